"""The reader of YAML files as other rooms use it: any frozen attrs class, and every byte that a file may hold."""

from collections.abc import Mapping
from enum import Enum
from pathlib import Path

import pytest
from attrs import field, frozen

from kiosk.deck import Fault, read


class Speed(Enum):
    """A choice."""

    SLOW = "slow"
    FAST = "fast"


@frozen
class Sound:
    """Settings within settings."""

    loud: bool
    level: float = 0.5
    clips: tuple[str, ...] = ()


@frozen
class Settings:
    """One of each kind of value."""

    seconds: int
    speed: Speed | None = None
    sound: Sound | None = None
    names: Mapping[str, Sound] = field(factory=dict)


@frozen
class Picky:
    """A class that refuses every value by itself."""

    name: str = field()

    @name.validator
    def _never(self, _: object, __: str) -> None:
        message = "a programmer's mistake"
        raise RuntimeError(message)


def told(path: Path, content: str | bytes, cls: type = Settings) -> list[str]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    value, faults = read(path, cls)
    assert value is None
    return [str(fault).removeprefix(f"{path}:") for fault in faults]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.yaml"


def test_every_kind_of_value_is_read(path: Path) -> None:
    path.write_text(
        "\ufeffseconds: -90\r\nspeed: fast\nsound: {loud: on, level: 1.25, clips: ['NO', a b]}\n"
        "names: {it: {loud: No}}",
        encoding="utf-8",
    )
    sound = Sound(loud=True, level=1.25, clips=("NO", "a b"))
    assert read(path, Settings) == (Settings(-90, Speed.FAST, sound, {"it": Sound(loud=False)}), ())


def test_nothing_is_converted(path: Path) -> None:
    text = 'seconds: 1.5\nspeed: 5\nsound:\n  loud: "yes"\n  level: .inf\n  clips: a\nnames:\n- a\n'
    assert told(path, text) == [
        f"1:10: $.seconds: a whole number belongs here, and 1.5 is not one; {PLAINLY}, like 5",
        '2:8: $.speed: unquoted 5 is read as a number; put it in quotes: "5"',
        "4:9: $.sound.loud: yes or no belongs here; write yes or no, without quotes",
        f"5:10: $.sound.level: a number belongs here, and .inf is not one; {PLAINLY}, like 3.6",
        "6:10: $.sound.clips: a list belongs here; write each entry on its own line behind a dash, or [one, two]",
        "8:1: $.names: keys with a colon belong here; write each on its own line, indented",
    ]


def test_faults_lead_to_their_place_through_lists_and_keys(path: Path) -> None:
    text = "seconds: 1\nnames:\n  a b:\n    loud: yes\n    clips: [a, 5]\n  c: {}\n"
    assert told(path, text) == [
        '5:16: $.names["a b"].clips[1]: unquoted 5 is read as a number; put it in quotes: "5"',
        '6:3: $.names.c.loud: the key "loud" is missing; add a line that begins with "loud:"',
    ]


def test_a_class_of_one_field_names_it(path: Path) -> None:
    assert told(path, "nam: a\nname: b\n", Picky)[0] == (
        '1:1: $.nam: the key "nam" is not known here; did you mean "name"? known here are name'
    )


def test_what_a_constructor_raises_is_passed_on(path: Path) -> None:
    path.write_text("name: a", encoding="utf-8")
    with pytest.raises(RuntimeError, match="a programmer's mistake"):
        read(path, Picky)


def test_a_fault_in_json_holds_what_the_sentence_holds(path: Path) -> None:
    path.write_text("seconds: no", encoding="utf-8")
    _, (fault,) = read(path, Settings)
    problem = "a whole number belongs here, and no is not one"
    remedy = "write it plainly and without quotes, like 5"
    assert fault == Fault(path, 1, 10, "$.seconds", problem, remedy)
    assert str(fault) == f"{path}:1:10: $.seconds: {problem}; {remedy}"
    assert fault.to_json() == {
        "file": str(path),
        "line": 1,
        "column": 10,
        "path": "$.seconds",
        "problem": problem,
        "remedy": remedy,
    }


PLAINLY = "write it plainly and without quotes"
UTF_8 = "save the file as UTF-8 in your editor (Save as …, Encoding: UTF-8)"
LINES = "write a line for each that you need, indented"
EMPTY = "1:1: $: the file is empty; copy the file of the example deck and change its words"
BYTES = {
    "empty": (b"", EMPTY),
    "only a comment": (b"# nothing yet\n", EMPTY),
    "only dashes": (b"---\n", EMPTY),
    "only a byte order mark": (b"\xef\xbb\xbf", EMPTY),
    "Latin-1": (b"seconds: 1\r\nspeed: \xe9\n", f"2:8: $: a character here is not saved as UTF-8; {UTF_8}"),
    "half a character": ("seconds: é".encode()[:-1], f"1:10: $: a character here is not saved as UTF-8; {UTF_8}"),
    "surrogate": (b"a: \xed\xa0\x80", f"1:4: $: a character here is not saved as UTF-8; {UTF_8}"),
    "UTF-16": ("seconds: 1".encode("utf-16"), f"1:1: $: the file is saved as UTF-16 or UTF-32; {UTF_8}"),
    "UTF-32": ("seconds: 1".encode("utf-32"), f"1:1: $: the file is saved as UTF-16 or UTF-32; {UTF_8}"),
    "NUL": (
        b"seconds: 1\rspeed: \x00",
        "2:8: $: an invisible control character (U+0000) stands here; delete it, or delete the line and type it anew",
    ),
    "an end that the parser sees a line too far": (
        b"seconds: 1\nnames: [#",
        '2:1: $: a sign stands where words are expected; put the words in quotes: "like this"',
    ),
    "words alone": (
        b"hello",
        f"1:1: $: keys with a colon belong here; {LINES}: seconds, speed, sound or names",
    ),
}


@pytest.mark.parametrize(("content", "expected"), BYTES.values(), ids=BYTES)
def test_bytes_that_are_no_settings_are_told(content: bytes, expected: str, path: Path) -> None:
    assert told(path, content) == [expected]


def test_a_hundred_faults_are_told_and_the_others_counted(path: Path) -> None:
    lines = "".join(f"wrong-{number}: a\n" for number in range(142))
    faults = told(path, "seconds: 1\n" + lines)
    assert len(faults) == 101
    assert faults[0].startswith("2:1: $.wrong-0: ")
    assert faults[99].startswith("101:1: $.wrong-99: ")
    assert faults[100] == "101:1: $: there are 42 more faults in this file; mend the faults above, then check again"


def test_one_fault_more_is_told_in_the_singular(path: Path) -> None:
    faults = told(path, "seconds: 1\n" + "".join(f"wrong-{number}: a\n" for number in range(101)))
    assert faults[100] == "101:1: $: there is 1 more fault in this file; mend the faults above, then check again"


def test_a_search_that_was_given_up_says_so(path: Path) -> None:
    faults = told(path, "\x07\n" * 5_000)
    assert (
        faults[100] == "100:1: $: there is at least 1 more fault in this file; mend the faults above, then check again"
    )


def test_only_the_first_thousand_wrong_entries_of_lists_are_looked_at(path: Path) -> None:
    faults = told(path, "seconds: 1\nsound: {loud: yes, clips: [" + "1, " * 3_000 + "]}")
    assert faults[100].endswith(
        "there are at least 900 more faults in this file; mend the faults above, then check again"
    )


def test_marks_in_thousands_are_counted(path: Path) -> None:
    faults = told(path, "seconds: 1\nnames: [" + "&a b, " * 3_000 + "]")
    assert "there are 2,901 more faults in this file" in faults[100]


def test_long_words_are_shortened_where_they_are_repeated(path: Path) -> None:
    (fault,) = told(path, "seconds: 1\n? '" + "xyz\u202e" * 500 + "'\n: 1\n")
    assert len(fault) < 400
    assert "\u202e" not in fault
    assert "U+202E" in fault
