"""Spanish and French sentences in phonemes, by the rules of espeak-ng and our lexicons."""

import re
from collections.abc import Callable

from attrs import frozen

from tools.narration.align import share
from tools.narration.lexicon import GLUED, Lexicon, phonemes
from tools.narration.spoken import Piece
from tools.narration.words import GROUPS, Word, shown_words

SOUNDS = {"a^ɪ": "I", "a^ʊ": "W", "d^z": "ʣ", "d^ʒ": "ʤ", "e^ɪ": "A", "o^ʊ": "O", "ə^ʊ": "Q", "t^s": "ʦ", "t^ʃ": "ʧ"}
"""Sounds of two signs, which the voice models write with one; there is one for ɔɪ too."""
SOUNDS["ɔ^ɪ"] = "Y"
MARKS = str.maketrans(
    {"¿": "", "¡": "", "«": "", "»": "", "“": "", "”": "", "’": "", "/": "", "\u00a0": "", "\u202f": ""}
)
STOPS = ";:,.!?—…"
RANGE = re.compile(r"(\d+)[-–](\d+)")
VOLUME = re.compile(r"(\d+)\((\w+)\)?")
STAND_IN = "tal"
"""Read in the place of a word that espeak does not read; it begins with a consonant, as nearly all of those do."""
ELIDED = {"l": "l", "d": "d", "n": "n", "m": "m", "s": "s", "t": "t", "c": "s", "j": "ʒ", "qu": "k"}
BEFORE_NAME = re.compile(rf"((?:{'|'.join(ELIDED)})[’'])(.+)", re.IGNORECASE)
"""A French word that has lost its vowel before another: l’ICANS."""


@frozen
class Run:
    """A shown word, or a part of one: what espeak reads, or the phonemes that it does not read."""

    word: int
    text: str = ""
    fixed: str = ""


class Espeaking:
    """Turns sentences into pieces of phonemes, and remembers words that nobody has said how to say."""

    def __init__(self, lexicon: Lexicon, read: Callable[[str], str], english: Callable[[str], str], *, to: str) -> None:
        self._lexicon, self._read, self._english, self._to = lexicon, read, english, to
        self.unknown: dict[str, str] = {}

    def __call__(self, sentence: str) -> list[Piece]:
        """Return the phonemes of a sentence piece by piece; unknown words are remembered with it."""
        pieces: list[Piece] = []
        waiting: list[Run] = []
        shown = self.words(sentence)
        whole = self._lexicon.in_phrases([word.text for word in shown])
        for index, word in enumerate(shown):
            before, after = marks(word.before), marks(word.after)
            if before:
                pieces += [*self._flush(waiting), Piece(f" {before}")]
            waiting += self._runs(index, whole.get(index), word.text, sentence)
            if after:
                pieces += [*self._flush(waiting), Piece(f"{after} ")]
        return pieces + self._flush(waiting)

    def words(self, sentence: str) -> list[Word]:
        """Return the words as shown."""
        return shown_words(sentence)

    def _runs(self, index: int, said: str | None, word: str, sentence: str) -> list[Run]:
        """Say what is read for a shown word; `said` if it stands in a phrase."""
        entry = said or self._lexicon.say(word)
        if entry is not None:
            signs = phonemes(entry)
            return [Run(index, fixed=signs)] if signs else [Run(index, entry)]
        if word in self._lexicon.english:
            return [Run(index, fixed=self._english(word))]
        if found := BEFORE_NAME.fullmatch(word):
            rest = self._lexicon.say(found[2])
            if rest is not None and (signs := phonemes(rest)):
                return [Run(index, fixed=ELIDED[found[1][:-1].lower()] + signs)]
        text = RANGE.sub(rf"\1 {self._to} \2", VOLUME.sub(r"\1, \2", re.sub(f"[{GROUPS}]", "", word)))
        parts = re.split("[-/,]", word)
        if len(parts) > 1 and any(self._lexicon.say(part) or GLUED.search(part) for part in parts):
            return [run for part in parts if part for run in self._runs(index, None, part, sentence)]
        if GLUED.search(word):
            self.unknown.setdefault(word, sentence)
        return [Run(index, text)]

    def _flush(self, waiting: list[Run]) -> list[Piece]:
        """Read what has come together since the last pause, and empty it."""
        found: list[Piece] = []
        group: list[Run] = []
        for run in [*waiting, Run(-1, fixed=" ")]:
            if not run.fixed:
                group.append(run)
                continue
            if group:
                found += [Piece(" "), *self._together(group, before_more=run.word >= 0)]
                group = []
            found += [Piece(" "), Piece(run.fixed, run.word)] if run.word >= 0 else []
        waiting.clear()
        return found

    def _together(self, group: list[Run], *, before_more: bool) -> list[Piece]:
        """Read words in company: they sound otherwise than alone, and before a word of the lexicon than at an end."""
        texts = [run.text for run in group] + ([STAND_IN] if before_more else [])
        alone = [f"{self._sounds(text)} " for text in texts]
        shares = share(f"{self._sounds(' '.join(texts))} ", alone)
        return [Piece(part, run.word) for part, run in zip(shares, group, strict=False)]

    def _sounds(self, text: str) -> str:
        said = self._read(text)
        for two, one in SOUNDS.items():
            said = said.replace(two, one)
        return said.replace("^", "").replace("-", "")


def marks(text: str) -> str:
    """Keep of the marks round a word those that are heard: brackets and pauses."""
    return "".join(sign for sign in text.translate(MARKS) if sign in f"{STOPS}() ").strip()
