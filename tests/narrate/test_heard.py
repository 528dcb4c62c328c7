"""What counts as understood."""

import pytest

from tools.narration.heard import counted, understood


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("CAR-T (axi-cel)", "car t, AxiCell"),
        ("B-cell lymphoma", "B cell lymphoma."),
        ("2 of 10,000", "two of 10000"),
        ("the US", "the U.S."),
        ("Your center’s rule", "Your center's rule"),
    ],
)
def test_what_cannot_be_heard_makes_no_difference(said: str, heard: str) -> None:
    assert counted(said, "en") == counted(heard, "en")


def test_another_word_makes_one() -> None:
    said, heard = counted("Call at once, liso-cel", "en"), counted("Call it once, lysocell", "en")
    assert understood(said, heard) == 2
    assert len(said) == 4
    assert understood(said, []) == 0
