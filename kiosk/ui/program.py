"""The running program: one application, one kiosk, one window, until staff end it."""

import logging
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.ui.display import Doorkeeper, Placement, Wishes, choose_renderer, panel_of
from kiosk.ui.idle import USUAL_LIMIT_S
from kiosk.ui.idle_tone import IdleTone
from kiosk.ui.passing_on import Baton, PassingOn
from kiosk.ui.player import Player
from kiosk.ui.printer import Printer
from kiosk.ui.pulse import Pulse
from kiosk.ui.reader import Reader
from kiosk.ui.resting import Resting
from kiosk.ui.scene import Scene, log_qt_messages, prepare
from kiosk.ui.staff_panel import StaffPanel
from kiosk.ui.stillness import when_stillness_is_wanted
from kiosk.visit import Settings

log = logging.getLogger(__name__)


class Program:
    """Shows the content to visitors, or what else `scene` makes of a kiosk. `clock` is monotonic, in seconds.

    Without a `version`, which stands on what is printed, nothing is. With a `baton` it runs for one visit. A
    `supervisor` is how to tell that it lives, and after how many ms again.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that a running program is made from
        self,
        content: Content,
        settings: Settings,
        wishes: Wishes,
        clock: Callable[[], float],
        scene: Callable[[Kiosk], Scene] = Scene,
        version: str = "",
        baton: Baton | None = None,
        staff: Callable[[Kiosk, QQuickWindow], StaffPanel] | None = None,
        supervisor: tuple[Callable[[str], None], int] | None = None,
    ) -> None:
        # long: a line for each part of the program, in the order in which they need each other
        log_qt_messages()
        sys.excepthook = _log_exception
        choose_renderer()
        self._application = QGuiApplication(["kiosk"])
        title = content.deck.texts[settings.language].title
        self._application.setApplicationDisplayName(title)
        prepare(self._application)
        panel = panel_of(self._application.primaryScreen(), wishes.size, wishes.px_per_mm, wishes.floor_mm)
        self._kiosk = Kiosk(content, panel, settings, clock, wishes.idle_s or USUAL_LIMIT_S)
        self._scene = scene(self._kiosk)
        # What a screen reader calls the window; the page for staff has a name of its own.
        self._scene.window.setTitle(self._scene.window.title() or title)
        self._application.setQuitOnLastWindowClosed(wishes.windowed)
        Doorkeeper(self._kiosk, self._scene.window, wishes)
        self._placement = Placement(self._kiosk, self._scene.window, wishes)
        self._tone = IdleTone(self._kiosk) if wishes.loudspeaker else None
        self._printer = Printer(self._kiosk, version, wishes.printer, wishes.paper) if version else None
        self._reader = _reader(self._kiosk, self._scene.window, wishes) if content.voices and version else None
        self._panel = staff(self._kiosk, self._scene.window) if staff else None
        self._passing_on = PassingOn(self._kiosk, self._busy, baton) if baton else None
        self._pulse = Pulse(self._scene.window, self._has_cards, *supervisor, dark=self._dark) if supervisor else None
        self._resting = Resting(self._kiosk, self._scene.window, wishes.night) if version else None

    def _has_cards(self) -> bool:
        return any(section.cards for section in self._kiosk.deck.outline.sections)

    def _dark(self) -> bool:
        """Whether the screen is black because somebody wants to listen only, or because it is night."""
        return bool(self._kiosk.property("rest").property("asleep") or self._kiosk.property("screen")["dark"])

    def _busy(self) -> bool:
        """Whether a page is on its way, or staff are at the screen: the next program would take it from them."""
        printing = self._printer is not None and self._printer.busy
        return printing or (self._panel is not None and self._panel.open)

    def run(self, on_ready: Callable[[], None]) -> int:
        """Show the window; call `on_ready` when its first frame is on the screen. Return the exit code."""
        window = self._scene.window

        def first_frame() -> None:
            window.frameSwapped.disconnect(first_frame)
            log.info("The first frame is on the screen; the window is %d x %d px", window.width(), window.height())
            # The display has been handed the frame; wait until it has also drawn it.
            QGuiApplication.sync()
            on_ready()
            for part in (self._printer, self._reader):
                if part is not None:
                    part.open()
            when_stillness_is_wanted(self._kiosk, lambda: self._kiosk.allow_motion(motion=False))

        window.frameSwapped.connect(first_frame)
        self._placement.show(self._application)
        with _ending_on_signals(self._application):
            code = self._application.exec()
        self._close()
        return code

    def _close(self) -> None:
        """End every part in order; the scene goes last but for what it shows."""
        for part in (self._tone, self._printer, self._reader, self._panel, self._scene):
            if part is not None:
                part.close()


def _reader(kiosk: Kiosk, window: QQuickWindow, wishes: Wishes) -> Reader:
    """Return what reads aloud: into the headphones, or for all in the room where the clinic allows that.

    A window is on somebody's own computer, who hears it as everything else there.
    """
    loud = wishes.loudspeaker or wishes.windowed
    named = ["--headphones", wishes.headphones] if wishes.headphones else []
    reader = Reader(kiosk, window, Player([*named, *["--loudspeaker"] * loud]), wishes.loudest_db)
    if wishes.speech_log is not None:
        reader.told.connect(partial(_log_speech, wishes.speech_log))
    return reader


def _log_speech(path: Path, sentence: str) -> None:
    """Write down what is heard: for authors and tests, who ask for it. In a clinic nobody does."""
    with path.open("a", encoding="utf-8") as log_file:
        log_file.write(sentence + "\n")


@contextmanager
def _ending_on_signals(application: QGuiApplication) -> Iterator[None]:
    """End the program at once and in order on SIGTERM, as from systemd, and on Ctrl+C in a terminal.

    Python does its part of a signal only when Qt's loop gives it a turn, and a resting screen never does. So each
    signal arrives as a byte on a socket that Qt watches; one that comes before the loop starts waits there.
    """
    heard, told = socket.socketpair()
    told.settimeout(0)
    with heard, told:
        signal.set_wakeup_fd(told.fileno(), warn_on_full_buffer=False)
        arrival = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read)
        arrival.activated.connect(lambda: application.exit(0))
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _number, _frame: None)
        yield
        arrival.setEnabled(False)
        signal.set_wakeup_fd(-1)


def _log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what went wrong in a slot. Qt goes on after it, and so does the visit."""
    log.error("Something is wrong inside the program", exc_info=(kind, error, trace))
