"""Where the words of the glossary stand in a text."""

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from kiosk.deck.evidence import TermText

_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf"  # Thai, Lao, Tibetan, Burmese, Khmer, Tai
    "\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"  # Chinese and Japanese
)
"""Blocks of Unicode with scripts that write no spaces between words. Korean does write them."""
_LETTER = rf"[^\W{_UNSPACED}]"
"""What a whole word cannot go on with."""


@frozen
class Mention:
    """A term where it stands in a text: characters `start` up to `end`, counted from 0."""

    term: str
    start: int
    end: int


def mentions(text: str, terms: Mapping[str, TermText]) -> tuple[Mention, ...]:
    """Return every mention of a term in the order of the text; where two overlap the longer form is meant.

    A form is found as a whole word: "T cells" is not in "CAR-T cells". Capitals count only in a form
    written in capitals throughout, so that "CAR" is not found in a car.
    """
    found: list[Mention] = []
    for form, term in _by_length(terms):
        for match in _whole(form).finditer(text):
            start, end = match.span()
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Mention(term, start, end))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _by_length(terms: Mapping[str, TermText]) -> list[tuple[str, str]]:
    forms = [(form, name) for name, term in terms.items() for form in term.forms]
    return sorted(forms, key=lambda entry: -len(entry[0]))


@lru_cache(maxsize=10_000)
def _whole(form: str) -> re.Pattern[str]:
    """Return the pattern of a form between words. Scripts that write no spaces have no such bounds."""
    before = rf"(?<!{_LETTER})(?<!-)" if re.match(_LETTER, form) else ""
    after = rf"(?!{_LETTER})" if re.match(_LETTER, form[-1:]) else ""
    capitals = form.upper() == form
    return re.compile(before + re.escape(form) + after, re.NOFLAG if capitals else re.IGNORECASE)
