"""The shelf at the bottom of each screen: how its tools, the way back and the main action share what room there is.

On a wide screen all stand in one row. Where their words leave no room for that, the ways on have a row of their own;
and where the tools' words are too long even for a whole row, an icon stands beside each word and not above it, and the
tools take as many rows as they need.
"""

from collections.abc import Sequence

from attrs import frozen

from kiosk.ui.look import MAIN_MM, Scale

SLACK = 0.99
"""Part of a row that tools may fill by the measure of their words: whole pixels are rounded up."""
START_MM = 128
"""Width of "Touch to start" on the design's panel."""

Lengths = dict[str, float]


@frozen
class Shelf:
    """In how many `lines` words stand, in how many `rows` tools, and whether the ways on are `stacked` below them.

    `flat` tools have their icon beside their word, which is then in one line.
    """

    lines: int
    stacked: bool = False
    flat: bool = False
    rows: int = 1


def shelf(scale: Scale) -> Shelf:
    """Return how the shelf stands on a panel."""
    for lines in (1, 2):
        one = Shelf(lines)
        if not scale.panel.portrait and _wide(scale, one) + sum(_beside(scale, lines)) + 2 * scale.gap <= scale.row:
            return one
    back, main = _sharing(scale)
    roomy = back >= _action(scale, "button", scale.wording.more) and main >= _action(scale, "main", scale.wording.more)
    for lines in (1, 2) if roomy else (2,):
        stacked = Shelf(lines, stacked=True)
        if _wide(scale, stacked) <= scale.row:
            return stacked
    flat = Shelf(1 if roomy else 2, stacked=True, flat=True)
    return Shelf(flat.lines, stacked=True, flat=True, rows=_rows(scale, flat, _letters(scale, flat)))


def direct(scale: Scale, stands: Shelf) -> int:
    """Return how many languages have a button of their own on the first screen, beside its tools and its way on."""
    start = 0 if stands.stacked else max(START_MM * scale.less, _start(scale)) + scale.gap
    for count in range(len(scale.wording.direct), 0, -1):
        tools = _first_tools(scale, stands, count)
        if (
            _rows(scale, stands, tools) <= stands.rows
            and _wide(scale, stands, tools) + start <= scale.row * stands.rows
        ):
            return count
    return 0


def heights(scale: Scale, stands: Shelf) -> Lengths:
    """Return the height of the shelf, of a tool and of a way on, in mm."""
    main = max(MAIN_MM, scale.target)
    way = max(main, (30 if scale.panel.portrait else 28) * scale.less, stands.lines * scale.line("main") + 4)
    icon = scale.icon * (1 if stands.lines == 1 or stands.flat else 0.8)
    words = stands.lines * scale.line("button") + 5
    tool = max(main, icon + 4, scale.line("button") + 6) if stands.flat else max(way, icon + words)
    way = way if stands.stacked else tool
    return {
        "shelf": way + scale.margin + max(5, 8 * scale.space) + stands.rows * (tool + scale.gap) * stands.stacked,
        "shelf_button": way,
        "start_button": max(35 * scale.less, way),
        "tool": tool,
        "tool_icon": icon,
        "tool_least": _tool_least(scale),
        "tool_padding": _padding(stands),
    }


def widths(scale: Scale, stands: Shelf) -> Lengths:
    """Return how wide the ways on are, in mm."""
    if stands.stacked:
        back, main = _sharing(scale)
        # Whole pixels are rounded up, and three of them must not make the row too wide.
        return {"start_width": scale.row, "main_width": main - 2 / scale.mm, "back_width": back}
    back, main = _beside(scale, stands.lines)
    tools = _wide(scale, stands, _first_tools(scale, stands, direct(scale, stands)))
    start = min(scale.row - tools - scale.gap, max(START_MM * scale.less, _start(scale)))
    return {"start_width": start, "main_width": main, "back_width": back}


def _rows(scale: Scale, stands: Shelf, tools: Sequence[float]) -> int:
    """Return how many rows of tools there are when each row takes as many as it has room for."""
    rows, first = 1, 0
    for last in range(len(tools)):
        if last > first and _wide(scale, stands, tools[first : last + 1]) > SLACK * scale.row:
            rows, first = rows + 1, last
    return rows


def _wide(scale: Scale, stands: Shelf, tools: Sequence[float] | None = None) -> float:
    """Return the width of the tools beside each other: those of most screens, or others."""
    tools = _letters(scale, stands) if tools is None else tools
    wide = sum(_tool(scale, stands, letters) for letters in tools)
    return wide + (len(tools) - 1) * scale.gap


def _first_tools(scale: Scale, stands: Shelf, languages: int) -> tuple[float, ...]:
    """Return the letters of the tools of the first screen: all but the way home, and so many languages."""
    return (*_letters(scale, stands)[1:], *scale.wording.direct[:languages])


def _tool(scale: Scale, stands: Shelf, letters: float) -> float:
    aside = scale.icon + 3 if stands.flat else 0
    return max(_tool_least(scale), scale.letters(letters, "button") + aside + _padding(stands))


def _letters(scale: Scale, stands: Shelf) -> tuple[float, ...]:
    """Return the letters of the longest line of each tool."""
    return scale.wording.tools if stands.flat or stands.lines == 1 else scale.wording.halved


def _padding(stands: Shelf) -> float:
    """Return the room on both sides of a tool's words: they are in two lines where there is little room."""
    return 5 if stands.flat else 12 if stands.lines == 1 else 7


def _tool_least(scale: Scale) -> float:
    return max(MAIN_MM, scale.target, 28 * scale.less)


def _beside(scale: Scale, lines: int) -> tuple[float, float]:
    """Return the least widths of the way back and the main action, their words in lines."""
    # In two lines the first is the longer one: "More, 10".
    more = scale.wording.more if lines == 1 else scale.wording.more_line
    least = scale.less if lines == 1 else 0
    return max(56 * least, _action(scale, "button", more)), max(92 * least, _action(scale, "main", more))


def _start(scale: Scale) -> float:
    return _action(scale, "main", scale.wording.start)


def _action(scale: Scale, role: str, letters: float) -> float:
    return scale.letters(letters, role) + scale.icon + 14


def _sharing(scale: Scale) -> tuple[float, float]:
    """Return the widths of the way back and the main action where they have a row of their own."""
    room = scale.row - scale.gap
    back = (0.44 if scale.larger > 1 else 0.38) * room
    return back, room - back
