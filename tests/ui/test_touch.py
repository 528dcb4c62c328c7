"""Fingers as they are: they drift, slide off, rest, tremble (requirements 27, 28 and 29), by real touch events."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.ui.slop import SLOP_MM
from kiosk.visit import Event, Kind, Screen, Spot, step
from tests.ui.visitor import LEAVE, MORE_TIME, PLACES, Seen, Visitor

DRIFT_MM, PX_PER_MM = 10, 3.6
TREMBLE_S = 0.3

everywhere = pytest.mark.parametrize("place", PLACES)


def outside(seen: Seen, visitor: Visitor) -> QPointF:
    """Return a place near a target that is in no target, nor so near to one that it would count (requirement 25)."""
    places = [button.place for button in visitor.buttons()]
    slop = SLOP_MM * PX_PER_MM + 1
    for far in range(10, 400, 10):
        for point in (
            QPointF(seen.middle.x(), seen.place.top() - far),
            QPointF(seen.middle.x(), seen.place.bottom() + far),
        ):
            on_screen = 0 < point.y() < visitor.window.height()
            if on_screen and not any(place.adjusted(-slop, -slop, slop, slop).contains(point) for place in places):
                return point
    msg = f"no free place near {seen.name}"
    raise AssertionError(msg)


@everywhere
def test_a_tap_on_any_target_does_what_it_says(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    events = [seen.does for seen in visitor.buttons()]
    assert events
    for event in events:
        visitor.put(before)
        visitor.hands.tap(visitor.doing(event).middle)
        assert visitor.state == step(visitor.kiosk.deck, before, event), event


@everywhere
@pytest.mark.parametrize("way", [QPointF(1, 0), QPointF(0, 1)], ids=["across", "down"])
def test_a_finger_that_drifts_inside_a_target_counts_once(visitor: Visitor, place: str, way: QPointF) -> None:
    before = visitor.go(*PLACES[place]).state
    for event in [seen.does for seen in visitor.buttons()]:
        visitor.put(before)
        seen = visitor.doing(event)
        half = way * (DRIFT_MM * PX_PER_MM / 2)
        visitor.hands.slide(seen.middle - half, seen.middle + half)
        assert visitor.state == step(visitor.kiosk.deck, before, event), event


@everywhere
def test_a_finger_that_has_left_the_target_does_nothing(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    for event in [seen.does for seen in visitor.buttons()]:
        visitor.put(before)
        seen = visitor.doing(event)
        visitor.hands.slide(seen.middle, outside(seen, visitor))
        assert visitor.state == before, event


@pytest.mark.parametrize("place", [place for place in PLACES if place != "question"])
def test_a_finger_that_slides_onto_a_target_does_nothing(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    for event in [seen.does for seen in visitor.buttons()]:
        visitor.put(before)
        seen = visitor.doing(event)
        visitor.hands.slide(outside(seen, visitor), seen.middle)
        assert visitor.state == before, event


@everywhere
def test_a_palm_that_rests_on_the_glass_does_not_matter(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    for event in [seen.does for seen in visitor.buttons()]:
        visitor.put(before)
        seen = visitor.doing(event)
        visitor.hands.tap_beside_a_palm(seen.middle, QPointF(visitor.window.width() / 2, 20))
        assert visitor.state == step(visitor.kiosk.deck, before, event), event


def test_a_touch_that_is_held_presses_once(visitor: Visitor) -> None:
    visitor.go(Kind.START, Kind.NEXT)
    where = visitor.button("Next").middle
    visitor.hands.press(where)
    for seconds in range(60):
        visitor.clock.now += 1
        visitor.hands.move(where + QPointF(seconds % 3, 0))
    assert visitor.state.spot.item == "introduction"
    visitor.hands.release(where)
    assert visitor.state.spot.item == "powerful-antitumor-effect"


def test_the_picture_on_the_first_screen_starts_too(visitor: Visitor) -> None:
    visitor.hands.slide(QPointF(1500, 500), QPointF(1536, 500))
    assert visitor.state.spot == Spot(Screen.HOME)


# A trembling hand strikes twice


def twice(visitor: Visitor, where: QPointF, after_s: float) -> None:
    visitor.hands.tap(where)
    visitor.clock.now += after_s
    visitor.hands.tap(where)


@pytest.mark.parametrize(("after_s", "card"), [(0.0, 1), (0.1, 1), (0.49, 1), (0.5, 2), (2.0, 2)])
def test_two_taps_on_next_within_half_a_second_are_one(visitor: Visitor, after_s: float, card: int) -> None:
    visitor.go(Kind.START, Kind.NEXT)
    twice(visitor, visitor.button("Next").middle, after_s)
    assert visitor.kiosk.deck.walk[card].id == visitor.state.spot.item


@pytest.mark.parametrize("place", ["attract", "home", "advantages", "topics", "side-by-side", "settings"])
def test_a_second_strike_does_not_press_what_has_come_under_the_finger(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    for event in [seen.does for seen in visitor.buttons()]:
        visitor.put(before)
        seen = visitor.doing(event)
        twice(visitor, seen.middle, TREMBLE_S)
        assert visitor.state == step(visitor.kiosk.deck, before, event), event


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("attract", "question")])
def test_a_trembling_answer_to_the_question_presses_nothing_beneath_it(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    for seen in visitor.buttons():
        visitor.put(step(visitor.kiosk.deck, before, Event(Kind.IDLE)))
        if not any(visitor.button(name).place.contains(seen.middle) for name in (LEAVE, MORE_TIME)):
            twice(visitor, seen.middle, TREMBLE_S)
            assert visitor.state == before, seen.name


def test_a_trembling_finger_does_not_lose_its_next_honest_tap(visitor: Visitor) -> None:
    visitor.go(Kind.START, Kind.NEXT)
    twice(visitor, visitor.button("Next").middle, 0.2)
    visitor.clock.now += 0.4
    visitor.tap("Next")
    assert visitor.state.spot.item == "long-term-survival"


def test_another_control_of_the_same_screen_may_follow_at_once(visitor: Visitor) -> None:
    visitor.go(Kind.START, Event(Kind.OPEN_CARD, "closing"))
    visitor.kiosk.press("stay", "")
    visitor.tap("Back")
    assert visitor.state.spot.screen is Screen.HOME


@everywhere
def test_when_to_call_is_one_touch_away(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    there = [seen for seen in visitor.buttons() if seen.event == Event(Kind.OPEN_CALL)]
    assert len(there) == (0 if before.warned else 1)
    for seen in there:
        visitor.hands.tap(seen.middle)
        assert visitor.state.spot.screen is Screen.CALL


@pytest.mark.parametrize("name", ["Next", "Back"], ids=["main", "other"])
def test_a_button_looks_pressed_in_the_frame_after_a_finger_is_down(visitor: Visitor, name: str) -> None:
    visitor.go(*PLACES["card"])
    visitor.kiosk.allow_motion(motion=True)
    [seen] = [button for button in visitor.buttons() if button.name == name]
    button, ground = seen.item, seen.item.property("background")
    rests = ground.property("color")
    visitor.hands.press(seen.middle)
    assert ground.property("color") == button.property("groundNow") != rests
    visitor.hands.release(seen.middle)
