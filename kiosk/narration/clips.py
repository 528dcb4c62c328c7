"""The clips of one language: which sentences are spoken, in which file, and when each word of them is heard.

A folder `narration/<language>/` holds `voice.yaml`, `clips.jsonl` with one clip a line, and the sound of each clip as
Ogg Opus. A recording by a person has the same form; where only whole sentences were timed, each is one word.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from kiosk.deck import Fault, read

FILE = re.compile(r"[0-9a-f]{16}\.opus")
"""What the file of a clip is called: the beginning of the SHA-256 of its text."""
MIB = 1024 * 1024
LARGEST = 16 * MIB
"""Bytes of `clips.jsonl`. That of a deck with 60 pages has half a MiB."""
ENTRIES = {"text": str, "file": str, "sha256": str, "ms": int, "words": list}


@frozen
class Voice:
    """`voice.yaml`: whose voice it is, and how many words, or signs of Chinese, it speaks a minute with its pauses."""

    language: str
    voice: str
    licence: str
    recorded: str
    words_a_minute: float | None = None
    characters_a_minute: float | None = None
    model: str | None = None
    model_sha256: str | None = None
    voice_sha256: str | None = None
    format: str | None = None


@frozen
class Word:
    """Characters `start` up to `end` of a sentence, from 0, and when they are heard, in ms of the clip."""

    start: int
    end: int
    from_ms: int
    to_ms: int


@frozen
class Clip:
    """One sentence, spoken. `sha256` is of the file's bytes; `ms` is how long it is."""

    text: str
    file: Path
    sha256: str
    ms: int
    words: tuple[Word, ...] = field(default=(), repr=False)


@frozen
class Clips:
    """The clips of one language by their sentence, and what is wrong with those that are left out."""

    clips: Mapping[str, Clip]
    faults: tuple[Fault, ...]


def languages_of(folder: Path) -> tuple[str, ...]:
    """Return the tags of the languages that a folder of narrations has a voice for."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/voice.yaml")))


def load_voice(folder: Path) -> Voice:
    """Read whose voice a language has.

    Raises:
        ValueError: the file has faults; it names them all.

    """
    voice, faults = read(folder / "voice.yaml", Voice)
    if voice is None:
        raise ValueError("\n".join(map(str, faults)))
    return voice


def load_clips(folder: Path) -> Clips:
    """Read which clips a language has, without their sound. One with a fault is left out, and all others are there."""
    clips: dict[str, Clip] = {}
    faults: list[Fault] = []
    path = folder / "clips.jsonl"
    try:
        lines = _lines(path)
    except (OSError, ValueError) as error:
        return Clips({}, (Fault(path, 1, 1, "$", f"it cannot be read: {error}", RENARRATE),))
    for number, line in enumerate(lines, 1):
        try:
            clip = _clip(folder, json.loads(line))
        except (ValueError, RecursionError) as error:
            faults.append(Fault(path, number, 1, "$", str(error), RENARRATE))
        else:
            clips[clip.text] = clip
    return Clips(clips, tuple(faults))


def _lines(path: Path) -> list[str]:
    """Return the lines of a file, as editors count them: a line separator of Unicode inside a sentence ends none.

    Raises:
        OSError: it cannot be read.
        ValueError: it is too large, or not UTF-8.

    """
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError(f"it is larger than {LARGEST // MIB} MiB")
    lines = content.decode("utf-8").split("\n")
    return lines if lines[-1] else lines[:-1]


RENARRATE = "narrate this language again: python3 dev.py narrate"


def damage(clip: Clip) -> str | None:
    """Return what is wrong with the sound of a clip, or None."""
    try:
        sound = clip.file.read_bytes()
    except OSError as error:
        return f"the sound {clip.file.name} cannot be read: {error.strerror}"
    if hashlib.sha256(sound).hexdigest() != clip.sha256:
        return f"the sound {clip.file.name} is not the one that was narrated: its SHA-256 differs"
    return None


def _clip(folder: Path, told: Any) -> Clip:  # noqa: ANN401 - whatever a line of JSON holds
    """Return the clip of a line.

    Raises:
        ValueError: something in the line is wrong.

    """
    if not isinstance(told, dict):
        raise ValueError("the line is no JSON object")  # noqa: TRY004 - a fault of the file
    for name, kind in ENTRIES.items():
        if not isinstance(told.get(name), kind):
            raise ValueError(f"{name} is missing or of another kind")  # noqa: TRY004 - a fault of the file
    if not FILE.fullmatch(told["file"]):
        raise ValueError(f"{told['file']!r} is no name of a clip")
    words = tuple(_words(told))
    return Clip(told["text"], folder / told["file"], told["sha256"], told["ms"], words)


def _words(told: Mapping[str, Any]) -> Iterator[Word]:
    """Yield the words of a clip, in order and inside it.

    Raises:
        ValueError: they are not.

    """
    at, since = 0, 0
    for entry in told["words"]:
        match entry:
            case [int(start), int(end), int(from_ms), int(to_ms)]:
                if not at <= start < end <= len(told["text"]):
                    raise ValueError(f"a word stands outside its sentence, or before another: {entry}")
                if not since <= from_ms <= to_ms <= told["ms"]:
                    raise ValueError(f"the times of the words run backwards, or beyond the end: {entry}")
                at, since = end, from_ms
                yield Word(start, end, from_ms, to_ms)
            case _:
                raise ValueError(f"{entry!r} is no word: write [first letter, end, from ms, to ms]")
