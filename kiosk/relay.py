"""One process after the other, each for one visit: what was in memory of a visitor goes with the visitor's process.

Memory that was given back still holds its words until somebody writes over them, and no program can know all who kept
a copy: Qt, its scripts, the screen reader's bus. The end of a process takes all of it. So this process, which never
sees a visitor, loads what is shown once and forks a runner. A runner whose visit is over asks for the next one, which
paints the same screen over it; then the first one is ended. Linux only.
"""

import logging
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from kiosk.journal import reopen_journal

log = logging.getLogger(__name__)

READY, NEXT, ENDED = b"R", b"N", b""
"""What a runner says: it is on the screen, its visit is over; or nothing any more."""
BROKEN = 70
"""Exit code of a runner in which something was wrong, as in docs/command-line.md."""
AGAIN = 79
"""Code of what is to begin again, with other settings. It never leaves `kiosk run`, and is no other exit code of it."""
SIGNALS = (signal.SIGTERM, signal.SIGINT)


class BrokenError(Exception):
    """What showed the screen ended by an error or a signal."""


class Baton:
    """A runner's side: says how far it is. `fileno()` can be read when the process that started it has gone."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line

    def fileno(self) -> int:
        """Return the descriptor to watch."""
        return self._line.fileno()

    def ready(self) -> None:
        """Say that the first frame is on the screen."""
        self._line.sendall(READY)

    def pass_on(self) -> None:
        """Ask for the next runner: this visit is over."""
        self._line.sendall(NEXT)


Run = Callable[[Baton], int]
"""Shows one visit after the other until it is ended; returns the exit code."""


class Runner:
    """One forked process. Without `end()` it goes on until it ends by itself or its starter does."""

    def __init__(self, run: Run) -> None:
        self._line, theirs = socket.socketpair()
        # A signal that came between the fork and the default handlers would be lost.
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        self._process = os.fork()
        if not self._process:
            self._line.close()
            _become(run, Baton(theirs))
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        theirs.close()
        self._ended = False

    def says(self) -> bytes:
        """Await the next word; `ENDED` when there will be none."""
        try:
            return self._line.recv(1)
        except ConnectionError:
            return ENDED

    def ask_to_end(self) -> None:
        """Ask it to end, as staff would."""
        if not self._ended:
            os.kill(self._process, signal.SIGTERM)

    def end(self) -> int:
        """Await its end; return its exit code."""
        # Once its end was fetched its number is another's, and a signal may want to be passed on at any moment: so
        # first its end is awaited, then nobody asks it any more, then it is fetched.
        os.waitid(os.P_PID, self._process, os.WEXITED | os.WNOWAIT)
        self._ended = True
        _, status = os.waitpid(self._process, 0)
        self._line.close()
        code = os.waitstatus_to_exitcode(status)
        if code < 0:
            log.error("The program was ended by the signal %s", signal.Signals(-code).name)
        return code if code >= 0 else BROKEN


def _become(run: Run, baton: Baton) -> None:
    """Be a runner, and nothing of the process that started it."""
    code = BROKEN
    try:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        reopen_journal()
        code = run(baton)
    except Exception:
        log.exception("Something is wrong inside the program")
    finally:
        logging.shutdown()
        os._exit(code)  # what the starter would do at its end is not a runner's to do


class Relay:
    """Lets runners follow each other until one ends by itself or this process is asked to end."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._running: list[Runner] = []
        self._asked = False

    def run(self, on_ready: Callable[[], None]) -> int:
        """Call `on_ready` when the first runner is on the screen. Return the exit code of the last.

        Raises:
            BrokenError: it ended by an error or a signal; the log has the details.

        """
        with self._passing_signals_on():
            runner = self._start()
            while (said := runner.says()) != ENDED:
                if said == READY:
                    on_ready()
                elif said == NEXT:
                    runner = self._follow(runner)
            code = self._end(runner)
        if self._asked:
            return 0
        if code == BROKEN:
            raise BrokenError
        return code

    def _start(self) -> Runner:
        runner = Runner(self._run)
        self._running.append(runner)
        if self._asked:
            runner.ask_to_end()
        return runner

    def _follow(self, runner: Runner) -> Runner:
        """Put a new runner in the place of one, once it is on the screen; return the one that goes on."""
        following = self._start()
        if following.says() == READY:
            runner.ask_to_end()
            self._end(runner)
            return following
        log.error("No new program came up, so the one that is there goes on")
        self._end(following)
        return runner

    def _end(self, runner: Runner) -> int:
        code = runner.end()
        self._running.remove(runner)
        return code

    @contextmanager
    def _passing_signals_on(self) -> Iterator[None]:
        """Ask every runner to end when this process is."""

        def ask(_number: int, _frame: FrameType | None) -> None:
            self._asked = True
            for runner in self._running:
                runner.ask_to_end()

        before = {number: signal.signal(number, ask) for number in SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
