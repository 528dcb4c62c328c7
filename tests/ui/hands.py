"""A visitor's hands: fingers on the glass as touch events, and keys."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

FINGER, PALM = 1, 2


class Hands:
    """Touches one window. Places are in px of the window; `finger` tells the points of touch apart."""

    def __init__(self, window: QQuickWindow, glass: QPointingDevice) -> None:
        self._window, self._glass = window, glass

    def press(self, place: QPointF, finger: int = FINGER) -> None:
        """Put a finger down."""
        QTest.touchEvent(self._window, self._glass).press(finger, _px(place), self._window).commit()

    def move(self, place: QPointF, finger: int = FINGER) -> None:
        """Slide a finger that is down."""
        QTest.touchEvent(self._window, self._glass).move(finger, _px(place), self._window).commit()

    def release(self, place: QPointF, finger: int = FINGER) -> None:
        """Lift a finger."""
        QTest.touchEvent(self._window, self._glass).release(finger, _px(place), self._window).commit()

    def slide(self, start: QPointF, end: QPointF, steps: int = 5) -> None:
        """Put a finger down at one place and lift it at another."""
        self.press(start)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * (step / steps))
        self.release(end)

    def tap(self, place: QPointF) -> None:
        """Touch shortly."""
        self.press(place)
        self.release(place)

    def tap_beside_a_palm(self, place: QPointF, palm: QPointF) -> None:
        """Tap while another part of the hand rests on the glass, as hands do."""
        window, glass = self._window, self._glass
        self.press(palm, PALM)
        QTest.touchEvent(window, glass).press(FINGER, _px(place), window).stationary(PALM).commit()
        QTest.touchEvent(window, glass).release(FINGER, _px(place), window).stationary(PALM).commit()
        self.release(palm, PALM)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key while others are held."""
        QTest.keyClick(self._window, key, held)

    def hold(self, key: Qt.Key, repeats: int, between: Callable[[], object] = lambda: None) -> None:
        """Hold a key down so long that it repeats; `between` is called before each repetition."""
        down, up = QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease
        self._send(down, key, again=False)
        for _ in range(repeats):
            between()
            self._send(up, key, again=True)
            self._send(down, key, again=True)
        self._send(up, key, again=False)

    def _send(self, kind: QKeyEvent.Type, key: Qt.Key, *, again: bool) -> None:
        text = {Qt.Key.Key_Space: " ", Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_7: "7"}.get(key, "")
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, again)
        QGuiApplication.sendEvent(self._window, event)


def _px(place: QPointF) -> QPoint:
    return place.toPoint()
