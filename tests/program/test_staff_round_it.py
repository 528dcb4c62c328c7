"""What the panel does with the world round it: it prints through a real print server, and begins again in a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clinic import load_configuration
from kiosk.content import RESOURCES, load_content
from kiosk.staff import load_staff_words
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE
from tests.program.printing import PrintServer, prints_as, words_of
from tests.program.starting import journal
from tests.program.test_staff_blind import press

PHRASES = load_content(None).phrases["en"]
STAFF = load_staff_words(RESOURCES / "staff")["en"]
STEPS = ("clinic_lead", "phone_lead", "emergency_lead", "new_pin", "card_lead", "floor_mm_lead", "tests")
"""What is heard of each step of the first run behind the language."""


@pytest.fixture
def server() -> Iterator[PrintServer]:
    """Start a print server with a PDF printer."""
    with PrintServer() as started:
        yield started


def test_the_first_run_prints_what_to_do_when_the_pin_is_lost(tmp_path: Path, server: PrintServer) -> None:
    with Blind(tmp_path / "clinic", *LANDSCAPE, by_keys=False, CUPS_SERVER=server.address) as nurse:
        prints_as(nurse.home, "kiosk")
        nurse.open_the_panel()
        nurse.hears(STAFF["language_lead"])
        press(nurse, *((STAFF["later"], STAFF[heard]) for heard in STEPS))
        press(nurse, (STAFF["print_sheet"], STAFF["printing"]))
        [page] = nurse.kiosk.until(server.printed, "the page")
        for said in (STAFF["test_page"], STAFF["lost_pin"]):
            assert said in words_of(page)


def test_in_a_window_it_begins_again_with_what_was_set(tmp_path: Path) -> None:
    with Blind(tmp_path / "clinic", *LANDSCAPE, "--windowed", by_keys=False) as nurse:
        nurse.open_the_panel()
        nurse.hears(STAFF["language_lead"])
        french, first = load_content(None).phrases["fr"], "The first frame is on the screen"
        nurse.press(french.name)
        nurse.hears(load_staff_words(RESOURCES / "staff")["fr"]["clinic_lead"])
        nurse.press(load_staff_words(RESOURCES / "staff")["fr"]["lock"])
        nurse.kiosk.until(lambda: journal(nurse.home).count(first) == 2, "the program once more")
        nurse.kiosk.until(lambda: french["touch_to_start"] in {one.name for one in nurse.reads()}, "its first screen")
        assert load_configuration(nurse.home / ".config/cart-kiosk/config.yaml").language == "fr"
        nurse.strike("ctrl+alt+shift+q")
        assert nurse.kiosk.exit_code() == 0
