"""What a visitor puts on their page, and the words that they take home."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit import Event, Kind, Printing, Screen, State
from kiosk.visit.asked import Ready
from kiosk.visit.my_page import LONGEST_CODE
from tests.visit.visits import CART, ENGLISH, USUAL, after, show

QUESTIONS = [name for card in CART.walk for name in card.questions]
CARDS = [card.id for card in CART.walk]


def chosen(questions: list[str], matters: list[str]) -> State:
    """Return a visit with these questions and cards on the page."""
    events = [*(Event(Kind.CHOOSE, name) for name in questions), *(Event(Kind.MATTERS, name) for name in matters)]
    return after(CART, Kind.START, *events, Kind.OPEN_MY_PAGE)


def words_of(name: str) -> str:
    """Return the words of a question."""
    return next(card.questions[name] for card in CART.texts["en"].cards.values() if name in card.questions)


def test_a_touch_puts_a_question_on_the_page_and_another_takes_it_away() -> None:
    first, second = QUESTIONS[:2]
    state = after(CART, Event(Kind.CHOOSE, second), Event(Kind.CHOOSE, first))
    assert state.questions == (second, first)
    assert after(CART, Event(Kind.CHOOSE, second), state=state).questions == (first,)
    with pytest.raises(KeyError):
        after(CART, Event(Kind.CHOOSE, "no-such-question"))


def test_choosing_moves_nobody_from_their_place() -> None:
    there = after(
        CART, Kind.START, Event(Kind.OPEN_CARD, "neurotoxicity"), Event(Kind.OPEN_LAYER, "questions"), Kind.MORE
    )
    asked = CART.walk[CART.places["neurotoxicity"].index].questions[0]
    chose = after(CART, Event(Kind.CHOOSE, asked), Event(Kind.MATTERS, "neurotoxicity"), state=there)
    assert (chose.spot, chose.trail) == (there.spot, there.trail)
    rows = {row["item"]: row for row in show(CART, chose)["body"]["items"]}
    assert [name for name, row in rows.items() if row["selected"]] == [asked]
    assert rows[asked]["note"] == ENGLISH["on_my_page"]
    [heart] = show(CART, chose)["body"]["ways"]
    assert heart["selected"] is True


def test_the_page_holds_what_was_chosen_in_that_order() -> None:
    questions, matters = [QUESTIONS[7], QUESTIONS[2]], ["neurotoxicity", "long-term-survival"]
    body = show(CART, chosen(questions, matters))["body"]
    assert [(row["number"], row["text"]) for row in body["rows"]] == [
        (0, "Neurotoxicity"),
        (0, "Long-Term Survival"),
        (1, words_of(questions[0])),
        (2, words_of(questions[1])),
    ]
    assert [row["title"] for row in body["rows"] if row["title"]] == [ENGLISH["my_matters"], ENGLISH["my_questions"]]


def test_a_card_that_matters_has_its_drawing_on_its_shape() -> None:
    rows = show(CART, chosen(QUESTIONS[:1], ["long-term-survival", "neurotoxicity", "introduction"]))["body"]["rows"]
    assert [(row["shape"], row["picture"]) for row in rows] == [
        ("circle", "pictures/long-term-survival.svg"),
        ("plate", "pictures/neurotoxicity.svg"),
        ("sheet", ""),
        ("", ""),
    ]


def test_a_page_that_is_printed_has_one_main_action_and_it_is_that() -> None:
    def main(state: State, *, prints: bool) -> list[str]:
        screen = show(CART, state, prints=prints)
        return [way["id"] for way in [*screen["actions"], screen["body"]["print"]] if way and way["main"]]

    unclear = after(CART, Kind.START, Event(Kind.ANSWER, "check-fever:morning"), Kind.OPEN_MY_PAGE)
    for state in (chosen(QUESTIONS[:1], []), chosen([], CARDS[:1]), unclear):
        assert main(state, prints=True) == ["print"]
        assert main(state, prints=False) == ["done"]
    assert main(chosen([], []), prints=True) == ["done"], "there is nothing on it to print"


def test_an_empty_page_says_how_to_fill_it() -> None:
    rows = show(CART, chosen([], []))["body"]["rows"]
    assert [row["text"] for row in rows] == [ENGLISH["my_matters_empty"], ENGLISH["my_questions_empty"]]
    assert not any(row["listed"] for row in rows)


def test_what_is_on_the_page_can_be_changed_where_there_is_something() -> None:
    ways = [[way["id"] for way in show(CART, chosen(*page))["body"]["ways"]] for page in (([], []), ([], CARDS[:1]))]
    assert ways == [["check"], ["change", "check"]]


def ticked(state: State) -> list[tuple[str, bool]]:
    """Return the words of each row that changes the page, and whether it is on it."""
    return [(row["text"], row["selected"]) for row in show(CART, state)["body"]["items"]]


def test_rows_stay_while_the_page_is_changed_and_go_back_to_their_place() -> None:
    asked, cards = QUESTIONS[5:8], ["neurotoxicity", "long-term-survival"]
    state = after(CART, Kind.OPEN_CHANGE, state=chosen(asked, cards))
    words = ["Neurotoxicity", "Long-Term Survival", *map(words_of, asked)]
    assert ticked(state) == [(row, True) for row in words]
    taken = after(CART, Event(Kind.MATTERS, cards[0]), Event(Kind.CHOOSE, asked[1]), state=state)
    assert ticked(taken) == [(row, row not in (words[0], words[3])) for row in words]
    assert (taken.matters, taken.questions) == ((cards[1],), (asked[0], asked[2]))
    back = after(CART, Event(Kind.CHOOSE, asked[1]), Event(Kind.MATTERS, cards[0]), state=taken)
    assert back == state
    nothing = after(CART, *(Event(Kind.CHOOSE, name) for name in asked), state=state)
    there = after(CART, *(Event(Kind.CHOOSE, name) for name in reversed(asked)), state=nothing)
    assert there == state
    assert after(CART, Kind.BACK, state=taken).spot.screen is Screen.MY_PAGE


def test_a_page_opened_again_lists_what_is_on_it_then() -> None:
    state = after(CART, Kind.OPEN_CHANGE, Event(Kind.CHOOSE, QUESTIONS[0]), state=chosen(QUESTIONS[:2], []))
    assert ticked(state) == [(words_of(QUESTIONS[0]), False), (words_of(QUESTIONS[1]), True)]
    assert ticked(after(CART, Kind.BACK, Kind.OPEN_CHANGE, state=state)) == [(words_of(QUESTIONS[1]), True)]
    looked = after(CART, Kind.OPEN_CALL, Event(Kind.CHOOSE, QUESTIONS[2]), Kind.BACK, state=state)
    assert ticked(looked)[2:] == [(words_of(QUESTIONS[2]), True)], "what came to it meanwhile is there too"
    assert len(ticked(looked)) == 3


def test_a_question_chosen_anew_elsewhere_comes_last() -> None:
    state = after(CART, Kind.OPEN_CHANGE, Kind.BACK, state=chosen(QUESTIONS[:3], []))
    anew = after(CART, *[Event(Kind.CHOOSE, QUESTIONS[0])] * 2, state=state)
    assert anew.questions == (QUESTIONS[1], QUESTIONS[2], QUESTIONS[0])


def test_a_changed_page_has_to_be_printed_again() -> None:
    printed = after(CART, Kind.PRINT, Kind.PRINTED, Kind.OPEN_CHANGE, state=chosen(QUESTIONS[:2], []))
    changed = after(CART, Event(Kind.CHOOSE, QUESTIONS[0]), state=printed)
    assert (printed.printing, changed.printing) == (Printing.DONE, Printing.NOT)


def test_a_card_and_a_question_of_one_name_are_two_rows() -> None:
    body = show(CART, after(CART, Kind.OPEN_CHANGE, state=chosen(QUESTIONS[:2], CARDS[:2])))["body"]
    rows = [row["id"] for row in body["items"]]
    assert rows == [*(f"matters-{name}" for name in CARDS[:2]), *(f"choose-{name}" for name in QUESTIONS[:2])]
    assert [row["note"] for row in body["items"]] == [ENGLISH["on_my_page"]] * 4


def test_the_way_to_the_page_says_how_much_is_on_it() -> None:
    way = show(CART, after(CART, Kind.START))["my_page"]
    assert (way["text"], way["event"]) == (ENGLISH["my_page"], Kind.OPEN_MY_PAGE.value)
    fuller = after(CART, Kind.BACK, state=chosen(QUESTIONS[:2], CARDS[:1]))
    assert show(CART, fuller)["my_page"]["text"] == ENGLISH.say("my_page_count", count=3)
    assert show(CART, State.fresh(USUAL))["my_page"] is None
    assert show(CART, chosen([], []))["my_page"] is None


@given(st.lists(st.sampled_from(QUESTIONS), unique=True), st.lists(st.sampled_from(CARDS), unique=True))
def test_the_code_holds_whole_sentences_and_never_too_many(questions: list[str], matters: list[str]) -> None:
    code = show(CART, chosen(questions, matters))["body"]["code"]
    assert len(code.encode()) <= LONGEST_CODE
    lines = code.splitlines()
    kept = [words for number, words in enumerate(map(words_of, questions), 1) if f"{number}. {words}" in lines]
    assert kept == [words_of(name) for name in questions[: len(kept)]], "those chosen first are kept"
    missing = len(questions) - len(kept)
    assert (ENGLISH.say("and_more", count=missing) in lines) is (missing > 0)
    titles = [f"- {CART.texts['en'].cards[name].title or CART.texts['en'].title}" for name in matters]
    told = [line for line in lines if line.startswith("- ")]
    assert told == titles[: len(told)]
    assert missing == 0 or len(kept) >= len(told) - 1, "of the longest list the last goes"
    assert len(told) == len(titles) or len(told) >= len(kept) - 1
    assert lines[-1] == ENGLISH["my_page_foot"]


def test_the_code_holds_what_was_unclear_and_what_one_is_not_ready_for() -> None:
    answers = [Event(Kind.ANSWER, f"{Ready.CERTAIN.value}:not-yet"), Event(Kind.ANSWER, "check-fever:morning")]
    body = show(CART, after(CART, *answers, Kind.OPEN_MY_PAGE))["body"]
    told = [row["text"] for row in body["rows"] if row["id"].startswith(("unclear", "not-ready"))]
    assert len(told) == 2
    assert set(told) == {line.removeprefix("- ") for line in body["code"].splitlines() if line.startswith("- ")}


def test_a_deck_without_checks_asks_whether_one_is_ready_all_the_same() -> None:
    bare = evolve(CART, outline=evolve(CART.outline, checks=()))
    [way] = show(bare, after(bare, Kind.START, Kind.OPEN_MY_PAGE))["body"]["ways"]
    assert (way["event"], way["item"]) == (Kind.OPEN_CHECK.value, Ready.CERTAIN.value)


def test_a_deck_of_so_long_a_name_that_no_code_holds_it_leaves_the_last_line() -> None:
    text = evolve(CART.texts["en"], short_title="x" * LONGEST_CODE)
    body = show(evolve(CART, texts={"en": text}), chosen([], []))["body"]
    assert body["code"] == ENGLISH["my_page_foot"]


def test_done_and_idle_forget_the_page() -> None:
    state = chosen(QUESTIONS[:3], CARDS[:2])
    assert after(CART, Kind.DONE, state=state) == State.fresh(USUAL)
    assert after(CART, Kind.OPEN_CHANGE, Kind.DONE, state=state) == State.fresh(USUAL)
    assert evolve(state).spot.screen is Screen.MY_PAGE
