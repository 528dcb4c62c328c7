"""Everything that can be shown, loaded: the deck, the interface's phrases and the themes."""

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from kiosk.deck import load, read
from kiosk.narration import Narration
from kiosk.ui.content import Content
from kiosk.visit import NO_NUMBERS, Numbers, load_phrases

RESOURCES = Path(__file__).parent / "resources"
BUILT_IN_DECK = RESOURCES / "decks" / "cart"


@frozen
class Themes:
    """`resources/themes.yaml`: the colours of each theme by role."""

    themes: Mapping[str, Mapping[str, str]]


def narration(deck: Path | None) -> Narration:
    """Return what is read aloud of a deck, or of the built-in one: its own clips, and those of the kiosk's words."""
    own = [deck / "narration"] if deck else []
    return Narration((*own, RESOURCES / "narration"))


def load_content(deck: Path | None, numbers: Numbers = NO_NUMBERS) -> Content:
    """Load a deck, or the built-in one, with all that stands round it.

    Raises:
        kiosk.deck.DeckFaults: the deck has faults.
        ValueError: one of the program's own files has.

    """
    themes, faults = read(RESOURCES / "themes.yaml", Themes)
    if themes is None:
        raise ValueError("\n".join(map(str, faults)))
    phrases = load_phrases(RESOURCES / "strings")
    return Content(load(deck or BUILT_IN_DECK), phrases, themes.themes, numbers=numbers, narration=narration(deck))
