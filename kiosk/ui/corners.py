"""A finger that rests in a corner: reading aloud begins without a button that somebody would have to see (55)."""

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QPointerEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.bridge import Kiosk

HOLD_MS = 3_000
"""For so long the finger rests."""
CORNER_MM = 30.0
"""Side of the square in each corner: more than a finger that feels its way along both edges may miss."""
DRIFT_MM = 12.0
"""So far the finger may drift meanwhile."""
_DOWN = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_MOVED = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove})
_UP = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})


class Corners(QObject):
    """Watches the touches of a window, and takes none of them away."""

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk, self._window, self._at = kiosk, window, QPointF()
        self.resting = QTimer(self, singleShot=True, interval=HOLD_MS)
        self.resting.timeout.connect(kiosk.read_aloud)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow one finger; a second one means something else."""
        kind = event.type()
        if kind in _UP:
            self.resting.stop()
        elif isinstance(event, QPointerEvent) and kind in _DOWN | _MOVED:
            self._follow(event.points()[0].position(), began=kind in _DOWN, one=event.pointCount() == 1)
        return False

    def _follow(self, at: QPointF, *, began: bool, one: bool) -> None:
        if began and one and self._in_a_corner(at):
            self._at = at
            self.resting.start()
        elif not one or (at - self._at).manhattanLength() > DRIFT_MM * self._kiosk.px_per_mm:
            self.resting.stop()

    def _in_a_corner(self, at: QPointF) -> bool:
        side = CORNER_MM * self._kiosk.px_per_mm
        return min(at.x(), self._window.width() - at.x()) < side and min(at.y(), self._window.height() - at.y()) < side
