"""What visitors are shown, as far as the panel speaks of it."""

from collections.abc import Callable, Mapping
from datetime import date

from attrs import frozen

from kiosk.deck import Deck
from kiosk.visit import Phrases


@frozen
class Shown:
    """The deck, the interface's phrases by language, the day it is; `version` of the program, `screen` in px."""

    deck: Deck
    phrases: Mapping[str, Phrases]
    today: Callable[[], date]
    version: str
