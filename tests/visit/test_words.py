"""The author's text stands in the deck and on the screens word for word: tests/seed.txt is as it was written."""

import re
from pathlib import Path

from kiosk.visit import Event, Kind, Stage
from kiosk.visit.contents import Piece
from tests.visit.visits import CART, after, show

SEED = Path(__file__).parents[1] / "seed.txt"
CARD_TITLE = re.compile(r"\*\*\d\. (.+):\*\*")


def written() -> list[str]:
    """Return the paragraphs of the text as they were written, without the marks of their layout."""
    lines = [line.strip() for line in SEED.read_text(encoding="utf-8").splitlines()]
    return [CARD_TITLE.sub(r"\1", line).removeprefix("### ").removesuffix(":") for line in lines if line]


def said(piece: object) -> list[str]:
    """Return everything that stands in a piece of a screen."""
    if isinstance(piece, dict):
        return [words for value in piece.values() for words in said(value)]
    if isinstance(piece, list):
        return [words for value in piece for words in said(value)]
    return [piece] if isinstance(piece, str) else []


def cards() -> list[Piece]:
    """Return what each card of the walk says."""
    return [show(CART, after(CART, Event(Kind.OPEN_CARD, card.id)))["body"] for card in CART.walk]


def test_the_text_is_the_one_this_test_was_written_for() -> None:
    paragraphs = written()
    assert len(paragraphs) == 1 + 1 + 1 + 2 * 4 + 1 + 2 * 5 + 1
    assert paragraphs[2] == "Advantages"
    assert paragraphs[3] == "Powerful Antitumor Effect"
    assert paragraphs[-1].endswith(" 🌟")


def test_the_walk_is_the_text_in_its_order() -> None:
    title, introduction, *middle, closing = written()
    sections = [middle[0:9], middle[9:]]
    shown = iter(cards())
    first = next(shown)
    assert (first["title"], first["text"]) == (title, introduction)
    for heading, *entries in sections:
        assert heading in {section.title for section in CART.texts["en"].sections.values()}
        for card_title, card_text in zip(entries[::2], entries[1::2], strict=True):
            card = next(shown)
            assert (card["title"], card["text"]) == (card_title, card_text)
            assert card["label"].startswith(heading.removesuffix("s"))
    assert next(shown)["text"] == closing


def test_every_paragraph_is_on_a_screen() -> None:
    home = show(CART, after(CART, Kind.START))
    everything = said(home) + said(cards())
    assert [paragraph for paragraph in written() if paragraph not in everything] == []
    assert written()[:2] == [home["body"]["title"], home["body"]["text"]]


def test_the_lists_name_every_card() -> None:
    titles = [card["title"] for card in cards()][1:-1]
    topics = show(CART, after(CART, Kind.OPEN_TOPICS), Stage(2, 9))["body"]["items"]
    leaflets = [CART.texts["en"].leaflets[name].title for name in CART.leaflets]
    assert [row["text"] for row in topics] == [*leaflets, "Introduction", *titles, "Closing"]
    beside = show(CART, after(CART, Kind.OPEN_SIDE_BY_SIDE))["body"]["items"]
    assert [row["text"] for row in beside if row["kind"] == "row"] == titles
    assert [row["title"] for row in beside if row["kind"] == "heading"] == ["Advantages", "Challenges"]
