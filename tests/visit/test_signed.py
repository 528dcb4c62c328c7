"""What the clinic has signed off stands without "not reviewed by a clinician yet"; all else keeps it."""

import pytest

from kiosk.deck import Layer
from kiosk.visit import Event, Kind, view
from tests.visit.visits import CART, ENGLISH, SPOKEN, STAGE, TODAY, after

CARD = "low-side-effects"
WAYS = {
    ("cards." + CARD, layer.value): [Event(Kind.OPEN_CARD, CARD), Event(Kind.OPEN_LAYER, layer.value)]
    for layer in (Layer.WRITTEN, Layer.PLAIN, Layer.STUDIES, Layer.QUESTIONS)
} | {
    ("checks", ""): [Event(Kind.OPEN_CHECK, "check-side-effects")],
    ("leaflets.journey", ""): [Event(Kind.OPEN_LEAFLET, "journey")],
    ("about", ""): [Kind.OPEN_ABOUT, Event(Kind.OPEN_CHAPTER, "makers")],
}


def told(part: tuple[str, str], language: str, signed: set[tuple[str, str, str]]) -> str:
    """Return all that a screen says."""
    state = after(CART, Kind.START, Event(Kind.SET_LANGUAGE, language), *WAYS[part])
    return str(view(CART, SPOKEN, state, STAGE, TODAY, signed=signed)["body"])


@pytest.mark.parametrize("part", WAYS, ids=".".join)
def test_a_signed_piece_loses_the_caution_and_no_other_does(part: tuple[str, str]) -> None:
    caution = ENGLISH["not_reviewed"]
    assert caution in told(part, "en", set())
    assert caution not in told(part, "en", {(*part, "en")})
    assert caution in told(part, "en", {(*other, "en") for other in WAYS if other != part})
    assert caution in told(part, "en", {(*part, "es")})


def test_a_signed_translation_loses_its_caution_too() -> None:
    part, caution = ("cards." + CARD, "plain"), SPOKEN["es"]["nothing_reviewed"]
    assert caution in told(part, "es", set())
    assert caution not in told(part, "es", {(*part, "es")})


@pytest.mark.parametrize("ways", [[], [Kind.START]], ids=["attract", "home"])
def test_the_first_screens_say_that_a_language_is_a_draft_until_every_card_of_it_is_signed(ways: list[Kind]) -> None:
    caution = SPOKEN["es"]["translation_not_reviewed"]
    cards = {
        (f"cards.{card.id}", layer.value, tag)
        for card in CART.walk
        for layer in CART.layers[card.id]
        for tag in CART.texts
    }

    def first_screen(language: str, signed: set[tuple[str, str, str]]) -> str:
        state = after(CART, *ways, Event(Kind.SET_LANGUAGE, language))
        return str(view(CART, SPOKEN, state, STAGE, TODAY, signed=signed))

    assert caution in first_screen("es", set())
    assert caution in first_screen("es", cards - {(f"cards.{CARD}", "plain", "es")})
    assert caution not in first_screen("es", cards)
    assert "not been reviewed" not in first_screen("en", set())
