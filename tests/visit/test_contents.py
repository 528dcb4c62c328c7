"""Lists cut into pages: no row is lost, doubled or out of order, and no two stand in the same place."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.contents import Group, Page, Piece, Stage, grid, side_by_side

stages = st.builds(Stage, columns=st.integers(1, 4), rows=st.integers(2, 12))
lengths = st.lists(st.integers(1, 25), min_size=1, max_size=6)


def rows_of(count: int, group: str = "") -> list[Piece]:
    return [{"id": f"{group}{number}", "kind": "row"} for number in range(count)]


def groups_of(counts: list[int]) -> list[Group]:
    return [
        Group({"id": f"heading-{number}", "kind": "heading"}, rows_of(count, f"{number}-"))
        for number, count in enumerate(counts)
    ]


def place(item: Piece) -> tuple[int, int]:
    return item["column"], item["rows_above"] + item["headings_above"]


def check_page(page: Page, stage: Stage, number: int) -> None:
    """See that a page holds what it says, and no more than its columns hold."""
    assert page.page == number
    assert 1 <= page.columns <= stage.columns
    places = [place(item) for item in page.items]
    assert len(set(places)) == len(places), "two stand in one place"
    assert places == sorted(places), "down each column, and then the next"
    for column in {column for column, _ in places}:
        here = [item for item in page.items if item["column"] == column]
        assert column < page.columns
        assert [place(item)[1] for item in here] == list(range(len(here))), "no hole in a column"
        rows = [item for item in here if item.get("kind") != "heading"]
        assert len(rows) <= page.lines <= stage.rows
        assert len(here) - len(rows) <= page.headings
        assert here[-1]["kind"] == "row", "a heading never stands last"
    assert len({item["id"] for item in page.items}) == len(page.items), "ids tell the items of a page apart"


@given(st.integers(1, 120), stages, st.integers(0, 500))
def test_a_grid_holds_every_row_once_and_in_order(count: int, stage: Stage, turns: int) -> None:
    rows = rows_of(count)
    pages = grid(rows, stage, 0).pages
    laid = [grid(rows, stage, number) for number in range(pages)]
    for number, page in enumerate(laid):
        check_page(page, stage, number)
        assert page.pages == pages
    assert [item["id"] for page in laid for item in page.items] == [row["id"] for row in rows]
    assert grid(rows, stage, turns) == laid[turns % pages], "after the last page comes the first"


def test_an_empty_grid_is_one_empty_page() -> None:
    assert grid([], Stage(2, 5), 3) == Page([], 1, 1, 0, 0, 1)


def test_the_columns_of_a_page_are_of_equal_length() -> None:
    assert [item["column"] for item in grid(rows_of(7), Stage(2, 5), 0).items] == [0, 0, 0, 0, 1, 1, 1]


@given(lengths, stages, st.integers(0, 500))
def test_side_by_side_holds_every_row_once_and_in_order(counts: list[int], stage: Stage, turns: int) -> None:
    groups = groups_of(counts)
    pages = side_by_side(groups, stage, 0).pages
    laid = [side_by_side(groups, stage, number) for number in range(pages)]
    for number, page in enumerate(laid):
        check_page(page, stage, number)
        assert page.pages == pages
    shown = [item["id"] for page in laid for item in page.items if item["kind"] == "row"]
    assert shown == [row["id"] for group in groups for row in group.rows]
    assert side_by_side(groups, stage, turns) == laid[turns % pages]


@given(lengths, stages)
def test_every_row_stands_under_the_heading_of_its_group(counts: list[int], stage: Stage) -> None:
    groups = groups_of(counts)
    pages = side_by_side(groups, stage, 0).pages
    heading = ""
    for number in range(pages):
        for item in side_by_side(groups, stage, number).items:
            if item["kind"] == "heading":
                heading = item["id"].split("-")[1]
            else:
                assert item["id"].split("-")[0] == heading


@given(lengths, stages.filter(lambda stage: stage.columns > 1))
def test_beside_each_other_no_column_is_without_its_heading(counts: list[int], stage: Stage) -> None:
    groups = groups_of(counts)
    for number in range(side_by_side(groups, stage, 0).pages):
        items = side_by_side(groups, stage, number).items
        assert {item["column"] for item in items} == {item["column"] for item in items if item["kind"] == "heading"}
        assert all(place(item)[1] == 0 for item in items if item["kind"] == "heading")
