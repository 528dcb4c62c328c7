"""Where the words of the glossary stand on the screen, so that they can be touched there."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from kiosk.deck import Mention
from kiosk.ui.digits import ARABIC
from kiosk.ui.paging import glued, units_before


def mention_places(
    text: str, font: QFont, width_px: float, line_px: float, found: Iterable[Mention]
) -> list[dict[str, Any]]:
    """Return where mentions stand in a text set at this width: `term`, `words`, and `x`, `y`, `width`, `height` in px.

    A mention that goes on in the next line is two places, of which only the first is `whole`: a screen
    reader and the keys come to it once. `y` is the top of its line, whose height is `line_px`.
    """
    return [
        {"term": mention.term, "words": text[mention.start : mention.end], "whole": number == 0} | place
        for mention in found
        for number, place in enumerate(spans(text, font, width_px, line_px, mention.start, mention.end))
    ]


def spans(  # noqa: PLR0913, PLR0917 - all that decides where letters stand
    text: str, font: QFont, width_px: float, line_px: float, start: int, end: int
) -> list[dict[str, float]]:
    """Return where characters `start` up to `end` of a text stand: `x`, `y`, `width`, `height` in px, line by line."""
    places: list[dict[str, float]] = []
    offset = row = 0
    for paragraph in text.split("\n"):
        layout = _set(glued(paragraph), font, width_px)
        first, last = (min(max(at - offset, 0), len(paragraph)) for at in (start, end))
        if first < last:
            units = (units_before(paragraph, first), units_before(paragraph, last))
            places += _pieces(layout, *units, row * line_px, line_px)
        row += max(1, layout.lineCount())
        offset += len(paragraph) + 1
    return places


def _set(text: str, font: QFont, width_px: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    if ARABIC.search(text):  # what is shown stands at the right, and a layout has to be told
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
    layout.endLayout()
    return layout


def _pieces(layout: QTextLayout, start: int, stop: int, top: float, line_px: float) -> Iterator[dict[str, float]]:
    """Yield the parts of a mention on each line it stands on; positions count Qt's units of UTF-16.

    Where letters of both directions stand in a line, what belongs together may stand apart.
    """
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(stop, line.textStart() + line.textLength())
        if first < last:
            for left, right in _touching(_boxes(line, first, last)):
                yield {"x": left, "y": top + number * line_px, "width": right - left, "height": line_px}


def _boxes(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return from where to where, in px, letters of one direction and one font stand in a line."""
    places = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    return [(place.left(), place.right()) for place in places]


def _touching(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return boxes from the left to the right, those that touch each other as one."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted(box for box in boxes if box[0] < box[1]):
        if merged and left <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged
