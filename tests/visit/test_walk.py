"""The guided walk, from the first touch to the end: its order, the way back, the words on each card."""

import pytest
from attrs import evolve

from kiosk.deck import Deck
from kiosk.visit import Event, Kind, Screen, State, step
from tests.visit.visits import CART, DECKS, DIALYSIS, USUAL, after, deck_name, show

LABELS = {
    "cart": ["Introduction"]
    + [f"Advantage {number} of 4" for number in range(1, 5)]
    + [f"Challenge {number} of 5" for number in range(1, 6)]
    + ["Closing"],
    "dialysis": [
        "Introduction",
        "Good to know 1 of 2",
        "Good to know 2 of 2",
        "What may be hard 1 of 1",
        "To bring 1 of 2",
        "To bring 2 of 2",
    ],
}


def without_ends(deck: Deck) -> Deck:
    """Return the deck without its introduction and its closing."""
    return evolve(deck, outline=evolve(deck.outline, introduction=None, closing=None))


def pressed(deck: Deck, state: State) -> list[State]:
    """Press the main action until the visit is over, and return every state on the way."""
    passed: list[State] = []
    while not passed or state.spot.screen is not Screen.ATTRACT:
        passed.append(state)
        main = show(deck, state)["actions"][-1]
        state = step(deck, state, Event(Kind(main["event"]), main["item"]))
    return passed


@pytest.mark.parametrize("deck", DECKS, ids=deck_name)
def test_the_main_action_leads_through_the_whole_deck_in_order(deck: Deck) -> None:
    passed = pressed(deck, State.fresh(USUAL))
    assert [state.spot.screen for state in passed[:2]] == [Screen.ATTRACT, Screen.HOME]
    assert [show(deck, state)["body"].get("label") for state in passed[2:]] == LABELS[deck.outline.id]


@pytest.mark.parametrize("deck", DECKS, ids=deck_name)
def test_back_returns_along_the_way(deck: Deck) -> None:
    passed = pressed(deck, State.fresh(USUAL))[1:]
    state = passed[-1]
    for expected in reversed(passed):
        assert state == expected
        state = after(deck, Kind.BACK, state=state)


@pytest.mark.parametrize("deck", DECKS, ids=deck_name)
def test_a_deck_needs_neither_introduction_nor_closing(deck: Deck) -> None:
    bare = without_ends(deck)
    passed = pressed(bare, State.fresh(USUAL))[1:]
    shown = [show(bare, state) for state in passed]
    assert shown[0]["body"]["text"] == deck.texts["en"].attract.lead
    assert [screen["body"]["card"] for screen in shown[1:]] == [
        card.id for section in deck.outline.sections for card in section.cards
    ]
    total = deck.topics
    assert [screen["progress"]["text"] for screen in shown[1:]] == [
        f"Card {number} of {total}" for number in range(1, total + 1)
    ]


def test_the_marks_show_what_is_read_what_is_open_and_what_is_to_come() -> None:
    progress = show(CART, after(CART, Event(Kind.OPEN_CARD, "low-side-effects")))["progress"]
    assert progress["text"] == "Card 3 of 9"
    assert [mark["state"] for mark in progress["marks"]] == 2 * ["done"] + ["now"] + 6 * ["ahead"]
    assert [mark["shape"] for mark in progress["marks"]] == 4 * ["circle"] + 5 * ["plate"]
    assert [index for index, mark in enumerate(progress["marks"]) if mark["first"]] == [0, 4]


@pytest.mark.parametrize(("card", "state"), [("introduction", "ahead"), ("closing", "done")])
def test_a_card_outside_the_sections_has_marks_and_no_number(card: str, state: str) -> None:
    progress = show(CART, after(CART, Event(Kind.OPEN_CARD, card)))["progress"]
    assert progress["text"] == ""
    assert {mark["state"] for mark in progress["marks"]} == {state}


def test_a_long_deck_says_where_it_is_in_words_alone() -> None:
    first, *others = CART.outline.sections
    many = tuple(evolve(first.cards[0], id=f"card-{number}") for number in range(12))
    long = evolve(CART, outline=evolve(CART.outline, sections=(evolve(first, cards=many), *others)))
    text = CART.texts["en"]
    words = dict(text.cards) | {card.id: text.cards[first.cards[0].id] for card in many}
    long = evolve(long, texts={"en": evolve(text, cards=words)})
    progress = show(long, after(long, Event(Kind.OPEN_CARD, "card-5")))["progress"]
    assert progress == {"text": "Card 6 of 17", "marks": []}


@pytest.mark.parametrize(
    ("kinds", "led"),
    [
        ([], ""),
        ([Kind.START], "home"),
        ([Kind.START, Kind.NEXT], ""),
        ([Kind.START, Kind.OPEN_TOPICS], ""),
        ([Kind.START, Kind.OPEN_SETTINGS], "settings"),
        ([Kind.START, Kind.OPEN_LANGUAGE], "language"),
        ([Kind.START, Kind.OPEN_CALL], "call"),
    ],
)
def test_the_tool_that_led_where_the_visitor_is_is_marked(kinds: list[Kind], led: str) -> None:
    shown = show(CART, after(CART, *kinds))["tools"]
    assert [tool["id"] for tool in shown if tool["selected"]] == [led] * bool(led)
    languages = [f"language-{tag}" for tag in CART.outline.languages[1:3]]
    names = ["home", "listen", "settings", "language", "call"]
    names = names if kinds else ["listen", "settings", "call", *languages, "language"]
    assert [tool["id"] for tool in shown] == names


def test_back_stands_in_the_same_place_on_every_screen_that_has_it() -> None:
    for kinds in ([Kind.NEXT], [Kind.OPEN_TOPICS], [Kind.OPEN_SIDE_BY_SIDE], [Event(Kind.OPEN_SECTION, "challenges")]):
        actions = show(CART, after(CART, Kind.START, *kinds))["actions"]
        assert actions[0]["id"] == "back"
        assert len(actions) == 2


def test_cards_without_a_picture_show_their_number_and_the_introduction_the_decks_own_drawing() -> None:
    plain = show(DIALYSIS, after(DIALYSIS, Event(Kind.OPEN_CARD, "your-time")))["body"]
    assert plain["picture"] is None
    assert (plain["number"], plain["shapes"]) == ("2", [])
    opening = show(DIALYSIS, after(DIALYSIS, Kind.START, Kind.NEXT))["body"]
    assert [shape["shape"] for shape in opening["shapes"]] == ["circle", "plate"]
    assert [shape["picture"] for shape in opening["shapes"]] == ["pictures/your-place.svg", ""]
    drawn = show(DIALYSIS, after(DIALYSIS, Event(Kind.OPEN_CARD, "your-place")))["body"]
    assert (drawn["number"], drawn["shapes"]) == ("", [])
    assert drawn["picture"] == {
        "file": "pictures/your-place.svg",
        "description": "An armchair beside a small table.",
    }


def test_who_comes_back_home_from_the_short_walk_starts_the_whole_one() -> None:
    back = after(CART, Kind.START, Kind.START_SHORT, Kind.BACK)
    assert (back.spot.screen, back.short) == (Screen.HOME, False)
    assert after(CART, Kind.NEXT, state=back).spot.item == CART.walk[0].id
    assert after(CART, Kind.START, Kind.START_SHORT, Kind.NEXT, Kind.BACK).short
