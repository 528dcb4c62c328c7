"""Somebody of the staff at a visitor's screen, with a PIN that is set and an office in a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import define, evolve
from PySide6.QtCore import QPointF

from kiosk.clinic import Office, Pin
from kiosk.content import RESOURCES
from kiosk.staff import load_staff_words
from kiosk.ui.staff_panel import StaffPanel
from tests.staff.offices import MADE, PIN, QUICK, TODAY
from tests.ui.visitor import Visitor

OpenVisit = Callable[..., Visitor]
WORDS = load_staff_words(RESOURCES / "staff")


@define
class Nurse:
    """Somebody of the staff at a visitor's screen."""

    visitor: Visitor
    panel: StaffPanel
    office: Office
    restarted: list[bool]

    def knock(self, held_s: float = 1.0) -> "Nurse":
        """Touch the middle of the upper edge five times, and hold the last touch."""
        hands, clock = self.visitor.hands, self.visitor.clock
        place = QPointF(self.visitor.window.width() / 2, 40)
        for number in range(5):
            clock.now += 0.3
            hands.press(place)
            clock.now += held_s if number == 4 else 0.1
            hands.release(place)
        self.visitor.settle()
        return self

    def tap(self, *names: str) -> "Nurse":
        """Tap buttons, each some time after the one before."""
        for name in names:
            self.visitor.clock.now += 1
            found = [one for one in self.visitor.buttons() if one.name == name]
            assert len(found) == 1, f"{name}: {[one.name for one in self.visitor.buttons()]}"
            self.visitor.hands.tap(found[0].middle)
            self.visitor.settle()
        return self

    def inside(self) -> "Nurse":
        """Come past the PIN."""
        return self.knock().tap(*PIN, "OK")

    @property
    def says(self) -> str:
        """All that the screen says."""
        return " ".join(seen.name for seen in self.visitor.all())


def arrived(visitor: Visitor, folder: Path) -> Nurse:
    """Return a nurse at a visitor's screen, of an office in a folder; `close()` the panel."""
    visitor.kiosk._content = evolve(visitor.kiosk.content, today=lambda: TODAY)  # noqa: SLF001 - a day that stands still
    office = Office(folder, folder / "config.yaml", None, MADE)
    office.pin = Pin(folder, visitor.clock, QUICK)
    office.pin.choose(PIN)
    restarted: list[bool] = []
    panel = StaffPanel(
        visitor.kiosk, visitor.window, office, WORDS, "0.1.0", visitor.clock, lambda: restarted.append(True)
    )
    return Nurse(visitor, panel, office, restarted)


@pytest.fixture
def nurse(open_visit: OpenVisit, tmp_path: Path) -> Iterator[Nurse]:
    """Return a nurse at a fresh screen; the PIN is set."""
    there = arrived(open_visit(), tmp_path)
    yield there
    there.panel.close()
