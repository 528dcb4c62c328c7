"""Texts beside the cards: the choices, the journey, a companion's part; and when to call."""

from collections.abc import Sequence

from kiosk.deck import CallText, ItemText
from kiosk.visit.contents import Piece
from kiosk.visit.scene import Scene


def leaflet(scene: Scene) -> Piece:
    """Return a leaflet: what stands above its parts, and a row for each of them."""
    told = scene.deck.leaflets[scene.state.spot.item]
    words = scene.text.leaflets[told.id]
    parts = [(name, words.items[name]) for name in told.items]
    rows = [_lead(words.lead), *_rows(parts, numbered=told.numbered)]
    return _page(scene, words.title, rows, f"leaflets.{told.id}")


def call(scene: Scene) -> Piece:
    """Return when to call: what to do now, the clinic's own numbers, and the signs, the most urgent first."""
    phrases = scene.phrases
    words = scene.text.call or CallText(title=phrases["call"], lead="", now=phrases["phone_unknown"], signs={})
    signs = _rows([(name, words.signs[name]) for name in scene.deck.outline.call], numbered=False)
    first = {"here": _told("here", phrases["call_here"], words.now, large=False), "numbers": _numbers(scene)}
    return first | _page(scene, words.title, [_lead(words.lead), *signs], "call")


def _numbers(scene: Scene) -> list[Piece]:
    """Return the clinic's number and the country's; where the clinic gave none, whom to ask for it."""
    phrases, numbers = scene.phrases, scene.numbers
    clinic = numbers.clinic or phrases["phone_unknown"]
    rows = [_told("phone", phrases["phone"], clinic, large=numbers.clinic is not None)]
    return rows + [_told("emergency", phrases["emergency"], numbers.emergency, large=True)] * bool(numbers.emergency)


def _rows(parts: Sequence[tuple[str, ItemText]], *, numbered: bool) -> list[Piece]:
    """Return a row for each part; `step` counts those of a line of time, from 1, and all but the last lead on."""
    return [
        {"id": name, "title": item.title, "text": item.text or ""}
        | ({"step": number, "leads_on": number < len(parts)} if numbered else {})
        for number, (name, item) in enumerate(parts, 1)
    ]


def _told(name: str, title: str, text: str | None, *, large: bool) -> Piece:
    return {"id": name, "title": title, "text": text, "large": large}


def _lead(text: str) -> Piece:
    return {"id": "lead", "title": "", "text": text}


def _page(scene: Scene, title: str, rows: list[Piece], part: str) -> Piece:
    return {
        "title": title,
        "caution": scene.caution(part),
        "rows": rows,
        "small": False,
        "columns": 2,
        "page": scene.state.spot.page,
        "more_of": scene.phrases["more_of"],
        "ways": [],
        "position": "",
        "announcement": title,
    }
