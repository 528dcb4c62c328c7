"""The guide for authors names every key and limit of a deck, and only messages that are really told."""

import re
from pathlib import Path

import attrs
import pytest

from kiosk.deck import (
    AboutText,
    AttractText,
    Card,
    CardText,
    DeckText,
    Design,
    Fact,
    FactText,
    Figure,
    FigureText,
    Outline,
    Review,
    Section,
    SectionText,
    Shape,
    Source,
    TermText,
)
from kiosk.deck.evidence import Accepted
from kiosk.deck.evidence_rules import LONGEST_NAMED, WARNINGS
from kiosk.deck.text_rules import LONGEST

DECK_FILE = (Outline, Section, Card, Fact, Figure, Source, Review, Accepted)
TEXT_FILE = (DeckText, AttractText, SectionText, CardText, FactText, FigureText, TermText, AboutText)
EXAMPLE = Path(__file__).parents[1] / "decks/dialysis"
GUIDE = (Path(__file__).parents[2] / "docs/writing-a-deck.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("cls", [*DECK_FILE, *TEXT_FILE])
def test_every_key_is_explained(cls: type[attrs.AttrsInstance]) -> None:
    for field in attrs.fields(cls):
        assert re.search(rf"`{field.name}:?`", GUIDE) or re.search(rf"^ *(- )?{field.name}: ", GUIDE, re.MULTILINE)


def test_every_shape_is_explained() -> None:
    for shape in Shape:
        assert f"`{shape.value}`" in GUIDE


def test_every_design_is_explained() -> None:
    for design in Design:
        assert f"| `{design.value}` |" in GUIDE


def test_every_warning_is_explained() -> None:
    assert re.findall(r"^\| `([a-z-]+)` \|", GUIDE[GUIDE.index("| Warning |") :], re.MULTILINE) == list(WARNINGS)


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL))
def test_every_example_stands_in_the_example_deck(block: str) -> None:
    lines = [line.strip() for line in block.strip().splitlines()]
    for file in ("deck.yaml", "text.en.yaml", "text.es.yaml"):
        text = [line.strip() for line in (EXAMPLE / file).read_text(encoding="utf-8").splitlines()]
        for start in range(len(text)):
            if text[start : start + len(lines)] == lines:
                return
    pytest.fail(f"no file of {EXAMPLE.name} holds these lines")


@pytest.mark.parametrize(("key", "most"), [*LONGEST.items(), *LONGEST_NAMED.items()])
def test_every_limit_is_the_programs(key: str, most: int) -> None:
    assert re.search(rf"`{key}` \|.*\| {most:,} \|", GUIDE)


def test_every_message_is_one_that_is_told() -> None:
    tests = Path(__file__).parent
    seen = "\n".join(
        path.read_text(encoding="utf-8") for path in (*tests.glob("cases/*"), *tests.glob("test_[!w]*.py"))
    )
    table = GUIDE[GUIDE.index("| It says |") : GUIDE.index("## Warnings")]
    messages = [
        message for cell in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for message in cell.split("`")[1::2]
    ]
    assert len(messages) > 15
    for message in messages:
        pattern = ".*".join(re.escape(part) for part in message.split("…"))
        assert re.search(pattern, seen), message
