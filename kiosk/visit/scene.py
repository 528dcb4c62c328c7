"""What every part of a screen is made from: the deck, the words, the state, and how a control is written down."""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from kiosk.deck import Card, CardText, Deck, DeckText, Shape
from kiosk.visit.contents import Piece, Stage
from kiosk.visit.phrases import Phrases
from kiosk.visit.state import State
from kiosk.visit.step import Kind


@frozen
class Numbers:
    """The telephone numbers that a clinic gives its patients, as people write them; None where it gave none."""

    clinic: str | None = None
    emergency: str | None = None


@frozen
class Scene:
    """All that a screen is made from. `spoken` are the phrases by language; `prints` says if there is a printer."""

    deck: Deck
    spoken: Mapping[str, Phrases]
    state: State
    stage: Stage
    today: date
    numbers: Numbers = Numbers()
    prints: bool = False

    @property
    def language(self) -> str:
        """The tag of the one language that all of the screen is in: the visitor's."""
        return self.state.settings.language

    @property
    def phrases(self) -> Phrases:
        """What the interface itself says in that language."""
        return self.spoken[self.language]

    @property
    def text(self) -> DeckText:
        """The deck's words in that language."""
        return self.deck.texts[self.language]

    def card_text(self, card: Card) -> CardText:
        """The words of one card."""
        return self.text.cards[card.id]

    def cards(self, names: Iterable[str]) -> list[Card]:
        """Return the cards of these ids."""
        return [self.deck.walk[self.deck.places[name].index] for name in names]

    @property
    def questions(self) -> Mapping[str, str]:
        """The words of every question of the deck, by its id."""
        return {name: words for card in self.text.cards.values() for name, words in card.questions.items()}

    def title(self, card: Card) -> str:
        """The card's title; an introduction without one wears the deck's."""
        return self.card_text(card).title or self.text.title


def button(name: str, text: str, icon: str, kind: Kind, item: str = "") -> Piece:
    """Return a control: what it says, what it shows and what it does."""
    return {"id": name, "text": text, "icon": icon, "event": kind.value, "item": item}


def choice(scene: Scene, name: str, words: str, does: tuple[Kind, str], *, on: bool) -> Piece:
    """Return a row that a touch puts on the visitor's page, and another takes away."""
    row = button(name, words, "circle-check" if on else "plus", *does)
    return row | {"kind": "question", "selected": on, "note": scene.phrases["on_my_page"] if on else ""}


def label(scene: Scene, card: Card) -> str:
    """Return "Advantage 2 of 4", or what the card is when it stands in no section."""
    place = scene.deck.places[card.id]
    if place.section:
        position = scene.text.sections[place.section.id].position
        return position.format(number=place.number, total=len(place.section.cards))
    return scene.phrases["introduction" if card is scene.deck.outline.introduction else "closing"]


def shape(scene: Scene, card: Card) -> Shape:
    """Return the shape of the card's section; a card in none has a plain sheet."""
    section = scene.deck.places[card.id].section
    return section.shape if section else Shape.SHEET


def picture(scene: Scene, card: Card) -> Piece | None:
    """Return the card's picture and its description, if it has one."""
    if card.picture is None:
        return None
    return {"file": card.picture, "description": scene.card_text(card).picture}


def emblem(scene: Scene) -> list[Piece]:
    """Return the first picture of the first two sections on their shapes: the deck in one drawing."""
    sections = scene.deck.outline.sections[:2]
    pictures = [next((card.picture for card in section.cards if card.picture), "") for section in sections]
    return [
        {"id": section.id, "shape": section.shape.value, "picture": file}
        for section, file in zip(sections, pictures, strict=True)
    ]
