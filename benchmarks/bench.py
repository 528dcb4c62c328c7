# ruff: noqa: INP001 - a folder of scripts, no package
"""Measure the kiosk against its peers and write docs/benchmarks.md: `python3 dev.py bench -- [PART ...] [--quick]`.

Exit codes: 0 measured, 1 a program did not do what it should, 2 something is missing.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from growth import measure_growth
from programs import IMPRESS, SOURCE, MissingError, Program, kivy_python, programs, source
from progress import say
from records import Part, read, write
from report import FIGURES, write_report
from scenes import show
from session import pixels_folder
from sizes import measure_sizes
from starts import measure_rest, measure_starts
from touches import measure_long, measure_touches
from where import where

from kiosk.content import load_content

PARTS = ("size", "start", "rest", "touch", "touch-4k", "growth", "long")
TOUR = FIGURES.parents[2] / "build" / "benchmark-tour"


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="dev.py bench --", description=__doc__.partition(":")[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)} (default: all of them)")
    parser.add_argument("--quick", action="store_true", help="few rounds, to see that all works; about five minutes")
    parser.add_argument("--again", action="store_true", help="measure nothing: write the page anew from the figures")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}")
    return asked


def main() -> int:
    """Measure what was asked for, keep the raw figures, and write the page."""
    asked = arguments()
    try:
        for name in [] if asked.again else asked.parts or PARTS:
            measure(name, quick=asked.quick)
    except MissingError as error:
        say(f"benchmark: {error}\n")
        return 2
    except (TimeoutError, RuntimeError) as error:
        say(f"\nbenchmark: {error}\n")
        return 1
    subprocess.run([kivy_python(), Path(__file__).with_name("plots.py"), FIGURES, FIGURES.parent], check=True)
    say(f"Written to {write_report()}\n")
    return 0


def measure(name: str, *, quick: bool) -> None:
    """Measure one part and keep its figures beside those of the others."""
    part, begun = Part(quick), time.monotonic()
    scale = 2 if name == "touch-4k" else 1
    with tempfile.TemporaryDirectory(dir=pixels_folder()) as folder:
        everyone = programs(Path(folder), show(source(), TOUR), scale)
        steps(part, everyone)[name]()
    part.end(begun)
    write(FIGURES, {**read(FIGURES), name: part}, where())


def steps(part: Part, everyone: list[Program]) -> dict[str, Callable[[], None]]:
    """Return what each part does. The source tree and the frozen program are alike once they run."""
    theme = load_content(None).themes["paper"]
    others = [program for program in everyone if program.name != SOURCE]
    in_4k = [program for program in others if program.name != IMPRESS]
    return {
        "size": lambda: measure_sizes(part),
        "start": lambda: measure_starts(everyone, theme, part),
        "rest": lambda: measure_rest(everyone, theme, part),
        "touch": lambda: measure_touches(others, theme, part, 1, 20 if part.quick else 1000),
        "touch-4k": lambda: measure_touches(in_4k, theme, part, 2, 6 if part.quick else 100),
        "growth": lambda: measure_growth(theme, part),
        "long": lambda: measure_long(others, theme, part),
    }


if __name__ == "__main__":
    sys.exit(main())
