"""How the kiosk is, as a traffic light: a colour, a shape and a word, any one of which will do (15, 16)."""

from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtGui import QImage

from kiosk.clinic.health import Light
from kiosk.staff.seat import Page, Seat
from kiosk.ui.measure import colours
from kiosk.visit import Settings, Theme
from tests.accessibility.colours import EYES
from tests.accessibility.test_colours import LEAST, box
from tests.staff.offices import TODAY
from tests.ui.conftest import OpenVisit, content, glass, open_visit
from tests.ui.nurse import WORDS, Nurse, arrived
from tests.ui.tours import contrast
from tests.ui.visitor import inside

__all__ = ["content", "glass", "open_visit"]
LATE = date(2030, 1, 1)
"""The review of the facts was due long ago."""
UNLIKE = 0.05
"""Share of the pixels in which two shapes differ at least."""
SHAPES = dict(zip(Light, ("circle-check", "triangle-alert", "octagon-x"), strict=True))
each_theme = pytest.mark.parametrize("theme", Theme, ids=lambda theme: theme.value)


def lamp(nurse: Nurse, light: Light) -> QImage:
    """Bring the kiosk into such a state; return the lamp as it is painted."""
    nurse.office.set("phone", None if light is Light.AMBER else "112")
    today = LATE if light is Light.RED else TODAY
    nurse.panel.desk.shown = evolve(nurse.panel.desk.shown, today=lambda: today)
    nurse.panel.desk.open, nurse.panel.desk.past, nurse.panel.desk.seat = True, True, Seat(Page.OVERVIEW)
    visitor = nurse.visitor.put(nurse.visitor.state)
    assert WORDS["en"][f"light_{light.name.lower()}"] in nurse.says
    [drawn] = [
        icon for icon in inside(visitor.window.contentItem(), "Icon") if icon.property("name") in SHAPES.values()
    ]
    assert drawn.property("name") == SHAPES[light]
    return visitor.window.grabWindow().copy(box(drawn).toAlignedRect())


def strokes(picture: QImage, eyes: str) -> list[bool]:
    """Tell of each pixel whether these eyes see it stand out from the ground."""
    ground = EYES[eyes](picture.pixelColor(0, 0).name())
    seen = {name: contrast(EYES[eyes](name), ground) >= LEAST for name in set(pixels(picture))}
    return [seen[name] for name in pixels(picture)]


def pixels(picture: QImage) -> list[str]:
    """Return the colour of each pixel."""
    return [picture.pixelColor(x, y).name() for y in range(picture.height()) for x in range(picture.width())]


@each_theme
def test_each_light_has_a_shape_of_its_own_whatever_eyes_see(
    open_visit: OpenVisit, tmp_path: Path, theme: Theme
) -> None:
    nurse = arrived(open_visit(settings=Settings(theme=theme)), tmp_path)
    lamps = [lamp(nurse, light) for light in Light]
    for eyes in EYES:
        for one, other in combinations([strokes(picture, eyes) for picture in lamps], 2):
            assert any(one)
            assert any(other)
            assert sum(a != b for a, b in zip(one, other, strict=True)) > UNLIKE * len(one), eyes
    nurse.panel.close()


@pytest.mark.parametrize("theme", [Theme.PAPER, Theme.SOFT], ids=lambda theme: theme.value)
def test_each_light_has_a_colour_of_its_own(open_visit: OpenVisit, tmp_path: Path, theme: Theme) -> None:
    """In the two themes that have colours; the others have nothing but black and white."""
    nurse = arrived(open_visit(settings=Settings(theme=theme)), tmp_path)
    painted = [colours(picture, picture.rect())[0] for picture in (lamp(nurse, light) for light in Light)]
    shades = [(int(colour[1:3], 16), int(colour[3:5], 16)) for colour in painted]
    assert [("green" if g > r else "red" if r > 1.7 * g else "amber") for r, g in shades] == ["green", "amber", "red"]
    nurse.panel.close()
