"""How far the times of words are from those that pocketsphinx finds, which sees text and sound but no model of ours."""

import re
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import Any

from tools.narration.clips import Clip
from tools.narration.sound import decoded

RATE = 16_000
FRAME_MS = 10
"""A frame of pocketsphinx."""
FEWEST = 5
"""Words of a sentence that is long enough to be aligned."""
EVERY = 10
"""Of the sentences that can be aligned, every tenth is."""
PLAIN = re.compile(r"[a-z']+")


def differences(folder: Path, clips: Iterable[Clip]) -> dict[str, int]:
    """Return how many words were compared, and of the differences of their beginnings in ms the median and the 90 %."""
    from pocketsphinx import Decoder

    decoder = Decoder(samprate=RATE, loglevel="FATAL")
    known = [clip for clip in clips if _words(clip, decoder)]
    found = sorted(abs(late) for clip in known[::EVERY] for late in _late(folder, clip, decoder))
    return {"aligned": len(found), "median_ms": round(median(found)), "most_ms": found[len(found) * 9 // 10]}


def _words(clip: Clip, decoder: Any) -> list[str]:  # noqa: ANN401 - pocketsphinx is not installed where types are checked
    """Return the words of a clip if it has enough of them, and its dictionary has them all."""
    words = [clip.text[start:end].lower().replace("’", "'") for start, end, _, _ in clip.words]
    known = len(words) >= FEWEST and all(PLAIN.fullmatch(word) and decoder.lookup_word(word) for word in words)
    return words if known else []


def _late(folder: Path, clip: Clip, decoder: Any) -> list[int]:  # noqa: ANN401
    words = _words(clip, decoder)
    decoder.set_align_text(" ".join(words))
    decoder.start_utt()
    decoder.process_raw((decoded(folder / clip.file, RATE) * 32_767).astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    parts = [part for part in decoder.seg() or () if PLAIN.fullmatch(re.sub(r"\(\d+\)", "", part.word))]
    if len(parts) != len(words):
        return []
    return [mine[2] - part.start_frame * FRAME_MS for mine, part in zip(clip.words, parts, strict=True)]
