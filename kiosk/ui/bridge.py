"""The one object that QML sees: it says what to show, and takes what was pressed."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Property, QObject, QPointF, QTimer, Signal, Slot

from kiosk.deck import Deck, TermText
from kiosk.ui.appearance import appearance
from kiosk.ui.content import Content
from kiosk.ui.fitting import largest_role
from kiosk.ui.idle import USUAL_LIMIT_S, IdleWatch
from kiosk.ui.instead import NOBODY, Instead
from kiosk.ui.look import Panel
from kiosk.ui.presses import Presses
from kiosk.ui.rest import Rest
from kiosk.ui.rows import Rows
from kiosk.ui.wording import wordings
from kiosk.visit import Event, Kind, Motion, Printing, Settings, State, reads_everything, step

BY_ITSELF = frozenset({Kind.IDLE, Kind.PRINTED, Kind.PRINT_FAILED, Kind.READ_OUT, Kind.SILENCE})
"""What is no sign of life."""


def heard(state: State) -> tuple[object, ...]:
    """Return all of a visit that decides what is heard, and how."""
    return (state.listening, state.begun, state.settings.speed, state.settings.volume)


class Kiosk(QObject):
    """Holds the one `State`; everything else here follows from it."""

    screenChanged = Signal()
    lookChanged = Signal()
    secondsLeftChanged = Signal()
    motionChanged = Signal()
    bodyChanged = Signal()
    forgotten = Signal()
    """The visit is over, and the screen shows what the next person finds."""
    print_wanted = Signal()
    """The visitor wants their page on paper; what becomes of it comes back as an event."""
    listened = Signal()
    """Something about the reading aloud has changed, in the state of the visit."""
    missed = Signal(QPointF, QPointF)
    """A finger came down and went up where nothing can be pressed; positions in the window, in px."""

    def __init__(
        self,
        content: Content,
        panel: Panel,
        usual: Settings,
        clock: Callable[[], float],
        limit_s: float = USUAL_LIMIT_S,
    ) -> None:
        super().__init__()
        self._content, self._panel, self._clock = content, panel, clock
        self._state = State.fresh(usual)
        self._watch, self._wordings = IdleWatch(clock, limit_s), wordings(content.deck, content.phrases, content.voices)
        self._seconds_left, self._prints, self._heard = 0, False, False
        self._may_move = self._moves = True
        self._presses, self._rest = Presses(clock), Rest(self)
        self.desk: Instead = NOBODY
        self._tools, self._actions, self._tabs, self._items = Rows(self), Rows(self), Rows(self), Rows(self)
        self._look: dict[str, Any] = {}
        self._screen, self._body = dict[str, Any](), dict[str, Any]()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look_at_the_clock)
        self._draw()

    # What QML reads

    @Property("QVariant", notify=screenChanged)  # type: ignore[arg-type]
    def screen(self) -> dict[str, Any]:
        """What stands round the body: the dict of `kiosk.visit.view`."""
        return self._screen

    @Property("QVariant", notify=bodyChanged)  # type: ignore[arg-type]
    def body(self) -> dict[str, Any]:
        """What is on the screen itself; its `screen` says which one.

        It has a signal of its own, so that a change round it (the idle warning) rebuilds nothing in it.
        """
        return self._body

    @Property("QVariant", notify=lookChanged)  # type: ignore[arg-type]
    def look(self) -> dict[str, Any]:
        """Lengths in px, text roles and colours."""
        return self._look

    @Property(QObject, constant=True)
    def tools(self) -> Rows:
        """The buttons at the start of the shelf."""
        return self._tools

    @Property(QObject, constant=True)
    def actions(self) -> Rows:
        """The buttons at the end of the shelf."""
        return self._actions

    @Property(QObject, constant=True)
    def items(self) -> Rows:
        """The rows and headings of a list of cards."""
        return self._items

    @Property(QObject, constant=True)
    def tabs(self) -> Rows:
        """The layers of a card."""
        return self._tabs

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        """Seconds until the visit is cleared, while the idle warning is up."""
        return self._seconds_left

    @Property(bool, notify=motionChanged)
    def motion(self) -> bool:
        """Whether anything may move (requirement 20)."""
        return self._moves

    @Property(QObject, constant=True)
    def rest(self) -> Rest:
        """What becomes of the screen while nobody uses it."""
        return self._rest

    @Property(int, notify=screenChanged)
    def restMinutes(self) -> int:
        """Whole minutes that a visitor may rest before the screen asks; at times it is longer, never shorter."""
        return int(self._watch.until_asked_s // 60)

    @Slot(str, "QVariantList", float, float, result=str)
    def largest_role(self, words: str, roles: list[str], width_px: float, room_px: float) -> str:
        """Return the largest of some text roles in which words fit a place."""
        return largest_role(words, roles, self._look, width_px, room_px)

    # What QML and the program tell

    @Slot(str, str)
    def down(self, event: str, item: str) -> None:
        """Take note that a finger rests on a control; keys and screen readers press without."""
        self._presses.down(f"{event} {item}")

    @Slot(str, str)
    def press(self, event: str, item: str) -> None:
        """Take an activated control, unless a trembling hand struck twice (requirement 29) or did not rest long enough.

        Where everything is read aloud, the first touch on a control only lets it be heard.
        """
        control = f"{event} {item}"
        state = self._state
        spot = repr((state.spot, state.warned, state.settings, state.listening, self.desk.spot))
        if not self._presses.counts(control, spot, int(self._state.settings.press.value) / 1000):
            return
        if self.desk.open:
            self.desk.press(event, item)
            return
        unheard = reads_everything(self._state) and self._state.heard != control
        self.send(Event(Kind.HEAR, control) if unheard else Event(Kind(event), item))

    def send(self, event: Event) -> None:
        """Let something happen to the visit and show what it leads to."""
        before = self._state
        self._state = step(self._content.deck, self._state, event)
        if event.kind not in BY_ITSELF:
            self._watch.touch()
        if event.kind is Kind.DONE:
            self._presses.forget()
        self._draw()
        if event.kind is Kind.DONE:
            self.forgotten.emit()
        if self._state.printing is Printing.SENT and before.printing is not Printing.SENT:
            self.print_wanted.emit()
        if heard(self._state) != heard(before):
            self.listened.emit()

    def touched(self) -> None:
        """Count any touch or key as a sign of life; a question that is up waits longer, but wants its answer."""
        if self._state.warned:
            self._watch.ask_again(self._screen["reading_s"])
        else:
            self._watch.touch()

    def look_at_the_clock(self) -> None:
        """Ask, count down or clear the visit when its time has come."""
        reading_s = self._screen["reading_s"]
        if self._watch.until_reset_s(reading_s) == 0:
            self.send(Event(Kind.DONE))
        elif self._watch.until_warning_s(reading_s) <= 0 and not self._state.warned:
            self.send(Event(Kind.IDLE))
        else:
            self._count_down(reading_s)

    # What the program asks

    @property
    def px_per_mm(self) -> float:
        """Pixels of a millimetre of the screen."""
        return self._panel.px_per_mm

    @property
    def content(self) -> Content:
        """All that can be shown."""
        return self._content

    @property
    def deck(self) -> Deck:
        """The deck that is shown."""
        return self._content.deck

    @property
    def terms(self) -> Mapping[str, TermText]:
        """The glossary in the visitor's language; staff need no explanations."""
        return {} if self.desk.open else self._content.deck.texts[self._screen["language"]].terms

    @property
    def state(self) -> State:
        """The visit as it stands."""
        return self._state

    def put(self, state: State) -> None:
        """Show a state that nobody walked to: the tour's way to every screen."""
        self._state = state
        self._draw()

    def use_panel(self, panel: Panel) -> None:
        """Lay everything out anew for a screen of another size."""
        if panel != self._panel:
            self._panel = panel
            self._draw()

    def let_print(self, prints: bool) -> None:  # noqa: FBT001
        """Offer to print, or not."""
        if prints is not self._prints:
            self._prints = prints
            self._draw()

    def let_be_heard(self, heard: bool) -> None:  # noqa: FBT001
        """Offer to read aloud, or not; what is being read is then over."""
        if heard is not self._heard:
            self._heard = heard
            self.send(Event(Kind.SILENCE))

    def read_aloud(self) -> None:
        """Begin to read everything aloud, or end it: by headphones, a key or a held corner (requirement 55)."""
        self._presses.drop()
        if self._heard:
            self.send(Event(Kind.READ_ALOUD))

    def allow_motion(self, motion: bool) -> None:  # noqa: FBT001
        """Let things move, or keep them still."""
        self._may_move = motion
        self._move_or_not()

    def _move_or_not(self) -> None:
        moves = self._may_move and self._state.settings.motion is Motion.GENTLE
        if moves is not self._moves:
            self._moves = moves
            self.motionChanged.emit()

    def _draw(self) -> None:
        self._watch.patience, state = self._state.patience, self.desk.seen(self._state)
        wording = self._wordings[state.settings.language]
        look, stage = appearance(self._panel, state.settings, self._content.themes, wording)
        if look != self._look:
            self._look = look
            self.lookChanged.emit()
        self._move_or_not()
        screen = self._content.view(state, stage, prints=self._prints, heard=self._heard)
        screen = self.desk.view(screen, stage) if self.desk.open else screen
        self._show_body(screen.pop("body") | {"screen": screen["screen"]})
        if screen != self._screen:
            self._screen = screen
            self._tools.show(screen["tools"])
            self._actions.show(screen["actions"])
            self.screenChanged.emit()
        self._count_down(screen["reading_s"])

    def _show_body(self, body: dict[str, Any]) -> None:
        if body == self._body:
            return
        if body["screen"] != self._body.get("screen"):
            # Rows go before the screen that shows them, and come after the one that will.
            self._items.show([])
            self._tabs.show([])
        self._body = body
        self.bodyChanged.emit()
        self._items.show(body.get("items", []))
        self._tabs.show(body.get("tabs", []))

    def _count_down(self, reading_s: float) -> None:
        """Show the seconds left and wake up for the next moment at which something is due; a fresh visit rests."""
        if self._state.untouched:
            self._timer.stop()
            return
        until_warning_s = self._watch.until_warning_s(reading_s)
        left = self._watch.until_reset_s(reading_s)
        if left != self._seconds_left:
            self._seconds_left = left
            self.secondsLeftChanged.emit()
        wait_s = until_warning_s if until_warning_s > 0 else 1 - (-until_warning_s % 1)
        self._timer.start(max(1, round(wait_s * 1000) + 1))
