"""What staff keep in one place, and what is told of how the kiosk is."""

import logging
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from kiosk.clinic import Office, state_folder
from kiosk.clinic.health import Finding, Light, findings
from kiosk.deck import Deck, load
from tests.strict import Announce

MADE, TODAY = date(2026, 11, 1), date(2026, 11, 29)


@pytest.fixture(scope="module")
def deck() -> Deck:
    """Return the built-in deck."""
    return load(Path(__file__).parents[2] / "kiosk/resources/decks/cart")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Return an office in which nothing is missing."""
    made = Office(tmp_path, tmp_path / "config.yaml", None, MADE)
    made.set("phone", "112")
    return made


def told(office: Office, deck: Deck, today: date = TODAY) -> list[tuple[Light, str]]:
    """Return what is found, and how bad it is."""
    return [(one.light, one.name) for one in findings(office, deck, today)]


def test_where_nothing_is_wrong_all_is_well(office: Office, deck: Deck) -> None:
    assert findings(office, deck, TODAY) == (Finding(Light.GREEN, "all_well"),)


def test_a_missing_phone_is_something_to_look_at(office: Office, deck: Deck) -> None:
    office.set("phone", None)
    assert told(office, deck) == [(Light.AMBER, "no_phone")]


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2026, 10, 31), [(Light.RED, "clock_wrong")]),
        (date(2027, 4, 22), []),
        (date(2027, 4, 23), [(Light.AMBER, "review_soon")]),
        (date(2027, 5, 23), [(Light.AMBER, "review_soon")]),
        (date(2027, 5, 24), [(Light.RED, "review_late")]),
    ],
)
def test_the_day_tells_whether_a_review_is_due(
    office: Office, deck: Deck, today: date, found: list[tuple[Light, str]]
) -> None:
    assert deck.outline.review is not None
    assert deck.outline.review.due == date(2027, 5, 23)
    assert told(office, deck, today) == (found or [(Light.GREEN, "all_well")])


def test_a_deck_without_a_review_is_never_due(office: Office, deck: Deck) -> None:
    never = evolve(deck, outline=evolve(deck.outline, review=None))
    assert told(office, never, date(2099, 1, 1)) == [(Light.GREEN, "all_well")]


def test_the_worst_is_told_first(tmp_path: Path, deck: Deck, announce_log: Announce) -> None:
    announce_log(logging.ERROR, "The sign-offs in .* cannot be used")
    announce_log(logging.ERROR, "Nothing is counted")
    (tmp_path / "config.yaml").write_text("idle_s: 5\npaper: a3\ncounts: true\n", "utf-8")
    (tmp_path / "sign-offs.json").write_bytes(b"{")
    (tmp_path / "counts.sqlite3").mkdir()
    office = Office(tmp_path, tmp_path / "config.yaml", None, MADE)
    office.counts.open()
    found = findings(office, deck, TODAY)
    assert [(one.light, one.name) for one in found] == [
        (Light.RED, "settings_wrong"),
        (Light.RED, "signatures_wrong"),
        (Light.RED, "counts_wrong"),
        (Light.AMBER, "no_phone"),
    ]
    assert found[0].filled == (("setting", "idle_s"),)


def test_counts_that_began_anew_are_told(tmp_path: Path, office: Office, deck: Deck, announce_log: Announce) -> None:
    announce_log(logging.ERROR, "counting begins anew")
    (tmp_path / "counts.sqlite3").write_bytes(b"x" * 4096)
    office.counts.open()
    assert told(office, deck) == [(Light.AMBER, "counts_anew")]
    office.counts.close()


def test_the_day_of_the_last_cleaning_is_kept(office: Office, tmp_path: Path) -> None:
    assert office.cleaned is None
    office.note_cleaning(TODAY)
    assert office.cleaned == TODAY
    (tmp_path / "care.json").write_text('{"cleaned": 5}')
    assert office.cleaned is None
    (tmp_path / "care.json").write_text("[]")
    assert office.cleaned is None
    (tmp_path / "care.json").unlink()
    (tmp_path / "care.json").mkdir()
    office.note_cleaning(TODAY)
    assert office.cleaned is None


def test_a_file_named_at_the_start_is_its_unless_it_is_our_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    named = tmp_path / "etc.yaml"
    named.write_text("paper: a4\n", "utf-8")
    office = Office.usual(named, MADE)
    assert office.placed == named
    assert office.settings.fixed == {"paper"}
    assert Office.usual(office.own, MADE).placed is None
    assert Office.usual(None, MADE).placed is None
    assert office.folder == state_folder()
