"""What the words of one language must satisfy, whatever the cards are: not blank, not too long, places to fill in."""

import re
from collections.abc import Iterator, Mapping

from attrs import asdict

from kiosk.deck.evidence import FactText
from kiosk.deck.fault import Fault
from kiosk.deck.model import DeckText
from kiosk.deck.wording import KeyPath, quoted
from kiosk.deck.yaml_tree import Marks

LONGEST = {
    "title": 120,
    "short_title": 60,
    "headline": 120,
    "lead": 300,
    "position": 80,
    "picture": 300,
    "text": 2_000,
    "plain": 2_000,
    "note": 400,
    "question": 160,
    "treated_only": 160,
    "found": 400,
    "did": 200,
    "did_not": 200,
    "group": 60,
    "who": 300,
    "how_long": 300,
    "not_known": 300,
    "word": 80,
    "form": 80,
    "meaning": 300,
    "part": 400,
    "now": 160,
    "answer": 120,
    "why": 300,
    "written_by": 600,
    "method": 600,
    "updates": 600,
    "funding": 600,
    "self_report": 1_500,
}
"""Characters of each kind of words, so generous that no honest text meets it and so small that no screen breaks."""
LONG = ("text", "plain", "self_report")
"""Words that may have several paragraphs."""
_PLACEHOLDERS = ("{number}", "{total}")


def all_words(text: DeckText) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield all words of a text file: the path to them, what kind of words they are (see `LONGEST`), the words."""
    yield from _named((), {"title": text.title, "short_title": text.short_title, "treated_only": text.treated_only})
    yield from _named(("attract",), asdict(text.attract))
    for name, section in text.sections.items():
        yield from _named(("sections", name), asdict(section))
    for name, card in text.cards.items():
        at: KeyPath = ("cards", name)
        yield from _named(at, {key: getattr(card, key) for key in ("title", "picture", "plain", "note")})
        if card.text:
            yield (*at, "text"), "text", card.text
        for key, question in card.questions.items():
            yield (*at, "questions", key), "question", question
        for key, fact in card.facts.items():
            yield from _fact_words((*at, "facts", key), fact)
    for name, term in text.terms.items():
        yield from _named(("terms", name), {"word": term.word, "meaning": term.meaning})
        for index, form in enumerate(term.forms):
            yield ("terms", name, "forms", index), "form", form
    if text.about is not None:
        yield from _named(("about",), asdict(text.about))
    yield from _words_beside_the_cards(text)


def _words_beside_the_cards(text: DeckText) -> Iterator[tuple[KeyPath, str, str]]:
    for name, leaflet in text.leaflets.items():
        yield from _named(("leaflets", name), {"title": leaflet.title, "lead": leaflet.lead})
        for key, item in leaflet.items.items():
            yield from _named(("leaflets", name, "items", key), {"title": item.title})
            yield from _part(("leaflets", name, "items", key, "text"), item.text)
    for name, check in text.checks.items():
        yield from _named(("checks", name), {"question": check.question, "why": check.why})
        for key, answer in check.answers.items():
            yield ("checks", name, "answers", key), "answer", answer
    if text.call is not None:
        yield from _named(("call",), {"title": text.call.title, "lead": text.call.lead, "now": text.call.now})
        for key, sign in text.call.signs.items():
            yield from _named(("call", "signs", key), {"title": sign.title})
            yield from _part(("call", "signs", key, "text"), sign.text)


def _part(at: KeyPath, words: str | None) -> Iterator[tuple[KeyPath, str, str]]:
    if words is not None:
        yield at, "part", words


def _fact_words(at: KeyPath, fact: FactText) -> Iterator[tuple[KeyPath, str, str]]:
    yield from _named(at, {key: getattr(fact, key) for key in ("title", "found", "who", "how_long", "not_known")})
    for name, figure in fact.figures.items():
        yield from _named((*at, "figures", name), asdict(figure))


def _named(at: KeyPath, words: Mapping[str, str | None]) -> Iterator[tuple[KeyPath, str, str]]:
    for key, value in words.items():
        if value is not None:
            yield (*at, key), key, value


def words_are_there(text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Nothing is blank: an empty title would be an empty button."""
    for path, _, words in all_words(text):
        if not words.strip():
            yield marks.fault(path, "the words are blank", "write them, or delete the key if it may be left out")


def words_fit(text: DeckText, marks: Marks) -> Iterator[Fault]:
    """No words are longer than a screen can bear, and only long texts have more than one line."""
    for path, kind, words in all_words(text):
        most = LONGEST[kind]
        if len(words) > most:
            problem = f"the words have {len(words):,} characters"
            other = ", or make two cards of one" if kind in ("text", "plain") else ""
            yield marks.fault(path, problem, f"shorten them to {most:,} or fewer{other}")
        if kind not in LONG and "\n" in words:
            yield marks.fault(path, "the words have more than one line", "write them in quotes on one line")


def positions_count(text: DeckText, marks: Marks) -> Iterator[Fault]:
    """`position` holds `{number}` and `{total}`, once each, and no other brace."""
    for name, section in text.sections.items():
        path = ("sections", name, "position")
        counts = [section.position.count(placeholder) for placeholder in _PLACEHOLDERS]
        if counts != [1, 1]:
            problem = f"{quoted(section.position)} does not hold {{number}} and {{total}} once each"
            yield marks.fault(path, problem, 'write it like "Advantage {number} of {total}"')
        if re.search("[{}]", re.sub(r"\{(number|total)\}", "", section.position)):
            problem = f"{quoted(section.position)} holds a brace too many"
            yield marks.fault(path, problem, "keep braces around number and total only")


TEXT_RULES = (words_are_there, words_fit, positions_count)
