"""The code of "My page": a QR code that holds the words themselves, for any phone, without a network."""

from PySide6.QtCore import Property, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

Modules = tuple[tuple[bool, ...], ...]
"""Rows of modules, True where they are dark."""
QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""


class Code(QQuickPaintedItem):
    """Paints `words` as a QR code of error correction M, black on white in every theme."""

    wordsChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._rows: Modules = ()
        self.setAntialiasing(False)
        self.setOpaquePainting(True)
        self.setFillColor(Qt.GlobalColor.white)

    def _get_words(self) -> str:
        return self._words

    def _set_words(self, words: str) -> None:
        if words != self._words:
            self._words, self._rows = words, matrix(words) if words else ()
            self.wordsChanged.emit()
            self.update()

    words = Property(str, _get_words, _set_words, notify=wordsChanged)

    def paint(self, painter: QPainter) -> None:
        """Paint the modules in whole pixels, in the middle of the item."""
        rows = self._rows
        across = len(rows) + 2 * QUIET
        side = max(1, int(min(self.width(), self.height())) // across)
        left = (int(self.width()) - side * across) // 2 + side * QUIET
        top = (int(self.height()) - side * across) // 2 + side * QUIET
        for line, row in enumerate(rows):
            for column, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRect(left + column * side, top + line * side, side, side), Qt.GlobalColor.black)


def matrix(words: str) -> Modules:
    """Return the modules of the code. Nothing keeps them but who asked: they are the words of a visitor."""
    import segno  # noqa: PLC0415 - a start need not wait for what few visitors come to

    made = segno.make(words, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(dark) for dark in row) for row in made.matrix)
