"""The guide for authors names every key and limit of a deck, and only messages that are really told."""

import re
from pathlib import Path

import attrs
import pytest

from kiosk.deck import AttractText, Card, CardText, DeckText, Outline, Section, SectionText, Shape
from kiosk.deck.text_rules import LONGEST

GUIDE = (Path(__file__).parents[2] / "docs/writing-a-deck.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("cls", [Outline, Section, Card, DeckText, AttractText, SectionText, CardText])
def test_every_key_is_explained(cls: type[attrs.AttrsInstance]) -> None:
    for field in attrs.fields(cls):
        assert re.search(rf"`{field.name}:?`", GUIDE), field.name


def test_every_shape_is_explained() -> None:
    for shape in Shape:
        assert f"`{shape.value}`" in GUIDE


@pytest.mark.parametrize("key", LONGEST)
def test_every_limit_is_the_programs(key: str) -> None:
    assert re.search(rf"`{key}` \|.*\| {LONGEST[key]:,} \|", GUIDE)


def test_every_message_is_one_that_is_told() -> None:
    tests = Path(__file__).parent
    seen = "\n".join(
        path.read_text(encoding="utf-8") for path in (*tests.glob("cases/*"), *tests.glob("test_[!w]*.py"))
    )
    table = GUIDE[GUIDE.index("| It says |") :]
    messages = [
        message for cell in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for message in cell.split("`")[1::2]
    ]
    assert len(messages) > 15
    for message in messages:
        pattern = ".*".join(re.escape(part) for part in message.split("…"))
        assert re.search(pattern, seen), message
