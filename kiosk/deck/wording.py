"""How faults speak: names of places, quotations from the author's file, and the word that was probably meant."""

import difflib
import re
from collections.abc import Iterable
from itertools import islice

KeyPath = tuple[str | int, ...]
"""The way into a file: keys by name, list entries by number from 0. `()` is the whole file."""

_PLAIN_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_LONGEST_QUOTATION = 60
"""Characters of the author's words that a message repeats: enough to find them, short enough for one line."""
_MOST_CANDIDATES = 200
"""Words compared for one suggestion. Comparing is slow (some 10 µs each) and a fault must be told within 1 s."""
_CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0 and C1 controls; line ends are dealt with by who asks
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # change the direction of the words around them
    "\u180e\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"  # take no room, part lines
    "\U000e0000-\U000e007f]"  # copies of ASCII that nobody sees
)


def path_text(path: KeyPath) -> str:
    """Return a path as people read it: `$.sections[0].cards[1].picture`."""
    return "$" + "".join(_step_text(step) for step in path)


def _step_text(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN_KEY.fullmatch(step) and len(step) <= _LONGEST_QUOTATION else f"[{quoted(step)}]"


def quoted(words: str) -> str:
    """Return the author's words in double quotes on one line, shortened, with what cannot be seen made visible."""
    short = words if len(words) <= _LONGEST_QUOTATION else words[: _LONGEST_QUOTATION - 1] + "…"
    return '"' + _CONTROLS.sub(lambda found: code_point(found.group()), short) + '"'


def code_point(character: str) -> str:
    """Return the number of a character as character tables write it: `U+202E`."""
    return f"U+{ord(character):04X}"


def invisible_character(words: str) -> str | None:
    """Return the first control or direction character, or None. Line feeds are welcome.

    Soft hyphens and the joiners U+200C and U+200D stay: German, Persian and Indian words and emoji need them.
    """
    found = _CONTROLS.search(words.replace("\n", " "))
    return found.group() if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is spelt nearly like `word`, or None. One that cannot be quoted is no help."""
    if len(word) > _LONGEST_QUOTATION:
        return None
    candidates = (name for name in islice(known, _MOST_CANDIDATES) if not _CONTROLS.search(name))
    near = [name for name in candidates if abs(len(name) - len(word)) <= len(word) // 2]
    return next(iter(difflib.get_close_matches(word, near, n=1)), None)


def one_of(names: Iterable[str]) -> str:
    """Return names as a list in a sentence: `circle, plate or sheet`."""
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last
