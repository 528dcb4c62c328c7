"""How the words of facts, questions and terms fit `deck.yaml`: nothing without words, no figure with one frame."""

import re
from collections.abc import Iterator, Mapping

from kiosk.deck.evidence import Fact, FactText, Figure, FigureText
from kiosk.deck.fault import Fault
from kiosk.deck.joint_rules import paired
from kiosk.deck.model import CardText, DeckText, Outline
from kiosk.deck.rules import cards_of
from kiosk.deck.wording import KeyPath, quoted
from kiosk.deck.yaml_tree import Marks

DID = ("{yes}", "{count}")
"""What one frame of a figure counts with: those who did."""
DID_NOT = ("{no}", "{rest}")
"""What the other frame counts with: those who did not."""


def facts_have_texts(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Every fact, question and term of `deck.yaml` has its words here, and no words are for others."""
    yield from paired(outline.terms, text.terms, "term", ("terms",), marks)
    for _, card in cards_of(outline):
        words = text.cards.get(card.id)
        if words is not None and words.text:
            at: KeyPath = ("cards", card.id)
            yield from paired(card.questions, words.questions, "question", (*at, "questions"), marks)
            yield from paired([fact.id for fact in card.facts], words.facts, "fact", (*at, "facts"), marks)
            yield from _layers_fit(card.note, words, at, marks)


def _layers_fit(note: bool, words: CardText, at: KeyPath, marks: Marks) -> Iterator[Fault]:  # noqa: FBT001
    if note and words.note is None:
        problem = "deck.yaml promises a note on the evidence, and it has no words here"
        yield marks.fault((*at, "note"), problem, "add note: and say what studies show")
    if not note and words.note is not None:
        problem = "this note on the evidence is not shown: deck.yaml does not ask for it"
        yield marks.fault((*at, "note"), problem, "add note: yes to the card there, or delete this", key=True)


def figures_have_both_frames(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Each figure is told twice, for those who did and for those who did not, with its numbers from `deck.yaml`."""
    for path, fact, words in _facts(outline, text):
        yield from paired([figure.id for figure in fact.figures], words.figures, "figure", (*path, "figures"), marks)
        if not fact.figures and words.found is None:
            problem = f"the fact {quoted(fact.id)} has neither a figure nor words for what was found"
            yield marks.fault((*path, "found"), problem, "add found: and say it")
        for index, figure in enumerate(fact.figures):
            told = words.figures.get(figure.id)
            if told is not None:
                at = (*path, "figures", figure.id)
                yield from _frame(told.did, DID, figure, (*at, "did"), marks)
                yield from _frame(told.did_not, DID_NOT, figure, (*at, "did_not"), marks)
                yield from _alike(told, figure, at, marks)
                yield from _group(told, fact.pair and index < 2, at, marks)  # noqa: PLR2004 - a pair is two


def _frame(sentence: str, counts: tuple[str, str], figure: Figure, path: KeyPath, marks: Marks) -> Iterator[Fault]:
    known = {f"{{{name}}}" for name in figure.numbers()}
    for found in re.findall(r"\{[^{}]*\}?|\}", sentence):
        if found not in known:
            problem = f"{quoted(found)} is no number of this figure"
            yield marks.fault(path, problem, f"it has {', '.join(sorted(known))}")
    if not any(count in sentence for count in counts):
        yield marks.fault(path, f"the sentence counts nobody: it holds neither {counts[0]} nor {counts[1]}", "add one")
    elif counts[0] not in sentence and "{people}" not in sentence:
        problem = f"the sentence does not say of how many people it counts {counts[1]}"
        yield marks.fault(path, problem, "add {people}")


def _alike(told: FigureText, figure: Figure, path: KeyPath, marks: Marks) -> Iterator[Fault]:
    """Both sentences count of 100, or both of all people: side by side, two denominators mislead."""
    did, did_not = _way(told.did, DID, figure), _way(told.did_not, DID_NOT, figure)
    if did and did_not and DID.index(did) != DID_NOT.index(did_not):
        problem = f"the two sentences do not count alike: one with {did}, the other with {did_not}"
        yield marks.fault((*path, "did_not"), problem, "write {yes} and {no} of 100, or {count} and {rest} of {people}")


def _way(sentence: str, counts: tuple[str, str], figure: Figure) -> str | None:
    return next((count for count in counts if count in sentence and count[1:-1] in figure.numbers()), None)


def _group(told: FigureText, of_a_pair: bool, path: KeyPath, marks: Marks) -> Iterator[Fault]:  # noqa: FBT001
    if of_a_pair and told.group is None:
        problem = "a group of a pair has no name"
        yield marks.fault((*path, "group"), problem, "add group: and say what these people were given")
    if not of_a_pair and told.group is not None:
        problem = "only the two groups of a pair have names"
        yield marks.fault((*path, "group"), problem, "delete group:, or add pair: yes in deck.yaml", key=True)


def makers_are_named(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """A deck with facts says who made it and how, and whom the facts count."""
    facts = [fact for _, card in cards_of(outline) for fact in card.facts]
    if facts and text.about is None:
        problem = "the deck has facts and does not say who wrote them"
        yield marks.fault(("about",), problem, "add about: with written_by, method, updates, funding and self_report")
    if any(fact.treated_only for fact in facts) and text.treated_only is None:
        problem = "a fact counts only people who got the treatment, and there are no words to say so"
        yield marks.fault(
            ("treated_only",), problem, 'add treated_only: "Only people who got the treatment were counted."'
        )


def terms_are_told_apart(text: DeckText, marks: Marks) -> Iterator[Fault]:
    """No two terms of the glossary share a form: a touch could not tell which one is meant."""
    first: dict[str, str] = {}
    for name, term in text.terms.items():
        if not term.forms:
            remedy = "write how it stands in the texts, like [kidney, kidneys]"
            yield marks.fault(("terms", name, "forms"), f"the term {quoted(name)} has no form", remedy)
        for index, form in enumerate(term.forms):
            owner = first.setdefault(form.casefold(), name)
            if owner != name:
                problem = f"{quoted(form)} is explained by the term {quoted(owner)} already"
                yield marks.fault(("terms", name, "forms", index), problem, "delete it from one of the two")


def languages_have_the_same_layers(first: DeckText, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """What the deck's first language has, every language has, and nothing else: the tabs are the same in all."""
    optional: list[tuple[KeyPath, object, object]] = [(("about",), first.about, text.about)]
    for name, card in text.cards.items():
        if card.text:  # a card that is missing there is told of already
            optional.append((("cards", name, "plain"), first.cards.get(name, card).plain, card.plain))
    for path, theirs, ours in optional:
        if ours is None and theirs is not None:
            problem = f"this is written in {first.language} and missing here"
            yield marks.fault(path, problem, f"add {path[-1]}: and translate it")
        if theirs is None and ours is not None:
            problem = f"this is not written in {first.language}, so nobody would see it"
            yield marks.fault(path, problem, "write it there too, or delete it here", key=True)


def _facts(outline: Outline, text: DeckText) -> Iterator[tuple[KeyPath, Fact, FactText]]:
    for _, card in cards_of(outline):
        words: Mapping[str, FactText] = text.cards[card.id].facts if card.id in text.cards else {}
        for fact in card.facts:
            if fact.id in words:
                yield ("cards", card.id, "facts", fact.id), fact, words[fact.id]


EVIDENCE_TEXT_RULES = (facts_have_texts, figures_have_both_frames, makers_are_named)
