"""The means of the whole-program tests, for these too."""

from tests.program.conftest import home, start, x_screen

__all__ = ["home", "start", "x_screen"]
