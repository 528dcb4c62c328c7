"""When each shown word is spoken, in ms of its clip."""

from collections.abc import Sequence

RATE = 24_000
STARTS_MS, ENDS_MS = -85, -35
"""How much earlier a word is heard than its frames begin and end, in ms, in both models: the median against the forced
alignment of 1,093 words of hibari and 123 of Kokoro."""


def word_times(
    owners: Sequence[int | None], begins: Sequence[int], *, shift: int, length: int
) -> dict[int, tuple[int, int]]:
    """Return for each shown word when it begins and ends in the clip, in ms.

    `owners` are the words of the phonemes, `begins` the samples at which those begin, and the end of the last one.
    `shift` is added to them: what was cut off before, less than 0. `length` is the clip's, in samples.
    Times never run backwards, and no word is shorter than 1 ms.
    """
    found: dict[int, tuple[int, int]] = {}
    for at, owner in enumerate(owners):
        if owner is not None:
            start, _ = found.get(owner, (begins[at], 0))
            found[owner] = (start, begins[at + 1])
    end_ms = length * 1000 // RATE
    earliest = 0
    for owner in sorted(found):
        start, end = (
            (sample + shift) * 1000 // RATE + heard
            for sample, heard in zip(found[owner], (STARTS_MS, ENDS_MS), strict=True)
        )
        start = min(max(start, earliest), end_ms - 1)
        earliest = min(max(end, start + 1), end_ms)
        found[owner] = (start, earliest)
    return dict(sorted(found.items()))
