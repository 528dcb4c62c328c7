"""Numbers stand in the digits of the language, wherever its words do; names in Latin letters keep theirs."""

# ruff: noqa: RUF001 - digits of Arabic are meant

import pytest

from kiosk.ui.digits import with_digits
from kiosk.ui.paging import glued
from kiosk.visit import Event, Kind, Settings
from tests.ui.conftest import OpenVisit
from tests.ui.visitor import inside


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("58", "en", "58"),
        ("58", "ar", "٥٨"),
        ("58", "", "58"),
        ("5 من كل 100", "", "٥ من كل ١٠٠"),
        ("نحو 475,000 دولار و 3.5 سنوات", "ar", "نحو ٤٧٥٬٠٠٠ دولار و ٣٫٥ سنوات"),
        ("خلايا CAR-T و CD19 و ZUMA-7 و 4-1BB في 2026", "ar", "خلايا CAR-T و CD19 و ZUMA-7 و ٤-1BB في ٢٠٢٦"),
        ("N Engl J Med, 2023", "ar", "N Engl J Med, 2023"),
        ("2. ", "ar", "٢. "),
        ("第58页", "zh-Hans", "第58页"),
    ],
)
def test_digits_are_those_of_the_language(text: str, language: str, told: str) -> None:
    assert with_digits(text, language) == told
    assert len(told) == len(text), "places in a text stay where they are"


def test_what_is_set_in_type_has_them_too() -> None:
    assert glued("5 من 100") == "٥ من ١٠٠"
    assert glued("45", "ar") == "٤٥"


def test_on_an_arabic_screen_large_figures_and_steps_have_them(open_visit: OpenVisit) -> None:
    visitor = open_visit(settings=Settings("ar"))
    study = [Event(Kind.OPEN_CARD, "powerful-antitumor-effect"), Event(Kind.OPEN_LAYER, "studies")]
    visitor.go(Event(Kind.SET_LANGUAGE, "ar"), Kind.START, *study)
    shown = [item.property("text") for item in inside(visitor.window.contentItem(), "Words") if item.isVisible()]
    latin = [text for text in shown if text and text.strip().isascii() and any(map(str.isdigit, text))]
    assert latin == []
    assert any("٨٢" in text for text in shown)
