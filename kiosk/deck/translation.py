"""What has become of each part of a translation: missing, older than the original, a draft, or reviewed by somebody.

A part is a card, a leaflet, the glossary, what one is asked, when to call, About, or the rest ("deck"). The mark of
a part's original words stands beside its translation, so that a sentence changed later is noticed.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import fields, frozen, has

if TYPE_CHECKING:
    from kiosk.deck.model import DeckText

MARK_LETTERS = 8
"""Hexadecimal digits of a mark: one change in four thousand million goes unnoticed."""
REST = ("title", "short_title", "attract", "sections", "treated_only")
"""What the part "deck" is made of."""
WHOLE = ("terms", "checks", "call", "about")
"""Parts by themselves."""


class Translated(Enum):
    """What has become of the translation of a part. Only a reviewed one stands on the screen without a caution."""

    MISSING = "missing"
    OLDER = "older than the original"
    DRAFT = "draft"
    REVIEWED = "reviewed"


@frozen
class Translation:
    """What is known of a part's translation: the mark of the original it was made from, and who reviewed it when."""

    of: str
    reviewed_by: str | None = None
    reviewed_on: date | None = None


def parts(text: "DeckText") -> Iterator[tuple[str, Any]]:
    """Yield the name of each part of a text and its words."""
    yield "deck", [getattr(text, name) for name in REST]
    for name, card in text.cards.items():
        yield f"cards.{name}", card
    for name, leaflet in text.leaflets.items():
        yield f"leaflets.{name}", leaflet
    for name in WHOLE:
        if words := getattr(text, name):
            yield name, words


def marks(text: "DeckText") -> Mapping[str, str]:
    """Return the mark of each part's words: the beginning of their SHA-256."""
    return {name: mark(words) for name, words in parts(text)}


def mark(words: object) -> str:
    """Return the mark of some words, whatever they are kept in; the order of keys says nothing."""
    return digest(words)[:MARK_LETTERS]


def digest(words: object) -> str:
    """Return the SHA-256 of some words, figures and dates, in hexadecimal digits."""
    plain = json.dumps(_plain(words), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()


def _plain(words: object) -> object:
    kind = type(words)
    if has(kind):
        return {field.name: _plain(getattr(words, field.name)) for field in fields(kind)}
    if isinstance(words, Mapping):
        return {name: _plain(value) for name, value in words.items()}
    if isinstance(words, Enum | date):
        return words.value if isinstance(words, Enum) else words.isoformat()
    return [_plain(value) for value in words] if isinstance(words, list | tuple) else words


def translated(first: "DeckText", text: "DeckText") -> Mapping[str, Translated]:
    """Return what has become of each part of the deck's first language in another one."""
    return {name: _state(name, now, text) for name, now in marks(first).items()}


def _state(name: str, now: str, text: "DeckText") -> Translated:
    kind, _, item = name.partition(".")
    if kind == "cards" and not text.cards[item].text:
        return Translated.MISSING
    return state_of(text.translation.get(name), now)


def state_of(told: Translation | None, now: str) -> Translated:
    """Return what has become of words of which this is told, and whose original has this mark now."""
    if told is None:
        return Translated.DRAFT
    if told.of != now:
        return Translated.OLDER
    return Translated.REVIEWED if told.reviewed_by else Translated.DRAFT
