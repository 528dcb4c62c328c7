"""What follows from the deaths of a program."""

from pathlib import Path

import pytest

from kiosk.unattended.deaths import PAUSES_S, SAFE_FOR_S, Deaths, Mode


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a place for the file."""
    return tmp_path / "state" / "deaths.json"


def test_a_first_death_costs_no_time_and_nothing_else(place: Path) -> None:
    deaths = Deaths(place, "a")
    deaths.died(100)
    assert (deaths.pause_s(100), deaths.mode(100)) == (0, Mode.USUAL)


def test_the_pauses_grow_and_end_at_a_minute(place: Path) -> None:
    deaths, told = Deaths(place, "a"), []
    for at in range(10):
        deaths.died(100 + at)
        told.append(deaths.pause_s(100 + at))
    assert told == [*PAUSES_S, 60, 60, 60]


def test_after_three_deaths_an_older_deck_after_five_nothing_of_the_clinics(place: Path) -> None:
    deaths, modes = Deaths(place, "a"), []
    for at in (0, 10, 20, 30, 40, 50):
        deaths.died(at)
        modes.append(deaths.mode(at))
    assert modes == [Mode.USUAL, Mode.USUAL, Mode.OLDER_DECK, Mode.OLDER_DECK, Mode.SAFE, Mode.SAFE]


def test_deaths_far_apart_are_each_the_first(place: Path) -> None:
    deaths = Deaths(place, "a")
    for at in range(0, 30_000, 301):
        deaths.died(at)
        assert (deaths.pause_s(at), deaths.mode(at)) == (0, Mode.USUAL)


def test_after_a_day_it_is_tried_as_usual_again(place: Path) -> None:
    deaths = Deaths(place, "a")
    for _ in range(5):
        deaths.died(0)
    assert deaths.mode(SAFE_FOR_S - 1) is Mode.SAFE
    assert deaths.mode(SAFE_FOR_S) is Mode.USUAL


def test_a_supervisor_that_is_started_again_knows_them(place: Path) -> None:
    deaths = Deaths(place, "a")
    for _ in range(5):
        deaths.died(10)
    assert Deaths(place, "a").mode(11) is Mode.SAFE
    assert Deaths(place, "after a new start of the computer").mode(11) is Mode.USUAL


@pytest.mark.parametrize("words", ["", "{", "[]", '{"boot": "a"}', '{"boot": "a", "deaths": 3, "safe_until": 0}'])
def test_a_file_that_says_nothing_counts_as_none(place: Path, words: str) -> None:
    place.parent.mkdir()
    place.write_text(words, "utf-8")
    assert Deaths(place, "a").mode(0) is Mode.USUAL


def test_where_nothing_can_be_written_it_counts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    deaths = Deaths(tmp_path / "file" / "deaths.json", "a")
    for _ in range(5):
        deaths.died(0)
    assert deaths.mode(0) is Mode.SAFE
