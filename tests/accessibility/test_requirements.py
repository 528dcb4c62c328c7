"""The list of accessibility rules is whole, every test it names is there, and no test quotes it wrongly."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accessibility.conftest import told_as_open
from tools.requirements import FILE, Kind, Requirement, belongs, faults, load

ROOT = Path(__file__).parents[2]
QUOTED = re.compile(r"\brequirements? (\d+(?:(?:, | and |, and )\d+)*)", re.IGNORECASE)
TOUCH = "tests/ui/test_touch.py::test_a_touch_that_is_held_presses_once"


@pytest.fixture(scope="module")
def collected() -> list[str]:
    """Return the id of every test that a plain run of the suite takes."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", "tests"]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=120).stdout
    return [line for line in said.splitlines() if "::" in line]


@pytest.fixture(scope="module")
def rows() -> tuple[Requirement, ...]:
    """Return the list as it stands."""
    return load()


def disagreements(rows: tuple[Requirement, ...], tests: Path) -> Iterator[str]:
    """Say where a test file quotes a requirement that does not name a test of that file."""
    named = {(row.id, test.partition("::")[0]) for row in rows for test in row.tests}
    for path in sorted(tests.glob("*/test_*.py")):
        file = path.relative_to(tests.parent).as_posix()
        for found in QUOTED.finditer(path.read_text("utf-8")):
            numbers = map(int, re.findall(r"\d+", found[1]))
            yield from (f"{file} quotes {number}" for number in numbers if (number, file) not in named)


def test_every_requirement_is_there_and_every_test_it_names(
    rows: tuple[Requirement, ...], collected: list[str]
) -> None:
    assert list(faults(rows, collected)) == []


def test_what_is_open_is_listed(rows: tuple[Requirement, ...]) -> None:
    untested = [row.id for row in rows if row.kind is Kind.TEST and not row.tests]
    listed = told_as_open(rows).partition(": ")[2]
    assert listed == (", ".join(map(str, untested)) or "none")


def test_what_is_open_would_be_listed(tmp_path: Path) -> None:
    assert told_as_open(load(changed(tmp_path, "state: partly", "state: open"))).endswith(": 4")


def test_tests_quote_only_requirements_that_name_them(rows: tuple[Requirement, ...]) -> None:
    assert list(disagreements(rows, ROOT / "tests")) == []


def changed(tmp_path: Path, old: str, new: str) -> Path:
    """Return a copy of the list with one change."""
    text = FILE.read_text("utf-8")
    assert text.count(old) >= 1
    path = tmp_path / "requirements.yaml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("- id: 2\n", "- id: 1\n", "the ids are not 1 to 63"),
        ("- id: 63\n", "- id: 64\n", "the ids are not 1 to 63"),
        ("test_text_is_large_enough", "test_text_is_tiny", "1: there is no test tests/accessibility/test_figures.py::"),
        (f"- {TOUCH}\n", f"- {TOUCH[:-1]}\n", "30: there is no test"),
        ("tests/visit/test_reading_time.py", "tests/visit/test_reading", "41: there is no test"),
        (
            'tests: ["tests/ui/test_tree.py", "tests/program/test_blind.py"]',
            "tests: []",
            "62: it is open and has tests, or is not and has none",
        ),
        ("state: partly\n", "state: open\n", "4: it is open and has tests"),
        ("    missing: Arabic has no voice yet, and says so.\n", "", "54: what is missing"),
        ("    number: Capitals", "    missing: a\n    number: Capitals", "1: what is missing"),
        ("status_note: The number is second-hand.", "status_note: So they say.", "3: the status note"),
        ("Revised 508:", "Section 508:", "1: Section 508 is no edition"),
        ('ADA: ["707.7.2"]', "ADA: []", "1: it names no source"),
    ],
)
def test_what_is_wrong_with_the_list_is_found(
    tmp_path: Path, collected: list[str], old: str, new: str, found: str
) -> None:
    assert any(fault.startswith(found) for fault in faults(load(changed(tmp_path, old, new)), collected))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("- id: 5\n", '- id: "5"\n', "a whole number belongs here"),
        ("state: partly", "state: almost", "almost"),
        ("kind: hardware", "kind: luck", "luck"),
        ("    we: Not yet.\n", "", 'the key "we" is missing'),
        ("    we: Not yet.\n", "    we: Not yet.\n    verdict: good\n", 'the key "verdict" is not known'),
        ("    we: Not yet.\n", "    we: no\n", "read as false"),
    ],
)
def test_a_list_of_another_shape_is_refused(tmp_path: Path, old: str, new: str, found: str) -> None:
    with pytest.raises(ValueError, match=found):
        load(changed(tmp_path, old, new))


def test_a_quotation_that_does_not_agree_is_found(tmp_path: Path, rows: tuple[Requirement, ...]) -> None:
    (tmp_path / "tests/ui").mkdir(parents=True)
    quotes = f"requirements {27}, {41} and {99}"
    (tmp_path / "tests/ui/test_touch.py").write_text(f'"""Fingers ({quotes})."""\n', "utf-8")
    found = list(disagreements(rows, tmp_path / "tests"))
    assert found == ["tests/ui/test_touch.py quotes 41", "tests/ui/test_touch.py quotes 99"]


@pytest.mark.parametrize(
    ("test", "prefix", "yes"),
    [
        ("a.py::test_b", "a.py::test_b", True),
        ("a.py::test_b[1-2]", "a.py::test_b", True),
        ("a.py::test_b", "a.py", True),
        ("a.py::test_b_and_c", "a.py::test_b", False),
        ("a.pyx::test_b", "a.py", False),
    ],
)
def test_a_name_means_one_test_or_all_its_parameters_or_a_whole_file(test: str, prefix: str, *, yes: bool) -> None:
    assert belongs(test, prefix) is yes
