"""The ledger of a run: every figure and the worst end of every test (tests/measured.py)."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk import __version__

ROOT = Path(__file__).parents[2]
TESTS = """
import pytest

@pytest.fixture
def broken_afterwards():
    yield
    raise OSError

def test_good(measured):
    measured("length", 2.5, "mm", requirement=3)

def test_bad(measured):
    measured("gap", 1, "mm", requirement=4)
    assert False

def test_skipped():
    pytest.skip("no screen")

@pytest.mark.xfail
def test_may_fail():
    assert False

def test_broken(broken_afterwards):
    pass

@pytest.mark.parametrize("x", [1, 2])
def test_each(x):
    pass
"""


def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    """Run those tests in a process of their own."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makepyfile(test_it=TESTS)
    pytester.runpytest_subprocess("-p", "tests.measured", "-p", "no:cacheprovider", *words)


def test_it_keeps_figures_and_ends(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    run(pytester, monkeypatch, "--measured=out/run.json")
    whole: dict[str, Any] = json.loads((pytester.path / "out/run.json").read_text("utf-8"))
    assert whole["version"] == __version__
    assert whole["outcomes"] == {
        "test_it.py::test_good": "passed",
        "test_it.py::test_bad": "failed",
        "test_it.py::test_skipped": "skipped",
        "test_it.py::test_may_fail": "skipped",
        "test_it.py::test_broken": "failed",
        "test_it.py::test_each[1]": "passed",
        "test_it.py::test_each[2]": "passed",
    }
    assert whole["figures"] == [
        {"name": "length", "value": 2.5, "unit": "mm", "requirement": 3},
        {"name": "gap", "value": 1, "unit": "mm", "requirement": 4},
    ]


@pytest.mark.parametrize("words", [(), ("--measured=run.json", "--collect-only")])
def test_it_writes_nothing_unasked(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    run(pytester, monkeypatch, *words)
    assert list(pytester.path.glob("*.json")) == []
