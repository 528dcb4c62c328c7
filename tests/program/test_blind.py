"""Whole visits by a blind person: what assistive technology is told, and what it can press, and nothing else (62).

The size of the text is chosen as a visitor does. Every way of visiting goes to every screen, and reads all layers of
those cards that show something new, the first study of each, and the first and the last chapter. One way, and with
`-m slow` each, also reads every layer of every card, every chapter, and every study of those cards.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from attrs import frozen

from kiosk.deck import Card
from kiosk.visit import Screen
from kiosk.visit.bodies import HEARD
from kiosk.visit.events import SETTABLE
from kiosk.visit.state import Chapter
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE, PORTRAIT
from tests.program.reading import (
    DECK,
    HEADLINE,
    NEW_TO_THE_EAR,
    PHRASES,
    TEXT,
    TITLE,
    arrive,
    in_order,
    label,
    look_up,
    names,
    read_card,
    read_layers,
    read_list,
    read_to_the_end,
    title,
    turn,
)
from tests.program.sound import Clock
from tests.program.taking_part import call, change, check, language, leaflet, my_page

assert TEXT.about
SETTINGS, SIZES = PHRASES["settings"], PHRASES.settings["size"]["title"]
LIMIT_S = 121
"""Without a touch for so long, the screen has asked."""
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
        shape, press = "portrait" if self.px == PORTRAIT else "landscape", "keys" if self.by_keys else "action"
        return f"{shape}-{self.size}-{press}"


WAYS = [
    Way(LANDSCAPE, "standard", by_keys=False, answer="still_here"),
    Way(PORTRAIT, "standard", by_keys=True, answer="more_time"),
    Way(LANDSCAPE, "largest", by_keys=True, answer="still_here"),
    Way(PORTRAIT, "largest", by_keys=False, answer="im_done"),
]
by_every_way = pytest.mark.parametrize("way", WAYS, ids=str)
CHAPTERS = {
    Chapter.MAKERS: [TEXT.about.written_by, TEXT.about.funding, PHRASES["not_reviewed"]],
    Chapter.EVIDENCE: [TEXT.about.method, TEXT.about.updates],
    Chapter.READING: [PHRASES["balance"], *(TEXT.sections[section.id].title for section in DECK.outline.sections)],
    Chapter.STANDARDS: TEXT.about.self_report.split("\n"),
    Chapter.SOURCES: [source.citation for source in DECK.outline.sources],
}
"""What has to be heard of each chapter of About."""


def choose(blind: Blind, size: str) -> None:
    """Open the settings, read them all, and choose a size of text."""
    blind.press(SETTINGS)
    # Nothing is there to hear the kiosk's own voice with.
    values = {name: [value.value for value in kind] for name, kind in SETTABLE.items() if name not in HEARD}
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
    return [title(card) if DECK.places[card.id].section else label(card) for card in cards]


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


def glossary(blind: Blind, _way: Way) -> None:
    """Read the words that are explained, and have the last one explained."""
    blind.press(PHRASES["glossary"])
    words = [TEXT.terms[name].word for name in DECK.terms]
    announced = read_list(blind, PHRASES["glossary_title"], words)
    look_up(blind, words[-1], announced)
    blind.press(PHRASES["back"])
    blind.hears(TITLE)


def about(blind: Blind, _way: Way) -> None:
    """Read which chapters there are."""
    blind.press(PHRASES["about"])
    read_list(blind, PHRASES["about_title"], list(PHRASES.names["about"].values()))


def chapters(blind: Blind, _way: Way) -> None:
    """Read the first and the last chapter."""
    read_chapters(blind, Chapter.MAKERS, Chapter.SOURCES)


def read_chapters(blind: Blind, *chapters: Chapter) -> None:
    """Read chapters one after the other."""
    for chapter in chapters:
        name = PHRASES.names["about"][chapter.value]
        while name not in names(blind):
            turn(blind)
        blind.press(name)
        blind.hears(name)
        read_to_the_end(blind, CHAPTERS[chapter])
        blind.press(PHRASES["back"])
        blind.hears(PHRASES["about_title"])
    blind.press(PHRASES["home"])
    blind.hears(TITLE)


def cards(blind: Blind, _way: Way) -> None:
    """Take the guided walk, and leave."""
    for number, card in enumerate(DECK.walk):
        blind.press(PHRASES["next" if number else "start"])
        if card.id in NEW_TO_THE_EAR:
            read_card(blind, card)
            read_layers(blind, card, every_fact=False, terms=True)
        else:
            arrive(blind, card)
    blind.press(PHRASES["done"])
    blind.hears(HEADLINE)


VISITS: dict[Screen, Callable[[Blind, Way], None]] = {
    Screen.ATTRACT: attract,
    Screen.SETTINGS: settings,
    Screen.LANGUAGE: language,
    Screen.HOME: home_screen,
    Screen.SECTION: sections,
    Screen.SIDE_BY_SIDE: side_by_side,
    Screen.TOPICS: topics,
    Screen.GLOSSARY: glossary,
    Screen.ABOUT: about,
    Screen.CHAPTER: chapters,
    Screen.LEAFLET: leaflet,
    Screen.CALL: call,
    Screen.MY_PAGE: my_page,
    Screen.CHANGE: change,
    Screen.CHECK: check,
    Screen.CARD: cards,
}


def go_everywhere(folder: Path, way: Way) -> None:
    """Visit every screen."""
    with Blind(folder, *way.px, by_keys=way.by_keys) as blind:
        for visit in VISITS.values():
            visit(blind, way)
        blind.hears_nothing_else()


def read_everything(folder: Path, way: Way) -> None:
    """Read every layer of every card, and every chapter."""
    with Blind(folder, *way.px, by_keys=way.by_keys) as blind:
        settings(blind, way)
        home_screen(blind, way)
        about(blind, way)
        read_chapters(blind, *Chapter)
        for number, card in enumerate(DECK.walk):
            blind.press(PHRASES["next" if number else "start"])
            read_card(blind, card)
            read_layers(blind, card, every_fact=card.id in NEW_TO_THE_EAR, terms=False)
        blind.hears_nothing_else()


NAMED = {f"everywhere-{way}": (go_everywhere, way) for way in WAYS} | {
    f"everything-{way}": (read_everything, way) for way in WAYS
}
"""Each visit by the name of its test."""
SLOW = [f"everywhere-{way}" for way in WAYS[2:]] + [f"everything-{way}" for way in WAYS[1:]]
AT_ONCE = 5
"""Visits at the same time. A visitor mostly waits, so five take about half of two processors."""


@pytest.fixture(scope="module")
def visits(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Future[None]]]:
    """Let all visits that are asked for begin, each in front of a program of its own."""
    asked = [name for name in NAMED if any(item.name.endswith(f"-{name}]") for item in request.session.items)]
    with ThreadPoolExecutor(AT_ONCE) as visitors:
        begun = {}
        for name in asked:
            go, way = NAMED[name]
            begun[name] = visitors.submit(go, tmp_path_factory.mktemp("blind") / name, way)
        yield begun


@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.slow] * (name in SLOW)) for name in NAMED])
def test_a_visit(visits: dict[str, Future[None]], name: str) -> None:
    assert set(VISITS) == set(Screen)
    visits[name].result()


@by_every_way
def test_the_question_is_heard_and_answered(home: Path, way: Way) -> None:
    clock, question = Clock(home), PHRASES["warning_title"]
    with Blind(home / "visit", *way.px, by_keys=way.by_keys, **clock.world) as blind:
        settings(blind, way)
        home_screen(blind, way)
        blind.press(PHRASES["start"])
        arrive(blind, DECK.walk[0])
        clock.turn(LIMIT_S)
        blind.stirs()
        assert blind.hears(question) == question
        answers = [PHRASES[answer] for answer in ("still_here", "more_time", "im_done")]
        in_order([question, PHRASES["warning_text"], *answers], names(blind))
        assert PHRASES["home"] not in names(blind), "nothing beneath is within reach"
        blind.press(PHRASES[way.answer])
        if way.answer == "im_done":
            blind.hears(HEADLINE)
        else:
            read_card(blind, DECK.walk[0])
        blind.hears_nothing_else()
