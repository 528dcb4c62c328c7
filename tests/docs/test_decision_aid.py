"""The report on decision aids is today's, claims nothing that cannot be seen, and About says the same."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import evolve

from kiosk.deck import load as load_deck
from kiosk.deck.readability import long_sentences
from tools.decision_aid import DECK, PAGE, current
from tools.standards import FILE, Answer, Standard, exists, faults, load

LONGEST = 1_500
"""Characters that About's self-report may have."""
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:\w+ly |not |never |also |still )?"
    r"(?:\w+ed|given|made|shown|found|known|held|put|told|read|sent)\b",
    re.IGNORECASE,
)
"""Nearly every passive, and some that are none, such as "is tired"."""
MOST_PASSIVE = 0.2
"""Share of sentences that PEMAT's item 5 lets pass: "80 % of the time" (as raters apply it)."""
ACTION = re.compile(r"\b(?:Ask|Call|Tell|Talk|Take)\b")
OTHERS = re.compile(r"\b(?:family|close to you|someone|caregiver)\b", re.IGNORECASE)
CARDS = load_deck(DECK).texts["en"].cards


@pytest.fixture(scope="module")
def standards() -> Mapping[str, Standard]:
    """Return the answers as they stand."""
    return load()


def messages(plain: str) -> list[str]:
    """Return the main messages of plain words."""
    return [line for line in plain.splitlines() if line.startswith("In short: ")]


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == current(), "run `python3 dev.py docs`, or `python -m tools.decision_aid` alone"


def test_every_item_is_answered_and_every_place_exists(standards: Mapping[str, Standard]) -> None:
    assert list(faults(standards)) == []


def test_the_page_says_what_it_is_and_what_it_is_not() -> None:
    text = PAGE.read_text("utf-8")
    assert "**All counts are the makers' own, and nobody outside the project has checked them.**" in text
    assert "**By its own list this is no decision aid yet:** it meets 5 of the 6 items" in text


def test_every_item_is_on_the_page_with_its_answer(standards: Mapping[str, Standard]) -> None:
    text = PAGE.read_text("utf-8")
    for standard in standards.values():
        table = text.partition(f"\n## {standard.title}\n")[2].partition("\n## ")[0]
        rows = [[cell.strip(" *") for cell in line.split("|")[1:5]] for line in table.splitlines() if line[:2] == "| "]
        assert rows[1:] == [[item.id, item.part, item.asks, item.answer.value] for item in standard.items]


def test_what_needs_patients_and_clinicians_is_not_done(standards: Mapping[str, Standard]) -> None:
    undone = [item.id for item in standards["ipdas"].items if item.answer is Answer.NOT_DONE]
    assert undone == ["Q12", "Q13", "Q14", "Q15", "Q16", "Q17", "Q22", "Q23"]
    away = [item.id for item in standards["ipdas"].items if item.answer is Answer.NOT_APPLICABLE]
    assert away == ["2.4.1", "2.4.2", "2.4.3", "2.4.4", "Q24", "Q25", "Q26", "Q27", "Q28"]


def test_about_says_the_same(standards: Mapping[str, Standard]) -> None:
    about = load_deck(DECK).texts["en"].about
    assert about
    ipdas, pemat, cdc = standards["ipdas"], standards["pemat-av"], standards["cdc"]
    met, undone = ipdas.count(Answer.MET), ipdas.count(Answer.NOT_DONE)
    for sentence in (
        f"Of its items, {len(ipdas.items) - ipdas.count(Answer.NOT_APPLICABLE)} apply to a treatment.",
        f"By our own count, these cards meet {met} of them now.",
        f"Another {ipdas.count(Answer.NOT_YET)} are not met yet.",
        f"These cards meet {ipdas.count(Answer.MET, 'Qualifying')} of these 6. So this is no decision aid yet.",
        f"The other {undone} need patients and clinicians. These {undone} are not done:",
        f"gives {pemat.score('Understandability')} of 100 for how easy this is to understand.",
        f"gives {pemat.score('Actionability')} of 100 for how easy it is to act on.",
        f"asks for 90 of 100. By our own count, this reaches {cdc.score()}.",
        "Nobody from outside has checked these counts.",
    ):
        assert sentence in about.self_report
    told = [item.why for item in ipdas.items if item.answer is Answer.NOT_DONE]
    assert [line for line in told if line not in about.self_report.splitlines()] == []
    assert len(about.self_report) <= LONGEST


@pytest.mark.parametrize("card", [name for name, card in CARDS.items() if card.plain])
def test_the_plain_words_of_each_card_do_what_the_report_says(card: str) -> None:
    plain = CARDS[card].plain or ""
    assert len(messages(plain)) == 1, "a summary, and one main message"
    assert ACTION.search(plain), "something to do"
    assert re.search(r"\byou\b", plain, re.IGNORECASE), "speaks to the reader"
    assert OTHERS.search(plain), "those around, too"


MAY_GO_WELL = re.compile(r"\b(?:may respond|fight the cancer|may ease|have time|no side effects|may feel well)\b")
MAY_NOT = re.compile(r"\b(?:or it may not|may have severe|come back|may grow|or you may not)\b")


def test_each_choice_has_what_may_go_well_and_what_may_not() -> None:
    """And none of them is called better than another."""
    decision = load_deck(DECK).texts["en"].leaflets["decision"]
    assert len(decision.items) >= 5
    for name, choice in decision.items.items():
        assert MAY_GO_WELL.search(choice.text or ""), name
        assert MAY_NOT.search(choice.text or ""), name
    assert "does not tell you which to choose" in decision.lead


def test_the_decision_tells_what_happens_if_nothing_is_done() -> None:
    nothing = load_deck(DECK).texts["en"].leaflets["decision"].items["doing-nothing"].text or ""
    assert "may grow" in nothing
    assert "may shorten your life" in nothing


def test_every_card_has_plain_words() -> None:
    assert [name for name, card in CARDS.items() if not card.plain] == []


def test_main_messages_are_active() -> None:
    told = [line for card in CARDS.values() for line in messages(card.plain or "")]
    assert [line for line in told if PASSIVE.search(line)] == []


def test_most_sentences_are_active() -> None:
    told = [line for card in CARDS.values() for line in long_sentences(f"{card.text}\n{card.plain}", 0)]
    for card in CARDS.values():
        for fact in card.facts.values():
            frames = [line for figure in fact.figures.values() for line in (figure.did, figure.did_not)]
            words = [fact.found or "", fact.who, fact.how_long, fact.not_known, *frames]
            told += [line for some in words for line in long_sentences(some, 0)]
    assert sum(bool(PASSIVE.search(line)) for line in told) <= MOST_PASSIVE * len(told)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("      - id: 1.1.2\n", "      - id: 1.1.1\n", "ipdas: its items are not all there"),
        ("  - id: pemat-p\n", "  - id: pemat-q\n", "the lists are not"),
        ('where: ["chapter:makers"]', 'where: ["chapter:money"]', "ipdas 2.3.1: there is no chapter:money"),
        ('where: ["chapter:makers"]', 'where: ["kiosk/money.py"]', "ipdas 2.3.1: there is no kiosk/money.py"),
        (
            'where: ["chapter:makers"]',
            'where: ["tests/docs/test_decision_aid.py::test_it"]',
            "ipdas 2.3.1: there is no",
        ),
        ('where: ["chapter:makers"]', "where: []", "ipdas 2.3.1: a place belongs exactly where something is met"),
        ('where: ["chapter:makers"]', 'where: ["chapter:makers"]\n        why: So.', "ipdas 2.3.1: a reason belongs"),
        ("        why: There are no tables.\n", "", "pemat-av 19: a reason belongs"),
        (
            "        why: There are no tables.\n",
            "        why: No.\n        where: [README.md]\n",
            "pemat-av 19: a place",
        ),
        ("answer: not done", "answer: disagree", "ipdas Q12: “disagree” is no answer here"),
        ("answer: agree", "answer: met", "pemat-av 1: “met” is no answer here"),
    ],
)
def test_what_is_wrong_with_the_answers_is_found(tmp_path: Path, old: str, new: str, found: str) -> None:
    text = FILE.read_text("utf-8")
    assert old in text
    path = tmp_path / "answers.yaml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert any(fault.startswith(found) for fault in faults(load(path)))


def test_answers_of_another_shape_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(FILE.read_text("utf-8").replace("answer: met", "answer: nearly", 1), "utf-8")
    with pytest.raises(ValueError, match="nearly"):
        load(path)


@pytest.mark.parametrize(
    ("place", "yes"),
    [
        ("screen:home", True),
        ("layer:plain", True),
        ("chapter:reading", True),
        ("docs/decision-aid.md", True),
        ("tests/docs/test_decision_aid.py::test_the_page_is_current", True),
        ("screen:plain", False),
        ("layer:home", False),
        ("docs", False),
        ("tests/docs/test_decision_aid.py::test_the_page", False),
    ],
)
def test_a_place_is_a_screen_a_layer_a_chapter_a_file_or_a_test(place: str, *, yes: bool) -> None:
    assert exists(place) is yes


def test_a_score_counts_what_applies(standards: Mapping[str, Standard]) -> None:
    items = standards["cdc"].items
    answers = [Answer.AGREE, Answer.AGREE, Answer.DISAGREE, Answer.NOT_APPLICABLE]
    four = tuple(evolve(item, answer=answer) for item, answer in zip(items, answers, strict=False))
    assert evolve(standards["cdc"], items=four).score() == 67
    nothing = tuple(evolve(item, answer=Answer.NOT_APPLICABLE) for item in items)
    assert evolve(standards["cdc"], items=nothing).score() is None
