"""One sound on its way to one device, which it never leaves for another."""

from ctypes import byref, c_uint64

from kiosk.sound import pulse
from kiosk.sound.server import Connection

RATE_HZ = 48_000
"""Samples a second: what Opus gives, and what sound devices run at."""
SAMPLE_BYTES = 2
AHEAD_S = 0.4
"""So much is handed over before it is heard. Less runs dry on a busy computer."""
STEP_S = 0.02
"""Of that the server takes so much at a time on to the device, if the device lets it."""
ON_ITS_WAY_S = 0.03
"""In less than this, what is handed over may come too late to replace what the server has."""
FLAGS = (
    pulse.STREAM_DONT_MOVE  # when its device goes, the server ends it: else it would go on in the loudspeaker
    | pulse.STREAM_START_CORKED
    | pulse.STREAM_START_UNMUTED
    | pulse.STREAM_EARLY_REQUESTS  # keeps no more on its way to the device than STEP_S
    | pulse.STREAM_INTERPOLATE_TIMING
    | pulse.STREAM_AUTO_TIMING_UPDATE
)


class Stream:
    """Plays mono samples of 16 bits in the machine's own order. It begins paused."""

    def __init__(self, connection: Connection, device: str) -> None:
        self._pulse = pulse.loaded()
        shape = pulse.SampleSpec(pulse.S16_NATIVE, RATE_HZ, 1)
        self._stream = self._pulse.pa_stream_new(connection.context, b"narration", byref(shape), None)
        sizes = pulse.BufferSizes(*[pulse.UNSET] * 5)
        sizes.tlength = round(AHEAD_S * RATE_HZ) * SAMPLE_BYTES
        sizes.minreq = sizes.prebuf = round(STEP_S * RATE_HZ) * SAMPLE_BYTES
        full = pulse.Volume(1, (pulse.FULL_VOLUME,))  # else the server gives it what such a stream had last
        ways = (device.encode(), byref(sizes), FLAGS, byref(full), None)
        self._refused = self._pulse.pa_stream_connect_playback(self._stream, *ways) < 0
        self._paused, self._given, self._drain = True, 0, 0

    def close(self) -> None:
        """Be silent at once: the server forgets what it has not yet played."""
        if self._drain:
            self._pulse.pa_operation_unref(self._drain)
        self._pulse.pa_stream_disconnect(self._stream)
        self._pulse.pa_stream_unref(self._stream)

    @property
    def ready(self) -> bool:
        """Whether the server has taken it."""
        return bool(self._pulse.pa_stream_get_state(self._stream) == pulse.STREAM_READY)

    @property
    def lost(self) -> bool:
        """Whether its device or its server has gone, or never was."""
        return self._refused or bool(self._pulse.pa_stream_get_state(self._stream) > pulse.STREAM_READY)

    def pause(self, *, paused: bool) -> None:
        """Stand still, or go on where it stood. Only when ready."""
        if paused != self._paused:
            self._paused = paused
            self._pulse.pa_operation_unref(self._pulse.pa_stream_cork(self._stream, paused, None, None))

    def room(self) -> int:
        """Return how many samples it takes now. Only when ready."""
        size: int = self._pulse.pa_stream_writable_size(self._stream)
        return 0 if size == 2**64 - 1 else size // SAMPLE_BYTES

    def put(self, samples: bytes) -> None:
        """Hand over what is next to play. Only when ready."""
        self._given += len(samples) // SAMPLE_BYTES
        self._pulse.pa_stream_write(self._stream, samples, len(samples), None, 0, 0)

    def replace(self, samples: bytes) -> None:
        """Hand over these instead of as many that were handed over last. Only when ready."""
        if samples:
            self._pulse.pa_stream_write(self._stream, samples, len(samples), None, -len(samples), 0)

    def replaceable(self) -> int:
        """Return after how many samples they can still be replaced. Only when ready."""
        timing = self._pulse.pa_stream_get_timing_info(self._stream)
        if not timing:
            return 0
        return (self.heard() or 0) + round((int(timing.contents.sink) / 1e6 + ON_ITS_WAY_S) * RATE_HZ)

    def end(self) -> None:
        """Say that nothing more will come, however little there was."""
        self._drain = self._drain or self._pulse.pa_stream_drain(self._stream, None, None)

    @property
    def over(self) -> bool:
        """Whether the last sample has been heard, after `end()`."""
        return bool(self._drain) and self._pulse.pa_operation_get_state(self._drain) != pulse.OPERATION_RUNNING

    def heard(self) -> int | None:
        """Return how many samples have been heard; None as long as the server has not told."""
        time_us = c_uint64()
        if not self.ready or self._pulse.pa_stream_get_time(self._stream, byref(time_us)) < 0:
            return None
        return min(self._given, int(time_us.value) * RATE_HZ // 1_000_000)
