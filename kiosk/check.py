"""`kiosk check`: what is wrong with a deck, and what its authors should think about again."""

import json
import os
from datetime import datetime
from pathlib import Path

from attrs import frozen

from kiosk.deck import Advice, Examined, Fault, NoDeck, advise, examine, load
from kiosk.narration import Narration, narration_faults
from kiosk.visit import load_phrases

DONE, FAULTS, WRONG_USE = 0, 1, 2
"""Exit codes, as everywhere; docs/command-line.md explains them."""


def check(folder: Path, resources: Path, narration: Narration, *, as_json: bool) -> int:
    """Print every fault of a deck and of its narration, and every warning not accepted; return the exit code.

    Warnings leave the exit code alone: a deck with warnings is shown. So is one whose narration has faults, but what
    has no sound clip is not read aloud. `resources` is the folder of what the kiosk brings along.
    """
    try:
        examined = examine(folder)
    except NoDeck as error:
        _print(Findings(folder, error.faults), as_json=as_json)
        return WRONG_USE
    found = Findings(folder, examined.faults)
    if not examined.faults:
        spoken = load_phrases(resources / "strings")
        unheard = tuple(narration_faults(load(folder), spoken, narration))
        found = Findings(folder, (), _warnings(examined, resources / "fonts"), unheard)
    _print(found, as_json=as_json)
    return FAULTS if found.faults or found.unheard else DONE


@frozen
class Findings:
    """What was found in a deck: its faults, its warnings, and the faults of what is read aloud of it."""

    folder: Path
    faults: tuple[Fault, ...]
    warnings: tuple[Advice, ...] = ()
    unheard: tuple[Fault, ...] = ()


def _warnings(examined: Examined, fonts: Path) -> tuple[Advice, ...]:
    from kiosk.ui.display import OFF_SCREEN  # noqa: PLC0415 - Qt only for a deck that can be read, and told first
    from kiosk.ui.glyphs import drawable  # noqa: PLC0415

    os.environ.update(OFF_SCREEN)
    return advise(examined, datetime.now().astimezone().date(), drawable(fonts))


def _print(found: Findings, *, as_json: bool) -> None:
    if as_json:
        whole = {
            "deck": str(found.folder),
            "faults": [fault.to_json() for fault in found.faults],
            "warnings": [{"name": advice.name, **advice.fault.to_json()} for advice in found.warnings],
            "narration": [fault.to_json() for fault in found.unheard],
        }
        print(json.dumps(whole, ensure_ascii=False))
        return
    for fault in (*found.faults, *found.unheard):
        print(fault)
    for advice in found.warnings:
        print(f"{advice.fault} [{advice.name}]")
    _print_summary(found)


def _print_summary(found: Findings) -> None:
    if found.faults:
        print(f"\n{_count(found.faults, 'fault')} in {found.folder}. Visitors do not see this deck.")
        return
    if found.unheard:
        print(f"\n{_count(found.unheard, 'fault')} in what is read aloud: visitors see this deck, and do not hear all.")
    if found.warnings:
        print(f"\nNo faults and {_count(found.warnings, 'warning')} in {found.folder}. Visitors see this deck.")
        print('To keep something as it is, name its warning under "accepted:" in deck.yaml.')
    elif not found.unheard:
        print(f"No faults in {found.folder}.")


def _count(things: tuple[Fault, ...] | tuple[Advice, ...], name: str) -> str:
    return f"{len(things)} {name if len(things) == 1 else name + 's'}"
