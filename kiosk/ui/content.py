"""All that can be shown and heard, as it was loaded."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from attrs import frozen

from kiosk.deck import Deck
from kiosk.narration import Narration
from kiosk.visit import NO_NUMBERS, Numbers, Phrases


def _today() -> date:
    """Return the day by the clock on the wall."""
    return datetime.now().astimezone().date()


@frozen
class Content:
    """The deck, the interface's phrases by language, the themes by name, what is read aloud; and the day it is."""

    deck: Deck
    phrases: Mapping[str, Phrases]
    themes: Mapping[str, Mapping[str, str]]
    today: Callable[[], date] = _today
    numbers: Numbers = NO_NUMBERS
    narration: Narration = Narration(())  # noqa: RUF009 - it is frozen

    @property
    def voices(self) -> frozenset[str]:
        """Tags of the languages that are read aloud."""
        return frozenset(self.narration.languages)
