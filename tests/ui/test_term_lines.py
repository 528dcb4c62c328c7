"""The line of dots under a word that is explained: one item, below the letters, whatever their script."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.visit import Event, Kind, Settings
from tests.ui.conftest import OpenVisit
from tests.ui.visitor import Visitor, inside

MOST_COVERED = 0.05
"""Of the line's room; tails, as of g and p, cross it. Where Latin letters have it Chinese cover 0.30, Arabic 0.09."""


def mentions(visitor: Visitor) -> list[tuple[QQuickItem, list[QQuickItem]]]:
    """Return the words on the screen that are explained, each with all that is seen behind it."""
    found = inside(visitor.window.contentItem(), "TermMention")
    return [(one, [item for item in one.property("background").childItems() if item.isVisible()]) for one in found]


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
    lines = [line for _, seen in mentions(visitor) for line in seen]
    places = [line.mapRectToScene(line.boundingRect()) for line in lines]
    for line in lines:
        line.setVisible(False)
    visitor.settle()
    picture = visitor.window.grabWindow()
    covered = [inked(picture, place) for place in places]
    assert sum(covered) / len(covered) <= MOST_COVERED


def test_the_line_is_one_item_however_long_it_is(open_visit: OpenVisit) -> None:
    found = mentions(open_visit().go(Kind.START, Kind.NEXT))
    assert found
    assert [(len(seen), seen[0].childItems()) for _, seen in found] == [(1, [])] * len(found)
    assert [seen[0].width() for _, seen in found] == [mention.width() for mention, _ in found]
