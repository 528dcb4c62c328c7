"""What each event leads to, on every screen."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kiosk.deck import Deck
from kiosk.visit import Event, Kind, Screen, Settings, Spot, State, TextSize, Theme, step
from kiosk.visit.step import LONGEST_TRAIL, MOST_PATIENCE
from tests.visit.visits import CART, DECKS, DIALYSIS, USUAL, after, controls, deck_name, events, show, states, unheard

FRESH = State.fresh(USUAL)
CHANGED = evolve(USUAL, theme=Theme.SOFT, size=TextSize.LARGEST)
SCREENS = {
    Screen.ATTRACT: FRESH,
    Screen.HOME: after(CART, Kind.START),
    Screen.CARD: after(CART, Kind.START, Event(Kind.OPEN_CARD, "low-side-effects")),
    Screen.SECTION: after(CART, Kind.START, Event(Kind.OPEN_SECTION, "challenges")),
    Screen.TOPICS: after(CART, Kind.START, Kind.OPEN_TOPICS),
    Screen.SIDE_BY_SIDE: after(CART, Kind.START, Kind.OPEN_SIDE_BY_SIDE),
    Screen.SETTINGS: after(CART, Kind.START, Kind.OPEN_SETTINGS),
    Screen.GLOSSARY: after(CART, Kind.START, Kind.OPEN_GLOSSARY),
    Screen.ABOUT: after(CART, Kind.START, Kind.OPEN_ABOUT),
    Screen.CHECK: after(CART, Kind.START, Event(Kind.OPEN_CHECK, "check-fever")),
    Screen.LANGUAGE: after(CART, Kind.START, Kind.NEXT, Kind.OPEN_LANGUAGE),
    Screen.CHANGE: after(CART, Kind.START, Event(Kind.MATTERS, "neurotoxicity"), Kind.OPEN_MY_PAGE, Kind.OPEN_CHANGE),
    Screen.LEAFLET: after(CART, Kind.START, Event(Kind.OPEN_LEAFLET, "journey")),
    Screen.CALL: after(CART, Kind.START, Kind.OPEN_CALL),
    Screen.MY_PAGE: after(CART, Kind.START, Kind.OPEN_MY_PAGE),
    Screen.CHAPTER: after(CART, Kind.START, Kind.OPEN_ABOUT, Event(Kind.OPEN_CHAPTER, "sources")),
}
from_every_screen = pytest.mark.parametrize("screen", Screen)


def test_there_is_a_state_for_every_screen() -> None:
    assert {screen: state.spot.screen for screen, state in SCREENS.items()} == {screen: screen for screen in Screen}


@from_every_screen
@pytest.mark.parametrize("kind", [Kind.START, Kind.HOME])
def test_start_and_home_lead_home_and_forget_the_way_there(screen: Screen, kind: Kind) -> None:
    reached = after(CART, kind, state=SCREENS[screen])
    assert (reached.spot, reached.trail) == (Spot(Screen.HOME), ())


@from_every_screen
@pytest.mark.parametrize(
    ("event", "spot"),
    [
        (Event(Kind.OPEN_CARD, "neurotoxicity"), Spot(Screen.CARD, "neurotoxicity")),
        (Event(Kind.OPEN_SECTION, "advantages"), Spot(Screen.SECTION, "advantages")),
        (Event(Kind.OPEN_TOPICS), Spot(Screen.TOPICS)),
        (Event(Kind.OPEN_SIDE_BY_SIDE), Spot(Screen.SIDE_BY_SIDE)),
        (Event(Kind.OPEN_SETTINGS), Spot(Screen.SETTINGS)),
        (Event(Kind.OPEN_GLOSSARY), Spot(Screen.GLOSSARY)),
        (Event(Kind.OPEN_MY_PAGE), Spot(Screen.MY_PAGE)),
        (Event(Kind.OPEN_CALL), Spot(Screen.CALL)),
        (Event(Kind.OPEN_CHANGE), Spot(Screen.CHANGE)),
        (Event(Kind.OPEN_LANGUAGE), Spot(Screen.LANGUAGE)),
        (Event(Kind.OPEN_LEAFLET, "decision"), Spot(Screen.LEAFLET, "decision")),
        (Event(Kind.OPEN_ABOUT), Spot(Screen.ABOUT)),
        (Event(Kind.OPEN_CHAPTER, "makers"), Spot(Screen.CHAPTER, "makers")),
    ],
    ids=str,
)
def test_opening_something_goes_there_and_back_returns(screen: Screen, event: Event, spot: Spot) -> None:
    before = SCREENS[screen]
    reached = step(CART, before, event)
    if before.spot == spot:
        assert reached == before, "who is there already stays, and Back leads where it led"
        return
    assert reached == evolve(before, spot=spot, trail=(*before.trail, before.spot))
    assert after(CART, Kind.BACK, state=reached) == before


@from_every_screen
def test_next_begins_the_walk_or_goes_on_in_it(screen: Screen) -> None:
    reached = after(CART, Kind.NEXT, state=SCREENS[screen])
    card = "blood-cancer-effects" if screen is Screen.CARD else "introduction"
    assert reached.spot == Spot(Screen.CARD, card)
    assert after(CART, Kind.BACK, state=reached) == SCREENS[screen]


@from_every_screen
def test_back_with_no_way_to_go_back_leads_home(screen: Screen) -> None:
    assert after(CART, Kind.BACK, state=evolve(SCREENS[screen], trail=())).spot == Spot(Screen.HOME)


@from_every_screen
def test_more_turns_one_page_and_back_leads_where_it_led_before(screen: Screen) -> None:
    before = SCREENS[screen]
    turned = after(CART, Kind.MORE, Kind.MORE, state=before)
    assert turned == evolve(before, spot=evolve(before.spot, page=2))


def test_back_returns_to_the_page_that_was_open() -> None:
    turned = after(CART, Kind.START, Kind.OPEN_TOPICS, Kind.MORE)
    assert after(CART, Event(Kind.OPEN_CARD, "neurotoxicity"), Kind.BACK, state=turned) == turned


def test_next_on_the_last_card_does_nothing() -> None:
    last = after(CART, Kind.START, Event(Kind.OPEN_CARD, "closing"))
    assert after(CART, Kind.NEXT, state=last) == last


def test_what_the_deck_does_not_have_cannot_be_opened() -> None:
    for kind in (Kind.OPEN_CARD, Kind.OPEN_SECTION):
        with pytest.raises(KeyError):
            step(CART, FRESH, Event(kind, "nowhere"))


def test_the_way_back_has_a_bound_and_its_newest_part_is_kept() -> None:
    state = after(CART, Kind.START, *[Kind.OPEN_TOPICS, Kind.OPEN_SIDE_BY_SIDE] * LONGEST_TRAIL)
    assert len(state.trail) == LONGEST_TRAIL
    assert state.trail[-1] == Spot(Screen.TOPICS)


@from_every_screen
def test_idle_asks_whether_anybody_is_here_but_not_when_nobody_was(screen: Screen) -> None:
    warned = after(CART, Kind.IDLE, state=SCREENS[screen])
    assert warned == evolve(SCREENS[screen], warned=screen is not Screen.ATTRACT)
    assert after(CART, Kind.IDLE, state=warned) == warned


def test_a_changed_setting_on_the_first_screen_is_asked_about_too() -> None:
    assert after(CART, Kind.IDLE, state=evolve(FRESH, settings=CHANGED)).warned


NO_ANSWER = frozenset(
    {Kind.DONE, Kind.IDLE, Kind.PRINTED, Kind.PRINT_FAILED, Kind.READ_OUT, Kind.HEAR, Kind.SILENCE, Kind.READ_ALOUD}
)
"""What is no touch on the question that only answers it: see tests/visit/test_listening.py for what is heard."""


@pytest.mark.parametrize("deck", DECKS, ids=deck_name)
def test_while_the_question_is_up_every_touch_but_done_only_answers_it(deck: Deck) -> None:
    for state in states(deck):
        if state.warned:
            for event in events(deck):
                if event.kind not in NO_ANSWER:
                    patience = MOST_PATIENCE if event.kind is Kind.MORE_TIME else state.patience
                    answered = unheard(evolve(state, warned=False, patience=patience))
                    assert unheard(step(deck, state, event)) == answered, event


@pytest.mark.parametrize("kind", [Kind.STAY, Kind.MORE_TIME])
def test_an_answer_without_a_question_changes_nothing(kind: Kind) -> None:
    for state in SCREENS.values():
        assert after(CART, kind, state=state) == state


def some_events(deck: Deck) -> st.SearchStrategy[list[Event]]:
    return st.lists(st.sampled_from(events(deck)), max_size=30)


@given(some_events(CART), st.sampled_from([USUAL, CHANGED]))
def test_done_forgets_whatever_was_done(done: list[Event], settings: Settings) -> None:
    state = after(CART, *done, state=evolve(FRESH, settings=settings))
    assert after(CART, Kind.DONE, state=state) == FRESH
    assert after(CART, Kind.IDLE, Kind.DONE, state=state) == FRESH


def test_done_keeps_what_the_clinic_set() -> None:
    usual = evolve(USUAL, size=TextSize.LARGE)
    state = after(CART, Kind.START, state=State.fresh(usual))
    assert after(CART, Kind.DONE, state=state) == State(settings=usual, usual=usual)


@pytest.mark.parametrize("deck", DECKS, ids=deck_name)
@given(st.data())
def test_nothing_that_can_be_pressed_leads_to_an_error(deck: Deck, data: st.DataObject) -> None:
    state = after(deck, *data.draw(some_events(deck)))
    for event in controls(show(deck, state)):
        show(deck, step(deck, state, event))


def test_the_dialysis_deck_has_what_these_tests_rely_on() -> None:
    assert DIALYSIS.outline.closing is None
    assert len(DIALYSIS.outline.sections) == 3
