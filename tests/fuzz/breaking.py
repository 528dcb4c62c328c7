"""Breaks a file as one who edits it would, and worse: a word for another, lines gone, doubled and moved, a cut."""

import random
import re
from collections.abc import Sequence

PART = re.compile(rb"\w+|[^\w\s]|\s+")
"""What is taken out or put in at once: a word, a number, a sign, or white space."""


def broken(data: bytes, chance: random.Random, words: Sequence[bytes]) -> bytes:
    """Return a file with one to four things changed. `words` are put in besides the file's own."""
    for _ in range(chance.randint(1, 4)):
        data = _changed(data, chance, words)
    return data


def _changed(data: bytes, chance: random.Random, words: Sequence[bytes]) -> bytes:
    parts = PART.findall(data) or [b"a"]
    at, lines = chance.randrange(len(parts)), data.splitlines(keepends=True) or [b""]
    line, word = chance.randrange(len(lines)), chance.choice([chance.choice(words), chance.choice(parts)])
    match chance.randrange(8):
        case 0 | 1 | 2:
            parts[at] = word
        case 3:
            parts.insert(at, word)
        case 4:
            del parts[at]
        case 5:
            lines[line : line + 1] = chance.choice([[], [lines[line]] * 2])
            return b"".join(lines)
        case 6:
            lines.insert(line, lines.pop(chance.randrange(len(lines))))
            return b"".join(lines)
        case _:
            place = chance.randrange(len(data) + 1)
            return chance.choice([data[:place], data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]])
    return b"".join(parts)
