"""How hard English words are to read: school grades from sentences, words and syllables.

The counting is our own and checked against this kiosk's vocabulary, for the libraries that can do it either look for a
dictionary on the network or take "medicine" for one syllable, which makes medical words seem easy.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from math import sqrt

from attrs import frozen

from kiosk.deck.syllables import plainly, syllables

__all__ = [
    "LONGEST_SENTENCE",
    "SMOG_SENTENCES",
    "ReadingFigures",
    "flesch_kincaid",
    "long_sentences",
    "reading_figures",
    "smog",
    "syllables",
]

SMOG_SENTENCES = 30
"""Sentences that SMOG is meant for (McLaughlin 1969: 10 each from the beginning, middle and end of a text)."""
POLYSYLLABLE = 3
"""Syllables from which SMOG counts a word (McLaughlin 1969)."""
LONGEST_SENTENCE = 15
"""Words that a sentence of the plain words may have."""

_SENTENCE_END = re.compile(r"""(?<![.!?…])[.!?…]++["'”\u2019»)\]]*+(?= (?!["'\u2018“«(\[]?[a-z]))""")
"""Not before a small letter, so that “Is it safe?” she asked and e.g. this stay whole; not inside "8.8" either."""
_BETWEEN_WORDS = re.compile(r"[\s\u2013\u2014…]+")
"""Spaces, both dashes, dots that trail off."""
_TERM = "T"
"""What a term that is left out is counted as: a letter of one syllable."""


@frozen
class ReadingFigures:
    """What was counted in some texts, and the school grades (years at school in the United States) that follow."""

    sentences: int
    words: int
    syllables: int
    polysyllables: int
    """Words of three or more syllables."""
    longest_sentence: int
    """Words of the longest sentence."""

    @property
    def flesch_kincaid(self) -> float:
        """0.39 x words a sentence + 11.8 x syllables a word - 15.59 (Kincaid et al. 1975); 0 where no word stands."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """1.043 x sqrt(30 x polysyllables / sentences) + 3.1291 (McLaughlin 1969); 0 where no word stands.

        Meant for `SMOG_SENTENCES` or more: for a whole deck, never for one card.
        """
        if not self.words:
            return 0.0
        return 1.043 * sqrt(SMOG_SENTENCES * self.polysyllables / self.sentences) + 3.1291


def reading_figures(texts: Iterable[str], leaving_out: Collection[str] = ()) -> ReadingFigures:
    """Count texts together. Each text and each line ends a sentence, so titles need no full stop; a colon ends none.

    A term of `leaving_out` counts as one word of one syllable wherever it stands, with small letters or capitals; a
    term all in capitals only where it is written so, for "CAR" is no "car". Words with hyphens count as one
    (Flesch 1949, McLaughlin 1969). Raises ValueError if the program's own table of syllables has faults.
    """
    term = _any_of(leaving_out)
    counted = [_counts(term.sub(_TERM, plainly(sentence))) for sentence in _sentences(texts)]
    sentences = [counts for counts in counted if counts]
    words = list(chain.from_iterable(sentences))
    return ReadingFigures(
        sentences=len(sentences),
        words=len(words),
        syllables=sum(words),
        polysyllables=sum(count >= POLYSYLLABLE for count in words),
        longest_sentence=max(map(len, sentences), default=0),
    )


def flesch_kincaid(texts: Iterable[str]) -> float:
    """Return the Flesch-Kincaid grade of texts counted together: `ReadingFigures.flesch_kincaid`."""
    return reading_figures(texts).flesch_kincaid


def smog(texts: Iterable[str]) -> float:
    """Return the SMOG grade of texts counted together: `ReadingFigures.smog`, for 30 or more sentences."""
    return reading_figures(texts).smog


def long_sentences(text: str, most: int = LONGEST_SENTENCE) -> tuple[str, ...]:
    """Return the sentences of more than `most` words as they are written, with single spaces."""
    return tuple(sentence for sentence in _sentences([text]) if len(_counts(sentence)) > most)


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for line in chain.from_iterable(text.splitlines() for text in texts):
        parted = _SENTENCE_END.sub(r"\g<0>\n", " ".join(line.split()))
        yield from map(str.strip, parted.splitlines())


def _counts(sentence: str) -> list[int]:
    """Give the syllables of each word; what is not spoken, such as a star or a bracket by itself, is no word."""
    counts = map(syllables, _BETWEEN_WORDS.split(sentence))
    return [count for count in counts if count]


def _any_of(terms: Collection[str]) -> re.Pattern[str]:
    """Match the longest term at a place of a text with single spaces, but not a part of a longer or hyphenated word."""
    patterns = []
    for term in sorted(map(plainly, terms), key=len, reverse=True):
        words = " ".join(map(re.escape, term.split()))
        if words:
            patterns.append(words if term.isupper() else f"(?i:{words})")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])" if patterns else r"(?!)")
