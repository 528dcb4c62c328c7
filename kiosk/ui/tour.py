"""A walk to everything that a visitor can reach, with a picture and measurements of each screen."""

import json
import sys
from collections.abc import Container
from pathlib import Path
from typing import Any

from attrs import define, field
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.deck import Layer
from kiosk.ui import measure
from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.ui.look import Panel
from kiosk.ui.scene import Scene, complaints, prepare
from kiosk.visit import EVERYTHING, Event, Kind, Screen, Settings, State, step


def walk(  # noqa: PLR0913, PLR0917 - what a tour needs to know
    content: Content, settings: Settings, panel: Panel, out: Path | None, version: str, by: Container[Kind] = EVERYTHING
) -> int:
    """Visit every screen that such events lead to, and return how many there are.

    `out` None paints and measures, and writes nothing.

    Raises:
        OSError: a picture cannot be written.
        RuntimeError: a screen was not painted, or one of the QML files has a mistake.

    """
    return len(visit_everything(content, settings, panel, out, version, by)["stops"])


def visit_everything(  # noqa: PLR0913, PLR0917 - tests leave out what they do not need
    content: Content,
    settings: Settings,
    panel: Panel,
    out: Path | None = None,
    version: str = "",
    by: Container[Kind] = EVERYTHING,
    *,
    heard: bool = True,
) -> dict[str, Any]:
    """Visit every screen that such events lead to and return what `tour.json` says; see `walk`.

    `heard` says whether there is something to hear it with, where the deck can be read aloud.
    """
    with complaints() as complained:
        told = _told(Tourist(content, settings, panel, out, version, by, heard))
    if complained:
        message = f"the screens are not sound: {complained[0]}"
        raise RuntimeError(message)
    return told


def _told(tourist: "Tourist") -> dict[str, Any]:
    tourist.open()
    try:
        tourist.go()
    finally:
        tourist.scene.close()
    return tourist.told()


@define
class Tourist:
    """Goes everywhere that a control on some screen leads to, and keeps what is new."""

    content: Content
    settings: Settings
    panel: Panel
    out: Path | None
    version: str
    by: Container[Kind]
    heard: bool
    kiosk: Kiosk = field(init=False)
    scene: Scene = field(init=False)
    stops: list[dict[str, Any]] = field(factory=list)
    _seen: set[str] = field(factory=set)
    _explained: set[str] = field(factory=set)

    def open(self) -> None:
        """Open the scene, out of sight and without motion."""
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            application = QGuiApplication(["kiosk"])
        prepare(application)
        if self.out is not None:
            self.out.mkdir(parents=True, exist_ok=True)
        self.kiosk = Kiosk(self.content, self.panel, self.settings, lambda: 0.0)
        self.kiosk.allow_motion(motion=False)
        self.kiosk.let_print(prints=True)
        self.kiosk.let_be_heard(self.heard)
        self.scene = Scene(self.kiosk)
        self.scene.window.setGeometry(0, 0, self.panel.width, self.panel.height)
        self.scene.window.show()

    def go(self) -> None:
        """Walk from the attract screen, the main action first: the guided walk comes before everything else.

        In the end come the screens of a page that something is on.
        """
        first = self.kiosk.state
        waiting = [*self._chosen(), first]
        spots = {(first.spot, first.warned)}
        while waiting:
            state = waiting.pop()
            self.kiosk.put(state)
            if not self._stop():
                continue
            for reached in self._ways_on(state):
                # A walk is in one set of settings; others are walks of their own.
                spot = (reached.spot, reached.warned)  # the way back from it leads to where one has been
                if spot not in spots and reached.settings == state.settings:
                    spots.add(spot)
                    waiting.append(reached)
            _tell(len(self.stops), len(self.stops) + len(waiting))
        if self.out is not None:
            self._write(self.out)

    def _chosen(self) -> list[State]:
        """Return a visit with the first cards and questions of the deck on its page, which is open."""
        deck = self.content.deck
        if Kind.OPEN_MY_PAGE not in self.by:
            return []
        cards = [Event(Kind.MATTERS, card.id) for section in deck.outline.sections for card in section.cards[:1]]
        questions = [Event(Kind.CHOOSE, name) for name in list(deck.questions)[:3]]
        state = self.kiosk.state
        for event in (Event(Kind.START), *cards, *questions, Event(Kind.OPEN_MY_PAGE)):
            state = step(deck, state, event)
        return [state]

    def _ways_on(self, state: State) -> list[State]:
        """Return every state that one press leads to, and the idle warning once."""
        buttons = measure.buttons(self.scene.window)
        events = list(dict.fromkeys(Event(Kind(one.property("event")), one.property("item")) for one in buttons))
        events = [event for event in events if event.kind in self.by]
        # A word means the same wherever it is touched.
        events = [event for event in events if event.kind is not Kind.OPEN_TERM or event.item not in self._explained]
        self._explained |= {event.item for event in events if event.kind is Kind.OPEN_TERM}
        reached = [step(self.content.deck, state, event) for event in events]
        if state.spot.screen is Screen.CARD and not any(stop["screen"] == "idle-warning" for stop in self.stops):
            reached.insert(0, step(self.content.deck, state, Event(Kind.IDLE)))
        return reached

    def _stop(self) -> bool:
        """Paint and measure what is shown; keep it and return True if it was not seen before."""
        _settle()
        picture = self.scene.window.grabWindow()
        if picture.isNull() or picture.size().width() != self.panel.width:
            message = f"the screen {self.kiosk.state.spot} was not painted"
            raise RuntimeError(message)
        stop = self._measured(picture)
        shown = json.dumps([stop["screen"], stop["texts"], stop["targets"]])
        if shown in self._seen:
            return False
        self._seen.add(shown)
        self.stops.append(stop)
        if self.out is not None and not picture.save(str(self.out / stop["file"])):
            raise OSError(None, "no picture could be saved", str(self.out / stop["file"]))
        return True

    def _measured(self, picture: QImage) -> dict[str, Any]:
        state = self.kiosk.state
        screen = "idle-warning" if state.warned else state.spot.screen.value
        name = screen if state.warned or not state.spot.item else state.spot.item
        if not state.warned and state.spot.layer is not Layer.WRITTEN:
            name = f"{name}-{state.spot.layer.value}"
        targets = measure.targets(self.scene.window, self.panel.px_per_mm)
        return {
            "file": f"{len(self.stops) + 1:02}-{name}.png",
            "screen": screen,
            "card": state.spot.item if state.spot.screen is Screen.CARD else None,
            "layer": state.spot.layer.value if state.spot.screen is Screen.CARD else None,
            "texts": measure.texts(self.scene.window, picture, self.panel.px_per_mm),
            "targets": [{key: value for key, value in target.items() if key != "item"} for target in targets],
        }

    def told(self) -> dict[str, Any]:
        """Return what `tour.json` says."""
        return {
            "version": self.version,
            "deck": self.content.deck.outline.id,
            "language": self.settings.language,
            "screen_px": [self.panel.width, self.panel.height],
            "px_per_mm": self.panel.px_per_mm,
            "stops": self.stops,
        }

    def _write(self, out: Path) -> None:
        (out / "tour.json").write_text(json.dumps(self.told(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _settle() -> None:
    """Let Qt finish what is under way: bindings, layout, loading."""
    QGuiApplication.processEvents()


def _tell(done: int, known: int) -> None:
    """Show on a terminal how far the walk is."""
    if sys.stderr.isatty():
        bar = "#" * (30 * done // known)
        print(f"\r{bar:<30} {done} of {known} screens", end="\n" if done == known else "", file=sys.stderr)
