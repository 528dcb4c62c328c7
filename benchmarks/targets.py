# ruff: noqa: INP001 - a folder of scripts, no package
"""The targets, as data, and for what is missed the cause."""

from functools import partial

from figures import CHANGE, FEEDBACK, FRESH, IDLE, PACKAGE, START, Target, absolute, grown, ratio

TIMES = "× Chromium"  # noqa: RUF001 - the sign
SMALLEST = "× the smallest"  # noqa: RUF001
START_CAUSE = (
    "What is left of a start is Python: importing the program takes about half of its processor time before the first "
    "frame, importing Qt's bindings a third (a quarter of that for signatures that nobody asks for), and opening the "
    "display, the fonts and the screen the rest. None of it can run on a second processor, as Chromium's processes do. "
    "What was tried stands below. Less would need another language, or a deck without classes."
)
CHANGE_CAUSE = (
    "A card is decided in Python, handed to QML as one value, and laid out there: 10 to 20 ms before anything can be "
    "painted. Chromium and the slides have laid out each screen before it is touched; the kiosk cannot, for a card "
    "depends on the visitor's size of text, language and place. Painting is no longer the cause: see below."
)
FEEDBACK_CAUSE = "A press waits for the frame that is being painted, and on a busy machine for a processor."
MEMORY_CAUSE = (
    "Three processes are there: one that keeps the deck and never sees a visitor (41 MiB), one that shows the screen "
    "and goes with the visitor (73 MiB), and one that plays sound (15 MiB). The first and the last give privacy, and "
    "headphones that can be pulled out in the middle of a word; both are small Python programs. What could be left out "
    "of them was, see below."
)

TARGETS = (
    Target("Start, frozen and warm", 0.35, partial(ratio, measure=START), TIMES, START_CAUSE),
    Target("Press to pixels, p99", 0.5, partial(ratio, measure=FEEDBACK), TIMES, FEEDBACK_CAUSE),
    Target("Press to pixels, p99", 50, partial(absolute, measure=FEEDBACK), "ms", FEEDBACK_CAUSE),
    Target("Release to pixels of the card, p99", 0.5, partial(ratio, measure=CHANGE), TIMES, CHANGE_CAUSE),
    Target("Memory, fresh", 0.3, partial(ratio, measure=FRESH), TIMES, MEMORY_CAUSE),
    Target("Idle processor time", 0.1, partial(absolute, measure=IDLE), "% of a core"),
    Target(
        "Package without narration",
        60,
        partial(absolute, measure=PACKAGE, program="Frozen program without narration"),
        "MB",
    ),
    *(
        Target(f"{words}, {large}", 1.2, partial(grown, key=key, large=large, small=small), SMALLEST)
        for large, small in (("10000 cards", "9 cards"), ("20 languages", "1 languages"))
        for words, key in (("Start less loading", "after loading"), ("Card change", "change"))
    ),
)
