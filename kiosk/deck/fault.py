"""One mistake in a file of a deck: where it stands, what is wrong and what to do about it."""

from collections.abc import Iterable
from pathlib import Path

from attrs import define, field, frozen

from kiosk.deck.wording import KeyPath, path_text

MOST_TOLD = 100
"""Faults told for one file; nobody reads more, and the first ones often cause the others."""
MOST_KEPT = 1_000
"""Faults kept for one file before the first `MOST_TOLD` by line are chosen, which bounds time and memory."""


@frozen
class Fault:
    """A mistake and its remedy. `line` and `column` count characters from 1, as editors do.

    `path` leads to the place inside the file: `$` is the whole file, `$.sections[0].cards[1]` the second card of
    the first section (lists count from 0).
    """

    file: Path
    line: int
    column: int
    path: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return `FILE:LINE:COLUMN: PATH: what is wrong; what to do`, which editors can jump to."""
        return f"{self.file}:{self.line}:{self.column}: {self.path}: {self.problem}; {self.remedy}"

    def to_json(self) -> dict[str, str | int]:
        """Return the fault as plain words and numbers, in the order of `str()`."""
        return {
            "file": str(self.file),
            "line": self.line,
            "column": self.column,
            "path": self.path,
            "problem": self.problem,
            "remedy": self.remedy,
        }


@define
class FaultList:
    """The faults of one file as they are found: any number may be added, a readable number is told."""

    file: Path
    count: int = 0
    unfinished: bool = False
    """True when the search was given up before the end of the file, so that `count` is a lower bound."""
    _kept: list[Fault] = field(factory=list)

    def add(self, path: KeyPath, at: tuple[int, int], problem: str, remedy: str) -> None:
        """Add a fault at `at`, (line, column) from 1. Beyond `MOST_KEPT` faults are only counted."""
        self.count += 1
        if len(self._kept) < MOST_KEPT:
            self._kept.append(Fault(self.file, *at, path_text(path), problem, remedy))

    def extend(self, faults: Iterable[Fault]) -> None:
        """Add faults that others found in the same file."""
        for fault in faults:
            self.count += 1
            if len(self._kept) < MOST_KEPT:
                self._kept.append(fault)

    def paths(self) -> frozenset[str]:
        """Return the paths that have a fault already."""
        return frozenset(fault.path for fault in self._kept)

    def told(self) -> tuple[Fault, ...]:
        """Return the first `MOST_TOLD` faults by line and, if there are others, a last one that says how many."""
        ordered = sorted(self._kept, key=lambda fault: (fault.line, fault.column, fault.path))
        first = ordered[:MOST_TOLD]
        more = self.count - len(first)
        if more == 0:
            return tuple(first)
        number = f"at least {more:,}" if self.unfinished else f"{more:,}"
        problem = (
            f"there {'is' if more == 1 else 'are'} {number} more {'fault' if more == 1 else 'faults'} in this file"
        )
        last = Fault(
            self.file, first[-1].line, first[-1].column, "$", problem, "mend the faults above, then check again"
        )
        return (*first, last)
