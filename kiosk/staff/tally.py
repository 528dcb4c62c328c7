"""What of a visit is counted: that a card was opened, a question chosen, and on which card somebody left."""

from collections.abc import Iterator

from kiosk.clinic import Counted
from kiosk.visit import Screen, State


def counted(before: State, after: State, language: str) -> Iterator[tuple[Counted, str, str]]:
    """Yield what happened between two states of a visit: what is counted, of which card or question, in which language.

    `language` is the one on the screen after. A visit that ends leaves from the card that it ended on.
    """
    here, there = before.spot, after.spot
    fresh = after.untouched
    if fresh:
        if here.screen is Screen.CARD:
            yield Counted.LEFT, here.item, before.settings.language
        return
    if here.screen is Screen.ATTRACT and there.screen is not Screen.ATTRACT:
        yield Counted.VISIT, "", language
    if there.screen is Screen.CARD and (here.screen is not Screen.CARD or here.item != there.item):
        yield Counted.OPENED, there.item, language
    for question in after.questions:
        if question not in before.questions:
            yield Counted.CHOSEN, question, language
