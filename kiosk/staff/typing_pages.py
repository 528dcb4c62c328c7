"""Pages on which something is typed, touched or matched: the PIN, names and numbers, a bank card, the glass."""

from typing import TYPE_CHECKING

from kiosk.clinic.pin import DIGITS
from kiosk.staff.control import control
from kiosk.staff.seat import CORNERS, NUMBERS, PADS
from kiosk.staff.words import StaffWords
from kiosk.visit.contents import Piece, Stage

if TYPE_CHECKING:
    from kiosk.staff.desk import Desk

PAD = "123456789"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
NUMBER_SIGNS = "+()-/"
NAME_SIGNS = ".,'-"
CARD_MM = (85.60, 53.98, 3.18)
"""Width, height and corner of a bank card in mm: ISO/IEC 7810, ID-1."""
FINE, COARSE = 1.005, 1.05
"""What a press does to the pixels per mm, as when the program calibrates."""


def pin(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return the pad before the door."""
    wait = desk.waits_s
    lead = words.say("pin_wait", seconds=wait) if wait else words["pin_lead"]
    return _pad(desk, words, words["pin"], lead)


def new_pin(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return the pad for a new PIN, typed twice."""
    return _pad(desk, words, words["new_pin"], words["new_pin_again" if desk.seat.first else "new_pin_lead"])


def unsigned(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return the pad before a pack that nobody who is trusted has signed."""
    wait = desk.waits_s
    lead = words.say("pin_wait", seconds=wait) if wait else words["unsigned_lead"]
    return _pad(desk, words, desk.offers[int(desk.seat.item)].said(words), lead)


def _pad(desk: "Desk", words: StaffWords, title: str, lead: str) -> Piece:
    """Return a pad of digits; what was typed is shown as points, and told as a number of them."""
    told = words.say("typed", count=len(desk.seat.typed), total=DIGITS)
    keys = [*map(_sign, PAD), _key(words, "delete"), _sign("0"), _key(words, "enter")]
    return _keys(desk, words, (title, lead), told, keys)


def edit(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return what a name or a number is typed with."""
    name = desk.seat.item
    if name in NUMBERS:
        signs = [*map(_sign, "1234567890" + NUMBER_SIGNS)]
    else:
        letters = LETTERS + words["letters"]
        signs = [*map(_sign, letters.upper() if desk.seat.capital else letters), *map(_sign, "1234567890" + NAME_SIGNS)]
    space = control("space", words["space"], "", "type: ")
    shift = [] if name in NUMBERS else [_key(words, "shift")]
    keys = [*signs, *shift, space, _key(words, "delete"), _key(words, "enter")]
    return _keys(desk, words, (words[name], words[f"{name}_lead"]), desk.seat.typed or words["not_set"], keys)


def _sign(sign: str) -> Piece:
    return control(f"key-{sign}", sign, "", f"type:{sign}")


def _key(words: StaffWords, name: str) -> Piece:
    return control(name, words[f"key_{name}"], "", name)


def _keys(desk: "Desk", words: StaffWords, head: tuple[str, str], told: str, keys: list[Piece]) -> Piece:
    """Return a page with keys; those with a word on them are the last ones, on a pad all."""
    (title, lead), pad = head, desk.seat.page in PADS
    typed = len(desk.seat.typed)
    # Who hears the page has each key answered, and of a PIN only how much of it there is.
    heard = (told if pad else f"{told}. {title}") if typed else f"{title}. {lead}"
    return {
        "kind": "staff-keys",
        "title": title,
        "lead": lead,
        "typed": ("● " * typed + "○ " * (DIGITS - typed)).strip() if pad else desk.seat.typed,
        "told": told,
        "across": 3 if pad else 5 if desk.seat.item in NUMBERS else 12,
        "fixed": len(keys)
        if pad
        else sum(key["item"].partition(":")[0] != "type" or key["id"] == "space" for key in keys),
        "page": desk.seat.turn,
        "more": words["key_more"],
        "items": keys,
        "announcement": heard,
    }


def cleaning(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return the large clock of a glass that takes no touch."""
    return {
        "kind": "staff-clock",
        "title": words["cleaning"],
        "lead": words["cleaning_lead"],
        "seconds": str(desk.clean_s),
        "announcement": f"{words['cleaning']}. {words['cleaning_lead']}",
    }


def corners(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return the four corners that are to be touched."""
    marks = [
        control(place, words["touch_here"], "check" if place in desk.seat.corners else "", f"corner:{place}")
        | {"done": place in desk.seat.corners}
        for place in CORNERS
    ]
    lead = words.say("corners_lead", count=len(desk.seat.corners), total=len(CORNERS))
    return {
        "kind": "staff-corners",
        "title": words["corners"],
        "lead": lead,
        "marks": marks,
        "announcement": f"{words['corners']}. {lead}",
    }


def card(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return the outline that is to be made as large as a bank card, lengths in px."""
    density = float(desk.seat.item or desk.px_per_mm)
    fixed = "px_per_mm" in desk.office.settings.fixed
    wide, high, corner = (mm * density for mm in CARD_MM)
    steps = [] if fixed else _steps(words)
    lead = words.say("set_by_it", file=str(desk.office.settings.placed)) if fixed else words["card_lead"]
    return {
        "kind": "staff-card",
        "title": words["card"],
        "lead": lead,
        "card": {
            "width": wide,
            "height": high,
            "radius": corner,
            "density": words.say("density", density=f"{density:.2f}"),
        },
        "steps": steps,
        "announcement": f"{words['card']}. {lead}",
    }


def _steps(words: StaffWords) -> list[Piece]:
    """Return what makes the outline wider or narrower, and what keeps it."""
    return [
        control("narrower", words["narrower"], "minus", f"scale:{1 / FINE}"),
        control("wider", words["wider"], "plus", f"scale:{FINE}"),
        control("much-narrower", words["much_narrower"], "", f"scale:{1 / COARSE}"),
        control("much-wider", words["much_wider"], "", f"scale:{COARSE}"),
        control("keep", words["card_keep"], "check", "px"),
    ]
