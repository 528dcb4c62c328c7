"""The tone as a row of numbers: two soft notes, without a click, that end by themselves (requirements 39 and 46)."""

import math
from array import array

import pytest

from kiosk.sound.tone import NOTES_HZ, PEAK, RATE_HZ, samples
from tests.tones import FULL_SCALE, strength

TONE = array("h", samples())
HALVES = (TONE[: len(TONE) // 2], TONE[len(TONE) // 2 :])


def test_it_is_12_db_below_full_scale() -> None:
    assert 20 * math.log10(max(map(abs, TONE)) / FULL_SCALE) == pytest.approx(-12, abs=0.1)


def test_each_half_is_one_note() -> None:
    for half, note, other in zip(HALVES, NOTES_HZ, reversed(NOTES_HZ), strict=True):
        assert strength(half, note, RATE_HZ) > PEAK / 2
        assert strength(half, other, RATE_HZ) < PEAK / 100
        assert strength(half, 2 * note, RATE_HZ) < PEAK / 100


def test_nothing_in_it_clicks() -> None:
    """The step from one number to the next is never larger than within the higher note at its loudest."""
    steepest = 2 * math.pi * max(NOTES_HZ) / RATE_HZ * PEAK * FULL_SCALE
    assert max(abs(after - before) for before, after in zip([0, *TONE], [*TONE, 0], strict=True)) <= steepest + 1
    for half in HALVES:
        for edge in (half[:48], half[-48:]):  # 1 ms
            assert max(map(abs, edge)) < PEAK * FULL_SCALE / 100


def test_it_swells_and_fades_over_what_an_ear_takes_for_soft() -> None:
    for half in HALVES:
        loud = [index for index, value in enumerate(half) if abs(value) > 0.9 * PEAK * FULL_SCALE]
        assert loud[0] / RATE_HZ >= 0.01
        assert (len(half) - loud[-1]) / RATE_HZ >= 0.1


def test_it_is_shorter_than_what_needs_a_stop_button() -> None:
    assert 0.5 < len(TONE) / RATE_HZ <= 1
