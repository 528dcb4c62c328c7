"""How big everything is: millimetres of the design turned into pixels of this screen.

The design is drawn for a panel of 527 x 296 mm (or 296 x 527), read from 600 mm. A larger panel
shows all of it larger. A smaller one keeps text and targets at the sizes people need and takes
the millimetres from pictures and from the space between things.
"""

from math import ceil, sqrt

from attrs import evolve, frozen

from kiosk.ui.typeface import CAP_HEIGHT_EM, LETTER_EM
from kiosk.ui.wording import Wording
from kiosk.visit import Controls, Settings, Spacing, TextSize

PX_PER_MM_GUESS = 3.6
"""Pixels per mm where neither the configuration nor the screen says anything believable."""
PLAUSIBLE_PX_PER_MM = (2.0, 12.0)
"""From a 55-inch full-HD panel (1.6 is a television across the room) to a tablet."""
LONG_MM, SHORT_MM = 527.0, 296.0
"""The panel the design is drawn for."""
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


SMALLEST = 0.65
"""Below this share of the design's panel, which is a laptop of 15.6 inches, a screen is read from nearer and drawn
smaller in proportion: with words and targets at their sizes, little more than a title would be left on it."""


WIDE_LINE, WIDE_LETTERS_EM, WIDE_WORDS_EM = 1.5, 0.12, 0.16
TALL_LINE = 1.35
"""Least line height, and what is added between letters and words, in em (requirement 7, WCAG 1.4.12)."""
LETTERS_A_WORD = 6
"""Letters in an average word."""


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
    "body": Role(6.4, 6.4, 400, 1.5),
    "row": Role(6.4, 5.1, 600, 1.15),
    "aside": Role(6.4, 5.1, 400, 1.5),
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


def nearer(panel: Panel) -> Panel:
    """Return the panel that is drawn for: a very small one as if it were a laptop of 15.6 inches seen from nearer."""
    return evolve(panel, px_per_mm=panel.px_per_mm * min(1.0, panel.fit / SMALLEST))


def believable(px_per_mm: float) -> bool:
    """Tell whether a screen that reports this density can be right."""
    return PLAUSIBLE_PX_PER_MM[0] <= px_per_mm <= PLAUSIBLE_PX_PER_MM[1]


@frozen
class Scale:
    """What one panel, one set of settings and the words of one language do to every length."""

    panel: Panel
    settings: Settings
    wording: Wording

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
    def space(self) -> float:
        """What is left of the space between things: on a wide screen as little as may be, if the text is large."""
        return 0.0 if self.larger > 1 and not self.panel.portrait else self.less

    @property
    def target(self) -> float:
        """Least side of any target, in mm."""
        return LARGE_MM if self.settings.controls is Controls.LARGE else TOUCH_MM

    @property
    def width(self) -> float:
        """Width of the panel, in mm of the design."""
        return self.panel.width / self.mm

    @property
    def height(self) -> float:
        """Height of the panel, in mm of the design."""
        return self.panel.height / self.mm

    @property
    def margin(self) -> float:
        """Width that is left free at each side, in mm of the design."""
        return max(10.5, 12 * self.space)

    @property
    def row(self) -> float:
        """Width between the margins, in mm of the design."""
        return self.width - 2 * self.margin

    @property
    def gap(self) -> float:
        """Width between two things that can be pressed, in mm of the design."""
        return max(APART_MM, 6 * self.space)

    @property
    def icon(self) -> float:
        """Side of an icon: it grows with the text, by its square root, so that words keep room (requirement 4)."""
        return max(9.0, 11 * self.less) * sqrt(max(1.0, self.larger))

    def line(self, role: str) -> float:
        """Return the height of a line of a text role, in mm of the design."""
        return self.type(ROLES[role])["line"] / self.mm

    def letters(self, count: float, role: str) -> float:
        """Return about how wide so many letters of a role are, in mm of the design."""
        em = LETTER_EM + (WIDE_LETTERS_EM + WIDE_WORDS_EM / LETTERS_A_WORD if self.wide else 0)
        return count * em * self.type(ROLES[role])["px"] / self.mm

    def type(self, role: Role) -> dict[str, float]:
        """Return a role's font size in px, weight, and line height in px."""
        cap = max(role.cap * self.less, role.least) * (self.larger**0.25 if role.steady else self.larger)
        px = ceil(cap * self.mm / CAP_HEIGHT_EM - 0.01)
        least = WIDE_LINE if self.wide else TALL_LINE if self.wording.tall else 0
        line = max(round(px * role.line), ceil(px * least))
        return {"px": px, "weight": role.weight, "line": line}
