"""Loads a deck from its folder: all of it, or every fault of all its files at once."""

from collections.abc import Iterable
from pathlib import Path

from kiosk.deck.fault import Fault, FaultList
from kiosk.deck.joint_rules import (
    JOINT_RULES,
    files_have_languages,
    language_is_the_files,
    languages_have_files,
    text_file,
)
from kiosk.deck.model import Deck, DeckText, Outline
from kiosk.deck.reading import Reading, read_marked
from kiosk.deck.rules import MOST_LANGUAGES, OUTLINE_RULES, is_language, pictures_are_fit
from kiosk.deck.text_rules import TEXT_RULES

OUTLINE_FILE = "deck.yaml"


class DeckFaults(Exception):  # noqa: N818 - the name says what it carries
    """A deck cannot be shown. `faults` holds all faults of all its files, by file and line; there is at least one."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class NoDeck(DeckFaults):
    """There is nothing to read: the folder or its `deck.yaml` is missing or forbidden."""


def load(folder: Path) -> Deck:
    """Return the deck in `folder` with all its languages.

    Raises `NoDeck` when there is nothing readable, `DeckFaults` when something in it has to be mended.
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
    faults = tuple(fault for told in sorted(lists, key=lambda one: one.file) for fault in told.told())
    values = {name: text.value for name, text in texts.items() if text.value is not None}
    if faults or outline.value is None:
        raise DeckFaults(faults)
    return Deck(folder, outline.value, values)


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
            for rule in TEXT_RULES:
                text.faults.extend(rule(text.value, text.marks))
    if outline.value is None:
        return []
    for outline_rule in OUTLINE_RULES:
        outline.faults.extend(outline_rule(outline.value, outline.marks))
    outline.faults.extend(languages_have_files(outline.value, outline.marks, on_disk))
    outline.faults.extend(pictures_are_fit(outline.value, outline.marks, folder))
    for text in texts.values():
        if text.value is not None:
            for joint_rule in JOINT_RULES:
                text.faults.extend(joint_rule(outline.value, text.value, text.marks))
    strays = []
    for fault in files_have_languages(outline.value, folder, on_disk):
        strays.append(FaultList(fault.file))
        strays[-1].extend([fault])
    return strays
