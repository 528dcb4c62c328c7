"""The staff's panel on the living screen: how it is opened, what it is typed with, and its errands."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPointerEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.clinic import Office
from kiosk.staff import Desk, Errand, Knock, StaffWords, counted
from kiosk.staff.shown import Shown
from kiosk.ui.bridge import Kiosk
from kiosk.ui.errands import Errands
from kiosk.ui.keys import meanings
from kiosk.visit import Stage, State

log = logging.getLogger(__name__)

_DOWN = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_UP = frozenset({QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease})
_TOUCHES = frozenset({*_DOWN, *_UP, QEvent.Type.TouchUpdate, QEvent.Type.MouseMove})
_TYPED = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_staff_chord(event: QKeyEvent) -> bool:
    """Tell the chord that opens the panel for who cannot touch: Ctrl+Alt+Shift+S."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_S and event.modifiers() == held


class StaffPanel(QObject):
    """Stands in the place of the visitor's screen while it is open, and counts what visitors do where that is allowed.

    `restart` is called when a setting has changed and the panel was locked.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that the panel is made from
        self,
        kiosk: Kiosk,
        window: QQuickWindow,
        office: Office,
        words: Mapping[str, StaffWords],
        version: str,
        clock: Callable[[], float],
        restart: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._kiosk, self._window, self._clock, self._office = kiosk, window, clock, office
        self._knock, self._restart, self._types = Knock(), restart, False
        self._walks = meanings(office.settings.now.switch_move, office.settings.now.switch_select)
        content = kiosk.content
        shown = Shown(content.deck, content.phrases, content.today, version)
        self.desk = Desk(office, shown, words, clock, self._do, px_per_mm=kiosk.px_per_mm)
        self._errands = Errands(self.desk, kiosk.state.usual.language, self._redraw)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look_at_the_clock)
        self._before = kiosk.state
        kiosk.desk = self
        kiosk.bodyChanged.connect(self._count)
        kiosk.screenChanged.connect(self._count)
        window.installEventFilter(self)

    # What the kiosk asks

    @property
    def open(self) -> bool:
        """Whether it is there."""
        return self.desk.open

    @property
    def spot(self) -> str:
        """Where somebody is in it."""
        return f"{self.desk.seat.page.value} {self.desk.seat.item} {self.desk.seat.turn}" if self.desk.open else ""

    def seen(self, state: State) -> State:
        """Return the visit in the language that was chosen in a first run."""
        language = self.desk.language or state.settings.language
        return evolve(state, settings=evolve(state.settings, language=language))

    def press(self, event: str, item: str) -> None:
        """Take an activated control."""
        self.desk.touched()
        self.desk.press(event, item)
        self._redraw()

    def view(self, screen: dict[str, Any], stage: Stage) -> dict[str, Any]:
        """Return what the screen shows."""
        return self.desk.view(screen, stage)

    def look_at_the_clock(self) -> None:
        """Do what is due."""
        self.desk.tick()
        self._redraw()

    def close(self) -> None:
        """Leave nothing running and nothing open."""
        self._timer.stop()
        self._errands.close()
        self._office.counts.close()

    # What happens at the window

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hear the knock, take what is typed, and keep touches away while the glass is wiped."""
        kind = event.type()
        if kind in _TOUCHES and self.desk.open and not self.desk.touched():
            return True
        if isinstance(event, QPointerEvent) and kind in _DOWN | _UP:
            self._follow(event.points()[0].position(), down=kind in _DOWN)
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _follow(self, at: QPointF, *, down: bool) -> None:
        if self.desk.open:
            return
        mm = self._kiosk.px_per_mm
        if down:
            self._knock.down((at.x() - self._window.width() / 2) / mm, at.y() / mm, self._clock())
        elif self._knock.up(self._clock()):
            self._open()

    def _key(self, event: QKeyEvent) -> bool:
        if is_staff_chord(event) and not self.desk.open:
            self._open()
            return True
        if not self.desk.open or not self.desk.takes_typing:
            return False
        if event.key() in self._walks:  # a switch may send a letter or a digit, and types none
            self._types = False
            return False
        text, presses = event.text(), event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        # Who walks through the controls presses them with these keys; who types goes on typing.
        self._types = self._types if presses else event.key() == Qt.Key.Key_Backspace or bool(text.strip())
        if not self._types:
            return False
        self.desk.touched()
        if event.isAutoRepeat():  # what a held key repeats is typed by nobody (requirement 30)
            return True
        if event.key() in _TYPED:
            self.desk.press("staff", "delete" if event.key() == Qt.Key.Key_Backspace else "enter")
        else:
            self.desk.type(text)
        self._redraw()
        return True

    def _open(self) -> None:
        log.info("The staff's panel was opened")
        self.desk.knock()
        self._redraw()

    def _redraw(self) -> None:
        self._kiosk.put(self._kiosk.state)
        if self.desk.open:
            self._timer.start(round(self.desk.due_s * 1000) + 1)
        else:
            self._timer.stop()

    # What it does

    def _do(self, errand: Errand) -> None:
        if errand is Errand.RESTART:
            log.info("The staff's panel was locked; the program begins again with new settings")
            self._restart()
        elif errand is Errand.LOCKED:
            log.info("The staff's panel was locked")
            if self._kiosk.state.untouched:
                self._kiosk.forgotten.emit()  # a PIN was typed: this process gives way to one without it in its memory
        else:
            self._errands.do(errand)

    def _count(self) -> None:
        """Count what has become of the visit, where the clinic has asked for that."""
        before, self._before = self._before, self._kiosk.state
        if before is self._before or not self._office.settings.now.counts:
            return
        today, deck = self._kiosk.content.today(), self._kiosk.deck.outline.id
        for event, item, language in counted(before, self._before, self._kiosk.state.settings.language):
            self._office.counts.add(today, deck, item, language, event)


def panel_of(
    office: Office,
    words: Mapping[str, StaffWords],
    version: str,
    clock: Callable[[], float],
    again: int,
) -> Callable[[Kiosk, QQuickWindow], StaffPanel]:
    """Return what puts an office's panel behind a visitor's screen; with a new setting the program ends by `again`."""
    return lambda kiosk, window: StaffPanel(
        kiosk, window, office, words, version, clock, lambda: QGuiApplication.exit(again)
    )
