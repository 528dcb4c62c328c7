"""What a deck is: frozen classes, no reading, no rules.

`Outline` and `DeckText` are what an author writes, one class a file; `Deck` is both joined,
and the only thing the rest of the program sees.
"""

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from pathlib import Path

from attrs import frozen

from kiosk.deck.evidence import AboutText, Accepted, Fact, FactText, Review, Source, TermText
from kiosk.deck.translation import Translated, Translation, translated


class Shape(Enum):
    """The form a section wears on every screen, so that hue is never needed to tell sections apart."""

    CIRCLE = "circle"
    """Convex: what helps."""
    PLATE = "plate"
    """Concave, four scooped corners: what is hard."""
    SHEET = "sheet"
    """Straight: neither."""


class Layer(Enum):
    """One of the readings of a card, a touch apart from each other."""

    WRITTEN = "written"
    """The author's own text, word for word."""
    PLAIN = "plain"
    """The same in plain words."""
    STUDIES = "studies"
    """What studies found."""
    QUESTIONS = "questions"
    """Questions to ask the doctor."""


@frozen
class Card:
    """One topic on one screen. `picture` is a file inside the deck's folder.

    With `note` a note on the evidence stands beside the author's text. `questions` are ids of questions to ask.
    """

    id: str
    picture: str | None = None
    note: bool = False
    facts: tuple[Fact, ...] = ()
    questions: tuple[str, ...] = ()


@frozen
class Section:
    """A group of cards that belong together."""

    id: str
    shape: Shape
    cards: tuple[Card, ...]


@frozen
class Leaflet:
    """A text beside the cards: the choices, the steps of a treatment, what somebody's companion may do.

    `items` are ids of its parts, in their order; `numbered` says that the order is one of time. With `home` it has a
    way of its own on the home screen.
    """

    id: str
    items: tuple[str, ...] = ()
    numbered: bool = False
    home: bool = False


@frozen
class Check:
    """A question that lets visitors see whether they understood. `right` is one of the `answers`, which are ids."""

    id: str
    answers: tuple[str, ...]
    right: str


@frozen
class Outline:
    """`deck.yaml`: structure without a sentence in it. `languages` are BCP 47 tags, the author's own first.

    `terms` are the ids of the glossary, `accepted` the warnings of the deck check that the authors keep. `call` are
    the ids of the signs for which to call the clinic, the most urgent first. `short` are the ids of the cards of the
    short walk, for people who have two minutes.
    """

    format: int
    id: str
    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    introduction: Card | None = None
    closing: Card | None = None
    review: Review | None = None
    sources: tuple[Source, ...] = ()
    terms: tuple[str, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    leaflets: tuple[Leaflet, ...] = ()
    call: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()


@frozen
class AttractText:
    """The invitation on the screen nobody has touched yet."""

    headline: str
    lead: str


@frozen
class SectionText:
    """`title` names the section; `position` holds `{number}` and `{total}`: "Advantage {number} of {total}"."""

    title: str
    position: str


@frozen
class CardText:
    """Plain text, paragraphs parted by an empty line. `picture` describes the picture for who cannot see it.

    `text` is the author's own and is shown word for word; `plain` says it in plain words, and `note` what the
    evidence is. Questions and facts have their ids as keys. Without `text` it is not translated yet.
    """

    text: str = ""
    title: str | None = None
    picture: str | None = None
    plain: str | None = None
    note: str | None = None
    questions: Mapping[str, str] = {}
    facts: Mapping[str, FactText] = {}


@frozen
class ItemText:
    """A part of a leaflet, or a sign: its title, and what there is to say of it."""

    title: str
    text: str | None = None


@frozen
class LeafletText:
    """The words of a leaflet. `lead` stands above its parts."""

    title: str
    lead: str
    items: Mapping[str, ItemText] = {}


@frozen
class CallText:
    """When to call. `now` is for somebody who feels a sign on the spot."""

    title: str
    lead: str
    now: str
    signs: Mapping[str, ItemText]


@frozen
class CheckText:
    """A check in words. `why` is the kind, corrected answer that everybody is given, whatever they chose."""

    question: str
    answers: Mapping[str, str]
    why: str


@frozen
class DeckText:
    """`text.LANGUAGE.yaml`: every word of the deck in one language. `short_title` stands at the top of each screen.

    `treated_only` is said of facts that count only people who got the treatment. `translation` tells of each part what
    it was made from and who reviewed it.
    """

    language: str
    title: str
    short_title: str
    attract: AttractText
    sections: Mapping[str, SectionText]
    cards: Mapping[str, CardText]
    terms: Mapping[str, TermText] = {}
    about: AboutText | None = None
    treated_only: str | None = None
    leaflets: Mapping[str, LeafletText] = {}
    call: CallText | None = None
    checks: Mapping[str, CheckText] = {}
    translation: Mapping[str, Translation] = {}


@frozen
class Place:
    """Where a card stands. `index` counts all cards of the walk from 0; `number` counts from 1 in its section.

    `section` is None for the introduction and the closing.
    """

    index: int
    section: Section | None = None
    number: int = 0


@frozen
class Deck:
    """A whole deck without a fault, in every language it has."""

    folder: Path
    outline: Outline
    texts: Mapping[str, DeckText]

    @cached_property
    def walk(self) -> tuple[Card, ...]:
        """Every card in the order of the guided walk: introduction, each section's cards, closing."""
        outline = self.outline
        middle = [card for section in outline.sections for card in section.cards]
        return tuple(card for card in (outline.introduction, *middle, outline.closing) if card is not None)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Card id to its place, so that a deck of 10,000 cards opens one as fast as a deck of nine."""
        order = {card.id: index for index, card in enumerate(self.walk)}
        places = {card_id: Place(index) for card_id, index in order.items()}
        for section in self.outline.sections:
            for number, card in enumerate(section.cards, start=1):
                places[card.id] = Place(order[card.id], section, number)
        return places

    @cached_property
    def topics(self) -> int:
        """How many cards stand in sections: what "Card 6 of 9" counts to."""
        return sum(len(section.cards) for section in self.outline.sections)

    @cached_property
    def leaflets(self) -> Mapping[str, Leaflet]:
        """Leaflet id to leaflet, in the deck's order."""
        return {leaflet.id: leaflet for leaflet in self.outline.leaflets}

    @cached_property
    def checks(self) -> Mapping[str, Check]:
        """Check id to check, in the deck's order."""
        return {check.id: check for check in self.outline.checks}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Source id to source, in the deck's order."""
        return {source.id: source for source in self.outline.sources}

    @cached_property
    def terms(self) -> Mapping[str, str]:
        """Ids of the glossary's terms by themselves: what is not a term has no entry."""
        return {name: name for name in self.outline.terms}

    @cached_property
    def questions(self) -> Mapping[str, str]:
        """Ids of the questions by themselves, in the deck's order."""
        return {name: name for card in self.walk for name in card.questions}

    @cached_property
    def untranslated(self) -> Mapping[str, frozenset[str]]:
        """Language to the ids of the cards that have no text in it yet."""
        return {
            tag: frozenset(name for name in text.cards if not text.cards[name].text) for tag, text in self.texts.items()
        }

    @cached_property
    def translations(self) -> Mapping[str, Mapping[str, Translated]]:
        """Language to what has become of the translation of each part of its text; see `kiosk.deck.translation`."""
        first = self.texts[self.outline.languages[0]]
        return {tag: translated(first, text) for tag, text in self.texts.items() if text is not first}

    @cached_property
    def layers(self) -> Mapping[str, tuple[Layer, ...]]:
        """Card id to the layers that the card has, in the order of their tabs; the author's text is always there."""
        return {card.id: self._layers(card) for card in self.walk}

    def _layers(self, card: Card) -> tuple[Layer, ...]:
        first = self.texts[self.outline.languages[0]].cards[card.id]
        there = {Layer.PLAIN: first.plain, Layer.STUDIES: card.facts, Layer.QUESTIONS: card.questions}
        return (Layer.WRITTEN, *(layer for layer, content in there.items() if content))

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        """Section id to section, in the deck's order."""
        return {section.id: section for section in self.outline.sections}
