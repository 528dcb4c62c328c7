"""What is typed at the panel: two strikes of a key, and the keys of a keyboard that is plugged in."""

import json
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt

from kiosk.ui.display import Wishes
from kiosk.visit import Press
from tests.staff.offices import PIN
from tests.ui.nurse import Nurse, OpenVisit, arrived, nurse

__all__ = ["nurse"]


def struck_twice(nurse: Nurse, name: str, after_s: float, held_s: float = 0) -> int:
    """Strike a key twice, and hold it each time; return how many digits are there then."""
    visitor = nurse.visitor
    visitor.clock.now += 1
    [key] = [one for one in visitor.buttons() if one.name == name]
    for pause_s in (after_s, 0):
        visitor.hands.press(key.middle)
        visitor.clock.now += held_s
        visitor.hands.release(key.middle)
        visitor.clock.now += pause_s
    visitor.settle()
    return len(nurse.panel.desk.seat.typed)


def test_two_digits_alike_are_typed_quickly_and_a_trembling_hand_types_one(nurse: Nurse) -> None:
    """Requirement 29 asks for a guard that can be set: a short one on keys, the long one for who presses by holding."""
    nurse.knock()
    assert struck_twice(nurse, "7", 0.1) == 1
    assert struck_twice(nurse, "7", 0.2) == 3
    assert struck_twice(nurse, "Delete", 0.2) == 1
    held = evolve(nurse.visitor.state.settings, press=Press.SHORT_HOLD)
    nurse.visitor.put(evolve(nurse.visitor.state, settings=held))
    assert struck_twice(nurse, "7", 0.1, held_s=0.35) == 2
    assert struck_twice(nurse, "7", 0.3, held_s=0.35) == 4


def test_ok_struck_twice_tries_one_pin(nurse: Nurse) -> None:
    nurse.knock().tap(*"402915")
    struck_twice(nurse, "OK", 0.2)
    tried = json.loads((nurse.office.folder / "pin.json").read_text("utf-8"))
    assert tried["failed"] == 1


def test_a_key_that_is_held_types_once(nurse: Nurse) -> None:
    """Requirement 30: of the keyboard as of the glass; a held Return tries one PIN."""
    hands, desk = nurse.knock().visitor.hands, nurse.panel.desk
    hands.key(Qt.Key.Key_4)
    hands.hold(Qt.Key.Key_7, repeats=4)
    assert len(desk.seat.typed) == 2
    hands.hold(Qt.Key.Key_Return, repeats=4)
    assert json.loads((nurse.office.folder / "pin.json").read_text("utf-8"))["failed"] == 1


@pytest.mark.parametrize(("move", "select"), [("X", "1"), ("Space", "Return"), ("F7", "F8")])
def test_switches_that_send_letters_and_digits_type_none(
    open_visit: OpenVisit, tmp_path: Path, move: str, select: str
) -> None:
    """Requirement 33: they walk and press here too."""
    (tmp_path / "config.yaml").write_text(f"switch_move: '{move}'\nswitch_select: '{select}'\n", "utf-8")
    nurse = arrived(open_visit(wishes=Wishes(switch_move=move, switch_select=select)), tmp_path).knock()
    hands = nurse.visitor.hands
    for digit in PIN:
        nurse.visitor.clock.now += 1
        for _ in range(30):
            item = nurse.visitor.focused()
            if item is not None and item.property("text") == digit:
                break
            hands.key(Qt.Key[f"Key_{move}"])
        before = len(nurse.panel.desk.seat.typed)
        hands.key(Qt.Key[f"Key_{select}"])
        assert len(nurse.panel.desk.seat.typed) == before + 1
    assert nurse.panel.desk.seat.typed == PIN
    nurse.panel.close()
