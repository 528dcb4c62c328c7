"""Slower and faster speech at its own pitch, by Sonic: this library leaves out or repeats whole periods of a voice."""

from array import array
from ctypes import CDLL, POINTER, c_float, c_int, c_int16, c_void_p, cast
from functools import cache

from kiosk.sound.pulse import NoSoundError

LOWEST_VOICE_HZ = 65
"""The lowest pitch that Sonic looks for (SONIC_MIN_PITCH): it keeps up to two periods of that until more comes."""


@cache
def loaded() -> CDLL:
    """Return libsonic.

    Raises:
        NoSoundError: it is not there.

    """
    try:
        sonic = CDLL("libsonic.so.0")
    except OSError:
        raise NoSoundError("there is no libsonic.so.0 to change the speed of speech by") from None
    sonic.sonicCreateStream.restype, sonic.sonicCreateStream.argtypes = c_void_p, (c_int, c_int)
    sonic.sonicDestroyStream.restype, sonic.sonicDestroyStream.argtypes = None, (c_void_p,)
    sonic.sonicSetSpeed.restype, sonic.sonicSetSpeed.argtypes = None, (c_void_p, c_float)
    sonic.sonicWriteShortToStream.argtypes = (c_void_p, POINTER(c_int16), c_int)
    sonic.sonicReadShortFromStream.argtypes = (c_void_p, POINTER(c_int16), c_int)
    sonic.sonicFlushStream.argtypes = sonic.sonicSamplesAvailable.argtypes = (c_void_p,)
    return sonic


class Stretch:
    """Takes mono samples of a recording and gives fewer or more for the same words."""

    def __init__(self, rate_hz: int) -> None:
        self._sonic = loaded()
        self._stream: int = self._sonic.sonicCreateStream(rate_hz, 1)
        self.keeps = 2 * (rate_hz // LOWEST_VOICE_HZ)
        """The most samples that were put in and nothing has come of yet."""

    def __del__(self) -> None:
        """Give back what the library holds."""
        if hasattr(self, "_stream"):
            self._sonic.sonicDestroyStream(self._stream)

    def put(self, samples: "array[int]", rate: float) -> "array[int]":
        """Hand over what comes next; return what can be played of it, at so many times the recorded speed."""
        self._sonic.sonicSetSpeed(self._stream, rate)
        place, count = samples.buffer_info()
        self._sonic.sonicWriteShortToStream(self._stream, cast(place, POINTER(c_int16)), count)
        return self._take()

    def rest(self) -> "array[int]":
        """Return what is still in it, when nothing more comes."""
        self._sonic.sonicFlushStream(self._stream)
        return self._take()

    def _take(self) -> "array[int]":
        room = (c_int16 * self._sonic.sonicSamplesAvailable(self._stream))()
        self._sonic.sonicReadShortFromStream(self._stream, room, len(room))
        return array("h", bytes(room))
