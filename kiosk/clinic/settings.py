"""The clinic's settings: what staff set at the screen, under what IT has placed by file, which wins.

Of a file with faults, whatever is right in it holds; the rest is as usual, and staff are told. When staff then set
something, the file as it was is kept aside, so that nothing good is lost.
"""

import json
import logging
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import Factory, asdict, evolve, fields_dict, frozen

from kiosk.clinic.configuration import Configuration, unfit
from kiosk.clinic.durable import draft, keep, replace_whole, set_aside, settle
from kiosk.clinic.storing import changed, reads_as
from kiosk.deck import Fault, FaultList, Marks, compose, read_marked, structure

log = logging.getLogger(__name__)

Value = str | float | bool | None
NAMES = frozenset(fields_dict(Configuration))


@frozen
class Found:
    """What a file says: the settings that are right, their names, and what is wrong with the others."""

    configuration: Configuration = Factory(Configuration)
    names: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()


def find(path: Path) -> Found:
    """Read what is right in a configuration, whatever is wrong with the rest of it. Raises nothing."""
    if not path.exists():
        return Found()
    whole = read_marked(path, Configuration)
    marks, faults = Marks(path), FaultList(path)
    try:
        tree = compose(path.read_bytes(), marks, faults)
    except OSError:
        return Found(faults=whole.faults.told())
    right: dict[str, Any] = {}
    for name in NAMES & set(tree if isinstance(tree, dict) else ()):
        alone = FaultList(path)
        value = structure({name: tree[name]}, Configuration, marks, alone)  # type: ignore[index, call-overload]
        if value is not None and not any(unfit(value, marks)):
            right[name] = getattr(value, name)
    found = Configuration(**right)
    wrong = [*whole.faults.told()] or [*unfit(found if whole.value is None else whole.value, whole.marks)]
    return Found(found, frozenset(right), tuple(wrong))


@frozen
class ClinicSettings:
    """The settings as they hold. `own` is the file that staff write at the screen; `placed` is IT's, if there is one.

    `fixed` are the names of the settings that IT's file says; `faults` is what is wrong in either file.
    """

    own: Path
    placed: Path | None = None
    by_staff: Found = Factory(lambda self: find(self.own), takes_self=True)
    by_it: Found = Factory(lambda self: find(self.placed) if self.placed else Found(), takes_self=True)

    @property
    def now(self) -> Configuration:
        """The settings that hold."""
        told = asdict(self.by_it.configuration)
        return evolve(self.by_staff.configuration, **{name: told[name] for name in self.fixed})

    @property
    def fixed(self) -> frozenset[str]:
        """The names of what cannot be set at the screen."""
        return self.by_it.names

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong in the files."""
        return (*self.by_it.faults, *self.by_staff.faults)

    def with_setting(self, name: str, value: Value) -> "ClinicSettings":
        """Set one thing, or leave it as usual with None; return the settings as they hold then.

        Raises:
            ValueError: the value is out of range or of no use, or IT's file says it; nothing is changed.
            OSError: the file cannot be written; it is as it was.

        """
        if name in self.fixed:
            raise ValueError(f"{name} is set in {self.placed}")
        usual = fields_dict(Configuration)[name].default
        change: dict[str, Any] = {name: usual if value is None else value}
        wanted = evolve(self.by_staff.configuration, **change)
        if any(unfit(wanted, Marks(self.own))):
            raise ValueError(f"{value!r} is no {name}")
        _store(self.own.resolve(), wanted, name, sound=not self.by_staff.faults)
        return ClinicSettings(self.own, self.placed)


def _store(path: Path, wanted: Configuration, name: str, *, sound: bool) -> None:
    """Write one setting into a file; one with faults is kept aside, and all that was right in it is written anew."""
    if not path.exists() or not sound:
        if path.exists():
            log.warning("%s had faults; it is kept as %s", path, set_aside(path))
        replace_whole(path, _plainly(wanted).encode(), 0o644)
        return
    with draft(path) as new:
        texts = [*_edited(path, wanted, name), _plainly(wanted)]
        next(text for text in texts if reads_as(wanted, new, text))
        shutil.copymode(path, new)
        keep(path, path.with_name(f"{path.name}.bak"))
        new.replace(path)
    settle(path.parent)


def _edited(path: Path, wanted: Configuration, name: str) -> Iterator[str]:
    """Yield the file's text with the setting in it, its comments kept; the first that reads as wanted will do."""
    value = getattr(wanted, name)
    if value is not None and value != fields_dict(Configuration)[name].default:
        yield from changed(path, name, _written(value))
    yield re.sub(rf"(?m)^{name}:.*(\n|\Z)", "", path.read_text("utf-8"))


def _plainly(wanted: Configuration) -> str:
    """Return a whole configuration, a line for each setting that is not as usual."""
    told = asdict(wanted, filter=lambda field, value: value != field.default)
    return "".join(f"{name}: {_written(value)}\n" for name, value in told.items()) or "{}\n"


def _written(value: Value) -> str:
    """Return a value as YAML has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.2f}" if isinstance(value, float) else json.dumps(value, ensure_ascii=False)
