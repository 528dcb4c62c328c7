# ruff: noqa: INP001 - a folder of scripts, no package
"""The targets, as data, and for what is missed the cause."""

from functools import partial

from figures import CHANGE, FEEDBACK, FRESH, IDLE, PACKAGE, START, Target, absolute, grown, ratio

TIMES = "× Chromium"  # noqa: RUF001 - the sign
SMALLEST = "× the smallest"  # noqa: RUF001
START_CAUSE = "TODO"
CHANGE_CAUSE = "TODO"
FEEDBACK_CAUSE = "TODO"
MEMORY_CAUSE = "TODO"

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
