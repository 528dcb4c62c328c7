"""Whole visits by a blind person: what assistive technology is told, and what it can press, and nothing else (62).

The size of the text is chosen as a visitor does. The words that have to be heard come from the deck.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from attrs import frozen

from kiosk.content import load_content
from kiosk.deck import Card
from kiosk.visit import Screen
from kiosk.visit.step import SETTABLE
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE, PORTRAIT
from tests.program.starting import PATIENCE_S

DECK, PHRASES = (content := load_content(None)).deck, content.phrases["en"]
TEXT = DECK.texts["en"]
TITLE, HEADLINE = TEXT.title, TEXT.attract.headline
SETTINGS, SIZES = PHRASES["settings"], PHRASES.settings["size"]["title"]
LIMIT_S = 120.0
"""Without a touch for so long, the screen asks."""
SECTIONS = {
    f"{TEXT.sections[section.id].title}, {PHRASES.card_count(len(section.cards))}": section
    for section in DECK.outline.sections
}
"""By the name of the button that opens it."""


@frozen
class Way:
    """How a visitor visits: on which screen, in which size of text, and how they press."""

    px: tuple[int, int]
    size: str
    by_keys: bool
    answer: str

    def __str__(self) -> str:
        """Name the tests of it."""
        return (
            f"{'portrait' if self.px == PORTRAIT else 'landscape'}-{self.size}-{'keys' if self.by_keys else 'action'}"
        )


WAYS = [
    Way(LANDSCAPE, "standard", by_keys=False, answer="still_here"),
    Way(PORTRAIT, "standard", by_keys=True, answer="more_time"),
    Way(LANDSCAPE, "largest", by_keys=True, answer="still_here"),
    Way(PORTRAIT, "largest", by_keys=False, answer="im_done"),
]
by_every_way = pytest.mark.parametrize("way", WAYS, ids=str)


def in_order(wanted: list[str], heard: list[str]) -> None:
    """Find each of some words, one after the other, in all that was heard."""
    rest = iter(heard)
    for words in wanted:
        assert words in rest, f"{words!r} is not heard in its place among {heard}"


def names(blind: Blind) -> list[str]:
    """Read the screen."""
    return [one.name for one in blind.reads()]


def turned(blind: Blind) -> str:
    """Turn the page if there is another one after it; return what is announced of it."""
    page, pages = (int(word) for word in more(blind).removeprefix(PHRASES["more"]).strip(", ").split(" of "))
    return turn(blind) if page < pages else ""


def more(blind: Blind) -> str:
    """Return what the button is called that turns the page; without one there is a single page."""
    return next((name for name in names(blind) if name.startswith(f"{PHRASES['more']}, ")), "1 of 1")


def turn(blind: Blind) -> str:
    """Turn the page, round and round; return what is announced of it."""
    blind.press(more(blind))
    return blind.hears("")


def read_list(blind: Blind, heading: str, wanted: list[str]) -> str:
    """Hear that a list has come, read it to its end, and return what was announced of its last page."""
    announced, heard = blind.hears(heading), names(blind)
    while page := turned(blind):
        announced, read = page, names(blind)
        assert more(blind) in page, "it is announced which page it is"
        heard += read
    in_order(wanted, heard)
    return announced


def label(card: Card) -> str:
    """Return what stands above the title."""
    if not (section := DECK.places[card.id].section):
        return PHRASES["introduction" if card is DECK.outline.introduction else "closing"]
    return TEXT.sections[section.id].position.format(number=DECK.places[card.id].number, total=len(section.cards))


def arrive(blind: Blind, card: Card) -> None:
    """Hear that a card has come."""
    blind.hears(f"{label(card)}. {TEXT.cards[card.id].title or TITLE}")


def read_card(blind: Blind, card: Card) -> None:
    """Hear that a card has come, and read it to its end."""
    arrive(blind, card)
    words, title = TEXT.cards[card.id], TEXT.cards[card.id].title or TITLE
    in_order([*filter(None, [words.picture, label(card)]), title, PHRASES["home"]], names(blind))
    text = _text(blind)
    while page := turned(blind):
        assert page == _text(blind), "what is announced is the page"
        text = f"{text} {page}"
    assert text == words.text


def _text(blind: Blind) -> str:
    """Return the words between the heading and the first control."""
    read = blind.reads()
    heading = next(place for place, one in enumerate(read) if one.role == "heading")
    end = next(place for place, one in enumerate(read) if place > heading and one.role == "button")
    return " ".join(one.name for one in read[heading + 1 : end] if one.role == "words")


def choose(blind: Blind, size: str) -> None:
    """Open the settings, read them all, and choose a size of text."""
    blind.press(SETTINGS)
    values = {name: [value.value for value in kind] for name, kind in SETTABLE.items()}
    read_list(blind, SETTINGS, [PHRASES.settings[name][word] for name in values for word in ("title", *values[name])])
    while SIZES not in names(blind):
        turn(blind)
    blind.press(PHRASES.settings["size"][size], under=SIZES)
    blind.knows_as_chosen(PHRASES.settings["size"][size], under=SIZES)


def attract(blind: Blind, way: Way) -> None:
    """Read the first screen."""
    assert way.size
    in_order([HEADLINE, TEXT.attract.lead, PHRASES["nothing_saved"], SETTINGS, PHRASES["touch_to_start"]], names(blind))


def settings(blind: Blind, way: Way) -> None:
    """Set the text, and come back to the first screen."""
    choose(blind, way.size)
    blind.press(PHRASES["close_settings"])
    blind.hears(HEADLINE)


def home_screen(blind: Blind, _way: Way) -> None:
    """Come in, and read what there is."""
    blind.press(PHRASES["touch_to_start"])
    blind.hears(TITLE)
    in_order([TITLE, *SECTIONS, PHRASES["topics"], PHRASES["side_by_side"], PHRASES["start"]], names(blind))


def list_and_back(blind: Blind, button: str, heading: str, wanted: list[str], card: Card) -> None:
    """Open a list, read it, open the card on its last page, and go back to the first screen of the visit."""
    blind.press(button)
    announced = read_list(blind, heading, wanted)
    blind.press(wanted[-1])
    read_card(blind, card)
    blind.press(PHRASES["back"])
    blind.hears(announced)
    blind.press(PHRASES["back"])
    blind.hears(TITLE)


def titles(cards: tuple[Card, ...]) -> list[str]:
    """Return what cards are called in a list."""
    return [TEXT.cards[card.id].title if DECK.places[card.id].section else label(card) for card in cards]


def sections(blind: Blind, _way: Way) -> None:
    """Go through every door."""
    for name, section in SECTIONS.items():
        list_and_back(blind, name, TEXT.sections[section.id].title, titles(section.cards), section.cards[-1])


def topics(blind: Blind, _way: Way) -> None:
    """Read the list of everything."""
    list_and_back(blind, PHRASES["topics"], PHRASES["topics_title"], titles(DECK.walk), DECK.walk[-1])


def side_by_side(blind: Blind, _way: Way) -> None:
    """Read every section under its heading."""
    first, last = DECK.outline.sections[0], DECK.outline.sections[-1]
    wanted = [name for at in DECK.outline.sections for name in (TEXT.sections[at.id].title, *titles(at.cards))]
    list_and_back(blind, PHRASES["side_by_side"], TEXT.sections[first.id].title, wanted, last.cards[-1])


def cards(blind: Blind, _way: Way) -> None:
    """Take the guided walk, and leave."""
    for number, card in enumerate(DECK.walk):
        blind.press(PHRASES["next" if number else "start"])
        read_card(blind, card)
    blind.press(PHRASES["done"])
    blind.hears(HEADLINE)


VISITS: dict[Screen, Callable[[Blind, Way], None]] = {
    Screen.ATTRACT: attract,
    Screen.SETTINGS: settings,
    Screen.HOME: home_screen,
    Screen.SECTION: sections,
    Screen.SIDE_BY_SIDE: side_by_side,
    Screen.TOPICS: topics,
    Screen.CARD: cards,
}


@pytest.fixture(scope="module")
def left_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Way, Blind]]:
    """Give visitors who came as far as the first card and then rest: their two minutes pass while others visit."""
    with ExitStack() as resting:
        visitors = {}
        for way in WAYS:
            folder = tmp_path_factory.mktemp("resting")
            visitors[way] = resting.enter_context(Blind(folder, *way.px, by_keys=way.by_keys))
            settings(visitors[way], way)
            home_screen(visitors[way], way)
            visitors[way].press(PHRASES["start"])
            arrive(visitors[way], DECK.walk[0])
        yield visitors


@by_every_way
def test_a_whole_visit(home: Path, way: Way, left_alone: dict[Way, Blind]) -> None:
    assert left_alone
    assert set(VISITS) == set(Screen)
    with Blind(home / "visit", *way.px, by_keys=way.by_keys) as blind:
        for visit in VISITS.values():
            visit(blind, way)
        blind.hears_nothing_else()


@by_every_way
def test_the_question_is_heard_and_answered(way: Way, left_alone: dict[Way, Blind]) -> None:
    blind = left_alone[way]
    title = PHRASES["warning_title"]
    assert blind.hears(title, LIMIT_S + PATIENCE_S) == title
    answers = [PHRASES[answer] for answer in ("still_here", "more_time", "im_done")]
    in_order([title, PHRASES["warning_text"], *answers], names(blind))
    blind.press(PHRASES[way.answer])
    if way.answer == "im_done":
        blind.hears(HEADLINE)
    else:
        read_card(blind, DECK.walk[0])
    blind.hears_nothing_else()
