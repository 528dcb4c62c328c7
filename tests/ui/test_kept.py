"""What a press must not wait for: from card to card nothing is built anew that is there already, and little else."""

import shiboken6

from kiosk.visit import Kind
from tests.ui.conftest import OpenVisit
from tests.ui.visitor import inside


def test_the_marks_of_the_walk_stay_from_card_to_card(open_visit: OpenVisit) -> None:
    visitor = open_visit().go(Kind.START, Kind.NEXT)
    marks = inside(visitor.window.contentItem(), "ProgressMark")
    assert [mark.property("now") for mark in marks] == [False] * 9
    visitor.tap("Next")
    assert all(shiboken6.isValid(mark) for mark in marks)
    assert [mark.property("now") for mark in marks] == [True] + [False] * 8
