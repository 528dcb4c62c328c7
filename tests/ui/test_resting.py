"""A screen that nobody uses shifts a little, and is dark at night; the touch that wakes it presses nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.ui.resting import AWAKE_MINUTES, ROUND, SHIFT_PX, Resting
from kiosk.visit import Event, Kind, Screen
from tests.ui.visitor import Role, Visitor

Rest = Callable[..., Resting]


@pytest.fixture
def rest(visitor: Visitor) -> Rest:
    """Give the means to let the screen rest through some minutes, at night or by day."""

    def through(minutes: int, *, dark: bool = True) -> Resting:
        resting = Resting(visitor.kiosk, visitor.window, lambda: dark)
        for _minute in range(minutes):
            resting.minute()
        visitor.settle()
        return resting

    return through


def colours(visitor: Visitor) -> set[int]:
    """Return all colours of the screen, looked at from afar."""
    picture = visitor.window.grabWindow().scaled(64, 36)
    return {picture.pixel(x, y) for x in range(64) for y in range(36)}


def test_at_night_an_unused_screen_is_dark(visitor: Visitor, rest: Rest) -> None:
    resting = rest(AWAKE_MINUTES - 1)
    assert len(colours(visitor)) > 1
    resting.minute()
    visitor.settle()
    assert colours(visitor) == {0xFF000000}


@pytest.mark.parametrize("wake", ["touch", "click", "key"])
def test_what_wakes_it_presses_nothing_and_the_next_touch_does(visitor: Visitor, rest: Rest, wake: str) -> None:
    """Standard of reliability, D10."""
    rest(AWAKE_MINUTES)
    start = visitor.find(Role.Button, "Touch to start")
    place = start.middle.toPoint()
    match wake:
        case "touch":
            visitor.hands.tap(QPointF(place))
        case "click":
            QTest.mouseClick(visitor.window, Qt.MouseButton.LeftButton, pos=place)
        case _:
            QTest.keyClick(visitor.window, Qt.Key.Key_Tab)
            QTest.keyClick(visitor.window, Qt.Key.Key_Return)
    visitor.settle()
    assert visitor.state.spot.screen is Screen.ATTRACT
    assert len(colours(visitor)) > 1
    visitor.clock.now += 1
    visitor.tap("Touch to start")
    assert visitor.state.spot.screen is Screen.HOME


def test_by_day_it_is_never_dark(visitor: Visitor, rest: Rest) -> None:
    rest(AWAKE_MINUTES, dark=False)
    assert len(colours(visitor)) > 1


def test_somebody_who_reads_at_night_is_not_left_in_the_dark(visitor: Visitor, rest: Rest) -> None:
    resting = rest(0)
    visitor.kiosk.send(Event(Kind.START))
    assert not resting.timer.isActive()
    visitor.kiosk.send(Event(Kind.DONE))
    assert resting.timer.isActive()


def test_it_stands_elsewhere_each_minute_and_in_its_place_for_a_visitor(visitor: Visitor, rest: Rest) -> None:
    resting = rest(0, dark=False)
    start = visitor.find(Role.Button, "Touch to start").middle
    places = set()
    for _minute in ROUND:
        resting.minute()
        visitor.settle()
        shift = visitor.find(Role.Button, "Touch to start").middle - start
        assert max(abs(shift.x()), abs(shift.y())) <= SHIFT_PX
        places.add((shift.x(), shift.y()))
    assert len(places) == len(ROUND)
    resting.minute()
    visitor.settle()
    visitor.clock.now += 1
    visitor.tap("Touch to start")
    assert visitor.kiosk.property("rest").property("shift") == QPointF()
