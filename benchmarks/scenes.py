# ruff: noqa: INP001 - a folder of scripts, no package
"""What the kiosk shows on its guided walk, as plain boxes with words: every peer is written from the same ones.

The kiosk's own tour measures where each word and button stands; so the peers show the same words, at the same places
and sizes, with the same pictures. Lengths are pixels of a screen of 1920 x 1080.
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content import load_content
from kiosk.ui.content import Content

PX_PER_MM = 3.6
CAP_HEIGHT_EM = 0.668
"""Height of a capital of Atkinson Hyperlegible Next, of its size."""
BOLD_FROM_PX, LINE_EM = 70, 1.5
SHELF = (0.0, 881.0, 1920.0, 199.0)
"""The band behind the buttons at the bottom of each screen."""
ON_A_CARD = {"circle": (44.0, 142.0, 580.0, 580.0), "plate": (69.0, 167.0, 530.0, 530.0)}
ON_THE_FIRST = {"circle": (1029.0, 150.0, 528.0, 528.0), "plate": (1375.0, 369.0, 482.0, 482.0)}
ON_BOTH_ENDS = {"circle": (53.0, 194.0, 360.0, 360.0), "plate": (287.0, 343.0, 327.0, 327.0)}
"""Where pictures stand, by the shape of their ground: of one card, of the first screen, of introduction and closing."""
STEPS = {"Back": -1, "Next": 1, "Touch to start": 1, "Done": 1}

Box = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True)
class Words:
    """Words in a box; those of a card come in when it changes."""

    words: str
    box: Box
    size: int
    line: int
    bold: bool
    colour: str
    arrives: bool


@dataclass(frozen=True)
class Button:
    """What can be pressed: `step` screens on or back, to the `home` screen, or nowhere."""

    words: str
    box: Box
    size: int
    ground: str
    colour: str
    main: bool
    step: int
    home: bool


@dataclass(frozen=True)
class Picture:
    """A drawing of the deck on a ground of its section's shape."""

    file: Path
    box: Box
    shape: str


@dataclass(frozen=True)
class Scene:
    """One screen."""

    words: tuple[Words, ...]
    buttons: tuple[Button, ...]
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class Show:
    """The whole walk, with the colours by role and the folder of the typefaces."""

    title: str
    scenes: tuple[Scene, ...]
    colours: Mapping[str, str]
    home: int = 0


def show(kiosk: Path, folder: Path) -> Show:
    """Let the kiosk walk once without a display into a folder, and return the first screen and all cards."""
    if not (folder / "tour.json").exists():
        command = [str(kiosk), "run", "--screen", "1920x1080", "--px-per-mm", f"{PX_PER_MM}", "--pictures", str(folder)]
        environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(folder)}
        subprocess.run(command, env=environment, check=True, capture_output=True)
    stops = json.loads((folder / "tour.json").read_text("utf-8"))["stops"]
    content = load_content(None)
    walk = ["attract", *(card.id for card in content.deck.walk)]
    first = {name: next(stop for stop in stops if name in (stop["screen"], stop["card"])) for name in walk}
    scenes = tuple(_scene(content, stop) for stop in first.values())
    title = content.deck.texts[content.deck.outline.languages[0]].title
    return Show(title, scenes, content.themes["paper"])


def _scene(content: Content, stop: Mapping[str, Any]) -> Scene:
    targets = [(one["name"], _box(one["rect_mm"])) for one in stop["targets"] if one["role"] == "button"]
    words, buttons = [], []
    for text in stop["texts"]:
        box = _box(text["rect_mm"])
        around = next((target for name, target in targets if name == text["text"] and _holds(target, box)), None)
        size = round(text["cap_height_mm"] * PX_PER_MM / CAP_HEIGHT_EM)
        if around is None:
            bold, line = size >= BOLD_FROM_PX, size * (1.08 if size >= BOLD_FROM_PX else LINE_EM)
            arrives = stop["screen"] == "card" and box[1] > ON_A_CARD["circle"][1]
            words.append(Words(text["text"], box, size, round(line), bold, text["colour"], arrives))
        else:
            said = text["text"]
            step, home = STEPS.get(said, 0), said == "Home"
            main = text["background"] == content.themes["paper"]["ink"].lower()
            buttons.append(Button(said, around, size, text["background"], text["colour"], main, step, home))
    return Scene(tuple(words), tuple(buttons), tuple(_pictures(content, stop["card"])))


def _pictures(content: Content, card: str | None) -> Iterator[Picture]:
    deck = content.deck
    section = deck.places[card].section if card else None
    if card and section:
        picture = next(one.picture for one in section.cards if one.id == card)
        yield Picture(deck.folder / str(picture), ON_A_CARD[section.shape.value], section.shape.value)
        return
    places = ON_BOTH_ENDS if card else ON_THE_FIRST
    for one in deck.outline.sections[:2]:
        yield Picture(deck.folder / str(one.cards[0].picture), places[one.shape.value], one.shape.value)


def _box(rect_mm: list[float]) -> Box:
    left, top, width, height = (PX_PER_MM * one for one in rect_mm)
    return left, top, width, height


def _holds(outer: Box, inner: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[0] + outer[2] + 1 >= inner[0] + inner[2]
