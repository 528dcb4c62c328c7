"""Texts beside the cards, and when to call."""

import pytest
from attrs import evolve

from kiosk.deck import Deck
from kiosk.visit import Event, Kind, Numbers, view
from kiosk.visit.contents import Piece
from tests.visit.visits import CART, DECKS, ENGLISH, SPOKEN, STAGE, TODAY, after, deck_name, show

every_deck = pytest.mark.parametrize("deck", DECKS, ids=deck_name)


def leaflet(deck: Deck, name: str) -> Piece:
    """Return what a leaflet says."""
    body: Piece = show(deck, after(deck, Event(Kind.OPEN_LEAFLET, name)))["body"]
    return body


@every_deck
def test_a_leaflet_tells_its_lead_and_each_of_its_parts(deck: Deck) -> None:
    for told in deck.outline.leaflets:
        words = deck.texts["en"].leaflets[told.id]
        body = leaflet(deck, told.id)
        assert body["title"] == words.title
        assert [row["text"] for row in body["rows"]] == [
            words.lead,
            *(words.items[name].text or "" for name in told.items),
        ]
        assert [row["title"] for row in body["rows"][1:]] == [words.items[name].title for name in told.items]


@every_deck
def test_a_journey_counts_its_steps_and_each_leads_on_to_the_next(deck: Deck) -> None:
    for told in deck.outline.leaflets:
        _lead, *rows = leaflet(deck, told.id)["rows"]
        many = len(told.items)
        counted = [(number, number < many) for number in range(1, many + 1)] if told.numbered else [(0, False)] * many
        assert [(row.get("step", 0), row.get("leads_on", False)) for row in rows] == counted


@every_deck
def test_every_leaflet_is_in_the_list_of_topics(deck: Deck) -> None:
    offered: set[str] = set()
    state = after(deck, Kind.START, Kind.OPEN_TOPICS)
    for _ in range(show(deck, state)["body"]["pages"]):
        offered |= {
            row["item"] for row in show(deck, state)["body"]["items"] if row["event"] == Kind.OPEN_LEAFLET.value
        }
        state = after(deck, Kind.MORE, state=state)
    assert offered == set(deck.leaflets)


def test_the_choices_name_every_way_that_there_is() -> None:
    """IPDAS 1.1.3: another treatment, a trial, comfort-focused care, waiting, and doing nothing (Q1)."""
    assert CART.leaflets["decision"].items == (
        "car-t",
        "other-treatment",
        "trial",
        "comfort-care",
        "waiting",
        "doing-nothing",
    )
    words = CART.texts["en"].leaflets["decision"].items
    lengths = [len((words[name].text or "").split()) for name in CART.leaflets["decision"].items]
    assert max(lengths) <= 1.2 * min(lengths), "no choice has more to be said for it than another"


def test_when_to_call_says_first_what_to_do_now() -> None:
    call = CART.texts["en"].call
    assert call is not None
    body = show(CART, after(CART, Kind.OPEN_CALL))["body"]
    assert list(body).index("here") < list(body).index("numbers") < list(body).index("rows"), "it is met in this order"
    assert body["here"]["text"] == call.now
    assert [row["text"] for row in body["numbers"]] == [ENGLISH["phone_unknown"]]
    assert body["rows"][0]["text"] == call.lead
    assert [row["title"] for row in body["rows"][1:]] == [call.signs[name].title for name in CART.outline.call]
    assert body["rows"][1]["title"].startswith("Fever")


def test_the_clinics_own_numbers_are_told() -> None:
    state = after(CART, Kind.OPEN_CALL)
    numbers = Numbers("+1 555 010 0199", "911")
    rows = view(CART, SPOKEN, state, STAGE, TODAY, numbers)["body"]["numbers"]
    assert [(row["text"], row["large"]) for row in rows] == [("+1 555 010 0199", True), ("911", True)]


@every_deck
def test_leaflets_and_signs_say_that_nobody_reviewed_them(deck: Deck) -> None:
    for told in deck.outline.leaflets:
        assert leaflet(deck, told.id)["caution"] == ENGLISH["not_reviewed"]
    assert show(deck, after(deck, Kind.OPEN_CALL))["body"]["caution"] == ENGLISH["not_reviewed"]


def test_a_deck_without_signs_sends_people_to_the_desk() -> None:
    text = evolve(CART.texts["en"], call=None)
    bare = evolve(CART, outline=evolve(CART.outline, call=()), texts={"en": text})
    shown = show(bare, after(bare, Kind.OPEN_CALL))
    assert shown["body"]["here"]["text"] == ENGLISH["phone_unknown"]
    assert Kind.OPEN_CALL.value not in {tool["event"] for tool in shown["tools"]}
