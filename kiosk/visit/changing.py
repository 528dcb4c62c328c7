"""Changing My page: all that was put on it, to be taken off and put back where it was."""

from kiosk.deck import Shape
from kiosk.visit.contents import Piece
from kiosk.visit.events import Kind
from kiosk.visit.scene import Scene, choice


def change(scene: Scene) -> Piece:
    """Return what was on the page when this was opened, and what has come to it since: cards first, then questions."""
    phrases, state = scene.phrases, scene.state
    listed_cards, listed_questions = state.listed
    words = scene.questions
    cards = scene.cards(dict.fromkeys((*listed_cards, *state.matters)))
    questions = dict.fromkeys((*listed_questions, *state.questions))
    return {
        "label": phrases["change"],
        "shape": Shape.SHEET.value,
        "title": "",
        "heading": phrases["change_how"],
        "caution": "",
        "items": [
            *(_row(scene, Kind.MATTERS, card.id, scene.title(card), on=card.id in state.matters) for card in cards),
            *(_row(scene, Kind.CHOOSE, name, words[name], on=name in state.questions) for name in questions),
        ],
        "chosen_note": phrases["on_my_page"],
        "note": None,
        "page": state.spot.page,
        "more_of": phrases["more_of"],
        "ways": [],
        "announcement": f"{phrases['change']}. {phrases['change_how']}",
    }


def _row(scene: Scene, kind: Kind, name: str, words: str, *, on: bool) -> Piece:
    """Return a row as a question has it among the questions of its card; a card and a question may have one id."""
    return choice(scene, f"{kind.value}-{name}", words, (kind, name), on=on)
