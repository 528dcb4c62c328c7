"""The packages under test: KIOSK_PACKAGES names the folder that `dev.py package` filled."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packages.machine import Machine, can_be_made

FOLDER = Path(os.environ.get("KIOSK_PACKAGES", "nowhere")).absolute()
NAMED = "KIOSK_PACKAGES" in os.environ


@pytest.fixture
def program() -> Path:
    """Give the package of the program."""
    return one("cart-kiosk_*.deb")


@pytest.fixture
def session() -> Path:
    """Give the package that takes over the display."""
    return one("cart-kiosk-session_*.deb")


def one(pattern: str) -> Path:
    """Find one package; where they are named they have to be there."""
    if not NAMED:
        pytest.skip("there are packages to test only where KIOSK_PACKAGES names their folder")
    [package] = FOLDER.glob(pattern)
    return package


@pytest.fixture
def machine() -> Iterator[Machine]:
    """Give a bare Debian."""
    if not NAMED or not can_be_made():
        pytest.skip("a bare Debian takes packages, root and mmdebstrap")
    with Machine() as made:
        yield made
