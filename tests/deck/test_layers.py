"""The layers below a card's own text: which cards have which, and that they are the same in every language."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.deck import Deck, Design, Layer, load

Change = Callable[[str, str, str], None]
DIALYSIS = Path(__file__).parents[1] / "decks/dialysis"
PLAIN = '    plain: "The visit takes a few hours. You can read, sleep, talk or hear music."\n'
ABOUT = '\nabout: {written_by: "A", method: "B", updates: "C", funding: "D", self_report: "E"}\n'


@pytest.fixture(scope="module")
def deck() -> Deck:
    """Return the deck that has every layer."""
    return load(DIALYSIS)


def test_a_card_has_the_layers_that_something_was_written_for(deck: Deck) -> None:
    assert dict(deck.layers) == {
        "welcome": (Layer.WRITTEN, Layer.PLAIN),
        "your-place": (Layer.WRITTEN, Layer.PLAIN, Layer.STUDIES),
        "your-time": (Layer.WRITTEN, Layer.PLAIN, Layer.STUDIES, Layer.QUESTIONS),
        "feeling-tired": (Layer.WRITTEN, Layer.PLAIN, Layer.STUDIES, Layer.QUESTIONS),
        "things-to-bring": (Layer.WRITTEN,),
        "your-questions": (Layer.WRITTEN,),
    }


def test_the_example_uses_each_feature_once(deck: Deck) -> None:
    facts = [fact for card in deck.walk for fact in card.facts]
    assert [fact.design for fact in facts] == [Design.OFFICIAL, Design.RANDOMISED, Design.RECORDS]
    assert [len(fact.figures) for fact in facts] == [0, 2, 2]
    assert [fact.pair for fact in facts] == [False, True, False]
    assert [fact.treated_only for fact in facts] == [False, False, True]
    assert [card.id for card in deck.walk if card.note] == ["feeling-tired"]
    assert list(deck.sources) == ["doe-2024", "roe-2025", "example-clinic-2026"]
    assert list(deck.terms) == ["blood-pressure", "dialysis"]
    assert deck.outline.accepted
    assert deck.texts["en"].about


def test_the_example_says_that_its_studies_are_made_up(deck: Deck) -> None:
    text = deck.texts["en"]
    assert text.about
    assert "made up for this example" in text.about.method
    for card in text.cards.values():
        assert all("made up for this example" in fact.who for fact in card.facts.values())


def test_a_source_is_cited_in_full(deck: Deck) -> None:
    roe = "Roe R, Doe J. How Tired People Were After a Made-Up Visit. Example Journal 2(1):3-4. 2025"
    assert [source.citation for source in deck.sources.values()] == [
        "Doe J, Roe R, et al. Example Study: Music on the First Visit. Example Journal 1(1):1-2. 2024",
        f"{roe}. doi:10.0000/example",
        "Example Clinic. House rules of the Example Clinic. 2026. https://example.org/rules",
    ]


def test_a_figure_has_its_numbers_by_name(deck: Deck) -> None:
    tired, longer = deck.walk[3].facts[0].figures
    assert tired.numbers() == {"people": 400, "yes": 60, "no": 40, "count": 240, "rest": 160}
    assert longer.numbers() == {"people": 400, "count": 1, "rest": 399}


@pytest.fixture
def german(folder: Path, change: Change) -> Path:
    """Add a second language to the copy, with the words of the first, and return its file."""
    english = (folder / "text.en.yaml").read_text(encoding="utf-8")
    (folder / "text.de.yaml").write_text(english.replace("language: en", "language: de"), encoding="utf-8")
    change("deck.yaml", "[en]", "[en, de]")
    return folder / "text.de.yaml"


every_layer = pytest.mark.parametrize("folder", ["dialysis"], indirect=True)


@every_layer
@pytest.mark.usefixtures("german")
def test_a_layer_that_a_second_language_lacks(change: Change, faults_of: Callable[[], list[str]]) -> None:
    change("text.de.yaml", PLAIN, "")
    place = "text.de.yaml:46:3: $.cards.your-time.plain: "
    assert faults_of() == [f"{place}this is written in en and missing here; add plain: and translate it"]


@every_layer
@pytest.mark.usefixtures("german")
def test_a_layer_that_only_a_second_language_has(change: Change, faults_of: Callable[[], list[str]]) -> None:
    change("text.en.yaml", PLAIN, "")
    place = "text.de.yaml:49:5: $.cards.your-time.plain: "
    problem = "this is not written in en, so nobody would see it"
    assert faults_of() == [f"{place}{problem}; write it there too, or delete it here"]


def test_an_about_that_only_one_language_has(german: Path, change: Change, faults_of: Callable[[], list[str]]) -> None:
    german.write_text(german.read_text(encoding="utf-8") + ABOUT, encoding="utf-8")
    problem = "this is not written in en, so nobody would see it"
    assert faults_of() == [f"text.de.yaml:91:1: $.about: {problem}; write it there too, or delete it here"]
    change("deck.yaml", "[en, de]", "[de, en]")
    problem = "this is written in de and missing here"
    assert faults_of() == [f"text.en.yaml:1:1: $.about: {problem}; add about: and translate it"]


@every_layer
@pytest.mark.usefixtures("german")
def test_a_first_language_that_cannot_be_read_is_not_compared(
    change: Change, faults_of: Callable[[], list[str]]
) -> None:
    change("text.en.yaml", PLAIN, "")
    change("text.en.yaml", "title:", "tilte:")
    assert [line.split(" ")[1] for line in faults_of()] == ["$.title:", "$.tilte:"]
