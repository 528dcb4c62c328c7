# ruff: noqa: INP001 - a folder of scripts, no package
"""Parts `start` and `rest`: how soon a program can be touched, and what it takes while nobody touches it."""

import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from panel import pause
from programs import Program
from progress import Progress
from records import Part
from session import LIMIT_S, START, Session, new_session

SEEN, TOUCHABLE, COLD = "start seen", "start touchable", "start cold"
MEMORY, IDLE, WAKEUPS = "memory fresh", "idle", "wakeups"
SETTLED_S = 2.0
"""The first screen stands still when no pixel has changed for so long."""
CACHE = Path("/proc/sys/vm/drop_caches")
ALL_OF_IT = "3\n"
"""Written there: files' contents, and what the system knows of folders (proc(5))."""


def measure_starts(programs: Sequence[Program], theme: Mapping[str, str], part: Part) -> None:
    """Start each program once for nothing, then in turns: from memory, and from the disk where root may empty it."""
    warm, cold = (3, 1) if part.quick else (15, 5)
    rounds = [*[""] * (warm + 1), *[COLD] * (cold if may_forget_files() else 0)]
    progress = Progress("start", len(rounds) * len(programs))
    for number, kind in enumerate(rounds):
        for program in programs:
            progress.step(f"{program.name}, {kind or ('warm' if number else 'warming up')}")
            if kind:
                forget_files()
            with new_session(program) as session:
                seen = 1000 * (session.wait_for_first_screen(theme) - session.family.begun)
                touchable = 1000 * (session.press_until_it_counts(START) - session.family.begun)
            if kind:
                part.add(COLD, program.name, touchable)
            elif number:
                part.add(SEEN, program.name, seen)
                part.add(TOUCHABLE, program.name, touchable)
    progress.end()


def may_forget_files() -> bool:
    """Tell whether this process may have the system forget what it has read from the disk: only root may."""
    try:
        CACHE.open("w").close()
    except OSError:
        return False
    return True


def forget_files() -> None:
    """Let the next program be read from the disk."""
    subprocess.run(["sync"], check=True)
    CACHE.write_text(ALL_OF_IT, "ascii")


def measure_rest(programs: Sequence[Program], theme: Mapping[str, str], part: Part) -> None:
    """Measure memory, processor time and wake-ups of each program on its first screen, in turns."""
    rounds, seconds = (1, 5.0) if part.quick else (3, 30.0)
    progress = Progress("rest", rounds * len(programs))
    for _ in range(rounds):
        for program in programs:
            progress.step(program.name)
            with new_session(program) as session:
                session.wait_for_first_screen(theme)
                session.panel.wait_until_still(SETTLED_S, LIMIT_S)
                part.add(MEMORY, program.name, session.family.memory_mib())
                idle, wakeups = _resting(session, seconds)
                part.add(IDLE, program.name, idle)
                part.add(WAKEUPS, program.name, wakeups)
                _must_still_show(session, theme)
    progress.end()


def _resting(session: Session, seconds: float) -> tuple[float, float]:
    """Return the processor time in % of a core, and the wake-ups a second."""
    family, begun = session.family, time.monotonic()
    busy, woken = family.processor_s(), family.wakeups()
    pause(seconds)
    busy, woken = family.processor_s() - busy, family.wakeups() - woken
    passed = time.monotonic() - begun
    return 100 * busy / passed, woken / passed


def _must_still_show(session: Session, theme: Mapping[str, str]) -> None:
    """Refuse figures of a program that has left or shows something else by now."""
    if not (session.family.alive() and session.panel.shows_attract(theme)):
        message = f"{session.program.name} did not stay on the first screen"
        raise RuntimeError(message)
