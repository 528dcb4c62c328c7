"""What facts, sources, questions and the glossary of `deck.yaml` must satisfy: nothing may be shown without its ground.

None of these can be accepted away; what an author may decide otherwise is in `advice`.
"""

import re
from collections.abc import Iterator

from kiosk.deck.evidence import HUNDRED, Design, Fact, Figure
from kiosk.deck.fault import MOST_TOLD, Fault
from kiosk.deck.model import Outline
from kiosk.deck.rules import cards_of, plain_ids, repeated
from kiosk.deck.wording import KeyPath, did_you_mean, quoted
from kiosk.deck.yaml_tree import Marks

FIRST_YEAR = 1900
"""Earliest year of a publication; an earlier one is a slip of the finger."""
ROUNDING = 1.0
"""By how much `of_100` may differ from `count` of `people`: papers round, and estimates differ from plain counts."""
NO_TIME = ("not stated", "not a study")
"""What `over` says where there is no length of time."""
LONGEST_NAMED = {"study": 60, "name": 60, "authors": 300, "title": 400, "journal": 200, "doi": 120, "url": 300}
"""Characters of what `deck.yaml` says in words. Titles of papers have up to some 300; the rest fills a line or two."""

WARNINGS = (
    "review-due",
    "reading-level",
    "long-sentence",
    "bare-word",
    "unexplained-word",
    "unused-term",
    "unused-source",
    "balance",
    "missing-glyph",
)
"""Names of what `advice` warns of. The authors may keep any of them, with a reason."""

_OVER = re.compile(r"[0-9]+(\.[0-9]+)? (day|week|month|year)s?")
_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")
"""The DOI Handbook's shape, in the form nearly all DOIs have (Crossref, 2015)."""
_ADDRESS = re.compile(r"https?://\S+")


def facts_of(outline: Outline) -> Iterator[tuple[KeyPath, Fact]]:
    """Yield every fact with the path to it, in the order of the guided walk."""
    for path, card in cards_of(outline):
        for index, fact in enumerate(card.facts):
            yield (*path, "facts", index), fact


def evidence_ids_are_plain(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Ids of facts, figures, questions, sources and terms are like those of cards, and none is there twice."""
    facts: list[tuple[KeyPath, str]] = [((*path, "id"), fact.id) for path, fact in facts_of(outline)]
    sources: list[tuple[KeyPath, str]] = [
        (("sources", index, "id"), source.id) for index, source in enumerate(outline.sources)
    ]
    terms: list[tuple[KeyPath, str]] = [(("terms", index), name) for index, name in enumerate(outline.terms)]
    questions: list[tuple[KeyPath, str]] = [
        ((*path, "questions", index), name)
        for path, card in cards_of(outline)
        for index, name in enumerate(card.questions)
    ]
    for what, named in (("fact", facts), ("source", sources), ("term", terms), ("question", questions)):
        yield from plain_ids(named, marks)
        yield from repeated(named, what, marks)
    for path, fact in facts_of(outline):
        figures: list[tuple[KeyPath, str]] = [
            ((*path, "figures", index, "id"), figure.id) for index, figure in enumerate(fact.figures)
        ]
        yield from plain_ids(figures, marks)
        yield from repeated(figures, "figure", marks)


def facts_have_sources(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Every fact names a source of the deck: a claim without one is not shown."""
    known = dict.fromkeys(source.id for source in outline.sources)
    astray = ((path, fact.source) for path, fact in facts_of(outline) if fact.source not in known)
    for count, (path, name) in enumerate(astray):
        near = did_you_mean(name, known) if count < MOST_TOLD else None  # guessing takes time
        remedy = f'did you mean "{near}"?' if near else "add it to sources: with its journal and year"
        yield marks.fault((*path, "source"), f"the deck has no source {quoted(name)}", remedy)


def sources_are_dated(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """A source is of a year that can be, and the deck says when its facts are due for another look."""
    for index, source in enumerate(outline.sources):
        latest = outline.review.checked.year if outline.review else source.year
        if not FIRST_YEAR <= source.year <= latest:
            remedy = "write the year of the publication; it cannot be later than the review"
            yield marks.fault(("sources", index, "year"), f"{source.year} is no year of a publication here", remedy)
    if outline.review is None and (outline.sources or any(facts_of(outline))):
        problem = "the deck has facts and does not say when they were last looked up"
        yield marks.fault(("review",), problem, "add review: with checked: and due:, both dates like 2026-11-23")
    if outline.review is not None and outline.review.due <= outline.review.checked:
        problem = "the next review is not after the last one"
        yield marks.fault(("review", "due"), problem, "write the date by which the facts are to be looked up again")


def sources_can_be_cited(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Names and citations are neither blank nor endless, and what leads to the publication is of the right form."""
    for path, key, words in _named(outline):
        at: KeyPath = (*path, key)
        if not words.strip():
            yield marks.fault(at, "the words are blank", "write them, or delete the key if it may be left out")
        elif len(words) > LONGEST_NAMED[key]:
            remedy = f"shorten them to {LONGEST_NAMED[key]} or fewer"
            yield marks.fault(at, f"the words have {len(words):,} characters", remedy)
        elif "\n" in words:
            yield marks.fault(at, "the words have more than one line", "write them in quotes on one line")
        elif key == "doi" and not _DOI.fullmatch(words):
            remedy = "write it like 10.1200/JCO.22.00642, without an address before it"
            yield marks.fault(at, f"{quoted(words)} is no DOI", remedy)
        elif key == "url" and not _ADDRESS.fullmatch(words):
            yield marks.fault(at, f"{quoted(words)} is no address of a page", "let it begin with https://")


def _named(outline: Outline) -> Iterator[tuple[KeyPath, str, str]]:
    for index, source in enumerate(outline.sources):
        for key in LONGEST_NAMED:
            words = getattr(source, key, None)
            if words is not None:
                yield ("sources", index), key, words
    for path, fact in facts_of(outline):
        if fact.study is not None:
            yield path, "study", fact.study


def facts_are_checked(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """A fact is looked up once it is published, and not after the review that says how old the facts are."""
    years = {source.id: source.year for source in outline.sources}
    for path, fact in facts_of(outline):
        year = years.get(fact.source, 0)
        if fact.checked.year < year:
            problem = f"the fact was looked up before its source was published, in {year}"
            yield marks.fault((*path, "checked"), problem, "correct this date, or the year of the source")
        elif outline.review is not None and fact.checked > outline.review.checked:
            problem = f"the fact was looked up after the review of {outline.review.checked.isoformat()}"
            yield marks.fault((*path, "checked"), problem, "correct this date, or write it in review: as well")


def facts_have_time(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """`over` says for how long people were followed: a figure without its time means nothing."""
    for path, fact in facts_of(outline):
        official = fact.design is Design.OFFICIAL
        if official is (fact.over == "not a study") and (fact.over in NO_TIME or _OVER.fullmatch(fact.over)):
            continue
        remedy = 'write "not a study"' if official else 'write it like "28 days" or "38.8 months", or "not stated"'
        yield marks.fault((*path, "over"), f"{quoted(fact.over)} is no length of time here", remedy)


def figures_add_up(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """No count is larger than its people, no share larger than 100, and what is said twice agrees."""
    for path, fact in facts_of(outline):
        for index, figure in enumerate(fact.figures):
            for key, problem, remedy in _wrong(figure):
                yield marks.fault((*path, "figures", index, key), problem, remedy)


def _wrong(figure: Figure) -> Iterator[tuple[str, str, str]]:
    of_100, count, people = figure.of_100, figure.count, figure.people
    if people < 1:
        yield "people", f"{people} people were counted", "write how many people were looked at, at least 1"
        return
    if count is not None and not 0 <= count <= people:
        yield "count", f"{count:,} of {people:,} people cannot be", "count: is at most people: and not below 0"
        return
    if of_100 is None and count is None:
        yield "of_100", "the figure has no number", "write of_100: or count:, or tell the fact in words with found:"
    elif of_100 is not None and not 1 <= of_100 <= HUNDRED:
        remedy = "write a whole number from 1 to 100; below 1 in 100 leave it out and write count:"
        yield "of_100", f"{of_100} of 100 cannot be drawn", remedy
    elif of_100 is not None and count is not None and abs(HUNDRED * count / people - of_100) > ROUNDING:
        yield "of_100", f"{count:,} of {people:,} are not {of_100} of 100", "correct one of the three numbers"
    else:
        yield from _wrong_interval(figure.low, figure.high, of_100)


def _wrong_interval(low: int | None, high: int | None, of_100: int | None) -> Iterator[tuple[str, str, str]]:
    if low is None and high is None:
        return
    if low is None or high is None:
        yield "high" if high is None else "low", "an interval has two ends", "write both low: and high:, or neither"
        return
    within = low if of_100 is None else of_100
    if not 0 <= low <= within <= high <= HUNDRED:
        remedy = "low: and high: are of 100, around of_100:"
        yield "low", f"{low} to {high} does not hold {within}", remedy


def pairs_are_randomised(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Two groups stand beside each other only where chance made them; any other pair compares what cannot be."""
    for path, fact in facts_of(outline):
        if not fact.pair:
            continue
        if fact.design is not Design.RANDOMISED:
            problem = f"a pair from a study of the design {fact.design.value} would compare what cannot be compared"
            yield marks.fault((*path, "pair"), problem, "delete pair:, and make a fact of each group")
        if len(fact.figures) < 2 or any(figure.of_100 is None or not figure.draw for figure in fact.figures[:2]):  # noqa: PLR2004 - a pair is two
            remedy = "write the two groups as the first two figures, each with of_100: and without draw: no"
            yield marks.fault((*path, "pair"), "the two groups of the pair are not there to be drawn", remedy)


def accepted_are_known(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Only a warning can be accepted, by its name and for a reason; a fault never."""
    for index, accepted in enumerate(outline.accepted):
        if accepted.warning not in WARNINGS:
            near = did_you_mean(accepted.warning, WARNINGS)
            remedy = f'did you mean "{near}"? ' if near else ""
            problem = f"there is no warning {quoted(accepted.warning)} that could be accepted"
            yield marks.fault(("accepted", index, "warning"), problem, f"{remedy}known are {', '.join(WARNINGS)}")
        if not accepted.because.strip():
            problem = "the warning is accepted without a reason"
            yield marks.fault(("accepted", index, "because"), problem, "write why, for the next reader")


EVIDENCE_RULES = (
    accepted_are_known,
    evidence_ids_are_plain,
    facts_have_sources,
    sources_are_dated,
    sources_can_be_cited,
    facts_are_checked,
    facts_have_time,
    figures_add_up,
    pairs_are_randomised,
)
