"""The code of "My page", read from the painted screen by a decoder that knows nothing of this program (ZXing)."""

import pytest
import zxingcpp
from attrs import evolve
from PySide6.QtGui import QImage

from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Printing, Settings, TextSize, Theme
from kiosk.visit.my_page import LONGEST_CODE
from tests.ui.conftest import LANDSCAPE, OpenVisit
from tests.ui.visitor import Visitor

UPRIGHT = Panel(1080, 1920, 3.6)
MODULE_MM = 0.5
"""Least width of a module that a telephone reads at arm's length, in mm."""


def fullest(visitor: Visitor) -> str:
    """Put so much on the page that the code is as long as it can be; return its words."""
    questions = list(visitor.kiosk.deck.questions)
    cards = [card.id for card in visitor.kiosk.deck.walk][:4]
    events = [*(Event(Kind.CHOOSE, name) for name in questions), *(Event(Kind.MATTERS, name) for name in cards)]
    visitor.go(Kind.START, *events, Kind.OPEN_MY_PAGE)
    words: str = visitor.kiosk.property("body")["code"]
    assert len(words.encode()) > LONGEST_CODE - 100, "this is not the longest page"
    return words


def read(visitor: Visitor) -> list[zxingcpp.Barcode]:
    """Return what the decoder finds on the screen."""
    picture = visitor.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    lines = [bytes(picture.constScanLine(line))[: picture.width()] for line in range(picture.height())]
    pixels = memoryview(b"".join(lines)).cast("B", (picture.height(), picture.width()))
    return list(zxingcpp.read_barcodes(pixels))


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("printing", [Printing.NOT, Printing.FAILED])
@pytest.mark.parametrize("panel", [LANDSCAPE, UPRIGHT], ids=["landscape", "upright"])
def test_a_telephone_reads_the_words_of_the_page(
    open_visit: OpenVisit, theme: Theme, size: TextSize, panel: Panel, printing: Printing
) -> None:
    visitor = open_visit(panel=panel, settings=evolve(Settings(), theme=theme, size=size))
    words = fullest(visitor)
    visitor.put(evolve(visitor.state, printing=printing))
    [found] = read(visitor)
    assert found.text == words
    corners = found.position
    wide = abs(corners.top_right.x - corners.top_left.x) / panel.px_per_mm
    assert wide / 77 >= MODULE_MM
