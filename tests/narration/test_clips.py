"""Clips as they lie in their folder: what is wrong with one is told with its line, and all others are there."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.narration import Clip, Word, damage, languages_of, load_clips, load_voice
from kiosk.narration.clips import LARGEST

SOUND = b"OggS, as far as this test is concerned"
GOOD: dict[str, Any] = {
    "text": "One two.",
    "file": "0123456789abcdef.opus",
    "sha256": hashlib.sha256(SOUND).hexdigest(),
    "ms": 900,
    "made_from": "fedcba9876543210",
    "words": [[0, 3, 60, 400], [4, 8, 400, 840]],
}


def write(folder: Path, *lines: object) -> Path:
    """Write clips, and the sound of the first one."""
    told = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (folder / "clips.jsonl").write_text("\n".join(told) + "\n", "utf-8")
    (folder / GOOD["file"]).write_bytes(SOUND)
    return folder


def test_a_clip_is_read_with_its_words(tmp_path: Path) -> None:
    read = load_clips(write(tmp_path, GOOD))
    words = (Word(0, 3, 60, 400), Word(4, 8, 400, 840))
    clip = Clip("One two.", tmp_path / GOOD["file"], GOOD["sha256"], 900, words)
    assert (read.clips, read.faults) == ({"One two.": clip}, ())
    assert damage(clip) is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[]", "no JSON object"),
        ("{", "Expecting"),
        (GOOD | {"text": 5}, "text is missing or of another kind"),
        ({key: value for key, value in GOOD.items() if key != "ms"}, "ms is missing or of another kind"),
        (GOOD | {"file": "../0123456789abcdef.opus"}, "no name of a clip"),
        (GOOD | {"file": "/etc/passwd"}, "no name of a clip"),
        (GOOD | {"words": [[0, 3, 400, 60]]}, "run backwards"),
        (GOOD | {"words": [[0, 3, 60, 400], [4, 8, 50, 500]]}, "run backwards"),
        (GOOD | {"words": [[0, 3, 60, 901]]}, "beyond the end"),
        (GOOD | {"words": [[4, 8, 60, 100], [0, 3, 100, 400]]}, "before another"),
        (GOOD | {"words": [[0, 9, 60, 100]]}, "outside its sentence"),
        (GOOD | {"words": [[0, 0, 60, 100]]}, "outside its sentence"),
        (GOOD | {"words": [[0, 3, 60]]}, "is no word"),
        (GOOD | {"words": ["One"]}, "is no word"),
    ],
)
def test_what_is_wrong_with_a_clip_is_told_and_the_others_are_there(tmp_path: Path, line: object, told: str) -> None:
    other = GOOD | {"text": "Two one."}
    read = load_clips(write(tmp_path, other, line))
    assert list(read.clips) == ["Two one."]
    [fault] = read.faults
    assert str(fault).startswith(f"{tmp_path / 'clips.jsonl'}:2:1: $: ")
    assert told in fault.problem
    assert "dev.py narrate" in fault.remedy


def test_clips_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    assert "cannot be read" in load_clips(tmp_path).faults[0].problem
    (tmp_path / "clips.jsonl").write_bytes(b"\xff\xfe")
    assert "cannot be read" in load_clips(tmp_path).faults[0].problem
    (tmp_path / "clips.jsonl").write_bytes(b" " * (LARGEST + 1))
    assert "larger than 16 MiB" in load_clips(tmp_path).faults[0].problem


def test_lines_are_counted_as_editors_count_them(tmp_path: Path) -> None:
    lines = [json.dumps(GOOD | {"text": "One\u2028two\x85"}, ensure_ascii=False), "no clip", "[" * 2000]
    (tmp_path / "clips.jsonl").write_text("\n".join(lines), "utf-8")
    read = load_clips(tmp_path)
    assert list(read.clips) == ["One\u2028two\x85"]
    assert [fault.line for fault in read.faults] == [2, 3]


@pytest.mark.parametrize("sound", [None, b"", SOUND[:-1], SOUND + b"."])
def test_a_sound_that_is_missing_cut_or_another_is_damaged(tmp_path: Path, sound: bytes | None) -> None:
    clip = load_clips(write(tmp_path, GOOD)).clips["One two."]
    clip.file.unlink()
    if sound is not None:
        clip.file.write_bytes(sound)
    assert GOOD["file"] in (damage(clip) or "")


def test_a_voice_is_told_and_its_languages_found(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "fr").mkdir()
    path = tmp_path / "en" / "voice.yaml"
    path.write_text('language: en\nvoice: "x"\nlicence: "CC0-1.0"\nrecorded: "by a person"\n', "utf-8")
    assert languages_of(tmp_path) == ("en",)
    assert load_voice(tmp_path / "en").recorded == "by a person"
    path.write_text("language: en\n", "utf-8")
    with pytest.raises(ValueError, match="voice"):
        load_voice(tmp_path / "en")
