"""Writes docs/conformance.md: what each accessibility rule demands, whether it is met, and who measured it.

    pytest --measured=build/measured.json
    python -m tools.conformance

It knows nothing but tests/accessibility/requirements.yaml and that run. A requirement is "supported" only if each of
its tests passed and each of its figures is there.
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import cattrs
from attrs import frozen

from tools.requirements import EDITIONS, SECOND_HAND, Kind, Requirement, State, belongs, load

ROOT = Path(__file__).resolve().parents[1]
RUN = ROOT / "build" / "measured.json"
PAGE = ROOT / "docs" / "conformance.md"
SUPPORTS, PARTLY, NOT_YET = "supports", "partly", "does not support yet"
NEEDS = {Kind.HARDWARE: "needs hardware", Kind.PEOPLE: "needs people"}
VERDICTS = (SUPPORTS, PARTLY, NOT_YET, *NEEDS.values())

HEAD = """# Conformance

<!-- Written by `python3 dev.py docs` from tests/accessibility/requirements.yaml and a run of the tests. -->

Version {version}, measured on {date} by the project's own tests ({world}, drawn off-screen by the processor).

**This is no certificate.** Nobody outside the project has tested the kiosk, and no person with a disability has tried
it for this report. It says what {count} rules demand, whether our tests found it so, and what they measured. It is no
complete report on any of the standards either: it answers those clauses of theirs that are named here.

- **supports**: each test named passed in this run and each figure was measured.
- **partly**: the same, of a part; what is missing is said.
- **does not support yet**: it is not there, or nothing has tested it, or a test failed or did not run.
- **needs hardware**, **needs people**: no software can show it.

**{second} is second-hand**: we have not read that standard itself. Every number of it is quoted from others who build
to it, and wants checking against the standard before anybody relies on it.

**Sizes in mm were measured at the density that the tests set.** A clinic's own screen counts as **uncalibrated** until
its pixels per mm are in the configuration, as `kiosk calibrate` puts them there: until then no millimetre here is its.

{tally}
"""


@frozen
class Figure:
    """One thing that a test measured."""

    name: str
    value: float
    unit: str
    requirement: int

    def __str__(self) -> str:
        """Write it with two decimals at most."""
        number = f"{self.value:.2f}".rstrip("0").rstrip(".")
        return f"{self.name}: {number}{'' if self.unit[0] in ':%' else ' '}{self.unit}"


@frozen
class Run:
    """What `pytest --measured` wrote: the day, the version, where, how each test ended, and the figures."""

    date: str
    version: str
    world: str
    outcomes: dict[str, str]
    figures: tuple[Figure, ...]


@frozen
class Answer:
    """What can be said of a requirement after a run; `because` is empty where it is supported."""

    row: Requirement
    verdict: str
    because: str
    figures: tuple[Figure, ...]


def read_run(path: Path) -> Run:
    """Read what a run of the tests left.

    Raises:
        OSError: there is none.
        ValueError: it is not what `pytest --measured` writes.

    """
    try:
        return cattrs.structure(json.loads(path.read_text("utf-8")), Run)
    except cattrs.BaseValidationError as error:
        raise ValueError("; ".join(cattrs.transform_error(error))) from error


def answer(row: Requirement, run: Run) -> Answer:
    """Hold a requirement against a run."""
    figures = tuple(one for one in run.figures if one.requirement == row.id or one.name in row.measures)
    troubles = list(_troubles(row, run))
    if row.kind is not Kind.TEST:
        verdict = NEEDS[row.kind]
    elif troubles or row.state is State.OPEN:
        verdict = NOT_YET
    else:
        verdict = SUPPORTS if row.state is State.MET else PARTLY
    return Answer(row, verdict, " ".join([*troubles, *([row.missing] if row.missing else [])]), figures)


def _troubles(row: Requirement, run: Run) -> Iterator[str]:
    """Say which tests or figures do not stand up."""
    for prefix in row.tests:
        found = {outcome for test, outcome in run.outcomes.items() if belongs(test, prefix)}
        if "failed" in found:
            yield f"In this run {_name(prefix)} failed."
        elif found != {"passed"}:
            yield f"In this run {_name(prefix)} did not run whole."
    there = {figure.name for figure in run.figures}
    yield from (f"In this run nothing measured “{name}”." for name in row.measures if name not in there)


def page(rows: Iterable[Requirement], run: Run) -> str:
    """Return docs/conformance.md."""
    answers = [answer(row, run) for row in rows]
    counted = [(verdict, sum(one.verdict == verdict for one in answers)) for verdict in VERDICTS]
    tally = f"Of {len(answers)} requirements: " + ", ".join(f"{verdict} {number}" for verdict, number in counted) + "."
    told = {"version": run.version, "date": run.date, "world": run.world, "count": len(answers)}
    head = HEAD.format(tally=tally, second=SECOND_HAND, **told)
    tables = [_table(edition, answers) for edition in EDITIONS if any(edition in one.row.sources for one in answers)]
    return "\n".join([head, *tables, "## Each requirement\n", *map(_section, answers)])


def _table(edition: str, answers: list[Answer]) -> str:
    """Return the answers to one edition's clauses."""
    lines = [f"## {edition}", ""]
    if edition == SECOND_HAND:
        lines += ["All numbers of this table are second-hand; see above.", ""]
    lines += ["| Requirement | Clause | Answer | Measured | Tests |", "|---|---|---|---|---|"]
    for one in answers:
        if edition in one.row.sources:
            title = f"[{one.row.id}. {one.row.title}](#{_anchor(_title(one.row))})"
            clauses = ", ".join(one.row.sources[edition])
            figures = "<br>".join(map(str, one.figures))
            tests = "<br>".join(map(_name, one.row.tests))
            lines.append(f"| {title} | {clauses} | {one.verdict} | {figures} | {tests} |")
    return "\n".join([*lines, ""])


def _section(one: Answer) -> str:
    """Return all that is known of one requirement."""
    row = one.row
    clauses = "; ".join(f"{edition} {', '.join(named)}" for edition, named in row.sources.items())
    told = {
        "Demanded": f"{row.number} ({clauses})",
        "What we do": row.we,
        "Answer": f"**{one.verdict}**" + (f". {one.because}" if one.because else ""),
        "Measured": "; ".join(map(str, one.figures)),
        "Not certain": row.status_note,
        "Tests": "; ".join(f"{_name(test)} in `{test.partition('::')[0]}`" for test in row.tests),
    }
    return "\n".join([f"### {_title(row)}", "", *(f"- {key}: {value}" for key, value in told.items() if value), ""])


def _title(row: Requirement) -> str:
    return f"{row.id}. {row.title}"


def _anchor(title: str) -> str:
    """Return the anchor that code hosts make of a heading."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _name(test: str) -> str:
    """Return a test's own name, as a sentence without its file; a whole file keeps its name."""
    file, _, name = test.partition("::")
    return (name or Path(file).stem).removeprefix("test_").replace("_", " ")


def main() -> None:
    """Write the page.

    Raises:
        OSError: there is no run to write it from.
        ValueError: the run or the file of requirements has faults.

    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--run", type=Path, default=RUN, help="what `pytest --measured` wrote")
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    chosen = parser.parse_args()
    chosen.out.write_text(page(load(), read_run(chosen.run)), "utf-8")


if __name__ == "__main__":
    main()
