# ruff: noqa: INP001 - a folder of scripts, no package
"""An X server without a screen whose pixels are read from the file that it keeps them in: no process, no copy."""

import mmap
import os
import select
import struct
import subprocess
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

Colour = tuple[int, int, int]
Box = tuple[int, int, int, int]

WIDTH, HEIGHT = 1920, 1080
POLL_S = 0.001
"""Pause between two looks at the pixels."""
STEP = 6
"""Every sixth pixel of a row and of a column is looked at: a letter of the headline is 20 px thick."""
NEAR = 6
"""So far a channel (0 to 255) may be off: renderers round differently."""
PAPER_AT = [(20, 20), (920, 620), (1890, 300)]
LINEN_AT = [(600, 1000), (1000, 960)]
BUTTON_AT = [(1440, 960), (1840, 960)]
HEADLINE: Box = (44, 215, 865, 430)
PICTURES: list[Box] = [(1070, 250, 1340, 540), (1470, 470, 1770, 750)]
LEAST_INK = 0.05
"""Part of the headline's box, and of each picture's, that is ink once it is drawn; it is a sixth or more."""


class Panel:
    """The pixels of a running Xvfb, from its `-fbdir` file (format: XWDFile.h, version 7, big-endian header)."""

    def __init__(self, display: str, file: Path) -> None:
        self.display = display
        with file.open("rb") as stream:
            self._pixels = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        fields = struct.unpack(">25I", self._pixels[:100])
        self._start = fields[0] + 12 * fields[19]
        self._row = fields[12]
        if (fields[4], fields[5], fields[7], fields[11]) != (WIDTH, HEIGHT, 0, 32):
            message = f"Xvfb keeps its pixels in a form that this benchmark cannot read: {fields}"
            raise RuntimeError(message)

    def at(self, x: int, y: int) -> Colour:
        """Return red, green and blue of one pixel."""
        place = self._start + y * self._row + 4 * x
        blue, green, red = self._pixels[place : place + 3]
        return red, green, blue

    def shows_attract(self, theme: Mapping[str, str]) -> bool:
        """Tell whether the attract screen is there: grounds, button, headline and both pictures."""
        plain = {"paper": PAPER_AT, "linen": LINEN_AT, "ink": BUTTON_AT}
        return all(
            _near(self.at(x, y), _colour(theme[role])) for role, places in plain.items() for x, y in places
        ) and all(
            self._inked(box, _colour(theme[role]))
            for role, box in [("ink", HEADLINE), *(("navy", box) for box in PICTURES)]
        )

    def _inked(self, box: Box, ink: Colour) -> bool:
        left, top, right, bottom = box
        seen = [_near(self.at(x, y), ink) for y in range(top, bottom, STEP) for x in range(left, right, STEP)]
        return sum(seen) >= LEAST_INK * len(seen)

    def wait_for_attract(self, theme: Mapping[str, str], limit_s: float) -> float:
        """Return when, on the monotonic clock in seconds, the attract screen was first seen.

        Raises:
            TimeoutError: it was not there in time.

        """
        end = time.monotonic() + limit_s
        while not self.shows_attract(theme):
            if time.monotonic() > end:
                message = f"the attract screen was not seen within {limit_s:.0f} s"
                raise TimeoutError(message)
            select.select([], [], [], POLL_S)
        return time.monotonic()

    def wait_until_still(self, still_s: float, limit_s: float) -> None:
        """Wait until no pixel has changed for so many seconds.

        Raises:
            TimeoutError: the screen never stood still.

        """
        end = time.monotonic() + limit_s
        last, since = -1, time.monotonic()
        while time.monotonic() - since < still_s:
            now = zlib.crc32(self._pixels)
            if now != last:
                last, since = now, time.monotonic()
            if time.monotonic() > end:
                message = f"the screen did not stand still within {limit_s:.0f} s"
                raise TimeoutError(message)
            select.select([], [], [], still_s / 10)


@contextmanager
def new_panel(folder: Path) -> Iterator[Panel]:
    """Run an X server of its own on a free display, without a window manager, until the block ends."""
    ours, theirs = os.pipe()
    screen = f"{WIDTH}x{HEIGHT}x24"
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", screen, "-fbdir", str(folder), "-noreset"]
    with subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL) as server:
        os.close(theirs)
        with os.fdopen(ours) as answer:
            number = answer.readline().strip()
        try:
            yield Panel(f":{number}", folder / "Xvfb_screen0")
        finally:
            server.terminate()


def _colour(written: str) -> Colour:
    red, green, blue = bytes.fromhex(written.removeprefix("#"))
    return red, green, blue


def _near(seen: Colour, wanted: Colour) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(seen, wanted, strict=True))
