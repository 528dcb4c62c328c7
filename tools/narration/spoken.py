"""A sentence on its way to be spoken: pieces of phonemes, each knowing the word that is shown for it."""

from collections.abc import Iterable

from attrs import frozen

PAUSES = frozenset(' ;:,.!?—…"“”()')
"""Signs that the model takes for a pause or a turn of the voice: they belong to no word."""


@frozen
class Piece:
    """Phonemes, and the index of the shown word they say; None for pauses and spaces between words."""

    phonemes: str
    word: int | None = None


@frozen
class Spoken:
    """A whole sentence in phonemes, and for each phoneme the index of its shown word or None."""

    phonemes: str
    words: tuple[int | None, ...]


def joined(pieces: Iterable[Piece], known: frozenset[str]) -> Spoken:
    """Put pieces together without double spaces, and without phonemes unknown to the model: it gives them no time."""
    kept: list[tuple[str, int | None]] = []
    for piece in pieces:
        for sign in piece.phonemes:
            if sign not in known or (sign == " " and (not kept or kept[-1][0] == " ")):
                continue
            if sign in PAUSES and kept and kept[-1][0] == " " and sign != " " and sign not in "—(“":
                kept.pop()
            kept.append((sign, None if sign in PAUSES else piece.word))
    while kept and kept[-1][0] == " ":
        kept.pop()
    return Spoken("".join(sign for sign, _ in kept), tuple(word for _, word in kept))
