"""A table of counts as it may be shown: no count of 1 to 10 is in it, and none can be worked out from it.

The rule is that of the Centers for Medicare and Medicaid Services: no cell of 1 to 10, also not by way of a total.

Why it holds. The cells that are hidden are hidden all alike, and which ones are hidden follows from how large the
counts are, never from where they stand. So whoever swaps the counts of two hidden cells gets the same page. At least
two different counts are hidden whenever there are two, so no page tells which cell has which. Where all hidden counts
are the same, the next larger ones are hidden with them, and then the zeros. The page has no total but of what it shows.
"""

from collections.abc import Mapping

from attrs import frozen

SMALLEST_SHOWN = 11
"""Counts below this, and above nothing, are not shown."""


@frozen
class Shown:
    """What may be shown: the counts that are, and the names of those that are hidden.

    With `only_small`, all that is hidden is from 1 to 10 ("<11"); otherwise some of it may be larger, or nothing. So it
    is told of a page on which all counts are the same: four times "<11" and a total of 40 would be four tens.
    """

    counts: Mapping[str, int]
    hidden: frozenset[str]
    only_small: bool

    @property
    def most(self) -> int:
        """The largest count that is shown, for the longest bar of a chart; 0 where none is."""
        return max(self.counts.values(), default=0)


def shown(counts: Mapping[str, int]) -> Shown:
    """Return what of a table may be shown; `counts` has every name there is, also those with nothing."""
    small = {count for count in counts.values() if 0 < count < SMALLEST_SHOWN}
    larger = sorted({count for count in counts.values() if count >= SMALLEST_SHOWN})
    hidden = set(small)
    for more in [*larger, 0]:
        if not hidden or len(hidden) > 1:
            break
        hidden.add(more)
    return Shown(
        {name: count for name, count in counts.items() if count not in hidden},
        frozenset(name for name, count in counts.items() if count in hidden),
        only_small=hidden == small,
    )
