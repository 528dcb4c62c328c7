"""`kiosk check` tells what of a deck is not read aloud, in the languages that it claims to be narrated in."""

import json
from pathlib import Path

import pytest

from kiosk.narration import Narration, all_sentences, narration_faults
from tests.narration.narrated import narrated
from tests.visit.visits import CART, SPOKEN

SOUND_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""SHA-256 of a file without anything in it."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which all of the deck is narrated in French, each sound empty."""
    folder = narrated(tmp_path_factory.mktemp("whole"), "fr", *all_sentences(CART, SPOKEN, "fr", ("fr",)))
    lines = (folder / "fr" / "clips.jsonl").read_text("utf-8").splitlines()
    clips = [json.loads(line) | {"sha256": SOUND_OF_NOTHING} for line in lines]
    (folder / "fr" / "clips.jsonl").write_text("\n".join(map(json.dumps, clips)), "utf-8")
    for clip in clips:
        (folder / "fr" / clip["file"]).touch()
    return folder


def told(*folders: Path) -> list[str]:
    """Return the faults, without their folder."""
    faults = narration_faults(CART, SPOKEN, Narration(folders))
    return [str(fault).partition("/fr/")[2] for fault in faults]


def test_a_deck_that_is_wholly_narrated_has_no_fault(whole: Path) -> None:
    assert told(whole) == []


def test_sentences_without_a_clip_are_told(whole: Path, tmp_path: Path) -> None:
    # The longest two: a short one may be a part of another.
    lines = sorted((whole / "fr" / "clips.jsonl").read_text("utf-8").splitlines(), key=len)
    less = narrated(tmp_path / "less", "fr")
    (less / "fr" / "clips.jsonl").write_text("\n".join(lines[:-2]), "utf-8")
    for line in lines[:-2]:
        (less / "fr" / json.loads(line)["file"]).touch()
    [fault] = told(less)
    assert fault.startswith(f"clips.jsonl:1:1: $: 2 of {len(lines)} sentences have no clip, such as ")
    assert "dev.py narrate" in fault
    assert told(less, whole) == [], "another folder may have what this one lacks"


def test_a_damaged_sound_and_a_bad_line_are_told(whole: Path, tmp_path: Path) -> None:
    bad = narrated(tmp_path / "bad", "fr", "Bonjour.")
    with (bad / "fr" / "clips.jsonl").open("a", encoding="utf-8") as clips:
        clips.write("\nno clip\n")
    faults = told(bad, whole)
    assert [fault.split(":")[1] for fault in faults] == ["2", "1"]
    assert "cannot be read" in faults[1]


def test_what_is_not_claimed_is_not_missed(tmp_path: Path, whole: Path) -> None:
    assert told(tmp_path, whole) == []
