"""Where the words of the glossary stand in a text."""

import re
from collections.abc import Mapping

from attrs import frozen

from kiosk.deck.evidence import TermText


@frozen
class Mention:
    """A term where it stands in a text: characters `start` up to `end`, counted from 0."""

    term: str
    start: int
    end: int


def mentions(text: str, terms: Mapping[str, TermText]) -> tuple[Mention, ...]:
    """Return every mention of a term in the order of the text; where two begin together the longer one is meant.

    A form is found as a whole word: "T cells" is not in "CAR-T cells". Capitals count only in a form
    written in capitals throughout, so that "CAR" is not found in a car.
    """
    found: list[Mention] = []
    for form, term in _by_length(terms):
        capitals = form.upper() == form
        for match in re.finditer(_whole(form), text, 0 if capitals else re.IGNORECASE):
            start, end = match.span()
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Mention(term, start, end))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _by_length(terms: Mapping[str, TermText]) -> list[tuple[str, str]]:
    forms = [(form, name) for name, term in terms.items() for form in term.forms]
    return sorted(forms, key=lambda entry: -len(entry[0]))


def _whole(form: str) -> str:
    """Return the pattern of a form between words. Scripts that write no spaces have no such bounds."""
    before = r"(?<![\w-])" if form[:1].isascii() else ""
    after = r"(?![\w])" if form[-1:].isascii() else ""
    return before + re.escape(form) + after
