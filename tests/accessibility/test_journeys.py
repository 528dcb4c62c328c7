"""Whole visits by one finger, by a keyboard and by two switches: each presses every control (33, 34)."""

from collections.abc import Callable, Iterator
from itertools import cycle

import pytest
from attrs import define, field
from PySide6.QtCore import QCoreApplication, Qt

from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Press, Screen, Settings, State, TextSize, step
from tests.ui.conftest import OpenVisit, content, glass, open_visit, qapp_cls
from tests.ui.visitor import Seen, Visitor
from tests.visit.visits import CHOICES

__all__ = ["content", "glass", "open_visit", "qapp_cls"]

Key = Qt.Key
LIMIT_S = 120
PAUSE_S = 1
"""Between two presses: longer than the second strike of a trembling hand."""
LANDSCAPE, PORTRAIT = Panel(1920, 1080, 3.64), Panel(1080, 1920, 3.64)
Way = Callable[[Visitor], Callable[[Seen], None]]


def finger(visitor: Visitor) -> Callable[[Seen], None]:
    """Press by touch alone, and as long as the visitor asked for."""

    def press(seen: Seen) -> None:
        visitor.hands.press(seen.middle)
        visitor.clock.now += 1.1 if visitor.state.settings.press is not Press.TAP else 0
        visitor.hands.release(seen.middle)

    return press


def by_keys(visitor: Visitor, moving: list[Qt.Key], pressing: list[Qt.Key]) -> Callable[[Seen], None]:
    """Press by keys alone: each press moves and presses by the next of the keys."""
    moves, presses = cycle(moving), cycle(pressing)

    def press(seen: Seen) -> None:
        move = next(moves)
        for _ in range(60):
            if visitor.focused() is seen.item:
                visitor.hands.key(next(presses))
                return
            visitor.hands.key(move)
            QCoreApplication.sendPostedEvents()  # an arrow goes on as the key that it means
        msg = f"{move.name} never comes to {seen.name!r}"
        raise AssertionError(msg)

    return press


def keyboard(visitor: Visitor) -> Callable[[Seen], None]:
    """Tab and the arrows, forth and back; Space, Return and Enter."""
    moving = [Key.Key_Tab, Key.Key_Backtab, Key.Key_Right, Key.Key_Left, Key.Key_Down, Key.Key_Up]
    return by_keys(visitor, moving, [Key.Key_Space, Key.Key_Return, Key.Key_Enter])


def two_switches(visitor: Visitor) -> Callable[[Seen], None]:
    """One switch moves, the other selects."""
    return by_keys(visitor, [Key.Key_Tab], [Key.Key_Return])


@define
class Journey:
    """One visit that goes everywhere."""

    visitor: Visitor
    act: Callable[[Seen], None]
    pressed: set[tuple[str, Event]] = field(factory=set)
    seen: set[tuple[str, str, str]] = field(factory=set)

    def here(self) -> tuple[str, str, str]:
        """Return the screen, what it is about, and which page of it is open: an endless round has an end."""
        body = self.visitor.kiosk.property("body")
        shown = " ".join(seen.name for seen in self.visitor.all() if seen.enabled)
        return body["screen"], str(body.get("card", "")), shown

    def press(self, event: Event) -> None:
        """Press what does this, and see that it does exactly this."""
        visitor = self.visitor
        visitor.clock.now += PAUSE_S
        expected = step(visitor.kiosk.deck, visitor.state, event)
        self.pressed.add((self.here()[0] if not visitor.state.warned else "question", event))
        self.act(visitor.doing(event))
        visitor.settle()
        assert visitor.state == expected, event

    def offered(self) -> Iterator[Event]:
        """Yield every control of this screen that leads on, and not out of it."""
        out = (Kind.HOME, Kind.BACK, Kind.DONE, Kind.START)
        yield from [seen.does for seen in self.visitor.buttons() if seen.does.kind not in out]

    def everywhere(self) -> None:
        """Press everything here and on every screen behind it, and come back."""
        if self.here() in self.seen:
            return
        self.seen.add(self.here())
        if self.visitor.state.spot.screen is Screen.SETTINGS:
            self.every_setting()
            return
        for event in list(self.offered()):
            before = self.visitor.state
            self.press(event)
            if event.kind is Kind.MORE:
                self.everywhere()
            elif self.visitor.state != before:
                self.everywhere()
                self.press(Event(Kind.BACK))
                assert self.visitor.state.spot.screen is before.spot.screen

    def every_setting(self) -> None:
        """Choose every value of every setting, and put everything back."""
        for choice in CHOICES:
            while all(seen.event != choice for seen in self.visitor.buttons()):
                self.press(Event(Kind.MORE))
            self.press(choice)
        self.press(Event(Kind.SET_USUAL))
        assert self.visitor.state.settings == self.visitor.state.usual

    def answer(self, kind: Kind) -> None:
        """Wait until the kiosk asks, and answer."""
        self.visitor.clock.now += self.visitor.state.patience * LIMIT_S
        self.visitor.kiosk.look_at_the_clock()
        self.visitor.settle()
        assert self.visitor.state.warned
        self.press(Event(kind))


@pytest.mark.parametrize(
    ("panel", "settings"),
    [(LANDSCAPE, Settings()), (PORTRAIT, Settings(size=TextSize.LARGEST))],
    ids=["landscape", "largest-portrait"],
)
@pytest.mark.parametrize(
    "way",
    [
        pytest.param(finger, id="one-finger"),
        pytest.param(keyboard, id="keyboard"),
        pytest.param(two_switches, id="two-switches"),
    ],
)
def test_a_whole_visit(open_visit: OpenVisit, panel: Panel, settings: Settings, way: Way) -> None:
    visitor = open_visit(panel, settings=settings)
    journey = Journey(visitor, way(visitor))
    journey.press(Event(Kind.OPEN_SETTINGS))
    journey.press(Event(Kind.BACK))
    journey.press(Event(Kind.START))
    journey.everywhere()
    for way_there in (Kind.NEXT, Kind.OPEN_TOPICS, Kind.OPEN_SIDE_BY_SIDE, Kind.OPEN_SETTINGS):
        journey.press(Event(way_there))
        journey.press(Event(Kind.HOME))
    for section in visitor.kiosk.deck.sections:
        journey.press(Event(Kind.OPEN_SECTION, section))
        journey.press(Event(Kind.HOME))
    for kind in (Kind.STAY, Kind.MORE_TIME, Kind.DONE):
        journey.answer(kind)
    assert visitor.state == State.fresh(settings)
    journey.press(Event(Kind.START))
    journey.press(Event(Kind.DONE))
    assert visitor.state == State.fresh(settings)
    cards = {card for screen, card, _ in journey.seen if screen == "card"}
    assert cards == {card.id for card in visitor.kiosk.deck.walk}
    assert {screen for screen, _ in journey.pressed} == {*(screen.value for screen in Screen), "question"}
    assert {event for _, event in journey.pressed} >= {*CHOICES, *(Event(kind) for kind in PLAIN)}


PLAIN = set(Kind) - {Kind.OPEN_CARD, Kind.OPEN_SECTION, Kind.SET, Kind.IDLE}
