"""The words of a sentence as a visitor sees them: what is lit while it is spoken."""

import re

from attrs import frozen

GROUPS = "\u00a0\u202f"
"""Spaces inside a number, as Spanish and French write 42 500."""
CHUNK = re.compile(rf"\d{{1,3}}(?:[{GROUPS}]\d{{3}})+[^\s—…]*|[^\s—…]+|[—…]")
OUTSIDE = re.compile(r"^[^\w°&%$€<>=+/]*|[^\w°&%$€+]*$")
"""Marks before and after a word that are not lit with it."""
TELLING = re.compile(r"[^\W_]|[°&%$€<>=+]|^/$")
"""What makes a piece between spaces a word: something that is said."""


@frozen
class Word:
    """A word as shown: its characters [start, end) of the sentence, counted in code points, and the marks round it."""

    before: str
    text: str
    after: str
    start: int
    end: int


def shown_words(sentence: str) -> list[Word]:
    """Return the words in order. "CAR-T" is one, "58" one, "42 500" one; a dash alone goes with the word before it."""
    found: list[Word] = []
    waiting = ""
    for chunk in CHUNK.finditer(sentence):
        piece = chunk[0]
        if not TELLING.search(piece):
            if found:
                last = found.pop()
                found.append(Word(last.before, last.text, f"{last.after} {piece}", last.start, last.end))
            else:
                waiting += piece
            continue
        before = OUTSIDE.match(piece)
        lead = len(before[0]) if before else 0
        core = OUTSIDE.sub("", piece) if piece != "/" else piece
        start = chunk.start() + lead
        found.append(Word(waiting + piece[:lead], core, piece[lead + len(core) :], start, start + len(core)))
        waiting = ""
    return found
