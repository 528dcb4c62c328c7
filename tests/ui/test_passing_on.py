"""Between two visits the program gives way to a new one, and only then."""

import socket
from collections.abc import Iterator

import pytest
from attrs import define
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.ui.passing_on import QUIET_MS, PassingOn
from kiosk.visit import Event, Kind, Settings
from tests.ui.conftest import LANDSCAPE


@define
class Baton:
    """What a program is given; it counts how often it was passed on."""

    line: socket.socket
    passed: int = 0

    def fileno(self) -> int:
        """Return the descriptor to watch."""
        return self.line.fileno()

    def pass_on(self) -> None:
        """Count."""
        self.passed += 1


@define
class Room:
    """A kiosk that is used and left, and what the visit has still to do."""

    kiosk: Kiosk
    baton: Baton
    qtbot: QtBot
    busy: bool = False

    def visit(self) -> None:
        """Come and go."""
        self.kiosk.send(Event(Kind.START))
        self.kiosk.send(Event(Kind.DONE))

    def passes_on(self, *, times: int) -> None:
        """Await that the program has asked for the next one so often, and only so often."""
        self.qtbot.waitUntil(lambda: self.baton.passed == times)


@pytest.fixture
def room(content: Content, qtbot: QtBot) -> Iterator[Room]:
    """Give a program that passes on at once."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        room = Room(Kiosk(content, LANDSCAPE, Settings(), lambda: 0.0), Baton(ours), qtbot)
        passing_on = PassingOn(room.kiosk, lambda: room.busy, room.baton, quiet_ms=0)
        yield room
        passing_on.deleteLater()


def test_it_passes_on_after_a_visit(room: Room) -> None:
    assert QUIET_MS >= 1000, "a person who comes back at once needs this long"
    room.visit()
    assert room.baton.passed == 0, "the screen is drawn first"
    room.passes_on(times=1)


def test_it_passes_on_after_a_visit_that_nobody_ended(room: Room) -> None:
    room.kiosk.send(Event(Kind.START))
    room.kiosk.send(Event(Kind.IDLE))
    room.kiosk.send(Event(Kind.DONE))
    room.passes_on(times=1)


def test_whoever_comes_back_at_once_goes_on_with_the_same_program(room: Room) -> None:
    room.visit()
    room.kiosk.send(Event(Kind.START))
    QCoreApplication.processEvents()
    assert room.baton.passed == 0
    room.kiosk.send(Event(Kind.DONE))
    room.passes_on(times=1)


def test_what_is_still_to_be_done_is_done_first(room: Room) -> None:
    room.busy = True
    room.visit()
    QCoreApplication.processEvents()
    assert room.baton.passed == 0
    room.busy = False
    room.passes_on(times=1)
