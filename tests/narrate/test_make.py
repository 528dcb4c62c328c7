"""Clips on disk: made once, gone on with, and touched only where a sentence has changed. A fake voice makes them."""

import json
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

import pytest
import yaml

from kiosk.narration import clips as kiosk_clips
from tools.narration import make as making
from tools.narration.clips import INDEX, file_name
from tools.narration.make import Job, Made, Maker, job, stale, update
from tools.narration.model import HIBARI, VOICES, Voice, WrongModel, keep, model_bytes, voice_bytes
from tools.narration.progress import Progress
from tools.narration.record import per_minute, write_record
from tools.narration.spoken import Spoken
from tools.narration.words import shown_words

VOICE = Voice("fake", HIBARI)
TEXTS = ("One word.", "Two more words.", "Is it CAR-T?")


class PowerCut(Exception):  # noqa: N818 - what happens is its name
    """The work is cut off."""


def jobs(texts: Iterable[str], phonemes: str = "a b") -> list[Job]:
    return [job(text, shown_words(text), Spoken(phonemes, (0, None, 1)), VOICE) for text in texts]


def fake(made: list[str], after: int | None = None) -> Maker:
    """Make sounds of nothing, note what was made, and break off after so many."""

    def make(waiting: Iterable[Job]) -> Iterator[Made]:
        for count, one in enumerate(waiting):
            if count == after:
                raise PowerCut
            made.append(one.text)
            yield Made(one, f"sound of {one.text} {one.made_from}".encode(), 1000, {0: (60, 500), 1: (500, 900)})

    return make


def states(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}


def brought_up_to_date(folder: Path, texts: Iterable[str], phonemes: str = "a b") -> list[str]:
    made: list[str] = []
    clips = update(folder, jobs(texts, phonemes), fake(made), lambda: None)
    write_record(folder, "en", clips)
    return made


def test_unchanged_sentences_touch_nothing(tmp_path: Path) -> None:
    assert brought_up_to_date(tmp_path, TEXTS) == list(TEXTS)
    before = states(tmp_path)
    assert brought_up_to_date(tmp_path, TEXTS) == []
    assert states(tmp_path) == before


def test_a_changed_sentence_is_the_only_one_made_again_and_the_old_one_is_gone(tmp_path: Path) -> None:
    brought_up_to_date(tmp_path, TEXTS)
    before = states(tmp_path)
    assert brought_up_to_date(tmp_path, ["One word!", *TEXTS[1:]]) == ["One word!"]
    after = states(tmp_path)
    assert file_name(TEXTS[0]) not in after
    assert all(after[file_name(text)] == before[file_name(text)] for text in TEXTS[1:])
    assert sorted(kiosk_clips.load_clips(tmp_path).clips) == sorted(["One word!", *TEXTS[1:]])


def test_another_pronunciation_makes_a_sentence_again(tmp_path: Path) -> None:
    brought_up_to_date(tmp_path, TEXTS)
    assert [one.text for one in stale(tmp_path, jobs(TEXTS, "a c"))] == list(TEXTS)
    assert brought_up_to_date(tmp_path, TEXTS, "a c") == list(TEXTS)


def test_work_that_was_cut_off_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "EVERY", 1)
    made: list[str] = []
    with pytest.raises(PowerCut):
        update(tmp_path, jobs(TEXTS), fake(made, after=2), lambda: None)
    assert made == list(TEXTS[:2])
    assert brought_up_to_date(tmp_path, TEXTS) == [TEXTS[2]]


@pytest.mark.parametrize("damage", [b"", b"sound of something else"])
def test_a_damaged_or_missing_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    brought_up_to_date(tmp_path, TEXTS)
    path = tmp_path / file_name(TEXTS[1])
    path.write_bytes(damage) if damage else path.unlink()
    assert brought_up_to_date(tmp_path, TEXTS) == [TEXTS[1]]


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path / "clip", b"old")

    def cut_off(_self: Path, _target: Path) -> None:
        raise PowerCut

    monkeypatch.setattr(Path, "replace", cut_off)
    with pytest.raises(PowerCut):
        keep(tmp_path / "clip", b"new and longer")
    assert (tmp_path / "clip").read_bytes() == b"old"


def test_what_is_written_is_what_the_kiosk_reads(tmp_path: Path) -> None:
    brought_up_to_date(tmp_path, TEXTS)
    found = kiosk_clips.load_clips(tmp_path)
    assert found.faults == ()
    clip = found.clips["Is it CAR-T?"]
    assert kiosk_clips.damage(clip) is None
    assert [(word.start, word.end, word.from_ms, word.to_ms) for word in clip.words] == [
        (0, 2, 60, 500),
        (3, 5, 500, 900),
    ]
    assert kiosk_clips.load_voice(tmp_path).words_a_minute == per_minute("en", making.load_clips(tmp_path))
    lines = [json.loads(line) for line in (tmp_path / INDEX).read_text("utf-8").splitlines()]
    assert [line["text"] for line in lines] == sorted(TEXTS)


@pytest.mark.parametrize("language", VOICES)
def test_the_record_names_voice_model_licence_and_hashes(tmp_path: Path, language: str) -> None:
    clips = update(tmp_path, jobs(TEXTS), fake([]), lambda: None)
    write_record(tmp_path, language, clips)
    record = yaml.safe_load((tmp_path / "voice.yaml").read_text("utf-8"))
    voice = VOICES[language]
    assert record["recorded"] == "synthetic"
    assert (record["voice"], record["licence"]) == (voice.name, "Apache-2.0")
    assert record["model_sha256"] == voice.model.sha256
    assert record.get("voice_sha256", "") == voice.sha256
    assert ("characters_a_minute" in record) == language.startswith("zh")
    assert kiosk_clips.load_voice(tmp_path).language == language


def test_the_rate_counts_the_pause_after_each_sentence(tmp_path: Path) -> None:
    clips = update(tmp_path, jobs(["One word."]), fake([]), lambda: None)
    assert per_minute("en", clips) == round(2 * 60 / 1.35)
    assert per_minute("zh-Hans", clips) == round(7 * 60 / 1.35)


def test_another_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / HIBARI.file).write_bytes(b"another model")
    with pytest.raises(WrongModel, match=r"hibari\.onnx has the sha256 .*, not 5f70741d"):
        model_bytes(HIBARI, tmp_path)
    with pytest.raises(WrongModel, match=r"ef_dora\.bin cannot be read: No such file"):
        voice_bytes(VOICES["es"], tmp_path)


def test_progress_tells_the_time_left() -> None:
    now = [0.0]
    out = StringIO()
    progress = Progress("es", 200, out, lambda: now[0])
    for _ in range(100):
        now[0] += 6
        progress.step()
    assert out.getvalue() == "es ███████████████░░░░░░░░░░░░░░░ 100 of 200, 10 min left\n"
