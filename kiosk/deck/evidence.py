"""What stands behind a card: facts from studies, where they were published, and when they are due for another look.

Classes of `deck.yaml` hold numbers, dates and citations; classes of `text.LANGUAGE.yaml`, whose names end in
`Text`, hold the words. So a figure cannot differ between languages.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from attrs import frozen

HUNDRED = 100
"""The one denominator of every drawn figure (IPDAS: the same denominator everywhere)."""


class Design(Enum):
    """How a study was made, which decides what may be concluded from it."""

    RANDOMISED = "randomised"
    """Chance decided who got which treatment."""
    SINGLE_GROUP = "single-group"
    """Everybody got the treatment; there is nobody to compare with."""
    POOLED = "pooled"
    """Several studies counted together."""
    RECORDS = "records"
    """Looking back at the records of people who were treated."""
    CASE_REPORT = "case-report"
    """What happened to one person."""
    MODEL = "model"
    """Calculated, not counted in people."""
    OFFICIAL = "official"
    """No study: a price, an approval, a rule."""


@frozen
class Figure:
    """How many people something happened to.

    `people` were looked at (the real denominator), `count` of them had it, which is `of_100` of 100, rounded.
    `low` and `high` bound the 95 % interval, of 100. `draw` is False where a picture would mislead.
    """

    id: str
    people: int
    of_100: int | None = None
    count: int | None = None
    low: int | None = None
    high: int | None = None
    draw: bool = True

    def numbers(self) -> dict[str, int]:
        """Return what the sentences of the figure may hold in braces, by name."""
        numbers = {"people": self.people}
        if self.of_100 is not None:
            numbers |= {"yes": self.of_100, "no": HUNDRED - self.of_100}
        if self.count is not None:
            numbers |= {"count": self.count, "rest": self.people - self.count}
        return numbers


@frozen
class Fact:
    """Something that was found. `source` is the id of where it was published.

    `study` is the study's proper name; `over` is for how long people were followed ("38.8 months"). With `pair` the
    first two figures are the two groups that chance made, and may be drawn beside each other. With `treated_only`
    those who never got the treatment were not counted.
    """

    id: str
    design: Design
    over: str
    source: str
    checked: date
    figures: tuple[Figure, ...] = ()
    study: str | None = None
    treated_only: bool = False
    pair: bool = False


@frozen
class Source:
    """A publication. `name` is who is named on the screen; `authors`, `title` and `journal` are as it is cited."""

    id: str
    name: str
    journal: str
    year: int
    authors: str | None = None
    title: str | None = None
    doi: str | None = None
    url: str | None = None

    @property
    def citation(self) -> str:
        """In full: "Laetsch TW, et al. Three-Year Update. J Clin Oncol 41:1664. 2023. doi:10.1200/…"."""
        parts = [self.authors or self.name, self.title, self.journal, str(self.year)]
        found = f"doi:{self.doi}" if self.doi else self.url
        return ". ".join(part.rstrip(".") for part in (*parts, found) if part)


@frozen
class Review:
    """When the facts were last looked up, and when they have to be looked up again."""

    checked: date
    due: date


@frozen
class Accepted:
    """A warning of the deck check that the authors know of and keep, with their reason."""

    warning: str
    because: str


@frozen
class FigureText:
    """Both frames of a figure, each with its numbers in braces. `group` names one of the two groups of a pair."""

    did: str
    did_not: str
    group: str | None = None


@frozen
class FactText:
    """A fact in words. `title` is the question it answers; `found` tells what no figure can."""

    title: str
    who: str
    how_long: str
    not_known: str
    found: str | None = None
    figures: Mapping[str, FigureText] = {}


@frozen
class TermText:
    """A word that needs explaining. `forms` are all the ways it is written in the deck's texts."""

    word: str
    forms: tuple[str, ...]
    meaning: str


@frozen
class AboutText:
    """Who made the deck, how, and what for: what a reader needs in order to trust it or not."""

    written_by: str
    method: str
    updates: str
    funding: str
    self_report: str
