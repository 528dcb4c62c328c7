"""The line of dots under a word that is explained: below its letters, whatever their script."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.visit import Event, Kind, Settings
from tests.ui.conftest import OpenVisit
from tests.ui.visitor import inside

MOST_COVERED = 0.05
"""Of the line's room; tails, as of g and p, cross it. Where Latin letters have it Chinese cover 0.30, Arabic 0.09."""


def inked(picture: QImage, place: QRectF) -> float:
    """Return the share of a place that letters cover."""
    spots = [
        (x, y)
        for x in range(round(place.left()), round(place.right()))
        for y in range(round(place.top()), round(place.bottom()))
    ]
    return sum(picture.pixelColor(x, y).lightness() < 128 for x, y in spots) / len(spots)


@pytest.mark.parametrize("language", ["en", "es", "fr", "zh-Hans", "ar"])
def test_the_line_runs_below_the_letters(open_visit: OpenVisit, language: str) -> None:
    start = (Kind.START, Event(Kind.OPEN_CARD, "low-side-effects"))
    visitor = open_visit(settings=Settings(language=language)).go(*start)
    lines: list[QQuickItem] = []
    for mention in inside(visitor.window.contentItem(), "TermMention"):
        lines += [item for item in mention.property("background").childItems() if item.isVisible()]
    places = [line.mapRectToScene(line.boundingRect()) for line in lines]
    for line in lines:
        line.setVisible(False)
    visitor.settle()
    picture = visitor.window.grabWindow()
    covered = [inked(picture, place) for place in places]
    assert sum(covered) / len(covered) <= MOST_COVERED
