"""Everything by keys alone: a keyboard, a keypad, or the two switches of somebody who has no hand free (30, 32, 33)."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.visit import Event, Kind, Screen, Spot, step
from tests.ui.visitor import PLACES, STAY, Visitor, inside

Key = Qt.Key
PRESSING = [Key.Key_Space, Key.Key_Return, Key.Key_Enter]
by_every_key = pytest.mark.parametrize("key", PRESSING, ids=lambda key: key.name)
FOCUS_CONTRAST, FOCUS_PX = 3.0, 2


def go_to(visitor: Visitor, name: str) -> None:
    """Move the focus with Tab until it is on the button of this name."""
    for _ in range(40):
        item = visitor.focused()
        if item is not None and item.property("text") == name:
            return
        visitor.hands.key(Key.Key_Tab)
    msg = f"Tab never came to {name!r}"
    raise AssertionError(msg)


def round_trip(visitor: Visitor, key: Qt.Key) -> list[QQuickItem]:
    """Return the buttons that a key moves the focus to, until it comes round again."""
    passed: list[QQuickItem] = []
    visitor.hands.key(key)
    while (item := visitor.focused()) is not None and item not in passed:
        passed.append(item)
        visitor.hands.key(key)
    return passed


@by_every_key
def test_every_pressing_key_presses(visitor: Visitor, key: Qt.Key) -> None:
    visitor.go(Kind.START, Kind.NEXT)
    go_to(visitor, "Next")
    visitor.hands.key(key)
    assert visitor.state.spot.item == "powerful-antitumor-effect"


@by_every_key
def test_a_key_that_is_held_presses_once(visitor: Visitor, key: Qt.Key) -> None:
    visitor.go(Kind.START, Kind.NEXT)
    go_to(visitor, "Next")
    visitor.hands.hold(key, repeats=3)
    assert visitor.state.spot.item == "powerful-antitumor-effect"


@by_every_key
def test_what_a_held_key_repeats_presses_nothing_however_long_it_is_held(visitor: Visitor, key: Qt.Key) -> None:
    visitor.go(Kind.START, Kind.NEXT)
    go_to(visitor, "Next")
    visitor.hands.hold(key, repeats=5, between=lambda: setattr(visitor.clock, "now", visitor.clock.now + 1))
    assert visitor.state.spot.item == "powerful-antitumor-effect"


@pytest.mark.parametrize("place", PLACES)
def test_tab_reaches_every_target_and_goes_back_the_same_way(visitor: Visitor, place: str) -> None:
    items = [seen.item for seen in visitor.go(*PLACES[place]).buttons()]
    there, back = round_trip(visitor, Key.Key_Tab), round_trip(visitor, Key.Key_Backtab)
    assert sorted(map(id, there)) == sorted(map(id, back)) == sorted(map(id, items))
    start = back.index(there[0])
    turned = back[start:] + back[:start]
    assert [turned[0], *reversed(turned[1:])] == there


@pytest.mark.parametrize("place", PLACES)
def test_moving_the_focus_does_nothing_but_show_where_it_is(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    for _ in visitor.buttons():
        visitor.hands.key(Key.Key_Tab)
        item = visitor.focused()
        assert item is not None
        assert [ring.isVisible() for ring in inside(item, "FocusRing")] == [True], item.property("text")
    assert visitor.state == before


@pytest.mark.parametrize("place", PLACES)
def test_the_focus_is_plain_to_see(visitor: Visitor, place: str) -> None:
    """Requirement 17: pixels that change by 3:1 or more, as many as a line of 2 px round the target."""
    without = visitor.go(*PLACES[place]).window.grabWindow()
    visitor.hands.key(Key.Key_Tab)
    visitor.settle()
    with_focus = visitor.window.grabWindow()
    item = visitor.focused()
    assert item is not None
    around = item.mapRectToScene(item.boundingRect()).adjusted(-24, -24, 24, 24).toAlignedRect()
    changed = strong_changes(with_focus.copy(around), without.copy(around))
    assert changed >= FOCUS_PX * 2 * (item.width() + item.height())


def strong_changes(one: QImage, other: QImage) -> int:
    """Count the pixels whose lightness differs by a contrast of 3:1 or more."""
    grey = QImage.Format.Format_Grayscale8
    pairs = zip(
        bytes(one.convertToFormat(grey).constBits()), bytes(other.convertToFormat(grey).constBits()), strict=True
    )
    light = [(value / 255) ** 2.2 + 0.05 for value in range(256)]
    return sum(max(light[a], light[b]) / min(light[a], light[b]) >= FOCUS_CONTRAST for a, b in pairs)


def test_the_ring_is_not_there_for_a_finger(visitor: Visitor) -> None:
    visitor.go(Kind.START, Kind.NEXT)
    visitor.tap("Next")
    assert not any(ring.isVisible() for ring in inside(visitor.window.contentItem(), "FocusRing"))


def test_a_whole_visit_by_two_keys(visitor: Visitor) -> None:
    """One key moves, the other presses: what a switch user has."""
    seen = []
    for name in ["Touch to start", "Start", *["Next"] * 10, "Done"]:
        visitor.clock.now += 1
        go_to(visitor, name)
        visitor.hands.key(Key.Key_Return)
        visitor.settle()
        seen.append(visitor.state.spot.item or visitor.state.spot.screen.value)
    assert seen == ["home", *[card.id for card in visitor.kiosk.deck.walk], "attract"]


@by_every_key
def test_the_question_is_answered_by_a_single_key(visitor: Visitor, key: Qt.Key) -> None:
    before = visitor.go(Kind.START, Kind.NEXT).state
    go_to(visitor, "Next")
    visitor.put(step(visitor.kiosk.deck, before, Event(Kind.IDLE)))
    item = visitor.focused()
    assert item is not None
    assert item.property("text") == STAY
    visitor.hands.key(key)
    assert visitor.state == before


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Back, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_key_leads_out(visitor: Visitor, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    before = visitor.go(Kind.START, Kind.NEXT).state
    visitor.hands.key(key, held)
    assert visitor.window.isVisible()
    assert visitor.state == before


def test_the_window_does_not_close(visitor: Visitor) -> None:
    assert not visitor.window.close()
    assert visitor.window.isVisible()


def test_a_touch_after_keys_and_keys_after_a_touch(visitor: Visitor) -> None:
    visitor.go(Kind.START)
    visitor.hands.key(Key.Key_Tab)
    visitor.hands.tap(QPointF(5, 5))
    go_to(visitor, "All topics in a list")
    visitor.hands.key(Key.Key_Space)
    assert visitor.state.spot == Spot(Screen.TOPICS)
