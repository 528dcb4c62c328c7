"""Outputs that are turned, resized, taken away and put back while visitors are there (T7).

After each change the window is the output's exact rectangle, and a touch lands where it is meant.
"""

import random
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.namespaces import NEEDS_USERS
from tests.program.screens import XScreen
from tests.program.starting import ROOT, Process
from tests.unattended.compositor import Place, Pointer, Sway
from tests.unattended.figures import keep
from tests.unattended.probe import PROBED, Touches

pytestmark = NEEDS_USERS

WITHIN_S = 5.0
ROOM = (6000, 2400)
"""Px of the X server on which the outputs are windows."""
SIZES = ((1920, 1080), (1280, 720), (1366, 768), (3840, 2160))
TURNS = ("90", "180", "270", "normal", "flipped")
EVENTS, MOST_OUTPUTS = 500, 3


class Room:
    """A compositor with the kiosk in it, and what can happen to them."""

    def __init__(self, sway: Sway, kiosk: Process) -> None:
        self._sway, self._kiosk, self._touches = sway, kiosk, Touches(kiosk)

    def happens(self, *words: str) -> None:
        """Let the compositor do something; soon all is as it should be, unless there is no output."""
        self._sway.ask(*words)
        self.is_well()

    def happens_at_random(self, chance: random.Random) -> None:
        """Let one of all that can happen happen; some of it leaves no output, which is then made next."""
        outputs = [*self._sway.outputs()]
        kind = chance.choice(("size", "size", "turn", "turn", "pull", "plug")) if outputs else "plug"
        if kind == "plug" and len(outputs) < MOST_OUTPUTS:
            self.happens("create_output")
        elif kind == "pull":
            self.pull(chance.choice(outputs))
        elif kind == "size":
            width, height = chance.choice(SIZES)
            self.happens(f"output {chance.choice(outputs)} resolution {width}x{height}")
        else:
            self.happens(f"output {chance.choice(outputs)} transform {chance.choice(TURNS)}")

    def first(self) -> str:
        """Give the name of the output on which the window is."""
        return self._sway.windows()[0][0]

    def pull(self, output: str) -> None:
        """Take an output away; where it was the last one, the program waits."""
        self._sway.pull(output)
        self.is_well()

    def is_well(self) -> None:
        """Await that the window is an output's exact rectangle and can be touched in nine places."""
        since = time.monotonic()
        if not self._sway.outputs():
            return
        self._kiosk.until(self._fills, "a window that fills its output", WITHIN_S)
        with Pointer(self._sway.socket) as pointer:
            self._kiosk.until(lambda: self._is_touched(pointer), "touches that land where they are meant", WITHIN_S)
        keep("from a change of outputs to nine touches in their places", time.monotonic() - since, "s")

    def _fills(self) -> bool:
        outputs, windows = self._sway.outputs(), self._sway.windows()
        return len(windows) == 1 and outputs.get(windows[0][0]) == windows[0][1]

    def _is_touched(self, pointer: Pointer) -> bool:
        """Touch nine places, and tell whether each was heard there."""
        [(_, place)] = self._sway.windows()
        there = around(self._sway.outputs().values())
        return self._touches.land(place.width, place.height, lambda x, y: pointer.tap(place.x + x, place.y + y, there))


def around(places: Iterable[Place]) -> Place:
    """Give the least rectangle around all outputs."""
    every = list(places)
    left, top = min(one.x for one in every), min(one.y for one in every)
    right, bottom = max(one.x + one.width for one in every), max(one.y + one.height for one in every)
    return Place(left, top, right - left, bottom - top)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """Give a compositor with one output, and the program on it."""
    with XScreen(tmp_path, *ROOM) as screen, Sway(tmp_path, screen) as sway:
        world = {"WAYLAND_DISPLAY": sway.socket.name, "PYTHONPATH": str(ROOT)}
        with Process(tmp_path, *PROBED, **world) as kiosk:
            kiosk.until(sway.windows, "a window")
            yield Room(sway, kiosk)


def test_turned_and_resized_it_fills_the_output_and_is_touched_where_it_is_meant(room: Room) -> None:
    room.is_well()
    for width, height in SIZES:
        room.happens(f"output {room.first()} resolution {width}x{height}")
    for turn in TURNS:
        room.happens(f"output {room.first()} transform {turn}")


def test_a_second_output_comes_and_goes(room: Room) -> None:
    first = room.first()
    room.happens("create_output")
    room.happens("output X11-2 resolution 1920x1080")
    room.happens(f"output {first} resolution 1280x720")
    room.pull("X11-2")
    room.happens("create_output")
    room.pull(first)
    room.happens("output X11-3 resolution 1920x1080")


def test_the_only_output_goes_and_another_comes(room: Room) -> None:
    for number in (2, 3):
        room.pull(room.first())
        room.happens("create_output")
        room.happens(f"output X11-{number} resolution 1920x1080")


@pytest.mark.slow
def test_five_hundred_random_events(room: Room) -> None:
    chance = random.Random(7)  # noqa: S311 - the same events each time
    for _ in range(EVENTS):
        room.happens_at_random(chance)
    keep("random changes of outputs", EVENTS, "times")
