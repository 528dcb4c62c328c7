"""What breaks or runs out while visitors are there: files, memory, the counts, the clock (T8)."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.namespaces import NEEDS_MOUNTS
from tests.program.conftest import LANDSCAPE
from tests.program.screens import PX_PER_MM, Hand, Tour, XScreen
from tests.program.starting import PROGRAM, ROOT, Kiosk, Process, journal
from tests.unattended.playing import HURT, Supervised, newest, screen_shows, supervised

DENSITY = ("--px-per-mm", str(PX_PER_MM))
CODE = {"PYTHONPATH": str(ROOT)}
STATE, SETTINGS = ".local/state/cart-kiosk", ".config/cart-kiosk/config.yaml"
KEPT = (SETTINGS, *(f"{STATE}/{name}" for name in ("counts.sqlite3", "sign-offs.json", "pin.json", "care.json")))
"""What a clinic keeps, each in a file."""
BAD_DISK = 'for file in $0; do mount --bind /proc/$$/mem "$file"; done; exec "$@"'
"""Where a process's memory begins there is none: whoever reads or writes there is told of an error of the disk."""
PRESSES = ["Touch to start", "Start"] + ["Next"] * 10 + ["Done"]
YEAR = "31536000"
GROUPS, MOST_MEMORY = Path("/sys/fs/cgroup/memory"), "900M"
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root puts a bad file in the place of a good one")


def walks(kiosk: Kiosk, screen: XScreen, walked: Tour, before: Callable[[], object]) -> None:
    """Go through the guided walk; let something happen before each press."""
    hand = Hand(kiosk, screen, walked)
    for stop, name in zip(walked.stops, PRESSES, strict=False):
        hand.sees(stop)
        before()
        hand.touches(stop, name)
    hand.sees(walked.stop("attract"))


@pytest.fixture
def screen(home: Path) -> Iterator[XScreen]:
    """Give a screen."""
    with XScreen(home, *LANDSCAPE) as made:
        yield made


@pytest.fixture
def walked(tour: Callable[..., Tour]) -> Tour:
    """Give the pictures of the guided walk."""
    return tour(LANDSCAPE)


@needs_root
@NEEDS_MOUNTS
def test_where_every_file_that_is_kept_gives_errors_cards_are_shown_and_shown_again(
    home: Path, screen: XScreen
) -> None:
    for name in KEPT:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    before = ("unshare", "--mount", "sh", "-c", BAD_DISK, " ".join(KEPT))
    with supervised(home, *before, DISPLAY=screen.display) as kiosk:
        kiosk.until(screen_shows(screen), "a window")
        runner = newest(kiosk.popen.pid)
        os.kill(runner, signal.SIGKILL)
        kiosk.until(lambda: newest(kiosk.popen.pid) not in {runner, 0}, "another life")
        kiosk.until(screen_shows(screen), "a window again")
        assert "Input/output error" in journal(home), "it did meet them"
        assert "(safe)" not in journal(home)


@pytest.mark.parametrize("kind", ["folder", "garbage", "link to itself"])
def test_settings_that_cannot_be_read_are_as_usual(home: Path, screen: XScreen, walked: Tour, kind: str) -> None:
    place = home / "config.yaml"
    {
        "folder": place.mkdir,
        "garbage": lambda: place.write_bytes(bytes(range(256)) * 100),
        "link to itself": lambda: place.symlink_to(place),
    }[kind]()
    words = ("supervise", "--", "--config", "config.yaml", *DENSITY)
    with Process(home, PROGRAM, *words, DISPLAY=screen.display, **CODE) as kiosk:
        kiosk.until(lambda: screen.picture() == walked.picture(walked.stop("attract")), "the usual picture")
        assert "is as usual" in journal(home)
        assert "(safe)" not in journal(home)


def test_whatever_becomes_of_the_counts_at_each_page_a_visit_goes_on(
    home: Path, screen: XScreen, walked: Tour, start: Callable[..., Kiosk]
) -> None:
    (home / "config.yaml").write_text("counts: true\n", "ascii")
    kiosk = start(*DENSITY, "--config", "config.yaml", DISPLAY=screen.display, **CODE)
    counts = home / STATE / "counts.sqlite3"

    def break_it() -> None:
        for path in counts.parent.glob("counts.sqlite3*"):
            path.write_bytes(b"\0garbage" * 2000)

    walks(kiosk, screen, walked, break_it)
    assert counts.exists(), "there was something to be broken"
    assert "Something is wrong inside the program" not in journal(home)


def test_a_clock_that_jumps_by_years_at_each_page_changes_no_visit(
    home: Path, screen: XScreen, walked: Tour, start: Callable[..., Kiosk]
) -> None:
    library, told = min(Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), home / "time"
    told.write_text("+0", "ascii")
    world = {"LD_PRELOAD": str(library), "FAKETIME_TIMESTAMP_FILE": str(told), "FAKETIME_NO_CACHE": "1"}
    kiosk = start(*DENSITY, DISPLAY=screen.display, DONT_FAKE_MONOTONIC="1", **world, **CODE)
    jumps = iter([f"-{YEAR}", "+0"] * len(PRESSES))  # a year back, and a year on
    walks(kiosk, screen, walked, lambda: told.write_text(next(jumps), "ascii"))
    assert "ERROR" not in journal(home)


@pytest.mark.skipif(
    not os.access(GROUPS, os.W_OK), reason="memory is limited here by control groups of version 1 alone"
)
def test_where_memory_runs_out_the_first_screen_is_back(home: Path, screen: XScreen) -> None:
    """As MemoryMax= of its unit has it; what eats memory would stop at 2 GiB by itself."""
    group = GROUPS / f"cart-kiosk-{os.getpid()}"
    group.mkdir()
    try:
        (group / "memory.limit_in_bytes").write_text(MOST_MEMORY, "ascii")
        before = ("sh", "-c", 'echo $$ > "$0"; exec "$@"', str(group / "cgroup.procs"))
        limits = {"start_s": 60.0, "frame_s": 20.0, "look_s": 0.2}
        with Supervised(home, HURT, "eats", limits=limits, before=before, DISPLAY=screen.display) as kiosk:
            kiosk.until(lambda: journal(home).count("The first frame is on the screen") == 2, "the first screen again")
            assert kiosk.lives() == ["usual", "usual"]
            assert "oom_kill 1" in (group / "memory.oom_control").read_text("ascii").splitlines()
    finally:
        group.rmdir()
