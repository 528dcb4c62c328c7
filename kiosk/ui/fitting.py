"""What gives way where a screen is too small: titles, by measuring their words; and settings, one after the other."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any

from attrs import evolve
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.ui.layout import LEAST_LINES, MOST_TABS, content_height, lengths, tabs_across
from kiosk.ui.look import Panel, Scale
from kiosk.ui.paging import lines_of, widest_word
from kiosk.ui.typeface import FAMILY
from kiosk.ui.wording import Wording
from kiosk.visit import Controls, Settings, Spacing, TextSize

LINE_LETTERS = 20
"""Letters of the shortest line that is worth reading (requirement 9: 13, aim for 20)."""


def largest_role(words: str, roles: Sequence[str], tokens: dict[str, Any], width_px: float, room_px: float) -> str:
    """Return the first of some text roles, largest first, in which the words fit a place; the last if none does."""
    for role in roles[:-1]:
        face = tokens["type"][role]
        font = QFont(FAMILY)
        font.setPixelSize(face["px"])
        font.setWeight(QFont.Weight(face["weight"]))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tokens["letters"] * face["px"])
        font.setWordSpacing(tokens["words"] * face["px"])
        # Qt sets lines closer than the letters are high, but leaves the first one its height.
        high = (
            max(face["line"], ceil(QFontMetricsF(font).height())) + (lines_of(words, font, width_px) - 1) * face["line"]
        )
        if high <= room_px and widest_word(words, font) <= width_px:
            return role
    return roles[-1]


def fitted(panel: Panel, settings: Settings, wording: Wording) -> Settings:
    """Return the settings that the panel has room for: those wished for, or the first that fit as one gives way.

    Large controls give way before wide spacing, and both before the size of the text, which stays the usual one at
    least.
    """
    wishes = list(_giving_way(settings))
    return next((wish for wish in wishes if _enough(Scale(panel, wish, wording))), wishes[-1])


def _giving_way(settings: Settings) -> Iterator[Settings]:
    """Give the settings as wished, and then with less and less of what takes room."""
    steps = list(TextSize)
    least = min(steps.index(settings.size), steps.index(TextSize.STANDARD))
    for size in reversed(steps[least : steps.index(settings.size) + 1]):
        for spacing in dict.fromkeys((settings.spacing, Spacing.USUAL)):
            for controls in dict.fromkeys((settings.controls, Controls.USUAL)):
                yield evolve(settings, size=size, spacing=spacing, controls=controls)


def _enough(scale: Scale) -> bool:
    """Tell whether a card, a list, the settings and the home screen have room for the least they need."""
    long = lengths(scale)
    wide, high = scale.row, content_height(scale)
    title = -(-scale.letters(scale.wording.title, "heading") * 1.1 // wide) * scale.line("heading")
    label = max(16, scale.line("caption") + 4)
    label *= 1 if scale.letters(scale.wording.caution, "caption") + 40 <= wide else 2
    first = label + 5 + title + 2 * scale.line("body") + 12
    tab = max(long["more_button"], 2 * scale.line("button") + 5) + long["gap"]
    tabs = tab * MOST_TABS / tabs_across(scale)
    card = tabs + long["more_button"] + long["gap"] + max(first, LEAST_LINES * scale.line("card"))
    door = long["row_least"]
    way = max(long["more_button"], 2 * scale.line("button") + 5)
    rows = 3 if scale.panel.portrait else 2
    doors = 2 if scale.panel.portrait else 1
    home = 2 * scale.line("row") + 6 + doors * (door + long["gap"]) + rows * (way + long["gap"])
    listed = long["list_title"] + long["row_least"]
    settings = long["settings_top"] + long["group"]
    abreast = long["back_width"] + long["main_width"] + long["gap"]
    return max(card, home, listed, settings) <= high and max(scale.letters(LINE_LETTERS, "card"), abreast) <= wide
