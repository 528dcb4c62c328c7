"""What is read of a screen, in the order of the accessibility tree: what stands there now, and what it is called."""

from collections.abc import Iterator

from attrs import frozen
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.visit import Kind

CONTROLS = frozenset(
    {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox, QAccessible.Role.PageTab}
)
"""What can be pressed, but for a word of the glossary, which is read within its sentence."""
READ = CONTROLS | {QAccessible.Role.StaticText, QAccessible.Role.Heading, QAccessible.Role.Graphic}
CHOSEN = frozenset({QAccessible.Role.RadioButton, QAccessible.Role.CheckBox, QAccessible.Role.PageTab})
"""Controls of which it is said that they are chosen."""


MASTHEAD = frozenset({Kind.AGAIN.value, Kind.SLOWER.value, Kind.FASTER.value, Kind.OPEN_MY_PAGE.value})
"""Controls at the top of every screen. Nobody wants to hear them again and again before what is new."""


@frozen
class Line:
    """Something to be read: what it is called, its item of the scene, and whether it is a control that is chosen.

    `offset` is where the words that stand on the screen begin in what is said: "2. " may be said before them.
    """

    text: str
    item: QQuickItem
    offset: int
    chosen: bool


def script(window: QQuickWindow) -> list[Line]:
    """Return all that a visitor can see and use, from the top down; but what is at the top of every screen last."""
    root = QAccessible.queryAccessibleInterface(window)
    lines = [_line(there) for there in _below(root) if there.role() in READ]
    return sorted(lines, key=lambda line: line.item.property("event") in MASTHEAD)


def control(window: QQuickWindow, event: str, item: str) -> list[Line]:
    """Return the control that does this, or nothing where there is none; a word of the glossary is one too."""
    for there in _below(QAccessible.queryAccessibleInterface(window)):
        found = there.object()
        if isinstance(found, QQuickItem) and (found.property("event"), found.property("item")) == (event, item):
            return [_line(there)]
    return []


def _below(parent: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(parent.childCount()):
        child = parent.child(number)
        if not child.state().invisible:
            if child.text(QAccessible.Text.Name):
                yield child
            yield from _below(child)


def _line(there: QAccessibleInterface) -> Line:
    item, text = there.object(), there.text(QAccessible.Text.Name)
    assert isinstance(item, QQuickItem)  # noqa: S101 - everything on a screen is one
    words = item.property("words")
    offset = text.rfind(words) if isinstance(words, str) else 0
    chosen = there.role() in CHOSEN and bool(there.state().checked or item.property("selected"))
    return Line(text, item, max(0, offset), chosen)
