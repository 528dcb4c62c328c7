"""A journey stands along a line of time: a mark for each step, and a line from each to the next."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Settings, TextSize
from tests.ui.conftest import LANDSCAPE, OpenVisit
from tests.ui.visitor import Role, Visitor, inside

PANELS = pytest.mark.parametrize("panel", [LANDSCAPE, Panel(1080, 1920, 3.6)], ids=["landscape", "upright"])
SIZES = pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGEST], ids=lambda size: size.value)
JOURNEY = Event(Kind.OPEN_LEAFLET, "journey")
TOUCHING_PX = 0.01


def pages(visitor: Visitor) -> Iterator[list[QQuickItem]]:
    """Give the steps on each page of the journey."""
    many, met, turns = len(visitor.kiosk.deck.leaflets["journey"].items), 0, 0
    while met < many:
        visitor.go(Kind.START, JOURNEY, *[Kind.MORE] * turns)
        rows = [row for row in inside(visitor.window.contentItem(), "ReadingRow") if row.isVisible()]
        steps = [row for row in rows if row.property("step")]
        yield steps
        met = max([met, *(row.property("step") for row in steps)])
        turns += 1


def place(item: QQuickItem) -> QRectF:
    """Return where an item is in the window, in px."""
    return item.mapRectToScene(item.boundingRect())


def drawn(row: QQuickItem) -> tuple[QRectF, list[QRectF]]:
    """Return where the mark of a step is, and the line from it."""
    shapes = [one for one in row.childItems() if one.inherits("QQuickRectangle") and one.isVisible()]
    [mark] = [place(one) for one in shapes if one.property("radius")]
    return mark, [place(one) for one in shapes if not one.property("radius")]


@PANELS
@SIZES
def test_a_line_leads_from_the_mark_of_each_step_to_the_next(
    open_visit: OpenVisit, panel: Panel, size: TextSize
) -> None:
    seen: dict[int, int] = {}
    for steps in pages(open_visit(panel, settings=Settings(size=size))):
        for row, following in pairwise([*steps, None]):
            assert row is not None
            mark, lines = drawn(row)
            seen[row.property("step")] = len(lines)
            for line in lines:
                assert mark.left() < line.left() < line.right() < mark.right()
                assert line.top() <= mark.bottom() + TOUCHING_PX
                if following is not None and place(following).left() == place(row).left():
                    assert line.bottom() >= drawn(following)[0].top() - TOUCHING_PX
    assert seen == {1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 0}


@PANELS
@SIZES
def test_no_words_stand_on_the_line_or_the_mark(open_visit: OpenVisit, panel: Panel, size: TextSize) -> None:
    for steps in pages(open_visit(panel, settings=Settings(size=size))):
        for row in steps:
            mark, _lines = drawn(row)
            words = [one for kind in ("Words", "TermWords") for one in inside(row, kind) if one.property("words")]
            number, *others = sorted((place(one) for one in words), key=lambda one: one.left())
            assert mark.contains(number)
            assert others
            assert all(one.left() > mark.right() for one in others)


def test_a_step_is_told_with_its_number(open_visit: OpenVisit) -> None:
    visitor = open_visit().go(Kind.START, JOURNEY)
    heard = [seen.name for seen in visitor.all() if seen.role == Role.StaticText]
    titles = visitor.kiosk.deck.texts["en"].leaflets["journey"].items.values()
    assert [name for name in heard if name[0].isdigit()] == [
        f"{number}. {item.title}" for number, item in enumerate([*titles][:2], 1)
    ]
