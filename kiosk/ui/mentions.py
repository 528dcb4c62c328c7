"""Where the words of the glossary stand on the screen, so that they can be touched there."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from kiosk.deck import Mention
from kiosk.ui.paging import glued


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
            units = (_units(paragraph[:first]), _units(paragraph[:last]))
            places += _pieces(layout, *units, row * line_px, line_px)
        row += max(1, layout.lineCount())
        offset += len(paragraph) + 1
    return places


def _set(text: str, font: QFont, width_px: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
    layout.endLayout()
    return layout


def _pieces(layout: QTextLayout, start: int, stop: int, top: float, line_px: float) -> Iterator[dict[str, float]]:
    """Yield the part of a mention on each line it stands on; positions count Qt's units of UTF-16."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if start < last and stop > first:
            # cursorToX answers with the position and the x; the stubs know only one of the two.
            ends = [line.cursorToX(at) for at in (max(start, first), min(stop, last))]
            left, right = sorted(float(end[0] if isinstance(end, tuple) else end) for end in ends)  # type: ignore[arg-type]
            yield {"x": left, "y": top + number * line_px, "width": right - left, "height": line_px}


def _units(before: str) -> int:
    """Return where the text after `before` begins when it is set in type: joiners added, in units of UTF-16."""
    return len(glued(before + " ").encode("utf-16-le")) // 2 - 1
