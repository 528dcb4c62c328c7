"""What is shown: the deck's model, its loader and its rules. Knows no visitor, no screen and no Qt."""

from kiosk.deck.advice import Advice, added_words, advise, reading_level, written_level
from kiosk.deck.evidence import (
    HUNDRED,
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
from kiosk.deck.glossary import Mention, mentions
from kiosk.deck.loader import DeckFaults, Examined, NoDeck, examine, load
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
    "HUNDRED",
    "AboutText",
    "Accepted",
    "Advice",
    "AttractText",
    "Card",
    "CardText",
    "Deck",
    "DeckFaults",
    "DeckText",
    "Design",
    "Examined",
    "Fact",
    "FactText",
    "Fault",
    "Figure",
    "FigureText",
    "Layer",
    "Marks",
    "Mention",
    "NoDeck",
    "Outline",
    "Place",
    "Review",
    "Section",
    "SectionText",
    "Shape",
    "Source",
    "TermText",
    "added_words",
    "advise",
    "examine",
    "load",
    "mentions",
    "read",
    "read_marked",
    "reading_level",
    "written_level",
]
