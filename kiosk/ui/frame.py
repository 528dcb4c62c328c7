"""Which part of the screen everything stands on, for a hand that does not reach all of it (requirement 60)."""

from attrs import evolve, frozen

from kiosk.ui.look import Panel, nearer
from kiosk.visit import Place

REACH_MM = 1100.0
"""Nothing to press is higher above the floor than this when everything is lowered. The rules allow 1220 mm."""
LEAST_MM, LEAST_NARROW_MM = 190.0, 230.0
"""Height that a screen needs to be usable at all, and a narrow one, whose tools and ways on stand in two rows. A screen
mounted too high keeps as much: the rules' 1220 mm leave room for that."""
SHELF_MM = 340.0
"""A panel narrower than this is a narrow one."""
LOWER_SHARE = 0.62
"""Part of the height that is kept where nobody has told how high the screen hangs."""
NARROW_MM, UPRIGHT_BAND = 250.0, 1.5
"""A panel narrower than this keeps a band that is still upright, so many times as high as wide: there is no room for
things beside each other."""
SIDE_SHARE, SIDE_LEAST_MM = 0.66, 348.0
"""Part of the width that one hand is given, and the least of it in mm: the same part of the panel of the design."""


@frozen
class Frame:
    """A part of the screen: its upper left corner in px, and what there is room for in it."""

    x: int
    y: int
    room: Panel


def frame(panel: Panel, place: Place) -> Frame:
    """Return the part of the screen that everything is laid out in: all of it, the lowest band, or one side."""
    panel = nearer(panel)
    match place:
        case Place.LOWER:
            height = round(_band_mm(panel) * panel.px_per_mm)
            return Frame(0, panel.height - height, evolve(panel, height=height))
        case Place.LEFT | Place.RIGHT:
            width_mm = panel.width / panel.px_per_mm
            width = round(min(width_mm, max(SIDE_LEAST_MM, SIDE_SHARE * width_mm)) * panel.px_per_mm)
            return Frame(0 if place is Place.LEFT else panel.width - width, 0, evolve(panel, width=width))
        case _:
            return Frame(0, 0, panel)


def _band_mm(panel: Panel) -> float:
    """Return the height of the lowest band, in mm."""
    height_mm, width_mm = panel.height / panel.px_per_mm, panel.width / panel.px_per_mm
    least_mm = LEAST_NARROW_MM if width_mm < SHELF_MM else LEAST_MM
    if panel.floor_mm is not None:
        return min(height_mm, max(least_mm, REACH_MM - panel.floor_mm))
    upright_mm = UPRIGHT_BAND * width_mm if width_mm < NARROW_MM else 0.0
    return min(height_mm, max(least_mm, upright_mm, LOWER_SHARE * height_mm))
