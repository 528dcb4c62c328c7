# ruff: noqa: INP001 - a folder of scripts, no package
"""Part `growth`: what becomes slower or larger with the cards and languages of a deck."""

import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from decks import make_deck
from programs import Program, frozen, source
from progress import Progress
from records import Part
from session import LIMIT_S, Session, new_session

CARDS, LANGUAGES = (9, 100, 1_000, 10_000), (1, 5, 10, 20)
CARDS_OF_LANGUAGES = 100
LOAD, START, AFTER_LOADING, CHANGE, MEMORY, CHECK = "load", "start", "after loading", "change", "memory", "check"
LOADING = """
import sys, time
from pathlib import Path
from kiosk.content import load_content
begun = time.perf_counter()
load_content(Path(sys.argv[1]))
print(1000 * (time.perf_counter() - begun))
"""
"""Loads a deck in a Python of its own and says how long that took, in ms, without what it takes to import."""
SETTLED_S = 0.7
MOST_GROWTH = 1.2
"""The longest that a start, less its loading, or a card change of a large deck may take, times that of nine cards."""


def measure_growth(theme: Mapping[str, str], part: Part) -> None:
    """Measure decks of many cards, then of many languages, each against the smallest in turns."""
    rounds, touches = (2, 6) if part.quick else (7, 40)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        decks = {f"{cards} cards": make_deck(folder / f"c{cards}", cards) for cards in CARDS}
        for many in LANGUAGES:
            decks[f"{many} languages"] = make_deck(folder / f"l{many}", CARDS_OF_LANGUAGES, many)
        programs = [program_for(deck, name, folder, str(frozen())) for name, deck in decks.items()]
        progress = Progress("growth", rounds + 1 + touches)
        for number in range(rounds):
            progress.step(f"starts, round {number + 1} of {rounds}")
            for program, deck in zip(programs, decks.values(), strict=True):
                part.add(CHECK, program.name, _timed([str(frozen()), "check", str(deck)])[0])
                measure_start(program, deck, theme, part)
        progress.step("to the first cards")
        measure_changes(programs, theme, part, touches, progress)
        progress.end()


def program_for(deck: Path, name: str, folder: Path, command: str) -> Program:
    """Return the kiosk with a deck."""
    home = folder / f"home of {name}"
    home.mkdir()
    return Program(name, (command, "run", "--deck", str(deck)), home, 2)


def measure_start(program: Program, deck: Path, theme: Mapping[str, str], part: Part) -> None:
    """Measure once how long it takes to load and start a deck, and its memory."""
    loading = float(_timed([str(source().with_name("python")), "-c", LOADING, str(deck)])[1])
    part.add(LOAD, program.name, loading)
    with new_session(program) as session:
        start = 1000 * (session.wait_for_first_screen(theme) - session.family.begun)
        session.panel.wait_until_still(SETTLED_S, LIMIT_S)
        part.add(MEMORY, program.name, session.family.memory_mib())
    part.add(START, program.name, start)
    part.add(AFTER_LOADING, program.name, start - loading)


def measure_changes(
    programs: Sequence[Program], theme: Mapping[str, str], part: Part, touches: int, progress: Progress | None = None
) -> None:
    """Measure card changes of every deck, in turns touch by touch."""
    with ExitStack() as stack:
        sessions: list[Session] = []
        for program in programs:
            session = stack.enter_context(new_session(program))
            session.wait_for_first_screen(theme)
            session.go_to_first_card()
            session.touch()
            session.touch()
            sessions.append(session)
        for number in range(touches):
            if progress:
                progress.step(f"touch {number + 1} of {touches}")
            for session in sessions:
                part.add(CHANGE, session.program.name, session.touch().change_ms)


def growth_of(part: Part, measure: str, small: str, large: str) -> float:
    """Return the median of the ratios of a large deck to a small one, round by round."""
    pairs = zip(part.figures[measure][large], part.figures[measure][small], strict=True)
    return median(more / less for more, less in pairs)


def _timed(command: list[str]) -> tuple[float, str]:
    begun = time.monotonic()
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return 1000 * (time.monotonic() - begun), said
