"""What every part of a screen is made from: the deck, the words, the state, and how a control is written down."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from attrs import frozen

from kiosk.deck import Card, CardText, Deck, DeckText, Shape, Translated
from kiosk.visit.contents import Piece, Stage
from kiosk.visit.events import Kind
from kiosk.visit.phrases import Phrases
from kiosk.visit.state import Screen, State


@frozen
class Numbers:
    """The telephone numbers that a clinic gives its patients, as people write them; None where it gave none."""

    clinic: str | None = None
    emergency: str | None = None


@frozen
class Voices:
    """Which languages can be read aloud, by their tags, and whether anything is there to hear them with."""

    languages: frozenset[str] = frozenset()
    heard: bool = False


NO_VOICES = Voices()


@frozen
class Scene:
    """All that a screen is made from.

    `spoken` are the interface's phrases by language. `today` tells whether a deck's review is long overdue; `numbers`
    are those for which a visitor can call, `prints` says whether there is a printer, `voices` what is read
    aloud, and `signed` what the clinic has signed off: part of the deck, layer of a card or none, and language.
    """

    deck: Deck
    spoken: Mapping[str, Phrases]
    state: State
    stage: Stage
    today: date
    numbers: Numbers = Numbers()
    prints: bool = False
    voices: Voices = NO_VOICES
    signed: Collection[tuple[str, str, str]] = ()

    @property
    def language(self) -> str:
        """The tag of the one language that all of the screen is in.

        It is the visitor's, or the deck's first where what is shown is not all translated: no screen mixes two.
        """
        visitors = self.state.settings.language
        missing = self.deck.untranslated[visitors]
        return self.deck.outline.languages[0] if missing and missing & self._shown_cards else visitors

    @property
    def _shown_cards(self) -> set[str]:
        """Ids of the cards whose texts stand on the screen; a list has only their titles, which are always there."""
        match self.state.spot.screen:
            case Screen.CARD:
                return {self.state.spot.item}
            case Screen.HOME:
                return {self.deck.outline.introduction.id} if self.deck.outline.introduction else set()
            case Screen.MY_PAGE | Screen.CHANGE:
                questions = {*self.state.questions, *self.state.listed[1]}
                return {card.id for card in self.deck.walk if questions & set(card.questions)}
            case _:
                return set()

    @property
    def untranslated(self) -> str:
        """What to say, in the visitor's language, of a screen that is in another one; nothing where it is not."""
        visitors = self.state.settings.language
        if self.language == visitors:
            return ""
        return self.spoken[visitors].say("untranslated", language=self.phrases.name)

    @property
    def phrases(self) -> Phrases:
        """What the interface itself says in that language."""
        return self.spoken[self.language]

    @property
    def text(self) -> DeckText:
        """The deck's words in that language."""
        return self.deck.texts[self.language]

    def caution(self, part: str, layer: str = "", *, reviewed: bool = False) -> str:
        """Return what to bear in mind of a part of the text, most of all that nobody has reviewed it.

        Nobody but a clinic can take that away, by signing off what its visitors see. The author's own words need no
        review by anybody (`reviewed`), their translation does.
        """
        if (part, layer, self.language) in self.signed:
            return self.untranslated
        translations = self.deck.translations.get(self.language)
        draft = translations is not None and translations[part] is not Translated.REVIEWED
        told = [self.untranslated]
        if draft:
            told.append(self.phrases["translation_not_reviewed" if reviewed else "nothing_reviewed"])
        elif not reviewed:
            told.append(self.phrases["not_reviewed"])
        return "\n".join(filter(None, told))

    @property
    def whole_caution(self) -> str:
        """What to bear in mind of a translation as a whole, until a clinic has signed off every card of it."""
        cards = ((f"cards.{card.id}", layer.value) for card in self.deck.walk for layer in self.deck.layers[card.id])
        signed = all((*card, self.language) in self.signed for card in cards)
        return "" if signed else self.caution("deck", reviewed=True)

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
