"""What the staff's panel says, by key: one file a language in `resources/staff/`."""

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from kiosk.deck import Translation, read_marked

ENGLISH = "en"


@frozen
class StaffWords:
    """Every phrase of the panel in one language. `translation` tells from what English words, and who reviewed them."""

    language: str
    phrases: Mapping[str, str]
    translation: Translation | None = None

    def __getitem__(self, key: str) -> str:
        """Return a phrase.

        Raises:
            KeyError: there is none.

        """
        return self.phrases[key]

    def say(self, key: str, **filled: object) -> str:
        """Return a phrase with its places in braces filled in."""
        return self.phrases[key].format(**filled)


def load_staff_words(folder: Path) -> Mapping[str, StaffWords]:
    """Read the panel's words in every language, by its tag.

    Raises:
        ValueError: a file has faults, or has other keys than the English one.

    """
    readings = {path.stem: read_marked(path, StaffWords) for path in sorted(folder.glob("*.yaml"))}
    told = [str(fault) for reading in readings.values() for fault in reading.faults.told()]
    words = {tag: reading.value for tag, reading in readings.items() if reading.value is not None}
    english = words[ENGLISH].phrases.keys() if ENGLISH in words else set()
    for tag, one in words.items():
        told += [f"{tag}: {key} is missing or is asked for by nobody" for key in sorted(english ^ one.phrases.keys())]
    if told:
        raise ValueError("\n".join(told))
    return words
