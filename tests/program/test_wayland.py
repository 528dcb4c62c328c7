"""Under a Wayland compositor made for kiosks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program.starting import Kiosk, Process

SIZES = pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])


@SIZES
def test_the_window_has_the_size_of_the_output(size: tuple[int, int], home: Path, start: Callable[..., Kiosk]) -> None:
    width, height = size
    shape = (f"--width={width}", f"--height={height}")
    kind = ("--backend=headless-backend.so", "--shell=kiosk-shell.so", "--idle-time=0", "--no-config")
    with Process(home, "weston", *kind, *shape, "--socket=wayland-kiosk") as weston:
        weston.until((home / "runtime" / "wayland-kiosk").exists, "the compositor's socket")
        kiosk = start(WAYLAND_DISPLAY="wayland-kiosk")
        assert f"the window is {width} x {height} px" in kiosk.said()
        assert "WARNING" not in kiosk.said()
        kiosk.popen.terminate()
        assert kiosk.exit_code() == 0
