"""Where everything has its place: the lengths of the design for one panel and one set of settings.

How much room the interface's words take is an estimate here (`Scale.letters`), for it decides how many columns or
lines there are. How large a title is set is measured with its own words: `kiosk/ui/fitting.py`.
"""

from math import ceil, sqrt
from typing import Any

from kiosk.ui.look import (
    APART_MM,
    BODY_CAP_MM,
    CAP_HEIGHT_EM,
    MAIN_MM,
    ROLES,
    WIDE_LETTERS_EM,
    WIDE_WORDS_EM,
    Panel,
    Scale,
)
from kiosk.visit import Settings, Stage

Lengths = dict[str, float]

LONG_TITLE, LONG_TOOL, LONG_MORE, LONG_START, LONG_STUDY, SHORT = 46, 15, 12, 14, 10, 5
"""Letters of a card's long title, of "Text and screen", "More, 2 of 5", "Touch to start",
"Next study" and "Back"."""
TOOLS = (SHORT, LONG_TOOL, 12)
"""Letters of the tools on the shelf: Home, "Text and screen", "When to call"."""
PICTURE_MM, PICTURE_GAP_MM = 159, 20
"""Width of the picture page of an open book, and of what is between it and the words."""
MOST_OPTIONS, OPTION_LETTERS, NAMING_LETTERS = 5, 8, 10
"""Choices of a setting; letters of the longest line of a choice and of a setting's name."""
TWO_COLUMNS_LINES = 3
"""Lines that a title may take for the list to have two columns."""
MOST_TABS, TABS_LETTERS = 4, 40
"""Layers of a card, and letters of the longest lines of all their names."""
LEAST_LINES = 2
"""Lines of a card's text that are worth a page."""


def look(panel: Panel, settings: Settings) -> dict[str, Any]:
    """Return every length a screen is drawn with, in pixels; `type` holds px, weight and line of each text role."""
    scale = Scale(panel, settings)
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
    return Stage(tokens["columns"], max(1, int(rows)), max(1, int(groups)), sections)


def counts(scale: Scale) -> dict[str, Any]:
    """Return what is counted, not measured: lines, columns, and whether things stand beside or below each other."""
    tool_lines, stacked = _shelf(scale)
    aside = _aside(scale)
    return {
        "stacked": stacked,
        "tool_lines": tool_lines,
        "aside": aside,
        "across": _across(scale, aside=aside),
        "columns": _columns(scale),
        "tabs_across": tabs_across(scale),
        "ways_aside": _ways_aside(scale),
    }


def lengths(scale: Scale) -> Lengths:
    """Return the lengths in mm."""
    frame = _frame(scale)
    return frame | _actions(scale, frame) | _lists(scale) | _settings(scale)


def line(scale: Scale, role: str) -> float:
    """Return the height of a line of a text role, in mm."""
    return scale.type(ROLES[role])["line"] / scale.mm


def content_height(scale: Scale) -> float:
    """Return the height between the masthead and the shelf, in mm."""
    frame = _frame(scale)
    return scale.height - frame["content_top"] - frame["shelf"] - frame["content_gap"]


def _margin(scale: Scale) -> float:
    return max(10.5, 12 * scale.space)


def row(scale: Scale) -> float:
    """Return the width between the margins, in mm."""
    return scale.width - 2 * _margin(scale)


def _gap(scale: Scale) -> float:
    return max(APART_MM, 6 * scale.space)


def _icon(scale: Scale) -> float:
    """Icons grow with the text, by its square root, so that the words keep their room (requirement 4)."""
    return max(9.0, 11 * scale.less) * sqrt(max(1.0, scale.larger))


def _frame(scale: Scale) -> Lengths:
    """Return what stands round every screen."""
    # long: a table of lengths, one a line
    less, space, portrait = scale.less, scale.space, scale.panel.portrait
    margin, gap, icon = _margin(scale), _gap(scale), _icon(scale)
    tool_lines, stacked = _shelf(scale)
    main = max(MAIN_MM, scale.target)
    words = max(icon + tool_lines * line(scale, "button") + 5, tool_lines * line(scale, "main") + 4)
    shelf_button = max(main, (30 if portrait else 28) * less, words)
    lines = 2 if portrait and scale.compact else 1
    masthead = max(scale.target, line(scale, "caption") * lines, line(scale, "button") + 4)
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
        "shelf": shelf_button + margin + max(5, 8 * space) + (shelf_button + gap if stacked else 0),
        "shelf_button": shelf_button,
        "tool_least": _tool_least(scale),
        "tool_words": scale.letters(_tool_line(tool_lines), "button"),
        "start_button": max(35 * less, shelf_button),
        "picture": (118 if portrait else PICTURE_MM) * less,
        "picture_gap": max(12, (13 if portrait else PICTURE_GAP_MM) * less),
        "more_button": max(main, line(scale, "button") + 8),
    }


def _shelf(scale: Scale) -> tuple[int, bool]:
    """Return how many lines a word on the shelf may take, and whether the way on has a row of its own."""
    for lines in (1, 2):
        if not scale.panel.portrait and _tools(scale, lines) + sum(_beside(scale, lines)) + 2 * _gap(scale) <= row(
            scale
        ):
            return lines, False
    lines = 1 if _tools(scale, 1) <= row(scale) else 2
    back, main = _sharing(scale)
    roomy = back >= _action(scale, "button", LONG_MORE) and main >= _action(scale, "main", LONG_MORE)
    return (lines if roomy else 2), True


def _tools(scale: Scale, lines: int, tools: tuple[int, ...] = TOOLS) -> float:
    """Return the width of the tools beside each other, their words in lines."""
    wide = sum(_tool(scale, min(letters, _tool_line(lines))) for letters in tools)
    return wide + (len(tools) - 1) * _gap(scale)


def _tool_line(lines: int) -> int:
    """Return the letters of a line of a tool: words of two are of unequal length."""
    return LONG_TOOL if lines == 1 else ceil(LONG_TOOL / 2) + 1


def _beside(scale: Scale, lines: int) -> tuple[float, float]:
    """Return the least widths of the way back and the main action, their words in lines."""
    # In two lines the first is the longer one: "More, 10".
    more = LONG_MORE if lines == 1 else ceil(LONG_MORE / 2) + 2
    least = scale.less if lines == 1 else 0
    return (
        max(56 * least, _action(scale, "button", more)),
        max(92 * least, _action(scale, "main", more)),
    )


def _tool(scale: Scale, letters: int) -> float:
    return max(_tool_least(scale), scale.letters(letters, "button") + 12)


def _tool_least(scale: Scale) -> float:
    return max(MAIN_MM, scale.target, 28 * scale.less)


def _action(scale: Scale, role: str, letters: int) -> float:
    return scale.letters(letters, role) + _icon(scale) + 14


def _sharing(scale: Scale) -> tuple[float, float]:
    """Return the widths of the way back and the main action where they have a row of their own."""
    room = row(scale) - _gap(scale)
    back = (0.44 if scale.larger > 1 else 0.38) * room
    return back, room - back


def _actions(scale: Scale, frame: Lengths) -> Lengths:
    """Return how wide the ways on are."""
    lines, stacked = _shelf(scale)
    if stacked:
        back, main = _sharing(scale)
        # Whole pixels are rounded up, and three of them must not make the row too wide.
        return {"start_width": row(scale), "main_width": main - 2 / scale.mm, "back_width": back}
    back, main = _beside(scale, lines)
    tools = _tools(scale, lines, TOOLS[1:])
    start = min(row(scale) - tools - frame["gap"], max(128 * scale.less, _action(scale, "main", LONG_START)))
    return {"start_width": start, "main_width": main, "back_width": back}


def tabs_across(scale: Scale) -> int:
    """Return how many of a card's layers stand beside each other, their words in two lines."""
    roomy = scale.letters(TABS_LETTERS, "button") + MOST_TABS * 14 <= row(scale)
    return MOST_TABS if roomy and not scale.panel.portrait else 2


def _ways_aside(scale: Scale) -> bool:
    """Tell whether "Next study" and "More" stand beside each other below the picture."""
    words = scale.letters(LONG_STUDY, "button") + scale.letters(LONG_MORE, "button")
    room = (PICTURE_MM + PICTURE_GAP_MM) * scale.less - _gap(scale)
    return words + 2 * (_icon(scale) + 20) + _gap(scale) <= room


def _columns(scale: Scale) -> int:
    wide = not scale.panel.portrait and scale.panel.width > 38 * scale.type(ROLES["row"])["px"]
    return 2 if wide and _row_lines(scale, 2) <= TWO_COLUMNS_LINES else 1


def _row_lines(scale: Scale, columns: int) -> int:
    """Return how many lines a long title takes in a list: words wrap, so a part of each line stays empty."""
    wide = (row(scale) - (columns - 1) * 2 * _gap(scale)) / columns
    beside = max(20, 0.18 * wide) + _icon(scale) + 26
    return ceil(1.25 * scale.letters(LONG_TITLE, "row") / max(1.0, wide - beside))


def _lists(scale: Scale) -> Lengths:
    """Return the lengths of lists of cards."""
    lines = max(2, _row_lines(scale, _columns(scale)))
    return {
        "target": scale.target,
        "row_least": max(scale.target, lines * line(scale, "row") + 2),
        "row_most": max(31, lines * line(scale, "row") + 7),
        "list_title": line(scale, "heading" if scale.compact else "title") + 6,
    }


def _settings(scale: Scale) -> Lengths:
    """Return the lengths of the settings screen."""
    aside = _aside(scale)
    option = max(MAIN_MM, scale.target, _icon(scale) + 2 * line(scale, "option") + 9)
    rows = ceil(MOST_OPTIONS / _across(scale, aside=aside))
    title = 0 if aside else line(scale, "button") + 4
    return {
        "option": option,
        "naming": _naming(scale) if aside else 0,
        "options_title": title,
        "settings_top": 0 if aside else max(option, 2 * line(scale, "heading")) + _gap(scale),
        # Each of its parts is rounded up to a whole pixel.
        "group": title + rows * option + (rows - 1) * _gap(scale) + (rows + 1) / scale.mm,
    }


def _aside(scale: Scale) -> bool:
    """Tell whether the screen's title stands beside the settings, and a setting's name beside its choices."""
    if scale.panel.portrait:
        return False
    title = _title_aside(scale) >= scale.letters(10, "button") + _icon(scale) + 12
    return title and _across(scale, aside=True) >= MOST_OPTIONS - 2


def _title_aside(scale: Scale) -> float:
    return min(0.26 * row(scale), 128)


def _options_wide(scale: Scale, *, aside: bool) -> float:
    return row(scale) - (_title_aside(scale) + max(12, 20 * scale.less) if aside else 0)


def _naming(scale: Scale) -> float:
    wide = _options_wide(scale, aside=True)
    return max(0.19 * wide, scale.letters(NAMING_LETTERS, "button") + _gap(scale))


def _across(scale: Scale, *, aside: bool) -> int:
    """Return how many choices have room beside each other."""
    wide = _options_wide(scale, aside=aside) - (_naming(scale) if aside else 0)
    each = max(scale.target, scale.letters(OPTION_LETTERS, "option") + 3)
    return max(1, min(MOST_OPTIONS, int((wide + _gap(scale)) / (each + _gap(scale)))))
