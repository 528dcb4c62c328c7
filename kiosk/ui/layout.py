"""Where everything has its place: the lengths of the design for one panel and one set of settings.

How much room the interface's words take is an estimate here (`Scale.letters`), for it decides how many columns or
lines there are. How large a title is set is measured with its own words: `kiosk/ui/fitting.py`.
"""

from math import ceil
from typing import Any

from kiosk.ui.look import (
    APART_MM,
    BODY_CAP_MM,
    MAIN_MM,
    ROLES,
    WIDE_LETTERS_EM,
    WIDE_WORDS_EM,
    Panel,
    Scale,
)
from kiosk.ui.shelf import direct, heights, shelf, widths
from kiosk.ui.typeface import CAP_HEIGHT_EM
from kiosk.ui.wording import Wording
from kiosk.visit import Settings, Stage

Lengths = dict[str, float]

PICTURE_MM, PICTURE_GAP_MM = 159, 20
"""Width of the picture page of an open book, and of what is between it and the words."""
MOST_OPTIONS = 5
"""Choices of a setting."""
TWO_COLUMNS_LINES = 3
"""Lines that a title may take for the list to have two columns."""
MOST_TABS = 4
"""Layers of a card."""
LEAST_LINES = 2
"""Lines of a card's text that are worth a page."""


def look(panel: Panel, settings: Settings, wording: Wording) -> dict[str, Any]:
    """Return every length a screen is drawn with, in pixels; `type` holds px, weight and line of each text role."""
    scale = Scale(panel, settings, wording)
    return {
        "mm": scale.mm,
        "portrait": panel.portrait,
        "type": {name: scale.type(role) for name, role in ROLES.items()},
        "compact": scale.compact,
        "large": scale.larger > 1,
        "low": scale.low,
        "letters": WIDE_LETTERS_EM if scale.wide else 0,
        "words": WIDE_WORDS_EM if scale.wide else 0,
        "samples": {size.value: round(cap * scale.mm / CAP_HEIGHT_EM) for size, cap in BODY_CAP_MM.items()},
        **counts(scale),
        **{name: ceil(length * scale.mm - 0.01) for name, length in lengths(scale).items()},
    }


def stage(panel: Panel, tokens: dict[str, Any]) -> Stage:
    """Return how much of a list fits: two columns where a row has room for its words, and the rows in one."""
    row_em = tokens["type"]["row"]["px"]
    content = panel.height - tokens["content_top"] - tokens["shelf"] - tokens["content_gap"]
    rows = (content - tokens["list_title"] + tokens["gap"]) // (tokens["row_least"] + tokens["gap"])
    groups = (content - tokens["settings_top"] + tokens["gap"]) // (tokens["group"] + tokens["gap"])
    sections = 3 if panel.width > 52 * row_em and not tokens["compact"] else 2
    return Stage(tokens["columns"], max(1, int(rows)), max(1, int(groups)), sections, tokens["direct"])


def counts(scale: Scale) -> dict[str, Any]:
    """Return what is counted, not measured: lines, columns, and whether things stand beside or below each other."""
    stands, aside = shelf(scale), _aside(scale)
    return {
        "stacked": stands.stacked,
        "flat_tools": stands.flat,
        "tool_lines": stands.lines,
        "aside": aside,
        "across": _across(scale, aside=aside),
        "columns": _columns(scale),
        "tabs_across": tabs_across(scale),
        "ways_aside": _ways_aside(scale),
        "direct": direct(scale, stands),
    }


def lengths(scale: Scale) -> Lengths:
    """Return the lengths in mm."""
    return _frame(scale) | _lists(scale) | _settings(scale)


def content_height(scale: Scale) -> float:
    """Return the height between the masthead and the shelf, in mm."""
    frame = _frame(scale)
    return scale.height - frame["content_top"] - frame["shelf"] - frame["content_gap"]


def _frame(scale: Scale) -> Lengths:
    """Return what stands round every screen."""
    # long: a table of lengths, one a line
    less, space, portrait = scale.less, scale.space, scale.panel.portrait
    margin, gap, icon = scale.margin, scale.gap, scale.icon
    main, stands = max(MAIN_MM, scale.target), shelf(scale)
    lines = 2 if portrait and scale.compact else 1
    masthead = max(scale.target, scale.line("caption") * lines, scale.line("button") + 4)
    masthead_top = max(10.5, 11 * space)
    return {
        "margin": margin,
        "gap": gap,
        "radius": 4.4 * max(less, 0.75),
        "icon": icon,
        "masthead_top": masthead_top,
        "masthead": masthead,
        "content_top": masthead_top
        + masthead
        + max(APART_MM + 0.6, 7 * space),  # each part is rounded up to a whole pixel
        "content_gap": max(4, 6 * space),
        "picture": (118 if portrait else PICTURE_MM) * less,
        "picture_gap": max(12, (13 if portrait else PICTURE_GAP_MM) * less),
        "more_button": max(main, scale.line("button") + 8),
        **heights(scale, stands),
        **widths(scale, stands),
    }


def tabs_across(scale: Scale) -> int:
    """Return how many of a card's layers stand beside each other, their words in two lines."""
    roomy = scale.letters(scale.wording.tabs, "button") + MOST_TABS * 14 <= scale.row
    return MOST_TABS if roomy and not scale.panel.portrait else 2


def _ways_aside(scale: Scale) -> bool:
    """Tell whether any way on within a card and "More" stand beside each other below the picture, in two lines."""
    room = (PICTURE_MM + PICTURE_GAP_MM) * scale.less - 2 * scale.gap
    *ways, more = scale.wording.ways
    # As CardSteps.qml shares the room and ActionButton.qml the button.
    return all(
        scale.letters(one.half, "button") + scale.icon + 10
        <= room * (one.letters + 8) / (way.letters + more.letters + 16)
        for way in ways
        for one in (way, more)
    )


def _columns(scale: Scale) -> int:
    wide = not scale.panel.portrait and scale.panel.width > 38 * scale.type(ROLES["row"])["px"]
    return 2 if wide and _row_lines(scale, 2) <= TWO_COLUMNS_LINES else 1


def _row_lines(scale: Scale, columns: int) -> int:
    """Return how many lines a long title takes in a list: words wrap, so a part of each line stays empty."""
    wide = (scale.row - (columns - 1) * 2 * scale.gap) / columns
    beside = max(20, 0.18 * wide) + scale.icon + 26
    return ceil(1.25 * scale.letters(scale.wording.title, "row") / max(1.0, wide - beside))


def _lists(scale: Scale) -> Lengths:
    """Return the lengths of lists of cards."""
    lines = max(2, _row_lines(scale, _columns(scale)))
    return {
        "target": scale.target,
        "row_least": max(scale.target, lines * scale.line("row") + 2),
        "row_most": max(31, lines * scale.line("row") + 7),
        "list_title": scale.line("heading" if scale.compact else "title") + 6,
    }


def _settings(scale: Scale) -> Lengths:
    """Return the lengths of the settings screen."""
    aside = _aside(scale)
    option = max(MAIN_MM, scale.target, scale.icon + 2 * scale.line("option") + 9)
    rows = ceil(MOST_OPTIONS / _across(scale, aside=aside))
    title = 0 if aside else scale.line("button") + 4
    return {
        "option": option,
        "naming": _naming(scale) if aside else 0,
        "options_title": title,
        "settings_top": 0 if aside else max(option, 2 * scale.line("heading")) + scale.gap,
        # Each of its parts is rounded up to a whole pixel.
        "group": title + rows * option + (rows - 1) * scale.gap + (rows + 1) / scale.mm,
    }


def _aside(scale: Scale) -> bool:
    """Tell whether the screen's title stands beside the settings, and a setting's name beside its choices."""
    if scale.panel.portrait:
        return False
    title = _title_aside(scale) >= scale.letters(10, "button") + scale.icon + 12
    return title and _across(scale, aside=True) >= MOST_OPTIONS - 2


def _title_aside(scale: Scale) -> float:
    return min(0.26 * scale.row, 128)


def _options_wide(scale: Scale, *, aside: bool) -> float:
    return scale.row - (_title_aside(scale) + max(12, 20 * scale.less) if aside else 0)


def _naming(scale: Scale) -> float:
    wide = _options_wide(scale, aside=True)
    return max(0.19 * wide, scale.letters(scale.wording.naming, "button") + scale.gap)


def _across(scale: Scale, *, aside: bool) -> int:
    """Return how many choices have room beside each other."""
    wide = _options_wide(scale, aside=aside) - (_naming(scale) if aside else 0)
    each = max(scale.target, scale.letters(scale.wording.option, "option") + 3)
    return max(1, min(MOST_OPTIONS, int((wide + scale.gap) / (each + scale.gap))))
