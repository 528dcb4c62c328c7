"""How long the interface's words are in one language: what a layout reserves room for before anything is drawn.

Every number counts letters of usual width. One of East Asian scripts is as wide as two (Unicode Standard Annex 11).
"""

import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from unicodedata import east_asian_width

from attrs import frozen
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.deck import Deck
from kiosk.ui.typeface import FAMILY, LETTER_EM
from kiosk.visit import Phrases, direct, languages

LEAST = {
    "home": 5,
    "listen": 6,
    "settings": 15,
    "call": 12,
    "more": 12,
    "start": 14,
    "option": 8,
    "naming": 10,
}
LEAST |= {"tabs": 40, "title": 44, "caution": 48}
"""Letters that have room in every language, so that most of them look alike: those of English."""
TOOLS = ("home", "settings", "language", "call")
"""Phrases of the tools on the shelf, in their order."""
TALL = ("ARABIC", "CJK")
"""How Unicode's names of the letters of tall scripts begin."""
EM_PX = 1000
"""Size at which words are measured."""
WAYS = ("start", "next", "done", "back", "close_settings", "see_my_page")


@frozen
class Way:
    """How many letters a button of a card has, and how many the longest of its two lines."""

    letters: int
    half: float


@frozen
class Wording:
    """Letters of what stands on the shelf, of other controls, of a card's title, and of its place with the caution.

    `tools` are those at the start of the shelf, in their order, and `halved` the longest lines of each in two lines;
    `more` and `more_line` are the same of the ways on. `direct` are the languages that have a button of
    their own. `ways` lead on within a card, the last of them "More". `option` and `naming` are the longest lines of a
    setting's choices and of its name in two lines, `tabs` the sum of those of a card's layers. Letters of a `tall`
    script want higher lines than Latin ones.
    """

    tools: tuple[float, ...]
    halved: tuple[float, ...]
    direct: tuple[int, ...]
    more: int
    more_line: float
    start: int
    ways: tuple[Way, ...]
    option: float
    naming: float
    tabs: float
    title: int
    caution: int
    tall: bool


def wordings(deck: Deck, spoken: Mapping[str, Phrases], voices: Collection[str] = ()) -> Mapping[str, Wording]:
    """Return how long the words are in each language that both the deck and the kiosk have.

    With `voices`, the tags of languages that are read aloud, there is a tool to listen on the shelf.
    """
    return {tag: _wording(deck, spoken, tag, voices) for tag in languages(deck, spoken)}


def _wording(deck: Deck, spoken: Mapping[str, Phrases], tag: str, voices: Collection[str]) -> Wording:
    phrases, text = spoken[tag], deck.texts[tag]
    tools = _tools(phrases, tag, voices)
    more, ways = phrases.say("more_of", page=2, pages=5), [phrases[name] for name in WAYS]
    settings = phrases.settings.values()
    places = [section.position.format(number=9, total=9) for section in text.sections.values()]
    caution = phrases["nothing_reviewed" if tag in deck.translations else "not_reviewed"]
    return Wording(
        tools=tuple(max(LEAST.get(name, 0), *map(drawn, says)) for name, says in tools.items()),
        halved=tuple(max(half(words, drawn) for words in says) for says in tools.values()),
        direct=tuple(letters(spoken[other].name) for other in direct(deck, spoken, tag)),
        more=max(LEAST["more"], *map(letters, (more, *ways))),
        more_line=max(half(more) + 2, *map(half, ways)),  # pages have two digits at times: "More, 10"
        start=max(LEAST["start"], letters(phrases["touch_to_start"])),
        ways=tuple(Way(len(words), half(words, drawn)) for words in (phrases["matters"], phrases["next_fact"], more)),
        option=max(LEAST["option"], *(half(words) for one in settings for key, words in one.items() if key != "title")),
        naming=max(LEAST["naming"], *(half(one["title"]) for one in settings)),
        tabs=max(LEAST["tabs"], sum(map(half, phrases.names["layer"].values()))),
        title=max(LEAST["title"], *(letters(card.title or "") for card in text.cards.values())),
        tall=any(unicodedata.name(letter).startswith(TALL) for letter in phrases.name),
        caution=max(LEAST["caution"], max(map(letters, places), default=0) + letters(caution)),
    )


def _tools(phrases: Phrases, tag: str, voices: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Return what each tool on the shelf says at one time or another, in their order."""
    tools = {name: [phrases[name]] for name in TOOLS}
    if not voices:
        return tools
    says = ("listen", "pause") if tag in voices else ("no_voice",)
    return {"home": tools["home"], "listen": [phrases[name] for name in says]} | tools


def letters(text: str) -> int:
    """Return how many letters of usual width are as wide as a text."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def drawn(text: str) -> float:
    """Return the same of few words, as the bundled fonts draw them on a button: five as in "Home" are wider than usual.

    A letter of usual width is half an em wide.
    """
    font = QFont(FAMILY)
    font.setPixelSize(EM_PX)
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetricsF(font).horizontalAdvance(text) / (EM_PX * LETTER_EM)


def half(text: str, count: Callable[[str], float] = letters) -> float:
    """Return the letters of the longest line of a text in two lines, broken where that is shortest."""
    wide = [place for place, letter in enumerate(text) if east_asian_width(letter) == "W"]
    # A line of one Chinese sign is none: two make a word.
    ends = [place for place in wide if 2 <= place <= len(text) - 2]  # noqa: PLR2004
    ends += [place for place, letter in enumerate(text) if letter.isspace()]
    halves = [max(count(text[:end].strip()), count(text[end:].strip())) for end in ends]
    return min([*halves, count(text)])
