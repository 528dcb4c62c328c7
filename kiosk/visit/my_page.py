"""My page: what a visitor wants to take to the doctor, on the screen and as the words that the code holds."""

from collections.abc import Sequence

from kiosk.visit.asked import asked
from kiosk.visit.chosen import Chosen, chosen, shortened
from kiosk.visit.contents import Piece
from kiosk.visit.events import Kind
from kiosk.visit.scene import Scene, button, shape
from kiosk.visit.state import Printing

LONGEST_CODE = 412
"""Bytes of the words in the code: what a QR code of version 15 and error correction M holds (ISO/IEC 18004), 77 modules
wide. With its white border and modules of 1.4 mm it is 119 mm wide."""


def my_page(scene: Scene) -> Piece:
    """Return what matters and the questions, one row below the other, and the words for the code."""
    phrases = scene.phrases
    return {
        "title": phrases["my_page"],
        "reader": phrases["my_page_for"],
        "rows": _parts(scene),
        "foot": phrases["my_page_foot"],
        "take": {"title": phrases["take_it"], "text": _told(scene)},
        "print": _print(scene),
        "code": code(scene),
        "page": scene.state.spot.page,
        "more_of": phrases["more_of"],
        "ways": _ways(scene),
        "position": "",
        "announcement": phrases["my_page"] if scene.state.printing is Printing.NOT else _told(scene),
    }


def _print(scene: Scene) -> Piece | None:
    """Return what prints the page where there is a printer: the main action, unless there is nothing on the page."""
    way = button("print", scene.phrases["print"], "printer", Kind.PRINT) | {"main": chosen(scene) != Chosen()}
    return way if scene.prints else None


def _told(scene: Scene) -> str:
    """Return what is said beside the code: how to take it along, or what has become of the page on paper."""
    phrases = scene.phrases
    match scene.state.printing:
        case Printing.NOT:
            return phrases["take_it_how"]
        case Printing.SENT:
            return phrases["printing"]
        case Printing.DONE:
            return phrases["printed"]
        case _:
            return phrases["print_failed"]


def _ways(scene: Scene) -> list[Piece]:
    """Return the ways to what is on the page, where there is something, and to what is asked at the end."""
    first = next(iter(asked(scene.deck)))
    change = button("change", scene.phrases["change"], "list-checks", Kind.OPEN_CHANGE)
    check = button("check", scene.phrases["check"], "circle-check", Kind.OPEN_CHECK, first)
    return [way | {"selected": False} for way in [change] * bool(count(scene)) + [check]]


def _parts(scene: Scene) -> list[Piece]:
    """Return the parts of the page; where one is empty that a visitor fills, how to do so."""
    phrases, there = scene.phrases, chosen(scene)
    matters = [
        _row(scene.title(card), shape=shape(scene, card).value, picture=card.picture or "")
        for card in scene.cards(scene.state.matters)
    ]
    questions = [_row(text, number=number) for number, text in enumerate(there.questions, 1)]
    return [
        *_part("matters", phrases["my_matters"], matters or [_row(phrases["my_matters_empty"], listed=False)]),
        *_part("questions", phrases["my_questions"], questions or [_row(phrases["my_questions_empty"], listed=False)]),
        *_part("unclear", phrases["my_unclear"], [_row(text) for text in there.unclear]),
        *_part("not-ready", phrases["my_not_ready"], [_row(text) for text in there.not_ready]),
    ]


def _part(name: str, title: str, rows: Sequence[Piece]) -> list[Piece]:
    """Return rows with their names, the first of them under the title."""
    return [row | {"id": f"{name}-{place}", "title": "" if place else title} for place, row in enumerate(rows)]


def _row(text: str, *, listed: bool = True, number: int = 0, shape: str = "", picture: str = "") -> Piece:
    """Return a row: whether it is one of a list, its number there or 0, and of a card the drawing and its shape."""
    return {"text": text, "number": number, "listed": listed, "shape": shape, "picture": picture}


def count(scene: Scene) -> int:
    """Return how many things are on the page."""
    return len(scene.state.questions) + len(scene.state.matters)


def code(scene: Scene) -> str:
    """Return the words that the code holds, in at most `LONGEST_CODE` bytes; `shortened` says what goes first."""
    kept = shortened(chosen(scene), lambda some: len(_words(scene, some).encode()) <= LONGEST_CODE)
    return _words(scene, kept) if kept else scene.phrases["my_page_foot"]


def _words(scene: Scene, kept: Chosen) -> str:
    phrases = scene.phrases
    lines = [f"{phrases['my_page']}: {scene.text.short_title}"]
    for title, texts, fewer in (
        (phrases["my_matters"], [f"- {words}" for words in kept.matters], kept.fewer_matters),
        (
            phrases["my_questions"],
            [f"{number}. {words}" for number, words in enumerate(kept.questions, 1)],
            kept.fewer_questions,
        ),
        (phrases["my_unclear"], [f"- {words}" for words in kept.unclear], kept.fewer_unclear),
        (phrases["my_not_ready"], [f"- {words}" for words in kept.not_ready], kept.fewer_not_ready),
    ):
        lines += ["", title, *texts] if texts or fewer else []
        lines += [phrases.say("and_more", count=fewer)] if fewer else []
    return "\n".join([*lines, "", phrases["my_page_foot"]])


def my_page_way(scene: Scene) -> Piece:
    """Return the way to the page, which stands at the top of each screen of a visit."""
    many = count(scene)
    words = scene.phrases.say("my_page_count", count=many) if many else scene.phrases["my_page"]
    return button("my-page", words, "file-text", Kind.OPEN_MY_PAGE)
