"""Decks to break: copies of the shipped one, and what is said about them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.deck import DeckFaults, load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shipped() -> Path:
    """Return the folder of the deck that the program comes with."""
    return ROOT / "kiosk/resources/decks/cart"


@pytest.fixture
def folder(tmp_path: Path, shipped: Path) -> Path:
    """Return a copy of the shipped deck, free to be changed."""
    copy = tmp_path / "deck"
    shutil.copytree(shipped, copy)
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
