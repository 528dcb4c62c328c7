"""Who stands at a panel that nobody has used."""

from pathlib import Path

import pytest

from tests.staff.offices import Staff


@pytest.fixture
def staff(tmp_path: Path) -> Staff:
    """Return somebody of the clinic."""
    return Staff(tmp_path)
