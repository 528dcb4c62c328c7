"""What is told, and where, for one change to a copy of a deck: the tables in tests/deck/cases/."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

Change = Callable[[str, str, str], None]


def cases() -> Sequence[object]:
    """Return every case of the tables: the deck, its file, old words, new words and the faults expected."""
    found = []
    for table in sorted((Path(__file__).parent / "cases").glob("*.txt")):
        head, *told = table.read_text(encoding="utf-8").split("\n= ")
        (deck,) = re.findall(r"^% (.+)$", head, re.MULTILINE)
        for case in told:
            name, *lines = case.strip().splitlines()
            (file,), (old,), (new,), expected = ([line[2:] for line in lines if line[0] == sign] for sign in "@-+>")
            change = (file, json.loads(old), json.loads(new))
            found.append(pytest.param(deck, *change, expected, id=f"{table.stem}: {name}"))
    return found


@pytest.fixture
def faults_after(change: Change, faults_of: Callable[[], list[str]]) -> Callable[[str, str, str], list[str]]:
    """Return a function that makes one change and returns what is told of it."""

    def told(file: str, old: str, new: str) -> list[str]:
        change(file, old, new)
        return faults_of()

    return told


@pytest.mark.parametrize(("folder", "file", "old", "new", "expected"), cases(), indirect=["folder"])
def test_one_change_is_told_with_its_place(
    file: str, old: str, new: str, expected: list[str], faults_after: Callable[[str, str, str], list[str]]
) -> None:
    assert expected
    assert faults_after(file, old, new) == expected


def test_a_text_too_long_for_a_screen(change: Change, faults_of: Callable[[], list[str]]) -> None:
    change("text.en.yaml", "text: >-\n", "text: >-\n      " + "word " * 400 + "\n")
    place = "text.en.yaml:20:11: $.cards.introduction.text: "
    assert faults_of() == [
        place + "the words have 2,204 characters; shorten them to 2,000 or fewer, or make two cards of one"
    ]


def test_a_number_of_5000_digits(change: Change, faults_of: Callable[[], list[str]]) -> None:
    change("deck.yaml", "format: 1", "format: " + "7" * 5_000)
    assert faults_of() == ["deck.yaml:3:9: $.format: the number has 5,000 digits; write one of at most 18"]


def test_5000_digits_where_words_belong(change: Change, faults_of: Callable[[], list[str]]) -> None:
    change("text.en.yaml", '"Looking ahead"', "7" * 5_000)
    short = "7" * 59 + "…"
    place = "text.en.yaml:83:12: $.cards.closing.title: "
    assert faults_of() == [f'{place}unquoted {short} is read as a number; put it in quotes: "{short}"']
