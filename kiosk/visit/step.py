"""What happens next: one pure function from a state and an event to the next state.

No clock and no screen here. Who touches, and when a wait is over, is somebody else's business.
"""

from typing import Any

from attrs import evolve

from kiosk.deck import Deck, Layer
from kiosk.visit.asked import asked
from kiosk.visit.events import SETTABLE, Event, Kind
from kiosk.visit.listening import LISTENED, PRESSED, listened, read_on
from kiosk.visit.state import Chapter, Printing, Screen, Spot, State

LONGEST_TRAIL = 200
"""Spots that Back remembers. More than any visit needs, and a bound for a screen touched for months."""


MOST_PATIENCE = 2
"""How many times the usual wait a visitor gets who asks for more time."""


_OPENS = {
    Kind.OPEN_TOPICS: Screen.TOPICS,
    Kind.OPEN_SIDE_BY_SIDE: Screen.SIDE_BY_SIDE,
    Kind.OPEN_SETTINGS: Screen.SETTINGS,
    Kind.OPEN_GLOSSARY: Screen.GLOSSARY,
    Kind.OPEN_ABOUT: Screen.ABOUT,
    Kind.OPEN_MY_PAGE: Screen.MY_PAGE,
    Kind.OPEN_CHANGE: Screen.CHANGE,
    Kind.OPEN_CALL: Screen.CALL,
    Kind.OPEN_LANGUAGE: Screen.LANGUAGE,
}


_UNTOUCHED = (Kind.DONE, Kind.IDLE, Kind.PRINTED, Kind.PRINT_FAILED)
"""What is no touch on the idle warning: Done is one of its answers, and the others happen by themselves."""


def step(deck: Deck, state: State, event: Event) -> State:
    """Return the state after `event`.

    While the idle warning is up, every touch but Done only takes the warning away: the touch
    that answers presses nothing beneath it.

    Raises:
        KeyError: the deck has no card, section, leaflet, check, answer, question or term of that id.
        ValueError: there is no such layer, chapter, setting or value, or the deck has no such language.

    """
    if event.kind in LISTENED and not (state.warned and event.kind in PRESSED):
        return listened(state, event)
    return read_on(state, _stepped(deck, state, event), event)


def _stepped(deck: Deck, state: State, event: Event) -> State:
    """Return the state after an event that is not about listening."""
    # long: one short case for each event, which is what a reader looks for here
    if state.warned and event.kind not in _UNTOUCHED:
        return _answer(state, event.kind)
    match event.kind:
        case Kind.START | Kind.HOME:
            return evolve(state, spot=Spot(Screen.HOME), trail=(), short=False)
        case Kind.BACK:
            return _back(state)
        case Kind.NEXT | Kind.START_SHORT:
            return _onward(deck, state, event.kind)
        case Kind.OPEN_CARD | Kind.OPEN_SECTION | Kind.OPEN_CHAPTER | Kind.OPEN_LEAFLET | Kind.OPEN_CHECK:
            return _go(state, _spot(deck, event))
        case Kind.OPEN_TOPICS | Kind.OPEN_SIDE_BY_SIDE | Kind.OPEN_SETTINGS | Kind.OPEN_GLOSSARY | Kind.OPEN_ABOUT:
            return _open(state, _OPENS[event.kind])
        case Kind.OPEN_MY_PAGE | Kind.OPEN_CHANGE | Kind.OPEN_CALL | Kind.OPEN_LANGUAGE:
            return _open(state, _OPENS[event.kind])
        case Kind.OPEN_LAYER | Kind.NEXT_FACT | Kind.MORE | Kind.OPEN_TERM | Kind.CLOSE_TERM:
            return evolve(state, spot=_turned(deck, state.spot, event))
        case Kind.CHOOSE | Kind.MATTERS | Kind.ANSWER:
            return _marked(deck, state, event)
        case Kind.PRINT | Kind.PRINTED | Kind.PRINT_FAILED:
            return _printed(state, event.kind)
        case Kind.SET | Kind.SET_USUAL | Kind.SET_LANGUAGE:
            return _speak(deck, state, event.item) if event.kind is Kind.SET_LANGUAGE else _set(state, event)
        case Kind.IDLE | Kind.STAY | Kind.MORE_TIME:
            return evolve(state, warned=event.kind is Kind.IDLE and not state.untouched)
        case Kind.DONE:
            return State.fresh(state.usual)
        case _:  # pragma: no cover - what is about listening alone, and never comes here
            raise AssertionError(event.kind)


def _answer(state: State, kind: Kind) -> State:
    patience = MOST_PATIENCE if kind is Kind.MORE_TIME else state.patience
    return evolve(state, warned=False, patience=patience)


def _printed(state: State, kind: Kind) -> State:
    """Follow the page on its way through the printer. A second touch does nothing, and what comes too late is lost."""
    if kind is Kind.PRINT:
        return evolve(state, printing=Printing.SENT) if state.spot.screen is Screen.MY_PAGE else state
    if state.printing is not Printing.SENT:
        return state
    return evolve(state, printing=Printing.DONE if kind is Kind.PRINTED else Printing.FAILED)


def _open(state: State, screen: Screen) -> State:
    """Go to a screen; who is there already stays, so that Back leads where it led."""
    if state.spot.screen is screen:
        return state
    listed = (state.matters, state.questions) if screen is Screen.CHANGE else state.listed
    return _go(evolve(state, listed=listed), Spot(screen))


def _set(state: State, event: Event) -> State:
    """Change one setting, and stay with it: a page may hold fewer settings than before. Or take the clinic's."""
    if event.kind is Kind.SET_USUAL:
        return evolve(state, settings=evolve(state.usual, language=state.settings.language))
    name, _, value = event.item.partition(":")
    if name not in SETTABLE:
        message = f"there is no setting {name!r}"
        raise ValueError(message)
    change: dict[str, Any] = {name: SETTABLE[name](value)}
    settings = evolve(state.settings, **change)
    if settings == state.settings or state.spot.screen is not Screen.SETTINGS:
        return evolve(state, settings=settings)
    return evolve(state, settings=settings, spot=Spot(Screen.SETTINGS, name))


def _speak(deck: Deck, state: State, language: str) -> State:
    """Go on in another language: at the same card and layer, from its first page, with all that was chosen."""
    if language not in deck.texts:
        message = f"the deck is not there in {language!r}"
        raise ValueError(message)
    state = evolve(state, settings=evolve(state.settings, language=language))
    if state.spot.screen is Screen.LANGUAGE:
        state = _back(state)
    return evolve(state, spot=evolve(state.spot, page=0))


def _answered(deck: Deck, state: State, item: str) -> State:
    """Keep the last answer to a check, and show what is right; it can be given anew."""
    name, _, answer = item.partition(":")
    if answer not in asked(deck)[name]:
        raise KeyError(item)
    others = tuple(entry for entry in state.answers if entry[0] != name)
    return evolve(state, answers=(*others, (name, answer)), spot=evolve(state.spot, page=0))


def _marked(deck: Deck, state: State, event: Event) -> State:
    """Put a question or a card on the visitor's page, or take it away again; or keep an answer.

    What was printed is then no longer what is on the page.
    """
    state = state if state.printing is Printing.SENT else evolve(state, printing=Printing.NOT)
    if event.kind is Kind.ANSWER:
        return _answered(deck, state, event.item)
    cards, questions = state.listed if state.spot.screen is Screen.CHANGE else ((), ())
    if event.kind is Kind.CHOOSE:
        return evolve(state, questions=_toggled(state.questions, deck.questions[event.item], questions))
    return evolve(state, matters=_toggled(state.matters, deck.walk[deck.places[event.item].index].id, cards))


def _toggled(chosen: tuple[str, ...], name: str, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Take a name away, or put it behind the others; one of a list that is open goes back to its place in it."""
    if name in chosen:
        return tuple(other for other in chosen if other != name)
    later = listed[listed.index(name) + 1 :] if name in listed else ()
    place = next((place for place, other in enumerate(chosen) if other in later), len(chosen))
    return (*chosen[:place], name, *chosen[place:])


def _spot(deck: Deck, event: Event) -> Spot:
    """Return the place of a card, a section, a leaflet, a check or a chapter that there is."""
    if event.kind is Kind.OPEN_CARD:
        return Spot(Screen.CARD, deck.walk[deck.places[event.item].index].id)
    if event.kind is Kind.OPEN_SECTION:
        return Spot(Screen.SECTION, deck.sections[event.item].id)
    if event.kind is Kind.OPEN_CHECK:
        if event.item not in asked(deck):
            raise KeyError(event.item)
        return Spot(Screen.CHECK, event.item)
    if event.kind is Kind.OPEN_LEAFLET:
        return Spot(Screen.LEAFLET, deck.leaflets[event.item].id)
    return Spot(Screen.CHAPTER, Chapter(event.item).value)


def _turned(deck: Deck, spot: Spot, event: Event) -> Spot:
    """Show another side of the same place, which Back does not return to."""
    if event.kind is Kind.MORE:
        return evolve(spot, page=spot.page + 1)
    if event.kind is Kind.OPEN_TERM:
        return evolve(spot, term=deck.terms[event.item])
    if event.kind is Kind.CLOSE_TERM or spot.screen is not Screen.CARD:
        return evolve(spot, term="")
    if event.kind is Kind.NEXT_FACT:
        return evolve(spot, fact=spot.fact + 1, page=0, term="")
    return Spot(Screen.CARD, spot.item, layer=Layer(event.item))


def _go(state: State, spot: Spot) -> State:
    trail = (*state.trail, evolve(state.spot, term=""))[-LONGEST_TRAIL:]
    return evolve(state, spot=spot, trail=trail)


def _back(state: State) -> State:
    """Go where the visitor was; who is back at home may take the whole walk."""
    *trail, spot = state.trail or (Spot(Screen.HOME),)
    return evolve(state, spot=spot, trail=tuple(trail), short=state.short and spot.screen is not Screen.HOME)


def _onward(deck: Deck, state: State, kind: Kind) -> State:
    if kind is Kind.START_SHORT:
        state = evolve(state, short=True, spot=Spot(Screen.HOME))
    return _next_short(deck, state) if state.short else _next(deck, state)


def _next(deck: Deck, state: State) -> State:
    """Go on in the guided walk; from any screen but a card it begins there. At the end nothing happens."""
    here = state.spot
    index = deck.places[here.item].index + 1 if here.screen is Screen.CARD else 0
    return _go(state, Spot(Screen.CARD, deck.walk[index].id)) if index < len(deck.walk) else state


def _next_short(deck: Deck, state: State) -> State:
    """Go on in the short walk, from card to card in plain words; it ends at the visitor's page."""
    walk, here = deck.outline.short, state.spot.item
    index = walk.index(here) + 1 if here in walk else 0
    if index == len(walk):
        return _open(state, Screen.MY_PAGE)
    layers = deck.layers[walk[index]]
    return _go(state, Spot(Screen.CARD, walk[index], layer=Layer.PLAIN if Layer.PLAIN in layers else Layer.WRITTEN))
