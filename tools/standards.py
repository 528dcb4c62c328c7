"""The lists of what good patient information is, and our answers, read strictly from their file; and their faults."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path

from attrs import frozen

from kiosk.deck import Layer, read
from kiosk.visit import Chapter, Screen

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "tests" / "decision_aid.yaml"


class Answer(Enum):
    """What we say of an item; the first three are of IPDASi, the next two of the others."""

    MET = "met"
    NOT_YET = "not yet"
    """It is not there; software and content can bring it."""
    NOT_DONE = "not done"
    """Only patients, clinicians or a study can show it, and nobody has asked them."""
    AGREE = "agree"
    DISAGREE = "disagree"
    NOT_APPLICABLE = "not applicable"


GOOD = (Answer.MET, Answer.AGREE)
"""What counts for us, and so needs a place where it can be seen."""
OF_IPDAS = (Answer.MET, Answer.NOT_YET, Answer.NOT_DONE, Answer.NOT_APPLICABLE)
OF_OTHERS = (Answer.AGREE, Answer.DISAGREE, Answer.NOT_YET, Answer.NOT_APPLICABLE)

QUALITY = 28
"""Quality items of IPDASi."""
ITEMS: Mapping[str, tuple[str, ...]] = {
    "ipdas": (
        *(f"1.1.{number}" for number in range(1, 6)),
        *("1.2.1", "2.1.1", "2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4"),
        *(f"Q{number}" for number in range(1, QUALITY + 1)),
    ),
    "pemat-av": tuple(map(str, (1, *range(3, 6), *range(8, 15), *range(18, 23), 25))),
    "pemat-p": tuple(map(str, (*range(1, 13), *range(15, 27)))),
    "cdc": tuple(map(str, range(1, 21))),
}
"""The items that each list has: 44 of IPDASi 4 (Joseph-Williams 2014), PEMAT (AHRQ, 2013), 20 of the CDC Index."""


@frozen
class Item:
    """One item: what it asks in short, our answer, where it can be seen, and why it is not met or does not apply."""

    id: str
    part: str
    asks: str
    answer: Answer
    where: tuple[str, ...] = ()
    why: str = ""


@frozen
class Standard:
    """One list. `about` says whose it is and what a count of it means."""

    id: str
    title: str
    about: str
    items: tuple[Item, ...]

    def count(self, answer: Answer, *parts: str) -> int:
        """Count the items with an answer, in all parts or in those named."""
        return sum(item.answer is answer and (not parts or item.part in parts) for item in self.items)

    def score(self, *parts: str) -> int | None:
        """Return items agreed with of 100 that apply, rounded; None where none was judged."""
        agreed, against = (self.count(answer, *parts) for answer in (Answer.AGREE, Answer.DISAGREE))
        return round(100 * agreed / (agreed + against)) if agreed + against else None


@frozen
class Standards:
    """The whole file."""

    standards: tuple[Standard, ...]


def load(path: Path = FILE) -> Mapping[str, Standard]:
    """Read the file; return each list by its id.

    Raises:
        ValueError: it has faults; all are named.

    """
    whole, found = read(path, Standards)
    if whole is None:
        raise ValueError("\n".join(map(str, found)))
    return {standard.id: standard for standard in whole.standards}


def faults(standards: Mapping[str, Standard], root: Path = ROOT) -> Iterator[str]:
    """Say what is wrong with the answers: an item that is not there, or a claim without a place that exists."""
    if list(standards) != list(ITEMS):
        yield f"the lists are not {', '.join(ITEMS)}"
    for standard in standards.values():
        if tuple(item.id for item in standard.items) != ITEMS.get(standard.id):
            yield f"{standard.id}: its items are not all there, each once and in order"
        for item in standard.items:
            yield from (f"{standard.id} {item.id}: {fault}" for fault in _wrong(item, standard, root))


def _wrong(item: Item, standard: Standard, root: Path) -> Iterator[str]:
    if item.answer not in (OF_IPDAS if standard.id == "ipdas" else OF_OTHERS):
        yield f"“{item.answer.value}” is no answer here"
    if (item.answer in GOOD) != bool(item.where):
        yield "a place belongs exactly where something is met"
    if (item.answer in GOOD) == bool(item.why):
        yield "a reason belongs exactly where something is not met"
    yield from (f"there is no {place}" for place in item.where if not exists(place, root))


def exists(place: str, root: Path = ROOT) -> bool:
    """Tell whether a place is there: a screen, a layer, a chapter, a file, or a test in its file."""
    kind, _, name = place.partition(":")
    known: Mapping[str, Iterable[Enum]] = {"screen": Screen, "layer": Layer, "chapter": Chapter}
    if kind in known:
        return name in {one.value for one in known[kind]}
    file, _, test = place.partition("::")
    if not (root / file).is_file():
        return False
    return not test or bool(re.search(rf"^def {re.escape(test)}\(", (root / file).read_text("utf-8"), re.MULTILINE))
