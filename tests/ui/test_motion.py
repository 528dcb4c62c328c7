"""What moves, moves shortly; and where nothing may move, nothing does (requirement 20)."""

import re
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.ui.scene import QML
from kiosk.visit import Event, Kind
from tests.ui.visitor import PLACES, Visitor, inside

LONGEST_MS = 250
DURATION = re.compile(r"\bduration: *(.+)")
STILL_OR_SHORT = re.compile(r"readonly property int (\w+): Kiosk\.motion \? (\d+) : 0\n")
CARDS = ["introduction", "card", "closing"]


def card_change(visitor: Visitor) -> tuple[QQuickItem, Any]:
    """Return what leads from card to card, and its animation."""
    (change,) = inside(visitor.window.contentItem(), "CardChange")
    (animation,) = [child for child in change.findChildren(QObject) if "Animation" in child.metaObject().className()]
    return change, animation


def test_every_duration_is_one_of_those_that_can_be_nothing_and_are_short() -> None:
    times = dict(STILL_OR_SHORT.findall((QML / "Look.qml").read_text(encoding="utf-8")))
    assert times
    assert all(0 < int(time) <= LONGEST_MS for time in times.values())
    used = [
        (path.name, found) for path in QML.glob("*.qml") for found in DURATION.findall(path.read_text(encoding="utf-8"))
    ]
    assert used
    assert [(name, found) for name, found in used if found.removeprefix("Look.") not in times] == []


@pytest.mark.parametrize("place", CARDS)
@pytest.mark.parametrize(("motion", "least", "most"), [(True, 1, LONGEST_MS), (False, 0, 0)])
def test_a_change_of_card_is_short_or_at_once(
    visitor: Visitor, place: str, *, motion: bool, least: int, most: int
) -> None:
    visitor.go(*PLACES[place])
    for allowed in (not motion, motion):
        visitor.kiosk.allow_motion(motion=allowed)
    _change, animation = card_change(visitor)
    assert least <= animation.property("duration") <= most


def test_a_change_of_card_ends_with_all_in_its_place(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.go(*PLACES["card"])
    before = places(visitor)
    visitor.kiosk.allow_motion(motion=True)
    change, animation = card_change(visitor)
    with qtbot.waitSignal(animation.finished, timeout=5000):
        visitor.kiosk.send(Event(Kind.NEXT))
        assert 0 < change.property("arrived") < 0.05, "not there yet, and there is something to be read already"
    assert_arrived(visitor)
    visitor.put(visitor.state).kiosk.send(Event(Kind.BACK))
    qtbot.waitUntil(lambda: not animation.property("running"))
    visitor.settle()
    assert places(visitor) == before


def test_without_motion_a_new_card_is_there_at_once(visitor: Visitor) -> None:
    visitor.go(*PLACES["card"])
    visitor.kiosk.send(Event(Kind.NEXT))
    assert_arrived(visitor)


def assert_arrived(visitor: Visitor) -> None:
    """See that the card after the one of these tests is there, whole and in full colour."""
    (card,) = inside(visitor.window.contentItem(), "CardScreen")
    assert card_change(visitor)[0].property("arrived") == 1
    assert card.opacity() == 1
    assert visitor.kiosk.property("body")["card"] == "blood-cancer-effects"


def places(visitor: Visitor) -> list[tuple[str, float, float]]:
    """Return where everything stands."""
    return [(seen.name, seen.place.x(), seen.place.y()) for seen in visitor.all()]
