"""A deck of 10,000 cards loads in a time that grows with its size and no faster, and is refused within 1 s."""

import time
from pathlib import Path

import pytest

from kiosk.deck import DeckFaults, load

ID = "one-of-very-many-cards-with-a-long-id-"
HEAD = (
    "language: en\ntitle: Many\nshort_title: Many\nattract: {headline: Many, lead: Many}\n"
    'sections: {all: {title: All, position: "{number} of {total}"}}\ncards:\n'
)


def _deck(
    folder: Path, cards: int, card_text: str = "  " + ID + "{number}: {{title: A, text: B, picture: C}}\n"
) -> Path:
    folder.mkdir(exist_ok=True)
    listed = "".join(f"  - {{id: {ID}{number}, picture: dot.svg}}\n" for number in range(cards))
    outline = "format: 1\nid: many\nlanguages: [en]\nsections:\n- id: all\n  shape: sheet\n  cards:\n"
    (folder / "deck.yaml").write_text(outline + listed, encoding="utf-8")
    words = "".join(card_text.format(number=number) for number in range(cards))
    (folder / "text.en.yaml").write_text(HEAD + words, encoding="utf-8")
    (folder / "dot.svg").write_text("<svg/>", encoding="utf-8")
    return folder


def _seconds(folder: Path) -> float:
    """Return the processor's seconds for loading: a busy machine does not count."""
    start = time.process_time()
    load(folder)
    return time.process_time() - start


def test_ten_times_the_cards_take_about_ten_times_the_time(tmp_path: Path) -> None:
    few, many = _deck(tmp_path / "few", 1_000), _deck(tmp_path / "many", 10_000)
    load(few)  # what is done once only, is done
    fewest = min(_seconds(few) for _ in range(3))
    assert _seconds(many) < 30 * fewest  # a reader that compares all with all would need a hundred times


@pytest.mark.parametrize(
    ("card_text", "count"),
    [
        ("  " + ID + "{number}x: {{title: A, text: B, picture: C}}\n", "19,900"),  # every id misspelt
        ("  " + ID + '{number}: {{title: "", text: " ", picture: C}}\n', "19,900"),  # every word blank
        ("  " + ID + "{number}: {{title: NO, text: B, picture: C}}\n", "at least 900"),  # every title of the wrong kind
    ],
)
def test_a_large_deck_full_of_faults_is_refused_in_time(card_text: str, count: str, tmp_path: Path) -> None:
    folder = _deck(tmp_path / "deck", 10_000, card_text)
    start = time.process_time()
    with pytest.raises(DeckFaults) as refusal:
        load(folder)
    assert time.process_time() - start < 10  # the budget is 1 s; the rest is for slow machines under a coverage tracer
    assert f"there are {count} more faults" in refusal.value.faults[-1].problem


FACTS = [
    f"{{id: f{number}, design: official, over: not a study, source: one-of-300{number}, checked: 2026-11-23}}"
    for number in range(9_000)
]
SOURCES = [f"{{id: one-of-300-{number}, name: A, journal: B, year: 2026}}" for number in range(300)]


def test_thousands_of_misspelt_sources_are_told_in_time(tmp_path: Path) -> None:
    folder = _deck(tmp_path / "deck", 1)
    with (folder / "deck.yaml").open("a", encoding="utf-8") as file:
        file.write(f"sources: [{', '.join(SOURCES)}]\nintroduction: {{id: a, facts: [{', '.join(FACTS)}]}}\n")
    start = time.process_time()
    with pytest.raises(DeckFaults) as refusal:
        load(folder)
    assert time.process_time() - start < 10
    assert any("did you mean" in fault.remedy for fault in refusal.value.faults)
