"""How big everything is: millimetres of the design turned into pixels of this screen.

The design is drawn for a panel of 527 x 296 mm (or 296 x 527), read from 600 mm. A larger panel
shows all of it larger. A smaller one keeps text and targets at the sizes people need and takes
the millimetres from pictures and from the space between things.
"""

from math import ceil
from typing import Any

from attrs import frozen

from kiosk.visit import Stage, TextSize

PX_PER_MM_GUESS = 3.6
"""Pixels per mm where neither the configuration nor the screen says anything believable."""
PLAUSIBLE_PX_PER_MM = (2.0, 12.0)
"""From a 55-inch full-HD panel (1.6 is a television across the room) to a tablet."""
LONG_MM, SHORT_MM = 527.0, 296.0
"""The panel the design is drawn for."""
CAP_HEIGHT_EM = 0.668
"""Height of a capital letter of Atkinson Hyperlegible Next, of the font size."""
BODY_CAP_MM = {
    TextSize.SMALL: 3.5,
    TextSize.MEDIUM: 4.8,
    TextSize.STANDARD: 6.4,
    TextSize.LARGE: 8.5,
    TextSize.LARGEST: 10.0,
}
"""Height of a capital letter in body text (requirement 3, and a fifth step for requirement 5)."""
TOUCH_MM, MAIN_MM = 20.0, 25.0
"""Least side of a target, and of Back, Home, Next and Done (requirement 23)."""
EDGE_MM, APART_MM = 10.0, 5.0
"""Least distance of a target from the edge of the screen (requirement 26) and from another target."""


COMPACT = 0.85
"""Below this share of the design's panel, and with large text, a screen keeps to what matters most on it."""


@frozen
class Role:
    """One kind of text: `cap` and `least` heights of a capital in mm, weight, line height in em.

    `steady` text is far above body size already and follows the text ladder by its fourth root only.
    """

    cap: float
    least: float
    weight: int
    line: float
    steady: bool = False


ROLES = {
    "headline": Role(20.5, 13.6, 700, 1.04, steady=True),
    "title": Role(13.6, 11.0, 700, 1.08, steady=True),
    "number": Role(13.2, 11.0, 700, 1.0, steady=True),
    "heading": Role(8.4, 7.3, 700, 1.18),
    "card": Role(7.3, 6.4, 400, 1.5),
    "body": Role(6.4, 6.4, 400, 1.42),
    "row": Role(6.4, 5.1, 600, 1.15),
    "aside": Role(6.4, 5.1, 400, 1.42),
    "button": Role(5.7, 5.1, 600, 1.15),
    "main": Role(6.6, 5.7, 700, 1.15),
    "caption": Role(5.1, 5.1, 500, 1.38),
}


@frozen
class Panel:
    """The screen in front of the visitor, in pixels, and how many of them make a millimetre."""

    width: int
    height: int
    px_per_mm: float

    @property
    def portrait(self) -> bool:
        """Whether it stands upright."""
        return self.height > self.width

    @property
    def fit(self) -> float:
        """Size against the panel the design is drawn for, 1 for the same."""
        wide, high = (SHORT_MM, LONG_MM) if self.portrait else (LONG_MM, SHORT_MM)
        return min(self.width / wide, self.height / high) / self.px_per_mm


def believable(px_per_mm: float) -> bool:
    """Tell whether a screen that reports this density can be right."""
    return PLAUSIBLE_PX_PER_MM[0] <= px_per_mm <= PLAUSIBLE_PX_PER_MM[1]


def look(panel: Panel, size: TextSize) -> dict[str, Any]:
    """Return every length a screen is drawn with, in pixels; `type` holds px, weight and line of each text role."""
    less = min(1.0, panel.fit)
    mm = panel.px_per_mm * max(1.0, panel.fit)
    larger = BODY_CAP_MM[size] / BODY_CAP_MM[TextSize.STANDARD]
    roles = {name: _type(role, mm, less, larger) for name, role in ROLES.items()}
    compact = less < COMPACT or larger > 1
    lengths = _lengths(panel.portrait, compact, less, roles, mm)
    return {
        "mm": mm,
        "portrait": panel.portrait,
        "type": roles,
        "compact": compact,
        "large": larger > 1,
        "low": less < COMPACT,
        **{name: ceil(length * mm - 0.01) for name, length in lengths.items()},
    }


def stage(panel: Panel, tokens: dict[str, Any]) -> Stage:
    """Return how much of a list fits: two columns where a row has room for its words, and the rows in one."""
    row_em = tokens["type"]["row"]["px"]
    columns = 2 if not panel.portrait and panel.width > 38 * row_em else 1
    high = panel.height - tokens["content_top"] - tokens["shelf"] - tokens["content_gap"] - tokens["list_title"]
    rows = (high + tokens["gap"]) // (tokens["row_least"] + tokens["gap"])
    return Stage(columns, max(2, int(rows)))


def _type(role: Role, mm: float, less: float, larger: float) -> dict[str, float]:
    cap = max(role.cap * less, role.least) * (larger**0.25 if role.steady else larger)
    px = cap * mm / CAP_HEIGHT_EM
    return {"px": round(px), "weight": role.weight, "line": round(px * role.line)}


def _lengths(portrait: bool, compact: bool, less: float, roles: dict[str, Any], mm: float) -> dict[str, float]:  # noqa: FBT001
    # long: the design's table of lengths, one a line
    def line(name: str) -> float:
        return float(roles[name]["line"]) / mm

    margin = max(10.5, 12 * less)
    icon = max(9.0, 11 * less)
    shelf_button = max(MAIN_MM, (30 if portrait else 28) * less, icon + line("button") + 5)
    masthead = max(20 * less, line("caption") * (2 if portrait and compact else 1), 13)
    masthead_top = max(8, 11 * less)
    return {
        "margin": margin,
        "gap": max(APART_MM, 6 * less),
        "radius": 4.4 * max(less, 0.75),
        "icon": icon,
        "masthead_top": masthead_top,
        "masthead": masthead,
        "content_top": masthead_top + masthead + max(4, 7 * less),
        "content_gap": max(4, 6 * less),
        "shelf": shelf_button + margin + max(5, 8 * less),
        "shelf_button": shelf_button,
        "start_button": max(35 * less, shelf_button),
        "start_width": 128 * less,
        "main_width": (108 if portrait else 92) * less,
        "back_width": 56 * less,
        "picture": (118 if portrait else 159) * less,
        "picture_gap": max(12, (13 if portrait else 20) * less),
        "row_least": max(TOUCH_MM, 2 * line("row") + 2),
        "row_most": max(31, 2 * line("row") + 7),
        "list_title": line("heading" if compact else "title") + 6,
        "more_button": max(MAIN_MM, line("button") + 8),
    }
