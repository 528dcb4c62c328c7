"""Pages on which something is typed, touched or matched: the PIN, names and numbers, a bank card, the glass."""

from typing import TYPE_CHECKING

from kiosk.clinic.pin import DIGITS
from kiosk.staff.control import control
from kiosk.staff.seat import CORNERS, NUMBERS
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


def _pad(desk: "Desk", words: StaffWords, title: str, lead: str) -> Piece:
    """Return a pad of digits; what was typed is shown as points, and told as a number of them."""
    typed = len(desk.seat.typed)
    told = words.say("typed", count=typed, total=DIGITS)
    keys = [_key(words, "delete"), _sign("0"), _key(words, "enter")]
    return _keys((title, lead), ("● " * typed + "○ " * (DIGITS - typed)).strip(), told, [*map(_sign, PAD), *keys], 3)


def edit(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return what a name or a number is typed with."""
    name, typed = desk.seat.item, desk.seat.typed
    if name in NUMBERS:
        signs = [*map(_sign, "1234567890" + NUMBER_SIGNS)]
        across = 5
    else:
        letters = LETTERS + words["letters"]
        signs = [*map(_sign, letters.upper() if desk.seat.capital else letters), *map(_sign, "1234567890" + NAME_SIGNS)]
        signs.append(_key(words, "shift"))
        across = 12
    space = control("space", words["space"], "", "type: ")
    keys = [*signs, space, _key(words, "delete"), _key(words, "enter")]
    return _keys((words[name], words[f"{name}_lead"]), typed, typed or words["not_set"], keys, across)


def _sign(sign: str) -> Piece:
    return control(f"key-{sign}", sign, "", f"type:{sign}")


def _key(words: StaffWords, name: str) -> Piece:
    return control(name, words[f"key_{name}"], "", name)


def _keys(head: tuple[str, str], typed: str, told: str, keys: list[Piece], across: int) -> Piece:
    title, lead = head
    announcement = f"{title}. {lead}"
    here = {"kind": "staff-keys", "title": title, "lead": lead, "typed": typed, "told": told, "across": across}
    return here | {"items": keys, "announcement": announcement}


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
