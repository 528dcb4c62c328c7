"""What a build keeps ready for the frozen program is what would have been read."""

from pathlib import Path

import pytest

from kiosk.content import BUILT_IN_DECK, READY, load_ready, make_ready, read_own


def test_what_is_kept_ready_is_what_was_read(tmp_path: Path) -> None:
    read = read_own(BUILT_IN_DECK)
    make_ready(read, tmp_path / READY.name)
    assert str(BUILT_IN_DECK).encode() not in (tmp_path / READY.name).read_bytes()  # it may stand in any folder
    assert load_ready(tmp_path / READY.name) == read
    assert not READY.exists()  # the source tree reads its files


def test_what_a_build_wrote_and_something_damaged_is_told_with_its_name(tmp_path: Path) -> None:
    whole = tmp_path / READY.name
    make_ready(read_own(BUILT_IN_DECK), whole)
    whole.write_bytes(whole.read_bytes()[:-100])
    with pytest.raises(ValueError, match=r"loaded.pickle is damaged; install the program again"):
        load_ready(whole)
