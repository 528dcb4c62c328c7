"""The supervisor with a small play in the place of the program: what it does with each way to end or to hang."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.unattended import since_boot
from tests.unattended.playing import PLAY, Supervised, alive, number

LIMITS = {"start_s": 5.0, "frame_s": 1.0, "look_s": 0.1}


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Callable[..., Supervised]]:
    """Give the means to let a program act by turns, one for each of its lives, the last one for all that follow."""
    with ExitStack() as running:
        yield lambda turns, **limits: running.enter_context(
            Supervised(tmp_path, PLAY, turns, limits={**LIMITS, **limits})
        )


def test_what_lives_is_left_alone_and_the_service_manager_hears_of_it(play: Callable[..., Supervised]) -> None:
    supervised = play("comes_up")
    supervised.until(lambda: supervised.told().count("WATCHDOG=1") > 15, "more time than between two frames")
    assert supervised.lives() == ["usual"]
    assert supervised.told().count("READY=1") == 1
    assert supervised.told().index("READY=1") < supervised.told().index("WATCHDOG=1")


def test_what_goes_silent_is_started_again(play: Callable[..., Supervised]) -> None:
    supervised = play("goes_silent,comes_up")
    supervised.until(lambda: supervised.lives() == ["usual", "usual"], "a second life")
    assert "shown nothing for too long" in supervised.said()


def test_where_more_than_one_hangs_each_is_told_of_by_itself_and_the_youngest_first(
    play: Callable[..., Supervised],
) -> None:
    supervised = play("two_go_silent,comes_up")
    supervised.until(lambda: supervised.lives() == ["usual", "usual"], "a second life")
    _, youngest, eldest = supervised.said().split("Fatal Python error: Aborted\n")
    assert (youngest.count(" in sinks\n"), eldest.count(" in sinks\n")) == (81, 0)
    assert (youngest.count(" in drifts\n"), eldest.count(" in drifts\n")) == (0, 81)


def test_what_never_comes_up_is_started_again(play: Callable[..., Supervised]) -> None:
    supervised = play("never_comes,comes_up", start_s=1.0)
    supervised.until(lambda: "READY=1" in supervised.told(), "a life that comes up")
    assert supervised.lives() == ["usual", "usual"]
    assert "EXTEND_TIMEOUT_USEC" in supervised.told(), "the service manager waits as long"


def test_deaths_in_a_row_lead_to_an_older_deck_and_then_to_built_in_cards_that_stay(
    play: Callable[..., Supervised],
) -> None:
    supervised = play("dies,dies,dies,dies,dies,comes_up")
    supervised.until(lambda: "READY=1" in supervised.told(), "a life that comes up")
    assert supervised.lives() == ["usual"] * 3 + ["older-deck"] * 2 + ["safe"]


def test_no_display_is_no_death(play: Callable[..., Supervised]) -> None:
    supervised = play("has_no_display,has_no_display,comes_up")
    supervised.until(lambda: "READY=1" in supervised.told(), "a life that comes up")
    assert supervised.lives() == ["usual"] * 3
    assert not (supervised.home / "deaths.json").exists()


def test_nothing_that_it_started_outlives_a_life(play: Callable[..., Supervised]) -> None:
    supervised = play("leaves_a_child,comes_up")
    orphan, parent = supervised.home / "orphan", supervised.home / "parent"
    supervised.until(lambda: number(orphan) and number(parent), "two processes")
    os.kill(number(parent), signal.SIGKILL)
    supervised.until(lambda: len(supervised.lives()) == 2, "a second life")
    assert not alive(number(orphan))


def test_asked_to_end_it_ends_the_program_first(play: Callable[..., Supervised]) -> None:
    supervised = play("comes_up")
    supervised.until(lambda: "READY=1" in supervised.told(), "the program")
    process, restarts, _ = supervised.health()
    supervised.popen.terminate()
    assert supervised.exit_code() == 0
    assert restarts == 0
    assert not alive(process)


def test_it_is_known_when_the_screen_was_touched(play: Callable[..., Supervised]) -> None:
    supervised = play("is_touched")
    supervised.until(lambda: supervised.health()[2] is not None, "a touch")


def test_something_new_is_shown_at_once_where_nobody_is(play: Callable[..., Supervised]) -> None:
    supervised = play("comes_up")
    supervised.until(lambda: "READY=1" in supervised.told(), "the program")
    (supervised.home / "content").touch()
    supervised.until(lambda: len(supervised.lives()) == 2, "a second life")
    assert not (supervised.home / "deaths.json").exists(), "it was asked to end, and that is no death"


def test_something_new_waits_until_a_visit_is_over(play: Callable[..., Supervised]) -> None:
    supervised = play("is_touched", rest_s=1.5)
    supervised.until(lambda: supervised.health()[2] is not None, "a touch")
    touched = supervised.health()[2]
    (supervised.home / "content").touch()
    supervised.until(lambda: len(supervised.lives()) == 2, "a second life")
    assert since_boot() - (touched or 0) > 1.5
