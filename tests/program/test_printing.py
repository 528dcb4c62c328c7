"""My page on paper, through a real print server: what comes out, what is left behind, and what a visitor is told."""

import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import define

from kiosk.content import load_content
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE
from tests.program.printing import QUEUE, PrintServer, words_of
from tests.program.starting import journal, run

CONTENT = load_content(None)
TEXT, PHRASES = CONTENT.deck.texts["en"], CONTENT.phrases["en"]
[CARD, *_] = [card for card in CONTENT.deck.walk if card.questions and CONTENT.deck.places[card.id].section]
QUESTION = TEXT.cards[CARD.id].questions[CARD.questions[0]]
TITLE = TEXT.cards[CARD.id].title
PROMISED_S = 5.0
"""Within this time a visitor is told that nothing will be printed (issue 5)."""


@define
class Room:
    """A visitor on "My page", and the print server."""

    blind: Blind
    server: PrintServer

    def goes_to_the_page(self) -> None:
        """Choose a question, and open the page."""
        self.blind.press(PHRASES["touch_to_start"])
        self.blind.hears(TEXT.title)
        self.blind.press(PHRASES["topics"])
        self.blind.hears(PHRASES["topics_title"])
        self.blind.press(TITLE)
        self.blind.hears(TITLE)
        self.blind.press(PHRASES.names["layer"]["questions"])
        self.blind.hears(PHRASES.names["layer"]["questions"])
        self.blind.press(QUESTION)
        self.until(lambda: PHRASES.say("my_page_count", count=1), "the way to the page")
        self.blind.press(PHRASES.say("my_page_count", count=1))
        self.blind.hears(PHRASES["my_page"])

    def names(self) -> list[str]:
        """Read the screen."""
        return [one.name for one in self.blind.reads()]

    def until(self, name: Callable[[], str], what: str) -> None:
        """Await something of this name on the screen."""
        self.blind.kiosk.until(lambda: name() in self.names(), what)

    def prints(self) -> None:
        """Press the button, and hear that the page is on its way."""
        self.blind.press(PHRASES["print"])
        self.blind.hears(PHRASES["printing"])

    def left_behind(self) -> list[str]:
        """Give the files of the print server and of the visitor's home in which a word of the page stands."""
        marks = [QUESTION.encode(), TITLE.encode()]
        files = [
            path for folder in ("spool", "cache", "state", "log") for path in (self.server.root / folder).rglob("*")
        ]
        files = [path for path in (*files, *self.blind.home.rglob("*")) if path.is_file()]
        jobs = list((self.server.root / "spool").glob("[cd]*"))
        return [str(path) for path in files if path in jobs or any(mark in path.read_bytes() for mark in marks)]

    def nothing_is_left(self) -> None:
        """Await that the queue knows nothing of the page."""
        self.blind.kiosk.until(lambda: not self.server.jobs() and not self.left_behind(), "an empty queue")


@pytest.fixture(params=["A4", "Letter"])
def paper(request: pytest.FixtureRequest) -> str:
    """Give each size of paper."""
    return str(request.param)


@pytest.fixture
def server(paper: str) -> Iterator[PrintServer]:
    """Start a print server with a PDF printer."""
    with PrintServer(paper) as started:
        yield started


@pytest.fixture
def room(home: Path, server: PrintServer) -> Iterator[Room]:
    """Bring a visitor to their page."""
    with Blind(home / "visit", *LANDSCAPE, by_keys=False, CUPS_SERVER=server.address) as blind:
        room = Room(blind, server)
        blind.kiosk.until(lambda: "Pages are printed on" in journal(blind.home), "a printer")
        room.goes_to_the_page()
        yield room


def told_by(*command: str | Path) -> str:
    """Ask one of poppler's programs about a PDF."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_a_page_comes_out_and_nothing_of_it_stays(room: Room, paper: str) -> None:
    room.prints()
    room.blind.hears(PHRASES["printed"])
    [page] = room.server.printed()
    words = words_of(page)
    for said in (PHRASES["paper_for"], TEXT.title, PHRASES["my_page"], f"1. {QUESTION}", PHRASES["my_page_foot"]):
        assert said in words
    facts = told_by("pdfinfo", page)
    assert "Pages:           1\n" in facts
    assert ("595 x 842 pts (A4)" if paper == "A4" else "612 x 792 pts (letter)") in facts
    fonts = told_by("pdffonts", page).splitlines()[2:]
    assert fonts
    assert all("AtkinsonHyperlegibleNext" in font and font.split()[-5] == "yes" for font in fonts), fonts
    room.nothing_is_left()
    assert "A page was printed" in journal(room.blind.home)
    room.blind.press(PHRASES["done"])
    room.blind.hears(TEXT.attract.headline)
    assert not room.left_behind()


def stop(room: Room) -> None:
    """Let the queue take pages and print none."""
    room.server.asked("cupsdisable", QUEUE)


def remove(room: Room) -> None:
    """Take the printer away."""
    room.server.asked("lpadmin", "-x", QUEUE)


def refuse(room: Room) -> None:
    """Let the queue take no pages."""
    room.server.asked("cupsreject", QUEUE)


def hang(room: Room) -> None:
    """Let the server answer nobody."""
    room.server.hang()


def empty(room: Room) -> None:
    """Let the printer run out of paper: it takes the page, says so, and waits."""
    backend = room.server.root / "bin/backend/cups-pdf"
    backend.write_text("#!/bin/sh\necho STATE: +media-empty-error >&2\nexec tail -f /dev/null\n", "utf-8")


def break_down(room: Room) -> None:
    """Let the printer fail at the page."""
    (room.server.root / "bin/backend/cups-pdf").write_text("#!/bin/sh\nexit 4\n", "utf-8")


@pytest.mark.parametrize("paper", ["A4"], indirect=True)
@pytest.mark.parametrize("trouble", [stop, remove, refuse, hang, empty, break_down])
def test_what_cannot_be_printed_is_one_calm_sentence(room: Room, trouble: Callable[[Room], None]) -> None:
    trouble(room)
    room.prints()
    pressed = time.monotonic()
    room.blind.hears(PHRASES["print_failed"])
    assert time.monotonic() - pressed < PROMISED_S
    names = room.names()
    assert PHRASES["print_failed"] in names
    assert names.count(PHRASES["take_it"]) >= 1, "the code is there"
    assert f"1. {QUESTION}" in names, "nothing is lost"
    room.server.go_on()
    room.nothing_is_left()
    assert QUESTION not in journal(room.blind.home)
    assert "A page was not printed: " in journal(room.blind.home)
    assert not room.server.printed()


@pytest.mark.parametrize("paper", ["A4"], indirect=True)
def test_a_page_is_gone_with_the_program(room: Room) -> None:
    """It is ended while the page waits, and another time killed; then the next start clears what it left."""
    stop(room)
    room.prints()
    room.blind.kiosk.until(room.server.jobs, "the page in the queue")
    room.blind.kiosk.popen.terminate()
    assert room.blind.kiosk.exit_code() == 0
    assert (room.server.jobs(), room.left_behind()) == ("", [])


@pytest.mark.parametrize("paper", ["A4"], indirect=True)
def test_a_page_is_gone_after_a_crash(room: Room) -> None:
    stop(room)
    room.prints()
    room.blind.kiosk.until(room.server.jobs, "the page in the queue")
    room.blind.kill()
    assert room.server.jobs()
    room.blind.start_again()
    room.nothing_is_left()


@pytest.mark.parametrize("paper", ["A4"], indirect=True)
def test_without_a_printer_there_is_no_button(home: Path, server: PrintServer) -> None:
    server.asked("lpadmin", "-x", QUEUE)
    with Blind(home / "visit", *LANDSCAPE, by_keys=False, CUPS_SERVER=server.address) as blind:
        blind.kiosk.until(lambda: "No page can be printed" in journal(blind.home), "the look at the queue")
        room = Room(blind, server)
        room.goes_to_the_page()
        assert PHRASES["print"] not in room.names()
        assert PHRASES["take_it"] in room.names()


@pytest.mark.parametrize("name", [QUEUE, None])
def test_staff_are_told_which_printer_it_is(home: Path, server: PrintServer, paper: str, name: str | None) -> None:
    done = run(home, "printer", *(["--printer", name] if name else []), CUPS_SERVER=server.address)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{QUEUE} {paper.lower()}\n", "")
    done = run(home, "printer", "--printer", "Nowhere", CUPS_SERVER=server.address)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("kiosk: there is no printer 'Nowhere': ")
