"""Paragraphs stand apart, further than their lines: as usual and with wide spacing (requirements 7 and 8)."""

import re
from itertools import pairwise

import pytest
from attrs import evolve
from PySide6.QtQuick import QQuickItem

from kiosk.visit import Settings, Spacing
from tests.measured import Measured
from tests.ui.conftest import OpenVisit
from tests.ui.visitor import PLACES, Visitor, inside

PARAGRAPHS = ["plain", "sources", "leaflet"]
"""Where there are some; the first pages of each are looked at."""
ROWS, WRITTEN = "rows", "text"
ROUNDED_PX, PAGES = 1, 4


def gaps(visitor: Visitor) -> list[tuple[str, float, float, float]]:
    """Return between each two paragraphs shown: how they are made, the gap, the font size and the line, in px."""
    found = []
    for rows in inside(visitor.window.contentItem(), "ReadingRows"):
        pieces = [words for words in inside(rows, "TermWords") if words.isVisible()]
        for above, below in pairwise(pieces):
            if start(below) == start(above):  # or else the next column begins
                found.append((ROWS, top(below) - top(above) - above.height(), *size(above)))
    for words in inside(visitor.window.contentItem(), "PagedWords"):
        ends = re.findall(r"\n+", words.property("words")) if words.isVisible() else []
        found += [(WRITTEN, (len(end) - 1) * words.property("lineHeight"), *size(words)) for end in ends]
    return found


def top(item: QQuickItem) -> float:
    """Return where an item begins, in px of the window."""
    return item.mapToScene(item.boundingRect().topLeft()).y()


def start(item: QQuickItem) -> float:
    """Return where its lines begin, in px of the window."""
    return item.mapToScene(item.boundingRect().topLeft()).x()


def size(words: QQuickItem) -> tuple[float, float]:
    """Return font size and line height, in px."""
    return words.property("font").pixelSize(), words.property("lineHeight")


@pytest.mark.parametrize("spacing", Spacing, ids=lambda spacing: spacing.value)
def test_paragraphs_are_further_apart_than_lines(open_visit: OpenVisit, spacing: Spacing, measured: Measured) -> None:
    """Requirement 8: from line to line across a gap one and a half times; requirement 7: the gap twice the letters."""
    visitor = open_visit(settings=Settings(spacing=spacing))
    found = []
    for place in PARAGRAPHS:
        first = visitor.go(*PLACES[place]).state
        for page in range(PAGES):
            found += gaps(visitor.put(evolve(first, spot=evolve(first.spot, page=page))))
    assert {how for how, *_ in found} == {ROWS, WRITTEN}
    lines = min((gap + line + ROUNDED_PX) / line for _, gap, _, line in found)
    letters = min((gap + ROUNDED_PX) / em for _, gap, em, _ in found)
    measured(f"least distance of paragraphs, {spacing.value} spacing", lines, "lines", requirement=8)
    assert lines >= 1.5
    if spacing is Spacing.WIDE:
        measured("least gap between paragraphs, wide spacing", letters, "font sizes", requirement=7)
        assert letters >= 2
