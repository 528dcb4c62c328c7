"""Edges, focus and shapes in painted pixels, in every theme and as other eyes see them (requirements 12, 15 to 18)."""

from collections import Counter

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Settings, Theme
from tests.accessibility.colours import EYES
from tests.measured import Measured
from tests.ui.conftest import OpenVisit, content, glass, open_visit
from tests.ui.tours import contrast
from tests.ui.visitor import PLACES, Visitor, inside

__all__ = ["content", "glass", "open_visit"]
LEAST, RING_PX, NEAR_PX = 3.0, 4, 14
"""Contrast of requirements 15 and 17; width of the ring; how far outside a control its ground is looked for."""
ASIDE = 0.3
"""Part of a control's width at which its edge is looked at: the tab of an open layer has its pointer in the middle."""
SHARP = Panel(3840, 2160, 7.28)
SHAPED = {
    "card label": [Event(Kind.OPEN_CARD, "low-side-effects"), Event(Kind.OPEN_CARD, "neurotoxicity")],
    "contents": [Event(Kind.OPEN_TOPICS)],
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
        place = box(ring)
        column = down(visitor.window.grabWindow(), place.left() + ASIDE * place.width(), place.top() - 2, NEAR_PX)
        out = stands_out(column, column[0])
        first = out.index(True)
        width = (out[first:].index(False)) if False in out[first:] else len(out) - first
        gap = out[first + width : first + width + 2]
        widths.append(width)
        assert width >= RING_PX, (item.property("text"), column)
        assert gap == [False, False], (item.property("text"), column)
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
