"""Somebody who listens, and what stands for the player: it takes what is to be heard and sounds nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QJSValue
from PySide6.QtQuick import QQuickItem

from kiosk.narration import Passage
from kiosk.ui import measure
from kiosk.ui.reader import Reader
from kiosk.visit import Event, Kind
from tests.ui.visitor import Visitor

VOICED = ("en", "es", "fr", "zh-Hans")


class Silent(QObject):
    """Stands where the player does, and sounds nothing: tests/program/test_listening.py has the real one."""

    outlet = Signal(bool, bool)
    at = Signal(int, int)
    ended = Signal()
    lost = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[str] = []
        self.passages: Sequence[Passage] = ()
        self.rate = self.gain_db = 0.0

    def play(self, passages: Sequence[Passage], rate: float, gain_db: float) -> None:
        """Take what is to be played."""
        self.orders.append("play")
        self.passages, self.rate, self.gain_db = passages, rate, gain_db

    def pace(self, rate: float, gain_db: float) -> None:
        """Take how it is to be played."""
        self.rate, self.gain_db = rate, gain_db

    def pause(self) -> None:
        """Take note."""
        self.orders.append("pause")

    def resume(self) -> None:
        """Take note."""
        self.orders.append("resume")

    def stop(self) -> None:
        """Take note."""
        self.orders.append("stop")

    @property
    def told(self) -> list[str]:
        """The sentences that are to be heard."""
        return [one.text for one in self.passages]


def told(item: QQuickItem) -> list[int]:
    """Return which characters of an item are lit: of the sentence, and of the word."""
    found = item.property("told")
    return found.toVariant() if isinstance(found, QJSValue) else found or []


class Listener:
    """Somebody who listens in front of a screen."""

    def __init__(self, visitor: Visitor, player: Silent) -> None:
        self.visitor, self.player = visitor, player
        self.reader = Reader(visitor.kiosk, visitor.window, player)  # type: ignore[arg-type]
        player.outlet.emit(True, False)  # noqa: FBT003 - a signal has no keywords

    def goes(self, *events: Event | Kind) -> list[str]:
        """Let things happen, and return what is told then."""
        for event in events:
            self.visitor.clock.now += 1
            self.visitor.kiosk.send(event if isinstance(event, Event) else Event(event))
        self.visitor.settle()
        return self.player.told

    def hears(self, text: str, word: str) -> QQuickItem:
        """Hear a word of the text that has it, and return the words on the screen that are lit."""
        number = next(place for place, one in enumerate(self.player.told) if text in one)
        passage = self.player.passages[number]
        sentence = passage.clip.text
        at = next(one for one in passage.clip.words if sentence[one.start : one.end] == word)
        self.player.at.emit(number, at.from_ms + 1)
        self.visitor.settle()
        [lit] = self.lit()
        return lit

    def lit(self) -> list[QQuickItem]:
        """Return what is lit."""
        there = [item for item, _button in measure.shown(self.visitor.window.contentItem()) if told(item)]
        return [item for item in there if item.inherits("QQuickText") or item.inherits("QQuickAbstractButton")]
