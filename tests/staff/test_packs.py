"""New cards from a stick: what staff are shown of a pack, and what it takes to have it shown to patients."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from kiosk.packs import Remedy
from kiosk.staff import Errand, packs
from kiosk.staff.seat import Page
from tests.staff.offices import PIN, WORDS, Staff

ENGLISH = WORDS["en"]
SIGNED = {"path": "/media/stick/a.pack", "id": "cart", "version": 12, "signer": "Ada"}
UNSIGNED = {"path": "/media/stick/b.pack", "id": "cart", "version": 13, "signer": ""}


@pytest.fixture
def staff(tmp_path: Path) -> Staff:
    """Return somebody who has asked for the packs on a stick and sees two."""
    staff = Staff(tmp_path).inside().press("go:content", "ask:find-packs")
    packs.found(staff.desk, json.dumps([SIGNED, UNSIGNED]))
    return staff


def test_each_pack_is_told_with_its_version_and_who_signed_it(staff: Staff) -> None:
    assert staff.errands == [Errand.FIND_PACKS]
    signed = ENGLISH.say("pack_signed", what="cart, 12", signer="Ada")
    assert staff.rows() == [signed, ENGLISH.say("pack_unsigned", what="cart, 13")]


def test_what_somebody_trusted_has_signed_is_taken_at_once(staff: Staff) -> None:
    staff.press("take:0")
    assert (staff.errands[-1], staff.desk.wanted) == (Errand.TAKE, packs.Offer(**SIGNED))
    assert ENGLISH["pack_judged"] in staff.screen()["announcement"]


def test_what_nobody_has_signed_is_taken_only_after_the_pin_is_typed_again(staff: Staff) -> None:
    staff.press("take:1")
    assert (staff.desk.seat.page, staff.desk.wanted) == (Page.UNSIGNED, None)
    assert staff.body()["lead"] == ENGLISH["unsigned_lead"]
    staff.type("111222")
    assert staff.body()["lead"] == ENGLISH["pin_wrong"]
    assert Errand.TAKE not in staff.errands
    staff.type(PIN)
    assert (staff.errands[-1], staff.desk.wanted) == (Errand.TAKE, packs.Offer(**UNSIGNED))
    assert staff.press("back").desk.seat.page is Page.CONTENT


def test_somebody_who_changes_their_mind_is_back_at_the_list(staff: Staff) -> None:
    assert staff.press("take:1", "back").desk.seat.page is Page.PACKS


def test_before_the_door_nothing_is_taken(staff: Staff) -> None:
    staff.press("lock")
    staff.desk.knock()
    staff.press("take:0")
    assert Errand.TAKE not in staff.errands


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("remedy", Remedy)
def test_what_helps_where_it_is_refused_is_told_in_the_language_of_the_panel(
    staff: Staff, language: str, remedy: Remedy
) -> None:
    staff.language = language
    staff.press("take:0")
    packs.became(staff.desk, well=False, told=json.dumps({"problem": "In English.", "remedy": remedy}))
    assert WORDS[language][f"pack_{remedy}"] in staff.screen()["announcement"]
    packs.became(staff.desk, well=True, told="")
    assert WORDS[language]["pack_taken"] in staff.screen()["announcement"]


@pytest.mark.parametrize("told", ["kiosk: /media/stick/a.pack cannot be used", "it does not answer", "[]", "{}", ""])
def test_where_nobody_could_judge_it_another_one_helps(staff: Staff, told: str) -> None:
    staff.press("take:0")
    packs.became(staff.desk, well=False, told=told)
    assert ENGLISH["pack_another"] in staff.screen()["announcement"]


def test_without_a_stick_that_is_said(tmp_path: Path) -> None:
    staff = Staff(tmp_path).inside().press("go:content")
    packs.found(staff.desk, "nothing that can be read")
    assert staff.body()["title"] == ENGLISH["packs_none"]


def test_an_answer_that_comes_late_takes_nobody_away(staff: Staff) -> None:
    staff.press("go:care")
    packs.found(staff.desk, "[]")
    assert staff.desk.seat.page is Page.CARE


@pytest.mark.parametrize("signer", ["Ada", ""])
def test_the_page_on_the_content_says_where_a_deck_comes_from(tmp_path: Path, signer: str) -> None:
    staff = Staff(tmp_path).inside().press("go:content")
    rows = [row["title"] for row in staff.body()["rows"]]
    assert ENGLISH["pack"] not in rows
    (tmp_path / packs.ORIGIN).write_text(json.dumps({"version": 12, "signer": signer}), "utf-8")
    staff.desk.shown = evolve(staff.desk.shown, deck=evolve(staff.desk.shown.deck, folder=tmp_path))
    told = {row["title"]: row["text"] for row in staff.body()["rows"]}
    assert told[ENGLISH["pack"]] == packs.told(ENGLISH, "12", signer)
