"""`voice.yaml`: who speaks in a folder of clips, under which licence, and how fast."""

from collections.abc import Mapping
from pathlib import Path

from tools.narration.clips import Clip, write_if_changed
from tools.narration.encode import BITRATE
from tools.narration.model import VOICES, Voice

PAUSE_MS = 350
"""Between two sentences when a text is read aloud."""
RECORD = "voice.yaml"


def write_record(folder: Path, language: str, clips: Mapping[str, Clip]) -> None:
    """Write who speaks and how fast, unless that is there already."""
    if clips:
        write_if_changed(folder / RECORD, _record(language, VOICES[language], clips))


def per_minute(language: str, clips: Mapping[str, Clip]) -> int:
    """Return words a minute over all clips, in Chinese characters, with a pause after each clip."""
    spoken = sum(clip.ms + PAUSE_MS for clip in clips.values())
    return round(sum(_length(language, clip) for clip in clips.values()) * 60_000 / spoken)


def _length(language: str, clip: Clip) -> int:
    if language.startswith("zh"):
        return sum(sign.isalnum() for sign in clip.text)
    return len(clip.words)


def _record(language: str, voice: Voice, clips: Mapping[str, Clip]) -> str:
    unit = "characters_a_minute" if language.startswith("zh") else "words_a_minute"
    lines = {
        "language": language,
        "recorded": "synthetic",
        "voice": voice.name,
        "model": f'"{voice.model.name}"',
        "licence": voice.model.licence,
        "model_sha256": voice.model.sha256,
        **({"voice_sha256": voice.sha256} if voice.sha256 else {}),
        unit: per_minute(language, clips),
        "format": f'"Ogg Opus, mono, {BITRATE // 1000} kbit/s"',
    }
    return "".join(f"{key}: {value}\n" for key, value in lines.items())
