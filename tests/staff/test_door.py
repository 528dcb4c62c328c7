"""The door of the staff's desk: the knock, the PIN, and that it locks itself."""

import pytest

from kiosk.staff import Errand, Knock
from kiosk.staff.desk import LOCK_S
from kiosk.staff.seat import Page
from tests.staff.offices import PIN, WORDS, Staff, page

ENGLISH = WORDS["en"]


def test_the_pin_opens_and_a_wrong_one_is_told(staff: Staff) -> None:
    staff.inside().press("lock")
    staff.desk.knock()
    assert page(staff) is Page.PIN
    assert [key["text"] for key in staff.body()["items"]][:3] == ["1", "2", "3"]
    staff.type("402915")
    assert (page(staff), staff.body()["lead"]) == (Page.PIN, ENGLISH["pin_wrong"])
    assert staff.body()["typed"] == "○ ○ ○ ○ ○ ○"
    staff.type(PIN)
    assert page(staff) is Page.OVERVIEW


@pytest.mark.parametrize("item", ["go:overview", "go:settings", "set:counts:on", "ask:export", "clean", "later", "px"])
def test_before_the_pin_no_control_leads_behind_it(staff: Staff, item: str) -> None:
    staff.inside().press("lock")
    staff.desk.knock()
    staff.press(item)
    assert page(staff) is Page.PIN
    assert staff.errands.count(Errand.EXPORT) == 0
    assert not staff.desk.office.settings.now.counts


def test_after_five_wrong_ones_the_wait_is_told_and_counts_down(staff: Staff) -> None:
    staff.inside().press("lock")
    staff.desk.knock()
    for _ in range(5):
        staff.type("402915")
    assert staff.body()["lead"] == ENGLISH.say("pin_wait", seconds=15)
    assert staff.desk.due_s == 1
    staff.clock.now += 5
    staff.desk.touched()
    staff.type(PIN)
    assert page(staff) is Page.PIN
    staff.clock.now += 10.1
    staff.type(PIN)
    assert page(staff) is Page.OVERVIEW


@pytest.mark.parametrize("harm", ["deleted", "edited"])
def test_a_pin_that_has_gone_is_told_with_the_way_out(staff: Staff, harm: str) -> None:
    staff.inside().press("lock")
    file = staff.folder / "pin.json"
    file.unlink() if harm == "deleted" else file.write_text("{")
    staff.desk.knock()
    assert page(staff) is Page.BROKEN
    assert "kiosk reset-pin" in str(staff.body()["rows"])
    staff.press("go:overview", "later")
    assert not staff.desk.open


def test_a_new_pin_takes_the_place_of_the_old_one(staff: Staff) -> None:
    staff.inside().press("go:new-pin").type("402915").type("402915")
    assert page(staff) is Page.OVERVIEW
    staff.press("lock")
    staff.desk.knock()
    staff.type(PIN)
    assert page(staff) is Page.PIN
    staff.type("402915")
    assert page(staff) is Page.OVERVIEW


def test_what_is_typed_is_six_digits_and_no_more(staff: Staff) -> None:
    staff.inside().press("lock")
    staff.desk.knock()
    for sign in "7a3 0518":
        staff.desk.type(sign)
    assert staff.desk.seat.typed == PIN
    staff.press("delete", "type:9")
    assert staff.body()["told"] == ENGLISH.say("typed", count=6, total=6)
    staff.press("enter")
    assert page(staff) is Page.PIN


def test_untouched_for_a_minute_it_locks_and_forgets(staff: Staff) -> None:
    staff.inside().press("go:edit:name").type("Ana")
    staff.clock.now += LOCK_S - 0.1
    staff.desk.tick()
    assert staff.desk.open
    assert staff.desk.due_s == pytest.approx(0.1)
    staff.desk.touched()
    staff.clock.now += LOCK_S
    staff.desk.tick()
    assert not staff.desk.open
    assert staff.desk.signer == ("", "")
    assert staff.errands == [Errand.LOCKED]


def test_a_changed_setting_has_the_program_begin_again_when_it_is_locked(staff: Staff) -> None:
    staff.inside().press("set:idle_s:180", "lock")
    assert staff.errands == [Errand.RESTART]
    staff.inside().press("lock")
    assert staff.errands == [Errand.RESTART, Errand.LOCKED]


def test_back_leads_up_and_out(staff: Staff) -> None:
    staff.inside().press("go:piece:cards.closing/written/en")
    trail = []
    while staff.desk.open:
        trail.append(page(staff).value)
        staff.press("back")
    assert trail == ["piece", "parts", "signing", "overview"]


def knocked(places: list[tuple[float, float]], times: list[float], held_s: float) -> bool:
    """Touch at places and times, and hold the last touch."""
    knock, opened = Knock(), False
    for (x, y), when in zip(places, times, strict=True):
        knock.down(x, y, when)
        opened = knock.up(when + (held_s if when == times[-1] else 0.1))
    return opened


MIDDLE = [(0.0, 10.0)] * 5
TIMES = [0.0, 0.5, 1.0, 1.5, 2.0]


def test_five_touches_the_last_one_held_are_a_knock() -> None:
    assert knocked(MIDDLE, TIMES, 1.0)
    assert not knocked(MIDDLE, TIMES, 0.5)
    assert not knocked(MIDDLE[:4], TIMES[:4], 1.0)
    assert not knocked(MIDDLE, [0, 2, 4, 6, 8], 1.0)
    assert not knocked([*MIDDLE[:3], (60.0, 10.0), (0.0, 10.0)], TIMES, 1.0)
    assert not knocked([*MIDDLE[:4], (0.0, 60.0)], TIMES, 1.0)
