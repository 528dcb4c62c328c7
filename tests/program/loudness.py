"""Whether what was recorded is what was to be said: loudness over time, compared with that of the clips."""

import math
from array import array
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from kiosk.narration import Passage
from kiosk.sound.opus import Recording
from tests.program.sound import RATE_HZ

FRAME_MS = 20
FRAME = RATE_HZ * FRAME_MS // 1000
ALIKE = 0.8
"""The least correlation of a sentence with itself after stretching. Two sentences of a voice reach some 0.5."""
SEARCHED_MS = 2_500
"""How far behind the sentence before the next may begin: a pause, and the time in which the next is opened."""


def loudness(samples: Sequence[int]) -> list[int]:
    """Return the highest value of each 20 ms."""
    return [max(map(abs, samples[start : start + FRAME])) for start in range(0, len(samples) - FRAME + 1, FRAME)]


@cache
def _clip(file: Path, from_ms: int, to_ms: int) -> tuple[int, ...]:
    sound = Recording(file.read_bytes())
    samples = array("h")
    for packet in sound.read(from_ms * RATE_HZ // 1000, to_ms * RATE_HZ // 1000):
        samples.extend(packet)
    return tuple(loudness(samples))


def expected(passage: Passage, rate: float) -> list[int]:
    """Return the loudness of a passage as it is played at a speed."""
    clip = _clip(passage.clip.file, passage.from_ms, passage.to_ms)
    return [clip[min(int(place * rate), len(clip) - 1)] for place in range(int(len(clip) / rate))]


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Return the correlation of two of one length: 1 for the same at whatever volume, 0 for nothing in common."""
    mean, mean_other = sum(one) / len(one), sum(other) / len(other)
    apart, apart_other = [value - mean for value in one], [value - mean_other for value in other]
    energy = math.sqrt(sum(value * value for value in apart) * sum(value * value for value in apart_other))
    return sum(a * b for a, b in zip(apart, apart_other, strict=True)) / energy if energy else 0.0


def find(sentence: Sequence[int], recorded: Sequence[int], after: int, skipped: int) -> tuple[float, int]:
    """Return how like a sentence the likest place of a recording is, and the frame where it ends.

    It is looked for from a frame on, behind what may have been said between, which takes so many frames.
    """
    last = min(after + skipped + SEARCHED_MS // FRAME_MS, len(recorded) - len(sentence))
    return max(
        (
            (likeness(sentence, recorded[start : start + len(sentence)]), start + len(sentence))
            for start in range(after, last + 1)
        ),
        default=(0.0, after),
    )
