"""Which clips speak a text: whole sentences, parts of one that goes on on the next page, and words put together."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from attrs import evolve, field, frozen

from kiosk.narration.clips import Clip, Clips, Word, languages_of, load_clips, load_voice
from kiosk.narration.sentences import sentences

PAUSE_MS = 350
"""Silence after a sentence, in ms at the recorded speed."""
SHORT_PAUSE_MS = 60
"""Silence between the parts of one sentence that has no clip of its own, such as "Advantages" and "4 cards"."""
USUAL_WORDS_A_MINUTE = 122.0
"""How fast it is read where nobody asks for less or more (requirement 51: 120 to 125)."""
USUAL_SIGNS_A_MINUTE = 190.0
"""The same in Chinese, where 1.5 signs say as much as an English word."""
JOINTS = " ,.;:/，、。"  # noqa: RUF001 - full-width marks are meant
"""What may stand between two parts that are said one after the other."""


@frozen
class Passage:
    """What is heard of one clip: from `from_ms` to `to_ms` of it, then a pause.

    `words` are timed as in the clip, and their characters are counted in the text that is read; so are `start` and
    `end`, the sentence's own.
    """

    clip: Clip
    start: int
    end: int
    from_ms: int
    to_ms: int
    words: tuple[Word, ...] = field(repr=False)
    pause_ms: int = PAUSE_MS

    @property
    def text(self) -> str:
        """The sentence of the clip, or the words of it that are heard."""
        heard = [word for word in self.clip.words if self.from_ms <= word.from_ms and word.to_ms <= self.to_ms]
        whole = (self.from_ms, self.to_ms) == (0, self.clip.ms)
        return self.clip.text if whole or not heard else self.clip.text[heard[0].start : heard[-1].end]


@frozen(slots=False)
class Narration:
    """The clips of every language that has a voice, from some folders; where two have a sentence, the first's."""

    folders: tuple[Path, ...]

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Tags of the languages that are read aloud."""
        return tuple(sorted({tag for folder in self.folders for tag in languages_of(folder)}))

    @cached_property
    def _begun(self) -> tuple[str, ...]:
        """Tags of languages that have clips, though perhaps not of all there is to read: some say their own names."""
        return tuple(sorted({path.parent.name for folder in self.folders for path in folder.glob("*/clips.jsonl")}))

    @cached_property
    def _loaded(self) -> dict[str, list[Clips]]:
        return {}

    def clips(self, language: str) -> list[Clips]:
        """Return the clips of a language; they are read when they are first asked for."""
        if language not in self._loaded:
            there = [folder / language for folder in self.folders if (folder / language / "clips.jsonl").exists()]
            self._loaded[language] = [load_clips(folder) for folder in there]
        return self._loaded[language]

    def usual_rate(self, language: str) -> float:
        """Return how much faster than recorded a language is played at the usual speed.

        Raises:
            ValueError: `voice.yaml` has faults.

        """
        folder = next(folder for folder in self.folders if language in languages_of(folder))
        voice = load_voice(folder / language)
        if voice.characters_a_minute:
            return USUAL_SIGNS_A_MINUTE / voice.characters_a_minute
        return USUAL_WORDS_A_MINUTE / voice.words_a_minute if voice.words_a_minute else 1.0

    def passages(self, text: str, language: str) -> list[Passage] | None:
        """Return what speaks a text, in order; None where some of it has no clip.

        What is written in another language, such as its name, is spoken in that one.
        """
        found: list[Passage] = []
        for sentence in sentences(text):
            if not any(letter.isalnum() for letter in sentence.text):
                continue
            spoken = self._sentence(sentence.text, language)
            if spoken is None:
                return None
            found += [_moved(one, sentence.start) for one in spoken]
        return found

    def _sentence(self, sentence: str, language: str) -> list[Passage] | None:
        others = [tag for tag in self._begun if tag != language]
        whole = next(filter(None, (self._whole(sentence, tag) for tag in (language, *others))), None)
        if whole is not None:
            return [whole]
        part = self._part(sentence, language)
        if part is not None:
            return [part]
        return self._digits(sentence, language) or self._together(sentence, language)

    def _whole(self, sentence: str, language: str) -> Passage | None:
        clip = next((there.clips[sentence] for there in self.clips(language) if sentence in there.clips), None)
        return None if clip is None else _passage(clip, clip.words, 0, clip.ms, 0)

    def _part(self, piece: str, language: str) -> Passage | None:
        """Return a part of a longer sentence: one may go on on the next page, and a word of it may be explained."""
        wanted = piece.lower()
        around = (
            clip for there in self.clips(language) for clip in there.clips.values() if wanted in clip.text.lower()
        )
        for clip in sorted(around, key=lambda clip: len(clip.text)):
            start = clip.text.lower().index(wanted)
            end = start + len(piece)
            words = [word for word in clip.words if start <= word.start < end]
            if words and not _parted(clip, start) and not _parted(clip, end):
                inside = [evolve(word, start=word.start - start, end=min(word.end, end) - start) for word in words]
                to_ms = clip.ms if piece.endswith(clip.text[-1]) else words[-1].to_ms
                return _passage(clip, inside, words[0].from_ms, to_ms, 0, length=len(piece))
        return None

    def _digits(self, number: str, language: str) -> list[Passage] | None:
        """Return the digits of a telephone number one by one; None for what is none."""
        if any(letter.isalpha() for letter in number) or len(number) < 3:  # noqa: PLR2004 - 112 is one
            return None
        found = [self._said(number, place, place + 1, language) for place, sign in enumerate(number) if sign.isdigit()]
        return None if None in found else [one for one in found if one is not None]

    def _together(self, sentence: str, language: str) -> list[Passage] | None:
        """Return the parts of words that the program puts together, each as long as may be: "More, 3" and "of 5"."""
        found: list[Passage] = []
        place = 0
        while place < len(sentence):
            if sentence[place] in JOINTS and not self._known_from(sentence, place, language):
                place += 1
                continue
            ends = (end for end in range(len(sentence), place, -1) if not _splits_a_word(sentence, end))
            said = next(filter(None, (self._said(sentence, place, end, language) for end in ends)), None)
            if said is None:
                return None
            found.append(said)
            place = said.end
        return found or None

    def _known_from(self, sentence: str, place: int, language: str) -> bool:
        return any(sentence[place:] in there.clips for there in self.clips(language))

    def _said(self, text: str, start: int, end: int, language: str) -> Passage | None:
        """Return what says a part of a text that has a clip of its own."""
        part = text[start:end].rstrip()
        whole = self._whole(part, language)
        if whole is None:
            return None
        return evolve(_moved(whole, start), end=start + len(part), pause_ms=SHORT_PAUSE_MS)


def _parted(clip: Clip, place: int) -> bool:
    """Tell whether a cut here would part a word of a clip; what stands behind a word, such as a comma, is no part."""
    around = (word for word in clip.words if word.start < place < word.end)
    return any(letter.isalnum() for word in around for letter in clip.text[place : word.end])


def _splits_a_word(text: str, end: int) -> bool:
    """Tell whether a cut here would part a word or a number; Chinese has none to part."""
    around = text[end - 1 : end + 1]
    return len(around) == 2 and around.isascii() and around.isalnum()  # noqa: PLR2004 - a letter on each side


def _passage(  # noqa: PLR0913, PLR0917 - all that a passage is made from
    clip: Clip, words: Sequence[Word], from_ms: int, to_ms: int, start: int, length: int | None = None
) -> Passage:
    return Passage(clip, start, start + (len(clip.text) if length is None else length), from_ms, to_ms, tuple(words))


def _moved(passage: Passage, by: int) -> Passage:
    """Return a passage whose characters are counted from another place."""
    words = tuple(evolve(word, start=word.start + by, end=word.end + by) for word in passage.words)
    return evolve(passage, start=passage.start + by, end=passage.end + by, words=words)
