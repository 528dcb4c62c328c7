"""What the interface itself says, by key: one file a language in `resources/strings/`."""

from collections.abc import Collection, Iterator, Mapping
from enum import Enum
from pathlib import Path
from string import Formatter

from attrs import frozen

from kiosk.deck import Fault, KeyPath, Marks, Translated, Translation, mark, read_marked, state_of
from kiosk.visit.plurals import forms, plural

ENGLISH = "en"
"""The language that every other one is compared with: the program is written in it."""


class Direction(Enum):
    """Which way a language is written."""

    LEFT_TO_RIGHT = "left-to-right"
    RIGHT_TO_LEFT = "right-to-left"


@frozen
class Phrases:
    """Every phrase of one language. `name` is what the language calls itself.

    `cards` holds the plural forms of "9 cards" by CLDR category.
    `settings` names each setting (`title`) and each of its values; `names` holds what else has names: the layers of a
    card, the parts of a fact, designs of studies, chapters of About, and months. `translation` tells what English words
    a language was translated from, and who reviewed it.
    """

    language: str
    name: str
    direction: Direction
    phrases: Mapping[str, str]
    settings: Mapping[str, Mapping[str, str]]
    names: Mapping[str, Mapping[str, str]]
    cards: Mapping[str, str]
    translation: Translation | None = None

    def __getitem__(self, key: str) -> str:
        """Return a phrase.

        Raises:
            KeyError: there is no such phrase; the tests hold every language to the same keys.

        """
        return self.phrases[key]

    def say(self, key: str, **filled: object) -> str:
        """Return a phrase with its places in braces filled in."""
        return self.phrases[key].format(**filled)

    def card_count(self, count: int) -> str:
        """Return "1 card", "9 cards", in the form of the language that goes with the number."""
        return self.cards[plural(self.language, count)].format(count=count)


def interface_mark(english: Phrases) -> str:
    """Return the mark of all English words of the interface; see `kiosk.deck.translation`."""
    return mark([english.phrases, english.settings, english.names, english.cards])


def interface_translated(english: Phrases, phrases: Phrases) -> Translated:
    """Return what has become of a language of the interface."""
    return state_of(phrases.translation, interface_mark(english))


def load_phrases(folder: Path) -> Mapping[str, Phrases]:
    """Read every language of the interface, by its tag.

    Raises:
        ValueError: a file has faults, or says more or less than the English one; it names them all.

    """
    readings = {path.stem: read_marked(path, Phrases) for path in sorted(folder.glob("*.yaml"))}
    faults = [fault for reading in readings.values() for fault in reading.faults.told()]
    catalogues = {tag: reading.value for tag, reading in readings.items() if reading.value is not None}
    for tag, phrases in catalogues.items():
        faults.extend(_unlike(tag, phrases, catalogues.get(ENGLISH, phrases), readings[tag].marks))
    if faults:
        raise ValueError("\n".join(str(fault) for fault in faults))
    return catalogues


def _unlike(tag: str, phrases: Phrases, english: Phrases, marks: Marks) -> Iterator[Fault]:
    """Yield where a language is not the one its file is named for, or not like English in what it has words for."""
    if phrases.language != tag:
        problem = f"the language is {phrases.language}, and the file's name says {tag}"
        yield marks.fault(("language",), problem, "correct the line or the file's name")
    yield from _keys(("phrases",), phrases.phrases, english.phrases, marks)
    yield from _keys(("cards",), phrases.cards, forms(phrases.language), marks)
    for part in ("settings", "names"):
        ours, theirs = getattr(phrases, part), getattr(english, part)
        yield from _keys((part,), ours, theirs, marks)
        for name in ours.keys() & theirs.keys():
            yield from _keys((part, name), ours[name], theirs[name], marks)
    for part, words in (("phrases", phrases.phrases), ("cards", phrases.cards)):
        for key in [key for key, phrase in words.items() if not _is_plain(phrase)]:
            yield marks.fault((part, key), "a brace stands alone, or more than a name in two", "write {name}")
    plain = [key for key, phrase in english.phrases.items() if _is_plain(phrase)]
    for key in [key for key in plain if _is_plain(phrases.phrases.get(key, "{"))]:
        ours, theirs = _places(phrases.phrases[key]), _places(english.phrases[key])
        if ours != theirs:
            told = ", ".join(f"{{{name}}}" for name in sorted(theirs)) or "none"
            yield marks.fault(("phrases", key), "the places in braces are not those of English", f"write {told}")


def _keys(at: KeyPath, ours: Collection[str], wanted: Collection[str], marks: Marks) -> Iterator[Fault]:
    for key in wanted:
        if key not in ours:
            yield marks.fault(at, f"{key} is missing", "add it and its words", key=True)
    for key in ours:
        if key not in wanted:
            yield marks.fault((*at, key), f"nothing asks for {key}", "delete it", key=True)


def _is_plain(phrase: str) -> bool:
    """Tell whether a phrase can be filled in: braces in pairs, with a name in each pair and nothing else."""
    try:
        parts = list(Formatter().parse(phrase))
    except ValueError:
        return False
    return all(name is None or (name.isidentifier() and not spec and not how) for _, name, spec, how in parts)


def _places(phrase: str) -> set[str]:
    """Return the names of the places in braces."""
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}
