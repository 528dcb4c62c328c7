"""My page: what a visitor wants to take to the doctor, on the screen and as the words that the code holds."""

from kiosk.visit.asked import asked
from kiosk.visit.checks import not_ready, unclear
from kiosk.visit.contents import Piece
from kiosk.visit.scene import Scene, button
from kiosk.visit.step import Kind

LONGEST_CODE = 412
"""Bytes of the words in the code: what a QR code of version 15 and error correction M holds (ISO/IEC 18004), 77 modules
wide. With its white border and modules of 1.4 mm it is 119 mm wide."""


def my_page(scene: Scene) -> Piece:
    """Return what matters and the questions, one row below the other, and the words for the code."""
    phrases = scene.phrases
    matters = _matters(scene) or [phrases["my_matters_empty"]]
    asked = [f"{number}. {words}" for number, (_, words) in enumerate(_questions(scene), 1)]
    questions = asked or [phrases["my_questions_empty"]]
    return {
        "title": phrases["my_page"],
        "reader": phrases["my_page_for"],
        "rows": [
            *_rows("matters", phrases["my_matters"], matters),
            *_rows("questions", phrases["my_questions"], questions),
            *_rows("unclear", phrases["my_unclear"], unclear(scene)),
            *_rows("not-ready", phrases["my_not_ready"], not_ready(scene)),
        ],
        "foot": phrases["my_page_foot"],
        "take": {"title": phrases["take_it"], "text": phrases["take_it_how"]},
        "code": code(scene),
        "page": scene.state.spot.page,
        "more_of": phrases["more_of"],
        "ways": _ways(scene),
        "position": "",
        "announcement": phrases["my_page"],
    }


def _ways(scene: Scene) -> list[Piece]:
    """Return the way to what is asked at the end."""
    first = next(iter(asked(scene.deck)))
    return [button("check", scene.phrases["check"], "circle-check", Kind.OPEN_CHECK, first) | {"selected": False}]


def _rows(name: str, title: str, texts: list[str]) -> list[Piece]:
    """Return a row for each text, the first of them under the title."""
    return [
        {"id": f"{name}-{number}", "title": "" if number else title, "text": text} for number, text in enumerate(texts)
    ]


def count(scene: Scene) -> int:
    """Return how many things are on the page."""
    return len(scene.state.questions) + len(scene.state.matters)


def code(scene: Scene) -> str:
    """Return the words that the code holds, in at most `LONGEST_CODE` bytes.

    What was put there first is wanted most: when it is too long the last question goes, then the one before, and at
    last what matters in the same way; a line says how many are missing. Nothing is cut within a sentence.
    """
    asked, matters = [words for _, words in _questions(scene)], _matters(scene)
    shorter = [(len(asked) - less, len(matters)) for less in range(len(asked) + 1)]
    shorter += [(0, len(matters) - less) for less in range(1, len(matters) + 1)]
    for questions, titles in shorter:
        words = _words(scene, asked[:questions], matters[:titles], len(asked) - questions, len(matters) - titles)
        if len(words.encode()) <= LONGEST_CODE:
            return words
    return scene.phrases["my_page_foot"]


def _words(scene: Scene, asked: list[str], matters: list[str], fewer_asked: int, fewer_matters: int) -> str:
    phrases = scene.phrases
    lines = [f"{phrases['my_page']}: {scene.text.short_title}"]
    if matters or fewer_matters:
        lines += ["", phrases["my_matters"], *(f"- {title}" for title in matters)]
        lines += [phrases.say("and_more", count=fewer_matters)] if fewer_matters else []
    if asked or fewer_asked:
        lines += ["", phrases["my_questions"], *(f"{number}. {words}" for number, words in enumerate(asked, 1))]
        lines += [phrases.say("and_more", count=fewer_asked)] if fewer_asked else []
    return "\n".join([*lines, "", phrases["my_page_foot"]])


def _matters(scene: Scene) -> list[str]:
    """Return the titles of the cards that matter, in the order in which they were marked."""
    return [scene.title(scene.deck.walk[scene.deck.places[name].index]) for name in scene.state.matters]


def _questions(scene: Scene) -> list[tuple[str, str]]:
    """Return id and words of each chosen question, in the order in which they were chosen."""
    words = {name: text for card in scene.text.cards.values() for name, text in card.questions.items()}
    return [(name, words[name]) for name in scene.state.questions]


def my_page_way(scene: Scene) -> Piece:
    """Return the way to the page, which stands at the top of each screen of a visit."""
    many = count(scene)
    words = scene.phrases.say("my_page_count", count=many) if many else scene.phrases["my_page"]
    return button("my-page", words, "file-text", Kind.OPEN_MY_PAGE)
