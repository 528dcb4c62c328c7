"""What QML asks while it lays out words: pages, leaves, and where the words of the glossary stand."""

from collections.abc import Callable, Mapping
from math import ceil
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont

from kiosk.deck import TermText, mentions
from kiosk.ui.leaves import Measure, hung, leaves
from kiosk.ui.mentions import mention_places, spans
from kiosk.ui.paging import glued, halved, lines_of, pages


class Typesetter(QObject):
    """Answers questions about words and holds nothing; `terms` returns the glossary of the visitor's language."""

    def __init__(self, terms: Callable[[], Mapping[str, TermText]]) -> None:
        super().__init__()
        self._terms = terms

    @Slot(str, str, result=str)
    def glued(self, text: str, language: str) -> str:
        """Return a text as it is set in type on a screen in a language, invisible joiners and all."""
        return glued(text, language)

    @Slot(str, QFont, float, int, result="QVariantList")
    def pages(self, text: str, font: QFont, width_px: float, lines: int) -> list[str]:
        """Cut a long text into pages of so many lines."""
        return pages(text, font, width_px, lines)

    @Slot(str, QFont, float, result=int)
    def lines(self, text: str, font: QFont, width_px: float) -> int:
        """Return how many lines a text takes."""
        return lines_of(text, font, width_px)

    @Slot(str, QFont, result=float)
    def halved(self, text: str, font: QFont) -> float:
        """Return the width in whole px of a text in two lines; where a word ends, it has a pixel more."""
        return ceil(halved(text, font)) + 1

    @Slot("QVariantList", QFont, float, float, float, float, float, float, result="QVariantList")
    def leaves(  # noqa: PLR0913, PLR0917 - QML calls it, and has no keywords
        self,
        rows: list[dict[str, Any]],
        font: QFont,
        width_px: float,
        line_px: float,
        heading_px: float,
        gap_px: float,
        room_px: float,
        opening_px: float,
    ) -> list[list[dict[str, Any]]]:
        """Cut rows of words, each with a heading or none, into leaves of a height, of which the first has less."""
        return leaves(rows, Measure(font, width_px, line_px, heading_px, gap_px), room_px, opening_px)

    @Slot("QVariantList", float, float, float, result="QVariantList")
    def hung(
        self, rows: list[dict[str, Any]], drawing_px: float, hanging_px: float, parting_px: float
    ) -> list[dict[str, Any]]:
        """Return rows with room for what hangs before their words, and apart where they begin a part."""
        return hung(rows, drawing_px, hanging_px, parting_px)

    @Slot(str, QFont, float, float, int, int, result="QVariantList")
    def places(  # noqa: PLR0913, PLR0917 - QML calls it, and has no keywords
        self, text: str, font: QFont, width_px: float, line_px: float, start: int, end: int
    ) -> list[dict[str, Any]]:
        """Return where some characters of a text stand, one place for each line they are on."""
        return spans(text, font, width_px, line_px, start, end)

    @Slot(str, str, QFont, float, float, result="QVariantList")
    def mentions(self, before: str, text: str, font: QFont, width_px: float, line_px: float) -> list[dict[str, Any]]:
        """Return where each word of the glossary stands in a text for the first time on its page.

        A text has no width yet while its screen is being built; controls in it would be made for nothing.
        """
        if width_px <= 0:
            return []
        terms = self._terms()
        told = {mention.term for mention in mentions(before, terms)}
        found = mentions(text, terms)
        first = {mention.term: mention for mention in reversed(found) if mention.term not in told}
        return mention_places(text, font, width_px, line_px, first.values())
