"""What each layer of a card says, and that nothing is claimed without its ground."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from kiosk.deck import Deck, Design, Layer
from kiosk.visit import Event, Kind, Screen
from kiosk.visit.contents import Piece
from kiosk.visit.layers import OFF_DATE_DAYS
from tests.visit.visits import CART, DECKS, ENGLISH, after, deck_name, show

NOT_REVIEWED = ENGLISH["not_reviewed"]
every_deck = pytest.mark.parametrize("deck", DECKS, ids=deck_name)


def layer(deck: Deck, card: str, name: Layer, *more: Kind | Event, today: date | None = None) -> Piece:
    """Return the body of a card in one layer."""
    state = after(deck, Event(Kind.OPEN_CARD, card), Event(Kind.OPEN_LAYER, name.value), *more)
    screen = show(deck, state) if today is None else show(deck, state, today=today)
    body: Piece = screen["body"]
    return body


def test_every_card_of_the_shipped_deck_has_all_four_layers() -> None:
    assert {card: set(there) for card, there in CART.layers.items()} == {card.id: set(Layer) for card in CART.walk}


@every_deck
def test_every_layer_that_a_card_has_is_a_tab_and_no_other(deck: Deck) -> None:
    for card, there in deck.layers.items():
        tabs = layer(deck, card, Layer.WRITTEN)["tabs"]
        assert [tab["item"] for tab in tabs] == ([one.value for one in there] if len(there) > 1 else [])
        for one in there:
            assert [tab["item"] for tab in layer(deck, card, one)["tabs"] if tab["selected"]] in ([one.value], [])


@every_deck
def test_everything_but_the_authors_text_says_that_nobody_reviewed_it(deck: Deck) -> None:
    for card, there in deck.layers.items():
        for one in there:
            body = layer(deck, card, one)
            assert body["caution"].startswith(NOT_REVIEWED) is (one is not Layer.WRITTEN or body["note"] is not None)


def test_a_deck_that_nobody_looked_after_says_so_ninety_days_after_the_date() -> None:
    review = CART.outline.review
    assert review is not None
    for days, said in ((OFF_DATE_DAYS - 1, False), (OFF_DATE_DAYS, True)):
        body = layer(CART, "neurotoxicity", Layer.STUDIES, today=review.due + timedelta(days))
        assert (ENGLISH["out_of_date"] in body["caution"]) is said


def test_the_two_cards_that_are_broader_than_the_evidence_say_so_without_a_touch() -> None:
    noted = [card.id for card in CART.walk if layer(CART, card.id, Layer.WRITTEN)["note"]]
    assert noted == ["long-term-survival", "low-side-effects"]
    note = layer(CART, "low-side-effects", Layer.WRITTEN)["note"]
    assert note["title"] == ENGLISH["note_title"]


@every_deck
def test_every_fact_says_who_how_long_what_is_not_known_and_the_source(deck: Deck) -> None:
    for card in deck.walk:
        for turn, fact in enumerate(card.facts):
            body = layer(deck, card.id, Layer.STUDIES, *[Kind.NEXT_FACT] * turn)
            rows = {row["id"]: row["text"] for row in body["rows"]}
            assert {"who", "how_long", "not_known", "source"} <= set(rows)
            assert str(deck.sources[fact.source].year) in rows["source"]
            assert str(fact.checked.year) in rows["source"]
            assert rows["not_known"].endswith(ENGLISH["may_differ"])
            assert ("how_sure" in rows) is (fact.design is not Design.OFFICIAL)
            treated = deck.texts["en"].treated_only
            assert not fact.treated_only or (treated is not None and treated in rows["who"])
            assert body["heading"].endswith("?")


@every_deck
def test_every_figure_is_told_in_both_frames(deck: Deck) -> None:
    for card in deck.walk:
        for turn, fact in enumerate(card.facts):
            body = layer(deck, card.id, Layer.STUDIES, *[Kind.NEXT_FACT] * turn)
            told = " ".join([*(row["text"] for row in body["rows"]), *(one["did"] for one in body["fact"]["figures"])])
            told += " ".join(one["did_not"] for one in body["fact"]["figures"])
            for figure in fact.figures:
                words = deck.texts["en"].cards[card.id].facts[fact.id].figures[figure.id]
                for frame in (words.did, words.did_not):
                    assert frame.format(**figure.numbers()) in told
            for large in body["fact"]["figures"]:
                assert not large["drawn"] or large["yes"] + large["no"] == 100


def test_groups_stand_beside_each_other_only_where_chance_made_them() -> None:
    for card in CART.walk:
        for turn, fact in enumerate(card.facts):
            figures = layer(CART, card.id, Layer.STUDIES, *[Kind.NEXT_FACT] * turn)["fact"]["figures"]
            assert len(figures) < 2 or (fact.pair and fact.design is Design.RANDOMISED)


def test_next_study_goes_round_and_leaves_the_place_as_it_is() -> None:
    state = after(CART, Kind.START, Event(Kind.OPEN_CARD, "neurotoxicity"), Event(Kind.OPEN_LAYER, "studies"))
    facts = [fact.id for fact in CART.walk[CART.places["neurotoxicity"].index].facts]
    seen = [
        show(CART, after(CART, *[Kind.NEXT_FACT] * turn, state=state))["body"]["fact"]["id"]
        for turn in range(len(facts) + 1)
    ]
    assert seen == [*facts, facts[0]]
    assert show(CART, state)["announcement"].startswith("Neurotoxicity. What studies found. Study 1 of ")
    assert show(CART, after(CART, Kind.NEXT_FACT, state=state))["announcement"] != show(CART, state)["announcement"]
    assert after(CART, Kind.MORE, Kind.NEXT_FACT, state=state).spot.page == 0
    assert after(CART, Kind.NEXT_FACT, Kind.BACK, state=state).spot.screen is Screen.HOME


def test_a_meaning_opens_over_the_page_and_closes_where_it_was() -> None:
    state = after(
        CART, Kind.START, Event(Kind.OPEN_CARD, "low-side-effects"), Event(Kind.OPEN_LAYER, "plain"), Kind.MORE
    )
    opened = after(CART, Event(Kind.OPEN_TERM, "transplant"), state=state)
    screen = show(CART, opened)
    assert screen["meaning"]["title"] == CART.texts["en"].terms["transplant"].word
    assert screen["announcement"].startswith(screen["meaning"]["title"])
    assert screen["body"] == show(CART, state)["body"]
    assert after(CART, Kind.CLOSE_TERM, state=opened) == state
    onward = after(CART, Kind.NEXT, state=opened)
    assert onward.spot.term == ""
    assert after(CART, Kind.BACK, state=onward) == state
    with pytest.raises(KeyError):
        after(CART, Event(Kind.OPEN_TERM, "no-such-term"), state=state)


def test_settings_leave_the_layer_and_the_study_as_they_were() -> None:
    state = after(CART, Event(Kind.OPEN_CARD, "neurotoxicity"), Event(Kind.OPEN_LAYER, "studies"), Kind.NEXT_FACT)
    back = after(CART, Kind.OPEN_SETTINGS, Event(Kind.SET, "size:largest"), Kind.BACK, state=state)
    assert back.spot == state.spot


def test_an_overlong_review_is_told_only_where_there_is_one() -> None:
    bare = evolve(CART, outline=evolve(CART.outline, review=None))
    body = layer(bare, "neurotoxicity", Layer.STUDIES, today=date(2126, 1, 1))
    assert body["caution"] == NOT_REVIEWED
