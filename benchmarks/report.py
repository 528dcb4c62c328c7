# ruff: noqa: INP001 - a folder of scripts, no package
"""Write docs/benchmarks.md from what was measured."""

import os
import platform
from collections.abc import Sequence
from pathlib import Path
from string import Template

from figures import IDLE, MEASURES, Measure, Results, spread, target
from panel import HEIGHT, POLL_S, WIDTH
from programs import CHROMIUM, FROZEN, ROOT, chromium_flags, has_graphics_card, version_of

DOCUMENT = ROOT / "docs" / "benchmarks.md"
TEMPLATE = Path(__file__).parent / "report.md"
QUIET = 0.25
"""Load average per core below which a machine is called quiet."""


def rows(results: Results) -> list[list[str]]:
    """Return the table: one row a measure and program, with figures, ratio and whether the target is met."""
    table = [["Measure", "Program", "Median (lowest–highest)", "Of Chromium", "Target"]]  # noqa: RUF001
    for measure in MEASURES:
        for program, figures in results.of(measure).items():
            name = f"{measure.name}, {measure.unit}"
            table.append([name, program, spread(measure, figures), *_verdict(results, measure, program)])
    if FROZEN not in results.of(IDLE):
        table.append(["all", FROZEN, "not built", "", ""])
    return table


def write_report(results: Results, load: tuple[float, float], further: Sequence[str], seconds: dict[str, str]) -> Path:
    """Write the document; `load` is the load average before and after, `seconds` name the waits of the method."""
    text = Template(TEMPLATE.read_text("utf-8")).substitute(
        seconds,
        table=_markdown(rows(results)),
        better=_where_the_peer_is_better(results),
        machine=_machine(),
        versions=_versions(),
        busy=_busy(load[0]),
        load=f"{load[0]:.2f} before and {load[1]:.2f} after the run",
        rounds=len(next(iter(results.of(MEASURES[0]).values()))),
        idle_rounds=len(next(iter(results.of(IDLE).values()))),
        flags=" ".join([*chromium_flags(), *further]),
        root=" It ran as root, which Chromium allows only without its sandbox." if os.geteuid() == 0 else "",
        screen=f"{WIDTH} × {HEIGHT}",  # noqa: RUF001
        poll=f"{1000 * POLL_S:g}",
    )
    DOCUMENT.write_text(text, "utf-8")
    return DOCUMENT


def _verdict(results: Results, measure: Measure, program: str) -> tuple[str, str]:
    if program == CHROMIUM:
        return "1", ""
    verdict = "met" if results.met(measure, program) else "missed"
    return f"{results.ratio(measure, program):.2f} ×", f"{target(measure)}: {verdict}"  # noqa: RUF001


def _where_the_peer_is_better(results: Results) -> str:
    worse = [
        f"{program} ({measure.name.lower()}: {results.ratio(measure, program):.2f} times Chromium's)"
        for measure in MEASURES
        for program in results.of(measure)
        if program != CHROMIUM and results.ratio(measure, program) > 1
    ]
    if not worse:
        return "Chromium is better in none of the three measures."
    return f"Chromium is better than: {'; '.join(worse)}."


def _busy(load: float) -> str:
    if load < QUIET * (os.cpu_count() or 1):
        return "The machine was quiet."
    return (
        "The machine was busy with other work when the run began: "
        "on a quiet one starts are shorter and the spread is narrower. "
        "Turns keep slow changes of load out of the ratios, not short ones."
    )


def _markdown(table: list[list[str]]) -> str:
    head, *body = [f"| {' | '.join(row)} |" for row in table]
    return "\n".join([head, f"|{' --- |' * len(table[0])}", *body])


def _machine() -> str:
    words = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in words if line.startswith("model name")), "unknown")
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    graphics = "a graphics card" if has_graphics_card() else "no graphics card"
    kernel = platform.release().partition("-")[0]
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB of memory, {graphics}, Linux {kernel}"


def _versions() -> str:
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    python = str(ROOT / ".venv" / "bin" / "python")
    qt = version_of(python, "-c", "import PySide6.QtCore; print(PySide6.QtCore.qVersion())")
    state = version_of("git", "log", "-1", "--format=%h of %cs")
    return f"{system}; {version_of('chromium', '--version')}; {version_of(python, '--version')}; Qt {qt}; kiosk {state}"
