"""Lists of cards: which rows stand on a page, in which column and how far down.

A list is cut into pages here, before it reaches the screen, so that a deck of 10,000 cards
opens like one of nine. Positions are counts (rows and headings above), not lengths: how high
a row is, the look decides.
"""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

Piece = dict[str, Any]


@frozen
class Stage:
    """How much of a list the screen holds.

    Columns beside each other, rows in a column, groups of choices below each other, sections side by side, and
    languages with a button of their own on the first screen.
    """

    columns: int
    rows: int
    groups: int = 4
    sections: int = 2
    direct: int = 2


@frozen
class Group:
    """Rows that belong together under one heading."""

    heading: Piece
    rows: Sequence[Piece]


@frozen
class Page:
    """One page of a list. `lines` and `headings` count the fullest column's, `pages` the pages in all."""

    items: list[Piece]
    columns: int
    lines: int
    headings: int
    page: int
    pages: int


def grid(rows: Sequence[Piece], stage: Stage, turns: int) -> Page:
    """Lay rows out in columns, down the first one and then the next. `turns` pages on, round and round."""
    columns = min(stage.columns, max(1, len(rows)))
    pages = max(1, -(-len(rows) // (columns * stage.rows)))
    page = turns % pages
    # Pages are about equally full, and no row is higher on one than on another.
    lines = max(1, -(-len(rows) // (pages * columns)))
    here = rows[page * columns * lines : (page + 1) * columns * lines]
    items = [_placed(row, index // lines, index % lines, 0) for index, row in enumerate(here)]
    return Page(items, columns, lines, 0, page, pages)


def side_by_side(groups: Sequence[Group], stage: Stage, turns: int) -> Page:
    """Lay groups out one beside the other, or one below the other where there is a single column."""
    abreast = min(stage.sections, max(2, len(groups))) if stage.columns > 1 else 1
    columns = _stacked(groups, stage.rows) if abreast == 1 else _parted(groups, stage.rows)
    pages = -(-len(columns) // abreast)
    page = turns % pages
    here = columns[page * abreast : (page + 1) * abreast]
    items = []
    for number, column in enumerate(here):
        lines = headings = 0
        for piece in column:
            items.append(_placed(piece, number, lines, headings))
            headings += piece["kind"] == "heading"
            lines += piece["kind"] == "row"
    most = [sum(piece["kind"] == kind for piece in column) for kind in ("row", "heading") for column in here]
    return Page(items, abreast, max(most[: len(here)]), max(most[len(here) :]), page, pages)


def _parted(groups: Sequence[Group], rows: int) -> list[list[Piece]]:
    """One group a column; a longer one goes on in the next column under the same heading."""
    columns = []
    for group in groups:
        for start in range(0, len(group.rows), rows):
            heading = {**group.heading, "id": f"{group.heading['id']}-{start}"}
            columns.append([heading, *group.rows[start : start + rows]])
    return columns


def _stacked(groups: Sequence[Group], rows: int) -> list[list[Piece]]:
    """All groups below each other, cut where a page is full; a heading never stands last."""
    columns: list[list[Piece]] = [[]]
    for group in groups:
        if len(columns[-1]) + 2 > rows:
            columns.append([])
        columns[-1].append(group.heading)
        for row in group.rows:
            if len(columns[-1]) == rows:
                columns.append([])
            columns[-1].append(row)
    return columns


def _placed(piece: Piece, column: int, rows_above: int, headings_above: int) -> Piece:
    return {**piece, "column": column, "rows_above": rows_above, "headings_above": headings_above}
