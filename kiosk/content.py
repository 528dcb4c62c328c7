"""Everything that can be shown, loaded: the deck, the interface's phrases and the themes."""

import pickle
from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, frozen

from kiosk.deck import Deck, load, read
from kiosk.narration import Narration
from kiosk.ui.content import Content
from kiosk.visit import NO_NUMBERS, Numbers, Phrases, load_phrases

RESOURCES = Path(__file__).parent / "resources"
BUILT_IN_DECK = RESOURCES / "decks" / "cart"
READY = RESOURCES / "loaded.pickle"
"""In the frozen program alone: what its build has read and checked, as Python's objects. To read it all again would be
half of each start. Like the code beside it, it is as safe as the folder that it stands in."""


@frozen
class Themes:
    """`resources/themes.yaml`: the colours of each theme by role."""

    themes: Mapping[str, Mapping[str, str]]


@frozen
class Own:
    """What the program brings to be shown, or another deck with the rest of it."""

    deck: Deck
    phrases: Mapping[str, Phrases]
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
    if READY.exists():
        own = load_ready(READY)
        own = evolve(own, deck=load(deck)) if deck else own
    else:
        own = read_own(deck or BUILT_IN_DECK)
    return Content(own.deck, own.phrases, own.themes, numbers=numbers, narration=narration(deck))


def read_own(deck: Path) -> Own:
    """Read and check a deck, and the program's phrases and themes.

    Raises:
        kiosk.deck.DeckFaults: the deck has faults.
        ValueError: one of the other files has.

    """
    themes, faults = read(RESOURCES / "themes.yaml", Themes)
    if themes is None:
        raise ValueError("\n".join(map(str, faults)))
    return Own(load(deck), load_phrases(RESOURCES / "strings"), themes.themes)


def make_ready(own: Own, file: Path) -> None:
    """Write down what was read, for the frozen program, which may stand in any folder."""
    file.write_bytes(pickle.dumps(evolve(own, deck=evolve(own.deck, folder=Path())), protocol=5))


def load_ready(file: Path) -> Own:
    """Return what a build has written down.

    Raises:
        ValueError: it is damaged.

    """
    try:
        own: Own = pickle.loads(file.read_bytes())  # noqa: S301 - the build's own; see READY
    except Exception as error:
        message = f"{file} is damaged; install the program again"
        raise ValueError(message) from error
    return evolve(own, deck=evolve(own.deck, folder=BUILT_IN_DECK))
