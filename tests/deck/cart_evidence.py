"""The rules that the shipped deck is held against, each a function from deck and evidence to what differs between them.

The evidence is what was read in published sources; evidence_numbers.yaml beside this file has its numbers.
"""

import re
from collections.abc import Callable, Iterator
from math import floor
from pathlib import Path

from attrs import frozen

from kiosk.deck import HUNDRED, Card, Deck, Fact, FactText, Figure

FILE = Path(__file__).parent / "evidence_numbers.yaml"
CORE_FACTS = 41
WHOLES = (HUNDRED, 10_000)
"""What the deck counts "of": beside 9 of 10,000 may stand the 9,991 others."""
NUMBER = re.compile(r"(?<![A-Za-z])(?<![A-Za-z]-)(?<![\d.,])\d[\d,]*(?:\.\d+)?")
"""Digits, but not those of a name such as CD19 or ZUMA-7."""
SHARE = re.compile(r"%|per ?cent|\d (?:of|in|out of)(?: every)? \d|\d to \d+ (?:of|in) \d", re.IGNORECASE)


@frozen
class Known:
    """One figure that a source gives: `icons` is how many of 100 may be drawn, `interval` the 95 % one."""

    percent: float | None = None
    count: int | None = None
    people: int | None = None
    icons: int | None = None
    interval: tuple[float, ...] = ()


@frozen
class Entry:
    """One fact of the evidence, as numbers."""

    id: str
    card: str
    priority: str
    design: str
    numbers: tuple[float, ...]
    year: int | None = None
    doi: str | None = None
    pmid: str | None = None
    unsure: tuple[str, ...] = ()
    figures: tuple[Known, ...] = ()
    months: tuple[float, ...] = ()


@frozen
class Evidence:
    """The whole file."""

    facts: tuple[Entry, ...]


Told = tuple[Card, Fact, FactText, Entry]


def whole(number: float) -> int:
    """Round as people do: a half goes up."""
    return floor(number + 0.5)


def numbers_in(words: str) -> set[float]:
    """Return the numbers that stand in a sentence in digits."""
    return {float(found.rstrip(",").replace(",", "")) for found in NUMBER.findall(words)}


def told(deck: Deck, evidence: Evidence) -> Iterator[Told]:
    """Yield every fact of the deck that the evidence has, with its card and its words."""
    entries = {entry.id: entry for entry in evidence.facts}
    cards = deck.texts["en"].cards
    for card in deck.walk:
        for fact in card.facts:
            if fact.id in entries:
                yield card, fact, cards[card.id].facts[fact.id], entries[fact.id]


def only_what_was_read_is_shown(deck: Deck, evidence: Evidence) -> Iterator[str]:
    """A fact of the deck is one of the evidence, and every core fact of the evidence is one of the deck."""
    known = {entry.id for entry in evidence.facts}
    shown = {fact.id for card in deck.walk for fact in card.facts}
    yield from (f"{name}: nobody read it in a source" for name in sorted(shown - known))
    core = {entry.id for entry in evidence.facts if entry.priority == "core"}
    yield from (f"{name}: a core fact is not shown" for name in sorted(core - shown))


def each_stands_on_its_card(deck: Deck, evidence: Evidence) -> Iterator[str]:
    """General facts stand in the introduction; the closing may show an extra of another card, called research."""
    for card, fact, words, entry in told(deck, evidence):
        home = "introduction" if entry.card == "general" else entry.card
        ahead = card.id == "closing" and entry.priority == "extra" and words.title.startswith("Research: ")
        if card.id != home and not ahead:
            yield f"{fact.id}: it stands on {card.id} and belongs on {home}"


def figures_are_those_of_the_source(deck: Deck, evidence: Evidence) -> Iterator[str]:
    """A figure has the people, the count, the share and the range of one that a source gives."""
    for _, fact, _, entry in told(deck, evidence):
        for figure in fact.figures:
            if not any(same(figure, known) for known in entry.figures):
                yield f"{fact.id}: no source has the figure {figure.id}"


def same(figure: Figure, known: Known) -> bool:
    """Tell whether a figure says what a source does, or the same of the others."""
    if known.people != figure.people:
        return False
    low_high = () if figure.low is None else (figure.low, figure.high)
    if low_high and low_high != tuple(map(whole, known.interval)):
        return False
    percent = None if known.percent is None else whole(known.percent)
    others = None if percent is None else HUNDRED - percent
    rest = None if known.count is None else known.people - known.count
    return any(
        figure.of_100 in {None, of_100} and figure.count in {None, count}
        for of_100, count in ((percent, known.count), (others, rest))
    )


def only_what_may_be_drawn_is(deck: Deck, evidence: Evidence) -> Iterator[str]:
    """What stands large and drawn is a figure that the evidence has a whole number of persons for."""
    for _, fact, _, entry in told(deck, evidence):
        icons = {(known.icons, known.people) for known in entry.figures if known.icons is not None}
        for figure in fact.figures[: 2 if fact.pair else 1]:
            if figure.draw and figure.of_100 is not None and (figure.of_100, figure.people) not in icons:
                yield f"{fact.id}: the figure {figure.id} is not to be drawn"


def designs_are_those_of_the_source(deck: Deck, evidence: Evidence) -> Iterator[str]:
    """The design is that of the study, and a pair is one that chance made."""
    for _, fact, _, entry in told(deck, evidence):
        if fact.design.value != entry.design:
            yield f"{fact.id}: the design is {entry.design}, not {fact.design.value}"
        if fact.pair and entry.design != "randomised":
            yield f"{fact.id}: chance did not make this pair"


def sources_are_those_that_were_read(deck: Deck, evidence: Evidence) -> Iterator[str]:
    """Year and DOI are those of the source, and no part of a citation is shown that nobody could confirm."""
    for _, fact, _, entry in told(deck, evidence):
        source = deck.sources[fact.source]
        if source.year != entry.year:
            yield f"{fact.id}: its source is of {entry.year}, not {source.year}"
        if source.doi != entry.doi:
            yield f"{fact.id}: its DOI is {entry.doi}, not {source.doi}"
        shown = {"author": source.authors, "title": source.title, "journal": source.journal, "year": source.year}
        yield from (f"{fact.id}: its {part} is not certain" for part in entry.unsure if shown[part] is not None)


def numbers_are_those_of_the_source(deck: Deck, evidence: Evidence) -> Iterator[str]:
    """Every number in a sentence is in the evidence of this fact, or what remains of 100 beside one that is."""
    for _, fact, words, entry in told(deck, evidence):
        sentences = [*said(fact, words), fact.over]
        there = {number for sentence in sentences for number in numbers_in(sentence)}
        allowed = may_be_said(fact, entry, deck.sources[fact.source].year)
        others = {rest - number for rest in WHOLES for number in allowed & there}
        for number in sorted(there - allowed - others):
            yield f"{fact.id}: no source says {number:g}"


def said(fact: Fact, words: FactText) -> Iterator[str]:
    """Yield every sentence of a fact as it is shown."""
    yield from (line for line in (words.title, words.found, words.who, words.how_long, words.not_known) if line)
    for figure in fact.figures:
        frames = words.figures[figure.id]
        yield from (frames.did.format(**figure.numbers()), frames.did_not.format(**figure.numbers()))
        yield frames.group or ""


def may_be_said(fact: Fact, entry: Entry, year: int) -> set[float]:
    """Return the numbers of a fact: as read, rounded, months as years, its figures, and the years of its source."""
    read_there = {*entry.numbers, *(months / 12 for months in entry.months)}
    counted = {number for figure in fact.figures for number in figure.numbers().values()}
    counted |= {known.people - known.count for known in entry.figures if known.people and known.count is not None}
    as_read = set(entry.numbers) | {float(whole(number)) for number in read_there}
    return as_read | {float(number) for number in {*counted, *WHOLES, year, fact.checked.year}}


def the_other_layers_give_no_shares(deck: Deck, _evidence: Evidence) -> Iterator[str]:
    """A figure stands in a fact, with its people, time and source, and nowhere else."""
    for name, card in deck.texts["en"].cards.items():
        for words in (card.plain or "", card.note or "", *card.questions.values()):
            yield from (f"{name}: “{found}” belongs in a fact" for found in SHARE.findall(words))


RULES: tuple[Callable[[Deck, Evidence], Iterator[str]], ...] = (
    only_what_was_read_is_shown,
    each_stands_on_its_card,
    figures_are_those_of_the_source,
    only_what_may_be_drawn_is,
    designs_are_those_of_the_source,
    sources_are_those_that_were_read,
    numbers_are_those_of_the_source,
    the_other_layers_give_no_shares,
)


def faults(deck: Deck, evidence: Evidence) -> list[str]:
    """Return everything in which a deck differs from the evidence."""
    return [fault for rule in RULES for fault in rule(deck, evidence)]
