"""How long a slow reader needs (requirement 41): 85 words a minute, and a minute more."""

import pytest
from attrs import evolve

from kiosk.deck import Deck
from kiosk.visit import Event, Kind
from kiosk.visit.view import reading_s
from tests.visit.visits import CART, DECKS, after, deck_name, show


@pytest.mark.parametrize(
    ("piece", "seconds"),
    [
        ({}, 60),
        ({"text": " ".join(85 * ["word"])}, 120),
        ({"text": " ".join(170 * ["word"]), "title": "", "label": "", "note": ""}, 180),
        ({"text": 150 * "字", "title": " ".join(70 * ["word"])}, 180),
        ({"items": [{"text": " ".join(17 * ["word"])}, {"title": " ".join(17 * ["word"])}]}, 84),
        ({"card": "an id is not read", "page": 3, "picture": None, "lead": " ".join(85 * ["word"])}, 120),
    ],
)
def test_the_seconds_follow_from_the_words(piece: object, seconds: float) -> None:
    assert reading_s(piece) == pytest.approx(seconds)


@pytest.mark.parametrize("deck", DECKS, ids=deck_name)
def test_every_card_has_time_for_its_label_title_and_text(deck: Deck) -> None:
    for card in deck.walk:
        screen = show(deck, after(deck, Event(Kind.OPEN_CARD, card.id)))
        body = screen["body"]
        note = body["note"] or {"title": "", "text": ""}
        shown = [body[key] for key in ("label", "caution", "title", "text")] + [note["title"], note["text"]]
        words = " ".join([*shown, *(control["text"] for control in body["tabs"] + body["ways"])]).split()
        assert screen["reading_s"] == pytest.approx(len(words) / 85 * 60 + 60)


def test_a_long_card_has_more_time() -> None:
    text = CART.texts["en"]
    cards = dict(text.cards) | {"neurotoxicity": evolve(text.cards["neurotoxicity"], text=" ".join(850 * ["word"]))}
    long = evolve(CART, texts={"en": evolve(text, cards=cards)})
    assert show(long, after(long, Event(Kind.OPEN_CARD, "neurotoxicity")))["reading_s"] > 660
