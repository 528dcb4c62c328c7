"""Lines of words on as many sheets as they need, black on white, as a PDF in memory."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.ui.paper import PaperSize
from kiosk.ui.typeface import FAMILY

UNITS = 10
"""Of a point of 1/72 inch."""
MARGIN_MM = 18.0
HEADING, BODY = 15, 11
"""Sizes of letters in points; it is for staff."""
SIZES = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}


def pdf(lines: list[str], size: PaperSize) -> bytes:
    """Return lines as a PDF; one that begins with # is a heading."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72 * UNITS)
    writer.setPageSize(QPageSize(SIZES[size]))
    writer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    y = 0.0
    for line in lines:
        heading = line.startswith("# ")
        font = QFont(FAMILY, HEADING if heading else BODY, QFont.Weight.Bold if heading else QFont.Weight.Normal)
        painter.setFont(font)
        room = QRectF(0, 0, painter.viewport().width(), painter.viewport().height())
        needed = painter.boundingRect(room, Qt.TextFlag.TextWordWrap, line.removeprefix("# ")).height()
        y += BODY * UNITS if heading and y else 0
        if y and y + needed > room.height():
            writer.newPage()
            y = 0.0
        painter.drawText(room.translated(0, y), Qt.TextFlag.TextWordWrap, line.removeprefix("# "))
        y += needed + 0.3 * BODY * UNITS
    painter.end()
    return bytes(content.data())
