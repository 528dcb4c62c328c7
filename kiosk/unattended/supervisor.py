"""Starts the program, and starts it again whenever it ends, hangs or shows nothing. It never gives up.

The program tells on its line that a frame it asked for was really drawn. Where that stays away it is made to crash, so
that the log of the system has the line of Python that hung, and started anew. This process itself is small, uses no Qt,
and is watched by the service manager.
"""

import logging
import os
import selectors
import signal
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from attrs import frozen

from kiosk.unattended.child import Child
from kiosk.unattended.deaths import Deaths, Mode
from kiosk.unattended.line import Line

log = logging.getLogger(__name__)

NO_DISPLAY = 75
"""Exit code of a program that found no display. That is no death: a compositor may be about to start again."""
NO_DISPLAY_PAUSE_S = 2.0
SIGNALS = (signal.SIGTERM, signal.SIGINT)


@frozen
class Limits:
    """Seconds: until the first frame, between two frames, and between two looks of this process at all of it.

    And without a touch before a visit is surely over, so that something new may be shown.
    """

    start_s: float = 60.0
    frame_s: float = 20.0
    look_s: float = 5.0
    rest_s: float = 300.0


@frozen
class Health:
    """What is known of the program, for whoever wants to read it.

    Its process, 0 while none runs, and when the screen was last touched, in seconds since boot.
    """

    process: int
    restarts: int
    mode: Mode
    touched_at: float | None


Tell = Callable[[str], None]
Commands = Callable[[Mode], Sequence[str]]


class Supervisor:
    """Looks after one program. `commands` says how to start it in each mode, `tell` reaches the service manager.

    `clock` gives seconds since boot, and `note` is told of its health at each look. When `content` gives another
    answer than it did at the program's start, there is something new to be shown.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that it depends on, so that a test can hand in each
        self,
        commands: Commands,
        deaths: Deaths,
        limits: Limits,
        tell: Tell,
        clock: Callable[[], float],
        note: Callable[[Health], None],
        content: Callable[[], object] = lambda: None,
    ) -> None:
        self._content = content
        self._commands, self._deaths, self._limits = commands, deaths, limits
        self._tell, self._clock, self._note = tell, clock, note
        self._line = Line()
        self._asked_to_end = False
        self._ready = False
        self._restarts = -1
        self._touched_at: float | None = None

    def run(self) -> int:
        """Go on until this process is asked to end; return the exit code."""
        with _wakened_by_signals(self._end) as wakened:
            self._wakened = wakened
            while not self._asked_to_end:
                self._live()
        self._line.close()
        return 0

    def _end(self) -> None:
        self._asked_to_end = True

    def _live(self) -> None:
        """Let the program live once, and wait after it as its deaths demand."""
        mode = self._deaths.mode(self._clock())
        self._restarts += 1
        world = {name: value for name, value in os.environ.items() if name != "WATCHDOG_PID"}
        world |= {"NOTIFY_SOCKET": self._line.address, "WATCHDOG_USEC": str(round(self._limits.frame_s * 1e6))}
        log.info("The program is started (%s)", mode.value)
        child = Child(self._commands(mode), world)
        asked = self._watch(child, mode)
        code = child.bury()
        if asked:
            return
        if code != NO_DISPLAY:
            self._deaths.died(self._clock())
        now = self._clock()
        pause = NO_DISPLAY_PAUSE_S if code == NO_DISPLAY else self._deaths.pause_s(now)
        log.error("The program ended with %d; it is started again in %g s", code, pause)
        self._rest(now + pause, Health(0, self._restarts, mode, self._touched_at))

    def _watch(self, child: Child, mode: Mode) -> bool:
        """Listen until the program has ended, or has to be ended; tell whether it ended because it was asked to."""
        due, content = self._clock() + self._limits.start_s, self._content()
        with selectors.DefaultSelector() as selector:
            for what in (child, self._line, self._wakened):
                selector.register(what, selectors.EVENT_READ)
            while child.ended() is None:
                self._look(Health(child.process, self._restarts, mode, self._touched_at))
                selector.select(max(0.0, min(self._limits.look_s, due - self._clock())))
                if self._asked_to_end or self._wants_another_life(mode, content):
                    child.ask_to_end()
                    _wait(child, self._limits.look_s)
                    return True
                while (told := self._line.hear()) is not None:
                    due = self._heard(told, due)
                if self._clock() >= due:
                    log.error("The program has shown nothing for too long; it is made to crash")
                    child.make_it_crash()
                    return False
        return False

    def _wants_another_life(self, mode: Mode, content: object) -> bool:
        """Tell whether there is something else to be shown, and nobody in front of the screen."""
        now = self._clock()
        rests = self._touched_at is None or now - self._touched_at > self._limits.rest_s
        return rests and (self._content() != content or (mode is Mode.SAFE and self._deaths.mode(now) is not Mode.SAFE))

    def _heard(self, told: Mapping[str, str], due: float) -> float:
        """Take in what the program tells; return when it has to be heard of next."""
        now = self._clock()
        if "X_TOUCHED" in told:
            self._touched_at = now
        if told.get("READY") == "1" and not self._ready:
            self._ready = True
            self._tell("READY=1")
        if "STATUS" in told:
            self._tell(f"STATUS={told['STATUS']}")
        return now + self._limits.frame_s if "1" in (told.get("WATCHDOG"), told.get("READY")) else due

    def _rest(self, until: float, health: Health) -> None:
        """Wait between two lives."""
        while not self._asked_to_end and (left := until - self._clock()) > 0:
            self._look(health)
            _wait(self._wakened, min(left, self._limits.look_s))

    def _look(self, health: Health) -> None:
        self._tell("WATCHDOG=1" if self._ready else "EXTEND_TIMEOUT_USEC=60000000")
        self._note(health)


def _wait(what: Child | socket.socket, seconds: float) -> None:
    """Wait until something can be read, or so many seconds."""
    with selectors.DefaultSelector() as selector:
        selector.register(what, selectors.EVENT_READ)
        selector.select(seconds)


@contextmanager
def _wakened_by_signals(act: Callable[[], None]) -> Iterator[socket.socket]:
    """Call `act` on SIGTERM and SIGINT; give a socket that can be read from then on, for whoever is waiting."""
    heard, told = socket.socketpair()
    told.settimeout(0)
    with heard, told:
        before = {number: signal.signal(number, lambda _number, _frame: act()) for number in SIGNALS}
        signal.set_wakeup_fd(told.fileno(), warn_on_full_buffer=False)
        try:
            yield heard
        finally:
            signal.set_wakeup_fd(-1)
            for number, handler in before.items():
                signal.signal(number, handler)
