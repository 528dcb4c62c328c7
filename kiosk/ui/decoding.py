"""Whether Qt can draw a picture file, found out before visitors would be shown a hole."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader

LARGEST_SIDE = 8192
"""Pixels; a screen of 4K has 3840."""
MEMORY_MB = 64
"""Of one picture when it is drawn."""
_PAINTED = (".png", ".jpg", ".jpeg")


def is_drawable(place: Path) -> bool:
    """Tell whether a file is a picture that can be drawn, or none of pixels: drawings are judged with the deck."""
    if place.suffix.lower() not in _PAINTED:
        return True
    QImageReader.setAllocationLimit(MEMORY_MB)
    reader = QImageReader(str(place))
    size: QSize = reader.size()
    fits = size.isValid() and max(size.width(), size.height()) <= LARGEST_SIDE
    return fits and not reader.read().isNull()
