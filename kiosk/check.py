"""`kiosk check`: what is wrong with a deck, and what its authors should think about again."""

import json
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from kiosk.deck import Advice, Examined, Fault, NoDeck, advise, examine

DONE, FAULTS, WRONG_USE = 0, 1, 2
"""Exit codes, as everywhere; docs/command-line.md explains them."""


def check(folder: Path, fonts: Path, *, as_json: bool) -> int:
    """Print every fault of a deck and every warning that is not accepted; return the exit code.

    Warnings leave the exit code alone: a deck with warnings is shown. `fonts` is the folder of the bundled fonts.
    """
    try:
        examined = examine(folder)
    except NoDeck as error:
        _print(folder, error.faults, (), as_json=as_json)
        return WRONG_USE
    warnings = () if examined.faults else _warnings(examined, fonts)
    _print(folder, examined.faults, warnings, as_json=as_json)
    return FAULTS if examined.faults else DONE


def _warnings(examined: Examined, fonts: Path) -> tuple[Advice, ...]:
    from kiosk.ui.display import OFF_SCREEN  # noqa: PLC0415 - Qt only for a deck that can be read, and told first
    from kiosk.ui.glyphs import drawable  # noqa: PLC0415

    os.environ.update(OFF_SCREEN)
    return advise(examined, datetime.now().astimezone().date(), drawable(fonts))


def _print(folder: Path, faults: Iterable[Fault], warnings: Iterable[Advice], *, as_json: bool) -> None:
    told, warned = list(faults), list(warnings)
    if as_json:
        listed = [{"name": advice.name, **advice.fault.to_json()} for advice in warned]
        whole = {"deck": str(folder), "faults": [fault.to_json() for fault in told], "warnings": listed}
        print(json.dumps(whole, ensure_ascii=False))
        return
    for fault in told:
        print(fault)
    for advice in warned:
        print(f"{advice.fault} [{advice.name}]")
    if told:
        print(f"\n{_count(told, 'fault')} in {folder}. Visitors do not see this deck.")
    elif warned:
        print(f"\nNo faults and {_count(warned, 'warning')} in {folder}. Visitors see this deck.")
        print('To keep something as it is, name its warning under "accepted:" in deck.yaml.')
    else:
        print(f"No faults in {folder}.")


def _count(things: list[Fault] | list[Advice], name: str) -> str:
    return f"{len(things)} {name if len(things) == 1 else name + 's'}"
