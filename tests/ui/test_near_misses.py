"""A touch a little beside a control is meant for it; one further away, or that slid, is not (requirement 25)."""

from collections.abc import Iterator
from math import hypot

import pytest
from PySide6.QtCore import QPointF, QRectF

from kiosk.visit import step
from tests.ui.visitor import PLACES, Seen, Visitor

PX_PER_MM = 3.6
SLOP_PX = 4.0 * PX_PER_MM
MISS_MM = 3.36
"""How far people of 67 to 81 years miss on average."""
ROUNDED_PX = 1
everywhere = pytest.mark.parametrize("place", [place for place in PLACES if place not in ("attract", "question")])
"""All but the two where a touch anywhere means something."""


def away(place: QRectF, point: QPointF) -> float:
    """Return how far a point is from a place, in px."""
    across = max(place.left() - point.x(), 0.0, point.x() - place.right())
    down = max(place.top() - point.y(), 0.0, point.y() - place.bottom())
    return hypot(across, down)


def beside(seen: Seen, far_px: float) -> Iterator[QPointF]:
    """Yield a point beside each edge of a control."""
    place = seen.place
    yield QPointF(seen.middle.x(), place.top() - far_px)
    yield QPointF(seen.middle.x(), place.bottom() + far_px)
    yield QPointF(place.left() - far_px, seen.middle.y())
    yield QPointF(place.right() + far_px, seen.middle.y())


def missed(visitor: Visitor, far_px: float) -> list[tuple[Seen, QPointF]]:
    """Return points so far beside a control that has no other one as near, on whole px of the glass."""
    found, all_ = [], visitor.buttons()
    glass = QRectF(0, 0, visitor.window.width(), visitor.window.height())
    for seen in all_:
        for point in beside(seen, far_px):
            others = [away(other.place, point) for other in all_ if other is not seen]
            if glass.contains(point) and min(others, default=SLOP_PX + 9) > max(far_px, SLOP_PX) + 2 * ROUNDED_PX:
                found.append((seen, QPointF(point.toPoint())))
    return found


@everywhere
def test_a_touch_as_far_beside_as_people_miss_presses(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    tried = missed(visitor, MISS_MM * PX_PER_MM)
    assert tried
    for seen, point in tried:
        visitor.put(before).hands.tap(point)
        assert visitor.state == step(visitor.kiosk.deck, before, seen.does), (seen.name, point)


@everywhere
def test_a_touch_further_away_presses_nothing(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    tried = missed(visitor, SLOP_PX + 2 * ROUNDED_PX)
    assert tried
    for seen, point in tried:
        visitor.put(before).hands.tap(point)
        assert visitor.state == before, (seen.name, point)


def test_between_two_controls_the_nearer_one_is_meant(visitor: Visitor) -> None:
    before = visitor.go(*PLACES["card"]).state
    left, right = (visitor.button(name) for name in ("Back", "Next"))
    gap = right.place.left() - left.place.right()
    assert 0 < gap < 2 * SLOP_PX
    for seen, x in ((left, left.place.right() + gap / 4), (right, right.place.left() - gap / 4)):
        visitor.put(before).hands.tap(QPointF(x, seen.middle.y()))
        assert visitor.state == step(visitor.kiosk.deck, before, seen.does)


def test_a_finger_that_slides_from_one_miss_to_another_presses_nothing(visitor: Visitor) -> None:
    before = visitor.go(*PLACES["card"]).state
    left, right = (visitor.button(name) for name in ("Back", "Next"))
    above = QPointF(0, -left.place.height() / 2 - MISS_MM * PX_PER_MM)
    visitor.hands.slide(left.middle + above, right.middle + above)
    assert visitor.state == before
