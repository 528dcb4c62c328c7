"""What stays on the screen is not built again: its focus and the press of a finger survive a change around it."""

from collections.abc import Callable

import pytest
from attrs import evolve
from PySide6.QtCore import QModelIndex, QObject, Qt

from kiosk.ui.rows import Rows
from kiosk.visit import Event, Kind
from tests.ui.conftest import LANDSCAPE
from tests.ui.visitor import PLACES, Visitor

ONE, TWO = {"id": "a", "text": "A"}, {"id": "b", "text": "B"}
CHANGED = {"id": "b", "text": "other"}


class Watched:
    """Rows, and what they told their delegates."""

    def __init__(self, parent: QObject) -> None:
        self.rows = Rows(parent)
        self.told: list[object] = []
        self.rows.modelReset.connect(lambda: self.told.append("reset"))
        self.rows.rowsRemoved.connect(lambda _root, first, last: self.told.append(("gone", first, last)))
        self.rows.rowsInserted.connect(lambda _root, first, last: self.told.append(("come", first, last)))
        self.rows.dataChanged.connect(lambda first, _last: self.told.append(first.row()))

    def shown(self) -> list[object]:
        """Return what a view of the rows would show."""
        return [self.rows.data(self.rows.index(number)) for number in range(self.rows.rowCount())]


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ([ONE, TWO], []),
        ([ONE, CHANGED], [1]),
        ([{"id": "a", "text": "new"}, CHANGED], [0, 1]),
        ([TWO, ONE], ["reset"]),
        ([ONE], [("gone", 1, 1)]),
        ([TWO], [("gone", 0, 0)]),
        ([], ["reset"]),
        ([{"id": "c"}, {"id": "d"}], ["reset"]),
        ([ONE, TWO, {"id": "c"}], [("come", 2, 2)]),
        ([{"id": "c"}, ONE, {"id": "d"}, TWO], [("come", 0, 0), ("come", 2, 2)]),
        ([{"id": "c"}, CHANGED], [("gone", 0, 0), ("come", 0, 0), 1]),
        ([CHANGED, {"id": "c"}], [("gone", 0, 0), ("come", 1, 1), 0]),
    ],
)
def test_rows_that_stay_only_say_something_else(new: list[dict[str, str]], told: list[object]) -> None:
    parent = QObject()
    watched = Watched(parent)
    watched.rows.show([ONE, TWO])
    assert watched.told == ["reset"]
    watched.told.clear()
    watched.rows.show(new)
    assert watched.told == told
    assert watched.shown() == new


def test_rows_are_a_list_and_no_tree() -> None:
    parent = QObject()
    watched = Watched(parent)
    watched.rows.show([ONE])
    assert watched.rows.rowCount(watched.rows.index(0)) == 0
    assert watched.rows.rowCount(QModelIndex()) == 1
    assert watched.rows.roleNames() == {Qt.ItemDataRole.UserRole: b"row"}


def focus_on(visitor: Visitor, number: int) -> str:
    """Move the focus on by some steps and return the name of the button it is on."""
    for _ in range(number):
        visitor.hands.key(Qt.Key.Key_Tab)
    item = visitor.focused()
    assert item is not None
    return str(item.property("text"))


def answer_by_touch(visitor: Visitor) -> None:
    visitor.kiosk.press("stay", "")


def same_panel_again(visitor: Visitor) -> None:
    visitor.kiosk.use_panel(LANDSCAPE)


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("attract", "question")])
def test_the_question_comes_and_goes_and_nothing_beneath_is_built_again(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    name = focus_on(visitor, 2)
    items = [seen.item for seen in visitor.all()]
    visitor.put(evolve(before, warned=True))
    visitor.put(before)
    assert [seen.item for seen in visitor.all()] == items
    item = visitor.focused()
    assert item is not None, "the focus is lost"
    assert item.property("text") == name


@pytest.mark.parametrize("change", [answer_by_touch, same_panel_again])
def test_what_changes_nothing_builds_nothing(visitor: Visitor, change: Callable[[Visitor], None]) -> None:
    visitor.go(*PLACES["topics"])
    name = focus_on(visitor, 3)
    items = [seen.item for seen in visitor.all()]
    change(visitor)
    visitor.settle()
    assert [seen.item for seen in visitor.all()] == items
    item = visitor.focused()
    assert item is not None
    assert item.property("text") == name


def test_the_shelf_keeps_its_focus_from_card_to_card(visitor: Visitor) -> None:
    visitor.go(Kind.START, Kind.NEXT)
    while focus_on(visitor, 1) != "Next":
        pass
    visitor.kiosk.send(Event(Kind.NEXT))
    visitor.settle()
    item = visitor.focused()
    assert item is not None
    assert item.property("text") == "Next"
