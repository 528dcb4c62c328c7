"""My page on paper: one sheet, black on white, as a PDF in memory. Lengths are in points of 1/72 inch.

`kiosk.visit.paper` says what stands on it and asks here whether that fits.
"""

from collections.abc import Callable
from enum import Enum

from attrs import define, field, frozen
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPainterPath, QPdfWriter, QPen, QTextLayout, QTextOption

from kiosk.ui.code import QUIET, Modules, matrix
from kiosk.ui.paging import broken
from kiosk.ui.typeface import FAMILY
from kiosk.visit import Paper
from kiosk.visit.paper import Part, Strip

UNITS = 10
"""Of a point: QPdfWriter counts in these, so that every length of a letter is exact."""
MM = 72 / 25.4
MARGIN = 15 * MM
"""White on all sides. No office printer needs more than 6.4 mm, so nothing is scaled, and the code keeps its size."""
INDENT = 24.0
RULING = 8.5 * MM
"""Between lines to write on: what hands need that tremble a little; ruled paper for schools has 8 to 9 mm."""
SIDE = 44 * MM
"""Most that the code is wide. The longest has 77 modules, of 0.56 mm then; a telephone reads 0.4 mm."""
GAP = 14.0
NOTES = 3
"""Lines for notes that there are at least."""
LINE_END = "\N{LINE SEPARATOR}"


class PaperSize(Enum):
    """A sheet of paper; the values are its names in the configuration, and to CUPS when capitalised."""

    A4 = "a4"
    LETTER = "letter"


@frozen
class Face:
    """A role of text: size and height of a line in points, and its weight."""

    size: float
    line: float
    weight: int = 400


TITLE, HEADING, BODY = Face(30, 36, 700), Face(17, 22, 700), Face(14, 18.5)
STRIP_TITLE, STRIP = Face(14, 18, 700), Face(12, 16)
"""All that a visitor reads is 14 points or larger; the strip for staff, who read print all day, may be 12."""


@define
class Compositor:
    """Sets pages on sheets of one size, and knows the code of the last one."""

    size: PaperSize
    _code: tuple[str, Modules] = ("", ())

    def fits(self, page: Paper) -> bool:
        """Tell whether all of a page stands on one sheet."""
        return self._laid_out(page).fits

    def pdf(self, page: Paper) -> bytes:
        """Return a page as a PDF with its typeface in it."""
        sheet = self._laid_out(page)
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(page.title)
        writer.setResolution(72 * UNITS)
        writer.setPageSize(_SIZES[self.size])
        writer.setPageMargins(QMarginsF())
        painter = QPainter(writer)
        for draw in sheet.marks:
            draw(painter)
        painter.end()
        return bytes(content.data())

    def _laid_out(self, page: Paper) -> "Sheet":
        points = _SIZES[self.size].size(QPageSize.Unit.Point)
        if page.code != self._code[0]:
            self._code = (page.code, matrix(page.code))
        sheet = Sheet(points.width(), points.height(), page.right_to_left)
        _strip(sheet, page.strip)
        _code(sheet, page, self._code[1])
        sheet.words(page.title, TITLE)
        sheet.words(page.lead, BODY)
        for part in page.parts:
            _part(sheet, part)
        _end(sheet, page)
        return sheet


_SIZES = {PaperSize.A4: QPageSize(QPageSize.PageSizeId.A4), PaperSize.LETTER: QPageSize(QPageSize.PageSizeId.Letter)}


@define
class Sheet:
    """What is drawn, from the top down to `y`. Down to `beside`, something stands at the end of the lines.

    What is mirrored for languages from right to left is mirrored here.
    """

    width: float
    height: float
    mirrored: bool
    y: float = MARGIN
    beside: float = 0.0
    fits: bool = True
    marks: list[Callable[[QPainter], None]] = field(factory=list)

    @property
    def across(self) -> float:
        """Width from margin to margin, less what stands at the end of the lines."""
        return self.width - 2 * MARGIN - (SIDE + 2 * GAP if self.y < self.beside else 0)

    def words(self, text: str, face: Face, x: float = 0.0, across: float | None = None) -> None:
        """Set a text below what is there, `x` from the margin where lines begin."""
        room = across or self.across - x
        layout = _set(text, face, room, mirrored=self.mirrored)
        place = QPointF(self._left(x, room) * UNITS, self.y * UNITS)
        self.marks.append(lambda painter: layout.draw(painter, place))
        self.y += layout.lineCount() * face.line

    def rule(self, x: float = 0.0, weight: float = 0.5) -> None:
        """Draw a line across."""
        room = self.across - x
        left, line = self._left(x, room) * UNITS, self.y * UNITS

        def draw(painter: QPainter) -> None:
            painter.setPen(QPen(Qt.GlobalColor.black, weight * UNITS))
            painter.drawLine(QPointF(left, line), QPointF(left + room * UNITS, line))

        self.marks.append(draw)

    def point(self) -> None:
        """Draw a point before the line that comes next."""
        middle = QPointF((self._left(4, 5) + 2.5) * UNITS, (self.y + BODY.line / 2) * UNITS)
        shape = QPainterPath()
        shape.addEllipse(middle, 2.2 * UNITS, 2.2 * UNITS)
        self.marks.append(lambda painter: painter.fillPath(shape, Qt.GlobalColor.black))

    def code(self, rows: Modules) -> None:
        """Draw the code as one shape, at the end of the lines."""
        unit = int(SIDE * UNITS / len(rows))
        side = unit * len(rows)
        left = self._left(self.width - 2 * MARGIN - side / UNITS, side / UNITS) * UNITS
        shape = QPainterPath()
        for line, row in enumerate(rows):
            for start, end in _runs(row):
                shape.addRect(QRectF(left + start * unit, self.y * UNITS + line * unit, (end - start) * unit, unit))
        self.marks.append(lambda painter: painter.fillPath(shape, Qt.GlobalColor.black))
        self.y += side / UNITS

    def _left(self, x: float, across: float) -> float:
        return self.width - MARGIN - x - across if self.mirrored else MARGIN + x


def _strip(sheet: Sheet, strip: Strip) -> None:
    """Set what staff read first, between two thick lines, in the direction of their own language."""
    sheet.rule(weight=2)
    sheet.y += 6
    sheet.mirrored, mirrored = strip.right_to_left, sheet.mirrored
    sheet.words(strip.title, STRIP_TITLE)
    for text in strip.texts:
        sheet.words(text, STRIP)
    sheet.mirrored = mirrored
    sheet.y += 7
    sheet.rule(weight=2)
    sheet.y += GAP


def _part(sheet: Sheet, part: Part) -> None:
    sheet.y += GAP
    sheet.words(part.title, HEADING)
    for number, text in enumerate(part.texts, 1):
        sheet.y += 3
        if part.answers:
            top = sheet.y
            sheet.words(f"{number}.", BODY, across=INDENT)
            sheet.y = top
        else:
            sheet.point()
        sheet.words(text, BODY, x=INDENT)
        if part.answers:
            sheet.y += RULING - 4
            sheet.rule(x=INDENT)
            sheet.y += 2
    if part.more:
        sheet.y += 3
        sheet.words(part.more, BODY, x=INDENT)
    for _line in range(part.blank):
        sheet.y += RULING
        sheet.rule()


def _code(sheet: Sheet, page: Paper, rows: Modules) -> None:
    """Set the code and what it is for beside the lines that come next."""
    top = sheet.y
    sheet.y += 6
    sheet.code(rows)
    sheet.y += QUIET * SIDE / len(rows)
    sheet.words(page.code_how, BODY, sheet.width - 2 * MARGIN - SIDE, SIDE)
    sheet.beside, sheet.y = sheet.y + GAP / 2, top


def _end(sheet: Sheet, page: Paper) -> None:
    """Set the foot at the bottom, and between it and all that was chosen lines for notes."""
    foot = sheet.height - MARGIN - BODY.line
    sheet.y = max(sheet.y, sheet.beside - GAP) + GAP
    sheet.words(page.notes, HEADING)
    sheet.fits = sheet.y + NOTES * RULING <= foot - GAP
    while sheet.y + RULING <= foot - GAP:
        sheet.y += RULING
        sheet.rule()
    sheet.y = foot
    sheet.words(page.foot, BODY)


def _set(text: str, face: Face, across: float, *, mirrored: bool) -> QTextLayout:
    """Set a text in lines; its origin is the top of the first.

    Where a line may break, `broken` says with a joiner that few typefaces have, so it is kept out of the file.
    """
    font = QFont(FAMILY)
    font.setPixelSize(round(face.size * UNITS))
    font.setWeight(QFont.Weight(face.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    layout = QTextLayout(LINE_END.join(broken(text, font, across * UNITS)), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(across * UNITS)
        line.setPosition(QPointF(0, y + (face.line * UNITS - line.height()) / 2))
        y += face.line * UNITS
    layout.endLayout()
    return layout


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return where the dark modules of a row begin and end."""
    edges = [
        place for place in range(len(row) + 1) if (place < len(row) and row[place]) != (place > 0 and row[place - 1])
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))
