"""My page on paper, as an independent reader finds it (poppler), and its code, as a telephone does (ZXing)."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from attrs import evolve
from PySide6.QtGui import QImage

from kiosk.ui.content import Content
from kiosk.ui.paper import MARGIN, Compositor, PaperSize
from kiosk.visit import Event, Kind, Paper, Scene, Settings, Stage, State, paper, step
from kiosk.visit.asked import NOT_YET, Ready
from kiosk.visit.phrases import Direction

POINTS = {PaperSize.A4: (595, 842), PaperSize.LETTER: (612, 792)}
DPI = 200
"""Of the picture that is looked at; an office printer has 600."""
BODY_PT, STRIP_PT = 14, 12
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')

pytestmark = pytest.mark.usefixtures("glass")  # the fonts are loaded with the application
by_size = pytest.mark.parametrize("size", PaperSize)


def visit(content: Content, questions: int, matters: int, answers: int) -> State:
    """Return a visit with so much on the page; `answers` are those that went another way."""
    deck = content.deck
    wrong = [
        f"{check.id}:{next(name for name in check.answers if name != check.right)}" for check in deck.outline.checks
    ]
    wrong += [f"{ready.value}:{NOT_YET}" for ready in Ready]
    events = [Event(Kind.START)]
    events += [Event(Kind.CHOOSE, name) for name in list(deck.questions)[:questions]]
    events += [Event(Kind.MATTERS, card.id) for card in deck.walk[:matters]]
    events += [Event(Kind.ANSWER, answer) for answer in wrong[:answers]]
    state = State.fresh(Settings())
    for event in events:
        state = step(deck, state, event)
    return state


VISITS = {"empty": (0, 0, 0), "usual": (4, 2, 1), "longest": (1000, 1000, 1000)}


@pytest.fixture(params=VISITS)
def state(request: pytest.FixtureRequest, content: Content) -> State:
    """Give an empty page, a usual one, and one with everything on it."""
    return visit(content, *VISITS[request.param])


def page(content: Content, state: State, size: PaperSize, direction: Direction = Direction.LEFT_TO_RIGHT) -> Paper:
    """Return what stands on the page."""
    phrases = evolve(content.phrases["en"], direction=direction)
    scene = Scene(content.deck, {"en": phrases}, state, Stage(1, 1), content.today())
    return paper(scene, "1.2.3", Compositor(size).fits)


def printed(content: Content, state: State, size: PaperSize, folder: Path) -> Path:
    """Lay the page out and keep it."""
    file = folder / "page.pdf"
    file.write_bytes(Compositor(size).pdf(page(content, state, size)))
    return file


def poppler(*words: str | Path) -> str:
    """Ask one of poppler's programs."""
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def words_on(file: Path) -> Iterator[tuple[float, float, float, float, str]]:
    """Give each word with its box, in points."""
    for left, top, right, bottom, word in WORD.findall(poppler("pdftotext", "-bbox", file, "-")):
        yield float(left), float(top), float(right), float(bottom), word


def picture(file: Path) -> QImage:
    """Return the page as it comes out of a printer."""
    poppler("pdftoppm", "-r", str(DPI), "-gray", "-png", "-singlefile", file, file.with_suffix(""))
    return QImage(str(file.with_suffix(".png"))).convertToFormat(QImage.Format.Format_Grayscale8)


def lines_of(image: QImage) -> list[bytes]:
    """Return the grey values of each line."""
    return [bytes(image.constScanLine(line))[: image.width()] for line in range(image.height())]


@by_size
def test_every_page_is_one_sheet_with_its_typeface_in_it(
    content: Content, state: State, size: PaperSize, tmp_path: Path
) -> None:
    file = printed(content, state, size, tmp_path)
    told = poppler("pdfinfo", file)
    width, height = POINTS[size]
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)
    assert re.search(rf"^Page size: +{width} x {height} pts", told, re.MULTILINE)
    fonts = [line.split() for line in poppler("pdffonts", file).splitlines()[2:]]
    assert {font[0].partition("-")[0].partition("+")[2] or font[0].partition("-")[0] for font in fonts} == {
        "AtkinsonHyperlegibleNext"
    }
    assert all(font[-5] == "yes" for font in fonts), "each is embedded"


@by_size
def test_every_word_of_the_page_is_on_the_sheet(
    content: Content, state: State, size: PaperSize, tmp_path: Path
) -> None:
    told, file = page(content, state, size), printed(content, state, size, tmp_path)
    there = " ".join(poppler("pdftotext", "-layout", file, "-").split())
    column = " ".join(poppler("pdftotext", file, "-").split())
    texts = [told.strip.title, *told.strip.texts, told.title, told.notes, told.foot]
    for part in told.parts:
        texts += [part.title, *part.texts, part.more]
    assert [text for text in texts if text not in there and text not in column] == []
    assert told.lead in column
    assert told.code_how in column


@by_size
def test_nothing_is_outside_the_margins(content: Content, state: State, size: PaperSize, tmp_path: Path) -> None:
    image = picture(printed(content, state, size, tmp_path))
    white = int((MARGIN - 1.5) / 72 * DPI)
    lines = lines_of(image)
    assert set(b"".join(lines[:white] + lines[-white:])) == {255}
    assert set(b"".join(line[:white] + line[-white:] for line in lines)) == {255}
    assert min(map(min, lines)) == 0, "black on white"


@by_size
def test_no_word_lies_on_another_and_each_is_large(
    content: Content, state: State, size: PaperSize, tmp_path: Path
) -> None:
    words = list(words_on(printed(content, state, size, tmp_path)))
    upon = [
        (one[4], other[4])
        for number, one in enumerate(words)
        for other in words[number + 1 :]
        if min(one[2], other[2]) - max(one[0], other[0]) > 1 and min(one[3], other[3]) - max(one[1], other[1]) > 5
    ]
    assert upon == []
    heights = {word: bottom - top for _, top, _, bottom, word in words}
    assert min(heights.values()) >= STRIP_PT
    assert heights["General"] >= BODY_PT, "the foot too is for the visitor"


@by_size
def test_a_telephone_reads_the_printed_code(content: Content, state: State, size: PaperSize, tmp_path: Path) -> None:
    image = picture(printed(content, state, size, tmp_path))
    pixels = memoryview(b"".join(lines_of(image))).cast("B", (image.height(), image.width()))
    [found] = zxingcpp.read_barcodes(pixels)
    assert found.text == page(content, state, size).code
    corners = found.position
    wide_mm = abs(corners.top_right.x - corners.top_left.x) / DPI * 25.4
    assert wide_mm / 77 >= 0.4


@by_size
def test_the_longest_page_keeps_the_first_of_everything_and_lines_to_write_on(
    content: Content, size: PaperSize
) -> None:
    told = page(content, visit(content, 1000, 1000, 1000), size)
    questions = next(part for part in told.parts if part.answers)
    assert len(questions.texts) >= 2
    assert all(part.texts for part in told.parts)
    assert questions.more == content.phrases["en"].say(
        "and_more", count=len(content.deck.questions) - len(questions.texts)
    )


@by_size
def test_a_usual_page_is_not_shortened(content: Content, size: PaperSize) -> None:
    assert [part.more for part in page(content, visit(content, 4, 2, 1), size).parts] == ["", "", ""]


def test_from_right_to_left_the_code_stands_on_the_left(content: Content, tmp_path: Path) -> None:
    told = page(content, visit(content, 1, 1, 0), PaperSize.A4, Direction.RIGHT_TO_LEFT)
    file = tmp_path / "page.pdf"
    file.write_bytes(Compositor(PaperSize.A4).pdf(told))
    image = picture(file)
    pixels = memoryview(b"".join(lines_of(image))).cast("B", (image.height(), image.width()))
    [found] = zxingcpp.read_barcodes(pixels)
    assert found.position.top_right.x < image.width() / 2
    ends = {round(right) for _, _, right, _, word in words_on(file) if word == "me"}
    assert ends == {round(595 - MARGIN)}, "headings begin at the right margin"
