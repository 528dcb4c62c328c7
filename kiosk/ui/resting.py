"""A screen that nobody uses: it shifts a little each minute, and is dark at night where the clinic wants that.

What stands on the same pixels for months stays in some panels for good. A dark screen is drawn by the program and not
switched off by the system, which some touch screens do not wake from.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.bridge import Kiosk

MINUTE_MS = 60_000
SHIFT_PX = 12.0
"""So far from its place at most, and from one minute to the next; others shift by up to 24 px a minute."""
ROUND = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))
"""Where the screen stands in one minute after the other, in shifts to the right and down."""
AWAKE_MINUTES = 3
"""Woken at night, it stays so long."""
_DOWN = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})
_ON = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, QEvent.Type.MouseButtonDblClick})
_UP = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease})


class Resting(QObject):
    """Lets a `Kiosk` rest. `night` tells whether an unused screen is to be dark now.

    Come last of all that watch the window: the touch that wakes the screen is for nobody else.
    """

    def __init__(self, kiosk: Kiosk, window: QQuickWindow, night: Callable[[], bool]) -> None:
        super().__init__(window)
        self._kiosk, self._night, self._rest = kiosk, night, kiosk.property("rest")
        self._minutes, self._waking = 0, False
        self.timer = QTimer(self, interval=MINUTE_MS)
        self.timer.timeout.connect(self.minute)
        kiosk.screenChanged.connect(self._follow)
        window.installEventFilter(self)
        self._follow()

    def minute(self) -> None:
        """Do what is due after a minute in which nothing has happened."""
        self._minutes += 1
        right, down = ROUND[self._minutes % len(ROUND)]
        asleep = self._minutes >= AWAKE_MINUTES and self._night()
        self._rest.be(asleep=asleep, shift=QPointF(right * SHIFT_PX, down * SHIFT_PX))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the whole touch that wakes the screen: it presses nothing."""
        kind = event.type()
        if kind in _DOWN:
            self._waking = self._rest.property("asleep")
            self._begin()
        taken = self._waking and kind in _DOWN | _ON | _UP
        self._waking = self._waking and kind not in _UP
        if taken:
            event.accept()
        return taken

    def _begin(self) -> None:
        """Stand in place, in the light, and count the minutes anew."""
        self._minutes = 0
        self._rest.be()

    def _follow(self) -> None:
        """Rest while the first screen waits for somebody who has not touched anything yet."""
        rests = self._kiosk.state.untouched and not self._kiosk.desk.open
        if rests != self.timer.isActive():
            self._begin()
            self.timer.start() if rests else self.timer.stop()
