"""The conformance report says what was tested and nothing more."""

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tools.conformance import NOT_YET, PAGE, PARTLY, SUPPORTS, Figure, Run, answer, page, read_run
from tools.requirements import EDITIONS, Kind, Requirement, State, load

FIGURE = Figure("least gap", 5.1349, "mm", 1)
RUN = Run("2026-01-02", "9.8.7", "a machine", {"a.py::test_b[1]": "passed", "a.py::test_b[2]": "passed"}, (FIGURE,))
ROW = Requirement(
    1, "Gaps", {"Revised 508": ("402.4",), "VVSG 2.0": ("7.2-I",)}, "5 mm", "They are wide.",
    tests=("a.py::test_b",), measures=("least gap",), status_note="second-hand",
)  # fmt: skip


def outcome(which: str) -> Run:
    """Return the run with another end of one of its tests."""
    return evolve(RUN, outcomes=RUN.outcomes | {"a.py::test_b[2]": which})


def test_what_passed_is_supported() -> None:
    found = answer(ROW, RUN)
    assert (found.verdict, found.because, found.figures) == (SUPPORTS, "", (FIGURE,))


@pytest.mark.parametrize(
    ("run", "because"),
    [
        (outcome("failed"), "In this run b failed."),
        (outcome("skipped"), "In this run b did not run whole."),
        (evolve(RUN, outcomes={"a.py::test_bc": "passed"}), "In this run b did not run whole."),
        (evolve(RUN, figures=()), "In this run nothing measured “least gap”."),
        (evolve(RUN, figures=(evolve(FIGURE, name="most gap"),)), "In this run nothing measured “least gap”."),
    ],
)
@pytest.mark.parametrize("state", [State.MET, State.PARTLY])
def test_what_failed_or_is_absent_is_not_supported_at_all(run: Run, because: str, state: State) -> None:
    found = answer(evolve(ROW, state=state), run)
    assert (found.verdict, found.because) == (NOT_YET, because)
    assert SUPPORTS not in [cell.strip() for cell in page([ROW], run).split("|")]


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({"state": State.PARTLY}, PARTLY),
        ({"state": State.OPEN, "tests": (), "measures": ()}, NOT_YET),
        ({"kind": Kind.HARDWARE}, "needs hardware"),
        ({"kind": Kind.PEOPLE}, "needs people"),
    ],
)
def test_what_is_missing_is_said(change: dict[str, Any], verdict: str) -> None:
    found = answer(evolve(ROW, missing="The other half.", **change), RUN)
    assert (found.verdict, found.because) == (verdict, "The other half.")


def test_a_table_for_each_edition_with_clause_answer_figure_and_test() -> None:
    text = page([ROW, evolve(ROW, id=2, title="Edges", sources={"DOT": ("k(1)",)}, state=State.PARTLY)], RUN)
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == [
        "Revised 508",
        "VVSG 2.0",
        "DOT",
        "Each requirement",
    ]
    assert "| [1. Gaps](#1-gaps) | 402.4 | supports | least gap: 5.13 mm | b |" in text
    assert "| [2. Edges](#2-edges) | k(1) | partly | least gap: 5.13 mm | b |" in text
    assert "Of 2 requirements: supports 1, partly 1, does not support yet 0" in text


def test_it_says_what_it_is_and_what_it_is_not() -> None:
    text = page([ROW], RUN)
    assert "Version 9.8.7, measured on 2026-01-02" in text
    assert "**This is no certificate.**" in text
    assert "**VVSG 2.0 is second-hand**" in text
    assert "All numbers of this table are second-hand" in text.partition("## VVSG 2.0")[2]


@pytest.mark.parametrize(
    ("figure", "told"),
    [(Figure("a", 21.0, ":1", 1), "a: 21:1"), (Figure("a", 70, "characters", 1), "a: 70 characters")],
)
def test_a_figure_is_told_with_its_unit(figure: Figure, told: str) -> None:
    assert str(figure) == told


def test_a_run_is_read_strictly(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    whole = {"date": "d", "version": "v", "world": "w", "outcomes": {}, "figures": []}
    path.write_text(json.dumps(whole), "utf-8")
    assert read_run(path) == Run("d", "v", "w", {}, ())
    path.write_text(json.dumps({"date": "d"}), "utf-8")
    with pytest.raises(ValueError, match="version"):
        read_run(path)


def test_the_page_that_is_published_has_every_requirement_and_claims_none_that_is_not_met() -> None:
    text, rows = PAGE.read_text("utf-8"), load()
    for row in rows:
        section = text.partition(f"\n### {row.id}. {row.title}\n")[2].partition("\n### ")[0]
        assert f"- What we do: {row.we}\n" in section, row.id
        assert ("**supports**" not in section) or (row.state is State.MET and row.kind is Kind.TEST), row.id
    used = {edition for row in rows for edition in row.sources}
    assert [line[3:] for line in text.splitlines() if line.startswith("## ") and line[3:] in EDITIONS] == [
        edition for edition in EDITIONS if edition in used
    ]
