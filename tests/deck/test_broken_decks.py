"""Decks broken at random: each either loads whole or is refused with located faults, never with anything else."""

import random
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.deck import DeckFaults, load
from kiosk.deck.advice import advise
from kiosk.deck.loader import examine

FILES = ("deck.yaml", "text.en.yaml")
EVERY_LAYER = Path(__file__).parents[1] / "decks/dialysis"
Change = Callable[[bytes, random.Random], bytes]


def _lines(change: Callable[[list[bytes], int, random.Random], None]) -> Change:
    """Make a change of one line into a change of the file's bytes."""

    def changed(content: bytes, chance: random.Random) -> bytes:
        lines = content.split(b"\n")
        change(lines, chance.randrange(len(lines)), chance)
        return b"\n".join(lines)

    return changed


def _words(pattern: bytes, replacement: bytes) -> Change:
    """Make a replacement of one of the places where a pattern is found."""

    def changed(content: bytes, chance: random.Random) -> bytes:
        found = list(re.finditer(pattern, content, re.MULTILINE))
        if not found:  # an earlier change took all of them
            return content
        place = chance.choice(found)
        return content[: place.start()] + place.expand(replacement) + content[place.end() :]

    return changed


def _delete(lines: list[bytes], at: int, _: random.Random) -> None:
    del lines[at]


def _duplicate(lines: list[bytes], at: int, _: random.Random) -> None:
    lines.insert(at, lines[at])


def _swap(lines: list[bytes], at: int, chance: random.Random) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _indent(lines: list[bytes], at: int, chance: random.Random) -> None:
    lines[at] = chance.choice([b" ", b"    ", b"\t"]) + lines[at]


def _put(lines: list[bytes], at: int, chance: random.Random) -> None:
    lines.insert(at, b" " * chance.randrange(6) + chance.choice(STRANGE))


def _flip(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _insert(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + chance.choice(STRANGE) + content[at:]


STRANGE = (
    *(b"&a", b"*a", b"<<: *a", b"!!python/object:os.system x", b"---", b"...", b"%YAML 1.1", b"? a", b": b", b"- c"),
    *(b"\0", b"\x07", b"\xff\xfe", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\t", b"\r", b"'", b'"', b"#"),
    *(
        b"[" * 50,
        b"{" * 50,
        b"- " * 50,
        b"9" * 5_000,
        b"x" * 5_000,
        b"{number}",
        b"}",
        b"\\",
        b"@",
        b"|",
        b">",
        b"a: b",
    ),
)
VALUES = (
    b"NO",
    b"12:30",
    b"~",
    b"",
    b"[]",
    b"{}",
    b"5",
    b"1e400",
    b"[1, 2]",
    b"../a.svg",
    b'"\\0"',
    b"=",
    b"on",
    b"en",
    b"-7",
    b"101",
    b"2026-02-30",
    b'"{yes} {people} {"',
)
CHANGES: tuple[Change, ...] = (
    *map(_lines, (_delete, _duplicate, _swap, _indent, _put)),
    *(_flip, _cut, _insert),
    *(_words(rb"^( *(?:- )?[\w-]+: ).+$", rb"\g<1>" + value.replace(b"\\", rb"\\")) for value in VALUES),
    _words(rb"([\w-]+):", rb"\g<1>x:"),
    _words(rb'"(.*)"', rb"\g<1>"),
    _words(rb": ", rb": &a "),
    _words(rb": \S+", rb": *a"),
)


@pytest.fixture(scope="module")
def pristine() -> Iterator[Path]:
    """Return a copy of the deck that has every layer, to be put right again before every example."""
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(EVERY_LAYER, Path(place) / "deck")
        yield Path(place) / "deck"


def _whole_or_refused(folder: Path) -> bool:
    """Tell whether the deck loads; assert that a refusal tells where, what and how."""
    try:
        load(folder)
    except DeckFaults as refusal:
        faults = refusal.faults
    else:
        advise(examine(folder), date(2026, 11, 23), str.isascii)  # whatever it says, it says it
        return True
    assert faults
    for fault in faults:
        lines = len(re.findall(rb"\r\n?|\n", fault.file.read_bytes())) + 1
        assert 1 <= fault.line <= lines
        assert fault.column >= 1
        assert fault.path.startswith("$")
        assert fault.problem
        assert fault.remedy
        assert "\n" not in str(fault)
    return False


@settings(max_examples=1_000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(st.tuples(st.sampled_from(FILES), st.sampled_from(CHANGES)), min_size=1, max_size=4),
    seed=st.integers(0, 2**32),
    unpictured=st.booleans(),
)
def test_a_broken_deck_is_refused_and_nothing_else(
    changes: list[tuple[str, Change]], seed: int, *, unpictured: bool, pristine: Path
) -> None:
    chance = random.Random(seed)  # noqa: S311 - breaks decks, keeps no secret
    contents = {file: (EVERY_LAYER / file).read_bytes() for file in FILES}
    for file, change in changes:
        contents[file] = change(contents[file] or b"\n", chance)
    for file, content in contents.items():
        (pristine / file).write_bytes(content)
    picture = pristine / "pictures/your-place.svg"
    moved = picture.with_suffix(".away")
    if unpictured:
        picture.rename(moved)
    try:
        _whole_or_refused(pristine)
    finally:
        if unpictured:
            moved.rename(picture)


SURELY_BROKEN: dict[str, Change] = {
    "a NUL": lambda content, chance: _at(content, chance, b"\0"),
    "a byte that is not UTF-8": lambda content, chance: _at(content, chance, b"\xff"),
    "a truncated character": lambda content, _: content + b"# \xe2\x80",
    "a duplicate key": lambda content, _: content + b"format: 1\n" * 2,
    "an anchor": _words(rb"(: )(?=[\w\"])", rb": &a "),
    "an alias": _words(rb"(: )[\w\"].*$", rb": *a"),
    "a merge key": lambda content, _: content + b"<<: {a: b}\n",
    "an unknown key": lambda content, _: content + b"surely-unknown: b\n",
    "a second document": lambda content, _: content + b"---\na: b\n",
    "an open bracket": lambda content, _: content + b"more: [\n",
    "a tab": _words(rb"^  (?=\S)", b"\t"),
    "nothing": lambda content, _: content[:0],
    "deep nesting": lambda content, _: content + b"deep: " + b"[" * 30 + b"]" * 30,
    "unquoted NO": _words(rb"^((?:language|id): ).*$", rb"\g<1>NO"),
}


def _at(content: bytes, chance: random.Random, strange: bytes) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + strange + content[at:]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("change", SURELY_BROKEN.values(), ids=SURELY_BROKEN)
def test_what_surely_breaks_a_deck_is_refused(change: Change, file: str, folder: Path) -> None:
    original = (folder / file).read_bytes()
    for seed in range(10):
        broken = change(original, random.Random(seed))  # noqa: S311 - breaks decks, keeps no secret
        assert broken != original
        (folder / file).write_bytes(broken)
        assert not _whole_or_refused(folder)
