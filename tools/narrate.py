#!/usr/bin/env python3
"""Has every sentence of a deck spoken: clips and word times in kiosk/resources/narration/, a folder a language.

`python3 dev.py narrate -- --language en`. What is up to date stays as it is, so it can be stopped at any time and goes
on where it was. For authors: the kiosk plays the clips and needs nothing of this.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.deck import load
from kiosk.narration import all_sentences
from kiosk.visit import load_phrases
from tools.narration.encode import EncoderMissing
from tools.narration.languages import jobs
from tools.narration.lexicon import UnknownWords
from tools.narration.make import Job, in_processes, stale, update
from tools.narration.model import VOICES, WrongModel
from tools.narration.progress import Progress
from tools.narration.record import write_record

RESOURCES = Path(__file__).resolve().parents[1] / "kiosk" / "resources"


def main(words: Sequence[str]) -> int:
    """Narrate, and give the exit code: 1 after a sentence about what is missing or unknown."""
    chosen = _arguments(words)
    try:
        for language in chosen.language or VOICES:
            _narrate(language, chosen)
    except UnknownWords as unknown:
        print(f"These words are in no lexicon; add them to tools/narration/lexicon.{language}.yaml:\n{unknown}")
        return 1
    except (EncoderMissing, WrongModel, ValueError) as trouble:
        print(f"narrate: {trouble}", file=sys.stderr)
        return 1
    return 0


def _narrate(language: str, chosen: argparse.Namespace) -> None:
    wanted = jobs(language, _sentences(language, chosen.deck))
    folder = chosen.into / language
    waiting = [one for one in stale(folder, wanted) if chosen.only in (None, one.text)]
    if chosen.list:
        print("".join(f"{one.text}\t{one.spoken.phonemes}\n" for one in waiting), end="")
        return
    progress = Progress(language, len(waiting), sys.stdout)
    make = in_processes(VOICES[language], chosen.model_folder, chosen.processes)
    clips = update(folder, _keeping(wanted, waiting, folder), make, progress.step)
    if len(clips) == len(wanted):  # a voice is named where it is whole: only then the kiosk offers to listen
        write_record(folder, language, clips)
    print(f"{language}: {len(waiting)} made, {len(clips)} in all")


def _keeping(wanted: list[Job], waiting: list[Job], folder: Path) -> list[Job]:
    """Return what is to be brought up to date: with --only, all that is up to date and the one sentence."""
    late = {one.text for one in stale(folder, wanted)} - {one.text for one in waiting}
    return [one for one in wanted if one.text not in late]


def _sentences(language: str, deck: Path) -> list[str]:
    return all_sentences(load(deck), load_phrases(RESOURCES / "strings"), language, VOICES)


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py narrate --", description=__doc__)
    add = parser.add_argument
    add("--language", action="append", choices=tuple(VOICES), help="narrate this one; without it, all that have voices")
    add("--only", metavar="TEXT", help="narrate this sentence alone, written as it is shown")
    add("--list", action="store_true", help="print what would be narrated, with its phonemes, and make nothing")
    add("--model-folder", type=Path, metavar="FOLDER", help="take model and voices from here; no package is asked")
    add("--deck", type=Path, default=RESOURCES / "decks" / "cart", metavar="FOLDER", help="narrate another deck")
    add("--into", type=Path, default=RESOURCES / "narration", metavar="FOLDER", help="where the clips go")
    add("--processes", type=int, default=os.cpu_count() or 1, metavar="N", help="speak so many sentences at once")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
