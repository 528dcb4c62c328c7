"""What may have to be read aloud is gathered whole, each sentence once, and only in its own language."""

import pytest

from kiosk.narration import Sentence, all_sentences, sentences
from kiosk.visit import Event, Kind
from tests.visit.visits import CART, DIALYSIS, ENGLISH, SPOKEN, after, show

VOICED = ("en", "es", "fr", "zh-Hans")


def found(language: str) -> list[str]:
    return all_sentences(CART, SPOKEN, language, VOICED)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One. Two, 3.5 more?  Yes!", ["One.", "Two, 3.5 more?", "Yes!"]),
        ("A title\nA line. And more", ["A title", "A line.", "And more"]),
        ("第一句。第二句！", ["第一句。", "第二句！"]),  # noqa: RUF001 - full-width marks are meant
        ("1. First", ["1.", "First"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_text_is_parted_into_its_sentences(text: str, told: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == told


def test_a_sentence_knows_where_it_stands() -> None:
    text = "One.  Two\nThree."
    assert sentences(text) == [Sentence(0, "One."), Sentence(6, "Two"), Sentence(10, "Three.")]
    assert all(text[one.start :].startswith(one.text) for one in sentences(text))


@pytest.mark.parametrize("language", CART.outline.languages)
def test_every_text_of_every_card_is_there(language: str) -> None:
    told = set(found(language))
    for card in CART.texts[language].cards.values():
        for text in (card.title, card.text, card.plain, card.note, card.picture, *card.questions.values()):
            assert {sentence.text for sentence in sentences(text or "")} <= told


def test_words_that_the_program_puts_together_are_there() -> None:
    told = set(found("en"))
    assert {"Advantage 2 of 4", "Card 6 of 9", "More, 2", "of 3", "My page, 7", "45", "3.", "4 cards"} <= told
    assert "After 2 minutes without a touch this screen asks if you are still here." in told
    assert "58" in told
    study = after(CART, Event(Kind.OPEN_CARD, "powerful-antitumor-effect"), Event(Kind.OPEN_LAYER, "studies"))
    rows = show(CART, study)["body"]["rows"]
    assert {sentence.text for row in rows for sentence in sentences(row["text"])} <= told


def test_the_question_an_answer_and_a_late_review_are_there() -> None:
    told = set(found("en"))
    assert {ENGLISH["warning_title"], ENGLISH["check_right"], "Good to ask.", ENGLISH["out_of_date"]} <= told


def test_nothing_is_there_twice_unfilled_or_without_words() -> None:
    for language in CART.outline.languages:
        told = found(language)
        assert len(told) == len(set(told))
        assert not [sentence for sentence in told if "{" in sentence or not any(map(str.isalnum, sentence))]


def test_a_language_says_its_own_name_and_those_that_no_other_voice_says() -> None:
    assert {"Español", "Français"}.isdisjoint(found("en"))
    assert "English" in found("en")
    assert "Español" in all_sentences(CART, SPOKEN, "en", ("en", "fr"))


def test_citations_are_said_in_the_first_language_alone() -> None:
    citation = sentences(CART.outline.sources[0].citation)[-1].text
    assert citation in found("en")
    assert citation not in found("fr")


def test_another_deck_has_its_own() -> None:
    told = all_sentences(DIALYSIS, SPOKEN, "es", VOICED)
    assert DIALYSIS.texts["es"].title in told
    assert len(told) == len(set(told))
