"""All that can be shown and heard, as it was loaded."""

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import Any

from attrs import frozen

from kiosk.deck import Deck
from kiosk.narration import Narration
from kiosk.visit import NO_NUMBERS, Numbers, Phrases, Stage, State, Voices, view


def _today() -> date:
    """Return the day by the clock on the wall."""
    return datetime.now().astimezone().date()


@frozen
class Content:
    """The deck, the interface's phrases by language, the themes by name, what is read aloud; and the day it is.

    `signed` are the parts of the deck, with a card's layer or none, and the language, that the clinic has signed off.
    """

    deck: Deck
    phrases: Mapping[str, Phrases]
    themes: Mapping[str, Mapping[str, str]]
    today: Callable[[], date] = _today
    numbers: Numbers = NO_NUMBERS
    narration: Narration = Narration(())  # noqa: RUF009 - it is frozen
    signed: Collection[tuple[str, str, str]] = ()

    @property
    def voices(self) -> frozenset[str]:
        """Tags of the languages that are read aloud."""
        return frozenset(self.narration.languages)

    def view(self, state: State, stage: Stage, *, prints: bool, heard: bool) -> dict[str, Any]:
        """Return what the screen shows of a visit; it can print, and be `heard`, or not."""
        return view(
            self.deck,
            self.phrases,
            state,
            stage,
            self.today(),
            self.numbers,
            prints=prints,
            voices=Voices(self.voices, heard),
            signed=self.signed,
        )
