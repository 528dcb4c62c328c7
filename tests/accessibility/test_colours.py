"""Edges, focus and shapes in painted pixels, in every theme and as other eyes see them (requirements 12, 15 to 18)."""

from collections import Counter

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.ui.look import Panel
from kiosk.ui.measure import colours
from kiosk.visit import Event, Kind, Settings, Theme
from tests.accessibility.colours import EYES
from tests.accessibility.test_figures import CONTRAST
from tests.measured import Measured
from tests.ui.conftest import OpenVisit, content, glass, open_visit
from tests.ui.tours import contrast
from tests.ui.visitor import PLACES, Role, Visitor, inside

__all__ = ["content", "glass", "open_visit"]
LEAST, RING_PX, NEAR_PX = 3.0, 4, 14
"""Contrast of requirements 15 and 17; width of the ring; how far outside a control its ground is looked for."""
ASIDE = 0.3
"""Part of a control's width at which its edge is looked at: the tab of an open layer has its pointer in the middle."""
SHARP = Panel(3840, 2160, 7.28)
SHAPED = {
    "card label": [Event(Kind.OPEN_CARD, "low-side-effects"), Event(Kind.OPEN_CARD, "neurotoxicity")],
    "contents": [Event(Kind.OPEN_TOPICS), Event(Kind.OPEN_SECTION, "challenges")],
    "doors": [Event(Kind.HOME)],
    "side by side": [Event(Kind.OPEN_SIDE_BY_SIDE)],
}
LEAST_PX, DEEPEST_PX = 30, 120
"""Least height of a shape that is told by its form, and how far down its edge is looked for."""
FLAT, APART_PX = 0.0005, 4
"""Share of a picture from which a colour is an area; and how far apart two of its pixels are looked at."""
SCREENS = ["attract", "home", "card", "topics", "side-by-side", "settings", "question"]
each_theme = pytest.mark.parametrize("theme", Theme, ids=lambda theme: theme.value)
each_screen = pytest.mark.parametrize("screen", SCREENS)


def box(item: QQuickItem) -> QRectF:
    """Return where an item stands, in px."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def down(picture: QImage, x: float, top: float, length: int) -> list[str]:
    """Return the colours of a column of pixels."""
    return [picture.pixelColor(round(x), round(top) + step).name() for step in range(length)]


def inward(picture: QImage, place: QRectF) -> dict[str, list[str]]:
    """Return the colours met on the way into a place from each of its sides, from 2 px before it."""
    x, y = place.left() + ASIDE * place.width(), place.top() + ASIDE * place.height()
    starts = {
        "top": (x, place.top() - 2, 0, 1),
        "bottom": (x, place.bottom() + 1, 0, -1),
        "left": (place.left() - 2, y, 1, 0),
        "right": (place.right() + 1, y, -1, 0),
    }
    return {
        side: [
            picture.pixelColor(round(left) + step * right, round(top) + step * under).name() for step in range(NEAR_PX)
        ]
        for side, (left, top, right, under) in starts.items()
    }


def stands_out(column: list[str], ground: str) -> list[bool]:
    """Tell of each pixel whether it differs from the ground by 3:1."""
    return [contrast(colour, ground) >= LEAST for colour in column]


@pytest.mark.parametrize("theme", [Theme.BLACK_ON_WHITE, Theme.WHITE_ON_BLACK], ids=lambda theme: theme.value)
@each_screen
def test_there_is_nothing_but_black_and_white(open_visit: OpenVisit, theme: Theme, screen: str) -> None:
    """Requirement 12: other colours are seams between the two, and no area."""
    picture = open_visit(settings=Settings(theme=theme)).go(*PLACES[screen]).window.grabWindow()
    pixels = memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    # What is the same some pixels further down and across is no line and no seam.
    aslant = APART_PX * (picture.width() + 1)
    pairs = Counter(zip(pixels[:-aslant], pixels[aslant:], strict=True)).items()
    areas = {one & 0xFFFFFF for (one, other), count in pairs if one == other and count > FLAT * len(pixels)}
    assert areas == {0x000000, 0xFFFFFF}


@each_theme
@each_screen
def test_the_ring_stands_out_on_both_sides_at_every_stop(
    open_visit: OpenVisit, theme: Theme, screen: str, measured: Measured
) -> None:
    """Requirements 17 and 18: 4 px at least, a gap, and nothing over it, at every stop of the keys."""
    visitor = open_visit(settings=Settings(theme=theme)).go(*PLACES[screen])
    widths = []
    for _ in visitor.buttons():
        visitor.hands.key(Qt.Key.Key_Tab)
        visitor.settle()
        item = visitor.focused()
        assert item is not None
        if item.property("event") == Kind.OPEN_TERM.value:
            continue  # a word in a sentence has its ring on the text itself
        (ring,) = [ring for ring in inside(item, "FocusRing") if ring.isVisible()]
        for side, column in inward(visitor.window.grabWindow(), box(ring)).items():
            out = stands_out(column, column[0])
            first = out.index(True)
            width = (out[first:].index(False)) if False in out[first:] else len(out) - first
            gap = out[first + width : first + width + 2]
            widths.append(width)
            assert width >= RING_PX, (item.property("text"), side, column)
            assert gap == [False, False], (item.property("text"), side, column)
    measured(f"least width of the focus ring, {theme.value}, {screen}", min(widths), "px", requirement=17)


def edges(visitor: Visitor, picture: QImage) -> dict[str, bool]:
    """Tell of each control whether its edge or its ground stands out from what is beside it."""
    found = {}
    for seen in visitor.buttons():
        if seen.does.kind is Kind.OPEN_TERM:
            continue
        column = down(picture, seen.place.left() + ASIDE * seen.place.width(), seen.place.top() - 3, NEAR_PX)
        found[seen.name] = any(stands_out(column, column[0]))
    return found


@each_theme
@each_screen
def test_every_control_stands_out_from_its_ground(open_visit: OpenVisit, theme: Theme, screen: str) -> None:
    """Requirement 15, at rest and selected; the settings have choices in both states."""
    visitor = open_visit(settings=Settings(theme=theme)).go(*PLACES[screen])
    assert [name for name, seen in edges(visitor, visitor.window.grabWindow()).items() if not seen] == []


@each_theme
@pytest.mark.parametrize("name", ["Home", "Next", "Back", "Text and screen"])
def test_a_pressed_control_stands_out_too(open_visit: OpenVisit, theme: Theme, name: str) -> None:
    visitor = open_visit(settings=Settings(theme=theme)).go(*PLACES["card"])
    seen = visitor.button(name)
    rest = visitor.window.grabWindow()
    visitor.hands.press(seen.middle)
    visitor.settle()
    pressed = visitor.window.grabWindow()
    place = seen.place.toAlignedRect()
    assert edges(visitor, pressed)[seen.name]
    assert rest.copy(place) != pressed.copy(place)
    least, most, _ = CONTRAST[theme.value]
    for words in inside(seen.item, "Words"):
        assert least <= contrast(*colours(pressed, box(words).toAlignedRect())) <= most + 0.01


@each_theme
def test_the_tick_of_what_is_chosen_stands_out(open_visit: OpenVisit, theme: Theme) -> None:
    """Requirement 15: against the badge that it is on, and the badge against the paper round it."""
    visitor = open_visit(settings=Settings(theme=theme)).go(*PLACES["settings"])
    picture = visitor.window.grabWindow()
    icons = inside(visitor.window.contentItem(), "Icon")
    ticks = [icon for icon in icons if icon.property("name") == "check" and icon.isVisible()]
    chosen = [seen for seen in visitor.buttons() if seen.role == Role.RadioButton and seen.item.property("selected")]
    badges = [tick for tick in ticks if any(box(tick).intersects(seen.place) for seen in chosen)]
    assert len(badges) == len(chosen) > 0
    for tick in badges:
        aside = 0.2 * box(tick).width()  # its corners touch the edge of the badge
        inner = box(tick).adjusted(aside, aside, -aside, -aside).toAlignedRect()
        assert contrast(*colours(picture, inner)) >= LEAST
        column = down(picture, box(tick).center().x(), box(tick).top() - 2 * NEAR_PX, 2 * NEAR_PX)
        assert any(stands_out(column, column[0]))


@each_theme
@pytest.mark.parametrize("eyes", EYES)
def test_marks_of_progress_differ_whatever_eyes_see(open_visit: OpenVisit, theme: Theme, eyes: str) -> None:
    """Requirements 15 and 16: what is done is filled, what is to come an outline, and now is larger."""
    visitor = open_visit(SHARP, settings=Settings(theme=theme)).go(Kind.START, Event(Kind.OPEN_CARD, "neurotoxicity"))
    picture = visitor.window.grabWindow()
    met: dict[str, set[tuple[bool, bool]]] = {}
    heights: dict[str, set[float]] = {}
    for mark in inside(visitor.window.contentItem(), "ProgressMark"):
        (shape,) = inside(mark, "SectionShape")
        place, state = box(shape), mark.property("mark")["state"]
        column = [EYES[eyes](one) for one in down(picture, place.center().x(), place.top() - 4, round(place.height()))]
        out = stands_out(column, column[0])
        met.setdefault(state, set()).add((any(out), out[round(place.height() / 2) + 4]))
        heights.setdefault(state, set()).add(place.height())
    assert met == {"done": {(True, True)}, "now": {(True, True)}, "ahead": {(True, False)}}
    assert min(heights["now"]) >= 1.25 * max(heights["done"] | heights["ahead"])


def depth(picture: QImage, place: QRectF, across: float, eyes: str) -> int:
    """Return how many px below its upper edge a shape begins, so far from its left edge."""
    column = [EYES[eyes](colour) for colour in down(picture, place.left() + across, place.top() - 4, DEEPEST_PX)]
    return [*stands_out(column, column[0]), True].index(True) - 4


@each_theme
@pytest.mark.parametrize("where", SHAPED)
def test_the_two_shapes_differ_whatever_eyes_see(open_visit: OpenVisit, theme: Theme, where: str) -> None:
    """Requirement 16: a plate's corner is hollow, and straight beyond its scoop, where a pill is still round."""
    visitor = open_visit(SHARP, settings=Settings(theme=theme))
    met: dict[str, set[bool]] = {"circle": set(), "plate": set()}
    for event in SHAPED[where]:
        picture = visitor.go(Kind.START, event).window.grabWindow()
        shapes = inside(visitor.window.contentItem(), "SectionShape" if where != "card label" else "SectionLabel")
        for item in shapes:
            kind, place = item.property("shape"), box(item)
            own = item.property("edge").name() != visitor.kiosk.property("look")["colours"]["paper"].lower()
            edged = own and item.property("edgeWidth") > 0 and item.height() >= LEAST_PX
            if kind in met and item.isVisible() and edged and picture.rect().toRectF().contains(place):
                scoop = min(item.property("scoop"), place.height() / 4) if kind == "circle" else item.property("scoop")
                beyond = scoop + item.property("edgeWidth") + 4
                met[kind] |= {depth(picture, place, beyond, eyes) >= 2 for eyes in EYES}
                if kind == "plate":
                    assert min(depth(picture, place, scoop / 2, eyes) for eyes in EYES) > scoop / 2, "no scoop"
    assert met == {"circle": {True}, "plate": {False}}
