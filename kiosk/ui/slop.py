"""Touches that miss a control by a little: older hands land some millimetres beside it (requirement 25)."""

from math import hypot

from PySide6.QtCore import QMetaObject, QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.measure import buttons

SLOP_MM = 4.0
"""How far beside a control a touch still counts, if no other control is nearer: a little over the mean miss of
3.36 mm of people of 67 to 81 years (Sultana and Moffatt 2019, requirement 25)."""


def press_beside(window: QQuickWindow, px_per_mm: float, pressed: QPointF, released: QPointF) -> None:
    """Press the control that a finger came down beside, and went up beside or on; otherwise nothing."""
    missed = _nearest(window, px_per_mm, pressed)
    if missed is not None and missed is _nearest(window, px_per_mm, released):
        QMetaObject.invokeMethod(missed, "click")


def _nearest(window: QQuickWindow, px_per_mm: float, point: QPointF) -> QQuickItem | None:
    near = [(_distance(item, point), number, item) for number, item in enumerate(buttons(window))]
    distance, _, item = min(near, default=(float("inf"), 0, None))
    return item if distance <= SLOP_MM * px_per_mm else None


def _distance(item: QQuickItem, point: QPointF) -> float:
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    across = max(place.left() - point.x(), 0.0, point.x() - place.right())
    down = max(place.top() - point.y(), 0.0, point.y() - place.bottom())
    return hypot(across, down)
