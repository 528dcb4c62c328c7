"""Sign-off: a clinician says with name, role and date that what is shown here is right, piece by piece.

A piece is a layer of a card, or another part of the deck, in one language. What is signed is the hash of all that the
piece shows: words, figures, sources and the picture. So an edit asks again for that piece, and for no other; and who
undoes the edit has the signature back. The record keeps every signature, also those of texts that are no longer shown.
"""

import hashlib
import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from attrs import asdict, frozen

from kiosk.clinic.durable import replace_whole, set_aside
from kiosk.deck import Card, Deck, DeckText, Layer, digest

log = logging.getLogger(__name__)

LONGEST_NAME = 60
"""Letters of a name or a role: more is no name, and would not fit the record."""
OTHER_PARTS = ("terms", "checks", "call", "about")
"""Parts by themselves, by the names that the deck's translations have for them."""


@frozen
class Piece:
    """What is signed at once. `layer` is empty for what has none."""

    part: str
    layer: str
    language: str


@frozen
class SignOff:
    """One signature. `hash` is the SHA-256 of what was shown, `day` an ISO date."""

    part: str
    layer: str
    language: str
    hash: str
    name: str
    role: str
    day: str

    @property
    def piece(self) -> Piece:
        """What was signed."""
        return Piece(self.part, self.layer, self.language)


def pieces(deck: Deck) -> Mapping[Piece, str]:
    """Return every piece that there is, in the order of the walk, with the hash of what it shows."""
    found: dict[Piece, str] = {}
    for tag, text in deck.texts.items():
        for card in deck.walk:
            if card.id not in deck.untranslated[tag]:
                for layer in deck.layers[card.id]:
                    found[Piece(f"cards.{card.id}", layer.value, tag)] = digest(_shown(deck, text, card, layer))
        for name, leaflet in text.leaflets.items():
            found[Piece(f"leaflets.{name}", "", tag)] = digest(leaflet)
        for name in OTHER_PARTS:
            if words := getattr(text, name):
                found[Piece(name, "", tag)] = digest(words)
    return found


def _shown(deck: Deck, text: DeckText, card: Card, layer: Layer) -> object:
    """Return all that a layer of a card shows."""
    words = text.cards[card.id]
    if layer is Layer.WRITTEN:
        return [words.title, words.text, words.note, words.picture, _picture(deck, card)]
    if layer is Layer.PLAIN:
        return words.plain
    if layer is Layer.QUESTIONS:
        return [[name, words.questions[name]] for name in card.questions]
    sources = [deck.sources[fact.source] for fact in card.facts]
    return [card.facts, words.facts, sources, text.treated_only]


def _picture(deck: Deck, card: Card) -> str:
    """Return the hash of a card's picture; one that cannot be read is none."""
    if card.picture is None:
        return ""
    with suppress(OSError):
        return hashlib.sha256((deck.folder / card.picture).read_bytes()).hexdigest()
    return ""


class SignOffs:
    """The signatures of one place, in a file. `trouble` is None, or what is wrong with it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.trouble: str | None = None
        self.records: tuple[SignOff, ...] = self._read()

    def signed(self, deck: Deck) -> Mapping[Piece, SignOff]:
        """Return which pieces of a deck are signed as they are now, with the last signature of each."""
        if not self.records:
            return {}  # to look at every piece takes half a second where a deck has 10,000 cards
        now = pieces(deck)
        return {record.piece: record for record in self.records if now.get(record.piece) == record.hash}

    def sign(self, deck: Deck, piece: Piece, name: str, role: str, day: date) -> None:
        """Add a signature to what a piece shows now.

        Raises:
            KeyError: the deck has no such piece.
            ValueError: there is no name or no role, or one that is none.
            OSError: it cannot be kept; it does not count then.

        """
        name, role = " ".join(name.split()), " ".join(role.split())
        if not all(0 < len(words) <= LONGEST_NAME and words.isprintable() for words in (name, role)):
            raise ValueError("a signature has a name and a role")
        shown = pieces(deck)[piece]
        record = SignOff(piece.part, piece.layer, piece.language, shown, name, role, day.isoformat())
        records = (*self.records, record)
        if self.trouble is not None and self._path.exists():
            set_aside(self._path)
        told = json.dumps([asdict(one) for one in records], ensure_ascii=False, indent=1)
        replace_whole(self._path, told.encode())
        self.records, self.trouble = records, None

    def _read(self) -> tuple[SignOff, ...]:
        """Return what is in the file; one that is broken counts for nothing, and is kept when a new one is made."""
        try:
            told = json.loads(self._path.read_bytes())
            records = tuple(SignOff(**{key: _words(value) for key, value in one.items()}) for one in told)
            for record in records:
                date.fromisoformat(record.day)
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
            log.error("The sign-offs in %s cannot be used: %s", self._path, error)  # noqa: TRY400 - no fault of ours
            self.trouble = str(error)
            return ()
        return records


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("words belong here")
    return value
