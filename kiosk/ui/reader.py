"""Reads the screen aloud: what the visit asks for, in the order of the screen, with the spoken word lit."""

import logging

from attrs import frozen
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from kiosk.narration import Passage
from kiosk.ui.bridge import Kiosk
from kiosk.ui.player import Player
from kiosk.ui.script import Line, control, script
from kiosk.visit import Event, Kind, Listening, Phrases, Screen, reads_everything

log = logging.getLogger(__name__)

MOVES = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
"""Keys that lead from control to control; arrows and switches come as these."""


@frozen
class Heard:
    """A passage, and the line of the screen it stands in; None for what is said and not shown."""

    passage: Passage
    line: Line | None


class Reader(QObject):
    """Follows a `Kiosk` and lets a `Player` sound. `loudest_db`, 0 or less, is the loudest step of the volume."""

    told = Signal(str)
    """A sentence, when it begins to be heard: what a speech log holds."""

    def __init__(self, kiosk: Kiosk, window: QQuickWindow, player: Player, loudest_db: float = 0.0) -> None:
        super().__init__()
        self._kiosk, self._window, self._player, self._loudest_db = kiosk, window, player, loudest_db
        self._heard: list[Heard] = []
        self._now, self._begun, self._everything, self._moved = -1, 0, False, False
        self._outlet: bool | None = None
        self._lit: QQuickItem | None = None
        kiosk.listened.connect(self._follow)
        # When the new screen is there.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._read)
        window.installEventFilter(self)
        window.activeFocusItemChanged.connect(self._hear_focus, Qt.ConnectionType.QueuedConnection)
        player.outlet.connect(self._plugged)
        player.at.connect(self._reach)
        player.ended.connect(lambda: self._over(Kind.READ_OUT))
        player.lost.connect(lambda: self._over(Kind.SILENCE))
        player.refused.connect(lambda: self._over(Kind.SILENCE))

    def open(self) -> None:
        """Start the player, which says where sound would go."""
        self._player.open()

    def close(self) -> None:
        """Be silent, and leave no process behind."""
        self._player.close()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take note that a key leads on: what it leads to is heard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._moved = event.key() in MOVES
        return False

    def _follow(self) -> None:
        """Do what has become of the listening."""
        state = self._kiosk.state
        if state.listening is Listening.READING and state.begun != self._begun:
            self._begun = state.begun
            self._player.stop()
            self._darken()
            self._settled.start()
        elif state.listening is Listening.SILENT:
            self._settled.stop()
            self._player.stop()
            self._darken()
        else:
            self._player.pace(self._rate(), self._gain_db())
            self._player.pause() if state.listening is Listening.PAUSED else self._player.resume()
        self._everything = self._everything and reads_everything(state)

    def _read(self) -> None:
        """Begin with what stands on the screen now."""
        state = self._kiosk.state
        event, _, item = state.heard.partition(" ")
        lines = control(self._window, event, item) if state.heard else script(self._window)
        before = self._greeting() + ([] if state.heard else self._place())
        self._heard = [*before, *(heard for line in lines for heard in self._passages(line))]
        self._now = -1
        if not self._heard:
            self._kiosk.send(Event(Kind.READ_OUT))
            return
        self._player.play([heard.passage for heard in self._heard], self._rate(), self._gain_db())

    def _greeting(self) -> list[Heard]:
        """Return how everything is read, for who begins to have it read."""
        new = reads_everything(self._kiosk.state) and not self._everything
        self._everything = reads_everything(self._kiosk.state)
        return self._said(self._phrases["reads_everything"]) if new else []

    def _place(self) -> list[Heard]:
        """Return what the controls of reading take the place of: where in the walk one is, and first what this is."""
        screen = self._kiosk.property("screen")
        if self._kiosk.state.spot.screen is Screen.ATTRACT:
            return self._said(screen["masthead"])
        return self._said(screen["progress"]["text"]) if screen["progress"] else []

    def _passages(self, line: Line) -> list[Heard]:
        found = self._kiosk.content.narration.passages(line.text, self._language)
        if found is None:
            log.warning(
                "A text of the screen %s has no clip in %s", self._kiosk.state.spot.screen.value, self._language
            )
            return []
        chosen = self._said(self._phrases["chosen"]) if line.chosen else []
        return [Heard(passage, line) for passage in found] + chosen

    def _said(self, words: str) -> list[Heard]:
        return [Heard(one, None) for one in self._kiosk.content.narration.passages(words, self._language) or ()]

    @property
    def _phrases(self) -> Phrases:
        return self._kiosk.content.phrases[self._language]

    @property
    def _language(self) -> str:
        """The tag of the language that the screen is in."""
        language: str = self._kiosk.property("screen")["language"]
        return language

    def _rate(self) -> float:
        speed = int(self._kiosk.state.settings.speed.value) / 100
        return speed * self._kiosk.content.narration.usual_rate(self._language)

    def _gain_db(self) -> float:
        return self._loudest_db + float(self._kiosk.state.settings.volume.value)

    def _reach(self, number: int, ms: int) -> None:
        """Light the word that is heard now."""
        heard = self._heard[number]
        if number != self._now:
            self._now = number
            self._kiosk.touched()  # who listens is here
            self.told.emit(heard.passage.text)
        if heard.line is None:
            self._darken()
            return
        word = next((word for word in reversed(heard.passage.words) if word.from_ms <= ms), None)
        place = (heard.passage.start, heard.passage.end, *((word.start, word.end) if word else (0, 0)))
        self._light(heard.line, [at - heard.line.offset for at in place])

    def _light(self, line: Line, place: list[int]) -> None:
        if self._lit is not line.item:
            self._darken()
        if isValid(line.item):
            self._lit = line.item
            line.item.setProperty("told", place)

    def _darken(self) -> None:
        if self._lit is not None and isValid(self._lit):
            self._lit.setProperty("told", [])
        self._lit = None

    def _over(self, kind: Kind) -> None:
        self._darken()
        self._kiosk.send(Event(kind))

    def _plugged(self, there: bool, private: bool) -> None:  # noqa: FBT001 - a signal has no keywords
        """Offer to read aloud where it can be heard. Who plugs in headphones has everything read (requirement 55)."""
        self._kiosk.let_be_heard(there)
        plugged = there and private and self._outlet is False
        self._outlet = there and private
        if plugged and not reads_everything(self._kiosk.state):
            self._kiosk.read_aloud()

    def _hear_focus(self) -> None:
        """Let the control be heard that a key has led to."""
        item = self._window.activeFocusItem()
        moved, self._moved = self._moved, False
        if moved and item is not None and item.property("event") and reads_everything(self._kiosk.state):
            self._kiosk.send(Event(Kind.HEAR, f"{item.property('event')} {item.property('item')}"))
