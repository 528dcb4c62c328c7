"""Decks to break: copies of those in tests/decks/, and what is said about them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.deck import DeckFaults, load

ROOT = Path(__file__).parents[2]
DECKS = ROOT / "tests/decks"


@pytest.fixture(scope="session")
def shipped() -> Path:
    """Return the folder of the deck that the program comes with."""
    return ROOT / "kiosk/resources/decks/cart"


@pytest.fixture
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a copy of a deck in English, free to be changed: the one without layers, unless a test asks for another.

    Not the shipped one, for these tests name lines, and its authors may change what they like.
    """
    copy = tmp_path / "deck"
    shutil.copytree(DECKS / getattr(request, "param", "without-layers"), copy, ignore=shutil.ignore_patterns("*.es.*"))
    outline = (copy / "deck.yaml").read_text("utf-8")
    (copy / "deck.yaml").write_text(outline.replace("languages: [en, es]", "languages: [en]"), "utf-8")
    for picture in (copy / "pictures").iterdir():
        picture.chmod(0o644)
    return copy


@pytest.fixture
def faults_of(folder: Path) -> Callable[[], list[str]]:
    """Return a function that loads the copy and returns its faults as told, with files named from the folder."""

    def told() -> list[str]:
        with pytest.raises(DeckFaults) as refusal:
            load(folder)
        return [str(fault).removeprefix(f"{folder}/") for fault in refusal.value.faults]

    return told


@pytest.fixture
def change(folder: Path) -> Callable[[str, str, str], None]:
    """Return a function that replaces the first occurrence of some words in a file of the copy."""

    def changed(file: str, old: str, new: str) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return changed
