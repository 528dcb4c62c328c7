"""The staff's panel on the living screen: found by touch, and the visitor's screen is as it was when it goes."""

import logging
from datetime import date

import pytest
from attrs import evolve
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QSignalSpy

from kiosk.clinic import Counted
from kiosk.staff import Errand
from kiosk.staff.desk import CLEAN_S, LOCK_S
from kiosk.staff.seat import Page, Seat
from kiosk.visit import Event, Kind, Settings, State
from tests.staff.offices import PIN, TODAY
from tests.ui.nurse import WORDS, Nurse, nurse

__all__ = ["nurse"]
KEYED = [Seat(page) for page in (Page.OVERVIEW, Page.SETTINGS, Page.CARE, Page.CORNERS, Page.CARD, Page.SUPPORT)]
KEYED += [Seat(Page.PIN), Seat(Page.EDIT, "phone"), Seat(Page.PIECE, "cards.closing/written/en")]
"""Pages of each kind."""


def test_there_is_no_button_to_the_panel_and_a_knock_opens_it(nurse: Nurse) -> None:
    assert not [seen for seen in nurse.visitor.all() if "staff" in seen.name.lower()]
    nurse.knock(held_s=0.2)
    assert not nurse.panel.open
    nurse.knock()
    assert nurse.panel.open
    assert nurse.visitor.state == State.fresh(Settings())
    assert [seen.name for seen in nurse.visitor.buttons()][:12] == [*"123456789", "Delete", "0", "OK"]


def test_a_knock_presses_nothing_of_the_visitor_s(nurse: Nurse) -> None:
    here = nurse.visitor.go(Kind.START, Event(Kind.OPEN_CARD, "low-side-effects")).state
    nurse.knock()
    assert nurse.panel.open
    assert nurse.visitor.state == here


def test_the_chord_opens_it_for_who_cannot_touch(nurse: Nurse) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    nurse.visitor.hands.key(Qt.Key.Key_S, held)
    assert nurse.panel.open
    for digit in PIN:
        nurse.visitor.hands.key(Qt.Key(ord(digit)))
    nurse.visitor.hands.key(Qt.Key.Key_Backspace)
    nurse.visitor.hands.key(Qt.Key.Key_8)
    nurse.visitor.hands.key(Qt.Key.Key_Return)
    assert nurse.panel.desk.seat.page.value == "overview"


def test_locked_it_leaves_the_visitor_s_screen_as_it_was(nurse: Nurse) -> None:
    visitor = nurse.visitor.go(
        Kind.START,
        Event(Kind.OPEN_CARD, "neurotoxicity"),
        Event(Kind.OPEN_LAYER, "plain"),
        Event(Kind.SET, "size:large"),
    )
    state, before = visitor.state, visitor.window.grabWindow()
    nurse.inside().tap("Settings")
    assert "Warning tone" in nurse.says
    nurse.tap("Overview", "Lock")
    assert visitor.state == state
    assert visitor.window.grabWindow() == before


def test_untouched_for_a_minute_it_is_gone(nurse: Nurse) -> None:
    nurse.inside()
    nurse.visitor.clock.now += LOCK_S + 1
    nurse.panel.look_at_the_clock()
    assert not nurse.panel.open
    nurse.visitor.settle()
    assert "Overview" not in nurse.says


def test_a_setting_is_set_by_touch_and_the_program_begins_again(nurse: Nurse) -> None:
    nurse.inside().tap("Settings", "3 min")
    assert nurse.office.settings.now.idle_s == 180
    assert not nurse.restarted
    nurse.tap("Back", "Lock")
    assert nurse.restarted


def test_a_fresh_screen_gives_way_to_one_that_never_knew_the_pin(nurse: Nurse) -> None:
    forgotten = QSignalSpy(nurse.visitor.kiosk.forgotten)
    nurse.inside().tap("Lock")
    assert forgotten.count() == 1
    nurse.visitor.go(Kind.START)
    nurse.inside().tap("Lock")
    assert forgotten.count() == 1


def test_the_first_run_goes_on_in_the_language_that_is_chosen(nurse: Nurse) -> None:
    nurse.office.pin.reset()
    state, arabic = nurse.visitor.state, nurse.visitor.kiosk.content.phrases["ar"].name
    nurse.knock().tap(arabic)
    assert WORDS["ar"]["clinic_lead"] in nurse.says
    assert nurse.visitor.kiosk.property("screen")["right_to_left"]
    nurse.tap(WORDS["ar"]["lock"])
    assert nurse.visitor.state == state
    assert not nurse.visitor.kiosk.property("screen")["right_to_left"]
    assert nurse.restarted


def test_while_the_glass_is_wiped_no_touch_does_anything(nurse: Nurse) -> None:
    nurse.inside().tap("Care", "Clean the screen. Not cleaned yet.")
    assert "60" in nurse.says
    before, missed = nurse.panel.desk.seat, QSignalSpy(nurse.visitor.kiosk.missed)
    for x in range(100, 1900, 300):
        nurse.visitor.hands.tap(QPointF(x, 600))
    assert nurse.panel.desk.seat == before
    assert missed.count() == 0
    nurse.visitor.clock.now += CLEAN_S
    nurse.panel.look_at_the_clock()
    nurse.visitor.settle()
    nurse.tap("Check the touch")
    assert "Touch here" in nurse.says


def test_a_name_is_typed_by_touch(nurse: Nurse) -> None:
    nurse.inside().tap("Settings", "Names and numbers", "Name of the clinic: not set yet", *"Ward", "Space", "2", "OK")
    assert nurse.office.settings.now.clinic == "Ward 2"


def test_a_visit_is_counted_where_the_clinic_wants_it_and_nowhere_else(nurse: Nurse) -> None:
    # long: the steps of a visit, and what is counted of it
    visitor = nurse.visitor
    deck = visitor.kiosk.deck.outline.id

    def walk() -> None:
        visitor.put(State.fresh(visitor.state.usual))
        for event in (
            Event(Kind.START),
            Event(Kind.OPEN_CARD, "low-side-effects"),
            Event(Kind.OPEN_LAYER, "questions"),
            Event(Kind.CHOOSE, "crs-first-sign"),
            Event(Kind.OPEN_CARD, "closing"),
            Event(Kind.DONE),
        ):
            visitor.kiosk.send(event)

    walk()
    assert not (nurse.office.folder / "counts.sqlite3").exists()
    nurse.office.set("counts", value=True)
    walk()
    month = "2026-11"
    counts = nurse.office.counts
    assert counts.by_card(month, deck, Counted.OPENED) == {"low-side-effects": 1, "closing": 1}
    assert counts.by_card(month, deck, Counted.LEFT) == {"closing": 1}
    assert counts.by_card(month, deck, Counted.CHOSEN) == {"crs-first-sign": 1}
    assert counts.by_language(month, deck, Counted.VISIT) == {"en": 1}


def test_what_is_done_in_the_panel_is_not_counted_as_a_visit(nurse: Nurse) -> None:
    nurse.office.set("counts", value=True)
    nurse.inside().tap("Counts", "Back", "Lock")
    assert nurse.office.counts.months() == []


def test_the_pin_is_in_no_log(nurse: Nurse, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    nurse.inside().tap("Lock")
    assert "panel was opened" in caplog.text
    assert PIN not in caplog.text


def test_a_month_is_saved_as_a_file_and_a_support_file_holds_what_it_lists(nurse: Nurse) -> None:
    nurse.office.set("counts", value=True)
    nurse.office.set("phone", "+1 555 010 0199")
    deck = nurse.visitor.kiosk.deck.outline.id
    for card, many in {"closing": 12, "neurotoxicity": 4, "low-side-effects": 7}.items():
        for _ in range(many):
            nurse.office.counts.add(TODAY, deck, card, "en", Counted.OPENED)
    nurse.inside()
    nurse.panel.desk.errand(Errand.EXPORT)
    nurse.panel.desk.errand(Errand.SUPPORT)
    folder = nurse.office.folder / "files"
    told = (folder / "counts-2026-11.csv").read_text("utf-8-sig")
    assert ",12\r" in told or ",12\n" in told
    assert told.count("<11") == 2
    assert ",4\n" not in told
    assert ",7\n" not in told
    support = (folder / "support.txt").read_text("utf-8-sig")
    english = WORDS["en"]
    listed = [english[name] for name in english.phrases if name.startswith("support_") and name != "support_make"]
    assert [line[3:] for line in support.splitlines() if line.startswith("== ")] == listed
    assert "555" not in support


def test_without_a_printer_that_is_told(nurse: Nurse) -> None:
    nurse.office.set("printer", "none")
    nurse.inside().tap("Care", "Print a test page")
    assert WORDS["en"]["print_failed"] in nurse.says


def test_a_date_before_the_program_was_made_counts_without_a_day(nurse: Nurse) -> None:
    nurse.office.set("counts", value=True)
    nurse.visitor.kiosk._content = evolve(nurse.visitor.kiosk.content, today=lambda: date(1970, 1, 1))  # noqa: SLF001
    nurse.visitor.kiosk.send(Event(Kind.START))
    assert nurse.office.counts.months() == []
    assert (nurse.office.folder / "counts.sqlite3").exists()


@pytest.mark.parametrize("seat", KEYED, ids=lambda seat: seat.page.value)
def test_every_control_of_the_panel_is_within_reach_of_the_keys(nurse: Nurse, seat: Seat) -> None:
    nurse.inside()
    nurse.panel.desk.seat = seat
    visitor = nurse.visitor.put(nurse.visitor.state)
    names, reached = {one.name for one in visitor.buttons()}, set()
    for _ in range(2 * len(names) + 4):
        visitor.hands.key(Qt.Key.Key_Tab)
        visitor.settle()
        item = visitor.focused()
        assert item is not None
        assert visitor.focus_is_seen()
        reached.add(item.property("text"))
    assert names <= reached
