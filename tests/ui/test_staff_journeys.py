"""Staff who cannot touch go through the whole panel by a keyboard and by two switches (requirements 32 and 33).

A keyboard opens it; what follows is pressed by the keys that walk and those that press, and by nothing else.
"""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from attrs import frozen
from PySide6.QtCore import Qt

from kiosk.clinic import Counted
from kiosk.ui.display import Wishes
from kiosk.ui.look import Panel
from kiosk.visit import Settings, State, TextSize
from tests.staff.offices import PIN, TODAY
from tests.ui.nurse import WORDS, Nurse, OpenVisit, arrived

ENGLISH = WORDS["en"]
Key = Qt.Key
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
MOST_KEYS = 120
"""Strikes until something is believed to be out of reach: a keyboard for names has some fifty keys."""


WAYS: dict[str, tuple[list[Qt.Key], list[Qt.Key], dict[str, str]]] = {
    "keyboard": ([Key.Key_Tab, Key.Key_Backtab], [Key.Key_Space, Key.Key_Return, Key.Key_Enter], {}),
    "arrows": ([Key.Key_Right, Key.Key_Up], [Key.Key_Return], {}),
    "two-switches": ([Key.Key_F7], [Key.Key_X], {"switch_move": "F7", "switch_select": "X"}),
}
"""How somebody presses: the keys that walk, those that press, and what the clinic has set for them."""
PANELS = {"landscape": Panel(1920, 1080, 3.64), "portrait": Panel(1080, 1920, 3.64)}


@frozen
class Walker:
    """Walks to controls by their names and presses them, each time by the next of the keys."""

    nurse: Nurse
    moves: Iterator[Qt.Key]
    presses: Iterator[Qt.Key]

    def press(self, *names: str) -> None:
        """Press one control after the other; where one is on another page, turn to it."""
        for name in names:
            while name not in {one.name for one in self.nurse.visitor.buttons()}:
                self._press(next(one.name for one in self.nurse.visitor.buttons() if one.name.startswith("More")))
            self._press(name)

    def _press(self, name: str) -> None:
        visitor, move = self.nurse.visitor, next(self.moves)
        visitor.clock.now += 1
        for _ in range(MOST_KEYS):
            item = visitor.focused()
            if item is not None and item.property("text") == name:
                assert visitor.focus_is_seen(), name
                visitor.hands.key(next(self.presses))
                visitor.settle()
                return
            visitor.hands.key(move)
            visitor.settle()
        raise AssertionError(f"{move.name} never comes to {name!r}")

    def first_row(self) -> None:
        """Press the first row of a list."""
        self.press(str(self.nurse.visitor.kiosk.property("body")["items"][0]["text"]))

    def says(self, words: str) -> None:
        """See that something is told here."""
        assert words in self.nurse.says


def come_in(walker: Walker) -> None:
    """Open the panel by its chord, type a PIN that is none, and then the right one."""
    walker.nurse.visitor.hands.key(Key.Key_S, CHORD)
    walker.nurse.visitor.settle()
    walker.says(ENGLISH["pin_lead"])
    walker.press("4", "OK")
    walker.says(ENGLISH["pin_wrong"])
    walker.press(*PIN, "OK")
    walker.says(ENGLISH["no_phone"])


def set_something(walker: Walker) -> None:
    """Choose how soon the screen asks, and type the clinic's name."""
    walker.press(ENGLISH["settings"], "3 min", ENGLISH["names"], f"{ENGLISH['clinic']}: {ENGLISH['not_set']}")
    walker.press("W", "2", "OK", ENGLISH["overview"])
    now = walker.nurse.office.settings.now
    assert (now.idle_s, now.clinic) == (180, "W2")


def sign(walker: Walker) -> None:
    """Sign the first piece, with a name and a role."""
    walker.press(ENGLISH["signing"])
    for _ in range(2):
        walker.first_row()
    walker.press(ENGLISH["sign"], "A", "OK", "M", "OK")
    for _ in range(2):
        walker.first_row()
    walker.press(ENGLISH["sign"], ENGLISH["overview"])
    office, deck = walker.nurse.office, walker.nurse.visitor.kiosk.deck
    assert [(one.name, one.role) for one in office.signing.signed(deck).values()] == [("A", "M")]


def look_at_the_counts(walker: Walker) -> None:
    """See the month's page, and turn it."""
    deck = walker.nurse.visitor.kiosk.deck.outline.id
    for _ in range(12):
        walker.nurse.office.counts.add(TODAY, deck, "closing", "en", Counted.OPENED)
    walker.press(ENGLISH["counts"])
    walker.says(ENGLISH["table_opened"])
    while ": 12" not in walker.nurse.says:
        walker.press(next(one.name for one in walker.nurse.visitor.buttons() if one.name.startswith("More")))
    walker.press(ENGLISH["overview"])


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGEST], ids=lambda size: size.value)
@pytest.mark.parametrize("shape", PANELS)
@pytest.mark.parametrize("way", WAYS)
def test_staff_go_through_the_panel(
    open_visit: OpenVisit, tmp_path: Path, way: str, shape: str, size: TextSize
) -> None:
    moving, pressing, switches = WAYS[way]
    if switches:
        (tmp_path / "config.yaml").write_text("switch_move: F7\nswitch_select: X\n", "utf-8")
    visitor = open_visit(PANELS[shape], settings=Settings(size=size), wishes=Wishes(**switches))
    walker = Walker(arrived(visitor, tmp_path), cycle(moving), cycle(pressing))
    for part in (come_in, set_something, sign, look_at_the_counts):
        part(walker)
    walker.press(ENGLISH["care"], ENGLISH["corners"], ENGLISH["back"], ENGLISH["overview"], ENGLISH["lock"])
    assert not walker.nurse.panel.open
    assert walker.nurse.restarted == [True]
    assert visitor.state == State.fresh(visitor.state.usual)
    walker.nurse.panel.close()
