"""New cards from a USB stick: which packs there are, who signed them, and the way to take one.

What nobody trusted has signed is taken only by somebody who types the PIN again, and stays marked as such.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from kiosk.staff import door
from kiosk.staff.control import row
from kiosk.staff.lists import listed
from kiosk.staff.seat import Errand, Page, Seat
from kiosk.staff.words import StaffWords
from kiosk.visit.contents import Piece, Stage

if TYPE_CHECKING:
    from kiosk.staff.desk import Desk

ORIGIN = "origin.json"
"""What is written beside a deck that came in a pack."""


@frozen
class Offer:
    """A pack on a stick: where it is, what it says of itself, and who signed that; nobody where it is empty."""

    path: str
    id: str
    version: int
    signer: str

    def said(self, words: StaffWords) -> str:
        """Return it as a sentence."""
        return told(words, f"{self.id}, {self.version}", self.signer)


def told(words: StaffWords, what: str, signer: str) -> str:
    """Return what a deck is, and who signed it or that nobody did."""
    return words.say("pack_signed", what=what, signer=signer) if signer else words.say("pack_unsigned", what=what)


def origin(folder: Path, words: StaffWords) -> str:
    """Return where the deck in a folder comes from; nothing for one that came in no pack."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads((folder / ORIGIN).read_text("utf-8"))
        return told(words, str(known["version"]), str(known["signer"]))
    return ""


def packs(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return the packs that were found."""
    rows = [row(f"pack-{number}", one.said(words), f"take:{number}") for number, one in enumerate(desk.offers)]
    title = words["packs"] if rows else words["packs_none"]
    return listed(desk, stage, title, rows)


def found(desk: "Desk", told: str) -> None:
    """Show what was found, as `kiosk packs` tells it, where somebody still waits for it."""
    if not (desk.open and desk.seat.page is Page.CONTENT):
        return
    with suppress(ValueError, TypeError):
        desk.offers = tuple(Offer(**one) for one in json.loads(told))
    desk.go("packs")


def take(desk: "Desk", about: str) -> None:
    """Take a pack, at once if somebody trusted signed it, else after the PIN."""
    offer = desk.offers[int(about)]
    if not offer.signer:
        desk.seat = Seat(Page.UNSIGNED, about)
        return
    _ask_for(desk, offer)


def confirm(desk: "Desk") -> None:
    """Take what nobody has signed, if the PIN is right."""
    about = desk.seat.item
    tried = door.tried(desk.office.pin, desk.seat.typed)
    if tried.page is Page.OVERVIEW:
        _ask_for(desk, desk.offers[int(about)])
    else:
        desk.seat = evolve(tried, page=Page.UNSIGNED, item=about)


def _ask_for(desk: "Desk", offer: Offer) -> None:
    desk.wanted, desk.seat = offer, Seat(Page.PACKS, told="pack_judged")
    desk.errand(Errand.TAKE)


def became(desk: "Desk", *, well: bool, told: str) -> None:
    """Tell that a pack is taken, or else what helps, by the name that `kiosk take --json` gives it."""
    remedy = "another"  # a stick that was pulled out, a command that does not come to an end
    with suppress(ValueError, KeyError, TypeError):
        remedy = json.loads(told)["remedy"]
    desk.tell("pack_taken" if well else f"pack_{remedy}")
