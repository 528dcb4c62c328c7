"""What is known of a translation: a draft, reviewed, older than the original, or missing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.deck import Deck, Translated, load, marks
from kiosk.deck.translation import MARK_LETTERS

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]
PART = "cards.long-term-survival"
PICTURE = '    picture: "A stack of calendar pages, one year behind another."\n'
TEXT = """    text: >-
      CAR-T therapy has a longer survival time, reducing the frequency of treatment for
      patients, thus reducing the inconvenience and pain associated with treatment, while also
      providing assurance of sustained efficacy.
"""


@pytest.fixture
def two(folder: Path, change: Change) -> Path:
    """Return a deck with a second language, which is still English."""
    text = (folder / "text.en.yaml").read_text("utf-8")
    (folder / "text.fr.yaml").write_text(text.replace("language: en", "language: fr"), "utf-8")
    change("deck.yaml", "languages: [en]", "languages: [en, fr]")
    return folder


def tell(folder: Path, line: str, language: str = "fr") -> None:
    """Write down something of a translation."""
    with (folder / f"text.{language}.yaml").open("a", encoding="utf-8") as text:
        text.write(f"\ntranslation:\n  {line}\n")


def reviewed(deck: Deck) -> str:
    """Return what is written down when somebody has reviewed a part."""
    return f'{PART}: {{of: "{marks(deck.texts["en"])[PART]}", reviewed_by: "A. Nurse", reviewed_on: 2026-12-01}}'


def test_a_part_of_which_nothing_is_told_is_a_draft(two: Path) -> None:
    deck = load(two)
    assert set(deck.translations["fr"].values()) == {Translated.DRAFT}
    assert "en" not in deck.translations
    assert {len(mark) for mark in marks(deck.texts["en"]).values()} == {MARK_LETTERS}


def test_a_review_counts_until_the_original_changes(two: Path, change: Change) -> None:
    tell(two, reviewed(load(two)))
    assert load(two).translations["fr"][PART] is Translated.REVIEWED
    change("text.en.yaml", "providing assurance", "offering assurance")
    told = load(two).translations["fr"]
    assert {part for part, state in told.items() if state is Translated.OLDER} == {PART}
    assert Translated.REVIEWED not in told.values()


def test_a_card_without_its_text_is_missing_and_needs_only_its_title(two: Path, change: Change) -> None:
    tell(two, reviewed(load(two)))
    for words in (TEXT, PICTURE):
        change("text.fr.yaml", words, "")
    deck = load(two)
    assert deck.translations["fr"][PART] is Translated.MISSING
    assert deck.untranslated == {"en": frozenset(), "fr": frozenset({"long-term-survival"})}


def test_the_first_language_is_whole(two: Path, change: Change, faults_of: Faults) -> None:
    change("text.en.yaml", TEXT, "")
    [fault] = faults_of()
    assert 'the card "long-term-survival" has no text; add text: and its words' in fault
    assert two.exists()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            'cards.long-term-survivial: {of: "1"}',
            'no part "cards.long-term-survivial"; did you mean "cards.long-term-s',
        ),
        ('nothing: {of: "1"}', 'no part "nothing"; delete it; parts are deck, cards.'),
        (f'{PART}: {{of: "1", reviewed_by: "A"}}', "a review has a name and a day, and one of them is missing"),
        (f'{PART}: {{of: "1", reviewed_on: 2026-12-01}}', "a review has a name and a day, and one of them is missing"),
    ],
)
def test_what_is_told_of_a_translation_can_be_true(two: Path, faults_of: Faults, line: str, told: str) -> None:
    tell(two, line)
    [fault] = faults_of()
    assert fault.startswith("text.fr.yaml:")
    assert told in fault


def test_the_first_language_is_no_translation(two: Path, faults_of: Faults) -> None:
    tell(two, f'{PART}: {{of: "1"}}', "en")
    [fault] = faults_of()
    assert "this is the deck's first language, so it is translated from none; delete translation:" in fault
