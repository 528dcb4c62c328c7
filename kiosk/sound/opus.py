"""Opus files, by the library of those who made the format."""

from array import array
from collections.abc import Iterator
from ctypes import CDLL, POINTER, byref, c_char_p, c_int, c_int16, c_int64, c_size_t, c_void_p
from functools import cache

from kiosk.sound.pulse import NoSoundError

RATE_HZ = 48_000
"""Samples a second of all Opus, whatever it was made from."""
MOST_CHANNELS = 2
LONGEST = 5760
"""Samples of the longest packet, 120 ms (RFC 6716, 2.1.4)."""


class NotOpusError(Exception):
    """It is no Opus sound, or not whole."""


@cache
def loaded() -> CDLL:
    """Return libopusfile.

    Raises:
        NoSoundError: it is not there.

    """
    try:
        opus = CDLL("libopusfile.so.0")
    except OSError:
        raise NoSoundError("there is no libopusfile.so.0 to read sound by") from None
    opus.op_open_memory.restype = c_void_p
    opus.op_open_memory.argtypes = (c_char_p, c_size_t, POINTER(c_int))
    opus.op_free.restype, opus.op_free.argtypes = None, (c_void_p,)
    opus.op_link_count.argtypes = (c_void_p,)
    opus.op_channel_count.argtypes = (c_void_p, c_int)
    opus.op_pcm_total.restype, opus.op_pcm_total.argtypes = c_int64, (c_void_p, c_int)
    opus.op_pcm_seek.argtypes = (c_void_p, c_int64)
    opus.op_read.argtypes = (c_void_p, POINTER(c_int16), c_int, POINTER(c_int))
    return opus


class Recording:
    """One Opus file."""

    def __init__(self, data: bytes) -> None:
        """Open it from its bytes.

        Raises:
            NotOpusError: it is something else.
            NoSoundError: there is no library for it.

        """
        self._opus, self._data = loaded(), data  # the library reads from these bytes as long as it is open
        self._file: int | None = self._opus.op_open_memory(data, len(data), byref(c_int()))
        if not self._file:
            raise NotOpusError
        links: int = self._opus.op_link_count(self._file)
        self._channels: int = self._opus.op_channel_count(self._file, 0)
        if links != 1 or self._channels > MOST_CHANNELS:
            raise NotOpusError
        self.length: int = max(0, self._opus.op_pcm_total(self._file, -1))
        """In samples."""

    def __del__(self) -> None:
        """Give back what the library holds."""
        if getattr(self, "_file", None):
            self._opus.op_free(self._file)

    def read(self, begin: int, end: int) -> Iterator["array[int]"]:
        """Give the samples from one place to another, in mono, some ms at a time.

        Raises:
            NotOpusError: it is damaged.

        """
        self._opus.op_pcm_seek(self._file, begin)
        room = (c_int16 * (LONGEST * self._channels))()
        while begin < end:
            count: int = self._opus.op_read(self._file, room, len(room), None)
            if count <= 0:
                raise NotOpusError
            samples = array("h")
            samples.frombytes(memoryview(room).cast("B")[: 2 * self._channels * count])
            yield _mono(samples, self._channels)[: end - begin]
            begin += count


def _mono(samples: "array[int]", channels: int) -> "array[int]":
    if channels == 1:
        return samples
    return array("h", (left + right >> 1 for left, right in zip(samples[::2], samples[1::2], strict=True)))
