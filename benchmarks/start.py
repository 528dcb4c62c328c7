# ruff: noqa: INP001 - a folder of scripts, no package
"""Measure start, memory and idle processor time of the kiosk against Chromium: `.venv/bin/python benchmarks/start.py`.

Exit codes: 0 measured, 1 a program did not show the attract screen, 2 something is missing.
"""

import argparse
import os
import select
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from family import Family, started
from figures import IDLE, MEMORY, START, Results
from page import write_page
from panel import Panel, new_panel
from programs import MissingError, Program, programs
from report import rows, write_report

from kiosk.content import load_content

LIMIT_S = 60.0
"""A program that has not shown its screen, or is not still, after so long has failed."""
STILL_S = 3.0
"""The screen stands still when no pixel has changed for so long."""
BAR = 30
"""Characters of the progress bar."""


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Measure the kiosk against Chromium and write docs/benchmarks.md.")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of starts, each program once (7)")
    parser.add_argument("--idle-rounds", type=int, default=3, help="rounds in which idle time is measured, too (3)")
    parser.add_argument("--idle-seconds", type=float, default=30.0, help="how long idle time is measured (30)")
    parser.add_argument("--chromium-flag", action="append", default=[], help="one more flag for Chromium")
    asked = parser.parse_args()
    if not 1 <= asked.idle_rounds <= asked.rounds:
        parser.error("--idle-rounds is at least 1 and at most --rounds")
    return asked


def main() -> int:
    """Measure, print the table and write the document."""
    asked = arguments()
    with tempfile.TemporaryDirectory(prefix="kiosk-benchmark-") as name:
        folder = Path(name)
        (folder / "page").mkdir()
        try:
            contestants = programs(folder, write_page(folder / "page"), tuple(asked.chromium_flag))
            before = os.getloadavg()[0]
            results = measure_all(contestants, asked, folder)
        except MissingError as error:
            _say(f"benchmark: {error}\n")
            return 2
        except (TimeoutError, RuntimeError) as error:
            _say(f"\nbenchmark: {error}\n")
            return 1
    _say(_columns(rows(results)))
    seconds = {"still": f"{STILL_S:g}", "idle": f"{asked.idle_seconds:g}"}
    document = write_report(results, (before, os.getloadavg()[0]), asked.chromium_flag, seconds)
    _say(f"Written to {document}\n")
    return 0


def measure_all(contestants: list[Program], asked: argparse.Namespace, folder: Path) -> Results:
    """Start each program once for nothing, then in turns for the record."""
    theme = load_content(None).themes["paper"]
    results, steps = Results(), len(contestants) * (asked.rounds + 1)
    for step in range(steps):
        number, turn = divmod(step, len(contestants))
        program = contestants[turn]
        _progress(step, steps, f"round {number} of {asked.rounds}: {program.name}" if number else "warming up")
        idle_s = asked.idle_seconds if 0 < number <= asked.idle_rounds else 0.0
        with tempfile.TemporaryDirectory(dir=folder) as screen:
            measure(program, theme, Path(screen), idle_s, results if number else Results())
    _progress(steps, steps, "done\n")
    return results


def measure(program: Program, theme: Mapping[str, str], screen: Path, idle_s: float, results: Results) -> None:
    """Start a program on a new panel and keep its figures.

    Raises:
        RuntimeError: the program has ended by itself.
        TimeoutError: it did not show the attract screen, or the screen never stood still.

    """
    with new_panel(screen) as panel, started(program.command, program.environment(panel.display)) as family:
        try:
            seen = panel.wait_for_attract(theme, LIMIT_S)
            panel.wait_until_still(STILL_S, LIMIT_S)
        except TimeoutError as error:
            raise TimeoutError(f"{program.name}: {error}") from None
        results.add(START, program.name, 1000 * (seen - family.begun))
        results.add(MEMORY, program.name, family.memory_mib())
        if idle_s:
            results.add(IDLE, program.name, _idle_percent(family, idle_s))
        _must_still_show(program, family, panel, theme)


def _idle_percent(family: Family, seconds: float) -> float:
    before, begun = family.processor_s(), time.monotonic()
    select.select([], [], [], seconds)
    return 100 * (family.processor_s() - before) / (time.monotonic() - begun)


def _must_still_show(program: Program, family: Family, panel: Panel, theme: Mapping[str, str]) -> None:
    """Refuse figures of a program that has left or shows something else by now."""
    if not (family.alive() and panel.shows_attract(theme)):
        message = f"{program.name} did not stay on the attract screen"
        raise RuntimeError(message)


def _progress(done: int, steps: int, words: str) -> None:
    filled = BAR * done // steps
    _say(f"\r\033[K[{'#' * filled}{'.' * (BAR - filled)}] {words}")


def _columns(table: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
