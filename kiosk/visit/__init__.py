"""One visitor: state, events, the next state, and what the screen must say. No clock, no Qt."""

from kiosk.visit.asked import asked
from kiosk.visit.contents import Stage
from kiosk.visit.languages import direct, languages
from kiosk.visit.paper import Paper, paper
from kiosk.visit.phrases import Phrases, load_phrases
from kiosk.visit.scene import Numbers, Scene
from kiosk.visit.state import (
    Chapter,
    Controls,
    Motion,
    Place,
    Press,
    Printing,
    Screen,
    Settings,
    Spacing,
    Spot,
    State,
    TextSize,
    Theme,
)
from kiosk.visit.step import Event, Kind, step
from kiosk.visit.view import NO_NUMBERS, view

__all__ = [
    "NO_NUMBERS",
    "Chapter",
    "Controls",
    "Event",
    "Kind",
    "Motion",
    "Numbers",
    "Paper",
    "Phrases",
    "Place",
    "Press",
    "Printing",
    "Scene",
    "Screen",
    "Settings",
    "Spacing",
    "Spot",
    "Stage",
    "State",
    "TextSize",
    "Theme",
    "asked",
    "direct",
    "languages",
    "load_phrases",
    "paper",
    "step",
    "view",
]
