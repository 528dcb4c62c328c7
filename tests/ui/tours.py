"""Tours through a deck on some panel, and the sums that requirements are held against."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from attrs import frozen

from kiosk.content import BUILT_IN_DECK, load_content
from kiosk.ui.look import PX_PER_MM_GUESS, Panel
from kiosk.ui.tour import visit_everything
from kiosk.visit import EVERYTHING, Kind, Settings, TextSize, Theme

DECKS = {"cart": BUILT_IN_DECK, "dialysis": Path(__file__).parents[1] / "decks/dialysis"}
Stop = dict[str, Any]
Rect = list[float]
TOUCHING_MM = 0.05
"""Lengths in tour.json are rounded to 0.01 mm; nothing smaller than this is an overlap."""


@frozen
class Journey:
    """What to walk through, and on what."""

    deck: str
    width: int
    height: int
    px_per_mm: float = PX_PER_MM_GUESS
    size: str = "standard"
    theme: str = "paper"
    language: str = "en"
    by: frozenset[Kind] = EVERYTHING

    def __str__(self) -> str:
        """Name the tests that are made of it."""
        return f"{self.deck}-{self.width}x{self.height}@{self.px_per_mm:g}-{self.size}-{self.theme}-{self.language}"

    def walk(self) -> Stop:
        """Walk it without keeping pictures, and return what tour.json would say; each journey is walked once."""
        if self not in _WALKED:
            panel = Panel(self.width, self.height, self.px_per_mm)
            settings = Settings(self.language, theme=Theme(self.theme), size=TextSize(self.size))
            _WALKED[self] = visit_everything(load_content(DECKS[self.deck]), settings, panel, by=self.by)
        return _WALKED[self]


_WALKED: dict[Journey, Stop] = {}


def shown(stop: Stop, what: str) -> list[Stop]:
    """Return the texts or the targets of a screen.

    Words of the glossary are no targets here: in a sentence their line of text sets their size (WCAG 2.2, 2.5.8
    Target Size (Minimum), exception "Inline"), and each opens from the list of all words too.
    """
    return [entry for entry in stop[what] if entry.get("role") != "link"]


def every(tour: Stop, what: str) -> Iterator[tuple[str, Stop]]:
    """Give each text or target of a tour with the picture it is on."""
    for stop in tour["stops"]:
        for entry in shown(stop, what):
            yield f"{stop['file']}: {entry.get('name') or entry.get('text')[:40]!r}", entry


def pairs(tour: Stop, what: str) -> Iterator[tuple[str, Stop, Stop]]:
    """Give each two texts or targets that are on a screen together."""
    for stop in tour["stops"]:
        for one, other in combinations(shown(stop, what), 2):
            names = [entry.get("name") or entry.get("text")[:30] for entry in (one, other)]
            yield f"{stop['file']}: {names[0]!r} and {names[1]!r}", one, other


def apart(one: Rect, other: Rect) -> float:
    """Return the gap in mm between two rectangles; below 0 they overlap by so much."""
    across = max(one[0], other[0]) - min(one[0] + one[2], other[0] + other[2])
    down = max(one[1], other[1]) - min(one[1] + one[3], other[1] + other[3])
    return max(across, down)


def within(inner: Rect, outer: Rect) -> bool:
    """Tell whether one rectangle lies in another."""
    return (
        inner[0] >= outer[0] - TOUCHING_MM
        and inner[1] >= outer[1] - TOUCHING_MM
        and inner[0] + inner[2] <= outer[0] + outer[2] + TOUCHING_MM
        and inner[1] + inner[3] <= outer[1] + outer[3] + TOUCHING_MM
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written #rrggbb, from 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
