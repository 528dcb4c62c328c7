"""A YAML file as a plain tree of words, with the place of each: one pass over the parser's events.

YAML offers much that a deck does not need and that hurts: anchors and merge keys grow a small file without bound,
tags build objects, and unquoted words turn into numbers, dates or false. Here all of that is a fault, and unquoted
values keep their spelling until it is known whether words or a number belong in their place.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import yaml
from attrs import Factory, frozen
from yaml.resolver import Resolver

from kiosk.deck.fault import Fault, FaultList
from kiosk.deck.file_bytes import decode
from kiosk.deck.wording import KeyPath, path_text, quoted
from kiosk.deck.yaml_syntax import translated

DEEPEST = 20
"""Levels of lists and keys inside each other; a deck has nine."""
MOST_NODES = 120_000
"""Keys, words and lists in one file. A deck of 10,000 cards has 80,000; reading this many takes about 0.5 s."""

Place = tuple[int, int]


@frozen
class Unquoted:
    """A value that YAML reads as something else than words. `meaning` is YAML's name of that: bool, int, null."""

    text: str
    meaning: str

    @property
    def problem(self) -> str:
        """What is wrong with it where words belong."""
        if not self.text:
            return "nothing stands here"
        meanings = {"null": "nothing", "int": "a number", "float": "a number", "timestamp": "a date"}
        meanings["bool"] = "true" if self.text.lower() in {"yes", "true", "on"} else "false"
        return f"unquoted {quoted(self.text)[1:-1]} is read as {meanings.get(self.meaning, 'a sign of YAML')}"

    @property
    def remedy(self) -> str:
        """How to turn it into words."""
        return f"put it in quotes: {quoted(self.text)}" if self.text else "write what belongs here, or delete the line"


Tree = dict[str, "Tree"] | list["Tree"] | str | Unquoted


@frozen
class Marks:
    """Where everything in a file stands. Lines and columns count from 1."""

    file: Path
    values: dict[KeyPath, Place] = Factory(dict)
    keys: dict[KeyPath, Place] = Factory(dict)

    def place(self, path: KeyPath, *, key: bool = False) -> Place:
        """Return the place of a value, or of its key. What is missing stands at the nearest key or entry around it."""
        if path in self.values and not key:
            return self.values[path]
        while path and path not in self.keys:
            if isinstance(path[-1], int) and path in self.values:  # an entry of a list has no key
                return self.values[path]
            path = path[:-1]
        return self.keys.get(path, (1, 1))

    def fault(self, path: KeyPath, problem: str, remedy: str, *, key: bool = False) -> Fault:
        """Return a fault located at a value, or at its key."""
        return Fault(self.file, *self.place(path, key=key), path_text(path), problem, remedy)


class _GaveUpError(Exception):
    """The file is too deep or too large to go on; the fault is told already."""


def compose(content: bytes, marks: Marks, faults: FaultList) -> Tree | None:
    """Return the tree of a YAML file, or None when it has none; fill `marks` with places and `faults` with faults."""
    text, troubles = decode(content)
    for trouble in troubles:
        faults.add((), trouble.at, trouble.problem, trouble.remedy)
    if troubles:
        faults.unfinished = True
        return None
    try:
        return _Composer(text, marks, faults).document()
    except _GaveUpError:
        faults.unfinished = True
    except yaml.YAMLError as error:
        faults.unfinished = True
        _tell_syntax(error, text, faults)
    return None


def _tell_syntax(error: yaml.YAMLError, text: str, faults: FaultList) -> None:
    failed = getattr(error, "problem_mark", None)
    character = text[failed.index : failed.index + 1] if failed else ""
    complaint = translated(str(getattr(error, "problem", error)), character)
    mark = getattr(error, "context_mark", None) if complaint.at_start else failed
    # The parser counts a line behind the last one when the file ends in the middle of something.
    at = (min(mark.line + 1, len(text.splitlines())), mark.column + 1) if mark else (1, 1)
    faults.add((), at, complaint.problem, complaint.remedy)


class _Composer:
    """Turns events into a tree. Faults are added as they are met, so they come in the order of the file."""

    def __init__(self, text: str, marks: Marks, faults: FaultList) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._marks = marks
        self._faults = faults
        self._nodes = 0

    def document(self) -> Tree | None:
        """Return the one document of the file, or None when there is none."""
        next(self._events)  # the start of the stream
        start = next(self._events)
        tree: Tree | None = None
        if isinstance(start, yaml.DocumentStartEvent):
            tree = self._value(next(self._events), ())
            next(self._events)  # the end of the document
            start = next(self._events)
            if isinstance(start, yaml.DocumentStartEvent):
                self._fault((), start, "a second document begins here", "delete this line of three dashes")
                self._faults.unfinished = True
        if tree is None or tree == Unquoted("", "null"):
            self._fault((), None, "the file is empty", "copy the file of the example deck and change its words")
            return None
        return tree

    def _fault(self, path: KeyPath, event: yaml.Event | None, problem: str, remedy: str) -> None:
        self._faults.add(path, _place(event) if event else (1, 1), problem, remedy)

    def _value(self, event: yaml.Event, path: KeyPath) -> Tree:
        self._marks.values.setdefault(path, _place(event))
        self._limit(event, path)
        if isinstance(event, yaml.AliasEvent):
            self._fault(
                path, event, f"an alias (*{event.anchor}) stands here", "write the value out, or quote the words"
            )
            return Unquoted(f"*{event.anchor}", "alias")
        self._refuse_marks(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        return self._list(path) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(path)

    def _limit(self, event: yaml.Event, path: KeyPath) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            problem = f"the file has more than {MOST_NODES:,} keys and values"
            self._fault((), event, problem, "split the deck into several")
            raise _GaveUpError
        if len(path) >= DEEPEST and isinstance(event, yaml.CollectionStartEvent):
            problem = f"lists and keys stand more than {DEEPEST} levels inside each other"
            self._fault(path[:DEEPEST], event, problem, "compare the file with the example deck")
            raise _GaveUpError

    def _refuse_marks(self, event: yaml.Event, path: KeyPath) -> None:
        for name, sign, mark in (("an anchor", "&", "anchor"), ("a tag", "", "tag")):
            written = getattr(event, mark)
            if written is not None:
                problem = f"{name} ({quoted(sign + written)[1:-1]}) stands here"
                self._fault(path, event, problem, "delete it, or quote the words")

    def _list(self, path: KeyPath) -> list[Tree]:
        entries: list[Tree] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            entries.append(self._value(event, (*path, len(entries))))
        return entries

    def _mapping(self, path: KeyPath) -> dict[str, Tree]:
        entries: dict[str, Tree] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, path)
            child = (*path, "?" if key is None else key)
            if key in entries:
                first = self._marks.keys[child][0]
                problem = f"the key {quoted(key)} stands here a second time, the first is in line {first}"
                self._fault(child, event, problem, "keep one of the two")
            self._marks.keys.setdefault(child, _place(event))
            value = self._value(next(self._events), child)
            if key is not None:
                entries.setdefault(key, value)
        return entries

    def _key(self, event: yaml.Event, path: KeyPath) -> str | None:
        """Return a key's words. None when the key is no words at all; its value is then read for its faults only."""
        value = self._value(event, (*path, "?"))
        if isinstance(value, str):
            return value
        if not isinstance(value, Unquoted):
            self._fault(path, event, "a list or keys stand where a key belongs", "write the key as one word")
            return None
        if value.meaning == "merge":
            self._fault(path, event, "a merge key (<<) stands here", "write the keys out that it would bring in")
            return None
        if value.meaning == "alias":
            return None
        problem = value.problem if value.text else "a key is missing before the colon"
        self._fault((*path, value.text), event, problem, value.remedy)
        return value.text


def _place(event: yaml.Event) -> Place:
    mark = cast("yaml.Mark", event.start_mark)
    return mark.line + 1, mark.column + 1


def _scalar(event: yaml.ScalarEvent) -> str | Unquoted:
    text = event.value
    if event.implicit[0]:
        for tag, pattern in Resolver.yaml_implicit_resolvers.get(text[:1], ()):
            if pattern.match(text):
                return Unquoted(text, tag.rpartition(":")[2])
    return text
