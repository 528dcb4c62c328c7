"""What is set and signed at the staff's desk."""

from pathlib import Path

import pytest

from kiosk.clinic import Office, Piece, load_configuration
from kiosk.staff import Errand
from kiosk.staff.seat import Page
from tests.staff.offices import WORDS, Staff, page

ENGLISH = WORDS["en"]


def test_a_choice_is_kept_in_the_file_and_told(staff: Staff) -> None:
    staff.inside().press("go:settings", "set:loudspeaker:on", "set:paper:a4", "set:floor_mm:800", "set:printer:none")
    kept = load_configuration(staff.folder / "config.yaml")
    assert (kept.loudspeaker, kept.paper, kept.floor_mm, kept.printer) == (True, "a4", 800, "none")
    assert staff.body()["lead"] == ENGLISH["kept"]
    chosen = {
        row["id"]: [option["text"] for option in row["options"] if option["selected"]]
        for turn in range(3)
        for row in [*staff.press("more").body()["items"], turn]
        if isinstance(row, dict)
    }
    assert chosen["loudspeaker"] == ["On"]
    assert chosen["paper"] == ["A4"]
    staff.press("set:paper:")
    assert load_configuration(staff.folder / "config.yaml").paper is None


def test_names_and_numbers_are_typed(staff: Staff) -> None:
    staff.inside().press("go:edit:clinic").type("Ward 2")
    assert page(staff) is Page.NAMES
    staff.press("go:edit:phone").type("+1 (555) 010-0199")
    staff.press("go:edit:emergency").type("call")
    assert staff.body()["lead"] == ENGLISH["not_so_number"]
    now = staff.desk.office.settings.now
    assert (now.clinic, now.phone, now.emergency) == ("Ward 2", "+1 (555) 010-0199", None)
    staff.press("go:edit:phone")
    assert staff.body()["typed"] == "+1 (555) 010-0199"
    assert staff.screen()["masthead"] == "Staff · Ward 2"


def test_what_it_has_placed_is_told_and_not_offered(tmp_path: Path) -> None:
    placed = tmp_path / "etc.yaml"
    placed.write_text("counts: true\nclinic: From IT\n", "utf-8")
    staff = Staff(tmp_path, placed).inside()
    staff.press("go:settings", "more")
    row = next(row for row in staff.body()["items"] if row["id"] == "counts")
    assert row["options"] == []
    assert str(placed) in row["text"]
    staff.press("set:counts:off")
    assert staff.body()["lead"] == ENGLISH["not_so"]
    assert staff.desk.office.settings.now.counts
    staff.press("go:names")
    assert ENGLISH["by_it"] in staff.rows()[0]
    assert not staff.does("go:edit:clinic")


def test_what_cannot_be_kept_is_told(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    staff.inside().press("go:settings")

    def full(_office: Office, _name: str, _value: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(Office, "set", full)
    staff.press("set:paper:a4")
    assert staff.body()["lead"] == ENGLISH["not_kept"]
    assert not staff.desk.changed


def test_a_bank_card_tells_the_size_of_the_screen(staff: Staff) -> None:
    staff.inside().press("go:card")
    before = staff.body()["card"]["width"]
    staff.press("scale:1.05", "px")
    assert staff.desk.office.settings.now.px_per_mm == pytest.approx(3.6 * 1.05, abs=0.01)
    assert staff.press("go:card", *["scale:1.05"] * 60).body()["card"]["width"] == pytest.approx(85.6 * 20, abs=1)
    assert before == pytest.approx(85.6 * 3.6)


def test_who_signs_says_so_once_and_then_goes_from_piece_to_piece(staff: Staff) -> None:
    first = "cards.low-side-effects/written/en"
    staff.inside().press(f"go:piece:{first}")
    assert staff.body()["caution"] == ENGLISH["not_signed"]
    staff.press(f"sign:{first}")
    assert (page(staff), staff.desk.seat.item) == (Page.EDIT, "name")
    staff.type("Dr Ana Example").type("Haematologist")
    assert page(staff) is Page.SIGNING
    staff.press(f"sign:{first}")
    assert staff.desk.seat.item == "cards.low-side-effects/plain/en"
    signed = staff.desk.office.signing.signed(staff.desk.shown.deck)
    assert list(signed) == [Piece("cards.low-side-effects", "written", "en")]
    staff.press(f"go:piece:{first}")
    assert staff.body()["caution"] == ENGLISH.say(
        "signed_by", name="Dr Ana Example", role="Haematologist", day="2026-11-29"
    )
    staff.press("go:parts:en")
    assert "Low Side Effects: 1 of 4 signed" in staff.rows()
    staff.press("lock")
    assert staff.errands == [Errand.RESTART]


def test_all_that_a_visitor_reads_of_a_piece_is_there_to_be_signed(staff: Staff) -> None:
    text = staff.desk.shown.deck.texts["en"].cards["low-side-effects"]
    staff.inside()
    for layer, wanted in {
        "written": [text.text.split("\n\n")[0], text.picture or ""],
        "plain": [(text.plain or "").split("\n\n")[0]],
        "questions": [*text.questions.values()],
        "studies": [fact.title for fact in text.facts.values()],
    }.items():
        told = str([row["text"] for row in staff.press(f"go:piece:cards.low-side-effects/{layer}/en").body()["rows"]])
        for sentence in wanted:
            assert repr(sentence)[1:-1] in told


def test_the_last_piece_leads_back_to_the_list(staff: Staff) -> None:
    staff.desk.signer = ("Ana", "Nurse")
    staff.inside()
    staff.desk.signer = ("Ana", "Nurse")
    staff.press("sign:about//en")
    assert (page(staff), staff.desk.seat.item) == (Page.PARTS, "en")
