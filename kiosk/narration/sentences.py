"""A text in sentences: what is narrated one by one, and between which a long text is cut into pages."""

import re

from attrs import frozen

SENTENCE_END = re.compile(r"(?<=[.!?。！？؟])(?=\s+\w)|(?<=[。！？])(?=\w)")  # noqa: RUF001 - full-width marks are meant
"""Where a sentence ends and another begins."""


@frozen
class Sentence:
    """A sentence, and at which character of its text it begins, from 0."""

    start: int
    text: str


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text; a new line begins a new one, as does a word after a full stop."""
    found: list[Sentence] = []
    offset = 0
    for line in text.split("\n"):
        begin = offset
        for part in SENTENCE_END.split(line):
            words = part.strip()
            if words:
                found.append(Sentence(begin + part.index(words), words))
            begin += len(part)
        offset += len(line) + 1
    return found
