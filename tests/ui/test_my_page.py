"""The sheet of My page: its parts stand apart, what hangs before its words, and what gives way where room is short."""

from itertools import pairwise

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Settings, Spacing, TextSize
from tests.measured import Measured
from tests.ui.conftest import LANDSCAPE, OpenVisit
from tests.ui.visitor import Role, Visitor, inside

UPRIGHT = Panel(1080, 1920, 3.6)
QUESTIONS = ["effect-how-likely", "intro-other-choices", "effect-while-waiting"]
MATTERS = ["long-term-survival", "off-target-effects"]
ROUNDED_PX = 1


def filled(visitor: Visitor, questions: int = 3, matters: int = 2) -> Visitor:
    """Open My page with so many things on it."""
    deck = visitor.kiosk.deck
    asked = [*QUESTIONS, *(name for name in deck.questions if name not in QUESTIONS)][:questions]
    cards = [*MATTERS, *(card.id for card in deck.walk if card.id not in MATTERS)][:matters]
    chosen = [*(Event(Kind.CHOOSE, name) for name in asked), *(Event(Kind.MATTERS, name) for name in cards)]
    return visitor.go(Kind.START, *chosen, Kind.OPEN_MY_PAGE)


def rows(visitor: Visitor) -> list[QQuickItem]:
    """Return the rows of the page that is open."""
    return [row for row in inside(visitor.window.contentItem(), "ReadingRow") if row.isVisible()]


def drawings(visitor: Visitor) -> list[QQuickItem]:
    """Return the drawings on the page that is open."""
    return [one for row in rows(visitor) for one in inside(row, "Figure") if one.isVisible()]


def words(row: QQuickItem) -> QQuickItem:
    """Return the words of a row, without its heading and its number."""
    [found] = inside(row, "TermWords")
    return found


def left(item: QQuickItem) -> float:
    """Return where an item begins, in px of the window."""
    return item.mapToScene(item.boundingRect().topLeft()).x()


@pytest.mark.parametrize("panel", [LANDSCAPE, UPRIGHT], ids=["landscape", "upright"])
def test_cards_have_their_drawings_and_questions_their_numbers(open_visit: OpenVisit, panel: Panel) -> None:
    visitor = filled(open_visit(panel))
    shapes = [(one.property("shape"), one.property("picture")) for one in drawings(visitor)]
    assert shapes == [("circle", "pictures/long-term-survival.svg"), ("plate", "pictures/off-target-effects.svg")]
    heard = [seen.name for seen in visitor.all() if seen.role == Role.StaticText]
    asked = [words(row).property("words") for row in rows(visitor)[2:]]
    assert [name for name in heard if name[:1].isdigit()] == [f"{place}. {text}" for place, text in enumerate(asked, 1)]
    assert "1" not in heard, "a number is told with its question"
    assert len({left(words(row)) for row in rows(visitor)[2:]}) == 1, "all their lines begin in one column"


def test_the_title_of_a_card_is_not_underlined_and_a_question_is(open_visit: OpenVisit) -> None:
    visitor = filled(open_visit(), questions=1)
    met = {row.property("modelData")["shape"] != "": len(inside(row, "TermMention")) for row in rows(visitor)}
    assert met == {True: 0, False: 1}


@pytest.mark.parametrize("spacing", Spacing, ids=lambda spacing: spacing.value)
def test_parts_stand_further_apart_than_what_is_in_them(
    open_visit: OpenVisit, spacing: Spacing, measured: Measured
) -> None:
    """Requirements 7 and 8: the parts are the paragraphs of the page."""
    visitor = filled(open_visit(UPRIGHT, settings=Settings(spacing=spacing, size=TextSize.MEDIUM)))
    here = rows(visitor)
    em, line = words(here[0]).property("font").pixelSize(), here[0].property("line")
    gaps: dict[bool, list[float]] = {True: [], False: []}
    for above, below in pairwise(here):
        begins = below.property("modelData")["title"] != ""
        gaps[begins].append(below.y() - above.y() - above.height() + below.property("apart"))
    measured(f"least gap between parts of My page, {spacing.value} spacing", min(gaps[True]), "px", requirement=7)
    assert min(gaps[True]) >= 2 * max(gaps[False])
    assert (min(gaps[True]) + line + ROUNDED_PX) / line >= 1.5
    if spacing is Spacing.WIDE:
        assert min(gaps[True]) + ROUNDED_PX >= 2 * em


@pytest.mark.parametrize("panel", [LANDSCAPE, UPRIGHT], ids=["landscape", "upright"])
@pytest.mark.parametrize("size", TextSize, ids=lambda size: size.value)
def test_drawings_give_way_before_a_page_more_is_needed(open_visit: OpenVisit, panel: Panel, size: TextSize) -> None:
    visitor = open_visit(panel, settings=Settings(size=size))
    met = set()
    for questions in range(8):
        state = filled(visitor, questions).state
        [sheet] = inside(visitor.window.contentItem(), "ReadingRows")
        full, plain = (len(sheet.property(name)) for name in ("full", "plain"))
        assert sheet.property("count") == min(full, plain)
        shown, drawn = [], 0
        for page in range(sheet.property("count")):
            visitor.put(evolve(state, spot=evolve(state.spot, page=page)))
            shown += [words(row).property("words") for row in rows(visitor)]
            drawn += len(drawings(visitor))
        assert drawn == (2 if full <= plain else 0)
        met.add(full <= plain)
        assert (
            shown[: 2 + questions] == [row["text"] for row in visitor.kiosk.property("body")["rows"]][: 2 + questions]
        )
    assert True in met


@pytest.mark.parametrize("panel", [LANDSCAPE, UPRIGHT], ids=["landscape", "upright"])
@pytest.mark.parametrize("size", TextSize, ids=lambda size: size.value)
@pytest.mark.parametrize("prints", [True, False], ids=["printer", "no printer"])
def test_one_button_is_dark_and_the_code_is_framed(
    open_visit: OpenVisit, panel: Panel, size: TextSize, *, prints: bool
) -> None:
    visitor = open_visit(panel, settings=Settings(size=size))
    visitor.kiosk.let_print(prints)
    filled(visitor)
    printing = [seen.name for seen in visitor.buttons() if seen.does.kind is Kind.PRINT]
    assert printing == ["Print my page"] * prints
    dark = [seen.name for seen in visitor.buttons() if seen.item.property("main")]
    assert dark == ["Print my page" if prints else "Done"]
    [code] = [seen.place for seen in visitor.all() if seen.role == Role.Graphic and seen.name == "Take it with you"]
    picture, middle = visitor.window.grabWindow(), code.center().y()
    colours = [picture.pixelColor(round(code.left()) + step, round(middle)).name() for step in range(-8, 3)]
    edge = visitor.kiosk.property("look")["colours"]["line"].lower()
    assert colours.count(edge) >= 2
    assert colours[-1] == "#ffffff", "its white reaches to the frame"
    assert "#ffffff" not in colours[: colours.index(edge)]


def test_the_code_is_large_where_there_is_room(open_visit: OpenVisit) -> None:
    """A module of the longest code, with its white 85 of them across, is 1.2 mm at least; see tests/ui/test_code.py."""
    for panel in (LANDSCAPE, UPRIGHT):
        visitor = filled(open_visit(panel))
        [code] = [seen.place for seen in visitor.all() if seen.role == Role.Graphic and seen.name == "Take it with you"]
        assert code.width() // 85 / panel.px_per_mm >= 1.2


def boxes(visitor: Visitor) -> dict[str, tuple[bool, float]]:
    """Return the rows that change the page, by the name that is heard: whether each is ticked, and how far down."""
    return {
        seen.name: (bool(seen.item.property("checked")), seen.place.y())
        for seen in visitor.buttons()
        if seen.role == Role.CheckBox
    }


@pytest.mark.parametrize("by", ["finger", "keys"])
def test_a_row_is_taken_off_and_put_back_where_it_stands(open_visit: OpenVisit, by: str) -> None:
    visitor = filled(open_visit(), questions=1)
    visitor.tap("Change my page")
    title, asked = "Long-Term Survival", "How likely is a remission for someone like me?"
    before = boxes(visitor)
    assert [*before] == [f"{words}, On my page" for words in (title, "Off-Target Effects", asked)]
    assert all(ticked for ticked, _ in before.values())
    seen = visitor.find(Role.CheckBox, title)
    for there in (False, True):
        visitor.clock.now += 1
        if by == "finger":
            visitor.hands.tap(seen.middle)
        else:
            seen.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            visitor.hands.key(Qt.Key.Key_Space)
        visitor.settle()
        now = boxes(visitor)
        assert now[f"{title}, On my page" if there else title] == (there, before[f"{title}, On my page"][1])
        assert [place for _, place in now.values()] == [place for _, place in before.values()]
        assert visitor.find(Role.CheckBox, title).item is seen.item, "the keys stay where they are"
    visitor.clock.now += 1
    visitor.tap("Back")
    assert words(rows(visitor)[0]).property("words") == title


def test_a_list_longer_than_the_room_is_turned_by_page(open_visit: OpenVisit) -> None:
    visitor = filled(open_visit(), questions=12)
    visitor.tap("Change my page")
    met = [*boxes(visitor)]
    while len(met) < 14:
        visitor.clock.now += 1
        visitor.tap("More")
        assert not set(met) & set(boxes(visitor))
        met += boxes(visitor)
    assert len(met) == 14
