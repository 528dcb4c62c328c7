# ruff: noqa: INP001 - a folder of scripts, no package
"""Parts `touch`, `touch-4k` and `long`: what a finger sees, and the memory after very many cards."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from programs import OURS, Program
from progress import Progress
from records import Part
from session import Session, Touch, new_session

FEEDBACK, CHANGE, WHOLE, FRAMES = "feedback", "change", "whole", "frames"
BEFORE, AFTER = "memory on a card", "memory after"
FASTER = 12
"""The kiosk takes no press within 0.5 s of another; for `long` its clock goes so many times as fast."""
BETWEEN_S = 0.05
WARM = 10
"""Touches that are not counted: the second time a card is shown, more of it is in memory."""


@contextmanager
def all_on_a_card(programs: Sequence[Program], theme: Mapping[str, str], scale: int) -> Iterator[list[Session]]:
    """Start every program beside the others and go to the first card, so that they can take turns touch by touch."""
    with ExitStack() as stack:
        sessions = []
        for program in programs:
            session = stack.enter_context(new_session(program, scale))
            session.wait_for_first_screen(theme)
            session.go_to_first_card()
            sessions.append(session)
        yield sessions


def measure_touches(
    programs: Sequence[Program], theme: Mapping[str, str], part: Part, scale: int, touches: int
) -> None:
    """Let the programs be touched in turns."""
    name = "touch-4k" if scale > 1 else "touch"
    with all_on_a_card(programs, theme, scale) as sessions:
        progress = Progress(name, touches + WARM)
        for number in range(touches + WARM):
            progress.step(f"{number} of {touches + WARM} rounds")
            for session in sessions:
                touch = session.touch()
                if number >= WARM:
                    _keep(part, session.program.name, touch)
        progress.end()


def _keep(part: Part, program: str, touch: Touch) -> None:
    if touch.feedback_ms is not None:
        part.add(FEEDBACK, program, touch.feedback_ms)
    part.add(CHANGE, program, touch.change_ms)
    part.add(WHOLE, program, touch.whole_ms)
    part.add(FRAMES, program, *touch.frames_ms)


def measure_long(programs: Sequence[Program], theme: Mapping[str, str], part: Part) -> None:
    """Measure memory on a card before and after ten thousand changes."""
    changes = 200 if part.quick else 10_000
    with all_on_a_card([_in_haste(program) for program in programs], theme, 1) as sessions:
        progress = Progress("long", changes + WARM)
        for number in range(changes + WARM):
            progress.step(f"{number} of {changes + WARM} card changes each")
            for session in sessions:
                if number == WARM:
                    part.add(BEFORE, session.program.name, session.family.memory_mib())
                session.flip(BETWEEN_S)
        for session in sessions:
            part.add(AFTER, session.program.name, session.family.memory_mib())
        part.add("changes", "each", changes)
        progress.end()


def _in_haste(program: Program) -> Program:
    if program.name not in OURS:
        return program
    return replace(program, command=("faketime", "-f", f"+0 x{FASTER}", *program.command))
