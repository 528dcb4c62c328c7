"""How the languages of a deck fit together: the first one is whole, and what is told of translations can be true."""

from collections.abc import Iterator

from kiosk.deck.fault import Fault
from kiosk.deck.model import DeckText
from kiosk.deck.translation import marks as marks_of
from kiosk.deck.wording import did_you_mean, quoted
from kiosk.deck.yaml_tree import Marks


def first_language_is_whole(first: DeckText, marks: Marks) -> Iterator[Fault]:
    """Every card has its text in the first language: a card that is missing in another one is shown in this one."""
    for name, card in first.cards.items():
        if not card.text:
            yield marks.fault(
                ("cards", name, "text"), f"the card {quoted(name)} has no text", "add text: and its words"
            )
    if first.translation:
        problem = "this is the deck's first language, so it is translated from none"
        yield marks.fault(("translation",), problem, "delete translation:", key=True)


def translations_are_told(first: DeckText, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """What is told of a translation is told of a part that there is; and who reviewed it goes with the day."""
    known = marks_of(first)
    for name, told in text.translation.items():
        at = ("translation", name)
        if name not in known:
            near = did_you_mean(name, known)
            remedy = f'did you mean "{near}"?' if near else f"delete it; parts are {', '.join(list(known)[:6])} …"
            yield marks.fault(at, f"the deck has no part {quoted(name)}", remedy, key=True)
        if (told.reviewed_by is None) is not (told.reviewed_on is None):
            problem = "a review has a name and a day, and one of them is missing"
            yield marks.fault(at, problem, "write reviewed_by: and reviewed_on:, or neither", key=True)
