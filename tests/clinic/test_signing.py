"""Sign-off: what is signed is what was shown, and an edit asks again for that piece and no other."""

import json
import logging
import shutil
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from kiosk.clinic import Piece, SignOffs, pieces
from kiosk.deck import Deck, load
from tests.strict import Announce

CART = Path(__file__).parents[2] / "kiosk/resources/decks/cart"
DECKS = Path(__file__).parents[1] / "decks"
DAY = date(2026, 11, 29)
WHO = ("Dr Ana Example", "Haematologist")
CARD = "low-side-effects"
WRITTEN = Piece(f"cards.{CARD}", "written", "en")


KEYS = ["part", "layer", "language", "hash", "name", "role", "day"]


@pytest.fixture(scope="module")
def deck() -> Deck:
    """Return the built-in deck."""
    return load(CART)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the built-in deck that a test may edit."""
    return Path(shutil.copytree(CART, tmp_path / "cart"))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where the signatures of a test are."""
    return tmp_path / "state" / "sign-offs.json"


def edit(path: Path, old: str, new: str) -> None:
    """Change the first place where some words stand."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("folder", [CART, DECKS / "dialysis", DECKS / "without-layers"], ids=lambda path: path.name)
def test_every_layer_of_every_card_in_every_language_is_a_piece(folder: Path) -> None:
    deck = load(folder)
    found = pieces(deck)
    for tag in deck.texts:
        for card in deck.walk:
            for layer in deck.layers[card.id]:
                there = Piece(f"cards.{card.id}", layer.value, tag) in found
                assert there is (card.id not in deck.untranslated[tag])
    for tag, text in deck.texts.items():
        others = {piece.part for piece in found if not piece.layer and piece.language == tag}
        assert others == {
            *(f"leaflets.{name}" for name in text.leaflets),
            *(name for name in ("terms", "checks", "call", "about") if getattr(text, name)),
        }


def test_a_signature_holds_for_what_was_shown_and_nothing_else(deck: Deck, place: Path) -> None:
    signing = SignOffs(place)
    assert signing.signed(deck) == {}
    signing.sign(deck, WRITTEN, *WHO, DAY)
    signed = SignOffs(place).signed(deck)
    assert list(signed) == [WRITTEN]
    record = signed[WRITTEN]
    assert (record.name, record.role, record.day) == (*WHO, "2026-11-29")
    assert record.hash == pieces(deck)[WRITTEN]
    assert len(record.hash) == 64
    assert place.stat().st_mode & 0o077 == 0


EDITS = [
    ("text.en.yaml", "Low Side Effects", "Lower Side Effects", {"written"}),
    ("pictures/low-side-effects.svg", "#8FC1D6", "#8FC1D7", {"written"}),
]


@pytest.mark.parametrize(("file", "old", "new", "layers"), EDITS)
def test_an_edit_asks_again_for_that_piece_only(
    copy: Path, place: Path, file: str, old: str, new: str, layers: set[str]
) -> None:
    deck, signing = load(copy), SignOffs(place)
    mine = [
        piece for piece in pieces(deck) if piece.language == "en" and piece.part in {f"cards.{CARD}", "cards.closing"}
    ]
    for piece in mine:
        signing.sign(deck, piece, *WHO, DAY)
    assert signing.signed(deck).keys() == set(mine)
    kept = (copy / file).read_bytes()
    edit(copy / file, old, new)
    left = {piece for piece in mine if (piece.part, piece.layer) not in {(f"cards.{CARD}", one) for one in layers}}
    assert signing.signed(load(copy)).keys() == left
    (copy / file).write_bytes(kept)
    assert signing.signed(load(copy)).keys() == set(mine)


def changed(deck: Deck, **words: object) -> set[str]:
    """Return the layers of the card in English that ask anew when its words change so."""
    text = deck.texts["en"]
    cards = text.cards | {CARD: evolve(text.cards[CARD], **words)}
    edited = evolve(deck, texts=deck.texts | {"en": evolve(text, cards=cards)})
    before, after = pieces(deck), pieces(edited)
    different = {piece for piece in before if before[piece] != after[piece]}
    assert {(piece.part, piece.language) for piece in different} == {(f"cards.{CARD}", "en")}
    return {piece.layer for piece in different}


def test_every_layer_is_signed_with_its_own_words(deck: Deck) -> None:
    words = deck.texts["en"].cards[CARD]
    name, fact = next(iter(words.facts.items()))
    assert changed(deck, note="Another.") == {"written"}
    assert changed(deck, picture="Another.") == {"written"}
    assert changed(deck, plain="Another.") == {"plain"}
    assert changed(deck, facts=words.facts | {name: evolve(fact, not_known="Another.")}) == {"studies"}
    question = next(iter(words.questions))
    assert changed(deck, questions=words.questions | {question: "Another?"}) == {"questions"}


def test_figures_and_sources_are_signed_in_every_language(deck: Deck) -> None:
    outline, source = deck.outline, deck.places[CARD].section
    assert source is not None
    card = next(card for card in deck.walk if card.id == CARD)
    fact = evolve(card.facts[0], checked=date(2026, 1, 2))
    cards = tuple(evolve(one, facts=(fact, *one.facts[1:])) if one.id == CARD else one for one in source.cards)
    sections = tuple(evolve(one, cards=cards) if one.id == source.id else one for one in outline.sections)
    cited = tuple(evolve(one, year=1999) if one.id == card.facts[0].source else one for one in outline.sources)
    before = pieces(deck)
    for edited, others in ((evolve(outline, sections=sections), False), (evolve(outline, sources=cited), True)):
        after = pieces(evolve(deck, outline=edited))
        different = {piece for piece in before if before[piece] != after[piece]}
        assert {piece.layer for piece in different} == {"studies"}
        assert {piece.language for piece in different if piece.part == f"cards.{CARD}"} == {*deck.texts}
        assert others or {piece.part for piece in different} == {f"cards.{CARD}"}


def test_a_picture_that_cannot_be_read_is_not_the_one_that_was_signed(copy: Path, place: Path) -> None:
    deck, signing = load(copy), SignOffs(place)
    signing.sign(deck, WRITTEN, *WHO, DAY)
    (copy / "pictures/low-side-effects.svg").unlink()
    assert signing.signed(deck) == {}


@pytest.mark.parametrize(
    ("name", "role"), [("", "Nurse"), ("  ", "Nurse"), ("Ana", ""), ("x" * 61, "y"), ("a\x00", "b")]
)
def test_who_signs_has_a_name_and_a_role(deck: Deck, place: Path, name: str, role: str) -> None:
    with pytest.raises(ValueError, match="a name and a role"):
        SignOffs(place).sign(deck, WRITTEN, name, role, DAY)
    assert not place.exists()


def test_a_piece_that_is_not_there_cannot_be_signed(deck: Deck, place: Path) -> None:
    with pytest.raises(KeyError):
        SignOffs(place).sign(deck, Piece("cards.none", "written", "en"), *WHO, DAY)


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"5", b"[5]", b'[{"part": "x"}]', b"[" * 100_000, b"\xff"),
        *(json.dumps([dict.fromkeys(KEYS, value)]).encode() for value in (1, "x")),
    ],
)
def test_a_broken_record_counts_for_nothing_and_is_kept(
    deck: Deck, place: Path, content: bytes, announce_log: Announce
) -> None:
    announce_log(logging.ERROR, "The sign-offs in .* cannot be used")
    place.parent.mkdir()
    place.write_bytes(content)
    signing = SignOffs(place)
    assert signing.trouble
    assert signing.signed(deck) == {}
    signing.sign(deck, WRITTEN, *WHO, DAY)
    assert signing.trouble is None
    assert SignOffs(place).signed(deck).keys() == {WRITTEN}
    assert place.with_name(f"{place.name}.aside-1").read_bytes() == content


def test_what_cannot_be_kept_does_not_count(deck: Deck, place: Path) -> None:
    signing = SignOffs(place)
    place.parent.write_text("a file where the folder should be")
    with pytest.raises(OSError, match="exists"):
        signing.sign(deck, WRITTEN, *WHO, DAY)
    assert signing.signed(deck) == {}
