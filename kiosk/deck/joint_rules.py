"""How `deck.yaml` and its text files fit together: everything shown has its words, and no words are for nothing."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.deck.fault import MOST_TOLD, Fault
from kiosk.deck.model import DeckText, Outline
from kiosk.deck.rules import cards_of, is_language
from kiosk.deck.wording import KeyPath, did_you_mean, quoted
from kiosk.deck.yaml_tree import Marks


def text_file(language: str) -> str:
    """Return the name of the file that holds the words of a language."""
    return f"text.{language}.yaml"


def languages_have_files(outline: Outline, marks: Marks, on_disk: Collection[str]) -> Iterator[Fault]:
    """Every language of `deck.yaml` has its text file. `on_disk` holds the languages that have one."""
    for index, language in enumerate(outline.languages):
        if is_language(language) and language not in on_disk:
            problem = f"there is no file {text_file(language)}"
            remedy = "copy another language's text file to that name and translate it, or delete the language here"
            yield marks.fault(("languages", index), problem, remedy)


def files_have_languages(outline: Outline, folder: Path, on_disk: Collection[str]) -> Iterator[Fault]:
    """Refuse text files that `deck.yaml` does not list: they would never be shown, to their author's wonder."""
    for language in on_disk:
        if language not in outline.languages:
            problem = f"deck.yaml does not list the language {quoted(language)}"
            remedy = "add it to languages: there, or delete this file"
            yield Fault(folder / text_file(language), 1, 1, "$", problem, remedy)


def language_is_the_files(text: DeckText, marks: Marks, language: str) -> Iterator[Fault]:
    """Compare the language that a text file names with its file name, so that a renamed copy is noticed."""
    if text.language != language:
        problem = f"the language is {quoted(text.language)}, and the file's name says {quoted(language)}"
        yield marks.fault(("language",), problem, "correct this line or the file's name")


def sections_have_texts(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Every section has its words, and no words are for an unknown section."""
    yield from paired([section.id for section in outline.sections], text.sections, "section", ("sections",), marks)


def cards_have_texts(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Every card has its words, and no words are for an unknown card."""
    yield from paired([card.id for _, card in cards_of(outline)], text.cards, "card", ("cards",), marks)


def paired(ids: Iterable[str], texts: Mapping[str, object], what: str, path: KeyPath, marks: Marks) -> Iterator[Fault]:
    """Compare ids of `deck.yaml` with the keys at `path` of a text file: none may be missing, none too many."""
    missing = [name for name in dict.fromkeys(ids) if name not in texts]
    for name in missing:
        problem = f"the {what} {quoted(name)} of deck.yaml has no words here"
        remedy = f"add {quoted(name)[1:-1]}: and its words, indented below {path[-1]}:"
        yield marks.fault((*path, name), problem, remedy)
    known = set(ids)
    for count, name in enumerate(name for name in texts if name not in known):
        # A misspelt name is one that is missing elsewhere; guessing takes time, so nobody guesses for what is not told.
        near = did_you_mean(name, missing) if count < MOST_TOLD else None
        remedy = f'did you mean "{near}"?' if near else f"delete it, or add the {what} to deck.yaml"
        yield marks.fault((*path, name), f"deck.yaml has no {what} {quoted(name)}", remedy, key=True)


def topics_have_titles(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Ask a title of every card in a section, where it is chosen by it; introduction and closing may go without."""
    for section in outline.sections:
        for card in section.cards:
            words = text.cards.get(card.id)
            if words is not None and words.title is None:
                problem = f"the card {quoted(card.id)} has no title"
                yield marks.fault(("cards", card.id, "title"), problem, "add title: and its words")


def pictures_are_described(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Who cannot see a picture hears its description; a description without a picture would puzzle them."""
    for _, card in cards_of(outline):
        words = text.cards.get(card.id)
        path = ("cards", card.id, "picture")
        if words is None or not words.text or (words.picture is None) == (card.picture is None):
            continue
        if words.picture is None:
            problem = f"the picture of the card {quoted(card.id)} is not described"
            yield marks.fault(path, problem, "add picture: and say what is to be seen")
        else:
            problem = f"the card {quoted(card.id)} has no picture in deck.yaml"
            yield marks.fault(path, problem, "delete this description, or add the picture there", key=True)


JOINT_RULES = (sections_have_texts, cards_have_texts, topics_have_titles, pictures_are_described)
