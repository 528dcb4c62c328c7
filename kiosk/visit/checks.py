"""A short check of what was understood: nobody is scored, everybody gets the kind, corrected answer."""

from kiosk.deck import Shape
from kiosk.visit.contents import Piece
from kiosk.visit.scene import Scene, button
from kiosk.visit.step import Kind


def check(scene: Scene) -> Piece:
    """Return a question, its answers and, once one of them was chosen, what is right and why."""
    asked = scene.deck.checks[scene.state.spot.item]
    words = scene.text.checks[asked.id]
    answer = dict(scene.state.answers).get(asked.id)
    names = list(scene.deck.checks)
    number = names.index(asked.id) + 1
    later = names[number:]
    return {
        "label": scene.phrases.say("check_of", number=number, total=len(names)),
        "shape": Shape.SHEET.value,
        "title": words.question,
        "heading": "",
        "caution": scene.phrases["not_reviewed"],
        "items": [_answer(scene, asked.id, name, words.answers[name], answer) for name in asked.answers],
        "chosen_note": scene.phrases["my_answer"],
        "note": _note(scene, words.why, right=answer == asked.right) if answer else None,
        "page": scene.state.spot.page,
        "more_of": scene.phrases["more_of"],
        "ways": [],
        "next": button("next-check", scene.phrases["next"], "arrow-right", Kind.OPEN_CHECK, later[0])
        if later
        else button("my-page", scene.phrases["see_my_page"], "arrow-right", Kind.OPEN_MY_PAGE),
        "announcement": words.question,
    }


def unclear(scene: Scene) -> list[str]:
    """Return the questions whose answers went another way, for the visitor's page: what to talk about once more."""
    return [
        scene.text.checks[name].question
        for name, answer in scene.state.answers
        if answer != scene.deck.checks[name].right
    ]


def _answer(scene: Scene, check_id: str, name: str, words: str, chosen: str | None) -> Piece:
    mine = name == chosen
    row = button(name, words, "circle-check" if mine else "circle", Kind.ANSWER, f"{check_id}:{name}")
    return row | {"kind": "question", "selected": mine, "note": scene.phrases["my_answer"] if mine else ""}


def _note(scene: Scene, why: str, *, right: bool) -> Piece:
    return {"title": scene.phrases["check_right" if right else "check_other"], "text": why}
