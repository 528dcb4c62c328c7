"""Long texts in pages: nothing is lost, sentences stay whole where they can, and some words never break."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF, QPointingDevice, QTextLayout, QTextOption

from kiosk.ui.bridge import Content
from kiosk.ui.paging import JOINER, SENTENCE_END, broken, glued, halved, lines_of, pages, widest_word
from kiosk.ui.typeface import FAMILY
from kiosk.ui.typesetter import Typesetter

STAR = "\N{GLOWING STAR}"
WORDS = [
    "CAR-T",
    "therapy",
    "B-Cell",
    "a",
    "long-term",
    "precision",
    "patients\N{RIGHT SINGLE QUOTATION MARK}",
    "2.5",
    "mg",
    STAR,
]
sentences = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join), min_size=1, max_size=8
).map(lambda parts: " ".join(f"{part}{'.!?'[len(part) % 3]}" for part in parts))
texts = st.lists(sentences, min_size=1, max_size=3).map("\n\n".join)


@pytest.fixture(scope="module")
def font(glass: QPointingDevice) -> QFont:
    """Return the font of the cards."""
    assert glass
    face = QFont(FAMILY)
    face.setPixelSize(40)
    return face


def lines(text: str, font: QFont, width: float) -> list[str]:
    """Return the lines that a text is set in, as the screen sets it."""
    found = []
    for paragraph in text.split("\n"):
        units = glued(paragraph).encode("utf-16-le")  # what Qt counts in: a star is two
        layout = QTextLayout(glued(paragraph), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, end = line.textStart(), line.textStart() + line.textLength()
            found.append(units[2 * start : 2 * end].decode("utf-16-le").replace(JOINER, ""))
        layout.endLayout()
    return found


@given(texts, st.integers(350, 1500), st.integers(1, 12))
@example("One. Two. " + 40 * "word " + ".", 350, 2)
@example(f"CAR-T CAR-T a {STAR} CAR-T.", 350, 1)
@example(f"2.5 2.5 mg {STAR} long-term!", 350, 1)
def test_no_word_is_lost_and_no_page_is_too_long(font: QFont, text: str, width: int, most: int) -> None:
    cut = pages(text, font, width, most)
    assert "".join("".join(cut).split()) == "".join(text.split())
    assert all(page.strip() for page in cut)
    for page in cut:
        assert len(lines(page, font, width)) <= most, page


@given(texts, st.integers(350, 1500), st.integers(1, 12))
def test_a_sentence_that_fits_on_a_page_stays_whole(font: QFont, text: str, width: int, most: int) -> None:
    cut = [" ".join(page.split()) for page in pages(text, font, width, most)]
    for sentence in SENTENCE_END.split(text):
        if len(lines(sentence.strip(), font, width)) <= most:
            assert any(" ".join(sentence.split()) in page for page in cut), sentence


@given(texts, st.integers(350, 1500))
def test_a_text_that_fits_is_one_page(font: QFont, text: str, width: int) -> None:
    assert pages(text, font, width, len(lines(text, font, width))) == [text.strip()]


@given(st.integers(60, 700))
def test_the_name_of_the_therapy_never_breaks(font: QFont, width: int) -> None:
    text = "Some words and then CAR-T therapy with B-Cell counts for T-cells."
    set_in = lines(text, font, width)
    for word in ("CAR-T", "B-Cell", "T-cells"):
        assert any(word in line for line in set_in), set_in


def test_few_words_take_two_lines_and_two_signs_of_chinese_one(font: QFont) -> None:
    for text, lines in (("Text and screen", 2), ("Listen", 1), ("朗读", 1), ("文字与屏幕", 2)):
        assert lines_of(text, font, halved(text, font) + 1) == lines, text


def test_no_page_ends_within_a_compound(font: QFont) -> None:
    text = "They look for cost-reduction methods in all of the countries"
    width = QFontMetricsF(font).horizontalAdvance("They look for cost-redu")
    assert broken(text, font, width)[0] == "They look for cost-"
    assert pages(text, font, width, 1)[:2] == ["They look for", "cost-reduction"]


def test_only_lone_capitals_are_joined() -> None:
    joined = f"CAR-{JOINER}T and B-{JOINER}Cell"
    assert glued("CAR-T and B-Cell") == joined
    assert glued("long-term, cost-reduction, Off-Target") == "long-term, cost-reduction, Off-Target"


def test_the_star_stays_with_its_sentence(font: QFont) -> None:
    text = f"First of all this. We look forward to its greater role. {STAR}"
    for most in (1, 2, 3):
        last = pages(text, font, 900, most)[-1]
        assert last.endswith(STAR)
        assert len(last.split()) > 1


def test_sentences_end_where_they_end() -> None:
    text = f"It costs 2.5 times as much. Is it so? Yes! All of it. {STAR}"
    assert [part.strip() for part in SENTENCE_END.split(text)] == [
        "It costs 2.5 times as much.",
        "Is it so?",
        "Yes!",
        f"All of it. {STAR}",
    ]


def test_no_room_at_all_is_one_line_a_page(font: QFont) -> None:
    assert " ".join(pages("One two. Three four.", font, 500, 0)).split() == ["One", "two.", "Three", "four."]


@pytest.mark.parametrize("width_px", [0.0, -22.0])
def test_a_text_is_not_cut_before_it_has_a_width(font: QFont, content: Content, width_px: float) -> None:
    """Else every text is cut into its words, and its explained words get controls, before it is seen."""
    text = "T cells fight. T cells remember."
    typesetter = Typesetter(lambda: content.deck.texts["en"].terms)
    assert typesetter.mentions("", text, font, 500, 50), "a word that is explained"
    assert typesetter.mentions("", text, font, width_px, 50) == []
    assert pages(text, font, width_px, 3) == [""]


def test_a_line_of_chinese_is_no_single_word() -> None:
    font = QFont(FAMILY)
    font.setPixelSize(40)
    assert widest_word("在考虑CAR-T疗法吗？", font) == widest_word("CAR-T", font)  # noqa: RUF001 - a full-width mark
    assert glued("CAR-T疗法") == f"CAR-{JOINER}T疗法"
    assert widest_word("您好您好", font) == widest_word("您", font)
