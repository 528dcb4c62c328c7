"""The screen's sign of life: given only where a frame that was asked for was really drawn, and shows something.

A timer of Qt's loop asks for a frame; the frame's arrival, not the timer's, is what the supervisor is told. So a loop
that hangs, a painter that hangs and a window that nobody paints all fall silent. A screen that is switched off or
unplugged draws nothing, and that is no fault.
"""

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow

log = logging.getLogger(__name__)

LOOK_MS = 3_600_000
"""From one look at the own picture to the next."""
LOOK_AGAIN_MS = 10_000
"""A picture of one colour is looked at again after so long, for it may have been between two screens."""
SIDE = 16
"""Pixels of a side to which a picture is shrunk before it is judged."""
LEAST_DIFFERENCE = 4
"""Of 255: colours that differ by less are the same to the eye."""
BLANK = 70
"""Exit code, as for everything that is wrong inside the program."""
_TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})


def is_blank(picture: QImage) -> bool:
    """Tell whether a picture is all of one colour; one that could not be taken is."""
    mode = Qt.TransformationMode.SmoothTransformation
    small = picture.scaled(SIDE, SIDE, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    colours = [small.pixelColor(x, y) for x in range(small.width()) for y in range(small.height())]
    channels = zip(*((one.red(), one.green(), one.blue()) for one in colours), strict=True)
    return all(max(channel) - min(channel) < LEAST_DIFFERENCE for channel in channels)


class Pulse(QObject):
    """Tells the supervisor that a window lives, and now and then looks at what is on it.

    `shows` says whether there is content to be shown at all; `tell` reaches the supervisor, who wants to hear of it
    every `interval_ms`. `dark` says whether the screen is meant to be all black.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that a sign of life is made from
        self,
        window: QQuickWindow,
        shows: Callable[[], bool],
        tell: Callable[[str], None],
        interval_ms: int,
        look_again_ms: int = LOOK_AGAIN_MS,
        dark: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(window)
        self._window, self._shows, self._tell, self._look_again_ms = window, shows, tell, look_again_ms
        self._dark = dark
        self._asked = self._touched = self._doubtful = False
        self._beats = QTimer(self, interval=interval_ms)
        self._beats.timeout.connect(self._beat)
        self._looks = QTimer(self, singleShot=True, interval=look_again_ms)
        self._looks.timeout.connect(self.look)
        window.frameSwapped.connect(self._drawn, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)
        self._beats.start()
        self._looks.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice touches, and let everything pass."""
        self._touched = self._touched or event.type() in _TOUCHES
        return False

    @Slot()
    def _beat(self) -> None:
        if not _a_screen_is_there() or not self._window.isExposed():
            self._tell("WATCHDOG=1\nSTATUS=No screen is switched on")
            return
        self._asked = True
        self._window.update()

    @Slot()
    def _drawn(self) -> None:
        if self._asked and self._shows():
            self._asked = False
            self._tell("WATCHDOG=1\nSTATUS=Shows cards" + ("\nX_TOUCHED=1" if self._touched else ""))
            self._touched = False

    @Slot()
    def look(self) -> None:
        """End the program where the picture is all of one colour for the second time, and nobody wants it so."""
        if not self._window.isExposed() or self._dark() or not is_blank(self._window.grabWindow()):
            self._doubtful = False
            self._looks.start(LOOK_MS)
        elif self._doubtful:
            log.error("The screen is all of one colour, so the program is ended")
            QGuiApplication.exit(BLANK)
        else:
            self._doubtful = True
            self._looks.start(self._look_again_ms)


def _a_screen_is_there() -> bool:
    """Tell whether any screen has a size: where all are gone Qt keeps one without."""
    return any(not screen.geometry().isEmpty() for screen in QGuiApplication.screens())
