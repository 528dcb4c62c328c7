"""What a screen says is plain data, the same for the same state, and nothing that QML cannot show."""

from copy import deepcopy
from typing import Any

import pytest
from attrs import evolve

from kiosk.deck import Deck
from kiosk.visit import Event, Kind, Stage, step, view
from kiosk.visit.phrases import Direction
from tests.visit.visits import CART, DECKS, ENGLISH, STAGE, TODAY, after, controls, deck_name, events, show, states

PLAIN = (dict, list, str, bool, int, float, type(None))
KEYS = {
    "screen",
    "language",
    "right_to_left",
    "masthead",
    "progress",
    "body",
    "tools",
    "actions",
    "meaning",
    "my_page",
    "warning",
    "pace",
    "dark",
    "announcement",
    "reading_s",
}
every_deck = pytest.mark.parametrize("deck", DECKS, ids=deck_name)


def strange(piece: Any, path: str = "$") -> list[str]:  # noqa: ANN401 - anything at all may be in there
    """Return where something stands that QML cannot show: a tuple would come out empty."""
    if isinstance(piece, dict):
        keys = [f"{path}: key {key!r}" for key in piece if type(key) is not str]
        return keys + [found for key, value in piece.items() for found in strange(value, f"{path}.{key}")]
    if isinstance(piece, list):
        return [found for index, value in enumerate(piece) for found in strange(value, f"{path}[{index}]")]
    return [] if type(piece) in PLAIN else [f"{path}: {type(piece).__name__}"]


def test_the_search_for_what_is_strange_finds_it() -> None:
    assert strange({"a": [{"b": (1,)}], 2: None}) == ["$: key 2", "$.a[0].b: tuple"]


@every_deck
@pytest.mark.parametrize("stage", [STAGE, Stage(1, 2), Stage(1, 20)], ids=str)
def test_every_screen_is_plain_and_whole(deck: Deck, stage: Stage) -> None:
    for state in states(deck):
        screen = show(deck, state, stage)
        assert strange(screen) == []
        assert set(screen) == KEYS
        assert screen["screen"] == state.spot.screen.value
        assert screen["masthead"]
        assert screen["announcement"]


@every_deck
def test_the_same_state_shows_the_same_and_nothing_is_shared(deck: Deck) -> None:
    for state in states(deck):
        first = show(deck, state)
        kept = deepcopy(first)
        first["body"].clear()
        first["actions"].clear()
        assert show(deck, state) == kept


@every_deck
def test_every_control_does_something_that_can_be_done(deck: Deck) -> None:
    for state in states(deck):
        for event in controls(show(deck, state)):
            step(deck, state, event)


@every_deck
def test_every_screen_has_a_way_out_and_a_main_action(deck: Deck) -> None:
    for state in states(deck):
        screen = show(deck, state)
        assert screen["actions"]
        leaving = {Kind.START, Kind.HOME, Kind.DONE}
        assert leaving & {event.kind for event in controls(screen)}


def test_the_question_has_three_answers_and_is_what_is_announced() -> None:
    screen = show(CART, after(CART, Kind.START, Kind.IDLE))
    warning = screen["warning"]
    assert [warning[name]["event"] for name in ("stay", "more_time", "done")] == ["stay", "more-time", "done"]
    assert screen["announcement"] == warning["title"] == "Are you still here?"
    assert show(CART, after(CART, Kind.START))["warning"] is None


def test_a_card_announces_its_place_and_its_title() -> None:
    screen = show(CART, after(CART, Event(Kind.OPEN_CARD, "long-term-survival")))
    assert screen["announcement"] == "Advantage 2 of 4. Long-Term Survival"


def test_a_door_shows_no_more_pictures_than_it_can() -> None:
    doors = show(CART, after(CART, Kind.START))["body"]["doors"]
    assert [(door["text"], door["note"], len(door["pictures"])) for door in doors] == [
        ("Advantages", "4 cards", 4),
        ("Challenges", "5 cards", 5),
    ]


def test_a_list_that_is_longer_than_the_screen_has_more() -> None:
    small = Stage(1, 4)
    state = after(CART, Kind.START, Kind.OPEN_TOPICS)
    seen = []
    for page in range(1, 5):
        screen = show(CART, state, small)
        seen += [item["id"] for item in screen["body"]["items"]]
        assert screen["actions"][-1]["text"] == f"More, {page} of 4"
        state = after(CART, Kind.MORE, state=state)
    assert seen == [*CART.leaflets, *(card.id for card in CART.walk)]
    assert show(CART, state, small) == show(CART, after(CART, Kind.START, Kind.OPEN_TOPICS), small)


def test_a_list_that_fits_leads_into_the_walk() -> None:
    for event in events(CART):
        if event.kind in (Kind.OPEN_TOPICS, Kind.OPEN_SECTION, Kind.OPEN_SIDE_BY_SIDE):
            assert show(CART, after(CART, event), Stage(2, 9))["actions"][-1]["event"] == "next"


def test_a_language_that_runs_from_right_to_left_says_so() -> None:
    mirrored = evolve(ENGLISH, direction=Direction.RIGHT_TO_LEFT)
    assert view(CART, {"en": mirrored}, after(CART, Kind.START), STAGE, TODAY)["right_to_left"] is True
    assert show(CART, after(CART, Kind.START))["right_to_left"] is False
