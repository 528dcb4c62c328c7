"""What happens to screens, disks and clocks, and visitors are shown cards all the same (T7 and T8)."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.namespaces import NEEDS_MOUNTS
from tests.program.screens import XScreen
from tests.program.starting import Kiosk, Process, journal
from tests.unattended.figures import keep
from tests.unattended.playing import newest, screen_shows, supervised

SIZES = ((1920, 1080), (1080, 1920), (1280, 720))
BACK_WITHIN_S = 10.0
"""After a compositor is there again, on a computer that has nothing else to do; the test allows for one that has."""
CLOCKS = (
    "1970-01-02 00:00:00",
    "2038-01-19 03:14:08",
    "2151-06-15 12:00:00",
    "2026-03-29 01:59:55",
    "2026-10-25 02:59:55",
)
FULL = 'mount -t tmpfs -o size=300k none "$0" && head -c 1000000 /dev/zero > "$0/filler" 2> /dev/null; exec "$@"'
READ_ONLY = 'mount -t tmpfs -o ro none "$0" && exec "$@"'
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root mounts a disk that is full")


def weston(home: Path, width: int, height: int) -> Process:
    """Start a compositor with a screen of so many px."""
    kind = ("--backend=headless-backend.so", "--shell=kiosk-shell.so", "--idle-time=0", "--no-config")
    return Process(home, "weston", *kind, f"--width={width}", f"--height={height}", "--socket=wayland-kiosk")


def test_compositors_come_and_go_with_screens_of_other_shapes(tmp_path: Path) -> None:
    runtime = tmp_path / "runtime"
    with supervised(tmp_path, WAYLAND_DISPLAY="wayland-kiosk") as kiosk:
        tries = "ended with 75"
        kiosk.until(lambda: journal(tmp_path).count(tries) == 5, "as many tries as deaths lead to safe mode")
        for number, (width, height) in enumerate(SIZES, 1):
            with weston(tmp_path, width, height) as compositor:
                compositor.until((runtime / "wayland-kiosk").exists, "the compositor's socket")
                started = time.monotonic()
                shown = f"the window is {width} x {height} px"
                kiosk.until(lambda shown=shown: shown in journal(tmp_path), shown)
                keep(f"from compositor {number} to the first frame", time.monotonic() - started, "s")
                compositor.popen.kill()
                compositor.popen.wait()
            (runtime / "wayland-kiosk").unlink(missing_ok=True)
        assert "(safe)" not in journal(tmp_path)
        kiosk.popen.terminate()
        assert kiosk.exit_code() == 0


@needs_root
@NEEDS_MOUNTS
@pytest.mark.parametrize("state", [FULL, READ_ONLY], ids=["full", "read-only"])
def test_where_nothing_can_be_written_cards_are_shown_and_shown_again(tmp_path: Path, state: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with XScreen(tmp_path, 1280, 720) as screen:
        world = {"DISPLAY": screen.display, "HOME": str(home)}
        before = ("unshare", "--mount", "sh", "-c", state, str(home))
        with supervised(tmp_path, *before, **world) as kiosk:
            kiosk.until(screen_shows(screen), "a window")
            runner = newest(kiosk.popen.pid)
            os.kill(runner, signal.SIGKILL)
            kiosk.until(lambda: newest(kiosk.popen.pid) not in {runner, 0}, "another life")
            kiosk.until(screen_shows(screen), "a window again")


@pytest.mark.parametrize("clock", CLOCKS)
def test_whatever_the_clock_says_cards_are_shown(
    tmp_path: Path, start: Callable[..., Kiosk], x_screen: Callable[[int, int], XScreen], clock: str
) -> None:
    library = min(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    told = {"LD_PRELOAD": str(library), "FAKETIME": f"@{clock}", "DONT_FAKE_MONOTONIC": "1"}
    kiosk = start(DISPLAY=x_screen(1280, 720).display, **told)
    kiosk.popen.terminate()
    assert kiosk.exit_code() == 0
    assert "ERROR" not in journal(tmp_path)
    assert clock[:10] in journal(tmp_path), "it did take that for the time"
