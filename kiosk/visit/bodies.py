"""What each screen itself says; `kiosk.visit.view` puts masthead, progress and shelf round it."""

from enum import Enum

from attrs import asdict, frozen

from kiosk.deck import Card, CardText, Deck, DeckText, Section, Shape
from kiosk.visit import contents
from kiosk.visit.contents import Group, Page, Piece, Stage
from kiosk.visit.phrases import Phrases
from kiosk.visit.state import Screen, State
from kiosk.visit.step import SETTABLE, Kind

SETTING_ICONS = {
    "spacing:usual": "text-align-start",
    "spacing:wide": "between-horizontal-start",
    "controls:usual": "square",
    "controls:large": "maximize",
    "place:usual": "panel-bottom",
    "place:lower": "arrow-down-to-line",
    "place:left": "panel-left",
    "place:right": "panel-right",
    "motion:gentle": "wind",
    "motion:none": "square",
    "press:0": "pointer",
    "press:300": "timer",
    "press:600": "timer",
    "press:1000": "timer",
}
"""The drawing beside each choice that shows no sample of itself."""
DOOR_PICTURES = 5
"""Pictures on a door. More would be too small to tell apart."""


@frozen
class Scene:
    """All that a screen is made from."""

    deck: Deck
    phrases: Phrases
    state: State
    stage: Stage

    @property
    def text(self) -> DeckText:
        """The deck's words in the visitor's language."""
        return self.deck.texts[self.state.settings.language]

    def card_text(self, card: Card) -> CardText:
        """The words of one card."""
        return self.text.cards[card.id]

    def title(self, card: Card) -> str:
        """The card's title; an introduction without one wears the deck's."""
        return self.card_text(card).title or self.text.title


def button(name: str, text: str, icon: str, kind: Kind, item: str = "") -> Piece:
    """Return a control: what it says, what it shows and what it does."""
    return {"id": name, "text": text, "icon": icon, "event": kind.value, "item": item}


def _attract(scene: Scene) -> Piece:
    """Who it is for, what it is about, and that nothing is saved."""
    attract, phrases = scene.text.attract, scene.phrases
    return {
        "headline": attract.headline,
        "lead": attract.lead,
        "promises": [
            {"id": "audience", "icon": "users-round", "text": phrases["audience"]},
            {"id": "own-time", "icon": "clock", "text": phrases["own_time"]},
            {"id": "nothing-saved", "icon": "lock", "text": phrases["nothing_saved"]},
        ],
        "shapes": _emblem(scene),
        "announcement": attract.headline,
    }


def _home(scene: Scene) -> Piece:
    """The deck's title, its introduction and a door of equal weight for each section."""
    introduction = scene.deck.outline.introduction
    return {
        "title": scene.text.title,
        "text": scene.card_text(introduction).text if introduction else scene.text.attract.lead,
        "doors": [_door(scene, section) for section in scene.deck.outline.sections],
        "ways": [
            button("topics", scene.phrases["topics"], "list", Kind.OPEN_TOPICS),
            button("side-by-side", scene.phrases["side_by_side"], "columns-2", Kind.OPEN_SIDE_BY_SIDE),
        ],
        "announcement": scene.text.title,
    }


def _door(scene: Scene, section: Section) -> Piece:
    title = scene.text.sections[section.id].title
    count = scene.phrases.card_count(len(section.cards))
    pictures = [_picture(scene, card) for card in section.cards[:DOOR_PICTURES]]
    return button(section.id, title, "arrow-right", Kind.OPEN_SECTION, section.id) | {
        "note": count,
        "shape": section.shape.value,
        "pictures": [picture["file"] for picture in pictures if picture],
    }


def _card(scene: Scene) -> Piece:
    """One card: its place in its section, its title and its text, word for word."""
    place = scene.deck.places[scene.state.spot.item]
    card = scene.deck.walk[place.index]
    label, title = _label(scene, card), scene.title(card)
    return {
        "card": card.id,
        "label": label,
        "shape": _shape(scene, card).value,
        "title": title,
        "text": scene.card_text(card).text,
        "picture": _picture(scene, card),
        "number": str(place.number) if place.section and not card.picture else "",
        "shapes": [] if card.picture or place.section else _emblem(scene),
        "page": scene.state.spot.page,
        "more": scene.phrases["more"],
        "more_of": scene.phrases["more_of"],
        "announcement": f"{label}. {title}",
    }


def _section(scene: Scene) -> Piece:
    """What is behind a door: the cards of one section."""
    section = scene.deck.sections[scene.state.spot.item]
    title = scene.text.sections[section.id].title
    rows = [_row(scene, card) for card in section.cards]
    return _contents(
        title,
        contents.grid(rows, scene.stage, scene.state.spot.page),
        section.shape,
        scene.phrases.card_count(len(rows)),
    )


def _topics(scene: Scene) -> Piece:
    """Every card of the deck in the order of the walk."""
    rows = [_row(scene, card) for card in scene.deck.walk]
    return _contents(scene.phrases["topics_title"], contents.grid(rows, scene.stage, scene.state.spot.page))


def _side_by_side(scene: Scene) -> Piece:
    """The sections beside each other, their cards in rows of equal size."""
    groups = [
        Group(_heading(scene, section), [_row(scene, card) for card in section.cards])
        for section in scene.deck.outline.sections
    ]
    page = contents.side_by_side(groups, scene.stage, scene.state.spot.page)
    titles = [item["title"] for item in page.items if item["kind"] == "heading"]
    body = _contents("", page, announcement=". ".join(titles))
    first = [item for item in page.items if item["kind"] == "row" and item["column"] == 0]
    if page.columns > 1 and len(first) < page.lines:
        hint = {"id": "hint", "kind": "hint", "text": scene.phrases["choose_hint"]}
        body["items"].append(hint | {"column": 0, "rows_above": len(first), "headings_above": 1})
    return body


def _settings(scene: Scene) -> Piece:
    """How the screen may look and behave; each choice shows at once what it does."""
    rows = [_setting(scene, name, list(kind)) for name, kind in SETTABLE.items()]
    stage, spot = Stage(1, scene.stage.groups), scene.state.spot
    changed = list(SETTABLE).index(spot.item) if spot.item else 0
    page = contents.grid(rows, stage, changed // contents.grid(rows, stage, 0).lines + spot.page)
    title = scene.phrases["settings"]
    return asdict(page) | {
        "title": title,
        "lead": scene.phrases["settings_lead"],
        "usual": button("usual", scene.phrases["usual_settings"], "rotate-ccw", Kind.SET_USUAL),
        "announcement": title,
    }


def _setting(scene: Scene, name: str, values: list[Enum]) -> Piece:
    words, now = scene.phrases.settings[name], getattr(scene.state.settings, name)
    options = [
        button(f"{name}-{value.value}", words[value.value], SETTING_ICONS.get(f"{name}:{value.value}", ""), Kind.SET)
        | {"item": f"{name}:{value.value}", "value": value.value, "selected": value is now}
        for value in values
    ]
    return {"id": name, "kind": "setting", "title": words["title"], "options": options}


BODIES = {
    Screen.ATTRACT: _attract,
    Screen.HOME: _home,
    Screen.CARD: _card,
    Screen.SECTION: _section,
    Screen.TOPICS: _topics,
    Screen.SIDE_BY_SIDE: _side_by_side,
    Screen.SETTINGS: _settings,
}


def _contents(title: str, page: Page, shape: Shape | None = None, note: str = "", announcement: str = "") -> Piece:
    return asdict(page) | {
        "title": title,
        "note": note,
        "shape": shape.value if shape else "",
        "announcement": title or announcement,
    }


def _heading(scene: Scene, section: Section) -> Piece:
    return {
        "id": section.id,
        "kind": "heading",
        "title": scene.text.sections[section.id].title,
        "note": scene.phrases.card_count(len(section.cards)),
        "shape": section.shape.value,
    }


def _row(scene: Scene, card: Card) -> Piece:
    picture = _picture(scene, card)
    place = scene.deck.places[card.id]
    title = scene.title(card) if place.section else _label(scene, card)
    return button(card.id, title, "arrow-right", Kind.OPEN_CARD, card.id) | {
        "kind": "row",
        "shape": _shape(scene, card).value,
        "picture": picture["file"] if picture else "",
    }


def _label(scene: Scene, card: Card) -> str:
    """Return "Advantage 2 of 4", or what the card is when it stands in no section."""
    place = scene.deck.places[card.id]
    if place.section:
        position = scene.text.sections[place.section.id].position
        return position.format(number=place.number, total=len(place.section.cards))
    return scene.phrases["introduction" if card is scene.deck.outline.introduction else "closing"]


def _shape(scene: Scene, card: Card) -> Shape:
    section = scene.deck.places[card.id].section
    return section.shape if section else Shape.SHEET


def _picture(scene: Scene, card: Card) -> Piece | None:
    if card.picture is None:
        return None
    return {"file": card.picture, "description": scene.card_text(card).picture}


def _emblem(scene: Scene) -> list[Piece]:
    """The first picture of the first two sections on their shapes: the deck in one drawing."""
    sections = scene.deck.outline.sections[:2]
    pictures = [next((card.picture for card in section.cards if card.picture), "") for section in sections]
    return [
        {"id": section.id, "shape": section.shape.value, "picture": picture}
        for section, picture in zip(sections, pictures, strict=True)
    ]
