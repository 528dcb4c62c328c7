"""A maker of packs with their key, a kiosk that trusts it, and a sound pack."""

from collections.abc import Callable
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from kiosk.packs import Shelf, make_pack, new_key, read_secret_key
from tests.program.starting import ROOT

Make = Callable[..., Path]
DECK, DECK_ID = ROOT / "tests" / "decks" / "without-layers", "cart"


@pytest.fixture
def trusted(tmp_path: Path) -> Path:
    """Give the file of keys that the kiosk trusts: the maker's, and a spare one."""
    place = tmp_path / "keys"
    place.write_text(
        f"# who may make packs\n{new_key(tmp_path / 'secret')} Ada\n{new_key(tmp_path / 'spare')}\n", "utf-8"
    )
    return place


@pytest.fixture
def key(tmp_path: Path, trusted: Path) -> SigningKey:
    """Give the maker's secret key."""
    assert trusted.exists()
    return read_secret_key(tmp_path / "secret")


@pytest.fixture
def pack(tmp_path: Path, key: SigningKey) -> Make:
    """Give the means to make a pack of a deck, in any version."""

    def make(version: int = 1, deck: Path = DECK, deck_id: str = DECK_ID) -> Path:
        place = tmp_path / f"{deck_id}-{version}.pack"
        make_pack(deck, deck_id, version, key, place)
        return place

    return make


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Give an empty shelf, on a disk that may be nearly full."""
    return Shelf(tmp_path / "state" / "packs", least_free=0)
