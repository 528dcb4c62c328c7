# ruff: noqa: INP001 - a folder of scripts, no package
"""Raw figures, kept as JSON: of each part when and under what load it ran, and one list a measure and program."""

import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

Figures = dict[str, dict[str, list[float]]]
"""By measure, then by program (or size of a deck): one figure a round, in the measure's unit."""


@dataclass
class Part:
    """What one part measured."""

    quick: bool
    day: str = field(default_factory=lambda: time.strftime("%Y-%m-%d"))
    load: list[float] = field(default_factory=lambda: [os.getloadavg()[0]])
    """Load average over a minute, before and after."""
    seconds: float = 0.0
    figures: Figures = field(default_factory=dict)

    def add(self, measure: str, program: str, *figures: float) -> None:
        """Keep what was measured next."""
        self.figures.setdefault(measure, {}).setdefault(program, []).extend(round(one, 4) for one in figures)

    def end(self, begun: float) -> None:
        """Note how long it took."""
        self.seconds, self.load = round(time.monotonic() - begun, 1), [*self.load, os.getloadavg()[0]]


def read(path: Path) -> dict[str, Part]:
    """Return what was kept, by part."""
    if not path.exists():
        return {}
    return {name: Part(**kept) for name, kept in json.loads(path.read_text("utf-8"))["parts"].items()}


def write(path: Path, parts: Mapping[str, Part], where: Mapping[str, str]) -> None:
    """Keep all parts, and the machine and versions that they were measured with."""
    path.parent.mkdir(exist_ok=True)
    told = {"where": dict(where), "parts": {name: vars(part) for name, part in sorted(parts.items())}}
    path.write_text(_compact(json.dumps(told, indent=1, sort_keys=True)) + "\n", "utf-8")


def read_where(path: Path) -> dict[str, str]:
    """Return the machine and versions."""
    return dict(json.loads(path.read_text("utf-8"))["where"])


def _compact(text: str) -> str:
    """Put each list of figures on one line, so that a new run is a small change of the file."""
    lines: list[str] = []
    inside = False
    for line in text.split("\n"):
        if inside:
            lines[-1] += line.strip() + (" " if line.endswith(",") else "")
        else:
            lines.append(line)
        inside = (inside or line.endswith("[")) and not line.strip().startswith("]")
    return "\n".join(lines)
