"""`kiosk languages`: what has become of each translation, for staff and for who translates or reviews."""

from collections.abc import Mapping

from kiosk.deck import Deck, marks
from kiosk.visit import Phrases
from kiosk.visit.phrases import ENGLISH, interface_mark, interface_translated

NOT_SPOKEN = "the kiosk does not speak it"
"""What is said of the interface's words in a language that the kiosk does not have."""
ORIGINAL = "original"
INTERFACE = "interface"
"""The part that is no deck's: what the kiosk itself says."""


def table(deck: Deck, spoken: Mapping[str, Phrases]) -> list[str]:
    """Return the lines of the table: what each part's mark is, and what has become of it in each language."""
    tags = deck.outline.languages
    names = [f"{spoken[tag].name} ({tag})" if tag in spoken else tag for tag in tags]
    rows = [["part", "mark", *names]]
    for part, mark in marks(deck.texts[tags[0]]).items():
        rows.append([part, mark, ORIGINAL, *(deck.translations[tag][part].value for tag in tags[1:])])
    rows.append([INTERFACE, interface_mark(spoken[ENGLISH]), *(_interface(tag, spoken) for tag in tags)])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _interface(tag: str, spoken: Mapping[str, Phrases]) -> str:
    if tag not in spoken:
        return NOT_SPOKEN
    return ORIGINAL if tag == ENGLISH else interface_translated(spoken[ENGLISH], spoken[tag]).value
