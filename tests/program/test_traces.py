"""What a visitor chose is in no file and in no log, neither after Done nor after a crash (58).

Memory is looked at in tests/ui/test_traces.py: a screen reader, which visits here, keeps what it was told.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content import load_content
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE
from tests.program.test_crash import written

CONTENT = load_content(None)
DECK, PHRASES = CONTENT.deck, CONTENT.phrases["en"]
TEXT = DECK.texts["en"]
CARD = DECK.walk[1]
CHOSEN = [*TEXT.cards[CARD.id].questions.values()][1::-1]
"""Questions in an order of the visitor's own, which no list of the deck has."""
MARKS = [f"{number}. {words}" for number, words in enumerate(CHOSEN, 1)]
"""What only a visitor's page says: the deck has each question, and never with its number."""


def compose(blind: Blind) -> None:
    """Choose questions, and open the page that they are on."""
    for button, heard in (("touch_to_start", TEXT.title), ("start", TEXT.title), ("next", "Powerful")):
        blind.press(PHRASES[button])
        blind.hears(heard)
    questions = PHRASES.names["layer"]["questions"]
    blind.press(questions)
    blind.hears(questions)
    for words in CHOSEN:
        blind.press(words)
    blind.press(PHRASES.say("my_page_count", count=len(CHOSEN)))
    blind.hears(PHRASES["my_page"])


@pytest.fixture
def blind(tmp_path: Path) -> Iterator[Blind]:
    """Return a visitor whose page is on the screen."""
    with Blind(tmp_path / "visit", *LANDSCAPE, by_keys=False) as visitor:
        compose(visitor)
        yield visitor


def assert_nowhere_in_files(home: Path) -> None:
    """See that no file has any of it."""
    for name, content in written(home).items():
        assert not any(mark.encode(coding) in content for mark in MARKS for coding in ("utf-8", "utf-16-le")), name


def test_done_leaves_nothing_in_any_file(blind: Blind) -> None:
    blind.press(PHRASES["done"])
    blind.hears(TEXT.attract.headline)
    assert_nowhere_in_files(blind.home)


def test_a_crash_leaves_nothing_in_any_file(blind: Blind) -> None:
    blind.kill()
    assert_nowhere_in_files(blind.home)
