"""What is wrong with the narration of a deck: clips that are damaged, missing, or of words that have changed."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from kiosk.deck import Deck, Fault
from kiosk.narration.clips import RENARRATE, damage, languages_of, load_clips
from kiosk.narration.narration import Narration
from kiosk.narration.texts import all_sentences
from kiosk.visit import Phrases, languages


def narration_faults(deck: Deck, spoken: Mapping[str, Phrases], narration: Narration) -> Iterator[Fault]:
    """Yield what is wrong in each language that a deck shows and claims to be narrated in.

    It claims those that have a voice in its own folder of clips, which is the first of the narration's.
    """
    own = narration.folders[0]
    for tag in languages(deck, spoken):
        if tag in languages_of(own):
            yield from _missing(own / tag, narration, all_sentences(deck, spoken, tag, narration.languages))
            yield from _unsound(own / tag)


def _missing(folder: Path, narration: Narration, wanted: Collection[str]) -> Iterator[Fault]:
    """Yield one fault for all sentences of a language that nothing speaks."""
    silent = [sentence for sentence in wanted if narration.passages(sentence, folder.name) is None]
    if silent:
        problem = f"{len(silent)} of {len(wanted)} sentences have no clip, such as {silent[0]!r}"
        yield Fault(folder / "clips.jsonl", 1, 1, "$", problem, RENARRATE)


def _unsound(folder: Path) -> Iterator[Fault]:
    """Yield what is wrong with the clips of a folder, and with the sound of each."""
    read = load_clips(folder)
    yield from read.faults
    for number, clip in enumerate(read.clips.values(), 1):
        if told := damage(clip):
            yield Fault(folder / "clips.jsonl", number, 1, "$", told, RENARRATE)
