"""The two colours of a painted text are those of its own pixels, however many alike were looked at before."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.ui.measure import colours

PLACE = QRect(10, 10, 60, 20)


def painted(ground: str, letters: str) -> QImage:
    """Return a picture of one ground with a stroke in it."""
    picture = QImage(100, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    painter.fillRect(QRect(20, 12, 5, 15), QColor(letters))
    painter.end()
    return picture


@pytest.mark.parametrize("again", ["first", "second"])
@pytest.mark.parametrize("two", [("#1d2530", "#f7f2e8"), ("#1d2530", "#ffffff"), ("#8a1c1c", "#f7f2e8")])
def test_the_colours_are_those_of_the_pixels(two: tuple[str, str], again: str) -> None:
    letters, ground = two
    assert colours(painted(ground, letters), PLACE) == two, again
