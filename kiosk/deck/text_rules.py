"""What the words of one language must satisfy, whatever the cards are: not blank, not too long, places to fill in."""

import re
from collections.abc import Iterator

from kiosk.deck.fault import Fault
from kiosk.deck.model import DeckText
from kiosk.deck.wording import KeyPath, quoted
from kiosk.deck.yaml_tree import Marks

LONGEST = {"title": 120, "short_title": 60, "headline": 120, "lead": 300, "position": 80, "picture": 300, "text": 2_000}
"""Characters of each kind of words, so generous that no honest text meets it and so small that no screen breaks."""
_PLACEHOLDERS = ("{number}", "{total}")


def _all_words(text: DeckText) -> Iterator[tuple[KeyPath, str]]:
    yield ("title",), text.title
    yield ("short_title",), text.short_title
    yield ("attract", "headline"), text.attract.headline
    yield ("attract", "lead"), text.attract.lead
    for name, section in text.sections.items():
        yield ("sections", name, "title"), section.title
        yield ("sections", name, "position"), section.position
    for name, card in text.cards.items():
        for key, words in (("title", card.title), ("text", card.text), ("picture", card.picture)):
            if words is not None:
                yield ("cards", name, key), words


def words_are_there(text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Nothing is blank: an empty title would be an empty button."""
    for path, words in _all_words(text):
        if not words.strip():
            yield marks.fault(path, "the words are blank", "write them, or delete the key if it may be left out")


def words_fit(text: DeckText, marks: Marks) -> Iterator[Fault]:
    """No words are longer than a screen can bear, and only a card's text has more than one line."""
    for path, words in _all_words(text):
        most = LONGEST[str(path[-1])]
        if len(words) > most:
            problem = f"the words have {len(words):,} characters"
            yield marks.fault(path, problem, f"shorten them to {most:,} or fewer, or make two cards of one")
        if path[-1] != "text" and "\n" in words:
            yield marks.fault(path, "the words have more than one line", "write them in quotes on one line")


def positions_count(text: DeckText, marks: Marks) -> Iterator[Fault]:
    """`position` holds `{number}` and `{total}`, once each, and no other brace."""
    for name, section in text.sections.items():
        path = ("sections", name, "position")
        counts = [section.position.count(placeholder) for placeholder in _PLACEHOLDERS]
        if counts != [1, 1]:
            problem = f"{quoted(section.position)} does not hold {{number}} and {{total}} once each"
            yield marks.fault(path, problem, 'write it like "Advantage {number} of {total}"')
        if re.search("[{}]", re.sub(r"\{(number|total)\}", "", section.position)):
            problem = f"{quoted(section.position)} holds a brace too many"
            yield marks.fault(path, problem, "keep braces around number and total only")


TEXT_RULES = (words_are_there, words_fit, positions_count)
