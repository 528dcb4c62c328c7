"""What moves, moves shortly; and where nothing may move, nothing does (requirement 20)."""

import re
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.ui.scene import QML
from kiosk.visit import Event, Kind
from tests.ui.visitor import PLACES, Visitor, inside

LONGEST_MS = 250
REPEATING = re.compile(r"\b(loops|alwaysRunToEnd|SequentialAnimation|Timer|AnimatedImage|AnimatedSprite|Particle\w*)\b")
"""What could show something again and again."""
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


def test_nothing_repeats() -> None:
    """Requirement 19: what moves does so once, so nothing can flash more than it is touched."""
    found = [(path.name, word) for path in QML.glob("*.qml") for word in REPEATING.findall(path.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize("name", ["Home", "Next"])
def test_a_press_changes_the_light_of_a_control_once_and_back(visitor: Visitor, qtbot: QtBot, name: str) -> None:
    """Requirement 19: in every frame it goes on towards what it becomes, of a light ground and of a dark one."""
    visitor.go(*PLACES["card"]).kiosk.allow_motion(motion=True)
    seen = visitor.button(name)
    ground = seen.item.property("background")
    for act, where, down in ((visitor.hands.press, seen.middle, True), (visitor.hands.move, QPointF(1, 1), False)):
        before = ground.property("color").lightnessF()
        act(where)
        light: list[float] = []

        def settled(light: list[float] = light, *, down: bool = down) -> bool:
            light.append(ground.property("color").lightnessF())
            same = ground.property("color") == seen.item.property("groundNow")
            return bool(same and seen.item.property("down") is down)

        qtbot.waitUntil(settled)
        assert light[-1] != before
        assert light in (sorted(light), sorted(light, reverse=True))
    visitor.hands.release(QPointF(1, 1))


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
