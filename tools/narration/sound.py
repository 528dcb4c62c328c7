"""The samples of a clip."""

from pathlib import Path
from typing import Any


def decoded(path: Path, rate: int) -> Any:  # noqa: ANN401 - numpy is not installed where types are checked
    """Decode an Ogg Opus file, at another rate if that is wanted, which nothing above half of it survives."""
    import numpy as np
    import soundfile

    samples, found = soundfile.read(path, dtype="float32")
    length = len(samples) * rate // found
    spectrum = np.fft.rfft(samples)[: length // 2 + 1]
    return (np.fft.irfft(spectrum, length) * (length / len(samples))).astype(np.float32)
