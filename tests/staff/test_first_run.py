"""The first run: each step can be left for later, and until there is a PIN there is nothing behind it."""

from pathlib import Path

from kiosk.clinic import Door, load_configuration
from kiosk.staff import Errand
from kiosk.staff.first_run import PIN_STEP
from kiosk.staff.seat import Page
from tests.staff.offices import PIN, WORDS, Staff, page
from tests.visit.visits import CART, SPOKEN

ENGLISH = WORDS["en"]
STEPS = "choice language, edit clinic, edit phone, edit emergency, new-pin, card, choice floor_mm, care"
"""In the order in which a screen is set up."""
BEHIND = ["go:overview", "go:names", "go:edit:phone", "set:counts:on", "set:language:fr", "ask:support", "ask:export"]
BEHIND += ["ask:print-record", "clean", "sign:cards.closing/written/en"]
"""What nobody does who has typed no PIN."""


def knocks(staff: Staff) -> Staff:
    """Open the panel."""
    staff.desk.knock()
    return staff


def here(staff: Staff) -> str:
    """Name the page, and what it is about."""
    return f"{staff.desk.seat.page.value} {staff.desk.seat.item}".strip()


def left(staff: Staff) -> list[str]:
    """Leave every step for later; return what they were."""
    seen = []
    while staff.desk.steps:
        seen.append(here(staff))
        assert staff.does("later")
        assert staff.does("lock") or staff.body().get("pages", 1) > 1
        staff.press("later")
    return seen


def to_the_pin(staff: Staff) -> Staff:
    """Leave what comes before the PIN."""
    knocks(staff)
    while page(staff) is not Page.NEW_PIN:
        staff.press("later")
    return staff


def test_it_asks_for_the_language_first_and_goes_on_in_it(staff: Staff) -> None:
    knocks(staff)
    assert staff.rows() == [SPOKEN[tag].name for tag in CART.texts]
    assert [row["icon"] for row in staff.body()["items"]][:2] == ["check", "arrow-right"]
    staff.press("choose:fr")
    assert (here(staff), staff.desk.language) == ("edit clinic", "fr")
    assert load_configuration(staff.folder / "config.yaml").language == "fr"
    staff.press("lock")
    assert staff.desk.language == ""
    assert staff.errands == [Errand.RESTART]


def test_each_step_can_be_left_for_later(staff: Staff) -> None:
    assert ", ".join(left(knocks(staff))) == STEPS


def test_each_step_is_found_again(staff: Staff) -> None:
    to_the_pin(staff).type(PIN).type(PIN)
    assert ", ".join(left(staff)) == STEPS.partition("new-pin, ")[2]
    assert page(staff) is Page.OVERVIEW
    for way in ("go:settings", "go:care", "go:new-pin"):
        assert staff.does(way)
    staff.press("go:settings")
    found = {row["id"] for _ in range(staff.body()["pages"]) for row in staff.press("more").body()["items"]}
    assert found >= {"language", "floor_mm"}
    staff.press("go:names")
    for way in ("go:edit:clinic", "go:edit:phone", "go:edit:emergency", "go:card"):
        assert staff.does(way)


def test_the_pin_is_typed_twice(staff: Staff) -> None:
    to_the_pin(staff)
    staff.type("123456").type("123456")
    assert staff.body()["lead"] == ENGLISH["pin_weak"]
    staff.type(PIN).type("402915")
    assert staff.body()["lead"] == ENGLISH["pin_differs"]
    staff.type(PIN)
    assert staff.body()["lead"] == ENGLISH["pin_again"]
    staff.type(PIN)
    assert staff.desk.office.pin.door is Door.SHUT
    assert page(staff) is Page.CARD


def test_the_height_above_the_floor_is_one_touch(staff: Staff) -> None:
    knocks(staff)
    while here(staff) != "choice floor_mm":
        staff.press("later")
    staff.press("choose:800")
    assert load_configuration(staff.folder / "config.yaml").floor_mm == 800
    assert here(staff) == "care"


def test_the_sound_and_the_printer_are_tested_and_nothing_else_is_cared_for(staff: Staff) -> None:
    knocks(staff)
    while page(staff) is not Page.CARE:
        staff.press("later")
    assert [row["item"] for row in staff.body()["items"]] == ["ask:print-test", "ask:sound", "go:corners"]
    staff.press("ask:print-test", "ask:sound", "go:support", "clean")
    assert staff.errands == [Errand.PRINT_TEST, Errand.SOUND]
    assert page(staff) is Page.CARE


def test_without_a_pin_no_step_leads_past_it(staff: Staff) -> None:
    knocks(staff)
    while staff.desk.open:
        before = here(staff)
        for item in BEHIND:
            staff.press(item)
            assert here(staff) == before
        assert staff.screen()["tools"] == []
        staff.press("later")
    assert before == "no-pin"
    assert not (staff.folder / "config.yaml").exists()
    assert staff.errands == [Errand.LOCKED]


def test_without_a_pin_nobody_changes_what_is_set(staff: Staff) -> None:
    knocks(staff).press("later", "later").type("112")
    assert staff.desk.office.settings.now.phone == "112"
    left(staff)
    assert staff.body()["title"] == ENGLISH["no_pin"]
    staff.press("lock")
    asked = left(knocks(staff))
    assert asked[0] == PIN_STEP
    assert "edit phone" not in asked


def test_a_pin_can_still_be_chosen_at_the_end(staff: Staff) -> None:
    left(knocks(staff))
    assert staff.does("go:new-pin")
    staff.press("go:new-pin").type(PIN).type(PIN)
    assert page(staff) is Page.OVERVIEW


def test_after_a_reset_the_pin_is_asked_for_first(staff: Staff) -> None:
    staff.inside().press("set:phone:112", "lock")
    staff.desk.office.pin.reset()
    knocks(staff)
    assert page(staff) is Page.NEW_PIN
    staff.press("lock")
    assert staff.desk.office.pin.door is Door.NEW


def test_what_it_has_placed_is_not_asked_for(tmp_path: Path) -> None:
    placed = tmp_path / "etc.yaml"
    placed.write_text('language: fr\nphone: "112"\n', "utf-8")
    asked = left(knocks(Staff(tmp_path, placed)))
    assert asked[0] == "edit clinic"
    assert "edit phone" not in asked
