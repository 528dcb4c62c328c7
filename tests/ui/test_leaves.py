"""Rows of words in leaves: whole where that is possible, and none of them lost."""

import pytest
from attrs import evolve
from PySide6.QtGui import QFont

from kiosk.ui.leaves import Measure, Row, leaves
from kiosk.ui.typeface import FAMILY
from tests.ui.conftest import qapp_cls

__all__ = ["qapp_cls"]

LINE_PX = 30


@pytest.fixture
def measure(qapp: object) -> Measure:
    """Return lines wide enough for each of the rows."""
    assert qapp
    font = QFont(FAMILY)
    font.setPixelSize(20)
    return Measure(font, 600.0, LINE_PX, 0.0, 0.0)


def rows(count: int) -> list[Row]:
    """Return rows of one line each."""
    return [{"id": str(number), "title": "", "text": f"Row {number}."} for number in range(count)]


def counted(measure: Measure, lines: int, opening: int) -> list[int]:
    """Return how many of five rows each leaf of so many lines has, with so many lines taken on the first."""
    done = leaves(rows(5), measure, lines * LINE_PX, opening * LINE_PX)
    assert [row["id"] for leaf in done for row in leaf] == ["0", "1", "2", "3", "4"]
    return [len(leaf) for leaf in done]


def test_each_leaf_is_filled(measure: Measure) -> None:
    assert counted(measure, lines=2, opening=0) == [2, 2, 1]


def test_what_opens_the_first_leaf_takes_room_there_alone(measure: Measure) -> None:
    assert counted(measure, lines=3, opening=1) == [2, 3]


def test_the_first_leaf_stays_empty_where_its_opening_leaves_no_room(measure: Measure) -> None:
    assert counted(measure, lines=2, opening=2) == [0, 2, 2, 1]
    assert counted(measure, lines=2, opening=3) == [0, 2, 2, 1]


def test_what_hangs_before_words_narrows_them_and_may_be_higher(measure: Measure) -> None:
    [whole] = leaves([{**rows(1)[0], "least": 2.5 * LINE_PX}, rows(2)[1]], measure, 3.5 * LINE_PX)
    assert len(whole) == 2
    assert len(leaves([{**rows(1)[0], "least": 2.6 * LINE_PX}, rows(2)[1]], measure, 3.5 * LINE_PX)) == 2
    narrow = [{**row, "indent": measure.width - 40} for row in rows(2)]
    assert [len(leaf) for leaf in leaves(narrow, measure, 3 * LINE_PX)] == [1, 1], "each has two lines now"


def test_what_begins_a_part_stands_apart_but_not_from_the_top_of_a_leaf(measure: Measure) -> None:
    parts = [{**row, "apart": LINE_PX} for row in rows(4)]
    assert [len(leaf) for leaf in leaves(parts, measure, 3 * LINE_PX)] == [2, 2]
    assert [len(leaf) for leaf in leaves(parts, measure, 3 * LINE_PX - 1)] == [1, 1, 1, 1]


@pytest.mark.parametrize("width_px", [0.0, -22.0])
def test_rows_are_not_cut_before_they_have_a_width(measure: Measure, width_px: float) -> None:
    """Else a full page is cut into its words, many times over, before it is seen."""
    assert leaves(rows(5), evolve(measure, width=width_px), 3 * LINE_PX) == [[]]
