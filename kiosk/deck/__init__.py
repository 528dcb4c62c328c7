"""What is shown: the deck's model, its loader and its rules. Knows no visitor, no screen and no Qt."""

from kiosk.deck.evidence import (
    AboutText,
    Accepted,
    Design,
    Fact,
    FactText,
    Figure,
    FigureText,
    Review,
    Source,
    TermText,
)
from kiosk.deck.fault import Fault
from kiosk.deck.loader import DeckFaults, NoDeck, load
from kiosk.deck.model import (
    AttractText,
    Card,
    CardText,
    Deck,
    DeckText,
    Layer,
    Outline,
    Place,
    Section,
    SectionText,
    Shape,
)
from kiosk.deck.reading import read, read_marked
from kiosk.deck.yaml_tree import Marks

__all__ = [
    "AboutText",
    "Accepted",
    "AttractText",
    "Card",
    "CardText",
    "Deck",
    "DeckFaults",
    "DeckText",
    "Design",
    "Fact",
    "FactText",
    "Fault",
    "Figure",
    "FigureText",
    "Layer",
    "Marks",
    "NoDeck",
    "Outline",
    "Place",
    "Review",
    "Section",
    "SectionText",
    "Shape",
    "Source",
    "TermText",
    "load",
    "read",
    "read_marked",
]
