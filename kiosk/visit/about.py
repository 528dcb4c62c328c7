"""The glossary and the chapters of About: who made the deck, from what, and how it reads."""

from collections.abc import Callable
from datetime import date
from unicodedata import combining, normalize

from kiosk.deck import AboutText, Shape, added_words, reading_level, written_level
from kiosk.visit.contents import Piece, grid
from kiosk.visit.events import Kind
from kiosk.visit.scene import Scene, button
from kiosk.visit.state import Chapter


def glossary(scene: Scene) -> Piece:
    """Every word that is explained: in the deck's own order, and in that of the letters where it is a translation."""
    rows = [_row(name, scene.text.terms[name].word, Kind.OPEN_TERM) for name in scene.deck.terms]
    if scene.language in scene.deck.translations:
        rows.sort(key=lambda row: _unaccented(row["text"]))
    return _list(scene, scene.phrases["glossary_title"], rows)


def meaning(scene: Scene) -> Piece | None:
    """Return the word whose meaning is open, or None."""
    if not scene.state.spot.term:
        return None
    term = scene.text.terms[scene.state.spot.term]
    return {
        "title": term.word,
        "text": term.meaning,
        "close": button("close-term", scene.phrases["close_meaning"], "check", Kind.CLOSE_TERM),
    }


def about(scene: Scene) -> Piece:
    """Return the chapters to choose from."""
    rows = [_row(name.value, scene.phrases.names["about"][name.value], Kind.OPEN_CHAPTER) for name in Chapter]
    return _list(scene, scene.phrases["about_title"], rows)


def chapter(scene: Scene) -> Piece:
    """Return the paragraphs of one chapter; the many sources are `small`."""
    name = Chapter(scene.state.spot.item)
    words = scene.text.about
    title = scene.phrases.names["about"][name.value]
    paragraphs = _CHAPTERS[name](scene, words) if words else []
    return {
        "title": title,
        "caution": "",
        "columns": 1,
        "rows": [{"id": str(number), "title": "", "text": text} for number, text in enumerate(paragraphs)],
        "small": name is Chapter.SOURCES,
        "page": scene.state.spot.page,
        "more_of": scene.phrases["more_of"],
        "ways": [],
        "position": "",
        "announcement": title,
    }


def day(scene: Scene, when: date) -> str:
    """Return a date as people write it: "23 November 2026", in the order of the language."""
    return scene.phrases.say("day", day=when.day, month=scene.phrases.names["month"][str(when.month)], year=when.year)


def _list(scene: Scene, title: str, rows: list[Piece]) -> Piece:
    page = grid(rows, scene.stage, scene.state.spot.page)
    return {
        "items": page.items,
        "columns": page.columns,
        "lines": page.lines,
        "headings": page.headings,
        "page": page.page,
        "pages": page.pages,
        "title": title,
        "note": "",
        "shape": "",
        "announcement": title,
    }


def _row(name: str, title: str, kind: Kind) -> Piece:
    row = button(name, title, "arrow-right", kind, name)
    return row | {"kind": "row", "shape": Shape.SHEET.value, "picture": ""}


def _unaccented(word: str) -> str:
    """Return a word as most languages sort it: é stands with e."""
    return "".join(letter for letter in normalize("NFKD", word.casefold()) if not combining(letter))


def _makers(scene: Scene, words: AboutText) -> list[str]:
    return [words.written_by, scene.caution("about"), words.funding]


def _evidence(scene: Scene, words: AboutText) -> list[str]:
    told, review = [words.method, words.updates], scene.deck.outline.review
    if review is not None:
        told.append(scene.phrases.say("last_checked", day=day(scene, review.checked)))
        told.append(scene.phrases.say("next_check", day=day(scene, review.due)))
    return told


def _grades(scene: Scene) -> list[str]:
    """Return the reading figures, as they are and without the glossary's terms; they are made for English."""
    phrases, text = scene.phrases, scene.text
    whole, easy = (reading_level(text, without_terms=without) for without in (False, True))
    return [
        phrases.say("reading_level", grade=f"{whole.flesch_kincaid:.1f}", smog=f"{whole.smog:.1f}"),
        phrases.say("reading_level_easy", grade=f"{easy.flesch_kincaid:.1f}", smog=f"{easy.smog:.1f}"),
        phrases.say("reading_level_written", grade=f"{written_level(text).flesch_kincaid:.1f}"),
    ]


def _reading(scene: Scene, _words: AboutText) -> list[str]:
    """Return how easy the deck reads in English, and the balance of the sections."""
    phrases, text = scene.phrases, scene.text
    told = [*(_grades(scene) if scene.language.split("-")[0] == "en" else []), phrases["balance"]]
    for section in scene.deck.outline.sections:
        facts = sum(len(card.facts) for card in section.cards)
        count = {"cards": len(section.cards), "facts": facts, "words": added_words(section, text)}
        told.append(phrases.say("balance_of", section=text.sections[section.id].title, **count))
    return told


def _standards(_scene: Scene, words: AboutText) -> list[str]:
    return [line for line in words.self_report.split("\n") if line]


def _sources(scene: Scene, _words: AboutText) -> list[str]:
    return [f"{number}. {source.citation}" for number, source in enumerate(scene.deck.outline.sources, 1)]


_CHAPTERS: dict[Chapter, Callable[[Scene, AboutText], list[str]]] = {
    Chapter.MAKERS: _makers,
    Chapter.EVIDENCE: _evidence,
    Chapter.READING: _reading,
    Chapter.STANDARDS: _standards,
    Chapter.SOURCES: _sources,
}
