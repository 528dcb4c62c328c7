"""The clips of a language on disk: `clips.jsonl`, the files it names, and no others."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import asdict, frozen

from tools.narration.model import keep

INDEX = "clips.jsonl"


@frozen
class Clip:
    """A sentence that was spoken. `words` are (first character, one after the last, begins, ends), times in ms."""

    text: str
    file: str
    sha256: str
    ms: int
    made_from: str
    words: tuple[tuple[int, int, int, int], ...]


def file_name(text: str) -> str:
    """Return the name of the file in which a sentence is spoken."""
    return f"{hashlib.sha256(text.encode()).hexdigest()[:16]}.opus"


def made_from(*parts: object) -> str:
    """Name in 16 hexadecimal digits all that a clip was made from."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:16]


def load_clips(folder: Path) -> dict[str, Clip]:
    """Read the clips that are there and whole, by sentence; a clip whose file is missing or altered is not."""
    index = folder / INDEX
    if not index.is_file():
        return {}
    lines = [json.loads(line) for line in index.read_text("utf-8").splitlines()]
    clips = [Clip(**{**line, "words": tuple(map(tuple, line["words"]))}) for line in lines]
    return {clip.text: clip for clip in clips if _is_whole(folder, clip)}


def save_clip(folder: Path, clip: Clip, sound: bytes) -> None:
    """Write the file of a clip; the index follows with `save_index`."""
    keep(folder / clip.file, sound)


def save_index(folder: Path, clips: Mapping[str, Clip]) -> None:
    """Write the index, sorted by sentence, unless it is the same already."""
    lines = [json.dumps(asdict(clips[text]), ensure_ascii=False, separators=(",", ":")) for text in sorted(clips)]
    write_if_changed(folder / INDEX, "".join(f"{line}\n" for line in lines))


def write_if_changed(path: Path, text: str) -> None:
    """Write a file whole, and leave it alone where it says the same."""
    if not path.is_file() or path.read_text("utf-8") != text:
        keep(path, text.encode())


def remove_others(folder: Path, clips: Iterable[Clip]) -> int:
    """Delete the sounds of sentences that are no longer said, and return how many there were."""
    wanted = {clip.file for clip in clips}
    others = [path for path in folder.glob("*.opus") if path.name not in wanted]
    for path in others:
        path.unlink()
    return len(others)


def _is_whole(folder: Path, clip: Clip) -> bool:
    path = folder / clip.file
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == clip.sha256
