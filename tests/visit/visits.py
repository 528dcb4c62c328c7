"""Visits to make in tests: the decks, a screen to show them on, and every state a visitor can come to."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from attrs import evolve

from kiosk.deck import Deck, Layer, load
from kiosk.visit import (
    Chapter,
    Event,
    Kind,
    Listening,
    Phrases,
    Settings,
    Stage,
    State,
    Voices,
    load_phrases,
    step,
    view,
)
from kiosk.visit.contents import Piece
from kiosk.visit.events import SETTABLE

ROOT = Path(__file__).parents[2]
STRINGS = ROOT / "kiosk/resources/strings"
CART = load(ROOT / "kiosk/resources/decks/cart")
DIALYSIS = load(ROOT / "tests/decks/dialysis")
DECKS = [CART, DIALYSIS]
USUAL = Settings()
TODAY = date(2026, 11, 23)
STAGE = Stage(2, 5)
SPOKEN = load_phrases(STRINGS)
ENGLISH: Phrases = SPOKEN["en"]
VOICES = Voices(frozenset({"en", "es", "fr", "zh-Hans"}), heard=True)
"""What can be read aloud, with something to hear it."""
CHOICES = [Event(Kind.SET, f"{name}:{value.value}") for name, values in SETTABLE.items() for value in values]
"""Every value of every setting."""
TRIED_BY_SIGHT = [choice for choice in CHOICES if choice.item not in ("reading:everything", "picture:dark")]
"""Those of them after which a press is still a press: others are heard first (tests/ui/test_reader.py)."""
ROWS = [*SETTABLE, "rest"]
"""What the settings screen has: every setting, and last how long one may rest."""


def deck_name(value: object) -> str | None:
    """Return what a test with this deck is called."""
    return value.outline.id if isinstance(value, Deck) else None


def unheard(state: State) -> State:
    """Return the state without what is about the reading aloud alone."""
    return evolve(state, listening=Listening.SILENT, begun=0, heard="")


def show(
    deck: Deck,
    state: State,
    stage: Stage = STAGE,
    today: date = TODAY,
    *,
    prints: bool = False,
    voices: Voices = VOICES,
) -> Piece:
    """Return what the screen shows."""
    return view(deck, SPOKEN, state, stage, today, prints=prints, voices=voices)


def after(deck: Deck, *kinds: Kind | Event, state: State | None = None) -> State:
    """Return the state after some events, from a fresh visit unless another is given."""
    state = state or State.fresh(USUAL)
    for kind in kinds:
        state = step(deck, state, kind if isinstance(kind, Event) else Event(kind))
    return state


def events(deck: Deck) -> list[Event]:
    """Return every event that can happen with this deck."""
    about_something = {
        Kind.OPEN_CARD: [card.id for card in deck.walk],
        Kind.OPEN_SECTION: list(deck.sections),
        Kind.OPEN_LAYER: [layer.value for layer in Layer],
        Kind.OPEN_CHAPTER: [chapter.value for chapter in Chapter],
        Kind.OPEN_TERM: list(deck.terms),
        Kind.CHOOSE: list(deck.questions),
        Kind.OPEN_LEAFLET: list(deck.leaflets),
        Kind.OPEN_CHECK: list(deck.checks),
        Kind.ANSWER: [f"{check.id}:{answer}" for check in deck.outline.checks for answer in check.answers],
        Kind.MATTERS: [card.id for card in deck.walk],
        Kind.SET_LANGUAGE: list(deck.texts),
    }
    plain = [Event(kind) for kind in Kind if kind not in {Kind.SET, *about_something}]
    return plain + [Event(kind, item) for kind, items in about_something.items() for item in items] + CHOICES


def states(deck: Deck) -> Iterator[State]:
    """Give a state for each screen, card and section, with and without the idle warning."""
    for event in events(deck):
        for state in (after(deck, event), after(deck, Kind.START, event)):
            yield state
            yield after(deck, Kind.IDLE, state=state)
    for card in deck.walk:
        for layer in deck.layers[card.id]:
            state = after(deck, Event(Kind.OPEN_CARD, card.id), Event(Kind.OPEN_LAYER, layer.value))
            yield from (after(deck, *[Kind.NEXT_FACT] * turns, state=state) for turns in range(len(card.facts) + 1))


def controls(screen: Piece) -> list[Event]:
    """Return what the controls on a screen do, those of the body included."""
    body = screen["body"]
    items = body.get("items", [])
    rows = [row for row in items if row["kind"] in ("row", "question")]
    options = [option for row in items if row["kind"] == "setting" for option in row["options"]]
    usual = [body["usual"]] if "usual" in body else []
    pieces = [*screen["tools"], *screen["actions"], *body.get("doors", []), *body.get("ways", []), *rows]
    pieces += [*options, *usual, *body.get("tabs", [])]
    pieces += [screen["meaning"]["close"]] if screen["meaning"] else []
    pieces += [screen["my_page"]] if screen["my_page"] else []
    return [Event(Kind(piece["event"]), piece["item"]) for piece in pieces]
