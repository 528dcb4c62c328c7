"""Where the keys are: no screen is a trap, the place is always seen, and nobody leaves a mark for the next (32, 58)."""

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Screen, Settings, TextSize
from tests.program.screens import same
from tests.ui.conftest import OpenVisit, content, glass, open_visit, qapp_cls, visitor
from tests.ui.visitor import PLACES, STAY, Visitor, inside

__all__ = ["content", "glass", "open_visit", "qapp_cls", "visitor"]

Key = Qt.Key
MOVING = [Key.Key_Tab, Key.Key_Backtab, Key.Key_Right, Key.Key_Left, Key.Key_Down, Key.Key_Up]
LANDSCAPE, PORTRAIT = Panel(1920, 1080, 3.64), Panel(1080, 1920, 3.64)
LIMIT_S, ANSWER_S = 120, 45
KEPT = "Text and screen"
"""A control that stands on every screen, so that it never loses the keys by itself."""


def move(visitor: Visitor, key: Qt.Key) -> QQuickItem | None:
    """Strike a key and return where the keys are then."""
    visitor.hands.key(key)
    QCoreApplication.sendPostedEvents()  # an arrow goes on as the key that it means
    return visitor.focused()


def move_to(visitor: Visitor, name: str) -> None:
    """Move forth until the keys are on the control of this name."""
    item = visitor.button(name).item
    assert any(move(visitor, Key.Key_Tab) is item for _ in range(40)), name


def wait(visitor: Visitor, seconds: float) -> None:
    """Let time pass without a touch."""
    visitor.clock.now += seconds
    visitor.kiosk.look_at_the_clock()
    visitor.settle()


@pytest.mark.parametrize("panel", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGEST], ids=["usual", "largest"])
@pytest.mark.parametrize("place", PLACES)
def test_each_key_that_moves_reaches_every_control_and_leaves_it(
    open_visit: OpenVisit, panel: Panel, size: TextSize, place: str
) -> None:
    visitor = open_visit(panel, settings=Settings(size=size)).go(*PLACES[place])
    controls = [seen.item for seen in visitor.buttons()]
    for key in MOVING:
        first = move(visitor, key)
        passed = [first]
        while (item := move(visitor, key)) is not first:
            assert item not in passed, f"{key.name} never comes round"
            passed.append(item)
        assert len(passed) == len(controls), key.name
        assert all(item in passed for item in controls), key.name


def test_who_uses_keys_is_asked_where_the_keys_are_and_comes_back_to_where_they_were(visitor: Visitor) -> None:
    for event in PLACES["topics"]:
        visitor.kiosk.send(event if isinstance(event, Event) else Event(event))
    visitor.settle()
    move_to(visitor, "Back")
    before = visitor.focused()
    wait(visitor, max(LIMIT_S, visitor.kiosk.property("screen")["reading_s"]))
    assert visitor.focused() is visitor.button(STAY).item
    assert visitor.focus_is_seen()
    visitor.clock.now += 1
    visitor.hands.key(Key.Key_Space)
    visitor.settle()
    assert not visitor.state.warned
    assert visitor.focused() is before
    assert visitor.focus_is_seen()


@pytest.mark.parametrize("way_out", ["done", "nobody answers"])
def test_no_mark_of_the_keys_is_left_for_the_next(visitor: Visitor, way_out: str) -> None:
    visitor.settle()
    fresh = visitor.window.grabWindow()
    visitor.kiosk.send(Event(Kind.START))
    visitor.settle()
    move_to(visitor, KEPT)
    assert visitor.focus_is_seen()
    if way_out == "done":
        visitor.kiosk.send(Event(Kind.DONE))
        visitor.settle()
    else:
        wait(visitor, LIMIT_S)
        assert visitor.state.warned
        wait(visitor, ANSWER_S)
    assert visitor.focused() is None
    assert same(visitor.window.grabWindow(), fresh)


def test_a_finger_that_follows_keys_finds_no_mark_on_the_next_screen(visitor: Visitor) -> None:
    visitor.go(Kind.START)
    move(visitor, Key.Key_Tab)
    assert visitor.focus_is_seen()
    visitor.tap("All topics in a list")
    assert visitor.state.spot.screen is Screen.TOPICS
    assert not any(ring.isVisible() for ring in inside(visitor.window.contentItem(), "FocusRing"))
    visitor.hands.tap(QPointF(5, 5))
    assert move(visitor, Key.Key_Tab) is not None
