"""A line at the terminal that says how far the work is, and how long it will take yet."""

import time
from collections.abc import Callable
from typing import TextIO

WIDTH = 30


class Progress:
    """Counts what is done. Rewrites its line on a terminal; elsewhere it writes a line every hundred."""

    def __init__(self, name: str, total: int, out: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._name, self._total, self._out, self._clock = name, total, out, clock
        self._began = clock()
        self._done = 0

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        if self._out.isatty():
            self._out.write(f"\r{self.line()}" + ("\n" if self._done == self._total else ""))
        elif self._done % 100 == 0 or self._done == self._total:
            self._out.write(f"{self.line()}\n")
        self._out.flush()

    def line(self) -> str:
        """Say how much is done, and the minutes left if it goes on as it has gone so far."""
        full = WIDTH * self._done // max(1, self._total)
        left = (self._clock() - self._began) * (self._total - self._done) / max(1, self._done)
        bar = "█" * full + "░" * (WIDTH - full)
        return f"{self._name} {bar} {self._done} of {self._total}, {left / 60:.0f} min left"
