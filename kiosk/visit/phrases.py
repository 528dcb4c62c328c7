"""What the interface itself says, by key: one file a language in `resources/strings/`."""

from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from attrs import frozen

from kiosk.deck import Fault, read


class Direction(Enum):
    """Which way a language is written."""

    LEFT_TO_RIGHT = "left-to-right"
    RIGHT_TO_LEFT = "right-to-left"


@frozen
class Phrases:
    """Every phrase of one language. `name` is what the language calls itself.

    `cards` holds the plural forms of "9 cards" by CLDR category.
    `settings` names each setting (`title`) and each of its values; `names` holds what else has names: the layers of a
    card, the parts of a fact, designs of studies, chapters of About, and months.
    """

    language: str
    name: str
    direction: Direction
    phrases: Mapping[str, str]
    settings: Mapping[str, Mapping[str, str]]
    names: Mapping[str, Mapping[str, str]]
    cards: Mapping[str, str]

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
        """Return "1 card", "9 cards" (CLDR cardinal rules; English has two forms)."""
        return self.cards["one" if count == 1 else "other"].format(count=count)


def load_phrases(folder: Path) -> Mapping[str, Phrases]:
    """Read every language of the interface, by its tag.

    Raises:
        ValueError: a file has faults; it names them all.

    """
    catalogues = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.yaml")):
        phrases, found = read(path, Phrases)
        faults.extend(found)
        if phrases is not None and phrases.language != path.stem:
            problem = f"the language is {phrases.language}, and the file's name says {path.stem}"
            faults.append(Fault(path, 1, 1, "$.language", problem, "correct the line or the file's name"))
        if phrases is not None:
            catalogues[phrases.language] = phrases
    if faults:
        raise ValueError("\n".join(str(fault) for fault in faults))
    return catalogues
