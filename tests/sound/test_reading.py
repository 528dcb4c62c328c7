"""What a reading renders: its length, pitch, loudness and places, and what becomes of them when it is changed."""

import math
from array import array
from collections.abc import Iterator

import pytest

from kiosk.sound import reading
from kiosk.sound.clips import FaultError
from kiosk.sound.reading import Place, Reading
from tests.sound.clips import LOW_HZ, PEAK, STEP_MS, STEPS_HZ, STEREO_HZ, clip
from tests.tones import pitch, steepest, strength, takes_over

RATE_HZ = 48_000
RATES = [0.3, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5]


def whole(one: Reading, at_once: int = 1000) -> "array[int]":
    """Return all that it has."""
    samples = array("h")
    while taken := one.take(at_once):
        samples.frombytes(taken)
    return samples


@pytest.mark.parametrize("rate", RATES)
def test_speed_changes_the_length_and_not_the_pitch(rate: float) -> None:
    samples = whole(Reading([clip("low.opus", 3000)], rate, 0))
    assert len(samples) / RATE_HZ == pytest.approx(3 / rate, rel=0.01)
    assert pitch(samples[4800:-4800], RATE_HZ) == pytest.approx(LOW_HZ, rel=0.01)


@pytest.mark.parametrize("rate", RATES)
def test_each_place_is_told_within_15_ms_of_the_recording(rate: float) -> None:
    one = Reading([clip("steps.opus", 4000)], rate, 0)
    samples = whole(one)
    for number in range(1, len(STEPS_HZ)):
        seconds = number * STEP_MS / 1000 / rate
        around = range(round((seconds - 0.06) * RATE_HZ), round((seconds + 0.06) * RATE_HZ), 120)
        place = one.place(takes_over(samples, *STEPS_HZ[number - 1 : number + 1], around, RATE_HZ))
        assert place
        assert abs(place.ms - number * STEP_MS) < 15 * max(1, rate), number


def test_sections_follow_one_another_with_silence_that_is_as_fast() -> None:
    one = Reading([clip("low.opus", 1500, 500, 400), clip("stereo.opus", 500)], 2.0, 0)
    samples = whole(one)
    assert len(samples) == pytest.approx((0.5 + 0.2 + 0.25) * RATE_HZ, abs=100)
    assert not any(samples[round(0.51 * RATE_HZ) : round(0.69 * RATE_HZ)])
    assert strength(samples[:4800], LOW_HZ, RATE_HZ) > 0.2
    assert strength(samples[-4800:], STEREO_HZ, RATE_HZ) > 0.2
    places = [one.place(round(seconds * RATE_HZ)) for seconds in (0, 0.25, 0.6, 0.9, 9)]
    assert places[0] == Place(0, 500)
    assert places[2] == Place(0, 1500)
    assert places[4] == Place(1, 500)
    assert [place.clip for place in places if place] == [0, 0, 0, 1, 1]
    assert places[1]
    assert places[1].ms == pytest.approx(1000, abs=20)


def test_nothing_is_nothing() -> None:
    one = Reading([clip("low.opus", 700, 700)], 1.0, 0)
    assert (one.take(10), one.place(5)) == (b"", None)
    assert Reading([], 1.0, 0).take(10) == b""


def test_speeds_beyond_what_can_be_understood_are_not_taken() -> None:
    assert len(whole(Reading([clip("low.opus", 300)], 0.01, 0))) == pytest.approx(RATE_HZ, rel=0.02)
    assert len(whole(Reading([clip("low.opus", 500)], 99, 0))) == pytest.approx(RATE_HZ / 5, rel=0.02)


@pytest.mark.parametrize(("gain_db", "part"), [(0, 1), (-10, 0.316), (-20, 0.1), (6, 1)])
def test_it_is_as_loud_as_recorded_or_less(gain_db: float, part: float) -> None:
    samples = whole(Reading([clip("low.opus", 500)], 1.0, gain_db))
    assert strength(samples[4800:], LOW_HZ, RATE_HZ) == pytest.approx(PEAK / 32768 * part, rel=0.05)


def changed(after: int, given: int, **how: float) -> tuple[Reading, "array[int]", int]:
    """Give a part, change the rest of it; return what was heard at the end, and how much was taken back."""
    one = Reading([clip("low.opus", 2000, 0, 200), clip("low.opus", 1000)], 1.0, 0)
    samples = array("h", one.take(given))
    fresh = array("h", one.change(after, **how))
    del samples[len(samples) - len(fresh) :]
    return one, samples + fresh + whole(one), len(fresh)


@pytest.mark.parametrize("rate", [0.5, 0.75, 1.5, 2.0])
def test_a_new_speed_holds_from_the_sample_on_that_can_still_be_replaced(rate: float) -> None:
    one, samples, back = changed(30_000, 48_000, rate=rate)
    assert back == 18_000
    left_s = 3.2 - 30_000 / RATE_HZ
    assert len(samples) / RATE_HZ == pytest.approx(30_000 / RATE_HZ + left_s / rate, rel=0.01)
    places = [one.place(30_000), one.place(30_000 + 24_000)]
    assert places[0] == Place(0, 625)
    assert places[1]
    assert places[1].ms == pytest.approx(625 + 500 * rate, abs=20)
    assert pitch(samples[31_000:60_000], RATE_HZ) == pytest.approx(LOW_HZ, rel=0.01)


@pytest.mark.parametrize("how", [{"rate": 0.8}, {"rate": 1.7}, {"gain_db": -20.0}, {"rate": 1.3, "gain_db": -3.0}])
def test_a_change_does_not_click(how: dict[str, float]) -> None:
    untouched = steepest(whole(Reading([clip("low.opus", 2000)], 1.0, 0))[2400:])
    _one, samples, back = changed(30_123, 48_000, **how)
    assert back
    assert steepest(samples[28_000:36_000]) < 1.2 * untouched


def test_a_change_in_the_silence_after_a_clip_keeps_what_is_left_of_it() -> None:
    silence = round(2.1 * RATE_HZ)
    _one, samples, _back = changed(silence, round(2.15 * RATE_HZ), rate=0.5)
    rest = next(index for index in range(silence, len(samples)) if samples[index]) - silence
    assert rest / RATE_HZ == pytest.approx(0.2, abs=0.01)


def test_a_reading_that_is_over_sooner_leaves_nothing_of_what_it_had_given() -> None:
    one = Reading([clip("low.opus", 500)], 1.0, 0)
    samples = array("h", one.take(24_000))
    fresh = array("h", one.change(12_000, rate=2.5))
    assert len(fresh) == 12_000
    assert not any(fresh[5_500:])
    assert any(samples[-4_000:])
    assert whole(one) == array("h")


def test_a_change_before_anything_was_given_or_after_all_was_heard_takes_nothing_back() -> None:
    one = Reading([clip("low.opus", 500)], 1.0, 0)
    assert one.change(0, rate=2.0) == b""
    assert len(whole(one)) / RATE_HZ == pytest.approx(0.25, rel=0.02)
    assert one.change(12_500, rate=0.5) == b""


def test_no_more_is_taken_back_than_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_KEPT", 4_800)
    one = Reading([clip("low.opus", 2000)], 1.0, 0)
    one.take(48_000)
    assert len(one.change(0, rate=2.0)) == 2 * 4_800
    assert one.place(43_200) == Place(0, 900)


def test_the_first_clip_with_a_fault_is_told_by_its_number() -> None:
    good = clip("low.opus", 500)
    with pytest.raises(FaultError, match=r"low\.opus has no section from 0 to 3001 ms: it lasts 3000 ms") as told:
        Reading([good, clip("low.opus", 3001)], 1.0, 0)
    assert told.value.clip == 1


class Long:
    """A section of 20 s of the low tone, which counts what was taken of it."""

    number, begin, end, over = 0, 0, 20 * RATE_HZ, 20 * RATE_HZ

    def __init__(self) -> None:
        self.taken = 0

    def ms(self, place: float) -> int:
        """Return a place in ms."""
        return int(place * 1000 / RATE_HZ)

    def sound(self, _place: float, size: int) -> Iterator["array[int]"]:
        """Give the tone in pieces."""
        while self.taken < self.end:
            turns = (2 * math.pi * LOW_HZ * index / RATE_HZ for index in range(self.taken, self.taken + size))
            self.taken += size
            yield array("h", (round(PEAK * math.sin(turn)) for turn in turns))


def test_roundings_of_a_long_recording_do_not_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 2.5 times the speed 20 s of this tone come out 0.08 s too short."""
    section = Long()
    monkeypatch.setattr(reading, "Section", lambda _number, _clip: section)
    one = Reading([clip("low.opus", 1)], 2.5, 0)
    while section.taken < section.end:
        one.take(480)
        place = one.place(one.given)
        assert not place or section.taken * 1000 / RATE_HZ - place.ms < 65
