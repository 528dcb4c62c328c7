"""Rows of words one below the other, cut into leaves of a height: nothing on the screen ever scrolls."""

from math import floor
from typing import Any

from attrs import frozen
from PySide6.QtGui import QFont

from kiosk.ui.paging import lines_of, pages

Row = dict[str, Any]
"""What is read, with its `id`, `title` and `text`.

In px a row may say how far its words stand in (`indent`), how high they are at least (`least`), for what stands beside
them, and what keeps it from the row above, if there is one (`apart`). The title of a `step` stands in with its words.
"""

BOLDER = 0.92
"""Width of a line in regular letters that says as much as one in bold."""


@frozen
class Measure:
    """How rows are set. All lengths in px: of a line, of the heading above a row, of the gap between rows."""

    font: QFont
    width: float
    line: float
    heading: float
    gap: float


ASIDE = 1.28
"""How far words stand in beside a drawing, of the drawing's width."""


def hung(rows: list[Row], drawing_px: float, hanging_px: float, parting_px: float) -> list[Row]:
    """Return rows with room for what hangs before their words, and apart where they begin a part.

    A card's drawing is `drawing_px` high, or 0 for none; a number or a point takes `hanging_px`.
    """
    return [
        row
        | {
            "apart": parting_px if row["title"] else 0,
            "least": drawing_px if row.get("shape") else 0,
            "indent": (ASIDE * drawing_px if row["shape"] and drawing_px else hanging_px) if row.get("listed") else 0,
        }
        for row in rows
    ]


def leaves(rows: list[Row], measure: Measure, room: float, opening: float = 0) -> list[list[Row]]:
    """Return rows in leaves that are at most `room` px high, the first of them `opening` px less.

    A row stays whole where a leaf can hold it; a longer one goes on on leaves of its own, under the same heading. The
    first leaf stays empty where what opens it leaves too little room. While a screen is being built its lines have no
    width yet; to cut rows into single words then took most of the time until it was seen.
    """
    if measure.width <= 0:
        return [[]]
    done: list[list[Row]] = [[]]
    left = room - opening
    for row in rows:
        for piece in _pieces(row, measure, room):
            high, apart = _height(piece, measure), piece.get("apart", 0) if done[-1] else 0
            if apart + high > left and (done[-1] or left < room):
                done.append([])
                left, apart = room, 0
            done[-1].append(piece)
            left -= apart + high + measure.gap
    return done


def _pieces(row: Row, measure: Measure, room: float) -> list[Row]:
    """Return a row as it is, or in pieces that a leaf can hold."""
    if _height(row, measure) <= room:
        return [row]
    lines = max(1, floor((room - _heading(row, measure)) / measure.line))
    parts = pages(row["text"], measure.font, _width(row, measure), lines)
    return [row | {"id": f"{row['id']}-{number}", "text": part} for number, part in enumerate(parts)]


def _height(row: Row, measure: Measure) -> float:
    lines = lines_of(row["text"], measure.font, _width(row, measure)) if row["text"] else 0
    least: float = row.get("least", 0)
    return _heading(row, measure) + max(lines * measure.line, least)


def _width(row: Row, measure: Measure) -> float:
    indent: float = row.get("indent", 0)
    return measure.width - indent


def _heading(row: Row, measure: Measure) -> float:
    if not (row["title"] and measure.heading):
        return 0.0
    width = _width(row, measure) if row.get("step") else measure.width
    # Headings are set in bold letters, which are wider.
    return measure.heading * lines_of(row["title"], measure.font, BOLDER * width)
