"""What speaks each language: from its sentences to jobs, or to the words nobody knows how to say."""

from collections.abc import Iterable
from typing import Protocol

from tools.narration.espeak import Espeak
from tools.narration.lexicon import UnknownWords, load_lexicon
from tools.narration.make import Job, job
from tools.narration.model import VOICES
from tools.narration.phonemes_en import English
from tools.narration.phonemes_es_fr import Espeaking
from tools.narration.phonemes_zh import Chinese, mandarin
from tools.narration.spoken import Piece, joined
from tools.narration.synthesis import vocabulary
from tools.narration.words import Word

ESPEAK = {"es": ("es-419", "a"), "fr": ("fr", "à")}
"""What espeak calls a language, Latin American Spanish, and how a range is said: 58 to 66."""


class Rules(Protocol):
    """How a language is said."""

    unknown: dict[str, str]

    def words(self, sentence: str) -> list[Word]:
        """Return the words as shown."""

    def __call__(self, sentence: str) -> list[Piece]:
        """Return the phonemes of a sentence piece by piece, each with the index of its word."""


def jobs(language: str, sentences: Iterable[str]) -> list[Job]:
    """Say of each sentence how it is spoken.

    Raises:
        UnknownWords: some words are in no lexicon, and no rule can be trusted with them.
        ValueError: a lexicon has faults.

    """
    rules = rules_of(language)
    known = frozenset(vocabulary())
    found = []
    for sentence in sentences:
        shown = rules.words(sentence)
        one = job(sentence, shown, joined(rules(sentence), known), VOICES[language])
        silent = set(range(len(shown))) - set(one.spoken.words)
        rules.unknown.update((shown[index].text, sentence) for index in silent)
        found.append(one)
    if rules.unknown:
        raise UnknownWords(rules.unknown)
    return found


def rules_of(language: str) -> Rules:
    """Load the rules of a language, and its lexicon."""
    from hibari.g2p import G2P

    english = English(load_lexicon("en"), G2P())
    if language == "en":
        return english
    lexicon = load_lexicon(language)
    if language in ESPEAK:
        name, to = ESPEAK[language]
        return _Guarded(Espeaking(lexicon, Espeak(name), english.phonemes, to=to), english)
    return _Guarded(Chinese(lexicon, english.phonemes, mandarin(lexicon.words)), english)


class _Guarded:
    """Rules that say some words as in English, and so know what is unknown there."""

    def __init__(self, rules: Rules, english: English) -> None:
        self._rules = rules
        self.words, self.unknown = rules.words, rules.unknown
        self._english = english

    def __call__(self, sentence: str) -> list[Piece]:
        pieces = self._rules(sentence)
        self.unknown.update((word, sentence) for word in self._english.unknown)
        self._english.unknown.clear()
        return pieces
