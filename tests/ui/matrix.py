"""One scene that is seen in every size, on every panel and with every setting, and what stands where in it."""

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPointingDevice, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

from kiosk.ui import measure
from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.ui.fitting import fitted
from kiosk.ui.frame import frame
from kiosk.ui.look import Panel, nearer
from kiosk.ui.scene import Scene
from kiosk.ui.wording import Wording, wordings
from kiosk.visit import Event, Kind, Settings
from tests.ui.hands import Hands
from tests.ui.visitor import PLACES, Clock, Visitor, inside, qml_type
from tests.visit.visits import CART, SPOKEN, VOICES

STOPS = {
    **PLACES,
    "longest-text": [Kind.START, Event(Kind.OPEN_CARD, "cytokine-release-syndrome")],
    "longest-label": [
        Kind.START,
        Event(Kind.OPEN_CARD, "blood-cancer-effects"),
        Event(Kind.OPEN_LAYER, "studies"),
    ],
}
PAGED = ("CardScreen", "ChapterScreen", "CallScreen", "CheckScreen", "MyPageScreen")
"""Screens that find out how many pages they have when their words are laid out."""
DRAWN = ("Emblem", "ProgressMark")
MOST_PAGES = 60
"""The sources on the lowered part of the least panel take 56; anything else at most 18. Who gets there goes round in
circles."""


@cache
def _wordings() -> Mapping[str, Wording]:
    return wordings(CART, SPOKEN, VOICES.languages)


@frozen
class Cell:
    """One field of the matrix: a panel and what a visitor has set on it."""

    name: str
    panel: Panel
    settings: Settings

    def __str__(self) -> str:
        """Name the tests that are made of it."""
        wish = self.settings
        said = (wish.size, wish.spacing, wish.controls, wish.place, wish.theme)
        return "-".join([self.name, *(value.value for value in said)])

    @property
    def granted(self) -> Settings:
        """The settings that the panel has room for."""
        return fitted(frame(self.panel, self.settings.place).room, self.settings, _wordings()[self.settings.language])

    @property
    def mm(self) -> float:
        """Pixels of a millimetre as it is drawn there; on a very small panel that is less than a true one."""
        return nearer(self.panel).px_per_mm


@frozen
class Box:
    """Something on the screen and its place in px; `control` is the number of the control that it is or belongs to."""

    name: str
    place: QRectF
    control: int | None


@frozen
class Written(Box):
    """A text: whether any of it is lost, the characters of each line that another follows, and a capital's height."""

    cut: bool
    lines: list[int]
    cap_px: float


@frozen
class Sight:
    """One page of one screen. `room` is the part of the window that everything stands on; `drawings` are at its top."""

    where: str
    room: QRectF
    texts: list[Written]
    targets: list[Box]
    pictures: list[Box]
    drawings: list[Box]


class Gallery:
    """Shows any screen on any panel, without motion; `close()` it."""

    def __init__(self, content: Content, cell: Cell, glass: QPointingDevice) -> None:
        clock = Clock()
        self.cell = cell
        kiosk = Kiosk(content, cell.panel, cell.settings, clock)
        kiosk.allow_motion(motion=False)
        kiosk.let_print(prints=True)
        scene = Scene(kiosk)
        scene.window.setGeometry(0, 0, cell.panel.width, cell.panel.height)
        scene.window.show()
        self.visitor = Visitor(kiosk, scene, Hands(scene.window, glass), clock)

    def sights(self) -> Iterator[Sight]:
        """Show every page of every screen, and tell what stands where."""
        for stop, way in STOPS.items():
            first = self.visitor.go(*way).state
            for turn in range(MOST_PAGES):
                if turn >= max(1, self.pages()):
                    break
                self.visitor.put(evolve(first, spot=evolve(first.spot, page=turn)) if turn else first)
                self.visitor.settle()  # places within places come to rest a frame later
                yield self.sight(f"{stop} {turn + 1}")
            else:
                msg = f"{stop} has more than {MOST_PAGES} pages"
                raise AssertionError(msg)

    def pages(self) -> int:
        """Return how many pages the screen has that is shown."""
        listed = self.visitor.kiosk.property("body").get("pages", 0)
        paged = [page for kind in PAGED for page in inside(self.visitor.window.contentItem(), kind)]
        return listed or (paged[0].property("count") if paged else 1)

    def sight(self, where: str) -> Sight:
        """Tell what stands where now."""
        look = self.visitor.kiosk.property("look")
        room = QRectF(look["x"], look["y"], look["width"], look["height"])
        sight = Sight(where, room, [], [], [], [])
        for item, button in measure.shown(self.visitor.window.contentItem()):
            control = id(button) if button else None
            if button and button.property("event") == Kind.OPEN_TERM.value:
                continue  # a word in a sentence, which WCAG 2.5.8 excepts: its line of text sets its size
            if item is button:
                sight.targets.append(Box(item.property("text"), _place(item), control))
            elif item.inherits("QQuickText") and item.property("words"):
                sight.texts.append(_written(item, _place(button) if button else room, control))
            elif qml_type(item).startswith(DRAWN):
                sight.drawings.append(Box(qml_type(item), _place(item), control))
            elif item.inherits("QQuickImage") and item.property("source").toString():
                name = item.property("source").toString().rpartition("/")[2]
                sight.pictures.append(Box(name, _place(item), control))
        return sight

    def close(self) -> None:
        """Take it down."""
        self.visitor.scene.close()


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _written(text: QQuickItem, around: QRectF, control: int | None) -> Written:
    """Look at a text within its control, or within the room for everything."""
    place = _place(text)
    cut = (
        bool(text.property("truncated"))
        or text.property("contentWidth") > place.width() + 1
        or text.property("contentHeight") > place.height() + 1
        or not around.adjusted(-1, -1, 1, 1).contains(place)
    )
    lines = [_lines(text, part, place.width()) for part in text.property("text").split("\n")]
    if text.property("lineCount") > 1:
        assert sum(map(len, lines)) == text.property("lineCount"), text.property("words")
    cap_px = QFontMetricsF(text.property("font")).capHeight()
    return Written(
        text.property("words"), place, control, cut, [count for part in lines for count in part[:-1]], cap_px
    )


def _lines(text: QQuickItem, paragraph: str, width: float) -> list[int]:
    """Return the characters of each line of a paragraph, as it is set; an empty one is a line too."""
    layout = QTextLayout(paragraph, text.property("font"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(line.textLength())
    layout.endLayout()
    return found


def apart(one: QRectF, other: QRectF) -> float:
    """Return the gap in px between two places; below 0 they overlap by so much."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)
