# ruff: noqa: INP001 - a folder of scripts, no package
"""An X server without a screen whose pixels are read from the file that it keeps them in: no process, no copy."""

import mmap
import os
import select
import struct
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

Colour = tuple[int, int, int]
Area = tuple[float, float, float, float]
"""Left, top, width and height in pixels of a screen of 1920 x 1080; a larger screen shows all of it larger."""

WIDTH, HEIGHT = 1920, 1080
POLL_S = 0.0005
"""Pause between two looks at the pixels."""
STEP = 6
"""Every sixth pixel of a row and of a column is looked at: a letter of the headline is 20 px thick."""
ROWS = 8
"""Every eighth row of an area is watched: letters are 20 px high and more."""
NEAR = 6
"""So far a channel (0 to 255) may be off: renderers round differently."""
PAPER_AT = [(20, 20), (920, 850), (1890, 300)]
LINEN_AT = [(1365, 900), (1365, 1060)]
BUTTON_AT = [(1440, 960), (1840, 960)]
HEADLINE: Area = (44, 215, 821, 215)
PICTURES: list[Area] = [(1070, 250, 270, 290), (1470, 470, 300, 280)]
LEAST_INK = 0.05
"""Part of the headline's area, and of each picture's, that is ink once it is drawn; it is a sixth or more."""
WHOLE: Area = (0, 0, WIDTH, HEIGHT)


class Panel:
    """The pixels of a running Xvfb, from its `-fbdir` file (format: XWDFile.h, version 7, big-endian header)."""

    def __init__(self, display: str, file: Path, scale: int = 1) -> None:
        self.display, self.scale = display, scale
        with file.open("rb") as stream:
            self._pixels = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        fields = struct.unpack(">25I", self._pixels[:100])
        self._start = fields[0] + 12 * fields[19]
        self._row = fields[12]
        if (fields[4], fields[5], fields[7], fields[11]) != (WIDTH * scale, HEIGHT * scale, 0, 32):
            message = f"Xvfb keeps its pixels in a form that this benchmark cannot read: {fields}"
            raise RuntimeError(message)

    def at(self, x: int, y: int) -> Colour:
        """Return red, green and blue of one pixel."""
        place = self._start + y * self.scale * self._row + 4 * x * self.scale
        blue, green, red = self._pixels[place : place + 3]
        return red, green, blue

    def look(self, area: Area) -> bytes:
        """Return what stands in some rows of an area: it differs as soon as they do."""
        left, top, width, height = (round(one * self.scale) for one in area)
        first = self._start + top * self._row + 4 * left
        rows = range(first, first + height * self._row, ROWS * self._row)
        return b"".join([self._pixels[row : row + 4 * width] for row in rows])

    def shows_attract(self, theme: Mapping[str, str]) -> bool:
        """Tell whether the attract screen is there: grounds, button, headline and both pictures."""
        plain = {"paper": PAPER_AT, "linen": LINEN_AT, "ink": BUTTON_AT}
        return all(
            _near(self.at(x, y), _colour(theme[role])) for role, places in plain.items() for x, y in places
        ) and all(
            self._inked(area, _colour(theme[role]))
            for role, area in [("ink", HEADLINE), *(("navy", area) for area in PICTURES)]
        )

    def _inked(self, area: Area, ink: Colour) -> bool:
        left, top, width, height = (int(one) for one in area)
        places = [(x, y) for y in range(top, top + height, STEP) for x in range(left, left + width, STEP)]
        return sum(_near(self.at(x, y), ink) for x, y in places) >= LEAST_INK * len(places)

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
            pause(POLL_S)
        return time.monotonic()

    def wait_for_change(self, area: Area, before: bytes, limit_s: float) -> float | None:
        """Return when an area was first seen to differ from what it was, or None if it did not in time."""
        end = time.monotonic() + limit_s
        while time.monotonic() < end:
            if self.look(area) != before:
                return time.monotonic()
            pause(POLL_S)
        return None

    def changes_until_still(self, area: Area, before: bytes, still_s: float, limit_s: float) -> list[float]:
        """Return each moment at which an area was seen to have changed, until it has stood still for so long.

        Raises:
            TimeoutError: it never stood still.

        """
        seen: list[float] = []
        last, since = before, time.monotonic()
        end = since + limit_s
        while (now := time.monotonic()) - since < still_s:
            current = self.look(area)
            if current != last:
                since = time.monotonic()
                seen.append(since)
                last = current
            if now > end:
                message = f"the screen did not stand still within {limit_s:.0f} s"
                raise TimeoutError(message)
            pause(POLL_S)
        return seen

    def wait_until_still(self, still_s: float, limit_s: float) -> None:
        """Wait until no pixel of the rows that are watched has changed for so many seconds."""
        self.changes_until_still(WHOLE, self.look(WHOLE), still_s, limit_s)


def pause(seconds: float) -> None:
    """Let time pass without work."""
    select.select([], [], [], seconds)


@contextmanager
def new_panel(folder: Path, scale: int = 1) -> Iterator[Panel]:
    """Run an X server of its own on a free display, without a window manager, until the block ends."""
    ours, theirs = os.pipe()
    screen = f"{WIDTH * scale}x{HEIGHT * scale}x24"
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", screen, "-fbdir", str(folder), "-noreset"]
    with subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL) as server:
        os.close(theirs)
        with os.fdopen(ours) as answer:
            number = answer.readline().strip()
        try:
            yield Panel(f":{number}", folder / "Xvfb_screen0", scale)
        finally:
            server.terminate()


def _colour(written: str) -> Colour:
    red, green, blue = bytes.fromhex(written.removeprefix("#"))
    return red, green, blue


def _near(seen: Colour, wanted: Colour) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(seen, wanted, strict=True))
