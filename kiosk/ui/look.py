"""How big everything is: millimetres of the design turned into pixels of this screen.

The design is drawn for a panel of 527 x 296 mm (or 296 x 527), read from 600 mm. A larger panel
shows all of it larger. A smaller one keeps text and targets at the sizes people need and takes
the millimetres from pictures and from the space between things.
"""

from math import ceil
from typing import Any

from attrs import frozen

from kiosk.visit import Controls, Settings, Spacing, Stage, TextSize

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
TOUCH_MM, MAIN_MM, LARGE_MM = 20.0, 25.0, 30.0
"""Least side of a target; of Back, Home, Next and Done; of all when controls are large (requirement 23)."""
EDGE_MM, APART_MM = 10.0, 5.0
"""Least distance of a target from the edge of the screen (requirement 26) and from another target."""


UPRIGHT = 1.25
"""Height against width from which a panel is laid out as upright; a square one has room beside the picture."""
COMPACT = 0.85
"""Below this share of the design's panel, and with large text, a screen keeps to what matters most on it."""


WIDE_LINE, WIDE_LETTERS_EM, WIDE_WORDS_EM = 1.5, 0.12, 0.16
"""Least line height, and what is added between letters and words, in em (requirement 7, WCAG 1.4.12)."""


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
    "option": Role(5.1, 5.1, 600, 1.1),
}


@frozen
class Panel:
    """The screen in front of the visitor, in pixels, and how many of them make a millimetre.

    `floor_mm` is how high the lower edge of the screen is above the floor, in mm, where that is known.
    """

    width: int
    height: int
    px_per_mm: float
    floor_mm: float | None = None

    @property
    def portrait(self) -> bool:
        """Whether it stands upright: so much so that words belong below a picture, not beside it."""
        return self.height > UPRIGHT * self.width

    @property
    def fit(self) -> float:
        """Size against the panel the design is drawn for, 1 for the same."""
        wide, high = (SHORT_MM, LONG_MM) if self.portrait else (LONG_MM, SHORT_MM)
        return min(self.width / wide, self.height / high) / self.px_per_mm


def believable(px_per_mm: float) -> bool:
    """Tell whether a screen that reports this density can be right."""
    return PLAUSIBLE_PX_PER_MM[0] <= px_per_mm <= PLAUSIBLE_PX_PER_MM[1]


@frozen
class Scale:
    """What one panel and one set of settings do to every length."""

    panel: Panel
    settings: Settings

    @property
    def less(self) -> float:
        """How much smaller than the design's panel this one is: 1 where it is not."""
        return min(1.0, self.panel.fit)

    @property
    def mm(self) -> float:
        """Pixels of one millimetre of the design; on a larger panel it shows as more than a millimetre."""
        return self.panel.px_per_mm * max(1.0, self.panel.fit)

    @property
    def larger(self) -> float:
        """How much larger than standard the text is."""
        return BODY_CAP_MM[self.settings.size] / BODY_CAP_MM[TextSize.STANDARD]

    @property
    def wide(self) -> bool:
        """Whether letters, words and lines stand further apart."""
        return self.settings.spacing is Spacing.WIDE

    @property
    def low(self) -> bool:
        """Whether the panel is much smaller than the design's."""
        return self.less < COMPACT

    @property
    def compact(self) -> bool:
        """Whether a screen keeps to what matters most on it."""
        return self.low or self.larger > 1

    @property
    def target(self) -> float:
        """Least side of any target, in mm."""
        return LARGE_MM if self.settings.controls is Controls.LARGE else TOUCH_MM

    def type(self, role: Role) -> dict[str, float]:
        """Return a role's font size in px, weight, and line height in px."""
        cap = max(role.cap * self.less, role.least) * (self.larger**0.25 if role.steady else self.larger)
        px = ceil(cap * self.mm / CAP_HEIGHT_EM - 0.01)
        line = max(round(px * role.line), ceil(px * WIDE_LINE) if self.wide else 0)
        return {"px": px, "weight": role.weight, "line": line}


def look(panel: Panel, settings: Settings) -> dict[str, Any]:
    """Return every length a screen is drawn with, in pixels; `type` holds px, weight and line of each text role."""
    scale = Scale(panel, settings)
    roles = {name: scale.type(role) for name, role in ROLES.items()}
    lengths = _lengths(scale, {name: role["line"] / scale.mm for name, role in roles.items()})
    lengths |= _widths(scale, lengths)
    return {
        "mm": scale.mm,
        "portrait": panel.portrait,
        "type": roles,
        "compact": scale.compact,
        "large": scale.larger > 1,
        "low": scale.low,
        "letters": WIDE_LETTERS_EM if scale.wide else 0,
        "words": WIDE_WORDS_EM if scale.wide else 0,
        "samples": {size.value: round(cap * scale.mm / CAP_HEIGHT_EM) for size, cap in BODY_CAP_MM.items()},
        **{name: ceil(length * scale.mm - 0.01) for name, length in lengths.items()},
    }


def _widths(scale: Scale, lengths: dict[str, float]) -> dict[str, float]:
    """Return how wide the way back and the main action are, in mm; upright they share a row."""
    if not scale.panel.portrait:
        return {"start_width": 128 * scale.less, "main_width": 92 * scale.less, "back_width": 56 * scale.less}
    row = scale.panel.width / scale.mm - 2 * lengths["margin"]
    back = (0.44 if scale.larger > 1 else 0.38) * (row - lengths["gap"])
    return {"start_width": row, "main_width": row - lengths["gap"] - back, "back_width": back}


def stage(panel: Panel, tokens: dict[str, Any]) -> Stage:
    """Return how much of a list fits: two columns where a row has room for its words, and the rows in one."""
    row_em = tokens["type"]["row"]["px"]
    columns = 2 if not panel.portrait and panel.width > 38 * row_em else 1
    high = panel.height - tokens["content_top"] - tokens["shelf"] - tokens["content_gap"] - tokens["list_title"]
    rows = (high + tokens["gap"]) // (tokens["row_least"] + tokens["gap"])
    group = tokens["option"] + tokens["options_title"] + tokens["gap"]
    above = tokens["list_title"] + tokens["settings_top"] if panel.portrait else 0
    groups = (high + tokens["list_title"] - above + tokens["gap"]) // group
    sections = 3 if panel.width > 52 * row_em and not tokens["compact"] else 2
    return Stage(columns, max(2, int(rows)), max(1, int(groups)), sections)


def _lengths(scale: Scale, line: dict[str, float]) -> dict[str, float]:
    """Return the design's lengths in mm. `line` holds the line height of each text role in mm."""
    # long: the design's table of lengths, one a line
    less, portrait, compact = scale.less, scale.panel.portrait, scale.compact
    main = max(MAIN_MM, scale.target)
    margin = max(10.5, 12 * less)
    icon = max(9.0, 11 * less)
    shelf_button = max(main, (30 if portrait else 28) * less, icon + line["button"] + 5)
    masthead = max(20 * less, line["caption"] * (2 if portrait and compact else 1), 13)
    gap = max(APART_MM, 6 * less)
    masthead_top = max(8, 11 * less)
    return {
        "margin": margin,
        "gap": gap,
        "radius": 4.4 * max(less, 0.75),
        "icon": icon,
        "masthead_top": masthead_top,
        "masthead": masthead,
        "content_top": masthead_top + masthead + max(4, 7 * less),
        "content_gap": max(4, 6 * less),
        "shelf": shelf_button + margin + max(5, 8 * less) + (shelf_button + gap if portrait else 0),
        "shelf_button": shelf_button,
        "start_button": max(35 * less, shelf_button),
        "picture": (118 if portrait else 159) * less,
        "picture_gap": max(12, (13 if portrait else 20) * less),
        "row_least": max(scale.target, 2 * line["row"] + 2),
        "row_most": max(31, 2 * line["row"] + 7),
        "list_title": line["heading" if compact else "title"] + 6,
        "more_button": max(main, line["button"] + 8),
        "option": max(main, icon + 2 * line["option"] + 9),
        "settings_top": max(main, icon + 2 * line["option"] + 9, 2 * line["heading"]) + gap if portrait else 0,
        "options_title": line["button"] + 2 if portrait else 0,
    }
