"""Languages: a visitor goes on where they were, no screen mixes two, and nobody takes a draft for a reviewed text."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from kiosk.deck import Deck, DeckText, Layer, Translation, marks
from kiosk.languages import NOT_SPOKEN, table
from kiosk.visit import Event, Kind, Screen, Settings, Spot, State, languages, step, view
from tests.visit.visits import CART, SPOKEN, STAGE, TODAY, after, show, states

FRENCH = Event(Kind.SET_LANGUAGE, "fr")
CARD = "neurotoxicity"
QUESTION = next(card.questions[0] for card in CART.walk if card.id == CARD)


def with_french(deck: Deck, **changed: Any) -> Deck:  # noqa: ANN401 - any field of a text
    """Return the deck with something changed in its French text."""
    return Deck(deck.folder, deck.outline, {**deck.texts, "fr": evolve(deck.texts["fr"], **changed)})


def untranslated(deck: Deck, *names: str) -> Deck:
    """Return the deck with only the titles of some cards in French."""
    cards = dict(deck.texts["fr"].cards)
    for name in names:
        cards[name] = evolve(cards[name], text="", plain=None, note=None, picture=None, questions={}, facts={})
    return with_french(deck, cards=cards)


def words(piece: object) -> list[str]:
    """Return all words on a screen."""
    if isinstance(piece, dict):
        return [found for value in piece.values() for found in words(value)]
    return [found for value in piece for found in words(value)] if isinstance(piece, list) else [str(piece)]


def in_french(deck: Deck, *events: Kind | Event) -> State:
    return after(deck, FRENCH, Kind.START, *events)


def test_another_language_keeps_the_card_the_layer_and_what_was_chosen() -> None:
    chosen = [Event(Kind.OPEN_CARD, CARD), Event(Kind.CHOOSE, QUESTION), Event(Kind.OPEN_LAYER, "studies")]
    here = after(CART, Kind.START, *chosen, Kind.NEXT_FACT, Kind.MORE)
    there = after(CART, Kind.OPEN_LANGUAGE, FRENCH, state=here)
    assert there == evolve(here, settings=evolve(here.settings, language="fr"), spot=evolve(here.spot, page=0))
    assert (there.spot.layer, there.spot.fact, there.questions) == (Layer.STUDIES, 1, (QUESTION,))
    assert show(CART, there)["language"] == "fr"
    assert CART.texts["fr"].cards[CARD].title in words(show(CART, there))


def test_from_every_screen_another_language_is_two_touches_away_and_leads_back() -> None:
    for state in states(CART):
        if state.warned or state.spot.screen is Screen.LANGUAGE:
            continue
        assert "language" in [tool["id"] for tool in show(CART, state)["tools"]]
        there = after(CART, Kind.OPEN_LANGUAGE, FRENCH, state=state)
        assert (there.spot.screen, there.spot.item) == (state.spot.screen, state.spot.item)
        assert show(CART, there)["language"] == "fr"


def test_the_first_screen_offers_languages_by_their_own_names() -> None:
    tools = show(CART, State())["tools"]
    direct = [tool["text"] for tool in tools if tool["event"] == Kind.SET_LANGUAGE.value]
    assert direct == [SPOKEN[tag].name for tag in CART.outline.languages[1:3]]
    none = view(CART, SPOKEN, State(), evolve(STAGE, direct=0), TODAY)["tools"]
    assert [tool["id"] for tool in none if "language" in tool["id"]] == ["language"]
    rows = show(CART, after(CART, Kind.OPEN_LANGUAGE))["body"]["items"]
    assert [row["text"] for row in rows] == [SPOKEN[tag].name for tag in CART.outline.languages]
    assert [row["icon"] for row in rows] == ["check"] + ["arrow-right"] * (len(rows) - 1)


def test_a_deck_in_one_language_offers_none() -> None:
    one = Deck(CART.folder, evolve(CART.outline, languages=("en",)), {"en": CART.texts["en"]})
    for state in (State(), after(one, Kind.START)):
        assert not [tool for tool in show(one, state)["tools"] if "language" in tool["id"]]


def test_the_next_visit_begins_in_the_clinics_language() -> None:
    assert after(CART, Kind.DONE, state=in_french(CART)).settings == Settings()


def test_a_language_that_the_deck_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match="not there in 'tlh'"):
        step(CART, State(), Event(Kind.SET_LANGUAGE, "tlh"))


def test_a_card_that_is_not_translated_is_whole_in_the_first_language_with_one_sentence_about_it() -> None:
    deck = untranslated(CART, CARD)
    note = SPOKEN["fr"].say("untranslated", language="English")
    for layer in Layer:
        state = in_french(deck, Event(Kind.OPEN_CARD, CARD), Event(Kind.OPEN_LAYER, layer.value))
        french, english = show(deck, state), show(deck, evolve(state, settings=Settings()))
        assert french["language"] == "en"
        assert french["body"].pop("caution") == "\n".join(filter(None, [note, english["body"].pop("caution")]))
        french["reading_s"] = english["reading_s"]  # one sentence more
        # The shelf of a screen in English, and a list of languages without the one it is in.
        assert french == english
    assert show(deck, after(deck, Kind.NEXT, state=state))["language"] == "fr"


def test_my_page_with_a_question_of_such_a_card_is_in_the_first_language_too() -> None:
    deck = untranslated(CART, CARD)
    state = in_french(deck, Event(Kind.CHOOSE, QUESTION), Kind.OPEN_MY_PAGE)
    assert show(deck, state)["language"] == "en"
    assert CART.texts["en"].cards[CARD].questions[QUESTION] in words(show(deck, state))
    changing = after(deck, Kind.OPEN_CHANGE, Event(Kind.CHOOSE, QUESTION), state=state)
    assert show(deck, changing)["language"] == "en", "the question is still in the list"
    assert show(deck, in_french(deck, Event(Kind.MATTERS, CARD), Kind.OPEN_MY_PAGE))["language"] == "fr"


def test_the_home_screen_shows_an_introduction_that_is_there() -> None:
    deck = untranslated(CART, "introduction")
    assert show(deck, in_french(deck))["language"] == "en"
    assert show(CART, in_french(CART))["language"] == "fr"


def test_only_whole_translations_are_offered_where_the_kiosk_does_not_speak_the_first_language() -> None:
    spoken = {tag: phrases for tag, phrases in SPOKEN.items() if tag != "en"}
    assert "fr" in languages(CART, spoken)
    assert "fr" not in languages(untranslated(CART, CARD), spoken)
    assert languages(CART, {"fr": SPOKEN["fr"]}) == ("fr",)


def cautions(text: DeckText, *events: Event) -> str:
    deck = Deck(CART.folder, CART.outline, {**CART.texts, "fr": text})
    caution = show(deck, in_french(deck, *events))["body"]["caution"]
    assert isinstance(caution, str)
    return caution


def test_a_translation_says_that_nobody_has_reviewed_it_until_somebody_has() -> None:
    french, phrases = CART.texts["fr"], SPOKEN["fr"]
    name = "powerful-antitumor-effect"
    written, plain = [Event(Kind.OPEN_CARD, name)], [Event(Kind.OPEN_CARD, name), Event(Kind.OPEN_LAYER, "plain")]
    assert cautions(french, *written) == phrases["translation_not_reviewed"]
    assert cautions(french, *plain) == phrases["nothing_reviewed"]
    now = Translation(marks(CART.texts["en"])[f"cards.{name}"], "A. Nurse", date(2026, 12, 1))
    reviewed = evolve(french, translation={**french.translation, f"cards.{name}": now})
    assert cautions(reviewed, *written) == ""
    assert cautions(reviewed, *plain) == phrases["not_reviewed"]
    older = evolve(french, translation={f"cards.{name}": evolve(now, of="00000000")})
    assert cautions(older, *written) == phrases["translation_not_reviewed"]
    english = show(CART, after(CART, Kind.START, *written))["body"]["caution"]
    assert english == "", "the author's own words are no translation"


def test_a_glossary_is_in_the_order_of_its_language() -> None:
    rows = [row["text"] for row in show(CART, in_french(CART, Kind.OPEN_GLOSSARY))["body"]["items"]]
    assert rows == sorted(rows, key=lambda word: word.casefold().replace("é", "e"))
    assert Spot(Screen.GLOSSARY) == in_french(CART, Kind.OPEN_GLOSSARY).spot


def test_reading_grades_are_told_of_english_only() -> None:
    pages = [
        show(CART, after(CART, Event(Kind.SET_LANGUAGE, tag), Event(Kind.OPEN_CHAPTER, "reading")))["body"]["rows"]
        for tag in ("en", "fr")
    ]
    assert "Flesch-Kincaid" in str(pages[0])
    assert "Flesch-Kincaid" not in str(pages[1])
    assert len(pages[0]) - len(pages[1]) == 3


def test_staff_see_what_of_each_language_is_missing_old_or_reviewed() -> None:
    deck = untranslated(CART, CARD)
    now = {"terms": Translation(marks(CART.texts["en"])["terms"], "A. Nurse", date(2026, 12, 1))}
    deck = with_french(deck, translation=now | {"call": Translation("00000000")})
    lines = {line.split()[0]: line for line in table(deck, {"en": SPOKEN["en"], "es": SPOKEN["es"]})}
    place = lines["part"].index("fr")
    column = {name: line[place:].partition("  ")[0] for name, line in lines.items()}
    assert column[f"cards.{CARD}"] == "missing"
    assert (column["terms"], column["call"], column["deck"]) == ("reviewed", "older than the original", "draft")
    assert column["interface"] == NOT_SPOKEN
    assert marks(CART.texts["en"])["terms"] in lines["terms"]
    assert len(lines) == len(marks(CART.texts["en"])) + 2
