"""Makes clips: decides which are stale, and has them spoken by as many processes as there are processors."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from attrs import frozen

from tools.narration.clips import Clip, file_name, load_clips, made_from, remove_others, save_clip, save_index
from tools.narration.encode import RATE, SETTINGS, finished, opus
from tools.narration.model import Voice
from tools.narration.spoken import Spoken
from tools.narration.synthesis import Speaker, speaker
from tools.narration.times import ENDS_MS, STARTS_MS, word_times
from tools.narration.words import Word

EVERY = 50
"""Clips after which the index is written: so many are made again at most after the work was cut off."""
SPEED = 1.0


@frozen
class Job:
    """A sentence to speak: the characters of its words, its phonemes, and the name of all its clip is made from."""

    text: str
    shown: tuple[tuple[int, int], ...]
    spoken: Spoken
    made_from: str


@frozen
class Made:
    """What came of a job: the bytes of the file, its length in ms, and the times of the shown words by index."""

    job: Job
    sound: bytes
    ms: int
    times: Mapping[int, tuple[int, int]]


Maker = Callable[[Iterable[Job]], Iterator[Made]]


def job(text: str, shown: Iterable[Word], spoken: Spoken, voice: Voice) -> Job:
    """Describe a sentence to speak."""
    key = made_from(spoken.phonemes, voice.name, voice.sha256, voice.model.sha256, SPEED, SETTINGS, STARTS_MS, ENDS_MS)
    return Job(text, tuple((word.start, word.end) for word in shown), spoken, key)


def update(folder: Path, jobs: Iterable[Job], make: Maker, done: Callable[[], None]) -> dict[str, Clip]:
    """Bring the clips of a folder up to date, and return them. What is up to date is not touched."""
    wanted = {one.text: one for one in jobs}
    clips = {text: clip for text, clip in load_clips(folder).items() if text in wanted}
    stale = [one for one in wanted.values() if one.text not in clips or clips[one.text].made_from != one.made_from]
    for count, made in enumerate(make(stale), 1):
        clip = _clip(made)
        save_clip(folder, clip, made.sound)
        clips[clip.text] = clip
        done()
        if count % EVERY == 0:
            save_index(folder, clips)
    save_index(folder, clips)
    remove_others(folder, clips.values())
    return clips


def stale(folder: Path, jobs: Iterable[Job]) -> list[Job]:
    """Return the sentences that have no clip, or one that was made from something else."""
    clips = load_clips(folder)
    return [one for one in jobs if one.text not in clips or clips[one.text].made_from != one.made_from]


def in_processes(voice: Voice, folder: Path | None, count: int) -> Maker:
    """Return what makes clips in so many processes, in the order in which they are ready."""

    def make(jobs: Iterable[Job]) -> Iterator[Made]:
        waiting = list(jobs)
        if waiting:
            with ProcessPoolExecutor(count, initializer=_load, initargs=(voice, folder)) as pool:
                for future in as_completed([pool.submit(_make, one) for one in waiting]):
                    yield future.result()

    return make


_LOADED: list[Speaker] = []
"""The voice of this process."""


def _load(voice: Voice, folder: Path | None) -> None:
    _LOADED[:] = [speaker(voice, folder)]


def _make(one: Job) -> Made:
    speak = _LOADED[0]
    sound = speak(one.spoken.phonemes)
    cut = finished(sound.samples)
    times = word_times(one.spoken.words, sound.begins, shift=-cut.cut, length=len(cut.samples))
    return Made(one, opus(cut.samples), len(cut.samples) * 1000 // RATE, times)


def _clip(made: Made) -> Clip:
    words = tuple((*made.job.shown[index], *times) for index, times in made.times.items())
    digest = hashlib.sha256(made.sound).hexdigest()
    return Clip(made.job.text, file_name(made.job.text), digest, made.ms, made.job.made_from, words)
