"""The pronunciation lexicon of a language: how a word is said that no rule says rightly."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from kiosk.deck import read

FOLDER = Path(__file__).parent
GLUED = re.compile(r"[^\W\d_a-z]{2}|[a-z][A-Z]|\d[^\W\d_]|[^\W\d_]\d", re.ASCII)
"""Words that no rule can be trusted with: capitals as in ICANS or KarMMa, digits and letters together."""


class UnknownWords(Exception):  # noqa: N818 - it is told to the author as it stands
    """Words that nobody has said how to pronounce, each with a sentence in which it stands."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__("\n".join(f"{word}: {sentence}" for word, sentence in sorted(words.items())))
        self.words = words


@frozen
class Lexicon:
    """What a lexicon file holds.

    `words` as shown, and how they are said: phonemes between slashes, or other words of the same language. `spelled`
    are said letter by letter, `english` as in English. `phrases` are several words shown that are said as a whole: what
    is said for each of them.
    """

    language: str
    words: Mapping[str, str]
    spelled: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    phrases: Mapping[str, tuple[str, ...]] = field(factory=dict)

    def say(self, word: str) -> str | None:
        """Give what to say for a word as shown, or None; a capital at the beginning of a sentence is no other word."""
        return next((self.words[form] for form in forms(word) if form in self.words), None)

    def in_phrases(self, shown: Sequence[str]) -> dict[int, str]:
        """Give what is said for those of the words shown that stand in a phrase, by their place."""
        found: dict[int, str] = {}
        for phrase, said in self.phrases.items():
            parts = phrase.split()
            for at in range(len(shown) - len(parts) + 1):
                if list(shown[at : at + len(parts)]) == parts:
                    found.update({at + offset: part for offset, part in enumerate(said)})
        return found


def forms(word: str) -> tuple[str, ...]:
    """Return the ways in which a word may stand in a lexicon."""
    return (word, word[:1].lower() + word[1:], word.lower())


def load_lexicon(language: str, folder: Path = FOLDER) -> Lexicon:
    """Read `lexicon.LANGUAGE.yaml`.

    Raises:
        ValueError: the file has faults, or is of another language.

    """
    found, faults = read(folder / f"lexicon.{language}.yaml", Lexicon)
    if found is None or found.language != language:
        raise ValueError("\n".join(map(str, faults)) or f"lexicon.{language}.yaml is for {language}, or should be")
    for phrase, said in found.phrases.items():
        if len(phrase.split()) != len(said):
            raise ValueError(f"lexicon.{language}.yaml: {phrase} wants something said for each of its words")
    return found


def phonemes(entry: str) -> str | None:
    """Give the phonemes of an entry between slashes, None for one in other words."""
    return entry[1:-1] if len(entry) > 2 and entry[0] == entry[-1] == "/" else None  # noqa: PLR2004 - two slashes
