"""A clinic's desk in tests: an office in a folder, a clock that a test turns, and errands that are only noted."""

from datetime import date
from pathlib import Path

from argon2 import PasswordHasher
from attrs import Factory, define

from kiosk.clinic import Office, Pin
from kiosk.staff import Desk, Errand, load_staff_words
from kiosk.staff.seat import Page
from kiosk.staff.shown import Shown
from kiosk.visit import State, view
from kiosk.visit.contents import Piece, Stage
from tests.visit.visits import CART, ROOT, SPOKEN, STAGE, USUAL

MADE, TODAY = date(2026, 11, 1), date(2026, 11, 29)
WORDS = load_staff_words(ROOT / "kiosk/resources/staff")
PIN = "730518"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@define
class Clock:
    """Stands still until a test turns it."""

    now: float = 1000.0

    def __call__(self) -> float:
        """Tell the time, in s."""
        return self.now


@define
class Staff:
    """Somebody at the desk."""

    folder: Path
    placed: Path | None = None
    clock: Clock = Factory(Clock)
    errands: list[Errand] = Factory(list)
    today: date = TODAY
    language: str = "en"
    desk: Desk = Factory(lambda self: self.make(), takes_self=True)

    def make(self) -> Desk:
        """Return a desk of this office, as after a restart."""
        office = Office(self.folder, self.folder / "config.yaml", self.placed, MADE)
        office.pin = Pin(self.folder, self.clock, QUICK)
        shown = Shown(CART, SPOKEN, lambda: self.today, "0.1.0")
        return Desk(office, shown, WORDS, self.clock, self.errands.append)

    def press(self, *items: str) -> "Staff":
        """Press controls by what they do."""
        for item in items:
            self.desk.press("staff", item)
        return self

    def type(self, words: str) -> "Staff":
        """Type, and take it for whole."""
        return self.press(*(f"type:{sign}" for sign in words), "enter")

    def inside(self) -> "Staff":
        """Come past the PIN; set one if there is none."""
        if self.desk.office.pin.door.value == "new":
            self.desk.office.pin.choose(PIN)
        self.desk.knock()
        return self.type(PIN)

    def screen(self, stage: Stage = STAGE) -> Piece:
        """Return what the screen shows."""
        state = State.fresh(USUAL)
        return self.desk.view(view(CART, SPOKEN, state, stage, self.today) | {"language": self.language}, stage)

    def body(self) -> Piece:
        """Return the page."""
        body: Piece = self.screen()["body"]
        return body

    def rows(self) -> list[str]:
        """Return what the rows of a list say."""
        return [row["text"] for row in self.body()["items"]]

    def does(self, item: str) -> bool:
        """Tell whether a control of the screen does this."""
        screen = self.screen()
        body = screen["body"]
        controls = [*screen["tools"], *screen["actions"], *body.get("items", []), *body.get("ways", [])]
        options = [option for row in body.get("items", []) for option in row.get("options", [])]
        return item in [control["item"] for control in [*controls, *options] if "item" in control]


def page(staff: Staff) -> Page:
    """Return where somebody is."""
    return staff.desk.seat.page
