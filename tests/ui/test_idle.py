"""Nobody there? The kiosk asks, waits, and forgets (requirements 37, 38 and 41); time is turned by hand."""

import pytest
from attrs import evolve
from PySide6.QtCore import QPointF, Qt, QTimer

from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.visit import Event, Kind, Screen, Settings, State
from tests.ui.conftest import LANDSCAPE, OpenVisit
from tests.ui.visitor import LEAVE, MORE_TIME, PLACES, STAY, Clock, Role, Visitor

LIMIT_S, ANSWER_S = 120, 45


def wait(visitor: Visitor, seconds: float) -> None:
    """Let time pass, and the timer with it."""
    visitor.clock.now += seconds
    visitor.kiosk.look_at_the_clock()


def timer(kiosk: Kiosk) -> QTimer:
    (only,) = kiosk.findChildren(QTimer)
    return only


def begun(visitor: Visitor, place: str = "introduction") -> State:
    """Come to a place by events, so that the waiting begins there."""
    for event in PLACES[place]:
        visitor.kiosk.send(event if isinstance(event, Event) else Event(event))
    visitor.settle()
    return visitor.state


def test_after_two_minutes_it_asks(visitor: Visitor) -> None:
    before = begun(visitor)
    wait(visitor, LIMIT_S - 0.1)
    assert visitor.state == before
    wait(visitor, 0.1)
    assert visitor.state == evolve(before, warned=True)
    visitor.settle()
    assert visitor.find(Role.AlertMessage, "Are you still here?")
    assert visitor.kiosk.property("secondsLeft") == ANSWER_S


def test_it_counts_down_and_then_forgets(visitor: Visitor) -> None:
    begun(visitor)
    wait(visitor, LIMIT_S)
    for left in range(ANSWER_S - 1, 0, -1):
        wait(visitor, 1)
        assert visitor.kiosk.property("secondsLeft") == left
        assert visitor.state.warned
    visitor.settle()
    assert visitor.find(Role.StaticText, "1").enabled
    wait(visitor, 1)
    assert visitor.state == State.fresh(Settings())


def test_the_timer_wakes_when_something_is_due(visitor: Visitor) -> None:
    begun(visitor)
    assert timer(visitor.kiosk).isActive()
    assert LIMIT_S * 1000 <= timer(visitor.kiosk).interval() <= LIMIT_S * 1000 + 10
    wait(visitor, LIMIT_S)
    assert 900 <= timer(visitor.kiosk).interval() <= 1010
    wait(visitor, 0.4)
    assert 590 <= timer(visitor.kiosk).interval() <= 610
    wait(visitor, ANSWER_S)
    assert not timer(visitor.kiosk).isActive()


def test_a_timer_that_comes_late_forgets_all_the_same(visitor: Visitor) -> None:
    """As after the machine has slept."""
    begun(visitor)
    wait(visitor, 3600)
    assert visitor.state == State.fresh(Settings())


def test_the_first_screen_rests(visitor: Visitor) -> None:
    assert not timer(visitor.kiosk).isActive()
    before = visitor.state
    for _ in range(10):
        wait(visitor, 3600)
    assert visitor.state == before
    assert not timer(visitor.kiosk).isActive()
    visitor.tap("Touch to start")
    assert visitor.state.spot.screen is Screen.HOME
    wait(visitor, LIMIT_S - 1)
    assert not visitor.state.warned


def test_done_lets_it_rest(visitor: Visitor) -> None:
    begun(visitor, "closing")
    visitor.tap("Done")
    assert visitor.state == State.fresh(Settings())
    assert not timer(visitor.kiosk).isActive()


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("attract", "question")])
def test_a_touch_anywhere_answers_and_presses_nothing_beneath(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    beneath = [seen.middle for seen in visitor.buttons()]
    corners = [QPointF(3, 3), QPointF(1917, 3), QPointF(3, 1077), QPointF(1917, 1077), QPointF(960, 400)]
    for where in [*beneath, *corners]:
        visitor.put(evolve(before, warned=True))
        if any(visitor.button(name).place.contains(where) for name in (LEAVE, MORE_TIME)):
            continue
        visitor.hands.tap(where)
        assert visitor.state == before, where


def test_leaving_is_an_answer_too(visitor: Visitor) -> None:
    begun(visitor)
    wait(visitor, LIMIT_S)
    visitor.settle()
    visitor.tap(LEAVE)
    assert visitor.state == State.fresh(Settings())


def test_it_can_be_answered_again_and_again(visitor: Visitor) -> None:
    before = begun(visitor)
    for _ in range(10):
        wait(visitor, LIMIT_S)
        wait(visitor, ANSWER_S - 1)
        visitor.settle()
        visitor.tap(STAY)
        assert visitor.state == before
        wait(visitor, LIMIT_S - 1)
        assert visitor.state == before
        visitor.hands.key(Qt.Key.Key_Tab)


def test_more_time_doubles_the_wait_for_this_visit_and_no_other(visitor: Visitor) -> None:
    before = begun(visitor)
    wait(visitor, LIMIT_S)
    visitor.settle()
    visitor.tap(MORE_TIME)
    for _ in range(2):
        assert visitor.state == evolve(before, patience=2)
        wait(visitor, 2 * LIMIT_S - 0.1)
        assert not visitor.state.warned
        wait(visitor, 0.1)
        assert visitor.state.warned
        assert visitor.kiosk.property("secondsLeft") == ANSWER_S
        visitor.settle()
        visitor.tap(STAY)
    visitor.kiosk.send(Event(Kind.DONE))
    assert visitor.state == State.fresh(Settings())
    begun(visitor)
    wait(visitor, LIMIT_S)
    assert visitor.state.warned, "the next visitor waits as long as anybody"


@pytest.mark.parametrize("sign", ["key", "touch that slides off"])
def test_a_sign_of_life_while_it_asks_gives_the_whole_time_again(visitor: Visitor, sign: str) -> None:
    before = begun(visitor)
    wait(visitor, LIMIT_S)
    visitor.settle()
    for _ in range(5):
        wait(visitor, ANSWER_S - 1)
        assert visitor.kiosk.property("secondsLeft") == 1
        if sign == "key":
            visitor.hands.key(Qt.Key.Key_Tab)
        else:
            visitor.hands.slide(visitor.button(LEAVE).middle, QPointF(5, 5))
        wait(visitor, 0)
        assert visitor.state == evolve(before, warned=True), "it wants an answer"
        assert visitor.kiosk.property("secondsLeft") == ANSWER_S
    wait(visitor, ANSWER_S)
    assert visitor.state == State.fresh(Settings())


def long_card(content: Content, words: int) -> Content:
    """Return the content with one card of so many words."""
    text = content.deck.texts["en"]
    cards = dict(text.cards) | {"neurotoxicity": evolve(text.cards["neurotoxicity"], text="word " * words)}
    texts = {**content.deck.texts, "en": evolve(text, cards=cards)}
    return evolve(content, deck=evolve(content.deck, texts=texts))


def test_a_long_text_has_the_time_that_a_slow_reader_needs(open_visit: OpenVisit, content: Content) -> None:
    visitor = open_visit(of=long_card(content, words=170))
    visitor.kiosk.send(Event(Kind.OPEN_CARD, "neurotoxicity"))
    heading, tabs = 5, 15  # Challenge 4 of 5 Neurotoxicity; The card, In plain words, …, This matters to me
    needed = (170 + heading + tabs) / 85 * 60 + 60
    wait(visitor, needed - 1)
    assert not visitor.state.warned
    wait(visitor, 1.1)
    assert visitor.state.warned
    assert visitor.kiosk.property("secondsLeft") == ANSWER_S


def test_the_clinic_may_wait_longer(content: Content) -> None:
    clock = Clock()
    kiosk = Kiosk(content, LANDSCAPE, Settings(), clock, limit_s=300)
    kiosk.send(Event(Kind.START))
    clock.now += 299
    kiosk.look_at_the_clock()
    assert not kiosk.state.warned
    clock.now += 1
    kiosk.look_at_the_clock()
    assert kiosk.state.warned


def live(visitor: Visitor, sign: str) -> None:
    """Give a sign of life that presses nothing."""
    empty = QPointF(1500, 60)
    if sign == "touch":
        visitor.hands.tap(empty)
    elif sign == "key":
        visitor.hands.key(Qt.Key.Key_Tab)
    else:
        visitor.hands.move(empty + QPointF(visitor.clock.now % 7, 0))


@pytest.mark.parametrize("sign", ["touch", "key", "resting finger"])
def test_every_sign_of_life_counts(visitor: Visitor, sign: str) -> None:
    before = begun(visitor)
    if sign == "resting finger":
        visitor.hands.press(QPointF(1500, 60))
    for _ in range(5):
        wait(visitor, LIMIT_S - 1)
        live(visitor, sign)
    assert visitor.state == before
    wait(visitor, LIMIT_S)
    assert visitor.state.warned


def test_a_finger_that_rests_while_it_is_asked_does_not_answer(visitor: Visitor) -> None:
    """Something that lies on the glass is nobody: only a touch that begins now is an answer."""
    begun(visitor)
    resting = QPointF(1500, 60)
    visitor.hands.press(resting)
    wait(visitor, LIMIT_S)
    visitor.settle()
    visitor.hands.move(resting + QPointF(1, 0))
    wait(visitor, ANSWER_S)
    assert visitor.state == State.fresh(Settings())
    visitor.hands.release(resting)
    assert visitor.state == State.fresh(Settings())
