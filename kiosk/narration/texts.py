"""Everything that may have to be read aloud in a language: what authors narrate, a clip for each sentence.

It is gathered from the screens themselves (`kiosk.visit.view`), so that words which the program puts together, such as
"Advantage 2 of 4" or a source with its year, are there as a visitor sees them.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from attrs import evolve

from kiosk.deck import Deck, Layer
from kiosk.narration.sentences import sentences
from kiosk.visit import (
    Chapter,
    Event,
    Kind,
    Numbers,
    Phrases,
    Printing,
    Settings,
    Stage,
    State,
    Voices,
    asked,
    step,
    view,
)

WHOLE = Stage(columns=2, rows=100_000, groups=100, sections=100, direct=100)
"""A screen on which every list has room for all of it."""
NO_WORDS = frozenset(
    {"id", "icon", "event", "item", "shape", "file", "kind", "screen", "language", "layer", "card", "state", "code"}
    | {"value", "picture", "pictures", "shapes", "marks", "number", "announcement"}
)
"""What a screen is told that is not shown as words."""
MOST_PAGES = 99
"""Pages of one text that are counted aloud: all sources have some 50 at the largest size. "More, 3" and "of 5" are
narrated apart, for there are too many pairs of them."""
SOURCES = frozenset({Chapter.SOURCES})
"""Citations are the same in every language, and said in the deck's first one."""
HUNDRED = range(101)
"""Numbers by themselves: large figures, the seconds of a countdown, the digits of a telephone number."""
STEPS = range(1, 41)
"""Numbers before rows, with a full stop: steps, questions, and the list of sources."""
SAID = ("more", "listen", "pause", "again", "slower", "faster", "chosen", "reads_everything")
"""Phrases that stand on a screen only while it is read, or on none."""
MINUTES = range(2, 11)
"""Minutes that a visitor may rest before the screen asks: 2 to 5 (requirement 38), or twice as long."""
LATE = timedelta(days=3650)
"""So long after a review is due, every card says so."""


def all_sentences(deck: Deck, spoken: Mapping[str, Phrases], language: str, voiced: Collection[str]) -> list[str]:
    """Return every sentence that may be read aloud in a language, each once, in the order of the deck.

    `spoken` are the interface's phrases by language. Languages that are not `voiced` have their names said by others.

    Raises:
        KeyError: the deck or the interface has no such language.

    """
    found: dict[str, None] = {}
    for text in _texts(deck, spoken, language, voiced):
        found.update((sentence.text, None) for sentence in sentences(text) if _spoken(sentence.text))
    return list(found)


def _spoken(sentence: str) -> bool:
    """Tell whether there is something to say: letters or digits, and no place that the program still fills in."""
    return "{" not in sentence and any(letter.isalnum() for letter in sentence)


def _texts(deck: Deck, spoken: Mapping[str, Phrases], language: str, voiced: Collection[str]) -> Iterator[str]:
    phrases = spoken[language]
    voices = Voices(frozenset(spoken), heard=True)
    for state in _states(deck, language):
        for today in _days(deck):
            for numbers in (Numbers(), Numbers("0", "0")):  # a clinic's own are said digit by digit
                screen = view(deck, spoken, state, WHOLE, today, numbers, prints=True, voices=voices)
                yield from _words(screen, _names(spoken))
    yield from (spoken[tag].name for tag in spoken if tag == language or tag not in voiced)
    yield phrases.say("untranslated", language=spoken[deck.outline.languages[0]].name)
    yield from (phrases[key] for key in SAID)
    before, after = phrases["more_of"].split("{page}")
    yield from (f"{before}{page}" for page in range(1, MOST_PAGES + 1))
    yield from (after.format(pages=pages) for pages in range(2, MOST_PAGES + 2))
    yield from (phrases.say("rest", minutes=minutes) for minutes in MINUTES)
    yield from map(str, HUNDRED)
    yield from (f"{step}." for step in STEPS)


def _names(spoken: Mapping[str, Phrases]) -> frozenset[str]:
    return frozenset(phrases.name for phrases in spoken.values())


def _days(deck: Deck) -> list[date]:
    """Return a day on which all is up to date, and one on which it is not."""
    review = deck.outline.review
    return [review.checked, review.due + LATE] if review else [date.min]


def _states(deck: Deck, language: str) -> Iterator[State]:
    """Yield a state for everything that a screen can say, in one language."""
    usual = State.fresh(Settings(language=language))
    yield usual
    home = step(deck, usual, Event(Kind.START))
    yield evolve(home, warned=True)
    for event in _events(deck, sources=language == deck.outline.languages[0]):
        yield step(deck, home, event)
    for card in deck.walk:
        yield from _layers(deck, step(deck, home, Event(Kind.OPEN_CARD, card.id)))
    yield from _pages(deck, home)


def _events(deck: Deck, *, sources: bool) -> Iterator[Event]:
    """Yield every way from the home screen to somewhere."""
    yield from (Event(Kind.HOME), Event(Kind.OPEN_TOPICS), Event(Kind.OPEN_SIDE_BY_SIDE), Event(Kind.OPEN_SETTINGS))
    yield from (Event(Kind.OPEN_GLOSSARY), Event(Kind.OPEN_ABOUT), Event(Kind.OPEN_LANGUAGE), Event(Kind.OPEN_CALL))
    yield from (Event(Kind.OPEN_SECTION, name) for name in deck.sections)
    yield from (Event(Kind.OPEN_LEAFLET, name) for name in deck.leaflets)
    yield from (Event(Kind.OPEN_CHAPTER, chapter.value) for chapter in Chapter if sources or chapter not in SOURCES)
    yield from (Event(Kind.OPEN_TERM, name) for name in deck.terms)


def _layers(deck: Deck, card: State) -> Iterator[State]:
    """Yield every layer of a card, every study, and its choices made."""
    name = card.spot.item
    yield step(deck, card, Event(Kind.MATTERS, name))
    for layer in deck.layers[name]:
        here = step(deck, card, Event(Kind.OPEN_LAYER, layer.value))
        yield here
        if layer is Layer.STUDIES:
            for _ in deck.walk[deck.places[name].index].facts:
                here = step(deck, here, Event(Kind.NEXT_FACT))
                yield here


def _pages(deck: Deck, home: State) -> Iterator[State]:
    """Yield all that is asked with each answer, and My page from empty to full, printed or not."""
    state = step(deck, home, Event(Kind.OPEN_MY_PAGE))
    yield from (evolve(state, printing=printing) for printing in Printing)
    for name, answers in asked(deck).items():
        state = step(deck, state, Event(Kind.OPEN_CHECK, name))
        yield state
        for answer in answers:
            state = step(deck, state, Event(Kind.ANSWER, f"{name}:{answer}"))
            yield state
    for event in (
        *(Event(Kind.MATTERS, card.id) for card in deck.walk),
        *(Event(Kind.CHOOSE, name) for name in deck.questions),
    ):
        state = step(deck, state, event)
        yield state
    state = step(deck, state, Event(Kind.OPEN_MY_PAGE))
    yield state
    yield step(deck, state, Event(Kind.OPEN_CHANGE))


def _words(piece: object, names: Collection[str]) -> Iterator[str]:
    """Yield all words of a screen or a part of it, but the names of languages, which have voices of their own."""
    match piece:
        case {**entries}:
            for key, value in entries.items():
                # What is no word by itself may hold some, as a picture holds its description.
                if key not in NO_WORDS or (isinstance(value, dict | list) and key != "pictures"):
                    yield from _words(value, names)
        case [*values]:
            for value in values:
                yield from _words(value, names)
        case str(words) if words and words not in names:
            yield words
        case _:
            pass  # a number, or nothing
