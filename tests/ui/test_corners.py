"""A finger that rests in a corner has everything read aloud: nobody has to see a button for it (requirement 55)."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from kiosk.ui.corners import CORNER_MM, DRIFT_MM, HOLD_MS, Corners
from kiosk.visit import Kind
from kiosk.visit.listening import reads_everything
from tests.ui.conftest import OpenVisit
from tests.ui.visitor import Visitor

PALM = 2


@pytest.fixture
def visitor(open_visit: OpenVisit) -> Visitor:
    """Return somebody at a card, of which Home stands in a corner."""
    return open_visit().go(Kind.START, Kind.NEXT)


def watch(visitor: Visitor) -> Corners:
    """Return what watches the corners of the window."""
    found = visitor.window.findChild(Corners)
    assert isinstance(found, Corners)
    return found


def corners(visitor: Visitor) -> list[QPointF]:
    """Return a place within each corner."""
    inside = (CORNER_MM - 1) * visitor.kiosk.px_per_mm
    wide, high = visitor.window.width(), visitor.window.height()
    return [QPointF(x, y) for x in (inside, wide - inside) for y in (inside, high - inside)]


def held(visitor: Visitor, qtbot: QtBot) -> None:
    """Let the time pass that a finger has to rest."""
    resting = watch(visitor).resting
    assert resting.interval() == HOLD_MS == 3_000
    resting.start(1)
    qtbot.waitUntil(lambda: not resting.isActive())
    resting.setInterval(HOLD_MS)


@pytest.mark.parametrize("corner", range(4))
def test_a_finger_that_rests_in_any_corner_begins_and_ends_it(visitor: Visitor, qtbot: QtBot, corner: int) -> None:
    place, card = corners(visitor)[corner], visitor.state.spot
    for reads in (True, False):
        visitor.hands.press(place)
        assert watch(visitor).resting.isActive()
        held(visitor, qtbot)
        visitor.hands.release(place)
        visitor.clock.now += 1
        assert reads_everything(visitor.state) is reads
        assert visitor.state.spot == card  # whatever stands in the corner is not pressed


def test_a_finger_that_is_lifted_slides_away_or_is_not_alone_begins_nothing(visitor: Visitor) -> None:
    resting, place = watch(visitor).resting, corners(visitor)[0]
    visitor.hands.press(place)
    visitor.hands.release(place)
    assert not resting.isActive()
    visitor.hands.press(place)
    visitor.hands.move(place + QPointF((DRIFT_MM + 1) * visitor.kiosk.px_per_mm, 0))
    assert not resting.isActive()
    visitor.hands.release(place)
    visitor.hands.press(place)
    visitor.hands.press(place + QPointF(200, 0), PALM)
    assert not resting.isActive()


def test_a_finger_that_trembles_keeps_resting(visitor: Visitor) -> None:
    place = corners(visitor)[0]
    visitor.hands.press(place)
    visitor.hands.move(place + QPointF((DRIFT_MM - 1) * visitor.kiosk.px_per_mm, 0))
    assert watch(visitor).resting.isActive()


def test_elsewhere_nothing_rests(visitor: Visitor) -> None:
    inside = (CORNER_MM + 1) * visitor.kiosk.px_per_mm
    for place in (QPointF(inside, 100), QPointF(100, inside), QPointF(visitor.window.width() / 2, 10)):
        visitor.hands.press(place)
        assert not watch(visitor).resting.isActive()
        visitor.hands.release(place)
