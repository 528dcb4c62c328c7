"""What is in a sound: how strong each frequency is, and where it begins and ends."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

FULL_SCALE = 32768
SILENT_S = 0.2
"""A sound is over after so many seconds of silence."""


def strength(samples: Sequence[int], hz: float, rate_hz: int) -> float:
    """Return the amplitude of a frequency, of 1 for full scale: one bin of the discrete Fourier transform."""
    turn = 2 * math.pi * hz / rate_hz
    real = sum(value * math.cos(turn * index) for index, value in enumerate(samples))
    imaginary = sum(value * math.sin(turn * index) for index, value in enumerate(samples))
    return 2 * math.hypot(real, imaginary) / len(samples) / FULL_SCALE


def sounds(samples: Sequence[int], rate_hz: int) -> Iterator[Sequence[int]]:
    """Give each sound of a recording, without the silence round it."""
    heard = [index for index, value in enumerate(samples) if value]
    gaps = [number for number in range(1, len(heard)) if heard[number] - heard[number - 1] > SILENT_S * rate_hz]
    for first, last in zip([0, *gaps], [*gaps, len(heard)], strict=True):
        if heard:
            yield samples[heard[first] : heard[last - 1] + 1]


def takes_over(samples: Sequence[int], before: float, after: float, around: range, rate_hz: int) -> int:
    """Return the first of some places at which the frequency after is stronger than the one before, over 40 ms."""
    half = round(0.02 * rate_hz)
    parts = ((middle, samples[max(0, middle - half) : middle + half]) for middle in around)
    return next(place for place, part in parts if strength(part, after, rate_hz) > strength(part, before, rate_hz))


def pitch(samples: Sequence[int], rate_hz: int) -> float:
    """Return how often a tone swings in a second, from the first to the last time that it rises through zero."""
    rises = [index for index in range(1, len(samples)) if samples[index - 1] < 0 <= samples[index]]
    return (len(rises) - 1) * rate_hz / (rises[-1] - rises[0])


def steepest(samples: Sequence[int]) -> int:
    """Return the largest step from one sample to the next."""
    return max(abs(after - before) for before, after in pairwise(samples))
