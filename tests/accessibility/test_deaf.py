"""A visit without hearing: whatever is told to the ear stands on the same screen in words (53).

The kiosk speaks by announcements to a screen reader. tests/program/test_blind.py hears every one of them as it is sent
by the whole program; here each is held against what is painted. Whatever makes a sound of its own has to be named here,
with the place that shows the same.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Settings, TextSize
from tests.ui.conftest import OpenVisit, content, glass, open_visit, qapp_cls
from tests.ui.visitor import PLACES, Visitor, inside

__all__ = ["content", "glass", "open_visit", "qapp_cls"]

PROGRAM = Path(__file__).parents[2] / "kiosk"
SPEAKS = {"ui/Main.qml", "ui/PagedWords.qml", "ui/QuestionRows.qml", "ui/ReadingRows.qml"}
"""What announces: the screen that has come, and the page of text or rows that was turned to, in the words it shows."""
SOUNDS = {"sound/once.py": "question", "sound/player.py": "card"}
"""What makes a sound, and one of PLACES on which its meaning is seen: what is read aloud stands on the screen."""
SPEAKING = re.compile(r"\.announce\(|QAccessibleAnnouncementEvent")
SOUNDING = re.compile(r"\b(Stream\(|QtMultimedia|QtTextToSpeech|QSoundEffect|winsound|ossaudiodev)|\.beep\(")
LANDSCAPE, PORTRAIT = Panel(1920, 1080, 3.64), Panel(1080, 1920, 3.64)
LIMIT_S = 120
MOST_PAGES = 20
by_every_panel = pytest.mark.parametrize("panel", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
by_both_sizes = pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGEST], ids=["usual", "largest"])


def painted(visitor: Visitor) -> list[str]:
    """Return all words that are on the screen, whole and opaque."""
    screen = QRectF(0, 0, visitor.window.width(), visitor.window.height())

    def seen(words: QQuickItem) -> bool:
        place = words.mapRectToScene(QRectF(0, 0, words.width(), words.height()))
        return words.isVisible() and screen.contains(place.center()) and opacity(words) == 1

    return [str(words.property("words")) for words in written(visitor.window.contentItem()) if seen(words)]


def written(root: QQuickItem) -> Iterator[QQuickItem]:
    """Give all that words are written with, in and below an item: alone, by the page, with meanings that open."""
    if root.inherits("QQuickText") and root.property("words"):
        yield root
    for child in root.childItems():
        yield from written(child)


def opacity(item: QQuickItem | None) -> float:
    """Return how far one sees an item, from 0 to 1."""
    return item.opacity() * opacity(item.parentItem()) if item else 1.0


def sentences(words: str) -> list[str]:
    """Return the sentences of some words, without their full stops; a word and its meaning are two."""
    return [sentence.removesuffix(".") for sentence in re.split(r"\. |: ", words)]


def told(visitor: Visitor) -> list[str]:
    """Return the sentences of what was announced last."""
    return sentences(str(visitor.window.property("announcement")))


def pages(visitor: Visitor) -> Iterator[str]:
    """Turn through all pages of a screen, and give the name of the button that turns it, or nothing."""
    met: set[str] = set()
    for _ in range(MOST_PAGES):
        turning = [seen for seen in visitor.buttons() if seen.does.kind is Kind.MORE]
        name = turning[0].name if turning else ""
        if name in met:
            return
        met.add(name)
        yield name
        visitor.clock.now += 1
        visitor.kiosk.send(Event(Kind.MORE))
        visitor.settle()


@by_every_panel
@by_both_sizes
@pytest.mark.parametrize("place", PLACES)
def test_what_is_announced_is_on_the_screen_in_the_same_words(
    open_visit: OpenVisit, panel: Panel, size: TextSize, place: str
) -> None:
    visitor = open_visit(panel, settings=Settings(size=size)).go(*PLACES[place])
    heard: list[str] = []
    for page in pages(visitor) if place not in ("attract", "home", "question") else [""]:
        words = [sentence for shown in painted(visitor) for sentence in (shown, *sentences(shown))]
        if heard == told(visitor):
            continue  # of a text, a page that is turned to is told itself
        heard = told(visitor)
        assert "" not in heard
        assert [sentence for sentence in heard if sentence not in words] == [], page


@by_every_panel
@by_both_sizes
def test_the_idle_warning_is_seen_in_words_and_in_a_picture(
    open_visit: OpenVisit, panel: Panel, size: TextSize
) -> None:
    visitor = open_visit(panel, settings=Settings(size=size)).go(Kind.START)
    visitor.kiosk.send(Event(Kind.NEXT))
    visitor.settle()
    corner = QPoint(2, 2)
    before = visitor.window.grabWindow().pixelColor(corner)
    ink = QColor(visitor.kiosk.property("look")["colours"]["ink"])
    for seconds, still_dark in ((45, True), (20, False)):
        visitor.clock.now += LIMIT_S if seconds == 45 else 25
        visitor.kiosk.look_at_the_clock()
        visitor.settle()
        phrases = visitor.kiosk.property("screen")["warning"]
        words = painted(visitor)
        assert [one for one in (phrases["title"], phrases["text"]) if one not in words] == []
        assert {str(seconds), f"{seconds} {phrases['seconds']}"} & set(words)
        picture = visitor.window.grabWindow()
        assert picture.pixelColor(corner) != before, "all of the screen changes"
        [ring] = inside(visitor.window.contentItem(), "Countdown")
        if not ring.isVisible():  # the words need its place; the seconds stand in a line of their own
            assert (panel, size) != (LANDSCAPE, TextSize.STANDARD)
            continue
        left = ring.mapToScene(QPointF(3 * visitor.kiosk.px_per_mm, ring.height() / 2)).toPoint()
        assert (picture.pixelColor(left) == ink) is still_dark, "the ring shortens"


@pytest.mark.parametrize(("pattern", "known"), [(SPEAKING, SPEAKS), (SOUNDING, set(SOUNDS))], ids=["speech", "sound"])
def test_nothing_speaks_or_sounds_that_is_not_held_against_what_is_seen(
    pattern: re.Pattern[str], known: set[str]
) -> None:
    sources = [path for path in PROGRAM.rglob("*") if path.suffix in {".py", ".qml"}]
    found = {path.relative_to(PROGRAM).as_posix() for path in sources if pattern.search(path.read_text("utf-8"))}
    assert found == known
    assert set(SOUNDS.values()) <= set(PLACES)
