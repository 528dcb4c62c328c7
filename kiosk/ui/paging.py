"""Cutting a long text into pages: nothing on the screen ever scrolls (requirement 31)."""

import re
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from kiosk.narration import SENTENCE_END
from kiosk.ui.digits import ARABIC, with_digits

SHORT_HYPHEN = re.compile(r"-(?=[^\W\d_\u2e80-\u9fff]{1,3}(?:\b|[\u2e80-\u9fff]))|(?<=\b[A-Z])-")
JOINER = "\u2060"
RIGHT_TO_LEFT = "\u200f"
"""An invisible mark (RLM): what follows is laid out from right to left."""
BREAKS = re.compile(r"[^\S\u00a0\u202f]+|(?<=[\u3000-\u9fff\uff00-\uffef])|(?=[\u4e00-\u9fff])")
"""Where a line can end: at a space, and around any Chinese character."""


def glued(text: str, language: str = "") -> str:
    """Return a text as it is set in type, on a screen in a language.

    "CAR-T", "B-Cell" and "axi-cel" are kept on one line by an invisible word joiner, and numbers have its digits.
    """
    joined = SHORT_HYPHEN.sub("-" + JOINER, with_digits(text, language))
    return "\n".join(map(_directed, joined.split("\n"))) if ARABIC.search(joined) else joined


def _directed(paragraph: str) -> str:
    """Return a paragraph that is laid out from right to left, also where it begins with a Latin name."""
    first = next((letter for letter in paragraph if letter.isalpha()), "")
    return RIGHT_TO_LEFT + paragraph if first.isascii() and ARABIC.search(paragraph) else paragraph


def units_before(paragraph: str, place: int) -> int:
    """Return how many of Qt's units of UTF-16 stand before a character of a paragraph when it is set in type."""
    units, left = 0, place
    for sign in glued(paragraph):
        if sign in (JOINER, RIGHT_TO_LEFT):
            units += 1
        elif left == 0:
            break
        else:
            units, left = units + len(sign.encode("utf-16-le")) // 2, left - 1
    return units


def pages(text: str, font: QFont, width_px: float, lines: int) -> list[str]:
    """Return the text in pages of at most `lines` lines, cut between sentences where that is possible.

    Lines that have no width yet, as while a screen is being built, hold nothing.
    """
    if width_px <= 0:
        return [""]
    lines = max(1, lines)
    done: list[str] = []
    page = ""
    for sentence in (part for piece in SENTENCE_END.split(text) for part in _fitting(piece, font, width_px, lines)):
        if page and len(_starts((page + sentence).strip(), font, width_px)) > lines:
            done.append(page.strip())
            page = ""
        page += sentence
    return [*done, page.strip()]


def widest_word(text: str, font: QFont) -> float:
    """Return the width in px of the longest piece that no line can end in: a word, glued ones as one."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in BREAKS.split(glued(text)) if word), default=0.0)


def halved(text: str, font: QFont) -> float:
    """Return the least width in px in which a text takes two lines, or one if no line can end in it.

    No line is a sign alone: two signs of Chinese make a word.
    """
    gaps = [(text[: gap.start()], text[gap.end() :]) for gap in BREAKS.finditer(text)]
    halves = [max(_natural(one, font) for one in both) for both in gaps if min(map(len, both)) > 1]
    return min([*halves, _natural(text, font)])


def _natural(text: str, font: QFont) -> float:
    """Return the width in px of a line as it is set: for joined letters it is more than the metrics tell."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth() if line.isValid() else 0.0


def lines_of(text: str, font: QFont, width_px: float) -> int:
    """Return how many lines a text takes."""
    return len(_starts(text, font, width_px))


def _fitting(sentence: str, font: QFont, width_px: float, lines: int) -> list[str]:
    """Return a sentence that is longer than a page cut at the ends of its lines, any other whole."""
    words = sentence.strip()
    before = sentence[: sentence.index(words)]
    pieces: list[str] = []
    while len(starts := _starts(words, font, width_px)) > lines:
        cut = starts[lines]
        # A line that ends here may be wider than in its sentence, by the kerning of its last letter.
        while len(starts := _starts(words[:cut].rstrip(), font, width_px)) > lines:
            cut = starts[lines]
        if words[cut - 1] == "-":  # a compound is turned over whole: the voice says it as one word
            cut = words.rfind(" ", 0, cut) + 1 or cut
        pieces.append(words[:cut])
        words = words[cut:]
    first, *others = [*pieces, words]
    return [before + first, *others]


def broken(text: str, font: QFont, width_px: float) -> list[str]:
    """Return the lines of a text that is set at this width, without joiners."""
    starts = _starts(text, font, width_px)
    return [text[start:end].strip() for start, end in zip(starts, (*starts[1:], len(text)), strict=True)]


def forget() -> None:
    """Keep nothing of what was cut: among it are the words of a visitor's page."""
    _starts.cache_clear()


@lru_cache(maxsize=5000)
def _starts(text: str, font: QFont, width_px: float) -> tuple[int, ...]:
    """Return where each line begins when the text is set at this width; paragraphs begin new lines.

    A screen asks for the same lines many times while it is laid out.
    """
    starts: list[int] = []
    offset = 0
    for paragraph in text.split("\n"):
        set_text = glued(paragraph)
        layout = QTextLayout(set_text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width_px)
            start = _code_points(set_text, line.textStart())
            starts.append(offset + start - sum(sign in (JOINER, RIGHT_TO_LEFT) for sign in set_text[:start]))
        layout.endLayout()
        offset += len(paragraph) + 1
    return tuple(starts)


def _code_points(text: str, units: int) -> int:
    """Return how many of Python's code points are Qt's first `units` of UTF-16: a star is one and two."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le"))
