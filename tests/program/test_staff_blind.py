"""A blind nurse sets the kiosk up: what assistive technology is told of the panel, and what it can press (43, 62)."""

from pathlib import Path

import pytest

from kiosk.clinic import load_configuration
from kiosk.content import RESOURCES, load_content
from kiosk.staff import load_staff_words
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE, PORTRAIT
from tests.program.starting import journal, words

CONTENT = load_content(None)
PHRASES, TEXT = CONTENT.phrases["en"], CONTENT.deck.texts["en"]
STAFF = load_staff_words(RESOURCES / "staff")["en"]
PIN = "730518"


def press(nurse: Blind, *steps: tuple[str, str]) -> None:
    """Press one control after the other, and hear what has come of each."""
    for name, heard in steps:
        nurse.press(name)
        nurse.hears(heard)


def types(nurse: Blind, pin: str, heard: str) -> None:
    """Type a PIN, and OK; each digit is answered, and none of them is told."""
    for number, digit in enumerate(pin, 1):
        nurse.press(digit)
        assert nurse.hears(STAFF.say("typed", count=number, total=6)).count(digit) <= (digit in f"{number}6")
    press(nurse, ("OK", heard))


def sets_up(nurse: Blind) -> None:
    """Go through the first run: a language, a phone, a PIN, and the rest later."""
    nurse.open_the_panel()
    nurse.hears(STAFF["language_lead"])
    later = STAFF["later"]
    press(nurse, (PHRASES.name, STAFF["clinic_lead"]), (later, STAFF["phone_lead"]))
    press(nurse, ("1", "1. "), ("2", "12. "), ("OK", STAFF["emergency_lead"]), (later, STAFF["new_pin"]))
    types(nurse, PIN, STAFF["pin_again"])
    types(nurse, PIN, STAFF["card_lead"])
    press(nurse, (later, STAFF["floor_mm_lead"]), ("80 cm", STAFF["tests"]), (later, STAFF["all_well"]))


def signs(nurse: Blind) -> None:
    """Sign the first card's own text, as somebody with a name and a role."""
    card = CONTENT.deck.walk[0]
    row = STAFF.say("signed_of", what=TEXT.title, done=0, total=len(CONTENT.deck.layers[card.id]))
    press(nurse, (STAFF["signing"], STAFF["signing"]), ("English: 0 of 51 signed", "English"), (row, TEXT.title))
    press(nurse, (STAFF["sign"], STAFF["name_lead"]), ("A", "A. "), ("OK", STAFF["role_lead"]), ("M", "M. "))
    press(nurse, ("OK", STAFF["signing"]), ("English: 0 of 51 signed", "English"), (row, TEXT.title))
    nurse.press(STAFF["sign"])
    nurse.hears(TEXT.title)
    press(nurse, (STAFF["overview"], STAFF["all_well"]))


@pytest.mark.parametrize(("px", "by_keys"), [(LANDSCAPE, False), (PORTRAIT, True)], ids=["action", "keys"])
def test_a_blind_nurse_sets_the_kiosk_up(tmp_path: Path, px: tuple[int, int], *, by_keys: bool) -> None:
    with Blind(tmp_path / "clinic", *px, by_keys=by_keys) as nurse:
        sets_up(nurse)
        signs(nurse)
        press(nurse, (STAFF["counts"], STAFF["counts"]), (STAFF["counts_on"], STAFF["kept"]))
        press(nurse, (STAFF["overview"], STAFF["all_well"]))
        used = nurse.kiosk.runner()
        nurse.press(STAFF["lock"])
        nurse.kiosk.until(lambda: not words(used), "the end of the program with the old settings")
        nurse.kiosk.until(lambda: PHRASES["touch_to_start"] in {one.name for one in nurse.reads()}, "the first screen")
        kept = load_configuration(nurse.home / ".config/cart-kiosk/config.yaml")
        assert (kept.language, kept.phone, kept.floor_mm, kept.counts) == ("en", "12", 800, True)
        assert PIN not in journal(nurse.home)
