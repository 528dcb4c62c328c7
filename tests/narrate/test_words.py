"""The words of a sentence as a visitor sees them, which are lit one after the other."""

import pytest

from tools.narration.words import shown_words


def words(sentence: str) -> list[str]:
    found = shown_words(sentence)
    assert [sentence[word.start : word.end] for word in found] == [word.text for word in found]
    return [word.text for word in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("CAR-T held it in 58 of 100.", ["CAR-T", "held", "it", "in", "58", "of", "100"]),
        ("Fever of 100.4 °F (38 °C) or higher", ["Fever", "of", "100.4", "°F", "38", "°C", "or", "higher"]),
        ("Say “When to call.”", ["Say", "When", "to", "call"]),
        ("Unas 42\u00a0500 personas.", ["Unas", "42\u00a0500", "personas"]),
        ("à 38\u202f°C (100,4\u202f°F)", ["à", "38", "°C", "100,4", "°F"]),
        ("¿Puede CAR-T frenar un tumor?", ["Puede", "CAR-T", "frenar", "un", "tumor"]),
        ("l’ICANS a été sévère", ["l’ICANS", "a", "été", "sévère"]),
        ("Disease - A Case", ["Disease", "A", "Case"]),
        ("/ 100 people", ["/", "100", "people"]),
        ("Medicare & Medicaid", ["Medicare", "&", "Medicaid"]),
        ("🌟 Hope — and care…", ["Hope", "and", "care"]),
        ("—", []),
    ],
)
def test_words_are_lit_without_the_marks_round_them(sentence: str, expected: list[str]) -> None:
    assert words(sentence) == expected


def test_marks_are_kept_beside_their_word() -> None:
    first, second = shown_words("(Yes) – no.")
    assert (first.before, first.text, first.after) == ("(", "Yes", ") –")
    assert (second.before, second.text, second.after) == ("", "no", ".")
