"""How the kiosk is: a light, and one sentence for whoever passes by. The worst of what is found is told."""

from collections.abc import Iterator
from datetime import date
from enum import IntEnum

from attrs import frozen

from kiosk.clinic.office import Office
from kiosk.deck import Deck

SOON_DAYS = 30
"""So long before it is due, a review of the facts is told."""


class Light(IntEnum):
    """Well; to be looked at some time; something does not work."""

    GREEN = 0
    AMBER = 1
    RED = 2


@frozen
class Finding:
    """Something about the kiosk. `name` is that of a phrase; `filled` is what stands in its braces."""

    light: Light
    name: str
    filled: tuple[tuple[str, str], ...] = ()


def findings(office: Office, deck: Deck, today: date) -> tuple[Finding, ...]:
    """Return what is to be told, the worst first; where all is well, that."""
    found = sorted(_found(office, deck, today), key=lambda one: -one.light)
    return tuple(found) or (Finding(Light.GREEN, "all_well"),)


def _found(office: Office, deck: Deck, today: date) -> Iterator[Finding]:
    """Yield what is wrong or due."""
    if today < office.made:
        yield Finding(Light.RED, "clock_wrong", (("year", str(today.year)),))
    for fault in office.settings.faults:
        yield Finding(Light.RED, "settings_wrong", (("setting", fault.path.removeprefix("$.")),))
        break
    if office.signing.trouble is not None:
        yield Finding(Light.RED, "signatures_wrong")
    if office.settings.now.counts and office.counts.trouble is not None:
        yield Finding(Light.RED, "counts_wrong")
    if office.counts.kept_aside is not None:
        yield Finding(Light.AMBER, "counts_anew")
    if office.settings.now.phone is None:
        yield Finding(Light.AMBER, "no_phone")
    review = deck.outline.review
    if review is not None and today >= office.made and (days := (review.due - today).days) <= SOON_DAYS:
        name = "review_late" if days < 0 else "review_soon"
        yield Finding(Light.RED if days < 0 else Light.AMBER, name, (("days", str(abs(days))),))
