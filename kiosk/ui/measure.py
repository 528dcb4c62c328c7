"""What the living scene really shows: texts, targets, their sizes in mm and their colours in painted pixels."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.visit import Kind

SAMPLE_PX = 40_000
"""Pixels looked at for the colours of one text: enough to meet every stroke, quick for a whole tour."""
COMMON = 0.0015
"""Share of the pixels that a colour needs to be the text's own and not the seam of a letter."""

OVERHANG_EM = 0.06
"""So far the last of joined letters may reach out of the line that it was given room in; it is painted whole."""

Entry = dict[str, Any]


def texts(window: QQuickWindow, picture: QImage, px_per_mm: float) -> list[Entry]:
    """Return every text on the screen in reading order, as `tour.json` holds it."""
    found = []
    frame = QRectF(0, 0, window.width(), window.height())
    for item, button in shown(window.contentItem()):
        words = item.property("words")
        if not words or not item.inherits("QQuickText"):
            continue
        place = _place(item)
        colour, background = colours(picture, place.toAlignedRect())
        around = _place(button) if button else frame
        found.append(
            {
                "text": words,
                "rect_mm": _mm(place, px_per_mm),
                "cap_height_mm": round(QFontMetricsF(item.property("font")).capHeight() / px_per_mm, 2),
                "colour": colour,
                "background": background,
                "truncated": _cut(item, place, around),
            }
        )
    return found


def targets(window: QQuickWindow, px_per_mm: float) -> list[Entry]:
    """Return everything that can be pressed, as `tour.json` holds it, each with its `item` of the scene.

    A word of the glossary in a sentence is a link, anything else a button.
    """
    return [
        {
            "role": "link" if item.property("event") == Kind.OPEN_TERM.value else "button",
            "name": _name(item),
            "rect_mm": _mm(_place(item), px_per_mm),
            "enabled": item.isEnabled(),
            "item": item,
        }
        for item in buttons(window)
    ]


def buttons(window: QQuickWindow) -> list[QQuickItem]:
    """Return every control that can be pressed now."""
    return [item for item, button in shown(window.contentItem()) if item is button]


def colours(picture: QImage, place: QRect) -> tuple[str, str]:
    """Return the colour of the letters and of the ground in a part of a picture, as #rrggbb.

    The ground is the most common colour; the letters' is the one furthest from it that is more than a seam.
    """
    part = picture.copy(place.intersected(picture.rect())).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(part.constBits()).cast("I")
    return _two_colours(pixels[:: max(1, len(pixels) // SAMPLE_PX) | 1].tobytes())


@lru_cache(maxsize=256)  # of at most 320 kB each
def _two_colours(sample: bytes) -> tuple[str, str]:
    """Return the colour of the letters and of the ground of some pixels, each four bytes.

    A walk comes by most texts many times, painted alike: to count them again took more than half of it.
    """
    seen = Counter(memoryview(sample).cast("I"))
    if not seen:
        return "", ""
    ground = seen.most_common(1)[0][0]
    least = sum(seen.values()) * COMMON
    letters = max((colour for colour, count in seen.items() if count >= least), key=lambda one: _apart(one, ground))
    return QColor(letters).name(), QColor(ground).name()


def _apart(one: int, other: int) -> int:
    return sum(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def shown(item: QQuickItem, button: QQuickItem | None = None) -> Iterator[tuple[QQuickItem, QQuickItem | None]]:
    """Yield every item that a visitor can see and use, each with the button it is in."""
    waiting = [(item, button)]
    while waiting:
        one, within = waiting.pop()
        if not one.isVisible() or one.opacity() == 0 or not one.isEnabled():
            continue
        if one.inherits("QQuickAbstractButton"):
            within = one
        yield one, within
        waiting += [(child, within) for child in reversed(one.childItems())]


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _name(control: QQuickItem) -> str:
    """Return what a control is called by a screen reader: its words, and whether it is chosen if it says so."""
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def _mm(place: QRectF, px_per_mm: float) -> list[float]:
    return [round(px / px_per_mm, 2) for px in (place.x(), place.y(), place.width(), place.height())]


def _cut(text: QQuickItem, place: QRectF, around: QRectF) -> bool:
    """Tell whether any of a text is lost: elided, wider than its place, or out of its button or of the screen."""
    wide, high = text.property("contentWidth"), text.property("contentHeight")
    roomy = around.adjusted(-1, -1, 1, 1)
    return (
        bool(text.property("truncated"))
        or wide > place.width() + max(1, OVERHANG_EM * text.property("font").pixelSize())
        or high > place.height() + 1
        or not roomy.contains(place)
    )
