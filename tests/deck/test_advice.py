"""What authors are warned of: each warning on a deck that deserves it, and none that they have accepted."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import frozen

from kiosk.deck.advice import HIGHEST_GRADE, HIGHEST_SMOG, MOST_APART, advise, reading_level
from kiosk.deck.evidence_rules import WARNINGS
from kiosk.deck.loader import examine, load
from kiosk.deck.readability import SMOG_SENTENCES

Change = Callable[[str, str, str], None]
Told = Callable[..., list[str]]
TODAY = date(2026, 11, 23)
TEXT = "text.en.yaml"
WELCOME = "A first visit can feel strange."
"""The first plain words of the deck, below a fold that begins in line 25."""
MORE_THAN_HALF = "more than half of the people felt tired."
"""The end of the deck's one note."""
NOTE = "text.en.yaml:71:11: $.cards.feeling-tired.note: "
SIXTEEN_WORDS = "I go to bed at ten \u2013 and I get up at six and have my tea."
SNOWMAN = "\u2603"


@frozen
class Deserving:
    """One change to the deck with every layer, and what is told then."""

    file: str
    old: str
    new: str
    told: str


DESERVED = {
    "review-due": Deserving(
        "deck.yaml",
        "due: 2099-11-23",
        "due: 2026-11-24",
        "deck.yaml:9:8: $.review.due: the facts were to be looked up again by 2026-11-24; "
        "look them up, then write both dates anew",
    ),
    "reading-level": Deserving(
        TEXT,
        WELCOME,
        "Unfamiliar machinery necessitates considerable explanation beforehand. " * 5,
        "text.en.yaml:22:1: $.cards: the plain words are of Flesch-Kincaid grade 11.3; "
        "shorter sentences and words bring them to grade 6 and SMOG 8",
    ),
    "long-sentence": Deserving(
        TEXT,
        WELCOME,
        SIXTEEN_WORDS,
        f'text.en.yaml:25:12: $.cards.welcome.plain: the sentence "{SIXTEEN_WORDS}" has 16 words; '
        "cut it into two of at most 15",
    ),
    "bare-word": Deserving(
        TEXT,
        MORE_THAN_HALF,
        "the chair was Safe. It was safer than none. It was safe for 9 of 10.",
        f'{NOTE}"Safe" stands here without a number, and says nothing alone; '
        "say how many of 100, or leave the word out",
    ),
    "unexplained-word": Deserving(
        TEXT,
        MORE_THAN_HALF,
        "the nurse took the BP and the ECG.",
        f'{NOTE}"ECG" is not explained in the glossary; add it to a term\'s forms:, or write it in common words',
    ),
    "unused-term": Deserving(
        TEXT,
        'forms: ["dialysis"]',
        'forms: ["cleans the blood"]',  # in its own meaning only
        'text.en.yaml:103:5: $.terms.dialysis: no text mentions the term "dialysis" in any of its forms; '
        "add the form in which it is written, or delete the term",
    ),
    "unused-source": Deserving(
        "deck.yaml",
        "source: roe-2025",
        "source: doe-2024",
        'deck.yaml:20:5: $.sources[1]: no fact is from the source "roe-2025"; delete it, or name it in a fact',
    ),
    "balance": Deserving(
        "deck.yaml",
        "warning: balance",
        "warning: missing-glyph",  # so that it is not accepted any more
        "deck.yaml:40:1: $.sections: 50% of the facts about what helps are drawn and 100% about what is hard; "
        "draw about the same share on both sides",
    ),
    "missing-glyph": Deserving(
        TEXT,
        MORE_THAN_HALF,
        f"more than half {SNOWMAN} felt tired, and {SNOWMAN} too.",
        f'{NOTE}"{SNOWMAN}" (U+2603) is in none of the program\'s fonts; write it with other signs',
    ),
}


def plain_signs(sign: str) -> bool:
    """Tell what the fonts of these tests can draw: all but a snowman."""
    return sign != SNOWMAN


@pytest.fixture
def told(folder: Path) -> Told:
    """Return a function that gives the advice on the copy, with files named from the folder."""

    def advice(today: date = TODAY) -> list[str]:
        given = advise(examine(folder), today, plain_signs)
        return [f"{one.name}: {one.fault}".replace(f"{folder}/", "") for one in given]

    return advice


@pytest.fixture(params=WARNINGS)
def deserved(request: pytest.FixtureRequest, change: Change) -> str:
    """Make the copy deserve one warning and return its name."""
    name = str(request.param)
    change(DESERVED[name].file, DESERVED[name].old, DESERVED[name].new)
    return name


every_layer = pytest.mark.parametrize("folder", ["dialysis"], indirect=True)


@pytest.mark.parametrize("folder", ["dialysis", "without-layers"], indirect=True)
def test_the_example_decks_deserve_no_warning(told: Told) -> None:
    assert told() == []


def test_the_shipped_deck_deserves_no_warning_and_its_plain_words_are_plain(shipped: Path) -> None:
    """Requirement 63: plain words of the sixth year at school, counted; the author's own are left as they are."""
    assert [one.fault for one in advise(examine(shipped), TODAY, lambda _: True)] == []
    level = reading_level(load(shipped).texts["en"], without_terms=False)
    assert level.flesch_kincaid <= HIGHEST_GRADE
    assert level.smog <= HIGHEST_SMOG


@every_layer
def test_a_warning_is_told_with_its_place(deserved: str, told: Told) -> None:
    on_the_day = date(2026, 11, 24)
    assert told(on_the_day) == [f"{deserved}: {DESERVED[deserved].told}"]


@every_layer
def test_a_review_is_not_due_before_its_day(change: Change, told: Told) -> None:
    change("deck.yaml", "due: 2099-11-23", "due: 2026-11-24")
    assert told(date(2026, 11, 23)) == []


@every_layer
def test_an_accepted_warning_is_not_told(deserved: str, told: Told, change: Change) -> None:
    change("deck.yaml", "accepted:\n", f"accepted:\n  - warning: {deserved}\n    because: This is a test.\n")
    assert told(date(2026, 11, 24)) == []


@every_layer
@pytest.mark.parametrize("broken", ["format: 2", "format: [", "format: one"])
def test_a_deck_with_faults_is_not_advised(deserved: str, broken: str, told: Told, change: Change) -> None:
    assert deserved
    change("deck.yaml", "format: 1", broken)
    assert told(date(2026, 11, 24)) == []


@every_layer
def test_smog_counts_where_there_are_sentences_enough(change: Change, told: Told) -> None:
    easy_but_for_one = "You can go to the bed by the banana now. "  # grade 2 by Flesch-Kincaid
    change(TEXT, WELCOME, easy_but_for_one * (SMOG_SENTENCES - 20))
    assert told() == []
    change(TEXT, easy_but_for_one, easy_but_for_one * 20)
    (line,) = told()
    assert float(line.partition("grade ")[2].split(" ")[0]) < HIGHEST_GRADE
    assert float(line.partition("SMOG ")[2].split(";")[0]) > HIGHEST_SMOG


@every_layer
def test_the_terms_may_be_left_out_of_the_reading_level(folder: Path) -> None:
    text = load(folder).texts["en"]
    whole, without = (reading_level(text, without_terms=leaving) for leaving in (False, True))
    assert whole.sentences == without.sentences
    assert whole.polysyllables == without.polysyllables + 1  # "dialysis"


@every_layer
def test_one_side_has_more_words_than_the_other(change: Change, told: Told) -> None:
    assert MOST_APART == 0.15
    change("deck.yaml", "warning: balance", "warning: missing-glyph")
    change("deck.yaml", "high: 65", "high: 65\n                draw: no")  # now 50 % to none
    change(TEXT, "In a study made up for this example, " + MORE_THAN_HALF, "In a made-up study, many did.")
    assert [line.partition("$.sections: ")[2].partition(";")[0] for line in told()] == [
        "beside the cards, what helps has 146 words and what is hard 122",
        "50% of the facts about what helps are drawn and 0% about what is hard",
    ]


@every_layer
def test_a_deck_with_one_side_only_is_not_compared(change: Change, told: Told) -> None:
    change("deck.yaml", "warning: balance", "warning: missing-glyph")
    change("deck.yaml", "shape: plate", "shape: sheet")
    assert told() == []


@every_layer
def test_english_word_lists_are_not_for_other_languages(folder: Path, change: Change, told: Told) -> None:
    change(TEXT, WELCOME, f"{SIXTEEN_WORDS} {SIXTEEN_WORDS}")
    change(TEXT, MORE_THAN_HALF, "it is safe.")
    assert {line.partition(":")[0] for line in told()} == {"long-sentence", "bare-word"}
    change(TEXT, "language: en", "language: cy")
    change("deck.yaml", "[en]", "[cy]")
    (folder / TEXT).rename(folder / "text.cy.yaml")
    assert told() == []
