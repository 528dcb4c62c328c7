"""Loads a deck from its folder: all of it, or every fault of all its files at once."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

from kiosk.deck.evidence_rules import EVIDENCE_RULES
from kiosk.deck.evidence_text_rules import EVIDENCE_TEXT_RULES, languages_have_the_same_layers, terms_are_told_apart
from kiosk.deck.fault import Fault, FaultList
from kiosk.deck.joint_rules import (
    JOINT_RULES,
    files_have_languages,
    language_is_the_files,
    languages_have_files,
    text_file,
)
from kiosk.deck.leaflet_rules import LEAFLET_RULES, LEAFLET_TEXT_RULES
from kiosk.deck.model import Deck, DeckText, Outline
from kiosk.deck.reading import Reading, read_marked
from kiosk.deck.rules import MOST_LANGUAGES, OUTLINE_RULES, is_language, pictures_are_fit
from kiosk.deck.text_rules import TEXT_RULES
from kiosk.deck.translation_rules import first_language_is_whole, translations_are_told

OUTLINE_FILE = "deck.yaml"


class DeckFaults(Exception):  # noqa: N818 - the name says what it carries
    """A deck cannot be shown. `faults` holds all faults of all its files, by file and line; there is at least one."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class NoDeck(DeckFaults):
    """There is nothing to read: the folder or its `deck.yaml` is missing or forbidden."""


@frozen
class Examined:
    """A deck's files as they were read: each with its value, its faults and where everything stands."""

    outline: Reading[Outline]
    texts: Mapping[str, Reading[DeckText]]
    faults: tuple[Fault, ...]


def load(folder: Path) -> Deck:
    """Return the deck in `folder` with all its languages.

    Raises `NoDeck` when there is nothing readable, `DeckFaults` when something in it has to be mended.
    """
    examined = examine(folder)
    outline = examined.outline.value
    if examined.faults or outline is None:
        raise DeckFaults(examined.faults)
    return Deck(folder, outline, {name: text.value for name, text in examined.texts.items() if text.value is not None})


def examine(folder: Path) -> Examined:
    """Read all files of a deck and return them with all their faults, by file and line.

    Raises `NoDeck` when there is nothing readable.
    """
    on_disk = _languages_on_disk(folder)
    outline = read_marked(folder / OUTLINE_FILE, Outline)
    if not outline.opened:
        raise NoDeck(outline.faults.told())
    listed = on_disk if outline.value is None else [name for name in outline.value.languages if name in on_disk]
    readable = [name for name in dict.fromkeys(listed) if is_language(name)][:MOST_LANGUAGES]
    texts = {name: read_marked(folder / text_file(name), DeckText) for name in readable}
    strays = _apply_rules(folder, outline, texts, on_disk)
    lists = [outline.faults, *(text.faults for text in texts.values()), *strays]
    return Examined(
        outline, texts, tuple(fault for told in sorted(lists, key=lambda one: one.file) for fault in told.told())
    )


def _languages_on_disk(folder: Path) -> list[str]:
    prefix, suffix = text_file("\n").split("\n")
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        problem = f"the folder cannot be read ({error.strerror})"
        raise NoDeck((Fault(folder, 1, 1, "$", problem, "name the folder that holds deck.yaml"),)) from None
    return [name[len(prefix) : -len(suffix)] for name in names if name.startswith(prefix) and name.endswith(suffix)]


def _apply_rules(
    folder: Path, outline: Reading[Outline], texts: dict[str, Reading[DeckText]], on_disk: list[str]
) -> Iterable[FaultList]:
    """Add the faults of every rule to the file they stand in; return the lists of files that nobody reads."""
    for language, text in texts.items():
        if text.value is not None:
            text.faults.extend(language_is_the_files(text.value, text.marks, language))
            for rule in (*TEXT_RULES, terms_are_told_apart):
                text.faults.extend(rule(text.value, text.marks))
    if outline.value is None:
        return []
    for outline_rule in (*OUTLINE_RULES, *EVIDENCE_RULES, *LEAFLET_RULES):
        outline.faults.extend(outline_rule(outline.value, outline.marks))
    outline.faults.extend(languages_have_files(outline.value, outline.marks, on_disk))
    outline.faults.extend(pictures_are_fit(outline.value, outline.marks, folder))
    for text in texts.values():
        if text.value is not None:
            for joint_rule in (*JOINT_RULES, *EVIDENCE_TEXT_RULES, *LEAFLET_TEXT_RULES):
                text.faults.extend(joint_rule(outline.value, text.value, text.marks))
    _compare_languages(list(texts.values()))
    strays = []
    for fault in files_have_languages(outline.value, folder, on_disk):
        strays.append(FaultList(fault.file))
        strays[-1].extend([fault])
    return strays


def _compare_languages(texts: list[Reading[DeckText]]) -> None:
    """Add the faults of languages that differ from the first one, which stands at the beginning."""
    first = texts[0].value if texts else None
    if first is not None:
        texts[0].faults.extend(first_language_is_whole(first, texts[0].marks))
    for text in texts[1:]:
        if first is not None and text.value is not None:
            for rule in (languages_have_the_same_layers, translations_are_told):
                text.faults.extend(rule(first, text.value, text.marks))
