"""Syllables of English words as they are spoken: a checked table, and rules for all other words."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from attrs import frozen

from kiosk.deck.reading import read_marked

TABLE = Path(__file__).parents[1] / "resources" / "syllables.en.yaml"
MOST_SYLLABLES = 15
"""Of one word in the table. No spoken word has more, so that a slip of the finger is noticed."""

_LONGEST_ABBREVIATION = 5
"""Letters of a word in capitals that is read letter by letter; a longer one is a word, written loudly."""
_LONGEST_NUMBER = 9
"""Digits of a number that is read as one. Longer ones are telephone numbers and the like, read digit by digit."""

_PARTS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:,\d{3})*(?:\.\d+|(?:st|nd|rd|th)\b)?|[^\w\s]")
"""What is spoken one after the other within a word: letters, figures, signs. "CD19" is "CD" and "19"."""
_SPELLINGS = str.maketrans({"\u2019": "'", "\u2011": "-", "\u00ad": None})
"""Two ways to write one sign, and the soft hyphen, which only says where a word may be broken."""
_ENDING = re.compile(r"'s?$|(?<=[A-Z]{2})s$")
"""Of a possessive, and of several abbreviations: "FDA's", "MRIs"."""
_HISSING = re.compile(r"(?:[sxz]|[cs]h)e?$|[cg]e$")
"""After these an added s is a syllable of its own: "disease's", "doses"."""

_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile(
    r"""(?<=[^aeiouy])(?<![^aeiouylr'][lr])e$                           # take; not in little, centre
    |(?<![aeiouytd])(?<![^aeiouylr'][lr])e(?=d$)                        # helped; not in treated, settled
    |(?<![aeiouycgszx])(?<![^aeiouylr'][lr])(?<![cs]h)e(?=s$)           # times; not in doses, tables, reaches
    |(?<=[a-z][a-z][^aeiouyl])e(?=(?:ly|ful|fully|less|ments?|ness)$)   # safely, treatments
    |(?<=ic)a(?=lly$)                                                   # clinically
    |(?<=[ctsx])i(?=on|ous|al|an|en|ab)|(?<=[gln])i(?=on|ous|or)        # patient, special; region, million
    |(?<=g)u(?=[aei])                                                   # guide, language""",
    re.VERBOSE,
)
"""Vowels that are written and not spoken."""
_APART = re.compile(
    r"""sm(?=s?$)|[dst](?=n't$)                                         # spasm; didn't
    |i(?=[aou]|e(?:[nt]|rs?$))|(?<=[^q])u(?=a|ou|e[nlt])                # medial, diet, easier; usual, fluent
    |(?<=.)y(?=[io]|er)|e(?=o|ing|um)|(?<=r)e(?=act)|(?<=[^aeiouy])a(?=ic|o)|o(?=ing|e[tr])  # trying, being, react""",
    re.VERBOSE,
)
"""Where two syllables meet inside a group of vowels, or one has no vowel."""

_UP_TO_NINETEEN = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""Syllables of zero, one, two … nineteen."""
_SEVENTY = 7
"""The one of the tens with three syllables; twenty, thirty and so on have two."""
_NAMED = (1_000_000, 1_000, 100)
"""Million, thousand and hundred, of two syllables each."""
_CENTURIES = range(11, 21)
"""Of years, which are read in two halves, nineteen eighteen, where the second has two digits, from `_TEN` on."""
_TEN = 10


@frozen
class SyllableTable:
    """`resources/syllables.en.yaml`: words or signs, and their syllables."""

    words: Mapping[str, int]


def load_syllables(path: Path) -> Mapping[str, int]:
    """Read a table of syllables. Raises ValueError with every fault of the file, one a line."""
    reading = read_marked(path, SyllableTable)
    words = reading.value.words if reading.value else {}
    for word, count in words.items():
        if not 1 <= count <= MOST_SYLLABLES:
            problem = f"a word has 1 to {MOST_SYLLABLES} syllables, not {count}"
            reading.faults.extend([reading.marks.fault(("words", word), problem, "count again")])
        if not _PARTS.fullmatch(word) or word not in {word.lower(), word.upper()}:
            problem, remedy = "no word is looked up like this", "write one word in small letters or all in capitals"
            reading.faults.extend([reading.marks.fault(("words", word), problem, remedy, key=True)])
    if reading.faults.count:
        raise ValueError("\n".join(map(str, reading.faults.told())))
    return words


def plainly(text: str) -> str:
    """Return a text with one spelling for each apostrophe and hyphen, as words are looked up."""
    return text.translate(_SPELLINGS)


@lru_cache(maxsize=10_000)
def syllables(word: str) -> int:
    """Return the syllables of a word as it is spoken, 0 for what is none: 2 of "B-cell", 3 of "58" and of "FDA".

    Figures, signs and abbreviations count as they are read aloud, which SMOG asks for; Flesch took each for one.
    Raises ValueError as `load_syllables` does.
    """
    return sum(map(_spoken, _PARTS.findall(plainly(word))))


@cache
def _table() -> Mapping[str, int]:
    return load_syllables(TABLE)


def _spoken(part: str) -> int:
    if part in _table():
        return _table()[part]
    if part[0].isdecimal():
        return _figures(part)
    if not part[0].isalpha():
        return 0
    stem = _ENDING.sub("", part)
    added = stem != part and _HISSING.search(stem.lower()) is not None
    if stem.isupper() and len(stem) <= _LONGEST_ABBREVIATION:
        return _table().get(stem, len(stem) + 2 * stem.count("W")) + added
    return _word(stem.lower()) + added


def _word(word: str) -> int:
    if word in _table():
        return _table()[word]
    one = word.removesuffix("s")
    if one in _table():
        return _table()[one] + (_HISSING.search(one) is not None)
    return by_rule(word)


def by_rule(word: str) -> int:
    """Return the syllables of a word in small letters by rule alone, right for some 97 of 100 words of this kiosk."""
    heard = _SILENT.sub("", word)
    return max(1, len(_VOWELS.findall(heard)) + len(_APART.findall(heard)))


def _figures(part: str) -> int:
    cardinal = part.rstrip("dhnrst")
    whole, _, decimals = cardinal.partition(".")
    digits = whole.replace(",", "")
    point = 1 if decimals else 0
    ordinal = 0 if cardinal == part else _more_in_ordinal(digits)
    return _whole(digits, is_year=digits == part) + point + _one_by_one(decimals) + ordinal


def _more_in_ordinal(digits: str) -> int:
    """Two and second, twenty and twentieth differ by a syllable; seven and seventh do not."""
    ten, one = divmod(int(digits[-2:]), 10)
    return int((one == 2 and ten != 1) or (one == 0 and ten > 1))  # noqa: PLR2004 - two is the word that is meant


def _whole(digits: str, *, is_year: bool) -> int:
    if len(digits) > _LONGEST_NUMBER or (digits[0] == "0" and digits != "0"):
        return _one_by_one(digits)
    century, year = divmod(int(digits), 100)
    if is_year and century in _CENTURIES and year >= _TEN:
        return _number(century) + _number(year)
    return _number(int(digits))


def _one_by_one(digits: str) -> int:
    return sum(_UP_TO_NINETEEN[int(digit)] for digit in digits)


def _number(number: int) -> int:
    for size in _NAMED:
        if number >= size:
            many, rest = divmod(number, size)
            return _number(many) + 2 + (_number(rest) if rest else 0)
    if number < len(_UP_TO_NINETEEN):
        return _UP_TO_NINETEEN[number]
    tens, ones = divmod(number, 10)
    return (3 if tens == _SEVENTY else 2) + (_UP_TO_NINETEEN[ones] if ones else 0)
