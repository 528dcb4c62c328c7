"""What is asked at the end: a short check of what was understood, and whether one feels ready to decide.

Nobody is scored: everybody gets the kind, corrected answer, and who is not ready yet is told to ask for a talk.
"""

from kiosk.deck import Shape
from kiosk.visit.asked import NOT_YET, YES, Ready, asked
from kiosk.visit.contents import Piece
from kiosk.visit.events import Kind
from kiosk.visit.scene import Scene, button


def check(scene: Scene) -> Piece:
    """Return a question, its answers and, once one of them was chosen, what is to be said to it."""
    name, phrases = scene.state.spot.item, scene.phrases
    names = list(asked(scene.deck))
    number = names.index(name) + 1
    later = names[number:]
    question, answers, note = _ready(scene, name) if name not in scene.deck.checks else _check(scene, name)
    return {
        "label": phrases.say("check_of", number=number, total=len(names)),
        "shape": Shape.SHEET.value,
        "title": question,
        "heading": "",
        "caution": scene.caution("checks"),
        "items": [_answer(scene, name, answer, words) for answer, words in answers.items()],
        "chosen_note": phrases["my_answer"],
        "note": note,
        "page": scene.state.spot.page,
        "more_of": phrases["more_of"],
        "ways": [],
        "next": button("next-check", phrases["next"], "arrow-right", Kind.OPEN_CHECK, later[0])
        if later
        else button("my-page", phrases["see_my_page"], "arrow-right", Kind.OPEN_MY_PAGE),
        # Who hears the screen hears what is right as soon as they have answered.
        "announcement": f"{note['title']} {note['text']}" if note else question,
    }


def unclear(scene: Scene) -> list[str]:
    """Return the questions whose answers went another way, for the visitor's page: what to talk about once more."""
    checks, words = scene.deck.checks, scene.text.checks
    return [
        words[name].question for name, answer in scene.state.answers if name in checks and answer != checks[name].right
    ]


def not_ready(scene: Scene) -> list[str]:
    """Return what the visitor is not ready for yet, in their own voice, for their page."""
    return [scene.phrases.names["not_ready"][name] for name, answer in scene.state.answers if answer == NOT_YET]


def _check(scene: Scene, name: str) -> tuple[str, dict[str, str], Piece | None]:
    words, check, given = scene.text.checks[name], scene.deck.checks[name], _given(scene, name)
    title = scene.phrases["check_right" if given == check.right else "check_other"]
    note = {"title": title, "text": words.why} if given else None
    return words.question, {answer: words.answers[answer] for answer in check.answers}, note


def _ready(scene: Scene, name: str) -> tuple[str, dict[str, str], Piece | None]:
    phrases, given = scene.phrases, _given(scene, name)
    texts = {YES: phrases["ready_yes_then"], NOT_YET: phrases["ready_not_yet_then"]}
    note = {"title": phrases["ready_thanks"], "text": texts[given]} if given else None
    answers = {YES: phrases["ready_yes"], NOT_YET: phrases["ready_not_yet"]}
    return phrases.names["ready"][Ready(name).value], answers, note


def _given(scene: Scene, name: str) -> str | None:
    return dict(scene.state.answers).get(name)


def _answer(scene: Scene, asked_id: str, answer: str, words: str) -> Piece:
    mine = answer == _given(scene, asked_id)
    row = button(answer, words, "circle-check" if mine else "circle", Kind.ANSWER, f"{asked_id}:{answer}")
    return row | {"kind": "question", "selected": mine, "note": scene.phrases["my_answer"] if mine else ""}
