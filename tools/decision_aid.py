"""Writes docs/decision-aid.md: three lists of what good patient information is, answered item by item.

    python -m tools.decision_aid

Answers come from tests/decision_aid.yaml; reading figures and balance are counted in the shipped deck.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

from kiosk.deck import Deck, added_words, reading_level, written_level
from kiosk.deck import load as load_deck
from kiosk.deck.advice import drawn_share
from kiosk.deck.readability import ReadingFigures
from kiosk.visit import Phrases, load_phrases
from tools.standards import GOOD, ROOT, Answer, Item, Standard, load

DECK = ROOT / "kiosk" / "resources" / "decks" / "cart"
STRINGS = ROOT / "kiosk" / "resources" / "strings"
PAGE = ROOT / "docs" / "decision-aid.md"
LANGUAGE = "en"

HEAD = """# How it measures up as a decision aid

<!-- Written by `python3 dev.py docs` from tests/decision_aid.yaml and the shipped deck. -->

This is about the shipped deck, whose facts were last checked on {checked} and are due for a check by {due}.

**All counts are the makers' own, and nobody outside the project has checked them.** The lists want raters who did not
make the material, and two of them. Where we were in doubt we answered no. The items are told in short; their full
wording is in the publications of those who made the lists.

**By its own list this is no decision aid yet:** it meets {qualifying} of the 6 items without which IPDASi does not
call something one. Nothing here is a certificate.

- **met**, **agree**: it is there, and the places where it can be seen are named.
- **not yet**, **disagree**: it is not there, or not throughout; what is missing is said.
- **not done**: only patients, clinicians or a study can show it, and nobody has asked them.
- **not applicable**: the item asks about something that this is not.

| List | Count |
|---|---|
{counts}
"""
READING = """## How it reads

School grades (years at school in the United States), counted by the program's own scorer. The usual aim for patients is
Flesch-Kincaid grade 6 and SMOG 8. SMOG is meant for 30 sentences or more{short}

| Text | Flesch-Kincaid | SMOG | Sentences | Words | Longest sentence |
|---|---|---|---|---|---|
{rows}

The author's texts are shown word for word and stand first on each card. The plain words are one touch from them.
"""
BALANCE = """## Balance of the two sides

Counted beside the author's own text: plain words, notes, facts and questions. The deck check warns when the words of
the two sides, or the shares of their facts that are drawn as persons, are more than 15 of 100 apart.

| Side | Cards | Words added | Words a card | Facts | Facts drawn |
|---|---|---|---|---|---|
{rows}

The side with fewer words has {share} % of the words of the other.
"""


def page(deck: Deck, standards: Mapping[str, Standard], phrases: Phrases) -> str:
    """Return docs/decision-aid.md."""
    review = deck.outline.review
    assert review is not None, "the shipped deck has facts, so it has a review"  # noqa: S101 - for the type checker
    head = HEAD.format(
        checked=review.checked.isoformat(),
        due=review.due.isoformat(),
        qualifying=standards["ipdas"].count(Answer.MET, "Qualifying"),
        counts="\n".join(f"| [{one.title}](#{_anchor(one.title)}) | {_count(one)} |" for one in standards.values()),
    )
    lists = [_list(standard, phrases) for standard in standards.values()]
    return "\n".join([head, _reading(deck), _balance(deck), *lists])


def _count(standard: Standard) -> str:
    """Say how many items have each answer, and the scores that the list has."""
    told = [f"{answer.value} {number}" for answer in Answer if (number := standard.count(answer))]
    parts = [None] if standard.id == "cdc" else list(dict.fromkeys(item.part for item in standard.items))
    scores = [(part, standard.score(*([part] if part else []))) for part in parts]
    told += [f"**{part.lower() + ' ' if part else ''}{score} of 100**" for part, score in scores if score is not None]
    return f"{len(standard.items)} items: {', '.join(told)}"


def _reading(deck: Deck) -> str:
    text = deck.texts[LANGUAGE]
    written = written_level(text)
    rows = [
        _figures("Plain words", reading_level(text, without_terms=False)),
        _figures(
            "Plain words, with the glossary's terms counted as easy words", reading_level(text, without_terms=True)
        ),
        _figures("The author's own text", written),
    ]
    short = f"; the author's own text has {written.sentences}."
    return READING.format(short=short, rows="\n".join(rows))


def _figures(name: str, found: ReadingFigures) -> str:
    grades = f"{found.flesch_kincaid:.1f} | {found.smog:.1f}"
    return f"| {name} | {grades} | {found.sentences} | {found.words:,} | {found.longest_sentence} words |"


def _balance(deck: Deck) -> str:
    text = deck.texts[LANGUAGE]
    words = {section.id: added_words(section, text) for section in deck.outline.sections}
    rows = []
    for section in deck.outline.sections:
        cards, facts = len(section.cards), sum(len(card.facts) for card in section.cards)
        counted = f"{cards} | {words[section.id]:,} | {words[section.id] / cards:.0f} | {facts}"
        rows.append(f"| {text.sections[section.id].title} | {counted} | {drawn_share(section):.0%} |")
    share = round(100 * min(words.values()) / max(words.values()))
    return BALANCE.format(rows="\n".join(rows), share=share)


def _list(standard: Standard, phrases: Phrases) -> str:
    """Return one list, item by item."""
    lines = [f"## {standard.title}", "", f"{standard.about} Our own count: {_count(standard)}.", ""]
    lines += ["| Item | Part | What it asks | Answer | Where, or why not |", "|---|---|---|---|---|"]
    for item in standard.items:
        answer = f"**{item.answer.value}**" if item.answer in GOOD else item.answer.value
        lines.append(f"| {item.id} | {item.part} | {item.asks} | {answer} | {_where(item, phrases)} |")
    return "\n".join([*lines, ""])


def _where(item: Item, phrases: Phrases) -> str:
    return "<br>".join(_place(place, phrases) for place in item.where) or item.why


def _place(place: str, phrases: Phrases) -> str:
    """Return a place as people find it: by the name that stands on the screen, or by file and test."""
    kind, _, name = place.partition(":")
    if kind == "layer":
        return f"“{phrases.names['layer'][name]}” of each card"
    if kind == "chapter":
        return f"“{phrases['about']}”: “{phrases.names['about'][name]}”"
    if kind == "screen":
        return f"screen {name}"
    file, _, test = place.partition("::")
    return f"{test.removeprefix('test_').replace('_', ' ')} (`{file}`)" if test else f"`{file}`"


def _anchor(title: str) -> str:
    """Return the anchor that code hosts make of a heading."""
    return "".join(sign for sign in title.lower().replace(" ", "-") if sign.isalnum() or sign in "-_")


def current() -> str:
    """Return the page as it is to be now.

    Raises:
        ValueError: the file of answers has faults.
        DeckFaults: the shipped deck has faults.

    """
    return page(load_deck(DECK), load(), load_phrases(STRINGS)[LANGUAGE])


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    parser.parse_args().out.write_text(current(), "utf-8")


if __name__ == "__main__":
    main()
