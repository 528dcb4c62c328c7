"""The glossary, and what a reader is told about the deck itself."""

import pytest
from attrs import evolve

from kiosk.deck import Deck, reading_level, written_level
from kiosk.visit import Chapter, Event, Kind
from tests.visit.visits import CART, DECKS, ENGLISH, after, deck_name, show

every_deck = pytest.mark.parametrize("deck", DECKS, ids=deck_name)


def paragraphs(deck: Deck, chapter: Chapter) -> list[str]:
    """Return what a chapter says."""
    rows = show(deck, after(deck, Event(Kind.OPEN_CHAPTER, chapter.value)))["body"]["rows"]
    return [row["text"] for row in rows]


@every_deck
def test_the_glossary_holds_every_word_that_is_explained(deck: Deck) -> None:
    seen: list[str] = []
    state = after(deck, Kind.START, Kind.OPEN_GLOSSARY)
    for _ in range(show(deck, state)["body"]["pages"]):
        seen += [row["item"] for row in show(deck, state)["body"]["items"]]
        state = after(deck, Kind.MORE, state=state)
    assert seen == list(deck.outline.terms)


@every_deck
def test_about_is_one_touch_from_home_and_has_every_chapter(deck: Deck) -> None:
    ways = {way["event"] for way in show(deck, after(deck, Kind.START))["body"]["ways"]}
    assert {Kind.OPEN_ABOUT.value, Kind.OPEN_GLOSSARY.value} <= ways
    items = show(deck, after(deck, Kind.OPEN_ABOUT))["body"]["items"]
    assert {row["item"] for row in items} == {chapter.value for chapter in Chapter}


@every_deck
def test_every_source_is_cited_in_full(deck: Deck) -> None:
    told = paragraphs(deck, Chapter.SOURCES)
    assert len(told) == len(deck.outline.sources)
    for source, words in zip(deck.outline.sources, told, strict=True):
        for part in (source.authors or source.name, source.title, source.journal, str(source.year), source.doi):
            assert part is None or part.rstrip(".") in words


@every_deck
def test_who_wrote_it_says_that_no_clinician_reviewed_it(deck: Deck) -> None:
    assert ENGLISH["not_reviewed"] in paragraphs(deck, Chapter.MAKERS)
    about = deck.texts["en"].about
    assert about is not None
    assert about.funding in paragraphs(deck, Chapter.MAKERS)


def test_the_dates_of_the_review_are_told() -> None:
    told = " ".join(paragraphs(CART, Chapter.EVIDENCE))
    assert "November 23, 2026" in told
    assert "May 23, 2027" in told


def test_a_deck_without_a_review_tells_no_dates() -> None:
    bare = evolve(CART, outline=evolve(CART.outline, review=None))
    assert len(paragraphs(bare, Chapter.EVIDENCE)) == len(paragraphs(CART, Chapter.EVIDENCE)) - 2


def test_the_reading_figures_are_the_decks() -> None:
    figures = reading_level(CART.texts["en"], without_terms=False)
    told = paragraphs(CART, Chapter.READING)
    assert f"{figures.flesch_kincaid:.1f}" in told[0]
    assert f"{figures.smog:.1f}" in told[0]
    assert any(f"{written_level(CART.texts['en']).flesch_kincaid:.1f}" in words for words in told)
    assert sum(words.startswith(("Advantages: 4 cards", "Challenges: 5 cards")) for words in told) == 2


def test_a_deck_that_says_nothing_of_itself_offers_no_way_there() -> None:
    text = evolve(CART.texts["en"], about=None, terms={})
    bare = evolve(CART, outline=evolve(CART.outline, terms=(), leaflets=(), short=()), texts={"en": text})
    ways = [way["event"] for way in show(bare, after(bare, Kind.START))["body"]["ways"]]
    assert ways == [Kind.OPEN_TOPICS.value, Kind.OPEN_SIDE_BY_SIDE.value]
    assert paragraphs(bare, Chapter.MAKERS) == []
