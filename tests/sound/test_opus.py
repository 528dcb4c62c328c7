"""Opus files: what of them is read, and what is none."""

import sys
from array import array

import pytest

from kiosk.sound import opus, pulse, stretch
from kiosk.sound.opus import NotOpusError, Recording
from kiosk.sound.pulse import NoSoundError
from tests.sound.clips import FOLDER, LOW_HZ, PEAK, STEREO_HZ
from tests.tones import strength

RATE_HZ = 48_000


def all_of(recording: Recording, begin: int, end: int) -> "array[int]":
    """Return the samples of a section."""
    return sum(recording.read(begin, end), array("h"))


@pytest.mark.parametrize(("name", "seconds", "hz"), [("low.opus", 3, LOW_HZ), ("stereo.opus", 2, STEREO_HZ)])
def test_it_is_as_long_as_what_was_encoded_and_in_mono(name: str, seconds: int, hz: float) -> None:
    recording = Recording((FOLDER / name).read_bytes())
    assert recording.length == seconds * RATE_HZ
    samples = all_of(recording, 0, recording.length)
    assert len(samples) == recording.length
    assert strength(samples[4800:14400], hz, RATE_HZ) == pytest.approx(PEAK / 32768, rel=0.05)


def test_a_section_is_exact() -> None:
    recording = Recording((FOLDER / "low.opus").read_bytes())
    samples = all_of(recording, 0, recording.length)
    section = all_of(recording, 50_001, 60_002)
    assert len(section) == 10_001
    differ = max(abs(one - other) for one, other in zip(section, samples[50_001:60_002], strict=True))
    # A decoder that begins in the middle is not at once as exact as one that came from the beginning.
    assert differ < PEAK / 10


@pytest.mark.parametrize("data", [b"", b"RIFF" * 1000, (FOLDER / "low.opus").read_bytes()[:60]])
def test_other_things_are_told_apart(data: bytes) -> None:
    with pytest.raises(NotOpusError):
        Recording(data)


def test_damage_within_is_told() -> None:
    data = bytearray((FOLDER / "low.opus").read_bytes())
    data[5000:9000] = bytes(4000)
    recording = Recording(bytes(data))
    with pytest.raises(NotOpusError):
        all_of(recording, 0, recording.length)


@pytest.mark.parametrize("room", [opus, pulse, stretch])
def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, room: object) -> None:
    def missing(_name: str) -> None:
        raise OSError

    loaded = room.loaded  # type: ignore[attr-defined]
    loaded.cache_clear()
    monkeypatch.setattr(room, "CDLL", missing)
    with pytest.raises(NoSoundError, match=r"^there is no lib\w+\.so\.0 to "):
        loaded()


def test_other_systems_have_no_sound_device(monkeypatch: pytest.MonkeyPatch) -> None:
    pulse.loaded.cache_clear()
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(NoSoundError, match=r"^there is no sound device$"):
        pulse.loaded()
