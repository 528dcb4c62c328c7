"""Every script is set in a bundled font, and what is marked in a line stands where its letters are."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from kiosk.deck import Mention
from kiosk.ui.mentions import mention_places, spans
from kiosk.ui.paging import RIGHT_TO_LEFT, glued, units_before
from kiosk.ui.typeface import FAMILY, OTHER_SCRIPTS

SIZE_PX = 40
ARABIC = "تلقوا جميعًا علاج CAR-T ثم خرجوا"


@pytest.fixture
def font(glass: object) -> QFont:
    """Return the typeface, with the application made ready."""
    assert glass
    face = QFont(FAMILY)
    face.setPixelSize(SIZE_PX)
    return face


def set_line(text: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
@pytest.mark.parametrize(("text", "other"), [(ARABIC, "Noto Sans Arabic"), ("神经毒性是CAR-T", "Noto Sans SC")])
def test_other_scripts_are_set_in_the_bundled_fonts(font: QFont, text: str, other: str, weight: int) -> None:
    """Whatever fonts the system has: without the substitution it is one of them."""
    font.setWeight(QFont.Weight(weight))
    used = {run.rawFont().familyName() for run in set_line(text, font, 5000).glyphRuns()}
    assert used <= {FAMILY, *OTHER_SCRIPTS}
    assert any(name.startswith(other) for name in used)


def test_lines_of_arabic_stand_level_with_latin_ones(font: QFont) -> None:
    layouts = [set_line(text, font, 5000) for text in ("CAR-T", ARABIC)]
    latin, arabic = ((layout.lineAt(0).ascent(), layout.lineAt(0).descent()) for layout in layouts)
    assert arabic == pytest.approx(latin, abs=1)


def test_a_mark_in_arabic_lies_under_its_word_at_the_right_of_the_line(font: QFont) -> None:
    width = 900.0
    [first] = spans(ARABIC, font, width, 60, 0, len("تلقوا"))
    assert first["x"] + first["width"] == pytest.approx(width, abs=2), "a line begins at the right"
    assert first["width"] == pytest.approx(QFontMetricsF(font).horizontalAdvance("تلقوا"), rel=0.1)
    [second] = spans(ARABIC, font, width, 60, ARABIC.index("جميعًا"), ARABIC.index(" علاج"))
    assert second["x"] + second["width"] < first["x"]


def test_words_of_both_directions_are_marked_whole(font: QFont) -> None:
    start = ARABIC.index("علاج")
    places = mention_places(ARABIC, font, 900, 60, [Mention("car-t", start, start + len("علاج CAR-T"))])
    wide = QFontMetricsF(font).horizontalAdvance("علاج CAR-T")
    assert sum(place["width"] for place in places) == pytest.approx(wide, rel=0.1)
    assert [place["whole"] for place in places] == [True] + [False] * (len(places) - 1)


def test_a_paragraph_that_begins_with_a_latin_name_is_still_arabic() -> None:
    assert glued("CAR-T علاج")[0] == RIGHT_TO_LEFT
    assert glued("علاج CAR-T")[0] != RIGHT_TO_LEFT
    assert RIGHT_TO_LEFT not in glued("N Engl J Med")


@pytest.mark.parametrize("text", ["CAR-T علاج", "CAR-T cells 🌟 and", "علاج CAR-T", ""])
def test_places_are_counted_with_what_cannot_be_seen(text: str) -> None:
    for place in range(len(text)):
        units = units_before(text, place)
        seen = glued(text).encode("utf-16-le")[2 * units :].decode("utf-16-le")
        assert seen.startswith(glued(text[place])[-1]) or seen[0] in ("\u2060", RIGHT_TO_LEFT)
