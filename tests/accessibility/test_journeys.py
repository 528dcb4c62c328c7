"""Whole visits by one finger, by a keyboard, by its arrows and by two switches: each presses every control (32, 33).

In the usual size on a landscape screen one finger goes everywhere: every card in every layer, from every list. All
others press every kind of control once on every kind of screen, layer and overlay, every setting and every answer to
the question; with `-m slow` they go everywhere too.
"""

from collections.abc import Callable, Iterator
from itertools import cycle, product
from pathlib import Path

import pytest
from attrs import define, field
from PySide6.QtCore import QCoreApplication, Qt

from kiosk.clinic import load_configuration
from kiosk.deck import Layer
from kiosk.ui.bridge import BY_ITSELF
from kiosk.ui.display import Wishes
from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Press, Printing, Screen, Settings, State, TextSize, step
from kiosk.visit.listening import LISTENED, PRESSED
from tests.ui.conftest import OpenVisit, content, glass, open_visit, qapp_cls
from tests.ui.visitor import Role, Seen, Visitor
from tests.visit.visits import TRIED_BY_SIGHT

__all__ = ["content", "glass", "open_visit", "qapp_cls"]

Key = Qt.Key
LIMIT_S = 120
PAUSE_S = 1
"""Between two presses: longer than the second strike of a trembling hand."""
LANDSCAPE, PORTRAIT = Panel(1920, 1080, 3.64), Panel(1080, 1920, 3.64)
SWITCHES = "switch_move: F7\nswitch_select: X\n"
"""What a clinic writes whose switches send other keys than Tab and Return."""
SIDES = (Kind.OPEN_LAYER, Kind.NEXT_FACT, Kind.OPEN_TERM, Kind.CLOSE_TERM)
"""What shows another side of the same place, which Back does not return to."""
MARKS = (Kind.CHOOSE, Kind.MATTERS)
"""What is put on one's page by a press, and taken away by another."""
Act = Callable[[Visitor, Seen], None]


def finger(visitor: Visitor, seen: Seen) -> None:
    """Press by touch alone, and as long as the visitor asked for."""
    visitor.hands.press(seen.middle)
    visitor.clock.now += 1.1 if visitor.state.settings.press is not Press.TAP else 0
    visitor.hands.release(seen.middle)


def by_keys(moving: list[Qt.Key], pressing: list[Qt.Key]) -> Act:
    """Press by keys alone: each press moves and presses by the next of the keys, and sees where it is all the way."""
    moves, presses = cycle(moving), cycle(pressing)

    def act(visitor: Visitor, seen: Seen) -> None:
        move = next(moves)
        for _ in range(60):
            if visitor.focused() is seen.item:
                assert visitor.focus_is_seen(), seen.name
                visitor.hands.key(next(presses))
                visitor.settle()
                # Who has left has no mark to leave behind.
                assert visitor.focus_is_seen() is (seen.does.kind is not Kind.DONE), f"no focus after {seen.name!r}"
                return
            visitor.hands.key(move)
            QCoreApplication.sendPostedEvents()  # an arrow goes on as the key that it means
        msg = f"{move.name} never comes to {seen.name!r}"
        raise AssertionError(msg)

    return act


def ways() -> dict[str, Act]:
    """Return how people press: by touch, or by the keys they move with and those they press with."""
    arrows = [Key.Key_Right, Key.Key_Left, Key.Key_Down, Key.Key_Up]
    return {
        "one-finger": finger,
        "keyboard": by_keys([Key.Key_Tab, Key.Key_Backtab], [Key.Key_Space, Key.Key_Return, Key.Key_Enter]),
        "arrows": by_keys(arrows, [Key.Key_Return, Key.Key_Space]),
        "two-switches": by_keys([Key.Key_F7], [Key.Key_X]),
    }


@define
class Journey:
    """One visit that goes everywhere, or only where it is new: by each kind of control of a screen once."""

    visitor: Visitor
    act: Act
    thorough: bool
    pressed: set[tuple[str, Event]] = field(factory=set)
    seen: set[tuple[str, str, str]] = field(factory=set)
    turned: set[tuple[Screen, str]] = field(factory=set)
    sides: set[tuple[str, str, str]] = field(factory=set)
    headings: set[str] = field(factory=set)

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
        seen = visitor.doing(event)
        assert seen.name, f"{event} has no words"
        self.act(visitor, seen)
        visitor.settle()
        assert visitor.state == expected, event

    def whole(self) -> None:
        """Go everywhere, leave every screen by every way, answer the question, and leave."""
        for kind in (Kind.OPEN_SETTINGS, Kind.BACK, Kind.START):
            self.press(Event(kind))
        self.everywhere()
        self.change_page()
        for way_there in (Kind.NEXT, Kind.OPEN_TOPICS, Kind.OPEN_SIDE_BY_SIDE, Kind.OPEN_SETTINGS):
            self.press(Event(way_there))
            self.press(Event(Kind.HOME))
        for section in self.visitor.kiosk.deck.sections:
            self.press(Event(Kind.OPEN_SECTION, section))
            self.press(Event(Kind.HOME))
        for kind in (Kind.STAY, Kind.MORE_TIME, Kind.DONE):
            self.answer(kind)
        assert self.visitor.state == State.fresh(self.visitor.state.usual)
        self.press(Event(Kind.START))
        self.press(Event(Kind.DONE))

    def change_page(self) -> None:
        """Put a card on one's page, take it off from there, and put it back: an empty page has nothing to change."""
        self.press(Event(Kind.NEXT))
        [mark] = self.offered(Kind.MATTERS)
        for event in (mark, Event(Kind.OPEN_MY_PAGE), Event(Kind.OPEN_CHANGE), mark, mark):
            self.press(event)
        self.press(Event(Kind.BACK))
        self.press(Event(Kind.HOME))

    def offered(self, *kinds: Kind) -> list[Event]:
        """Return every control here that does one of these; without kinds, every one that leads on and not out."""
        stays = {Kind.ANSWER, Kind.PRINT, *SIDES, *MARKS, *LISTENED}
        leads_on = set(Kind) - {Kind.HOME, Kind.BACK, Kind.DONE, Kind.START} - stays
        return [seen.does for seen in self.visitor.buttons() if seen.does.kind in (kinds or leads_on)]

    def is_new(self, event: Event) -> bool:
        """Tell whether nothing of this kind was pressed on a screen of this kind."""
        return (self.here()[0], event.kind) not in {(screen, pressed.kind) for screen, pressed in self.pressed}

    def everywhere(self) -> None:
        """Press everything here and on every screen behind it, and come back."""
        if self.here() in self.seen:
            return
        self.seen.add(self.here())
        self.every_sound()
        if self.visitor.state.spot.screen is Screen.SETTINGS:
            self.every_setting()
            return
        if self.visitor.state.spot.screen is Screen.LANGUAGE:
            self.another_language()
            return
        self.every_side()
        for event in self.offered():
            before = self.visitor.state
            if not (self.thorough or self.is_new(event)):
                continue
            self.press(event)
            if event.kind is Kind.MORE:
                self.everywhere()
            elif self.visitor.state != before:
                self.everywhere()
                self.press(Event(Kind.BACK))
                assert self.visitor.state.spot.screen is before.spot.screen

    def every_sound(self) -> None:
        """Listen, pause, go on, hear it again, slower and faster; whatever is pressed then stops it."""
        for listen in self.offered(Kind.LISTEN):
            if self.is_new(listen):
                for kind in (Kind.LISTEN, Kind.PAUSE, Kind.LISTEN, Kind.AGAIN, Kind.SLOWER, Kind.FASTER):
                    self.press(Event(kind))

    def every_side(self) -> None:
        """Read every layer of a card, have a word explained on each, and turn back to the first."""
        place = (self.visitor.state.spot.screen, self.visitor.state.spot.item if self.thorough else "")
        if place in self.turned and place[0] is Screen.CARD:
            return
        self.turned.add(place)
        layers = self.offered(Kind.OPEN_LAYER)
        for layer in layers or [None]:
            if layer is not None:
                self.press(layer)
            self.look()
            for term in self.offered(Kind.OPEN_TERM)[:1]:
                self.press(term)
                self.press(Event(Kind.CLOSE_TERM))
            for turn in self.offered(Kind.NEXT_FACT):
                self.press(turn)
            self.every_mark()
        if layers:
            self.press(layers[0])
        self.every_print()

    def every_mark(self) -> None:
        """Put on one's page all that is offered here, and take it away; and give every answer."""
        for mark in self.offered(*MARKS):
            for _ in range(2 if self.thorough or self.is_new(mark) else 0):
                self.press(mark)
        for answer in self.offered(Kind.ANSWER):
            while all(seen.event != answer for seen in self.visitor.buttons()):
                self.press(Event(Kind.MORE))
            self.press(answer)

    def every_print(self) -> None:
        """Print where the printer fails and where it does not; one stays there, and a second press does nothing."""
        for printing in self.offered(Kind.PRINT):
            for outcome in (Kind.PRINT_FAILED, Kind.PRINTED) if self.thorough or self.is_new(printing) else ():
                spot = self.visitor.state.spot
                for _ in range(2):
                    self.press(printing)
                    assert self.visitor.state.printing is Printing.SENT
                self.visitor.kiosk.send(Event(outcome))
                self.visitor.settle()
                assert self.visitor.state.spot == spot

    def look(self) -> None:
        """Take note of what is to be seen here."""
        body = self.visitor.kiosk.property("body")
        self.sides.add((body["screen"], str(body.get("card", "")), str(body.get("layer", ""))))
        self.headings |= {seen.name for seen in self.visitor.all() if seen.role == Role.Heading and seen.enabled}

    def every_setting(self) -> None:
        """Choose every value of every setting, and put everything back."""
        for choice in TRIED_BY_SIGHT:
            while all(seen.event != choice for seen in self.visitor.buttons()):
                self.press(Event(Kind.MORE))
            self.press(choice)
        self.press(Event(Kind.SET_USUAL))
        assert self.visitor.state.settings == self.visitor.state.usual

    def another_language(self) -> None:
        """Choose every language, or one, and then the first again; each leads back to where one was."""
        first, *others = [seen.event for seen in self.visitor.buttons() if seen.does.kind is Kind.SET_LANGUAGE]
        for language in [*(others if self.thorough else others[:1]), first]:
            self.press(language)
            self.press(Event(Kind.OPEN_LANGUAGE))

    def answer(self, kind: Kind) -> None:
        """Wait until the kiosk asks, and answer."""
        self.visitor.clock.now += self.visitor.state.patience * max(
            LIMIT_S, self.visitor.kiosk.property("screen")["reading_s"]
        )
        self.visitor.kiosk.look_at_the_clock()
        self.visitor.settle()
        assert self.visitor.state.warned
        self.press(Event(kind))


@pytest.fixture
def switches(tmp_path: Path) -> Wishes:
    """Return what the configuration of a clinic says of its switches."""
    file = tmp_path / "config.yaml"
    file.write_text(SWITCHES, "utf-8")
    configuration = load_configuration(file)
    return Wishes(switch_move=configuration.switch_move, switch_select=configuration.switch_select)


def journeys() -> Iterator[object]:
    """Give each way of pressing on each screen and in each size, and whether it goes everywhere."""
    for way, size, panel in product(ways(), (TextSize.STANDARD, TextSize.LARGEST), (LANDSCAPE, PORTRAIT)):
        name = f"{way}-{size.value}-{'portrait' if panel.portrait else 'landscape'}"
        usual = way == "one-finger" and size is TextSize.STANDARD and not panel.portrait
        # Each way of pressing on each shape and in each size: of the four in which they meet, two are enough.
        often = (size is TextSize.STANDARD) is not panel.portrait
        yield pytest.param(way, size, panel, usual, id=name, marks=[] if often else [pytest.mark.slow])
        if not usual:
            yield pytest.param(way, size, panel, True, id=f"{name}-everywhere", marks=pytest.mark.slow)


@pytest.mark.parametrize(("way", "size", "panel", "thorough"), [*journeys()])
def test_a_whole_visit(
    open_visit: OpenVisit, switches: Wishes, way: str, size: TextSize, panel: Panel, *, thorough: bool
) -> None:
    settings = Settings(size=size)
    wishes = switches if way == "two-switches" else Wishes()
    journey = Journey(open_visit(panel, settings=settings, wishes=wishes), ways()[way], thorough)
    journey.whole()
    assert journey.visitor.state == State.fresh(settings)
    assert {layer for screen, _, layer in journey.sides if screen == "card"} == {layer.value for layer in Layer}
    assert {screen for screen, _ in journey.pressed} == {*(screen.value for screen in Screen), "question"}
    assert {event for _, event in journey.pressed} >= set(TRIED_BY_SIGHT)
    assert {event.kind for _, event in journey.pressed} == set(Kind) - BY_ITSELF - (LISTENED - PRESSED)
    if thorough:
        deck = journey.visitor.kiosk.deck
        readings = {("card", card.id, layer.value) for card in deck.walk for layer in deck.layers[card.id]}
        assert {side for side in journey.sides if side[0] == "card"} == readings
        titles = {deck.texts["en"].cards[card.id].title or deck.texts["en"].title for card in deck.walk}
        assert journey.headings >= titles
