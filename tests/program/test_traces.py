"""What a visitor chose is in no file, no log, no count and no memory, neither after Done nor after a crash (58).

The print queue is looked at in test_printing.py.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.clinic import Counted
from kiosk.content import load_content
from kiosk.ui.idle import WARNING_S
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE
from tests.program.memory import found
from tests.program.sound import Clock
from tests.program.starting import words
from tests.program.test_crash import written

LIMIT_S = 121
CONTENT = load_content(None)
DECK, PHRASES = CONTENT.deck, CONTENT.phrases["en"]
TEXT = DECK.texts["en"]
CARD = DECK.walk[1]
CHOSEN = [*TEXT.cards[CARD.id].questions.values()][1::-1]
"""Questions in an order of the visitor's own, which no list of the deck has."""
MARKS = [f"{number}. {question}" for number, question in enumerate(CHOSEN, 1)]
"""What only a visitor's page says: the deck has each question, and never with its number."""


def compose(blind: Blind) -> None:
    """Choose questions, and open the page that they are on."""
    for button, heard in (("touch_to_start", TEXT.title), ("start", TEXT.title), ("next", "Powerful")):
        blind.press(PHRASES[button])
        blind.hears(heard)
    questions = PHRASES.names["layer"]["questions"]
    blind.press(questions)
    blind.hears(questions)
    for question in CHOSEN:
        blind.press(question)
    blind.press(PHRASES.say("my_page_count", count=len(CHOSEN)))
    blind.hears(PHRASES["my_page"])


@pytest.fixture
def clock(tmp_path: Path) -> Clock:
    """Give the clock of the visit."""
    return Clock(tmp_path)


@pytest.fixture(params=["false", "true"], ids=["uncounted", "counted"])
def counts(request: pytest.FixtureRequest) -> str:
    """Say whether the clinic counts."""
    return str(request.param)


@pytest.fixture
def blind(tmp_path: Path, clock: Clock, counts: str) -> Iterator[Blind]:
    """Return a visitor whose page is on the screen."""
    settings = f"counts: {counts}"
    with Blind(tmp_path / "visit", *LANDSCAPE, by_keys=False, settings=settings, **clock.world) as visitor:
        compose(visitor)
        yield visitor


def done(blind: Blind, _clock: Clock) -> None:
    """End the visit as one should."""
    blind.press(PHRASES["done"])


def walk_away(blind: Blind, clock: Clock) -> None:
    """Leave the screen as it is, and the question unanswered."""
    for seconds, heard in ((LIMIT_S, PHRASES["warning_title"]), (WARNING_S, "")):
        clock.turn(seconds)
        blind.stirs()
        blind.hears(heard)


def assert_nowhere_in_files(home: Path) -> None:
    """See that no file has any of it."""
    for name, content in written(home).items():
        assert not any(mark.encode(coding) in content for mark in MARKS for coding in ("utf-8", "utf-16-le")), name


def assert_counted(home: Path, counts: str) -> None:
    """See that the clinic's counts have each thing by itself: what was chosen, in the order of its names, once."""
    file = home / ".local/state/cart-kiosk/counts.sqlite3"
    assert file.exists() is (counts == "true")
    if file.exists():
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as base:
            chosen = base.execute("SELECT card, count FROM counts WHERE event = ?", (Counted.CHOSEN.value,)).fetchall()
        assert chosen == [(name, 1) for name in sorted(CARD.questions[:2])]


@pytest.mark.parametrize("leave", [done, walk_away])
def test_after_a_visit_nothing_is_in_memory_and_files(
    blind: Blind, clock: Clock, counts: str, leave: Callable[[Blind, Clock], None]
) -> None:
    used = blind.kiosk.runner()
    assert found(used, MARKS) == set(MARKS), "it is found where it is"
    leave(blind, clock)
    blind.kiosk.until(lambda: not words(used), "the end of the program that was used")
    for process in (blind.kiosk.popen.pid, blind.kiosk.runner()):
        assert found(process, [*MARKS, CHOSEN[0]]) == {CHOSEN[0]}, "the deck is there, and what was chosen is not"
    assert_nowhere_in_files(blind.home)
    assert_counted(blind.home, counts)


def test_a_crash_leaves_nothing_in_any_file(blind: Blind) -> None:
    blind.kill()
    assert_nowhere_in_files(blind.home)
