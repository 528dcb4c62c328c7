"""What keys mean: arrows walk through the controls, and two switches are enough for all of it (requirement 33)."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow

FORTH, BACK, PRESS = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return
ARROWS: dict[int, Qt.Key] = {
    Qt.Key.Key_Right: FORTH,
    Qt.Key.Key_Down: FORTH,
    Qt.Key.Key_Left: BACK,
    Qt.Key.Key_Up: BACK,
}
QUIET = frozenset({FORTH, BACK, PRESS, Qt.Key.Key_Enter, Qt.Key.Key_Space})
"""Keys that controls understand by themselves."""


def meanings(switch_move: str | None, switch_select: str | None) -> Mapping[int, Qt.Key]:
    """Return which key stands for which: the arrows, and the two keys that switches are wired to.

    Raises:
        KeyError: a switch is named after no key.

    """
    table = dict(ARROWS)
    for name, meaning in ((switch_move, FORTH), (switch_select, PRESS)):
        if name is not None:
            table[key(name)] = meaning
    return table


def key(name: str) -> Qt.Key:
    """Return the key of this name, as the configuration writes it: "F9", "Space".

    Raises:
        KeyError: no key has that name.

    """
    return Qt.Key[f"Key_{name}"]


def pass_on(window: QQuickWindow, event: QKeyEvent, meaning: Qt.Key) -> None:
    """Give the window the key that is meant; what a held switch repeats is dropped (requirement 30)."""
    if event.isAutoRepeat() or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        return
    shift = Qt.KeyboardModifier.ShiftModifier if meaning is BACK else Qt.KeyboardModifier.NoModifier
    QGuiApplication.sendEvent(window, QKeyEvent(event.type(), meaning, shift))
