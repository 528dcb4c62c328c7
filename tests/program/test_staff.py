"""Staff at the whole program, by touch: first run, sign-off, a visit, its counts, the month page, and a new PIN.

What staff print of it comes out of a real print server.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clinic import Counted, load_configuration
from kiosk.content import RESOURCES, load_content
from kiosk.staff import load_staff_words
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE
from tests.program.memory import found
from tests.program.printing import PrintServer, prints_as, words_of
from tests.program.starting import journal, run, words
from tests.program.test_crash import written

CONTENT = load_content(None)
PHRASES, TEXT = CONTENT.phrases["en"], CONTENT.deck.texts["en"]
STAFF = load_staff_words(RESOURCES / "staff")["en"]
PIN, NEW_PIN = "730518", "402915"
CARD = CONTENT.deck.walk[0]


@pytest.fixture
def server() -> Iterator[PrintServer]:
    """Start a print server with a PDF printer."""
    with PrintServer() as started:
        yield started


@pytest.fixture
def nurse(tmp_path: Path, server: PrintServer) -> Iterator[Blind]:
    """Return somebody of the staff in front of a screen that nobody has set up, with a printer."""
    with Blind(tmp_path / "clinic", *LANDSCAPE, by_keys=False, CUPS_SERVER=server.address) as visitor:
        prints_as(visitor.home, "kiosk")
        yield visitor


def sees(nurse: Blind, part: str) -> None:
    """Await words on the screen."""

    def look() -> bool:
        return any(part in one.name for one in nurse.reads())

    nurse.kiosk.until(look, part)
    nurse.kiosk.press_is_answered()


def touches(nurse: Blind, *names: str) -> None:
    """Touch one control after the other."""
    for name in names:
        sees(nurse, name)
        nurse.touch(name)


def enters(nurse: Blind, pin: str) -> None:
    """Touch the digits of a PIN, and then OK."""
    for number, digit in enumerate(pin, 1):
        nurse.touch(digit)
        sees(nurse, STAFF.say("typed", count=number, total=6))
    nurse.touch("OK")


def opens(nurse: Blind, pin: str) -> None:
    """Knock, and come past the PIN."""
    nurse.knock(LANDSCAPE[0])
    sees(nurse, STAFF["pin_lead"])
    enters(nurse, pin)
    sees(nurse, STAFF["care"])


def chooses(nurse: Blind, pin: str) -> None:
    """Type a new PIN twice."""
    sees(nurse, STAFF["new_pin_lead"])
    enters(nurse, pin)
    sees(nurse, STAFF["pin_again"])
    enters(nurse, pin)


def sets_up(nurse: Blind) -> None:
    """Go through the first run: a language, the clinic's phone, a PIN, and the rest later."""
    nurse.knock(LANDSCAPE[0])
    touches(nurse, PHRASES.name)
    sees(nurse, STAFF["clinic_lead"])
    touches(nurse, STAFF["later"])
    sees(nurse, STAFF["phone_lead"])
    touches(nurse, "1", "2", "3", "OK")
    sees(nurse, STAFF["emergency_lead"])
    touches(nurse, STAFF["later"])
    chooses(nurse, PIN)
    sees(nurse, STAFF["card_lead"])
    for title in (STAFF["floor_mm_lead"], STAFF["tests"], STAFF["all_well"]):
        touches(nurse, STAFF["later"])
        sees(nurse, title)


def prints(nurse: Blind, server: PrintServer, name: str) -> str:
    """Press a control that prints; return what stands on the page that comes out."""
    there = len(server.printed())
    touches(nurse, name)
    sees(nurse, STAFF["printing"])
    nurse.kiosk.until(lambda: len(server.printed()) > there, "the page")
    return words_of(max(server.printed(), key=lambda page: page.stat().st_mtime_ns))


def signs(nurse: Blind, server: PrintServer) -> None:
    """Sign the first piece, as somebody with a name and a role, and print the record."""
    touches(nurse, STAFF["signing"], "English: 0 of 51 signed")
    row = STAFF.say("signed_of", what=TEXT.title, done=0, total=len(CONTENT.deck.layers[CARD.id]))
    touches(nurse, row, STAFF["sign"])
    sees(nurse, STAFF["name_lead"])
    touches(nurse, "A", "n", "a", "OK")
    sees(nurse, STAFF["role_lead"])
    touches(nurse, "M", "d", "OK", "English: 0 of 51 signed", row, STAFF["sign"])
    touches(nurse, STAFF["overview"], STAFF["signing"])
    record = prints(nurse, server, STAFF["print_record"])
    part = f"{TEXT.title} {PHRASES.names['layer']['written']}"
    assert STAFF.say("record_of", part=part, language="en", name="Ana", role="Md", day="20") in record
    touches(nurse, STAFF["overview"])


def locks(nurse: Blind, *, anew: bool) -> None:
    """Lock the panel; the program shows the visitor's screen, begun again if something has changed."""
    runner = nurse.kiosk.runner()
    touches(nurse, STAFF["lock"])
    if anew:
        nurse.kiosk.until(lambda: not words(runner), "the end of the program with the old settings")
    sees(nurse, PHRASES["touch_to_start"])


def visits(nurse: Blind) -> None:
    """Look at two cards as a patient does, the first of which is signed, and leave."""
    touches(nurse, PHRASES["touch_to_start"], PHRASES["start"])
    sees(nurse, TEXT.cards[CARD.id].text[:20])
    assert not any(PHRASES["not_reviewed"] in one.name for one in nurse.reads())
    touches(nurse, PHRASES["next"])
    sees(nurse, "Powerful")
    used = nurse.kiosk.runner()
    touches(nurse, PHRASES["home"], PHRASES["done"])
    nurse.kiosk.until(lambda: not words(used), "the end of the program that was used")
    sees(nurse, PHRASES["touch_to_start"])


def test_a_clinic_s_first_day(nurse: Blind, server: PrintServer) -> None:
    # long: the steps of a day, one after the other
    home = nurse.home
    sets_up(nurse)
    touches(nurse, STAFF["counts"], STAFF["counts_on"], STAFF["overview"])
    signs(nurse, server)
    locks(nurse, anew=True)
    kept = load_configuration(home / ".config/cart-kiosk/config.yaml")
    assert (kept.language, kept.phone, kept.counts) == ("en", "123", True)
    visits(nurse)
    rows = counted(home)
    assert {row[1:5] for row in rows} == {
        ("cart", "", "en", Counted.VISIT.value),
        ("cart", CARD.id, "en", Counted.OPENED.value),
        ("cart", CONTENT.deck.walk[1].id, "en", Counted.OPENED.value),
    }

    opens(nurse, PIN)
    touches(nurse, STAFF["counts"])
    sees(nurse, STAFF["table_opened"])
    assert not any(one.name.endswith(": 1") for one in nurse.reads())
    month = prints(nurse, server, STAFF["print_month"])
    assert STAFF["table_opened"] in month
    assert f"{PHRASES.name}: {STAFF['hidden']}" in month
    assert ": 1 " not in month
    touches(nurse, STAFF["overview"], STAFF["new_pin"])
    chooses(nurse, NEW_PIN)
    sees(nurse, STAFF["all_well"])
    locks(nurse, anew=False)
    opens(nurse, NEW_PIN)
    locks(nurse, anew=False)
    assert not any(pin in journal(home) for pin in (PIN, NEW_PIN))
    for name, content in written(home).items():
        assert PIN.encode() not in content, name


def counted(home: Path) -> list[tuple[str, ...]]:
    """Return all rows of the counts."""
    base = sqlite3.connect(f"file:{home}/.local/state/cart-kiosk/counts.sqlite3?mode=ro", uri=True)
    try:
        return base.execute("SELECT * FROM counts").fetchall()
    finally:
        base.close()


def test_a_forgotten_pin_is_reset_by_the_administrator(nurse: Blind) -> None:
    sets_up(nurse)
    locks(nurse, anew=True)
    said = run(nurse.home, "reset-pin")
    assert said.returncode == 0, said.stderr
    nurse.knock(LANDSCAPE[0])
    sees(nurse, STAFF["new_pin_lead"])


def test_a_pin_that_was_typed_on_a_fresh_screen_is_in_no_memory_afterwards(nurse: Blind) -> None:
    sets_up(nurse)
    locks(nurse, anew=True)
    opens(nurse, PIN)
    used = nurse.kiosk.runner()
    locks(nurse, anew=False)
    nurse.kiosk.until(lambda: not words(used), "the end of the program in which the PIN was typed")
    for process in (nurse.kiosk.popen.pid, nurse.kiosk.runner()):
        assert found(process, [PIN]) == set()
