"""A touch screen that helps a person understand a treatment before they talk with their doctor."""

__version__ = "0.1.0"
