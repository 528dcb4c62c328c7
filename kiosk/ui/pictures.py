"""Pictures and icons, drawn at the size and in the colours of the screen.

A drawing is an SVG file in four colours, or in `currentColor` for an icon; the theme says what
they become. A picture that cannot be read leaves its place empty and a line in the log: the card
beside it is shown all the same.
"""

import logging
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

log = logging.getLogger(__name__)

INKS = {"navy": b"#14344A", "sky": b"#8FC1D6", "honey": b"#F0BE62", "cream": b"#FFF9EE"}
"""The four colours that an illustration is drawn in, by the theme's name for them."""
ICON_STROKE = (b'stroke-width="2"', b'stroke-width="2.1"')
"""Lucide's line, and the slightly stronger one of the design."""
LARGEST_MB = 64
"""Memory that one picture may take when it is decoded, in MB."""


class Pictures(QQuickImageProvider):
    """Answers `icon/COLOUR/NAME` and `deck/THEME/FILE` with an image of the size asked for."""

    def __init__(self, icons: Path, deck: Path, themes: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._icons, self._deck, self._themes = icons, deck, themes
        QImageReader.setAllocationLimit(LARGEST_MB)
        # One visit shows some forty pictures; the bound keeps months of visits to a few MB.
        self._drawn = lru_cache(maxsize=64)(self._draw)

    def requestImage(self, name: str, _size: QSize, requested: QSize) -> QImage:  # noqa: N802 - Qt's name
        """Return the picture, or an empty one of the same size."""
        return self._drawn(name, max(1, requested.width()), max(1, requested.height()))

    def _draw(self, name: str, width: int, height: int) -> QImage:
        kind, tint, file = name.split("/", 2)
        path = self._icons / f"{file}.svg" if kind == "icon" else self._deck / file
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        try:
            if path.suffix == ".svg":
                _paint_svg(image, self._inked(path.read_bytes(), kind, tint))
            else:
                _paint_photo(image, path)
        except (OSError, ValueError) as trouble:
            log.error("The picture %s cannot be shown: %s", path, trouble)  # noqa: TRY400 - no traceback for a bad file
        return image

    def _inked(self, svg: bytes, kind: str, tint: str) -> bytes:
        if kind == "icon":
            return svg.replace(b"currentColor", b"#" + tint.encode()).replace(*ICON_STROKE)
        for ink, written in INKS.items():
            svg = svg.replace(written, self._themes[tint][ink].encode())
        return svg


def _paint_svg(image: QImage, svg: bytes) -> None:
    drawing = QSvgRenderer(QByteArray(svg))
    if not drawing.isValid():
        message = "it is no drawing"
        raise ValueError(message)
    drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(image)
    drawing.render(painter, QRectF(image.rect()))
    painter.end()


def _paint_photo(image: QImage, path: Path) -> None:
    photo = QImageReader(str(path))
    photo.setAutoTransform(True)
    picture = photo.read()
    if picture.isNull():
        raise ValueError(photo.errorString())
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    picture = picture.scaled(image.size(), kept, smooth)
    painter = QPainter(image)
    painter.drawImage((image.width() - picture.width()) // 2, (image.height() - picture.height()) // 2, picture)
    painter.end()
