"""What a deck must satisfy beyond its shape. Each rule is a small function from parts of a deck to located faults.

Rules of the outline look at `deck.yaml` alone, rules of a text at one `text.LANGUAGE.yaml` (`text_rules`), rules of
both at how they fit together (`joint_rules`).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.deck.fault import Fault
from kiosk.deck.model import Card, Outline
from kiosk.deck.picture import UnfitError, check_picture
from kiosk.deck.wording import KeyPath, quoted
from kiosk.deck.yaml_tree import Marks

FORMAT = 1
"""The one version of the deck's files that this program reads."""
LONGEST_ID = 80
"""Characters of an id."""
MOST_LANGUAGES = 40
"""Languages of a deck: as many as a visitor can be offered; each is a file to read at the start."""

MOST_SECTIONS = 6
"""Sections of a deck: the doors that Home has room for at their full size."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*")
"""BCP 47 (RFC 5646, section 2.1) without extensions, in its recommended case: `en`, `pt-BR`, `zh-Hant`."""


def cards_of(outline: Outline) -> Iterator[tuple[KeyPath, Card]]:
    """Yield every card with the path to it, in the order of the guided walk."""
    if outline.introduction is not None:
        yield ("introduction",), outline.introduction
    for number, section in enumerate(outline.sections):
        for index, card in enumerate(section.cards):
            yield ("sections", number, "cards", index), card
    if outline.closing is not None:
        yield ("closing",), outline.closing


def is_language(tag: str) -> bool:
    """Tell whether a tag looks like a language's, and so may be part of a file's name."""
    return _LANGUAGE.fullmatch(tag) is not None


def format_is_known(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """`format:` says which version of the files this is."""
    if outline.format != FORMAT:
        problem = f"the deck is of format {outline.format}, and this program reads format {FORMAT}"
        yield marks.fault(("format",), problem, f"write format: {FORMAT}, or bring the program up to date")


def ids_are_plain(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Ids name files, counts and texts: lower-case letters, digits and single hyphens survive everywhere."""
    named: list[tuple[KeyPath, str]] = [((), outline.id)]
    named += [(("sections", number), section.id) for number, section in enumerate(outline.sections)]
    named += [(path, card.id) for path, card in cards_of(outline)]
    yield from plain_ids([((*path, "id"), name) for path, name in named], marks)


def plain_ids(named: list[tuple[KeyPath, str]], marks: Marks) -> Iterator[Fault]:
    """Refuse ids that hold anything but small letters, digits and single hyphens, or too many of them."""
    for path, name in named:
        if not _ID.fullmatch(name):
            problem = f"the id {quoted(name)} holds something else than small letters, digits and single hyphens"
            yield marks.fault(path, problem, "write it like low-side-effects")
        elif len(name) > LONGEST_ID:
            yield marks.fault(path, f"the id has {len(name)} characters", f"shorten it to {LONGEST_ID} or fewer")


def card_ids_are_unique(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Refuse an id that two cards share, introduction and closing included: their texts are found by it."""
    yield from repeated([((*path, "id"), card.id) for path, card in cards_of(outline)], "card", marks)


def section_ids_are_unique(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Refuse an id that two sections share: their titles are found by it."""
    named: list[tuple[KeyPath, str]] = [
        (("sections", number, "id"), section.id) for number, section in enumerate(outline.sections)
    ]
    yield from repeated(named, "section", marks)


def repeated(named: list[tuple[KeyPath, str]], what: str, marks: Marks) -> Iterator[Fault]:
    """Refuse an id that is there twice, and say where the first one stands."""
    first: dict[str, KeyPath] = {}
    for path, name in named:
        if name in first:
            line = marks.place(first[name])[0]
            problem = f"the {what} {quoted(name)} stands here a second time, the first is in line {line}"
            yield marks.fault(path, problem, "give one of them another id")
        first.setdefault(name, path)


def sections_have_cards(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Ask for something to choose: a section at least, and a card in every section."""
    if not outline.sections:
        yield marks.fault(("sections",), "the deck has no section", "add one with at least one card")
    for number, section in enumerate(outline.sections):
        if not section.cards:
            problem = f"the section {quoted(section.id)} has no card"
            yield marks.fault(("sections", number, "cards"), problem, "add one, or delete the section")


def sections_have_doors(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Every section is a door on Home, and Home has room for so many."""
    if len(outline.sections) > MOST_SECTIONS:
        problem = f"the deck has {len(outline.sections)} sections, and Home has room for {MOST_SECTIONS} doors"
        yield marks.fault(("sections",), problem, "put their cards together in fewer sections")


def languages_are_tags(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """`languages:` holds language tags, the author's own first, none of them twice."""
    path: KeyPath = ("languages",)
    if not outline.languages:
        yield marks.fault(path, "the deck has no language", "add one, like [en]")
    if len(outline.languages) > MOST_LANGUAGES:
        problem = f"the deck has {len(outline.languages)} languages"
        yield marks.fault(path, problem, f"keep {MOST_LANGUAGES} or fewer")
    for index, tag in enumerate(outline.languages):
        if not is_language(tag):
            yield marks.fault((*path, index), f"{quoted(tag)} is no language tag", "write it like en, pt-BR or zh-Hant")
        elif tag in outline.languages[: min(index, MOST_LANGUAGES)]:
            yield marks.fault((*path, index), f"the language {tag} stands here a second time", "delete it")


def pictures_are_fit(outline: Outline, marks: Marks, folder: Path) -> Iterator[Fault]:
    """Every picture is a sound file inside the deck's folder. One that several cards show is read once."""
    judged: dict[str, UnfitError | None] = {}
    for path, card in cards_of(outline):
        if card.picture is None:
            continue
        if card.picture not in judged:
            judged[card.picture] = _unfitness(folder, card.picture)
        unfit = judged[card.picture]
        if unfit is not None:
            yield marks.fault((*path, "picture"), *unfit.args)


def _unfitness(folder: Path, picture: str) -> UnfitError | None:
    try:
        check_picture(folder, picture)
    except UnfitError as error:
        return error
    return None


OUTLINE_RULES = (
    format_is_known,
    ids_are_plain,
    card_ids_are_unique,
    section_ids_are_unique,
    sections_have_cards,
    sections_have_doors,
    languages_are_tags,
)
