"""A person at the screen: finds things as assistive technology does, by role and name, and touches them."""

from collections.abc import Iterator, Sequence

import shiboken6
from attrs import define, frozen
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy

from kiosk.staff.control import EVENT as STAFF
from kiosk.ui.bridge import Kiosk
from kiosk.ui.scene import Scene
from kiosk.visit import Event, Kind, State, step
from tests.ui.hands import Hands

Role = QAccessible.Role
STAY, LEAVE = "I\N{RIGHT SINGLE QUOTATION MARK}m still here", "I\N{RIGHT SINGLE QUOTATION MARK}m done"
MORE_TIME = "I need more time"
"""The three answers to the idle warning."""
PRESSED = frozenset({Role.Button, Role.RadioButton, Role.CheckBox, Role.PageTab, Role.Link})
"""What can be pressed: to do something, or to choose something."""


@define
class Clock:
    """A monotonic clock in seconds that stands still until a test turns it."""

    now: float = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@frozen
class Seen:
    """Something in the accessibility tree. `place` is in px of the window, `group` names the group that it is in."""

    role: QAccessible.Role
    name: str
    place: QRectF
    focusable: bool
    enabled: bool
    item: QQuickItem
    event: Event | None
    group: str

    @property
    def does(self) -> Event:
        """Return what a press on it is to do."""
        assert self.event is not None, f"{self.name!r} is nothing to press"
        return self.event

    @property
    def middle(self) -> QPointF:
        """Return its centre."""
        return self.place.center()


@define
class Visitor:
    """One person, one kiosk, one clock."""

    kiosk: Kiosk
    scene: Scene
    hands: Hands
    clock: Clock

    @property
    def window(self) -> QQuickWindow:
        """Return the window that is touched."""
        return self.scene.window

    @property
    def state(self) -> State:
        """Return the visit as it stands."""
        return self.kiosk.state

    def go(self, *events: Event | Kind) -> "Visitor":
        """Let things happen to a fresh visit, and see what they lead to."""
        state = State.fresh(self.state.usual)
        for event in events:
            state = step(self.kiosk.deck, state, event if isinstance(event, Event) else Event(event))
        return self.put(state)

    def put(self, state: State) -> "Visitor":
        """Come to a state, some time after whatever was before it."""
        self.clock.now += 1
        self.kiosk.put(state)
        self.settle()
        return self

    def settle(self) -> None:
        """Let the screen lay itself out and paint, as it does before anybody can see and touch it."""
        painted = QSignalSpy(self.window.frameSwapped)
        self.window.update()
        assert painted.wait(5000), "nothing was painted"

    def all(self) -> list[Seen]:
        """Return everything in the accessibility tree, in its order."""
        root = QAccessible.queryAccessibleInterface(self.window)
        return list(self._below(root))

    def buttons(self) -> list[Seen]:
        """Return everything that can be pressed now."""
        return [seen for seen in self.all() if seen.role in PRESSED and seen.enabled]

    def doing(self, event: Event) -> Seen:
        """Return the one thing to press that does this, or its first.

        A word of the glossary may stand there twice, and so may the way to one's page after the last question.
        """
        found, *others = [seen for seen in self.buttons() if seen.event == event]
        assert event.kind is Kind.OPEN_MY_PAGE or all(seen.role == Role.Link for seen in others), event
        return found

    def find(self, role: QAccessible.Role, name: str) -> Seen:
        """Return the one thing of this role whose name begins so."""
        found = [seen for seen in self.all() if seen.role == role and seen.name.startswith(name) and seen.enabled]
        assert len(found) == 1, f"{len(found)} of {role} {name!r}: {[(seen.role, seen.name) for seen in self.all()]}"
        return found[0]

    def button(self, name: str) -> Seen:
        """Return the one button of this name."""
        return self.find(Role.Button, name)

    def tap(self, name: str) -> None:
        """Tap the button of this name, in its middle."""
        self.hands.tap(self.button(name).middle)
        self.settle()

    def focused(self) -> QQuickItem | None:
        """Return the item that the keys go to, if it is one that can be pressed."""
        item = self.window.activeFocusItem()
        return item if item is not None and item.inherits("QQuickAbstractButton") else None

    def focus_is_seen(self) -> bool:
        """Tell whether there is an item that the keys go to, on the screen and with its ring."""
        item = self.focused()
        if item is None:
            return False
        middle = item.mapRectToScene(item.boundingRect()).center()
        screen = QRectF(0, 0, self.window.width(), self.window.height())
        return screen.contains(middle) and any(ring.isVisible() for ring in inside(item, "FocusRing"))

    def _below(self, parent: QAccessibleInterface, group: str = "") -> Iterator[Seen]:
        origin = QPointF(self.window.position())
        for number in range(parent.childCount()):
            child = parent.child(number)
            state, item = child.state(), child.object()
            assert isinstance(item, QQuickItem)
            event = item.property("event")
            yield Seen(
                child.role(),
                child.text(QAccessible.Text.Name),
                QRectF(child.rect()).translated(-origin),
                bool(state.focusable),
                not (state.disabled or state.invisible),
                item,
                Event(Kind(event), item.property("item")) if event and event != STAFF else None,
                group,
            )
            yield from self._below(child, child.text(QAccessible.Text.Name) if child.role() == Role.Grouping else group)


def inside(root: QQuickItem, kind: str) -> Sequence[QQuickItem]:
    """Return the items of a QML type, by the name of its file, in and below an item."""
    here = [root] if qml_type(root).startswith(f"{kind}_QML") else []
    return [*here, *(item for child in root.childItems() for item in inside(child, kind))]


def qml_type(item: QQuickItem) -> str:
    """Return the name of an item's type.

    What Python holds of the type is let go at once: it outlives a scene, and an item of the next one that comes to lie
    in the same place of the memory would be taken for it.
    """
    kind = item.metaObject()
    name = kind.className()
    shiboken6.invalidate(kind)
    return name


def opened(*events: Event | Kind) -> list[Event | Kind]:
    """Return the way to a place, from the first touch."""
    return [Kind.START, *events]


PLACES: dict[str, list[Event | Kind]] = {
    "attract": [],
    "home": opened(),
    "introduction": opened(Kind.NEXT),
    "card": opened(Event(Kind.OPEN_CARD, "low-side-effects")),
    "plain": opened(Event(Kind.OPEN_CARD, "neurotoxicity"), Event(Kind.OPEN_LAYER, "plain")),
    "study": opened(Event(Kind.OPEN_CARD, "powerful-antitumor-effect"), Event(Kind.OPEN_LAYER, "studies")),
    "pair": opened(
        Event(Kind.OPEN_CARD, "powerful-antitumor-effect"), Event(Kind.OPEN_LAYER, "studies"), *[Kind.NEXT_FACT] * 4
    ),
    "told": opened(Event(Kind.OPEN_CARD, "high-treatment-costs"), Event(Kind.OPEN_LAYER, "studies")),
    "questions": opened(Event(Kind.OPEN_CARD, "off-target-effects"), Event(Kind.OPEN_LAYER, "questions")),
    "meaning": opened(Event(Kind.OPEN_CARD, "low-side-effects"), Event(Kind.OPEN_TERM, "chemotherapy")),
    "answer": opened(Event(Kind.OPEN_CHECK, "check-side-effects")),
    "answered": opened(
        Event(Kind.OPEN_CHECK, "check-side-effects"), Event(Kind.ANSWER, "check-side-effects:less-common")
    ),
    "leaflet": opened(Event(Kind.OPEN_LEAFLET, "journey")),
    "call": opened(Kind.OPEN_CALL),
    "my-page": opened(Event(Kind.CHOOSE, "crs-first-sign"), Event(Kind.MATTERS, "low-side-effects"), Kind.OPEN_MY_PAGE),
    "change": opened(
        Event(Kind.CHOOSE, "crs-first-sign"),
        Event(Kind.CHOOSE, "intro-other-choices"),
        Event(Kind.MATTERS, "low-side-effects"),
        Kind.OPEN_MY_PAGE,
        Kind.OPEN_CHANGE,
        Event(Kind.CHOOSE, "crs-first-sign"),
    ),
    "not-printed": opened(Event(Kind.CHOOSE, "crs-first-sign"), Kind.OPEN_MY_PAGE, Kind.PRINT, Kind.PRINT_FAILED),
    "glossary": opened(Kind.OPEN_GLOSSARY),
    "about": opened(Kind.OPEN_ABOUT),
    "sources": opened(Kind.OPEN_ABOUT, Event(Kind.OPEN_CHAPTER, "sources")),
    "long-title": opened(Event(Kind.OPEN_CARD, "blood-cancer-effects")),
    "closing": opened(Event(Kind.OPEN_CARD, "closing")),
    "advantages": opened(Event(Kind.OPEN_SECTION, "advantages")),
    "challenges": opened(Event(Kind.OPEN_SECTION, "challenges")),
    "topics": opened(Kind.OPEN_TOPICS),
    "side-by-side": opened(Kind.OPEN_SIDE_BY_SIDE),
    "settings": opened(Kind.OPEN_SETTINGS),
    "language": opened(Kind.OPEN_LANGUAGE),
    "question": opened(Kind.OPEN_TOPICS, Kind.IDLE),
}
"""One of each screen of the built-in deck, and the idle warning."""
