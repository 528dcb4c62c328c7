"""What staff see of the kiosk and do for it: counts, the glass, errands, and how it is."""

import logging
from datetime import date
from pathlib import Path

import pytest

from kiosk.clinic import Counted
from kiosk.staff import Errand
from kiosk.staff.desk import CLEAN_S
from kiosk.staff.seat import CORNERS, Page
from tests.staff.offices import WORDS, Staff, page
from tests.strict import Announce

ENGLISH = WORDS["en"]


def test_counts_are_off_until_the_clinic_turns_them_on(staff: Staff) -> None:
    staff.inside().press("go:counts")
    assert ENGLISH["counts_off"] in str(staff.body()["rows"])
    staff.press("set:counts:on")
    assert staff.desk.office.settings.now.counts
    assert staff.press("go:counts").body()["kind"] == "staff-bars"


def test_the_month_hides_small_numbers(staff: Staff) -> None:
    staff.inside().press("set:counts:on")
    deck = staff.desk.shown.deck
    for card, many in {"low-side-effects": 40, "neurotoxicity": 3, "closing": 5}.items():
        for _ in range(many):
            staff.desk.office.counts.add(staff.today, deck.outline.id, card, "en", Counted.OPENED)
    staff.press("go:counts")
    bars = {}
    for _ in range(staff.body()["pages"]):
        if staff.body()["title"] == ENGLISH["table_opened"]:
            bars |= {bar["id"]: (bar["told"], bar["share"]) for bar in staff.body()["bars"]}
        staff.press("more")
    assert bars["low-side-effects"] == ("40", 1.0)
    assert bars["neurotoxicity"] == bars["closing"] == ("<11", 0.0)
    assert [*bars] == ["low-side-effects", "neurotoxicity", "closing", "rest"], "the highest first, then as in the deck"
    assert bars["rest"] == ("0", 0.0)


def test_while_the_glass_is_wiped_it_takes_no_touch_for_a_minute(staff: Staff) -> None:
    staff.inside().press("go:care")
    assert ENGLISH["never_cleaned"] in staff.rows()[0]
    staff.press("clean")
    assert staff.body()["seconds"] == "60"
    assert staff.screen()["actions"] == []
    assert not staff.desk.touched()
    staff.clock.now += CLEAN_S - 0.5
    staff.desk.tick()
    assert (page(staff), staff.body()["seconds"]) == (Page.CLEANING, "1")
    staff.clock.now += 0.5
    staff.desk.tick()
    assert page(staff) is Page.CARE
    assert staff.desk.touched()
    assert staff.desk.open
    assert "2026-11-29" in staff.rows()[0]


def test_the_glass_is_well_when_it_answers_in_all_corners(staff: Staff) -> None:
    staff.inside().press("go:corners")
    for place in CORNERS:
        assert page(staff) is Page.CORNERS
        staff.press(f"corner:{place}")
    assert staff.body()["title"] == ENGLISH["corners_well"]


def test_errands_are_asked_for_and_their_answer_is_told(staff: Staff) -> None:
    staff.inside().press("go:care", "ask:sound", "ask:print-test")
    assert staff.errands == [Errand.SOUND, Errand.PRINT_TEST]
    staff.desk.tell("print_failed")
    assert staff.body()["title"] == ENGLISH["print_failed"]
    staff.press("go:support")
    assert len(staff.body()["rows"]) == 6
    staff.press("lock")
    staff.desk.tell("exported", file="x")


def banner(staff: Staff) -> str:
    """Return the sentence of the overview."""
    told = staff.press("go:overview").body()["banner"]
    return f"{told['light']}: {told['title']} {told['text']}"


def test_one_sentence_tells_whether_all_is_well(staff: Staff) -> None:
    staff.inside()
    assert banner(staff).startswith(f"{ENGLISH['light_amber']}: {ENGLISH['no_phone']}")
    staff.press("set:phone:112")
    assert banner(staff) == f"{ENGLISH['light_green']}: {ENGLISH['all_well']} {ENGLISH['all_well_do']}"


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(1970, 1, 1), ENGLISH.say("clock_wrong", year=1970)),
        (date(2027, 5, 1), ENGLISH.say("review_soon", days=22)),
        (date(2028, 1, 1), ENGLISH.say("review_late", days=223)),
    ],
)
def test_the_clock_and_the_review_are_told(staff: Staff, today: date, told: str) -> None:
    staff.today = today
    staff.inside().press("set:phone:112")
    assert told in banner(staff)


def test_a_setting_that_cannot_be_used_is_told_and_others_are_counted(tmp_path: Path, announce_log: Announce) -> None:
    announce_log(logging.ERROR, "The sign-offs in .* cannot be used")
    announce_log(logging.ERROR, "Nothing is counted")
    (tmp_path / "config.yaml").write_text("idle_s: 5\ncounts: true\n", "utf-8")
    (tmp_path / "sign-offs.json").mkdir()
    (tmp_path / "counts.sqlite3").mkdir()
    staff = Staff(tmp_path)
    staff.desk.office.counts.open()
    staff.inside()
    assert banner(staff).startswith(f"{ENGLISH['light_red']}: {ENGLISH.say('settings_wrong', setting='idle_s')}")
    assert ENGLISH.say("others", count=3) in banner(staff)
