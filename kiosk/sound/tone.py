"""The tone of the idle warning: two soft notes, the second a fourth above the first (requirement 39)."""

import math
from array import array
from functools import cache

RATE_HZ = 48_000
"""Samples a second: what sound devices run at, so nothing need be converted."""
NOTES_HZ = (660.0, 880.0)
"""Low enough for ears whose high tones went with age (ISO 7029), high enough for the small loudspeaker of a panel."""
NOTE_S = 0.4
"""Seconds of each note. Together they stay far below the 3 s from which sound would have to have a stop button."""
RISE_S, FALL_S = 0.02, 0.15
"""Seconds in which a note swells and fades along a raised cosine: a hard edge clicks, and a click startles."""
PEAK = 10 ** (-12 / 20)
"""-12 dBFS. A sine of this height is about as loud as recorded speech, so one volume serves both, and no mixer clips.

How loud that is in the room, nobody can know here: staff play it with `kiosk tone` and set at most 65 dBA.
"""
FULL_SCALE = 32767


@cache
def samples() -> bytes:
    """Return the tone: mono, 16-bit integers in the machine's own order, `RATE_HZ`."""
    return array("h", (round(FULL_SCALE * value) for hz in NOTES_HZ for value in _note(hz))).tobytes()


def _note(hz: float) -> list[float]:
    """Return one note, from -PEAK to PEAK."""
    length = round(NOTE_S * RATE_HZ)
    return [
        PEAK * _edge(index / (RISE_S * RATE_HZ)) * _edge((length - 1 - index) / (FALL_S * RATE_HZ)) * math.sin(angle)
        for index, angle in enumerate(2 * math.pi * hz * index / RATE_HZ for index in range(length))
    ]


def _edge(part: float) -> float:
    """Return how high a raised cosine has risen after a part of its rise: 0 at 0, 1 from 1 on."""
    return (1 - math.cos(math.pi * min(1.0, part))) / 2
