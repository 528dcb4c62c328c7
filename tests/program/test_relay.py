"""A process for each visit: how one follows the other, and what becomes of them when one ends."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import load_content
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE
from tests.program.screens import XScreen
from tests.program.starting import FROZEN, Kiosk, Process, journal, words

TEXT, PHRASES = (content := load_content(None)).deck.texts["en"], content.phrases["en"]
PLAY = """
import logging, os, signal, sys
from pathlib import Path
from kiosk.journal import keep_journal
from kiosk.relay import BrokenError, Relay
keep_journal()
def run(baton):
    Path(f"{os.getpid()}.runs").touch()
    return turns[len(list(Path().glob("*.runs"))) - 1](baton)
def rests(baton):
    baton.ready()
    signal.pause()
def passes_on(baton):
    baton.ready()
    baton.pass_on()
    signal.pause()
def crashes(baton):
    baton.ready()
    os.abort()
def never_comes(baton):
    return 3
def hesitates(baton):
    signal.pause()
def writes(baton):
    Path(".local/state/cart-kiosk/log/kiosk.log").rename("older.log")
    baton.ready()
    baton.pass_on()
    signal.pause()
def writes_too(baton):
    logging.error("heard")
    baton.ready()
    signal.pause()
def fails(baton):
    raise RuntimeError("no screen")
turns = [TURNS]
wait = os.waitpid
def wait_and_be_asked_to_end(*which):
    done = wait(*which)
    os.kill(os.getpid(), signal.SIGTERM)
    return done
if "asked_as_one_ends" in sys.argv:
    os.waitpid = wait_and_be_asked_to_end
try:
    sys.exit(Relay(run).run(lambda: Path("ready").open("a").write("x")))
except BrokenError:
    sys.exit(70)
"""


class Play(Process):
    """A relay whose runners do what a test wants, in turn, by the names in `PLAY`."""

    def __init__(self, home: Path, *turns: str, asked: str = "") -> None:
        super().__init__(home, sys.executable, "-c", PLAY.replace("TURNS", ", ".join(turns)), asked)

    def runners(self) -> int:
        """Count those that have run so far."""
        return len(list(self.home.glob("*.runs")))


@pytest.fixture
def play(home: Path) -> Callable[..., Play]:
    """Give the means to let runners follow each other."""
    if FROZEN:
        pytest.skip("the frozen program has no Python to give a script to")
    return lambda *turns, **asked: Play(home, *turns, **asked)


def test_the_exit_code_is_that_of_the_runner(play: Callable[..., Play]) -> None:
    with play("never_comes") as relay:
        assert relay.exit_code() == 3


@pytest.mark.parametrize(("turn", "told"), [("crashes", "ended by the signal SIGABRT"), ("fails", "no screen")])
def test_a_runner_that_breaks_is_an_internal_error(play: Callable[..., Play], turn: str, told: str) -> None:
    with play(turn) as relay:
        assert relay.exit_code() == 70
        assert told in relay.said()


def test_a_crash_is_told_on_the_terminal(start: Callable[..., Kiosk], x_screen: Callable[..., XScreen]) -> None:
    kiosk = start(DISPLAY=x_screen(*LANDSCAPE).display)
    kiosk.crash()
    assert kiosk.exit_code() == 70
    assert "kiosk: something went wrong inside the program; " in kiosk.said()
    assert "The program was ended by the signal SIGKILL" in journal(kiosk.home)


def test_the_supervisor_hears_once_that_all_is_ready(play: Callable[..., Play]) -> None:
    with play("passes_on", "passes_on", "rests") as relay:
        relay.until(lambda: relay.runners() == 3, "the third runner")
        assert (relay.home / "ready").read_text("ascii") == "x"
        relay.popen.terminate()
        assert relay.exit_code() == 0


def test_where_no_new_one_comes_up_the_one_that_is_there_goes_on(play: Callable[..., Play]) -> None:
    with play("passes_on", "never_comes") as relay:
        relay.until(lambda: "No new program came up" in relay.said(), "the word of it")
        relay.popen.terminate()
        assert relay.exit_code() == 0


def test_a_runner_writes_into_the_log_of_today(play: Callable[..., Play]) -> None:
    """The one before it had to begin a new file, so the name is another file's than when all began."""
    with play("writes", "writes_too") as relay:
        relay.until(lambda: "heard" in journal(relay.home), "the line in the log")


def test_asked_to_end_while_a_new_one_comes_up_both_end(play: Callable[..., Play]) -> None:
    with play("passes_on", "hesitates") as relay:
        relay.until(lambda: relay.runners() == 2, "the second runner")
        relay.popen.terminate()
        assert relay.exit_code() == 0


def test_asked_to_end_at_the_very_moment_one_ends(play: Callable[..., Play]) -> None:
    with play("passes_on", "rests", asked="asked_as_one_ends") as relay:
        assert relay.exit_code() == 0


def test_a_runner_does_not_outlive_the_one_that_started_it(
    start: Callable[..., Kiosk], x_screen: Callable[..., XScreen]
) -> None:
    kiosk = start(DISPLAY=x_screen(*LANDSCAPE).display)
    [runner] = kiosk.children()
    life = os.pidfd_open(runner)
    kiosk.popen.send_signal(signal.SIGKILL)
    kiosk.popen.wait()
    with Process(kiosk.home, "tail", f"--pid={runner}", "-f", "/dev/null") as waiting:
        assert waiting.exit_code() == 0
    os.close(life)


@pytest.mark.parametrize("by_keys", [True, False], ids=["by keys", "by name"])
def test_the_next_visitor_finds_a_new_program_that_answers(home: Path, by_keys: bool) -> None:  # noqa: FBT001 - both
    with Blind(home / "visit", *LANDSCAPE, by_keys=by_keys) as blind:
        picture, used = blind.picture(), blind.kiosk.runner()
        blind.press(PHRASES["touch_to_start"])
        blind.hears(TEXT.title)
        blind.press(PHRASES["done"])
        blind.hears(TEXT.attract.headline)
        blind.kiosk.until(lambda: not words(used), "the end of the program that was used")
        assert blind.picture() == picture
        blind.press(PHRASES["touch_to_start"])
        blind.hears(TEXT.title)
