"""Three small Opus files of plain tones, so that no test needs an encoder.

They were made once, from samples of `round(9000 * sin(phase))` at 48 kHz in WAV files, by `opusenc --bitrate 24`: of
opus-tools 0.2 with libopus 1.3.1.

- low.opus: 190 Hz, 3 s
- stereo.opus: 400 Hz, 2 s, the same in both channels
- steps.opus: 190, 400, 250, 500, 190, 400, 250 and 500 Hz, half a second each, without a break in the phase
"""

import hashlib
from pathlib import Path

from kiosk.sound.clips import Clip

FOLDER = Path(__file__).parent
LOW_HZ, STEREO_HZ = 190.0, 400.0
STEPS_HZ = (190.0, 400.0, 250.0, 500.0) * 2
STEP_MS = 500
PEAK = 9000


def clip(name: str, to_ms: int, from_ms: int = 0, pause_ms: int = 0) -> Clip:
    """Return a section of one of the files."""
    file = FOLDER / name
    return Clip(file, hashlib.sha256(file.read_bytes()).hexdigest(), from_ms, to_ms, pause_ms)
