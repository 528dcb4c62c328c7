"""What stands on the printed page, and what becomes of it on its way through the printer."""

from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit import Event, Kind, Paper, Printing, Scene, State, paper
from kiosk.visit.asked import NOT_YET, Ready
from kiosk.visit.chosen import Chosen, chosen, shortened
from kiosk.visit.paper import OPEN_MATTERS, OPEN_QUESTIONS
from tests.visit.visits import CART, ENGLISH, SPOKEN, STAGE, TODAY, USUAL, after, show

QUESTIONS = [name for card in CART.walk for name in card.questions]
CARDS = [card.id for card in CART.walk]
WRONG = [
    Event(Kind.ANSWER, f"{check.id}:{next(name for name in check.answers if name != check.right)}")
    for check in CART.outline.checks
]
NOT_READY = [Event(Kind.ANSWER, f"{ready.value}:{NOT_YET}") for ready in Ready]
GERMAN = evolve(
    ENGLISH,
    language="de",
    phrases=ENGLISH.phrases | {"paper_for": "Für Ärztin oder Arzt", "day": "{day}. {month} {year}"},
)


def visit(questions: int, matters: int, unclear: int, not_ready: int = 0) -> State:
    """Return a visit with so much on the page."""
    put = [Event(Kind.CHOOSE, name) for name in QUESTIONS[:questions]]
    put += [Event(Kind.MATTERS, name) for name in CARDS[:matters]]
    return after(CART, Kind.START, *put, *WRONG[:unclear], *NOT_READY[:not_ready], Kind.OPEN_MY_PAGE)


def on_paper(state: State, fits: Callable[[Paper], bool] = lambda _page: True) -> Paper:
    """Return the page on paper, with as much as fits."""
    german = evolve(CART, texts={**CART.texts, "de": CART.texts["en"]})
    state = evolve(state, usual=evolve(state.usual, language="de"))
    return paper(Scene(german, {**SPOKEN, "de": GERMAN}, state, STAGE, TODAY), "1.2.3", fits)


def test_the_page_says_what_it_is_to_staff_in_their_language_and_to_the_visitor_in_theirs() -> None:
    page = on_paper(visit(2, 1, 1))
    assert page.strip.title == "Für Ärztin oder Arzt"
    assert page.strip.texts == (
        CART.texts["en"].title,
        ENGLISH["paper_what"],
        ENGLISH.say("paper_when", day="23. November 2026", version="1.2.3"),
    )
    assert "Nothing on this page was recorded." in page.strip.texts[2]
    assert (page.title, page.lead, page.foot) == (ENGLISH["my_page"], ENGLISH["paper_lead"], ENGLISH["my_page_foot"])


def test_the_page_holds_what_the_screen_holds() -> None:
    state = visit(3, 2, 2, 1)
    page, body = on_paper(state), show(CART, state)["body"]
    texts = [(text, number if part.answers else 0) for part in page.parts for number, text in enumerate(part.texts, 1)]
    assert texts == [(row["text"], row["number"]) for row in body["rows"]]
    assert [part.title for part in page.parts] == [row["title"] for row in body["rows"] if row["title"]]
    assert [part.answers for part in page.parts] == [False, True, False, False], "a question has a line for its answer"
    assert page.code == body["code"]


def test_an_empty_page_has_lines_to_write_on() -> None:
    parts = on_paper(visit(0, 0, 0)).parts
    assert [(part.title, part.texts, part.blank) for part in parts] == [
        (ENGLISH["my_matters"], (), OPEN_MATTERS),
        (ENGLISH["my_questions"], (), OPEN_QUESTIONS),
    ]


def test_what_does_not_fit_is_left_out_and_counted() -> None:
    page = on_paper(visit(5, 2, 1), lambda page: sum(len(part.texts) for part in page.parts) <= 4)
    assert [(len(part.texts), part.more) for part in page.parts] == [
        (1, ENGLISH.say("and_more", count=1)),
        (2, ENGLISH.say("and_more", count=3)),
        (1, ""),
    ]


def test_where_nothing_fits_the_page_is_a_form() -> None:
    page = on_paper(visit(2, 2, 1), lambda _page: False)
    assert [part.texts for part in page.parts] == [(), ()]


def lists_of(some: Chosen) -> list[tuple[str, ...]]:
    """Return each list of what was chosen."""
    return [some.questions, some.unclear, some.not_ready, some.matters]


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 5), st.integers(0, 4), st.integers(0, 35))
def test_it_is_shortened_by_one_rule(questions: int, matters: int, unclear: int, not_ready: int, room: int) -> None:
    whole = chosen(Scene(CART, SPOKEN, visit(questions, matters, unclear, not_ready), STAGE, TODAY))
    lists = lists_of(whole)
    kept = shortened(whole, lambda some: sum(map(len, lists_of(some))) <= room)
    assert kept is not None
    left = lists_of(kept)
    assert [all_of[: len(some)] for all_of, some in zip(lists, left, strict=True)] == left, "the first are kept"
    assert sum(map(len, left)) == min(room, sum(map(len, lists))), "no more goes than must"
    fewer = (kept.fewer_questions, kept.fewer_unclear, kept.fewer_not_ready, kept.fewer_matters)
    assert [len(all_of) - len(some) for all_of, some in zip(lists, left, strict=True)] == list(fewer)
    longest = max(map(len, left))
    assert all(gone == 0 or len(some) >= longest - 1 for gone, some in zip(fewer, left, strict=True))


def test_nothing_may_fit_at_all() -> None:
    assert shortened(Chosen(("one",)), lambda _some: False) is None


def test_the_page_goes_through_the_printer_once() -> None:
    page = visit(1, 1, 0)
    sent = after(CART, Kind.PRINT, state=page)
    assert sent == evolve(page, printing=Printing.SENT)
    assert after(CART, Kind.PRINT, state=sent) == sent
    for kind, printing in ((Kind.PRINTED, Printing.DONE), (Kind.PRINT_FAILED, Printing.FAILED)):
        told = after(CART, kind, state=sent)
        assert told == evolve(page, printing=printing)
        assert after(CART, Kind.PRINT, state=told) == sent, "another copy, or another try"


@pytest.mark.parametrize("kind", [Kind.PRINTED, Kind.PRINT_FAILED])
def test_what_the_printer_says_late_is_lost(kind: Kind) -> None:
    fresh = State.fresh(USUAL)
    assert after(CART, Kind.PRINT, Kind.DONE, kind, state=visit(1, 0, 0)) == fresh
    assert after(CART, kind, state=visit(1, 0, 0)) == visit(1, 0, 0)
    assert after(CART, Kind.PRINT, state=fresh) == fresh, "there is nothing to print"


@pytest.mark.parametrize("kind", [Kind.PRINTED, Kind.PRINT_FAILED])
def test_the_printer_answers_no_question_for_the_visitor(kind: Kind) -> None:
    asked = after(CART, Kind.PRINT, Kind.IDLE, state=visit(1, 0, 0))
    told = after(CART, kind, state=asked)
    assert told.warned
    assert told.printing is not Printing.SENT


def test_a_page_that_changed_is_no_longer_the_printed_one() -> None:
    more = Event(Kind.CHOOSE, QUESTIONS[7])
    printed = after(CART, Kind.PRINT, Kind.PRINTED, state=visit(1, 0, 0))
    assert after(CART, more, state=printed).printing is Printing.NOT
    assert after(CART, Kind.PRINT, more, state=visit(1, 0, 0)).printing is Printing.SENT


def test_the_screen_offers_to_print_where_there_is_a_printer_and_says_what_became_of_it() -> None:
    page = visit(1, 1, 0)
    assert show(CART, page)["body"]["print"] is None
    body = show(CART, page, prints=True)["body"]
    assert (body["print"]["text"], body["print"]["event"]) == (ENGLISH["print"], "print")
    assert (body["take"]["text"], body["announcement"]) == (ENGLISH["take_it_how"], ENGLISH["my_page"])
    told = {"printing": [], "printed": [Kind.PRINTED], "print_failed": [Kind.PRINT_FAILED]}
    for key, kinds in told.items():
        state = after(CART, Kind.PRINT, *kinds, state=page)
        body = show(CART, state, prints=True)["body"]
        assert body["take"]["text"] == body["announcement"] == ENGLISH[key]
        assert body["code"] == show(CART, page)["body"]["code"], "the code stays"
        assert body["print"], "and so does the button"
