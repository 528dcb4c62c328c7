"""What each screen itself says; `kiosk.visit.view` puts masthead, progress and shelf round it."""

from enum import Enum

from attrs import asdict

from kiosk.deck import Card, Layer, Section, Shape
from kiosk.visit import contents
from kiosk.visit.about import about, chapter, glossary
from kiosk.visit.changing import change
from kiosk.visit.checks import check
from kiosk.visit.contents import Group, Page, Piece, Stage
from kiosk.visit.events import SETTABLE, Kind
from kiosk.visit.languages import languages
from kiosk.visit.layers import layers
from kiosk.visit.leaflets import call, leaflet
from kiosk.visit.my_page import my_page
from kiosk.visit.scene import Scene, button, emblem, label, picture, shape
from kiosk.visit.state import Screen

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
    "reading:asked": "pointer",
    "reading:everything": "speech",
    "volume:-24": "volume",
    "volume:-18": "volume",
    "volume:-12": "volume-1",
    "volume:-6": "volume-1",
    "volume:0": "volume-2",
    "picture:shown": "eye",
    "picture:dark": "moon",
}
"""The drawing beside each choice that shows no sample of itself."""
HEARD = frozenset({"reading", "volume", "picture"})
"""Settings of what is read aloud, offered where it can be heard."""
DOOR_PICTURES = 5
"""Pictures on a door. More would be too small to tell apart."""


def _attract(scene: Scene) -> Piece:
    """Who it is for, what it is about, and that nothing is saved."""
    attract, phrases, caution = scene.text.attract, scene.phrases, scene.whole_caution
    return {
        "headline": attract.headline,
        "lead": attract.lead,
        "promises": [
            {"id": "audience", "icon": "users-round", "text": phrases["audience"]},
            {"id": "own-time", "icon": "clock", "text": phrases["own_time"]},
            {"id": "nothing-saved", "icon": "lock", "text": phrases["nothing_saved"]},
            *([{"id": "caution", "icon": "info", "text": caution}] if caution else []),
        ],
        "shapes": emblem(scene),
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
            *_short_way(scene),
            button("topics", scene.phrases["topics"], "list", Kind.OPEN_TOPICS),
            button("side-by-side", scene.phrases["side_by_side"], "columns-2", Kind.OPEN_SIDE_BY_SIDE),
            *_ways_behind(scene),
        ],
        "announcement": scene.text.title,
    }


def _short_way(scene: Scene) -> list[Piece]:
    """Return the way for people who have two minutes, where the deck has a short walk."""
    way = button("short", scene.phrases["two_minutes"], "clock", Kind.START_SHORT)
    return [way] if scene.deck.outline.short else []


def _ways_behind(scene: Scene) -> list[Piece]:
    """Return the ways to what stands behind the cards, where the deck has it."""
    glossary_way = button("glossary", scene.phrases["glossary"], "book-open", Kind.OPEN_GLOSSARY)
    about_way = button("about", scene.phrases["about"], "info", Kind.OPEN_ABOUT)
    leaflets = [
        button(told.id, scene.text.leaflets[told.id].title, "users-round", Kind.OPEN_LEAFLET, told.id)
        for told in scene.deck.outline.leaflets
        if told.home
    ]
    return leaflets + [glossary_way] * bool(scene.deck.terms) + [about_way] * bool(scene.text.about)


def _door(scene: Scene, section: Section) -> Piece:
    title = scene.text.sections[section.id].title
    count = scene.phrases.card_count(len(section.cards))
    pictures = [picture(scene, card) for card in section.cards[:DOOR_PICTURES]]
    return button(section.id, title, "arrow-right", Kind.OPEN_SECTION, section.id) | {
        "note": count,
        "shape": section.shape.value,
        "pictures": [drawing["file"] for drawing in pictures if drawing],
    }


def _card(scene: Scene) -> Piece:
    """One card: its place in its section, its title, and the layer that is open."""
    place = scene.deck.places[scene.state.spot.item]
    card = scene.deck.walk[place.index]
    named, title = label(scene, card), scene.title(card)
    open_layer = layers(scene, card)
    tab = next((tab["text"] for tab in open_layer["tabs"] if tab["selected"]), "")
    first = open_layer["layer"] == Layer.WRITTEN.value
    study = f"{open_layer['position']} {open_layer['heading']}" if open_layer["fact"] else ""
    return {
        "card": card.id,
        "label": named if first else title,
        "shape": shape(scene, card).value,
        "title": title if first else "",
        "heading": "",
        "picture": picture(scene, card),
        "number": str(place.number) if place.section and not card.picture else "",
        "shapes": [] if card.picture or place.section else emblem(scene),
        "page": scene.state.spot.page,
        "more": scene.phrases["more"],
        "more_of": scene.phrases["more_of"],
        "position": "",
        "announcement": ". ".join(part for part in ((named, title) if first else (title, tab, study)) if part),
    } | open_layer


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
    """Every leaflet, and every card of the deck in the order of the walk."""
    rows = [_leaflet_row(scene, told.id) for told in scene.deck.outline.leaflets]
    rows += [_row(scene, card) for card in scene.deck.walk]
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
    """How the screen may look and behave; each choice shows at once what it does.

    The last row is no choice: it tells how long one may rest, and the clock's {minutes} are filled in where it runs.
    """
    rest = {"id": "rest", "kind": "setting", "title": scene.phrases["rest_title"], "text": scene.phrases["rest"]}
    offered = [name for name in SETTABLE if scene.voices.heard or name not in HEARD]
    rows = [*(_setting(scene, name, list(SETTABLE[name])) for name in offered), rest | {"options": []}]
    stage, spot = Stage(1, scene.stage.groups), scene.state.spot
    changed = offered.index(spot.item) if spot.item in offered else 0
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
    return {"id": name, "kind": "setting", "title": words["title"], "text": "", "options": options}


def _language(scene: Scene) -> Piece:
    """Every language there is, by its own name; the one that the screen is in has a check mark."""
    rows = [
        button(
            f"language-{tag}",
            scene.spoken[tag].name,
            "check" if tag == scene.language else "arrow-right",
            Kind.SET_LANGUAGE,
            tag,
        )
        | {"kind": "row", "shape": Shape.SHEET.value, "picture": ""}
        for tag in languages(scene.deck, scene.spoken)
    ]
    return _contents(scene.phrases["language_title"], contents.grid(rows, scene.stage, scene.state.spot.page))


BODIES = {
    Screen.ATTRACT: _attract,
    Screen.HOME: _home,
    Screen.CARD: _card,
    Screen.SECTION: _section,
    Screen.TOPICS: _topics,
    Screen.SIDE_BY_SIDE: _side_by_side,
    Screen.SETTINGS: _settings,
    Screen.GLOSSARY: glossary,
    Screen.ABOUT: about,
    Screen.CHAPTER: chapter,
    Screen.MY_PAGE: my_page,
    Screen.LEAFLET: leaflet,
    Screen.CALL: call,
    Screen.CHECK: check,
    Screen.CHANGE: change,
    Screen.LANGUAGE: _language,
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


def _leaflet_row(scene: Scene, name: str) -> Piece:
    title = scene.text.leaflets[name].title
    row = button(name, title, "arrow-right", Kind.OPEN_LEAFLET, name)
    return row | {"kind": "row", "shape": Shape.SHEET.value, "picture": ""}


def _row(scene: Scene, card: Card) -> Piece:
    drawing = picture(scene, card)
    place = scene.deck.places[card.id]
    title = scene.title(card) if place.section else label(scene, card)
    return button(card.id, title, "arrow-right", Kind.OPEN_CARD, card.id) | {
        "kind": "row",
        "shape": shape(scene, card).value,
        "picture": drawing["file"] if drawing else "",
    }
