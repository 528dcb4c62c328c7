# ruff: noqa: INP001 - a folder of scripts, no package
"""What the figures mean: each measure with its unit, and the targets that are held against it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from records import Part

FROZEN, CHROMIUM = "Frozen program", "Chromium"
FRAME_MS, LOOK_MS = 16.7, 1.0
"""A frame of a screen of 60 Hz; and how far one may seem late only because nobody looked at the pixels just then."""


@dataclass(frozen=True)
class Measure:
    """One thing that is measured, in one part; less is better. `tail` asks for p50, p99 and the most."""

    part: str
    key: str
    name: str
    unit: str
    digits: int = 0
    tail: bool = False


START = Measure("start", "start touchable", "Start to the first frame that can be touched, warm", "ms")
SEEN = Measure("start", "start seen", "Start to the first whole frame, warm", "ms")
COLD = Measure("start", "start cold", "Start to the first frame that can be touched, cold", "ms")
FEEDBACK = Measure("touch", "feedback", "Press to changed pixels of the button", "ms", 1, tail=True)
CHANGE = Measure("touch", "change", "Release to changed pixels of the card", "ms", 1, tail=True)
WHOLE = Measure("touch", "whole", "Release to the whole new card", "ms", 0, tail=True)
FRESH = Measure("rest", "memory fresh", "Memory on the first screen", "MiB", 1)
BEFORE = Measure("long", "memory on a card", "Memory on a card", "MiB", 1)
AFTER = Measure("long", "memory after", "Memory after the card changes", "MiB", 1)
IDLE = Measure("rest", "idle", "Idle processor time", "% of a core", 2)
WAKEUPS = Measure("rest", "wakeups", "Wake-ups a second on the first screen", "", 1)
DISK = Measure("size", "disk", "On the disk", "MB")
PACKAGE = Measure("size", "package", "Package, compressed", "MB", 1)
TAKEN = (START, SEEN, COLD, FRESH, BEFORE, AFTER, IDLE, WAKEUPS, DISK, PACKAGE)
TOUCHED = (FEEDBACK, CHANGE, WHOLE)
FRAMES = {"1920 x 1080": "touch", "3840 x 2160": "touch-4k"}

Parts = Mapping[str, Part]


@dataclass(frozen=True)
class Target:
    """What a figure shall be at most; `met` finds the figure, None where it was not measured."""

    words: str
    most: float
    found: Callable[[Parts], float | None]
    unit: str
    cause: str = ""
    """Why it is missed, and what was tried; shown while it is."""


def of(parts: Parts, measure: Measure) -> Mapping[str, list[float]]:
    """Return the figures of a measure by program."""
    return parts[measure.part].figures.get(measure.key, {}) if measure.part in parts else {}


def quantile(figures: Sequence[float], share: float) -> float:
    """Return the figure that a share of all figures does not exceed."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def value(measure: Measure, figures: Sequence[float]) -> float:
    """Return the one figure that stands for all: the median, or p99 where tails are what matters."""
    return quantile(figures, 0.99) if measure.tail else median(figures)


def ratio(parts: Parts, measure: Measure, program: str = FROZEN, to: str = CHROMIUM) -> float | None:
    """Return how a program compares: the median of the rounds' ratios, or the ratio of the two p99."""
    figures = of(parts, measure)
    if program not in figures or to not in figures:
        return None
    if measure.tail:
        return value(measure, figures[program]) / value(measure, figures[to])
    pairs = zip(figures[program], figures[to], strict=False)
    return median(ours / theirs if theirs else float("inf") for ours, theirs in pairs)


def absolute(parts: Parts, measure: Measure, program: str = FROZEN) -> float | None:
    """Return a program's own figure."""
    figures = of(parts, measure).get(program)
    return value(measure, figures) if figures else None


def grown(parts: Parts, key: str, large: str, small: str) -> float | None:
    """Return the median of the ratios of a large deck to a small one, round by round."""
    figures = parts["growth"].figures[key] if "growth" in parts else {}
    if large not in figures:
        return None
    return median(more / less for more, less in zip(figures[large], figures[small], strict=True))


def late_frames(figures: Sequence[float]) -> float:
    """Return the share of frames, in %, that came more than a frame's time after the one before."""
    return 100 * sum(one > FRAME_MS + LOOK_MS for one in figures) / len(figures)


def spread(measure: Measure, figures: Sequence[float]) -> str:
    """Return median and range: "512 (498-530)"; of tails p50, p99 and the most."""
    shown = [median(figures), min(figures), max(figures)]
    if measure.tail:
        shown = [quantile(figures, 0.5), quantile(figures, 0.99), max(figures)]
    middle, low, high = (f"{figure:,.{measure.digits}f}" for figure in shown)
    return f"{middle} / {low} / {high}" if measure.tail else f"{middle} ({low}–{high})"  # noqa: RUF001 - of a range
