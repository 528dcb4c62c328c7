"""Between two visits: the program that was used gives way to a new one, with nothing in its memory."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.ui.bridge import Kiosk
from kiosk.visit import Screen

QUIET_MS = 2_000
"""Who touches the screen again so soon after Done, goes on here: the new program would take the screen from them."""


class Baton(Protocol):
    """What a program is given that runs for one visit."""

    def fileno(self) -> int:
        """Return a descriptor that can be read when the process that started this one has gone."""

    def pass_on(self) -> None:
        """Ask for the next program."""


class PassingOn(QObject):
    """Watches a `Kiosk` and asks for the next program when a visit is over; ends this one if its starter has gone.

    `busy` tells whether something of the visit is still to be done: a page to be printed, or to be taken back.
    """

    def __init__(self, kiosk: Kiosk, busy: Callable[[], bool], baton: Baton, quiet_ms: int = QUIET_MS) -> None:
        super().__init__()
        self._kiosk, self._busy, self._baton = kiosk, busy, baton
        self._quiet = QTimer(self, singleShot=True, interval=quiet_ms)
        self._quiet.timeout.connect(self._pass_on)
        self._alone = QSocketNotifier(baton.fileno(), QSocketNotifier.Type.Read, self)
        self._alone.activated.connect(lambda: QGuiApplication.exit(0))
        kiosk.forgotten.connect(self._quiet.start)
        kiosk.screenChanged.connect(self._follow)

    def _follow(self) -> None:
        if self._kiosk.state.spot.screen is not Screen.ATTRACT:
            self._quiet.stop()

    def _pass_on(self) -> None:
        if self._busy():
            self._quiet.start()
        else:
            self._baton.pass_on()
