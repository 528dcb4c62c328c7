"""One visitor: state, events, the next state, and what the screen must say. No clock, no Qt."""

from kiosk.visit.asked import asked
from kiosk.visit.contents import Stage
from kiosk.visit.events import EVERYTHING, GUIDED, ONE_VISIT, SETTABLE, Event, Kind
from kiosk.visit.languages import direct, languages
from kiosk.visit.listening import reads_everything
from kiosk.visit.paper import Paper, paper
from kiosk.visit.phrases import Phrases, load_phrases
from kiosk.visit.scene import NO_VOICES, Numbers, Scene, Voices
from kiosk.visit.state import (
    Chapter,
    Controls,
    Listening,
    Motion,
    Picture,
    Place,
    Press,
    Printing,
    Reading,
    Screen,
    Settings,
    Spacing,
    Speed,
    Spot,
    State,
    TextSize,
    Theme,
    Volume,
)
from kiosk.visit.step import step
from kiosk.visit.view import NO_NUMBERS, view

__all__ = [
    "EVERYTHING",
    "GUIDED",
    "NO_NUMBERS",
    "NO_VOICES",
    "ONE_VISIT",
    "SETTABLE",
    "Chapter",
    "Controls",
    "Event",
    "Kind",
    "Listening",
    "Motion",
    "Numbers",
    "Paper",
    "Phrases",
    "Picture",
    "Place",
    "Press",
    "Printing",
    "Reading",
    "Scene",
    "Screen",
    "Settings",
    "Spacing",
    "Speed",
    "Spot",
    "Stage",
    "State",
    "TextSize",
    "Theme",
    "Voices",
    "Volume",
    "asked",
    "direct",
    "languages",
    "load_phrases",
    "paper",
    "reads_everything",
    "step",
    "view",
]
