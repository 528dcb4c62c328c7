# ruff: noqa: INP001 - a folder of scripts, no package
"""Write docs/benchmarks.md from the figures that were kept."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from string import Template

import records
from figures import (
    FRAMES,
    FROZEN,
    TAKEN,
    TOUCHED,
    Measure,
    Parts,
    late_frames,
    of,
    quantile,
    ratio,
    spread,
    value,
)
from programs import OURS, ROOT, chromium_flags
from targets import TARGETS

DOCUMENT = ROOT / "docs" / "benchmarks.md"
FIGURES = ROOT / "docs" / "benchmarks" / "figures.json"
TEMPLATE = Path(__file__).parent / "report.md"
TRIED = TEMPLATE.with_name("tried.md")
GROWTH = {
    "load": "Loading, ms",
    "check": "`kiosk check`, ms",
    "start": "Start, ms",
    "after loading": "Start less loading, ms",
    "change": "Card change, ms",
    "memory": "Memory, MiB",
}
Table = list[list[str]]


def write_report() -> Path:
    """Write the document; parts that were not measured are left out."""
    parts, where = records.read(FIGURES), records.read_where(FIGURES)
    changes = int(parts["long"].figures["changes"]["each"][0]) if "long" in parts else 0
    text = Template(TEMPLATE.read_text("utf-8")).substitute(
        where,
        targets=_markdown(_targets(parts)),
        causes="\n\n".join(_causes(parts)),
        taken=_markdown(_taken(parts)),
        touched=_markdown(_touched(parts)),
        frames=_markdown(_frames(parts)),
        growth=_markdown(_growth(parts)),
        better="\n".join(f"- {one}" for one in _where_a_peer_is_better(parts)),
        runs="\n".join(f"- {one}" for one in _runs(parts)),
        tried=TRIED.read_text("utf-8").strip(),
        flags=" ".join(chromium_flags()),
        changes=f"{changes:,}",
    )
    DOCUMENT.write_text(text, "utf-8")
    return DOCUMENT


def _targets(parts: Parts) -> Table:
    table = [["Target", "At most", "Measured", ""]]
    for target in TARGETS:
        found = target.found(parts)
        verdict = "not measured" if found is None else "met" if found <= target.most else "missed"
        table.append([target.words, f"{target.most:g} {target.unit}", "" if found is None else f"{found:.2f}", verdict])
    return table


def _causes(parts: Parts) -> Iterator[str]:
    missed = [one for one in TARGETS if (found := one.found(parts)) is not None and found > one.most]
    yield from dict.fromkeys(f"**{one.words}.** {one.cause}" for one in missed)


def _taken(parts: Parts) -> Table:
    table = [["Measure", "Program", "Median (lowest–highest)", "Of Chromium"]]  # noqa: RUF001 - the dash of a range
    for measure in TAKEN:
        for program, figures in of(parts, measure).items():
            name = f"{measure.name}, {measure.unit}" if measure.unit else measure.name
            compared = ratio(parts, measure, program)
            table.append([name, program, spread(measure, figures), "" if compared is None else f"{compared:.2f}"])
    return table


def _touched(parts: Parts) -> Table:
    table = [["Measure", "Program", "Touches", "p50 / p99 / most, ms", "p99 of Chromium's"]]
    for measure in TOUCHED:
        figures = of(parts, measure)
        for program in of(parts, TOUCHED[1]):
            if program in figures:
                told = [f"{len(figures[program]):,}", spread(measure, figures[program])]
                table.append([measure.name, program, *told, f"{ratio(parts, measure, program):.2f}"])
            else:
                table.append([measure.name, program, "", "it shows none", ""])
    return table


def _frames(parts: Parts) -> Table:
    table = [["Screen", "Painted by", "Program", "Frames", "Over 16.7 ms", "Median, ms", "p99, ms"]]
    for screen, part in FRAMES.items():
        figures = parts[part].figures if part in parts else {}
        for program in figures.get("change", {}):
            seen = figures["frames"].get(program, [])
            told = ["1 a change", "it does not move", "", ""]
            if seen:
                told = [f"{len(seen):,}", f"{late_frames(seen):.0f} %"]
                told += [f"{median(seen):.1f}", f"{quantile(seen, 0.99):.1f}"]
            table.append([screen, "software", program, *told])
        table.append([screen, "a graphics card", "all", "not measured: there is none here", "", "", ""])
    return table


def _growth(parts: Parts) -> Table:
    figures = parts["growth"].figures if "growth" in parts else {}
    decks = sorted(figures.get("load", {}), key=lambda deck: (deck.split()[1], int(deck.split()[0])))
    table = [["Deck", *GROWTH.values()]]
    for deck in decks:
        shown = [figures.get(key, {}).get(deck) for key in GROWTH]
        table.append([deck, *(f"{median(one):,.0f} ({min(one):,.0f}–{max(one):,.0f})" if one else "" for one in shown)])  # noqa: RUF001
    return table


def _where_a_peer_is_better(parts: Parts) -> Iterator[str]:
    for measure in (*TAKEN, *TOUCHED):
        figures = of(parts, measure)
        for peer in [name for name in figures if name not in OURS and not name.startswith(FROZEN)]:
            if FROZEN in figures and value(measure, figures[peer]) < value(measure, figures[FROZEN]):
                yield _better(measure, peer, value(measure, figures[peer]), value(measure, figures[FROZEN]))


def _better(measure: Measure, peer: str, theirs: float, ours: float) -> str:
    which = "at p99 " if measure.tail else ""
    unit = f" {measure.unit}" if measure.unit else ""
    return (
        f"{measure.name}: {peer} is better than the frozen program, "
        f"{which}{theirs:,.{measure.digits}f} against {ours:,.{measure.digits}f}{unit}."
    )


def _runs(parts: Parts) -> Iterator[str]:
    for name, part in parts.items():
        kind = "quick, " if part.quick else ""
        load = " and ".join(f"{one:.2f}" for one in part.load)
        yield f"`{name}`: {kind}{part.day}, {part.seconds / 60:.1f} minutes, load average {load} before and after"


def _markdown(table: Table) -> str:
    head, *body = [f"| {' | '.join(row)} |" for row in table]
    return "\n".join([head, f"|{' --- |' * len(table[0])}", *body])
