"""The short check of what was understood, and the short walk."""

import pytest

from kiosk.deck import Deck, Layer, Shape
from kiosk.visit import Event, Kind, Screen, State
from kiosk.visit.asked import Ready
from kiosk.visit.contents import Piece
from tests.visit.visits import CART, DECKS, USUAL, after, deck_name, show

every_deck = pytest.mark.parametrize("deck", DECKS, ids=deck_name)


def asked(deck: Deck, name: str, *answers: str) -> Piece:
    """Return the body of a check after some answers."""
    given = [Event(Kind.ANSWER, f"{name}:{answer}") for answer in answers]
    body: Piece = show(deck, after(deck, Event(Kind.OPEN_CHECK, name), *given))["body"]
    return body


@every_deck
def test_whatever_is_answered_the_corrected_answer_is_given(deck: Deck) -> None:
    for check in deck.outline.checks:
        words = deck.texts["en"].checks[check.id]
        assert asked(deck, check.id)["note"] is None
        titles = set()
        for answer in check.answers:
            body = asked(deck, check.id, answer)
            assert body["note"]["text"] == words.why
            assert [item["item"] for item in body["items"] if item["selected"]] == [f"{check.id}:{answer}"]
            titles.add((body["note"]["title"], answer == check.right))
        assert len({title for title, _ in titles}) == 2, "right is told as right, and nothing else is"


def test_an_answer_can_be_changed_and_nothing_is_counted() -> None:
    body = asked(CART, "check-fever", "morning", "at-once")
    assert [item["item"] for item in body["items"] if item["selected"]] == ["check-fever:at-once"]
    with pytest.raises(KeyError):
        asked(CART, "check-fever", "never")


def test_what_was_unclear_is_on_the_page_until_it_is_clear() -> None:
    question = CART.texts["en"].checks["check-fever"].question
    for answer, told in (("morning", True), ("at-once", False)):
        state = after(CART, Event(Kind.ANSWER, f"check-fever:{answer}"), Kind.OPEN_MY_PAGE)
        assert (question in [row["text"] for row in show(CART, state)["body"]["rows"]]) is told


def test_the_checks_lead_from_one_to_the_next_and_to_the_page() -> None:
    state = after(CART, Kind.START, Kind.OPEN_MY_PAGE)
    [way] = show(CART, state)["body"]["ways"]
    seen = []
    event = Event(Kind(way["event"]), way["item"])
    while event.kind is Kind.OPEN_CHECK:
        state = after(CART, event, state=state)
        seen.append(state.spot.item)
        onward = show(CART, state)["actions"][-1]
        event = Event(Kind(onward["event"]), onward["item"])
    assert seen == [*CART.checks, *(ready.value for ready in Ready)]
    assert event.kind is Kind.OPEN_MY_PAGE


@pytest.mark.parametrize("ready", Ready)
def test_who_is_not_ready_is_led_to_a_talk_and_to_no_score(ready: Ready) -> None:
    body = asked(CART, ready.value)
    assert [item["text"] for item in body["items"]] == ["Yes", "Not yet"]
    assert body["note"] is None
    then = asked(CART, ready.value, "yes", "not-yet")["note"]["text"]
    assert "Tell your nurse that you would like to talk more" in then
    assert "nurse" not in asked(CART, ready.value, "not-yet", "yes")["note"]["text"]
    state = after(CART, *(Event(Kind.ANSWER, f"{one.value}:not-yet") for one in Ready), Kind.OPEN_MY_PAGE)
    told = [row["text"] for row in show(CART, state)["body"]["rows"] if row["id"].startswith("not-ready")]
    assert len(set(told)) == len(Ready)
    assert not [word for word in " ".join([then, *told]).split() if word.isdecimal()]
    with pytest.raises(KeyError):
        asked(CART, ready.value, "at-once")
    with pytest.raises(KeyError):
        asked(CART, "ready.unknown")


def test_two_minutes_are_seven_screens_with_both_sides() -> None:
    state = after(CART, Kind.START, Kind.START_SHORT)
    seen = [state]
    while state.spot.screen is Screen.CARD:
        state = after(CART, Kind.NEXT, state=state)
        seen.append(state)
    assert len(seen) <= 7
    assert state.spot.screen is Screen.MY_PAGE
    cards = [one.spot.item for one in seen[:-1]]
    assert tuple(cards) == CART.outline.short
    assert all(one.spot.layer is Layer.PLAIN for one in seen[:-1])
    shapes = [section.shape for name in cards if (section := CART.places[name].section)]
    assert shapes.count(Shape.CIRCLE) == shapes.count(Shape.PLATE) > 0


def test_home_ends_the_short_walk() -> None:
    state = after(CART, Kind.START, Kind.START_SHORT, Kind.HOME, Kind.NEXT)
    assert state.spot.item == "introduction"
    assert after(CART, Kind.START_SHORT, Kind.DONE) == State.fresh(USUAL)


def test_without_a_short_walk_there_is_no_way_to_it() -> None:
    dialysis = next(deck for deck in DECKS if deck is not CART)
    events = {way["event"] for way in show(dialysis, after(dialysis, Kind.START))["body"]["ways"]}
    assert Kind.START_SHORT.value not in events
