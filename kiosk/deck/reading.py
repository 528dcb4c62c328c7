"""Reads one YAML file into an attrs class: words and structure for decks, and just as well texts of the screen."""

from pathlib import Path
from typing import Generic, TypeVar

from attrs import frozen

from kiosk.deck.fault import Fault, FaultList
from kiosk.deck.file_bytes import MIB, TooLargeError, UnreadableError, read_bytes
from kiosk.deck.structure import structure
from kiosk.deck.yaml_tree import Marks, compose

LARGEST = 4 * MIB
"""Bytes of the largest YAML file. A text file of 10,000 cards has about 3 MiB."""

T = TypeVar("T")


@frozen
class Reading(Generic[T]):
    """What came out of a file. `value` is None when it has not the shape asked for; then there are faults.

    `opened` is False when the file could not be read at all.
    """

    value: T | None
    faults: FaultList
    marks: Marks
    opened: bool = True


def read_marked(path: Path, cls: type[T]) -> Reading[T]:
    """Read a YAML file into an attrs class and keep where everything stands. Raises nothing: all is a fault."""
    faults = FaultList(path)
    marks = Marks(path)
    value = None
    try:
        tree = compose(read_bytes(path, LARGEST), marks, faults)
    except UnreadableError as error:
        faults.add((), (1, 1), error.problem, error.remedy)
        return Reading(None, faults, marks, opened=isinstance(error, TooLargeError))
    if tree is not None:
        value = structure(tree, cls, marks, faults)
    return Reading(value, faults, marks)


def read(path: Path, cls: type[T]) -> tuple[T | None, tuple[Fault, ...]]:
    """Read a YAML file into an attrs class of words, numbers, choices, `tuple[X, ...]` and `Mapping[str, X]`.

    The classes check nothing themselves: an error that their constructor raises is passed on as it is.
    Returns the value only if the file has no fault, and its faults, at most 100 and one that counts the others.
    """
    reading = read_marked(path, cls)
    return (None if reading.faults.count else reading.value), reading.faults.told()
