"""What is shown: the deck's model, its loader and its rules. Knows no visitor, no screen and no Qt."""

from kiosk.deck.fault import Fault
from kiosk.deck.loader import DeckFaults, NoDeck, load
from kiosk.deck.model import (
    AttractText,
    Card,
    CardText,
    Deck,
    DeckText,
    Outline,
    Place,
    Section,
    SectionText,
    Shape,
)
from kiosk.deck.reading import read, read_marked
from kiosk.deck.yaml_tree import Marks

__all__ = [
    "AttractText",
    "Card",
    "CardText",
    "Deck",
    "DeckFaults",
    "DeckText",
    "Fault",
    "Marks",
    "NoDeck",
    "Outline",
    "Place",
    "Section",
    "SectionText",
    "Shape",
    "load",
    "read",
    "read_marked",
]
