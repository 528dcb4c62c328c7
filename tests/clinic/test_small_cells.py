"""No count of 1 to 10 is shown, or can be worked out: not even by somebody who knows the rule and the total."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic import Shown, shown

NAMES = "abcd"
MOST = 14
TABLES = [list(table) for table in product(range(MOST + 1), repeat=3)]
"""Every table of three cells with such counts: the worlds that somebody who looks at a page thinks possible."""


def page(counts: list[int]) -> Shown:
    """Return what is shown of some cells."""
    return shown(dict(zip(NAMES, counts, strict=False)))


def alike() -> Mapping[tuple[str, int], list[list[int]]]:
    """Return the worlds that look the same and have the same total; totals of 1 to 10 nobody can know."""
    worlds: dict[tuple[str, int], list[list[int]]] = {}
    for table in TABLES:
        total = sum(table)
        worlds.setdefault((repr(page(table)), 0 if 0 < total < 11 else total), []).append(table)
    return worlds


def told(worlds: list[list[int]]) -> Iterator[tuple[int, int]]:
    """Yield each cell of 1 to 10 that is the same in all of some worlds."""
    for place in range(len(worlds[0])):
        values = {world[place] for world in worlds}
        if len(values) == 1 and 0 < (value := values.pop()) < 11:
            yield place, value


def test_in_every_table_each_small_cell_could_be_another_one() -> None:
    """All worlds of three cells up to 14: whoever knows rule, page and total finds at least two for a small cell."""
    found = [(worlds, list(told(worlds))) for worlds in alike().values()]
    assert [worlds for worlds, cells in found if cells] == []


CELLS = st.one_of(st.just(0), st.integers(1, 10), st.integers(11, 400))


@given(counts=st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), CELLS, max_size=30))
def test_whatever_is_counted_nothing_small_is_shown_and_hidden_cells_can_be_swapped(counts: dict[str, int]) -> None:
    seen = shown(counts)
    assert all(count == 0 or count > 10 for count in seen.counts.values())
    assert seen.counts.keys() | seen.hidden == counts.keys()
    assert not seen.counts.keys() & seen.hidden
    small = {name for name, count in counts.items() if 0 < count < 11}
    assert small <= seen.hidden
    assert bool(seen.hidden) is bool(small)
    hidden = sorted(seen.hidden)
    turned = counts | dict(zip(hidden, [counts[name] for name in [*hidden[1:], *hidden[:1]]], strict=True))
    assert shown(turned) == seen
    values = {counts[name] for name in hidden}
    assert len(values) != 1 or set(counts.values()) == values


@pytest.mark.parametrize(
    ("counts", "hidden", "only_small"),
    [
        ([], "", True),
        ([0, 0, 0], "", True),
        ([11, 40, 0], "", True),
        ([3, 40, 0, 7], "ad", True),
        ([3, 40, 0, 12], "ad", False),  # one alone would follow from the total
        ([3, 3, 0, 12], "abd", False),
        ([3, 40, 12, 12], "acd", False),  # which of two equal ones is hidden must not hang on their place
        ([3, 0, 0, 0], "abcd", False),
        ([3, 3, 3, 3], "abcd", False),  # "<11" in all of them would say too much where the total is 40
    ],
)
def test_what_is_hidden_in_a_table(counts: list[int], hidden: str, *, only_small: bool) -> None:
    seen = page(counts)
    assert sorted(seen.hidden) == list(hidden)
    assert seen.only_small is only_small
    assert seen.most == max([count for count in counts if count > 10 and count in seen.counts.values()], default=0)
