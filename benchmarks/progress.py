# ruff: noqa: INP001 - a folder of scripts, no package
"""A line on the terminal that says how far a part of the benchmark is."""

import sys

BAR = 30
"""Characters of the bar."""


class Progress:
    """The bar of one part, with so many steps."""

    def __init__(self, part: str, steps: int) -> None:
        self._part, self._steps, self._done = part, steps, 0

    def step(self, words: str) -> None:
        """Show what is done next."""
        filled = BAR * self._done // self._steps
        say(f"\r\033[K[{'#' * filled}{'.' * (BAR - filled)}] {self._part}: {words}")
        self._done += 1

    def end(self) -> None:
        """Show that the part is done."""
        say(f"\r\033[K[{'#' * BAR}] {self._part}: done\n")


def say(words: str) -> None:
    """Write words to the terminal at once."""
    sys.stdout.write(words)
    sys.stdout.flush()
