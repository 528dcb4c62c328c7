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
_LETTER = re.compile(rf"[^\W{_UNSPACED}]")
"""What a whole word cannot go on with. Compiled once: in a pattern of each form it took half a second, all together."""


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
    return _found(text, tuple((form, name) for name, term in terms.items() for form in term.forms))


_Forms = tuple[tuple[str, str], ...]
"""Each form of each term, with the id of the term."""


@lru_cache(maxsize=1000)
def _found(text: str, forms: _Forms) -> tuple[Mention, ...]:
    """Return the mentions in a text. A screen asks for the same few texts many times while it is laid out."""
    ranked = sorted(forms, key=lambda entry: -len(entry[0]))
    starts = [match.start() for match in _any_of(forms).finditer(text)]
    there = [
        (rank, start, name, match.end())
        for rank, (form, name) in enumerate(ranked)
        for start in starts
        if (match := _whole(form).match(text, start)) and _stands_alone(form, text, start, match.end())
    ]
    found: list[Mention] = []
    for _, start, name, end in sorted(there):
        if all(end <= other.start or start >= other.end for other in found):
            found.append(Mention(name, start, end))
    return tuple(sorted(found, key=lambda mention: mention.start))


@lru_cache(maxsize=100)
def _any_of(forms: _Forms) -> re.Pattern[str]:
    """Return the pattern of a place where any form may begin: one look through a text instead of one for each form."""
    return re.compile(f"(?={'|'.join(_written(form) for form, _ in forms) or '(?!)'})")


@lru_cache(maxsize=10_000)
def _whole(form: str) -> re.Pattern[str]:
    """Return the pattern of a form, wherever it stands."""
    return re.compile(_written(form))


def _written(form: str) -> str:
    words = re.escape(form)
    return words if form.upper() == form else f"(?i:{words})"


def _stands_alone(form: str, text: str, start: int, end: int) -> bool:
    """Tell whether a form is a whole word there. Scripts that write no spaces have no bounds between words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    begun = _LETTER.match(form) and (before == "-" or _LETTER.match(before))
    return not begun and not (_LETTER.match(form[-1:]) and _LETTER.match(after))
