"""Clips: sections of recordings, read and checked before any of them is heard."""

import hashlib
from array import array
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from kiosk.sound.opus import RATE_HZ, NotOpusError, Recording


class FaultError(Exception):
    """A clip cannot be played; `clip` is its number, the message names its file."""

    def __init__(self, clip: int, message: str) -> None:
        super().__init__(message)
        self.clip = clip


@frozen
class Clip:
    """A section of a recording, in ms from its beginning, and the silence after it at the recorded speed, in ms."""

    file: Path
    sha256: str
    from_ms: int
    to_ms: int
    pause_ms: int


class Section:
    """A clip that was found well. Its places are in samples of the recording; the silence after it counts on."""

    def __init__(self, number: int, clip: Clip) -> None:
        """Read and check it.

        Raises:
            FaultError: it cannot be played.
            NoSoundError: there is no library for it.

        """
        self.number, self._file, self._recording = number, clip.file, _opened(number, clip)
        self.begin, self.end = _samples(clip.from_ms), _samples(clip.to_ms)
        self.over = self.end + _samples(clip.pause_ms)

    def ms(self, place: float) -> int:
        """Return the place in the recording, in ms; that of silence is where the section ends."""
        return int(min(place, self.end) * 1000 / RATE_HZ)

    def sound(self, place: float, size: int) -> Iterator["array[int]"]:
        """Give what sounds from a place on, in pieces of so many samples or fewer.

        Raises:
            FaultError: it is damaged within.

        """
        try:
            for packet in self._recording.read(int(place), self.end):
                yield from (packet[start : start + size] for start in range(0, len(packet), size))
        except NotOpusError:
            raise FaultError(self.number, f"{self._file} is damaged") from None


def _opened(number: int, clip: Clip) -> Recording:
    """Read and check one clip."""
    try:
        data = clip.file.read_bytes()
    except OSError as error:
        raise FaultError(number, f"{clip.file} cannot be read: {error.strerror}") from None
    if hashlib.sha256(data).hexdigest() != clip.sha256:
        raise FaultError(number, f"{clip.file} is not the file that it should be: its hash is another one")
    try:
        recording = Recording(data)
    except NotOpusError:
        raise FaultError(number, f"{clip.file} is no Opus sound in mono or stereo") from None
    if not 0 <= clip.from_ms <= clip.to_ms or _samples(clip.to_ms) > recording.length:
        sought = f"has no section from {clip.from_ms} to {clip.to_ms} ms"
        raise FaultError(number, f"{clip.file} {sought}: it lasts {recording.length * 1000 // RATE_HZ} ms")
    return recording


def _samples(ms: int) -> int:
    return ms * RATE_HZ // 1000
