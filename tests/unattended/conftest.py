"""The means of the whole-program tests, for these too."""

from tests.program.conftest import home, start, tour, x_screen

__all__ = ["home", "start", "tour", "x_screen"]
