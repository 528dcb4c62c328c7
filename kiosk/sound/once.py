"""One short sound on the system's default device, from its beginning to its end."""

import time

from kiosk.sound.output import RATE_HZ, SAMPLE_BYTES, Stream
from kiosk.sound.pulse import NoSoundError
from kiosk.sound.server import Connection, Loop

LEEWAY_S = 3.0
"""So much longer than the sound lasts may it take. Without a bound, one whose device stands still would never end."""
TURN_S = 0.05


def play(samples: bytes) -> None:
    """Play 16-bit mono samples, `RATE_HZ` a second, and return when they have been heard.

    Raises:
        NoSoundError: there is no sound device, or it is gone before the end.

    """
    loop = Loop()
    connection = Connection(loop)
    try:
        stream = Stream(connection, _device(loop, connection))
        try:
            length_s = len(samples) / SAMPLE_BYTES / RATE_HZ
            until = time.monotonic() + length_s + LEEWAY_S
            while not stream.over:
                if stream.lost or time.monotonic() > until:
                    raise NoSoundError("the sound device has stopped playing")
                samples = _fed(stream, samples)
                loop.turn(TURN_S)
        finally:
            stream.close()
    finally:
        connection.close()


def _device(loop: Loop, connection: Connection) -> str:
    """Ask what the system calls its default device."""
    while not (devices := connection.devices()):
        connection.look()
        if connection.lost:
            raise NoSoundError("there is no sound device")
        loop.turn(TURN_S)
    sinks, default = devices
    if default not in [sink.name for sink in sinks]:
        raise NoSoundError("there is no sound device")
    return str(default)


def _fed(stream: Stream, samples: bytes) -> bytes:
    """Hand over what there is room for, and return the rest."""
    if not stream.ready:
        return samples
    room = stream.room() * SAMPLE_BYTES
    if samples[:room]:
        stream.put(samples[:room])
    elif room:
        stream.end()
    stream.pause(paused=False)
    return samples[room:]
