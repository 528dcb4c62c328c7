# ruff: noqa: INP001 - a folder of scripts, no package
"""The benchmark that runs in the checks: a deck of 1,000 cards starts, changes and weighs like one of nine.

Both decks are shown by the same program in the same run, in turns. What is compared is the best of each (of touches,
the best quarter), which other work on the machine disturbs least; where that is not good enough, more rounds are
measured before it is believed.
Exit codes: 0 nothing grows, 1 something does.
"""

import sys
import tempfile
from pathlib import Path

from decks import make_deck
from figures import quantile
from growth import CHANGE, LOAD, MEMORY, MOST_GROWTH, START, measure_changes, measure_start, program_for
from programs import source
from progress import say
from records import Part

from kiosk.content import load_content

SMALL, LARGE = 9, 1_000
TRIES, STARTS, TOUCHES = 10, 2, 8
BEST = 0.25
MEASURES = ("start less loading", CHANGE, MEMORY)


def main() -> int:
    """Measure until nothing seems to grow, or until it is certain that something does."""
    part, theme = Part(quick=True), load_content(None).themes["paper"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        decks = {str(cards): make_deck(folder / str(cards), cards) for cards in (SMALL, LARGE)}
        programs = [program_for(deck, cards, folder, str(source())) for cards, deck in decks.items()]
        for _ in range(TRIES):
            for _ in range(STARTS):
                for program, deck in zip(programs, decks.values(), strict=True):
                    measure_start(program, deck, theme, part)
            measure_changes(programs, theme, part, TOUCHES)
            if not grown(part):
                break
    for measure in MEASURES:
        say(f"{measure}: {growth(part, measure):.2f} times that of {SMALL} cards, with {LARGE:,}\n")
    for measure in grown(part):
        say(f"{measure} must not be more than {MOST_GROWTH} times as much\n")
    return 1 if grown(part) else 0


def growth(part: Part, measure: str) -> float:
    """Return the figure of the large deck, times that of the small one."""
    return best(part, measure, str(LARGE)) / best(part, measure, str(SMALL))


def best(part: Part, measure: str, deck: str) -> float:
    """Return what a deck needs where nothing else disturbs it."""
    if measure in (CHANGE, MEMORY):
        return quantile(part.figures[measure][deck], BEST)
    return min(part.figures[START][deck]) - min(part.figures[LOAD][deck])


def grown(part: Part) -> list[str]:
    """Return the measures that are too large."""
    return [measure for measure in MEASURES if growth(part, measure) > MOST_GROWTH]


if __name__ == "__main__":
    sys.exit(main())
