"""A clip as it ships: silence cut, as loud as all others, in Ogg Opus."""

import subprocess
from io import BytesIO
from typing import Any

from attrs import frozen

RATE = 24_000
BEFORE_MS, AFTER_MS = 60, 120
"""Silence that is left before and after the words."""
LOUDNESS_DB = -20.0
"""Level of what is spoken, without its pauses, as root mean square in dB below full scale."""
KNEE, CEILING = 0.6, 0.8
"""Above the knee peaks are pressed down, so that none passes the ceiling: -1.9 dB."""
LOUDEST = 0.89
"""No peak may pass -1 dB once it is decoded: Opus adds to some, and those clips are pressed further."""
TRIES = 4
SILENT_DB = -40.0
"""So far below its loudest moment a clip counts as silent."""
WINDOW = RATE // 100
"""Samples of one measurement of level: 10 ms."""
BITRATE = 14_000
"""Bits a second."""
SETTINGS = f"opus {BITRATE} mono {RATE} trim {BEFORE_MS}/{AFTER_MS} at {LOUDNESS_DB}/{CEILING}"
"""Names all that shapes a clip after synthesis: clips made otherwise are stale."""


class EncoderMissing(Exception):  # noqa: N818 - it is told to the author as it stands
    """The program that encodes is not installed."""


@frozen
class Cut:
    """Samples of a clip, and how many samples were cut off before them (fewer than none if silence was added)."""

    samples: Any
    cut: int


def finished(samples: Any) -> Cut:  # noqa: ANN401 - numpy is not installed where types are checked
    """Cut silence, and bring to the common level."""
    import numpy as np

    padded = np.pad(samples, (0, -len(samples) % WINDOW))
    levels = np.sqrt((padded.reshape(-1, WINDOW) ** 2).mean(axis=1)) + 1e-9
    loud = np.flatnonzero(20 * np.log10(levels / levels.max()) > SILENT_DB)
    first = int(loud[0]) * WINDOW - BEFORE_MS * RATE // 1000
    last = (int(loud[-1]) + 1) * WINDOW + AFTER_MS * RATE // 1000
    whole = np.pad(samples, (max(0, -first), max(0, last - len(samples))))
    clip = whole[max(0, first) : max(0, first) + last - first]
    level = np.sqrt((levels[loud] ** 2).mean())
    clip = clip * (10 ** (LOUDNESS_DB / 20) / level)
    return Cut(_pressed(clip, KNEE, CEILING), first)


def _pressed(clip: Any, knee: float, ceiling: float) -> Any:  # noqa: ANN401
    import numpy as np

    size = np.abs(clip)
    pressed = knee + (ceiling - knee) * np.tanh((size - knee) / (ceiling - knee))
    return np.where(size > knee, np.sign(clip) * pressed, clip).astype(np.float32)


def opus(samples: Any) -> bytes:  # noqa: ANN401
    """Encode as Ogg Opus, the same bytes for the same samples.

    Raises:
        EncoderMissing: the program `opusenc` is not installed.

    """
    content = _opus(samples)
    for further in range(1, TRIES):
        if _peak(content) <= LOUDEST:
            break
        less = 0.85**further
        content = _opus(_pressed(samples, KNEE * less, CEILING * less))
    return content


def _peak(content: bytes) -> float:
    import numpy as np
    import soundfile

    return float(np.abs(soundfile.read(BytesIO(content))[0]).max())


def _opus(samples: Any) -> bytes:  # noqa: ANN401
    sound = (samples * 32_767).astype("<i2").tobytes()
    raw = ("--raw", "--raw-rate", str(RATE), "--raw-chan", "1", "--raw-bits", "16")
    small = ("--padding", "0", "--discard-comments", "--serial", "1")
    command = ["opusenc", "--quiet", "--speech", "--vbr", "--bitrate", str(BITRATE / 1000), *small, *raw, "-", "-"]
    try:
        return bytes(subprocess.run(command, input=sound, capture_output=True, check=True).stdout)
    except FileNotFoundError:
        raise EncoderMissing("opusenc is missing; Debian has it in the package opus-tools") from None
