"""The means of the whole-program tests, for these too."""

from tests.program.conftest import home, start, whole_program

__all__ = ["home", "start", "whole_program"]
