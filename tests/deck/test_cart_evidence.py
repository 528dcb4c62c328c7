"""The shipped deck says what was read in published sources: every figure, year and number, and nothing else.

tests/visit/test_words.py holds the author's own text against tests/seed.txt.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from kiosk.deck import Card, CardText, Deck, Design, Fact, FactText, Figure, load, read
from tests.deck.cart_evidence import FILE, Evidence, faults

FactChange = Callable[[Fact], Fact]
WordsChange = Callable[[FactText], FactText]
CORE_FACTS = 41
REMISSION, INFECTION, IVIG, AHEAD = "ptx-eliana-remission", "bcd-infect-hill", "bcd-ivig", "cost-india"
NO_SUCH_FIGURE = f"{REMISSION}: no source has the figure remission"


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    """Return the evidence, as numbers."""
    found, wrong = read(FILE, Evidence)
    assert found, wrong
    return found


@pytest.fixture(scope="module")
def deck(shipped: Path) -> Deck:
    """Return the shipped deck."""
    return load(shipped)


def test_the_shipped_deck_says_what_the_evidence_says(deck: Deck, evidence: Evidence) -> None:
    assert faults(deck, evidence) == []


def test_the_evidence_is_whole(evidence: Evidence) -> None:
    assert len(evidence.facts) == 74
    assert sum(entry.priority == "core" for entry in evidence.facts) == CORE_FACTS
    assert {entry.priority for entry in evidence.facts} == {"core", "extra"}


def with_fact(deck: Deck, name: str, change: FactChange) -> Deck:
    """Return the deck with another fact in the place of one."""

    def card(whole: Card | None) -> Card:
        assert whole
        return evolve(whole, facts=tuple(change(fact) if fact.id == name else fact for fact in whole.facts))

    outline = deck.outline
    sections = tuple(evolve(part, cards=tuple(map(card, part.cards))) for part in outline.sections)
    introduction, closing = card(outline.introduction), card(outline.closing)
    return evolve(deck, outline=evolve(outline, sections=sections, introduction=introduction, closing=closing))


def with_card(deck: Deck, name: str, change: Callable[[CardText], CardText]) -> Deck:
    """Return the deck with other words on one card."""
    text = deck.texts["en"]
    return evolve(deck, texts={"en": evolve(text, cards={**text.cards, name: change(text.cards[name])})})


def with_words(deck: Deck, name: str, change: WordsChange) -> Deck:
    """Return the deck with other words for one fact."""
    (home,) = (card.id for card in deck.walk if name in {fact.id for fact in card.facts})
    return with_card(deck, home, lambda card: evolve(card, facts={**card.facts, name: change(card.facts[name])}))


def first(fact: Fact, change: Callable[[Figure], Figure]) -> Fact:
    """Return a fact with another first figure."""
    return evolve(fact, figures=(change(fact.figures[0]), *fact.figures[1:]))


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        (REMISSION, lambda it: evolve(it, id="made-up"), "made-up: nobody read it in a source"),
        (REMISSION, lambda it: evolve(it, id="made-up"), f"{REMISSION}: a core fact is not shown"),
        (REMISSION, lambda it: first(it, lambda one: evolve(one, of_100=83)), NO_SUCH_FIGURE),
        (REMISSION, lambda it: first(it, lambda one: evolve(one, count=64)), NO_SUCH_FIGURE),
        (REMISSION, lambda it: first(it, lambda one: evolve(one, people=78)), NO_SUCH_FIGURE),
        (REMISSION, lambda it: first(it, lambda one: evolve(one, low=71)), NO_SUCH_FIGURE),
        (REMISSION, lambda it: first(it, lambda one: evolve(one, high=91)), NO_SUCH_FIGURE),
        (INFECTION, lambda it: evolve(it, figures=tuple(evolve(one, draw=True) for one in it.figures[::-1])),
         f"{INFECTION}: the figure life-threatening is not to be drawn"),
        (REMISSION, lambda it: evolve(it, design=Design.POOLED), f"{REMISSION}: the design is single-group, not"),
        (INFECTION, lambda it: evolve(it, pair=True), f"{INFECTION}: chance did not make this pair"),
        (REMISSION, lambda it: evolve(it, source="grupp-2018"), f"{REMISSION}: its source is of 2023, not 2018"),
        (REMISSION, lambda it: evolve(it, source="neelapu-2023"), f"{REMISSION}: its DOI is 10.1200/JCO.22.00642"),
        (IVIG, lambda it: evolve(it, source="hill-2018"), f"{IVIG}: its title is not certain"),
        (REMISSION, lambda it: evolve(it, over="77 months"), f"{REMISSION}: no source says 77"),
    ],
)  # fmt: skip
def test_a_fact_that_differs_from_its_source_is_found(
    deck: Deck, evidence: Evidence, name: str, change: FactChange, told: str
) -> None:
    assert any(fault.startswith(told) for fault in faults(with_fact(deck, name, change), evidence))


@pytest.mark.parametrize("key", ["title", "found", "who", "how_long", "not_known"])
def test_a_number_that_no_source_says_is_found_in_each_sentence(deck: Deck, evidence: Evidence, key: str) -> None:
    def broken(words: FactText) -> FactText:
        longer: dict[str, Any] = {key: f"{getattr(words, key)} Or 1,077."}
        return evolve(words, **longer)

    assert faults(with_words(deck, REMISSION, broken), evidence) == [f"{REMISSION}: no source says 1077"]


@pytest.mark.parametrize("key", ["did", "did_not", "group"])
def test_a_number_that_no_source_says_is_found_in_each_frame(deck: Deck, evidence: Evidence, key: str) -> None:
    def broken(words: FactText) -> FactText:
        frames = words.figures["remission"]
        return evolve(words, figures={"remission": evolve(frames, **{key: f"{getattr(frames, key)} 77"})})

    assert faults(with_words(deck, REMISSION, broken), evidence) == [f"{REMISSION}: no source says 77"]


def test_what_remains_of_a_hundred_stands_beside_what_it_remains_of(deck: Deck, evidence: Evidence) -> None:
    assert faults(with_words(deck, IVIG, lambda words: evolve(words, found="37 of 100, and 63 not.")), evidence) == []
    alone = with_words(deck, IVIG, lambda words: evolve(words, found="63 not."))
    assert faults(alone, evidence) == [f"{IVIG}: no source says 63"]


def test_a_fact_of_another_card_is_only_research_in_the_closing(deck: Deck, evidence: Evidence) -> None:
    broken = with_words(deck, AHEAD, lambda words: evolve(words, title=words.title.removeprefix("Research: ")))
    assert faults(broken, evidence) == [f"{AHEAD}: it stands on closing and belongs on high-treatment-costs"]


def test_a_fact_on_a_card_that_it_does_not_belong_to_is_found(deck: Deck, evidence: Evidence) -> None:
    elsewhere = tuple(evolve(one, card="neurotoxicity") if one.id == IVIG else one for one in evidence.facts)
    found = faults(deck, evolve(evidence, facts=elsewhere))
    assert found == [f"{IVIG}: it stands on b-cell-depletion and belongs on neurotoxicity"]


@pytest.mark.parametrize("share", ["30 of 100", "30 in 100", "1 out of 4", "30%", "30 percent", "4 of every 10"])
@pytest.mark.parametrize(
    "change",
    [
        lambda card, share: evolve(card, plain=f"{card.plain} {share}"),
        lambda card, share: evolve(card, note=f"{card.note} {share}"),
        lambda card, share: evolve(card, questions={**card.questions, "survival-aim": share}),
    ],
    ids=["plain", "note", "question"],
)
def test_a_share_outside_the_facts_is_found(
    deck: Deck, evidence: Evidence, change: Callable[[CardText, str], CardText], share: str
) -> None:
    found = faults(with_card(deck, "long-term-survival", lambda card: change(card, share)), evidence)
    assert len(found) == 1
    assert found[0].startswith("long-term-survival: “")
