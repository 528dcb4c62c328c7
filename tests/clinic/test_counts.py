"""Counts are never lost once told, never doubled, and say nothing of anybody."""

import logging
import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kiosk.clinic import Counted, Counts
from kiosk.clinic import counts as room
from tests.strict import Announce

MADE, DAY = date(2026, 11, 1), date(2026, 11, 24)
CARD = ("cart", "low-side-effects", "en", Counted.OPENED)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where the counts of a test are."""
    return tmp_path / "state" / "counts.sqlite3"


def test_a_day_a_card_a_language_and_an_event_have_one_row_and_a_count(place: Path) -> None:
    with Counts(place, MADE) as counts:
        for _ in range(3):
            assert counts.add(DAY, *CARD)
        counts.add(DAY, "cart", "low-side-effects", "es", Counted.OPENED)
        counts.add(date(2026, 12, 1), *CARD)
        counts.add(DAY, "other", "low-side-effects", "es", Counted.OPENED)
        counts.add(DAY, "cart", "low-side-effects", "en", Counted.LEFT)
        assert counts.by_card("2026-11", "cart", Counted.OPENED) == {"low-side-effects": 4}
        assert counts.by_language("2026-11", "cart", Counted.OPENED) == {"en": 3, "es": 1}
        assert counts.by_card("2026-12", "cart", Counted.OPENED) == {"low-side-effects": 1}
        assert counts.months() == ["2026-12", "2026-11"]
        assert counts.trouble is None


def test_the_file_has_no_times_no_order_and_no_visits(place: Path) -> None:
    first, second = place, place.with_name("other.sqlite3")
    cards = [("cart", card, "en", Counted.OPENED) for card in ("neurotoxicity", "closing", "low-side-effects")]
    for path, order in ((first, cards), (second, cards[::-1])):
        with Counts(path, MADE) as counts:
            for card in order:
                counts.add(DAY, *card)
    with closing(sqlite3.connect(first)) as one, closing(sqlite3.connect(second)) as other:
        assert list(one.iterdump()) == list(other.iterdump())
        columns = [row[1] for row in one.execute("PRAGMA table_info(counts)")]
        assert columns == ["day", "deck", "card", "language", "event", "count"]
        with pytest.raises(sqlite3.OperationalError, match="rowid"):
            one.execute("SELECT rowid FROM counts")
    assert first.stat().st_mode & 0o077 == 0
    assert {path.name for path in first.parent.iterdir()} == {first.name, second.name}


def test_counts_are_kept_as_a_power_cut_wants_it(place: Path) -> None:
    with Counts(place, MADE) as counts:
        base = counts._base  # noqa: SLF001 - these settings hold for one connection and cannot be seen from another
        assert base is not None
        told = [
            base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "secure_delete")
        ]
        assert told == ["wal", 2, 1]


def test_before_the_day_the_program_was_made_no_clock_is_believed(place: Path) -> None:
    with Counts(place, MADE) as counts:
        counts.add(date(1970, 1, 1), *CARD)
        counts.add(DAY, *CARD)
        assert counts.months() == ["2026-11"]
        assert counts.by_card("2026-11", "cart", Counted.OPENED) == {"low-side-effects": 1}
    assert b"1970" not in place.read_bytes()


COUNTING = """
import os, signal, sys
from datetime import date
from pathlib import Path
from kiosk.clinic import Counted, Counts

sys.stdin.readline()
for _ in range(int(sys.argv[2])):
    if os.fork() == 0:
        counts = Counts(Path(sys.argv[1]), date(2026, 11, 1))
        while True:
            if counts.add(date(2026, 11, 24), "cart", "closing", "en", Counted.OPENED):
                os.write(1, b".")
    _, status = os.wait()
    assert os.WTERMSIG(status) == signal.SIGKILL, status
    os.write(1, b"k")
"""


COUNTING_S = 0.005
"""It takes about so long to count one thing, so that a death may come at any moment of it."""


def killed(place: Path, times: int) -> None:
    """Kill a process that counts, at any moment, again and again; hold the sum against what it said was counted."""
    Counts(place, MADE).open()
    seed = random.Random(20261124)  # noqa: S311 - no secret
    words = [sys.executable, "-c", COUNTING, str(place), str(times)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as counting:
        assert counting.stdin is not None
        assert counting.stdout is not None
        counting.stdin.write(b"\n")
        told = deaths = 0
        while deaths < times:
            for _ in range(seed.randrange(1, 6)):
                told += counting.stdout.read(1) == b"."
            select.select([counting.stdout], [], [], seed.uniform(0, COUNTING_S))  # any moment of the next one
            _kill_child(counting.pid)
            while (said := counting.stdout.read(1)) == b".":
                told += 1
            assert said == b"k"
            deaths += 1
    with Counts(place, MADE) as counts:
        kept = counts.by_card("2026-11", "cart", Counted.OPENED)["closing"]
        assert counts.kept_aside is None
    assert told <= kept <= told + deaths  # what was on its way at a death may have arrived, once


def _kill_child(parent: int) -> None:
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text("ascii").split()
    for child in children:
        os.kill(int(child), signal.SIGKILL)


@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
def test_no_count_is_lost_or_doubled_by_a_kill(place: Path) -> None:
    killed(place, 30)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
def test_no_count_is_lost_or_doubled_by_a_thousand_kills(place: Path) -> None:
    killed(place, 1000)


def test_what_was_counted_before_can_be_asked_for_without_counting(place: Path) -> None:
    with Counts(place, MADE) as counts:
        counts.add(DAY, *CARD)
    later = Counts(place, MADE)
    assert later.months() == ["2026-11"]
    later.close()
    assert Counts(place.with_name("none"), MADE).months() == []


def test_two_programs_can_count_at_once(place: Path) -> None:
    with Counts(place, MADE) as one, Counts(place, MADE) as other:
        for counts in (one, other, one, other):
            assert counts.add(DAY, *CARD)
        assert one.by_card("2026-11", "cart", Counted.OPENED) == {"low-side-effects": 4}


@pytest.mark.parametrize("harm", ["other", "half", "lists"])
def test_a_broken_file_is_kept_aside_and_counting_goes_on(place: Path, harm: str, announce_log: Announce) -> None:
    announce_log(logging.ERROR, "were broken .* counting begins anew")
    with Counts(place, MADE) as counts:
        for number in range(300):
            counts.add(DAY, "cart", f"card-{number}", "en", Counted.OPENED)
    whole = place.read_bytes()
    content = {
        "other": b"no database at all, but long enough to be told from an empty one" * 9,
        "half": whole[:4096] + b"\xff" * 4096,
        "lists": whole[:36] + b"\x00\x00\x00\x63" + whole[40:],  # pages that are free and are not there
    }[harm]
    place.write_bytes(content)
    with Counts(place, MADE) as counts:
        assert counts.add(DAY, *CARD)
        assert counts.trouble is None
        assert counts.kept_aside is not None
        assert counts.kept_aside.read_bytes() == content


def test_a_table_of_another_version_is_kept_aside(place: Path, announce_log: Announce) -> None:
    announce_log(logging.ERROR, "were broken .* counting begins anew")
    place.parent.mkdir()
    base = sqlite3.connect(place)
    base.execute("CREATE TABLE counts (day, visitor)")
    base.close()
    with Counts(place, MADE) as counts:
        assert counts.add(DAY, *CARD)


def test_where_nothing_can_be_written_visitors_go_on_and_staff_are_told_why(
    place: Path, announce_log: Announce
) -> None:
    announce_log(logging.ERROR, "Nothing is counted")
    place.parent.write_text("a file where the folder should be")
    with Counts(place, MADE) as counts:
        assert not counts.add(DAY, *CARD)
        assert not counts.add(DAY, *CARD)
        assert counts.trouble
        assert counts.months() == []
        place.parent.unlink()
        assert counts.add(DAY, *CARD)
        assert counts.trouble is None


def test_a_folder_in_its_place_is_told(place: Path, announce_log: Announce) -> None:
    announce_log(logging.ERROR, "Nothing is counted: unable to open")
    place.mkdir(parents=True)
    with Counts(place, MADE) as counts:
        assert counts.trouble


def test_a_broken_file_that_cannot_be_moved_is_told_too(
    place: Path, announce_log: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    announce_log(logging.ERROR, "Nothing is counted")

    def refused(path: Path) -> Path:
        raise OSError(30, "read-only", str(path))

    monkeypatch.setattr(room, "set_aside", refused)
    place.parent.mkdir()
    place.write_bytes(b"x" * 4096)
    with Counts(place, MADE) as counts:
        assert counts.trouble


def test_a_file_that_only_reads_is_told_and_counted_again_when_it_can_be_written(
    place: Path, announce_log: Announce
) -> None:
    announce_log(logging.ERROR, "Nothing is counted")
    with Counts(place, MADE) as counts:
        counts.add(DAY, *CARD)
        base = counts._base  # noqa: SLF001 - a disk cannot be made read-only here
        assert base is not None
        base.execute("PRAGMA query_only=ON")
        assert not counts.add(DAY, *CARD)
        assert counts.trouble
        base.execute("PRAGMA query_only=OFF")
        assert counts.add(DAY, *CARD)
        base.execute("DROP TABLE counts")
        assert counts.months() == []
