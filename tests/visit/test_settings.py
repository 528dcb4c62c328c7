"""How the screen looks and behaves is the visitor's own: set one by one, kept all the visit, gone with it (58, 59)."""

from enum import Enum
from pathlib import Path

import pytest
from attrs import asdict, evolve
from hypothesis import given
from hypothesis import strategies as st

from kiosk.deck import Deck
from kiosk.visit import (
    Event,
    Kind,
    Picture,
    Place,
    Reading,
    Screen,
    Settings,
    Spacing,
    Spot,
    Stage,
    State,
    TextSize,
    Theme,
    step,
)
from kiosk.visit.bodies import SETTING_ICONS
from kiosk.visit.contents import Piece
from kiosk.visit.events import SETTABLE
from kiosk.visit.step import MOST_PATIENCE
from tests.visit.visits import CART, CHOICES, DECKS, ROOT, ROWS, USUAL, after, deck_name, events, show, unheard

ICONS = ROOT / "kiosk/resources/icons"
CLINICS = [
    USUAL,
    Settings(size=TextSize.LARGE, theme=Theme.SOFT),
    Settings(spacing=Spacing.WIDE, place=Place.LOWER),
]
"""What clinics may start their visits with."""
CARD = after(CART, Kind.START, Event(Kind.OPEN_CARD, "long-term-survival"), Kind.MORE)
SETTING = after(CART, Kind.OPEN_SETTINGS, state=CARD)
every_choice = pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.item)


def chosen(choice: Event) -> tuple[str, Enum]:
    """Return the setting and the value that a choice is about."""
    name, _, value = choice.item.partition(":")
    return name, SETTABLE[name](value)


@every_choice
@pytest.mark.parametrize("state", [SETTING, CARD, State.fresh(USUAL)], ids=["settings", "card", "attract"])
def test_a_choice_changes_exactly_what_it_says(choice: Event, state: State) -> None:
    name, value = chosen(choice)
    reached = step(CART, state, choice)
    change = {each: getattr(state.settings, each) for each in SETTABLE} | {name: value}
    if value is Picture.DARK:  # who sees nothing has to hear it
        change["reading"] = Reading.EVERYTHING
    assert reached.settings == Settings(state.settings.language, **change)
    assert evolve(unheard(reached), settings=state.settings, spot=state.spot) == state
    assert reached.spot.screen is state.spot.screen
    assert reached.spot == state.spot or state is SETTING


def test_every_setting_but_the_language_and_the_speed_can_be_set() -> None:
    assert {"language", "speed", *SETTABLE} == set(asdict(USUAL))


@pytest.mark.parametrize(
    "item", ["", "size:huge", "size:", "size", "colour:red", ":", ":large", "language:de", "size:LARGE"]
)
def test_what_there_is_not_cannot_be_set(item: str) -> None:
    with pytest.raises(ValueError, match=r"there is no setting|is not a valid"):
        step(CART, SETTING, Event(Kind.SET, item))


@pytest.mark.parametrize("usual", CLINICS)
@given(st.lists(st.sampled_from(CHOICES)))
def test_everything_can_be_put_back_and_the_place_and_the_language_stay(usual: Settings, choices: list[Event]) -> None:
    begun = evolve(SETTING, usual=usual, settings=evolve(usual, language="de"))
    changed = begun
    for choice in choices:
        changed = step(CART, changed, choice)
    assert unheard(evolve(step(CART, changed, Event(Kind.SET_USUAL)), spot=begun.spot)) == begun


@given(st.lists(st.sampled_from(CHOICES)))
def test_opening_the_settings_and_closing_them_leads_back_to_the_same_card_and_page(choices: list[Event]) -> None:
    set_up = after(CART, *choices, state=SETTING)
    close = show(CART, set_up)["actions"][-1]
    assert close["text"] == "Close"
    closed = step(CART, set_up, Event(Kind(close["event"]), close["item"]))
    assert (closed.spot, closed.trail) == (CARD.spot, CARD.trail)
    assert closed.spot == Spot(Screen.CARD, "long-term-survival", 1)
    assert closed.settings == set_up.settings


def test_putting_everything_back_takes_no_value() -> None:
    changed = step(CART, SETTING, Event(Kind.SET, "size:large"))
    assert step(CART, changed, Event(Kind.SET_USUAL, "theme:soft")).settings == USUAL


@every_choice
def test_what_was_set_goes_with_the_visitor_until_the_visit_ends(choice: Event) -> None:
    state = step(CART, SETTING, choice)
    for kind in (Kind.NEXT, Kind.NEXT, Kind.HOME, Kind.OPEN_TOPICS, Kind.BACK, Kind.IDLE, Kind.STAY, Kind.START):
        kept, state = state.settings, after(CART, kind, state=state)
        assert state.settings == kept, kind
    assert after(CART, Kind.DONE, state=state) == State.fresh(USUAL)


OUT = [[Kind.DONE], [Kind.IDLE, Kind.DONE], [Kind.IDLE, Kind.MORE_TIME, Kind.IDLE, Kind.DONE], [Kind.HOME, Kind.DONE]]
"""The ways a visit ends: "Done" and "I'm done", and the end of the wait, which sends the same event."""


@pytest.mark.parametrize("deck", DECKS, ids=deck_name)
@given(data=st.data(), usual=st.sampled_from(CLINICS), out=st.sampled_from(OUT))
def test_whatever_was_set_and_done_nothing_of_it_is_left(
    deck: Deck, data: st.DataObject, usual: Settings, out: list[Kind]
) -> None:
    """Requirement 58."""
    state = State.fresh(usual)
    for event in data.draw(st.lists(st.sampled_from(events(deck)), max_size=40)):
        state = step(deck, state, event)
    assert after(deck, *out, state=state) == State.fresh(usual)


def test_more_time_lasts_for_the_visit_and_no_longer() -> None:
    asked = after(CART, Kind.IDLE, Kind.MORE_TIME, state=CARD)
    assert asked == evolve(CARD, patience=MOST_PATIENCE)
    later = after(CART, Kind.NEXT, Kind.IDLE, Kind.STAY, Kind.HOME, Kind.IDLE, Kind.MORE_TIME, state=asked)
    assert later.patience == MOST_PATIENCE
    assert after(CART, Kind.DONE, state=later).patience == 1


# What the screen says


def groups(state: State, stage: Stage) -> list[Piece]:
    """Return the settings on a screen."""
    items: list[Piece] = show(CART, state, stage)["body"]["items"]
    return items


def test_every_setting_is_offered_once_with_all_its_values_in_order() -> None:
    offered = [option for group in groups(SETTING, Stage(2, 5, groups=len(ROWS))) for option in group["options"]]
    assert [Event(Kind(option["event"]), option["item"]) for option in offered] == CHOICES
    assert len({option["id"] for option in offered}) == len(CHOICES)


@every_choice
def test_the_value_that_holds_is_the_one_that_is_marked(choice: Event) -> None:
    name, value = chosen(choice)
    *offered, rest = groups(step(CART, SETTING, choice), Stage(2, 5, groups=len(ROWS)))
    assert rest["options"] == []
    for group in offered:
        marked = [option["value"] for option in group["options"] if option["selected"]]
        if value is Picture.DARK and group["id"] == "reading":
            assert marked == [Reading.EVERYTHING.value]
        else:
            assert marked == [value.value if group["id"] == name else getattr(USUAL, group["id"]).value]


@pytest.mark.parametrize("room", range(1, 1 + len(ROWS)))
def test_more_leads_to_every_setting_where_the_screen_is_small(room: int) -> None:
    stage = Stage(2, 5, groups=room)
    pages = -(-len(ROWS) // room)
    state, seen = SETTING, []
    for page in range(1, pages + 1):
        assert len(groups(state, stage)) <= room
        seen += [group["id"] for group in groups(state, stage)]
        actions = show(CART, state, stage)["actions"]
        texts = ["Close"] if pages == 1 else [f"More, {page} of {pages}", "Close"]
        assert [action["text"] for action in actions] == texts
        state = after(CART, Kind.MORE, state=state)
    assert seen == ROWS
    assert groups(state, stage) == groups(SETTING, stage)


@pytest.mark.parametrize("before", range(1, 1 + len(ROWS)))
@pytest.mark.parametrize("after_it", range(1, 1 + len(ROWS)))
def test_a_setting_stays_on_the_screen_when_its_change_leaves_room_for_fewer_or_more(
    before: int, after_it: int
) -> None:
    for turns in range(len(ROWS)):
        state = after(CART, *[Kind.MORE] * turns, state=SETTING)
        for group in groups(state, Stage(2, 5, groups=before)):
            if group["id"] == "rest":
                continue  # nothing there to be changed
            other = next(option for option in group["options"] if not option["selected"])
            changed = step(CART, state, Event(Kind.SET, other["item"]))
            assert group["id"] in [there["id"] for there in groups(changed, Stage(2, 5, groups=after_it))]


def test_more_goes_on_from_the_setting_that_was_changed() -> None:
    stage = Stage(2, 5, groups=2)
    state = after(CART, Event(Kind.SET, "controls:large"), Kind.MORE, state=SETTING)
    assert [group["id"] for group in groups(state, stage)] == ["place", "motion"]


def test_a_choice_without_a_sample_of_itself_has_a_drawing() -> None:
    drawn = {choice.item for choice in CHOICES if not choice.item.startswith(("size:", "theme:"))}
    assert set(SETTING_ICONS) == drawn
    assert [icon for icon in SETTING_ICONS.values() if not Path(ICONS / f"{icon}.svg").is_file()] == []
