"""What a visitor is asked at the end: the deck's checks, and then whether they feel ready to decide.

The last four ask what the SURE test asks (Légaré 2010: sure of myself, understand information, risk-benefit ratio,
encouragement), in words of our own, so it is not that test, and nothing is counted: "not yet" leads to a talk.
"""

from collections.abc import Mapping
from enum import Enum

from kiosk.deck import Deck


class Ready(Enum):
    """What belongs to a decision that one can be at ease with. No id of a deck has a dot."""

    CERTAIN = "ready.certain"
    INFORMED = "ready.informed"
    WEIGHED = "ready.weighed"
    SUPPORTED = "ready.supported"


YES, NOT_YET = "yes", "not-yet"


def asked(deck: Deck) -> Mapping[str, tuple[str, ...]]:
    """Return what is asked, in order, each with the ids of its answers."""
    checks = {name: check.answers for name, check in deck.checks.items()}
    return checks | {ready.value: (YES, NOT_YET) for ready in Ready}
