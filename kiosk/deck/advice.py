"""What a deck's authors should think about again: warnings, each with its name, its place and a remedy.

A deck with warnings is shown. Its authors may keep one by naming it under `accepted:` in `deck.yaml`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from attrs import frozen

from kiosk.deck.evidence_rules import WARNINGS, facts_of
from kiosk.deck.fault import Fault
from kiosk.deck.glossary import mentions
from kiosk.deck.loader import Examined
from kiosk.deck.model import CardText, DeckText, Outline, Section, Shape
from kiosk.deck.readability import (
    LONGEST_SENTENCE,
    SMOG_SENTENCES,
    ReadingFigures,
    long_sentences,
    reading_figures,
)
from kiosk.deck.text_rules import all_words
from kiosk.deck.wording import KeyPath, code_point, quoted
from kiosk.deck.yaml_tree import Marks

HIGHEST_GRADE = 6.0
"""Flesch-Kincaid grade of all plain words joined (American Medical Association: grade 6)."""
HIGHEST_SMOG = 8.0
"""SMOG grade of the same; it reads about two grades higher than Flesch-Kincaid on patient leaflets."""
MOST_APART = 0.15
"""By how much of the larger side the added words of two sides may differ, and the share of their drawn figures."""
BARE_WORDS = ("safe", "safely", "rare", "rarely", "mild", "mildly")
"""Words that people read as anything from 0 to 80 of 100 when no number stands beside them."""

EVERYDAY = ("US",)
"""Abbreviations that need no explaining."""

_ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]*(?:-?[A-Z0-9])+[A-Za-z0-9]*\b")


@frozen
class Advice:
    """A warning: its name in `WARNINGS`, and what is wrong where and what to do."""

    name: str
    fault: Fault


@frozen
class Given:
    """What the rules look at: a deck without a fault, the day, and which characters the bundled fonts can draw."""

    outline: Outline
    outline_marks: Marks
    texts: Mapping[str, tuple[DeckText, Marks]]
    today: date
    drawable: Callable[[str], bool]


def advise(examined: Examined, today: date, drawable: Callable[[str], bool]) -> tuple[Advice, ...]:
    """Return the warnings about a deck that its authors have not accepted; none about one that has faults."""
    outline = examined.outline
    if examined.faults or outline.value is None:
        return ()
    texts = {name: (text.value, text.marks) for name, text in examined.texts.items() if text.value is not None}
    given = Given(outline.value, outline.marks, texts, today, drawable)
    accepted = {entry.warning for entry in given.outline.accepted}
    told = zip(WARNINGS, RULES, strict=True)
    return tuple(Advice(name, fault) for name, rule in told if name not in accepted for fault in rule(given))


def reading_level(text: DeckText, *, without_terms: bool) -> ReadingFigures:
    """Return the reading figures of all plain words of a deck joined, as they are or with the glossary's words easy."""
    forms = [form for term in text.terms.values() for form in term.forms] if without_terms else []
    return reading_figures([card.plain for card in text.cards.values() if card.plain], forms)


def written_level(text: DeckText) -> ReadingFigures:
    """Return the reading figures of the author's own texts joined."""
    return reading_figures([card.text for card in text.cards.values()])


def added_words(section: Section, text: DeckText) -> int:
    """Return how many words a section's cards have beside the author's own: plain words, notes, facts, questions."""
    return sum(len(words.split()) for card in section.cards for words in _added(text.cards[card.id]))


def drawn_share(section: Section) -> float:
    """Return the share, from 0 to 1, of a section's facts that are drawn and not only told."""
    facts = [fact for card in section.cards for fact in card.facts]
    drawn = [fact for fact in facts if any(figure.draw and figure.of_100 for figure in fact.figures[:1])]
    return len(drawn) / len(facts) if facts else 0.0


def _added(card: CardText) -> Iterator[str]:
    yield from (words for words in (card.plain, card.note) if words)
    yield from card.questions.values()
    for fact in card.facts.values():
        yield from (words for words in (fact.title, fact.found, fact.who, fact.how_long, fact.not_known) if words)
        for figure in fact.figures.values():
            yield from (figure.did, figure.did_not)


def _review_is_due(given: Given) -> Iterator[Fault]:
    review = given.outline.review
    if review is not None and review.due <= given.today:
        problem = f"the facts were to be looked up again by {review.due.isoformat()}"
        yield given.outline_marks.fault(("review", "due"), problem, "look them up, then write both dates anew")


def _reading_level(given: Given) -> Iterator[Fault]:
    for text, marks in _english(given):
        found = reading_level(text, without_terms=False)
        enough = found.sentences >= SMOG_SENTENCES  # with fewer, SMOG says nothing
        if found.flesch_kincaid > HIGHEST_GRADE or (enough and found.smog > HIGHEST_SMOG):
            smog = f" and SMOG {found.smog:.1f}" if enough else ""
            problem = f"the plain words are of Flesch-Kincaid grade {found.flesch_kincaid:.1f}{smog}"
            remedy = f"shorter sentences and words bring them to grade {HIGHEST_GRADE:.0f} and SMOG {HIGHEST_SMOG:.0f}"
            yield marks.fault(("cards",), problem, remedy, key=True)


def _long_sentences(given: Given) -> Iterator[Fault]:
    for text, marks in _english(given):
        for name, card in text.cards.items():
            for sentence in long_sentences(card.plain or ""):
                problem = f"the sentence {quoted(sentence)} has {reading_figures([sentence]).words} words"
                yield marks.fault(("cards", name, "plain"), problem, f"cut it into two of at most {LONGEST_SENTENCE}")


def _bare_words(given: Given) -> Iterator[Fault]:
    pattern = re.compile(rf"\b({'|'.join(BARE_WORDS)})\b", re.IGNORECASE)
    for text, marks in _english(given):
        for path, kind, words in all_words(text):
            if kind in {"plain", "note", "found", "did", "did_not", "who", "how_long", "not_known", "meaning"}:
                for sentence in long_sentences(words, 0):
                    found = pattern.search(sentence)
                    if found and not re.search(r"[0-9{]", sentence):
                        problem = f"{quoted(found.group())} stands here without a number, and says nothing alone"
                        yield marks.fault(path, problem, "say how many of 100, or leave the word out")


def _unexplained_words(given: Given) -> Iterator[Fault]:
    for text, marks in given.texts.values():
        for path, kind, words in all_words(text):
            if kind not in {"plain", "note", "question", "found", "did", "did_not", "who", "how_long", "not_known"}:
                continue
            explained = mentions(words, text.terms)
            for found in _ABBREVIATION.finditer(words):
                known = found.group() in EVERYDAY
                if not known and not any(term.start <= found.start() and found.end() <= term.end for term in explained):
                    problem = f"{quoted(found.group())} is not explained in the glossary"
                    yield marks.fault(path, problem, "add it to a term's forms:, or write it in common words")


def _unused_terms(given: Given) -> Iterator[Fault]:
    for text, marks in given.texts.values():
        shown = [(path, words) for path, kind, words in all_words(text) if path[0] != "terms" or kind == "meaning"]
        found = ((path, mention.term) for path, words in shown for mention in mentions(words, text.terms))
        used = {term for path, term in found if path[:2] != ("terms", term)}  # its own meaning is not a use
        for name in text.terms:
            if name not in used:
                problem = f"no text mentions the term {quoted(name)} in any of its forms"
                yield marks.fault(("terms", name), problem, "add the form in which it is written, or delete the term")


def _unused_sources(given: Given) -> Iterator[Fault]:
    used = {fact.source for _, fact in facts_of(given.outline)}
    for index, source in enumerate(given.outline.sources):
        if source.id not in used:
            problem = f"no fact is from the source {quoted(source.id)}"
            yield given.outline_marks.fault(("sources", index), problem, "delete it, or name it in a fact")


def _balance(given: Given) -> Iterator[Fault]:
    """Compare what helps with what is hard: as many added words, and as many of the figures drawn."""
    text, _ = given.texts[given.outline.languages[0]]
    sides: list[list[Section]] = [
        [section for section in given.outline.sections if section.shape is shape]
        for shape in (Shape.CIRCLE, Shape.PLATE)
    ]
    if not all(sides):
        return
    path: KeyPath = ("sections",)
    words = [sum(added_words(section, text) for section in side) for side in sides]
    if abs(words[0] - words[1]) > MOST_APART * max(words):
        problem = f"beside the cards, what helps has {words[0]:,} words and what is hard {words[1]:,}"
        yield given.outline_marks.fault(path, problem, "bring them within 15 of 100 of each other", key=True)
    drawn = [sum(drawn_share(section) for section in side) / len(side) for side in sides]
    if abs(drawn[0] - drawn[1]) > MOST_APART:
        problem = f"{drawn[0]:.0%} of the facts about what helps are drawn and {drawn[1]:.0%} about what is hard"
        yield given.outline_marks.fault(path, problem, "draw about the same share on both sides", key=True)


def _missing_glyphs(given: Given) -> Iterator[Fault]:
    for text, marks in given.texts.values():
        for path, _, words in all_words(text):
            missing = next((sign for sign in words if not sign.isspace() and not given.drawable(sign)), None)
            if missing is not None:
                problem = f"{quoted(missing)} ({code_point(missing)}) is in none of the program's fonts"
                yield marks.fault(path, problem, "write it with other signs")


def _english(given: Given) -> Iterator[tuple[DeckText, Marks]]:
    """Yield the texts that reading levels and word lists are made for."""
    return (entry for name, entry in given.texts.items() if name.split("-")[0] == "en")


RULES = (
    _review_is_due,
    _reading_level,
    _long_sentences,
    _bare_words,
    _unexplained_words,
    _unused_terms,
    _unused_sources,
    _balance,
    _missing_glyphs,
)
"""One function for each of `WARNINGS`, in its order."""
