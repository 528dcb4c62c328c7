"""An output of an X server that is resized, switched off and on again under the running program (T7)."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program.starting import ROOT, Process
from tests.program.xorg import Xorg
from tests.unattended.figures import keep
from tests.unattended.probe import PROBED, Touches
from tests.unattended.test_displays import WITHIN_S

SIZES = ((1920, 1080), (1280, 720), (1920, 1200), (1280, 1024))


class Desk:
    """An X server, the kiosk on it, and what can happen to them."""

    def __init__(self, server: Xorg, kiosk: Process) -> None:
        self.server, self.kiosk, self._touches = server, kiosk, Touches(kiosk)

    def is_well(self, width: int, height: int) -> None:
        """Await that the window covers the output of this size, and is touched where it is meant."""
        since = time.monotonic()
        place = {"X": 0, "Y": 0, "WIDTH": width, "HEIGHT": height}
        self.kiosk.until(lambda: self.server.geometry().items() >= place.items(), f"a window of {place}", WITHIN_S)
        self.kiosk.until(lambda: self._touches.land(width, height, self._tap), "touches in their places", WITHIN_S)
        keep("from a change of an X output to nine touches in their places", time.monotonic() - since, "s")

    def _tap(self, x: int, y: int) -> None:
        self.server.xdotool("mousemove", str(x), str(y), "click", "1")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a server with one output, and the program on it."""
    with Xorg(tmp_path / "outputs", SIZES) as server:
        world = {"DISPLAY": server.display, "PYTHONPATH": str(ROOT)}
        with Process(tmp_path, *PROBED, **world) as kiosk:
            kiosk.until(lambda: "The first frame" in kiosk.said(), "the first screen")
            yield Desk(server, kiosk)


def test_resized_it_fills_the_output_and_is_touched_where_it_is_meant(desk: Desk) -> None:
    for width, height in (*SIZES, *SIZES[:1]):
        desk.server.output("--mode", f"{width}x{height}")
        desk.is_well(width, height)


def test_switched_off_and_on_again_in_another_size_it_fills_the_output(desk: Desk) -> None:
    for width, height in SIZES[1:]:
        desk.server.output("--off")
        desk.server.output("--mode", f"{width}x{height}")
        desk.is_well(width, height)
