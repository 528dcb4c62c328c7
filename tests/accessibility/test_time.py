"""How long people may rest is told (requirement 40), and a touch is answered at once (requirement 42)."""

from statistics import median
from time import perf_counter

import pytest
import shiboken6
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.visit import Event, Kind, Settings, TextSize
from tests.measured import Measured
from tests.ui.conftest import LANDSCAPE, OpenVisit, content, glass, open_visit, visitor
from tests.ui.test_settings import pages_of
from tests.ui.visitor import PLACES, Clock, Visitor, inside

__all__ = ["content", "glass", "open_visit", "visitor"]
TIMES = 9
"""Presses that a median is of."""
ASIDE = QPointF(1, 1)
"""Where a finger that has slid off a control presses nothing."""
FELT_MS, SHOWN_MS = 100, 1000
"""Most until a press is seen, and until a new screen is there."""


@pytest.mark.parametrize(("limit_s", "minutes"), [(120.0, 2), (179.0, 2), (180.0, 3), (300.0, 5)])
def test_the_minutes_that_are_told_are_the_clinics(
    glass: QPointingDevice, content: Content, limit_s: float, minutes: int
) -> None:
    """Whole minutes, and never more than there are; who asked for more time is told of that."""
    assert glass
    kiosk = Kiosk(content, LANDSCAPE, Settings(), Clock(), limit_s)
    assert kiosk.property("restMinutes") == minutes
    for event in (Kind.START, Kind.IDLE, Kind.MORE_TIME):
        kiosk.send(Event(event))
    assert kiosk.property("restMinutes") == int(2 * limit_s // 60)


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGEST], ids=lambda size: size.value)
def test_the_settings_tell_how_long_one_may_rest(open_visit: OpenVisit, size: TextSize) -> None:
    visitor = open_visit(settings=Settings(size=size))
    told = [
        words.property("words")
        for _ in pages_of(visitor, "settings")
        for words in inside(visitor.window.contentItem(), "Words")
        if words.isVisible()
    ]
    assert told.count("After 2 minutes without a touch this screen asks if you are still here.") == 1


def items(item: QQuickItem) -> list[int]:
    """Return the address of an item and of all that is in it."""
    return [shiboken6.getCppPointer(item)[0], *(inner for child in item.childItems() for inner in items(child))]


@pytest.mark.parametrize("place", PLACES)
def test_a_press_is_felt_without_anything_being_built(visitor: Visitor, place: str) -> None:
    visitor.go(*PLACES[place])
    spies = [QSignalSpy(getattr(visitor.kiosk, name)) for name in ("bodyChanged", "screenChanged", "lookChanged")]
    for seen in visitor.buttons():
        before = items(visitor.window.contentItem())
        visitor.hands.press(seen.middle)
        visitor.settle()
        assert seen.item.property("down"), seen.name
        assert items(visitor.window.contentItem()) == before, seen.name
        visitor.hands.move(ASIDE)
        visitor.hands.release(ASIDE)
    assert [spy.count() for spy in spies] == [0, 0, 0]


def test_a_press_is_seen_and_a_card_is_there_at_once(visitor: Visitor, measured: Measured) -> None:
    """Medians of what the processor needs to paint it; what the glass and the panel add is for their makers to show."""
    visitor.go(*PLACES["card"])
    felt, shown = [], []
    for _ in range(TIMES):
        seen = visitor.button("Next")
        began = perf_counter()
        visitor.hands.press(seen.middle)
        visitor.settle()
        felt.append(1000 * (perf_counter() - began))
        card = visitor.state.spot.item
        began = perf_counter()
        visitor.hands.release(seen.middle)
        visitor.settle()
        shown.append(1000 * (perf_counter() - began))
        assert visitor.state.spot.item != card
        visitor.go(*PLACES["card"])
    measured("from a touch to the picture of it, median", median(felt), "ms", requirement=42)
    measured("from a touch to the next card, median", median(shown), "ms", requirement=42)
    assert median(felt) <= FELT_MS
    assert median(shown) <= SHOWN_MS
