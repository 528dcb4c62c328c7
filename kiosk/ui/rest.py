"""What QML reads of a screen that nobody uses: whether it is dark, and how far everything stands from its place."""

from PySide6.QtCore import Property, QObject, QPointF, Signal


class Rest(QObject):
    """Changed by `kiosk.ui.resting.Resting`."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asleep, self._shift = False, QPointF()

    @Property(bool, notify=changed)
    def asleep(self) -> bool:
        """Whether the screen is dark, as it is night."""
        return self._asleep

    @Property(QPointF, notify=changed)
    def shift(self) -> QPointF:
        """How far everything stands from its place, in px."""
        return self._shift

    def be(self, *, asleep: bool = False, shift: QPointF | None = None) -> None:
        """Make the screen dark or not, and move all that stands on it; without a word it is as ever."""
        if (asleep, shift or QPointF()) != (self._asleep, self._shift):
            self._asleep, self._shift = asleep, shift or QPointF()
            self.changed.emit()
