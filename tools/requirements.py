"""The accessibility requirements as data: read strictly from their file under tests, and their faults."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path

from attrs import frozen

from kiosk.deck import read

FILE = Path(__file__).resolve().parents[1] / "tests" / "accessibility" / "requirements.yaml"
COUNT = 63
"""Rows that the list of rules has."""
SECOND_HAND = "VVSG 2.0"
"""The edition that was not read itself: every number of it is quoted from others."""
EDITIONS = (
    "Revised 508",
    "EN 301 549",
    "WCAG 2.2 A",
    "WCAG 2.2 AA",
    "WCAG 2.2 AAA",
    SECOND_HAND,
    "DOT",
    "EAA",
    "ADA",
    "Research",
    "Ours",
)
"""Whose rules a requirement comes from, in the order of the report; "Ours" are numbers the project set itself."""


class Kind(Enum):
    """How it can be known whether a requirement is met."""

    TEST = "test"
    HARDWARE = "hardware"
    PEOPLE = "people"


class State(Enum):
    """How far the program is."""

    MET = "met"
    PARTLY = "partly"
    OPEN = "open"


@frozen
class Requirement:
    """One row. `sources` are clauses by edition, `number` is the figure that is demanded, with its unit.

    `we` says what the program does today, `missing` what it does not, `status_note` what is not certain about the
    rule. `tests` are node ids of pytest or the beginnings of some; `measures` names the figures that must be there.
    """

    id: int
    title: str
    sources: Mapping[str, tuple[str, ...]]
    number: str
    we: str
    kind: Kind = Kind.TEST
    state: State = State.MET
    tests: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    missing: str = ""
    status_note: str = ""


@frozen
class Requirements:
    """The whole file."""

    requirements: tuple[Requirement, ...]


def load(path: Path = FILE) -> tuple[Requirement, ...]:
    """Read the file.

    Raises:
        ValueError: it has faults; all are named.

    """
    whole, found = read(path, Requirements)
    if whole is None:
        raise ValueError("\n".join(map(str, found)))
    return whole.requirements


def belongs(test: str, prefix: str) -> bool:
    """Tell whether a test is the one of this id, one of its parameters, or in this file or class."""
    return test == prefix or test.startswith((f"{prefix}[", f"{prefix}::"))


def faults(rows: Iterable[Requirement], collected: Iterable[str]) -> Iterator[str]:
    """Say what is wrong with the rows, given the ids of all tests that there are."""
    rows, collected = list(rows), list(collected)
    if [row.id for row in rows] != list(range(1, COUNT + 1)):
        yield f"the ids are not 1 to {COUNT}, each once and in order"
    for row in rows:
        yield from (f"{row.id}: {fault}" for fault in _row_faults(row))
        for prefix in row.tests:
            if not any(belongs(test, prefix) for test in collected):
                yield f"{row.id}: there is no test {prefix}"


def _row_faults(row: Requirement) -> Iterator[str]:
    if not row.sources or not all(row.sources.values()):
        yield "it names no source, or an edition without a clause"
    yield from (f"{edition} is no edition" for edition in row.sources if edition not in EDITIONS)
    if SECOND_HAND in row.sources and "second-hand" not in row.status_note:
        yield f"the status note does not say that {SECOND_HAND} is second-hand"
    finished = row.kind is Kind.TEST and row.state is State.MET
    if finished == bool(row.missing):
        yield "what is missing is to be said exactly where something is"
    if row.kind is Kind.TEST and (row.state is State.OPEN) == bool(row.tests):
        yield "it is open and has tests, or is not and has none"
