# ruff: noqa: INP001 - a folder of scripts, no package
"""Figures of many rounds: the middle one, how far they spread, and how two programs compare round by round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from programs import CHROMIUM


@dataclass(frozen=True)
class Measure:
    """One thing that is measured; `most` is the target: times Chromium's, or in `unit` where it is absolute."""

    name: str
    unit: str
    digits: int
    most: float
    absolute: bool = False


START = Measure("Start to first painted frame", "ms", 0, 0.6)
MEMORY = Measure("Memory", "MiB", 1, 0.3)
IDLE = Measure("Idle processor time", "% of a core", 2, 1.0, absolute=True)
MEASURES = (START, MEMORY, IDLE)


@dataclass
class Results:
    """What was measured: for each measure and program one figure a round, in the measure's unit."""

    figures: dict[str, dict[str, list[float]]] = field(default_factory=lambda: {one.name: {} for one in MEASURES})

    def add(self, measure: Measure, program: str, figure: float) -> None:
        """Keep a figure of the next round."""
        self.figures[measure.name].setdefault(program, []).append(figure)

    def of(self, measure: Measure) -> Mapping[str, list[float]]:
        """Return the figures of a measure by program."""
        return self.figures[measure.name]

    def ratio(self, measure: Measure, program: str) -> float:
        """Return the median of the ratios to Chromium, round by round; infinite where Chromium needed nothing."""
        pairs = zip(self.of(measure)[program], self.of(measure)[CHROMIUM], strict=True)
        return median(ours / peer if peer else float("inf") for ours, peer in pairs)

    def met(self, measure: Measure, program: str) -> bool:
        """Tell whether a program keeps the target of a measure."""
        middle = median(self.of(measure)[program])
        return (middle if measure.absolute else self.ratio(measure, program)) <= measure.most


def spread(measure: Measure, figures: Sequence[float]) -> str:
    """Return median and range: "512 (498-530)"."""
    middle, low, high = (f"{figure:,.{measure.digits}f}" for figure in (median(figures), min(figures), max(figures)))
    return f"{middle} ({low}–{high})"  # noqa: RUF001 - the dash of a range


def target(measure: Measure) -> str:
    """Return the target in words."""
    return f"at most {measure.most:g} {measure.unit}" if measure.absolute else f"at most {measure.most:g} × Chromium"  # noqa: RUF001
