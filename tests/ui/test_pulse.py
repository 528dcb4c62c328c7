"""The hourly look at the own picture: all of one colour it is a fault, but where somebody wants it dark."""

import logging

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.ui.pulse import BLANK, Pulse
from kiosk.visit import Event, Kind
from tests.strict import Announce
from tests.ui.visitor import Visitor


@pytest.mark.parametrize(("meant", "ends"), [(True, []), (False, [BLANK])])
def test_a_black_screen_ends_the_program_unless_it_is_meant(
    visitor: Visitor,
    monkeypatch: pytest.MonkeyPatch,
    announce_log: Announce,
    meant: bool,  # noqa: FBT001 - a case of the table
    ends: list[int],
) -> None:
    """Requirement 57 against the standard of reliability: who listens in the dark keeps the visit."""
    ended: list[int] = []
    monkeypatch.setattr(QGuiApplication, "exit", ended.append)
    visitor.kiosk.let_be_heard(True)  # noqa: FBT003 - as the bridge has it
    visitor.kiosk.send(Event(Kind.SET, "picture:dark"))
    visitor.settle()
    for _end in ends:
        announce_log(logging.ERROR, "all of one colour")
    pulse = Pulse(visitor.window, lambda: True, lambda _told: None, 60_000, 60_000, dark=lambda: meant)
    for _look in range(2):
        pulse.look()
    assert ended == ends
