"""Which clips speak what stands on the screen: whole sentences, parts of them, words put together, and digits."""

from pathlib import Path

import pytest

from kiosk.narration import Narration, Passage
from tests.narration.narrated import narrated


@pytest.fixture
def spoken(tmp_path: Path) -> Narration:
    """Return what a few sentences in two languages are narrated as."""
    numbers = ["5", "1", "0", "58"]
    texts = ["One two three four.", "More, 3", "of 5", "Advantages", "4 cards", "2.", "Stay with us.", *numbers]
    narrated(tmp_path, "en", *texts)
    narrated(tmp_path, "fr", "Français", "Un deux.", "One two three four.")
    return Narration((tmp_path,))


def heard(passages: list[Passage] | None) -> list[tuple[str, int, int]]:
    """Return what is heard of which sentence, in ms."""
    assert passages is not None
    return [(one.clip.text, one.from_ms, one.to_ms) for one in passages]


def test_a_sentence_is_its_clip(spoken: Narration) -> None:
    assert heard(spoken.passages("One two three four.", "en")) == [("One two three four.", 0, 950)]


def test_words_are_counted_in_the_text_that_is_read(spoken: Narration) -> None:
    text = "2. One two three four.\nStay with us."
    passages = spoken.passages(text, "en")
    assert [one.clip.text for one in passages or ()] == ["2.", "One two three four.", "Stay with us."]
    for one in passages or ():
        assert text[one.start : one.end] == one.clip.text == one.text
        assert [text[word.start : word.end] for word in one.words] == one.clip.text.split()


@pytest.mark.parametrize(
    ("piece", "told"),
    [
        ("One two", ("One two three four.", 0, 350)),
        ("two three", ("One two three four.", 200, 650)),
        ("three", ("One two three four.", 400, 650)),
        ("three four.", ("One two three four.", 400, 950)),
    ],
)
def test_a_part_of_a_sentence_is_a_part_of_its_clip(spoken: Narration, piece: str, told: tuple[str, int, int]) -> None:
    passages = spoken.passages(piece, "en")
    assert heard(passages) == [told]
    [one] = passages or ()
    assert (one.start, one.end) == (0, len(piece))
    assert [piece[word.start : word.end] for word in one.words] == piece.split()
    assert one.text == piece


def test_a_part_that_would_cut_a_word_is_none(spoken: Narration) -> None:
    assert spoken.passages("wo thre", "en") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("More, 3 of 5", ["More, 3", "of 5"]),
        ("Advantages, 4 cards", ["Advantages", "4 cards"]),
        ("Advantages", ["Advantages"]),
        ("5 58", ["5", "58"]),
    ],
)
def test_words_that_were_put_together_are_told_one_after_the_other(
    spoken: Narration, text: str, told: list[str]
) -> None:
    passages = spoken.passages(text, "en")
    assert [one.clip.text for one in passages or ()] == told
    assert [text[one.start : one.end] for one in passages or ()] == told


def test_a_telephone_number_is_told_digit_by_digit(spoken: Narration) -> None:
    passages = spoken.passages("+1 (555) 010", "en")
    assert [one.clip.text for one in passages or ()] == list("1555010")


def test_what_has_no_clip_is_none(spoken: Narration) -> None:
    assert spoken.passages("Nobody has narrated this.", "en") is None
    assert spoken.passages("Advantages, nobody", "en") is None
    assert spoken.passages("One two three four. Nobody has narrated this.", "en") is None
    assert spoken.passages("999", "en") is None


def test_what_has_no_words_is_silent(spoken: Narration) -> None:
    assert spoken.passages("… !", "en") == []
    assert spoken.passages("", "en") == []


def test_a_language_is_named_in_its_own_voice(spoken: Narration) -> None:
    [one] = spoken.passages("Français", "en") or ()
    assert one.clip.file.parent.name == "fr"
    [own] = spoken.passages("One two three four.", "fr") or ()
    assert own.clip.file.parent.name == "fr"


def test_a_deck_may_have_clips_of_its_own_which_come_first(tmp_path: Path) -> None:
    own, built_in = narrated(tmp_path / "own", "en", "One."), narrated(tmp_path / "built-in", "en", "One.", "Two.")
    spoken = Narration((own, built_in))
    found = [spoken.passages(text, "en") for text in ("One.", "Two.")]
    assert [passages[0].clip.file.parents[1] for passages in found if passages] == [own, built_in]
    assert spoken.languages == ("en",)


def test_a_deck_without_a_folder_of_clips_has_those_of_the_kiosk(tmp_path: Path) -> None:
    built_in = narrated(tmp_path / "built-in", "en", "One.")
    assert Narration((tmp_path / "none", built_in)).passages("One.", "en")


@pytest.mark.parametrize(
    ("pace", "rate"),
    [("words_a_minute: 150.0", 122 / 150), ("characters_a_minute: 250.0", 190 / 250), ("", 1.0)],
)
def test_at_the_usual_speed_every_voice_is_as_fast(tmp_path: Path, pace: str, rate: float) -> None:
    """Requirement 51: 120 to 125 words a minute."""
    assert Narration((narrated(tmp_path, "en", "One.", pace=pace),)).usual_rate("en") == pytest.approx(rate)
    assert 120 <= 150 * 122 / 150 <= 125
