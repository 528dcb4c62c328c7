"""A touch screen that helps a person understand a treatment before they talk with their doctor."""

from datetime import date

__version__ = "0.1.0"
MADE = date(2026, 11, 1)
"""No clock that stands before this day is right: the program was not there."""
