"""Which languages a visitor can choose: those that both the deck and the kiosk have."""

from collections.abc import Mapping

from kiosk.deck import Deck
from kiosk.visit.phrases import Phrases

MOST_DIRECT = 2
"""Languages that have a button of their own on the first screen; the others are a touch further."""


def languages(deck: Deck, spoken: Mapping[str, Phrases]) -> tuple[str, ...]:
    """Return the tags that are offered, in the deck's order.

    What is missing in a language is shown in the deck's first one. Where the kiosk does not speak that, only whole
    translations are offered.
    """
    first = deck.outline.languages[0]
    return tuple(
        tag for tag in deck.outline.languages if tag in spoken and (first in spoken or not deck.untranslated[tag])
    )


def direct(deck: Deck, spoken: Mapping[str, Phrases], now: str) -> tuple[str, ...]:
    """Return the languages beside the one that is shown now that have a button of their own on the first screen."""
    return tuple(tag for tag in languages(deck, spoken) if tag != now)[:MOST_DIRECT]
