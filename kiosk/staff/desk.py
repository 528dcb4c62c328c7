"""The staff's panel at work: what a press on it does. It keeps where somebody is; the office keeps the rest."""

from collections.abc import Callable, Mapping
from math import ceil

from attrs import define, evolve, field

from kiosk.clinic import Door, Office, Piece
from kiosk.clinic.pin import DIGITS
from kiosk.staff import door, first_run, packs, pages
from kiosk.staff.meaning import meant
from kiosk.staff.seat import CORNERS, MOST_LETTERS, NUMBERS, PADS, PARENTS, Errand, Page, Seat
from kiosk.staff.shown import Shown
from kiosk.staff.words import StaffWords
from kiosk.visit.contents import Piece as Drawn
from kiosk.visit.contents import Stage

LOCK_S = 60.0
"""Untouched for so long, the panel locks itself (issue 7)."""
CLEAN_S = 60.0
"""So long the glass takes no touch while it is wiped."""
LEAST_PX, MOST_PX = 1.0, 20.0
"""Pixels per mm that a setting can hold."""


@define
class Desk:
    """One panel. `shown` is what visitors see, `clock` monotonic in s; `errand` asks the program for something.

    `past` says that the PIN was typed or chosen, `steps` are those of a first run that are left, and `language` is the
    one that was chosen in it.
    """

    office: Office
    shown: Shown
    words: Mapping[str, StaffWords]
    clock: Callable[[], float]
    errand: Callable[[Errand], None]
    open: bool = False
    past: bool = False
    language: str = ""
    seat: Seat = field(factory=Seat)
    signer: tuple[str, str] = ("", "")
    steps: tuple[str, ...] = ()
    changed: bool = False
    offers: tuple[packs.Offer, ...] = ()
    wanted: packs.Offer | None = None
    px_per_mm: float = 3.6
    _touched: float = 0.0
    _clean_until: float | None = None

    # What happens

    def knock(self) -> None:
        """Open the panel: before its door, which is the PIN; where there is none yet, with the first run."""
        found = self.office.pin.door
        self.open, self.seat = True, Seat(Page.BROKEN if found is Door.BROKEN else Page.PIN)
        self._touched = self.clock()
        if found is Door.NEW:
            self.steps = first_run.steps(self.office.settings)
            self._later("")

    def lock(self) -> None:
        """Shut the panel; what was typed and who signed is forgotten."""
        self.open, self.past, self.language = False, False, ""
        self.seat, self.signer, self.steps = Seat(), ("", ""), ()
        self._clean_until = None
        changed, self.changed = self.changed, False
        self.errand(Errand.RESTART if changed else Errand.LOCKED)

    def touched(self) -> bool:
        """Count a touch as a sign of life; return whether it goes further: not while the glass is wiped."""
        self._touched = self.clock()
        return self._clean_until is None

    def tick(self) -> None:
        """Do what is due by the clock."""
        if self._clean_until is not None and self.clock() >= self._clean_until:
            self._clean_until = None
            self.office.note_cleaning(self.shown.today())
            self._touched = self.clock()
            self.seat = Seat(Page.CARE)
        elif self.open and self._clean_until is None and self.clock() - self._touched >= LOCK_S:
            self.lock()

    @property
    def due_s(self) -> float:
        """Seconds until something is to be looked at again."""
        if self._clean_until is not None or self.waits_s:
            return 1.0
        return max(0.05, LOCK_S - (self.clock() - self._touched))

    @property
    def waits_s(self) -> int:
        """Seconds until a PIN is taken, where one is asked for."""
        return self.office.pin.wait_s if self.open and self.seat.page in PADS - {Page.NEW_PIN} else 0

    @property
    def clean_s(self) -> int:
        """Seconds that are left for wiping."""
        return 0 if self._clean_until is None else ceil(max(0.0, self._clean_until - self.clock()))

    def press(self, event: str, item: str) -> None:
        """Take what was pressed: `event` is "staff", and `item` says what to do, and with what after a colon."""
        verb, _, about = item.partition(":")
        if event == "more":
            verb = "more"
        if verb in _ALWAYS:
            _ALWAYS[verb](self, about)
        elif verb in _BEHIND and (self.past or first_run.may(self.seat, item)):
            _BEHIND[verb](self, about)

    @property
    def takes_typing(self) -> bool:
        """Whether something is typed here."""
        return self.seat.page in PADS | {Page.EDIT}

    def type(self, text: str) -> None:
        """Take a key of a keyboard that is plugged in."""
        if self.takes_typing and text.isprintable():
            self._type(text)

    def view(self, screen: Drawn, stage: Stage) -> Drawn:
        """Return what the screen shows in the place of what the visitor sees, which is `screen`."""
        return pages.view(self, screen, stage)

    # What a press does

    def go(self, about: str) -> None:
        """Go to a page, with what it is about after a colon."""
        page, _, item = about.partition(":")
        self.seat = Seat(Page(page), item)
        if self.seat.page is Page.EDIT:
            self.seat = evolve(self.seat, typed=self._typed_before(item))

    def _typed_before(self, name: str) -> str:
        if name in {"name", "role"}:
            return self.signer[name == "role"]
        return str(getattr(self.office.settings.now, name) or "")

    def _later(self, _about: str) -> None:
        """Go on with the first run, or to the overview at its end: without a PIN nobody comes there."""
        if not (self.past or self.steps):
            self.lock()
            return
        step, *rest = self.steps or ("overview",)
        self.steps = tuple(rest)
        self.go(step if self.past or step != "overview" else "no-pin")

    def _back(self, _about: str) -> None:
        if not self.past or self.seat.page in {Page.NEW_PIN, Page.OVERVIEW}:
            self.lock()
        elif self.seat.page is Page.EDIT and self.seat.item in {"name", "role"}:
            self.go("signing")
        elif self.seat.page is Page.PIECE:
            self.go(f"parts:{self.seat.item.split('/')[2]}")
        else:
            self.go(PARENTS.get(self.seat.page, "overview"))

    def _more(self, _about: str) -> None:
        self.seat = evolve(self.seat, turn=self.seat.turn + 1)

    def _lock(self, _about: str) -> None:
        self.lock()

    def _type(self, text: str) -> None:
        """Take a sign, as far as it belongs there."""
        page, typed = self.seat.page, self.seat.typed
        pin = page in PADS
        if pin and (len(typed) >= DIGITS or text not in "0123456789"):
            return
        if not pin and len(typed) >= MOST_LETTERS:
            return
        self.seat = evolve(self.seat, typed=typed + text, told="", capital=text == " ")

    def _delete(self, _about: str) -> None:
        typed = self.seat.typed[:-1]
        self.seat = evolve(self.seat, typed=typed, told="", capital=not typed or typed.endswith(" "))

    def _shift(self, _about: str) -> None:
        self.seat = evolve(self.seat, capital=not self.seat.capital)

    def _enter(self, _about: str) -> None:
        """Take what was typed for whole."""
        if self.seat.page is Page.PIN:
            self.seat = door.tried(self.office.pin, self.seat.typed)
            self.past = self.seat.page is Page.OVERVIEW
        elif self.seat.page is Page.NEW_PIN:
            again = door.chosen(self.office.pin, self.seat)
            if again is None:
                self.past = True
                self._later("")
            else:
                self.seat = again
        elif self.seat.page is Page.UNSIGNED:
            packs.confirm(self)
        elif self.seat.page is Page.EDIT:
            self._keep()

    def _keep(self) -> None:
        """Keep what was typed as a setting, or as who signs."""
        name, typed = self.seat.item, " ".join(self.seat.typed.split())
        if name in {"name", "role"}:
            self.signer = (typed, self.signer[1]) if name == "name" else (self.signer[0], typed)
            self.go("edit:role" if name == "name" and typed else "signing")
        elif self._set(f"{name}:{typed}"):
            self._later("") if self.steps else self.go("names")

    def _set(self, about: str) -> bool:
        """Set one thing, and stay; an empty value is the usual one. Tell whether it is kept."""
        name, _, value = about.partition(":")
        try:
            self.office.set(name, meant(name, value))
        except ValueError:
            self.seat = evolve(self.seat, told="not_so_number" if name in NUMBERS else "not_so")
            return False
        except OSError:
            self.seat = evolve(self.seat, told="not_kept")
            return False
        self.changed = True
        self.seat = evolve(self.seat, told="kept")
        return True

    def _choose(self, about: str) -> None:
        """Set what a step of the first run asks, and go on; the panel speaks the language that was chosen."""
        name = self.seat.item
        if self._set(f"{name}:{about}"):
            self.language = about if name == "language" else self.language
            self._later("")

    def _sign(self, about: str) -> None:
        """Sign a piece, once it is known who signs; then show the next one."""
        if not all(self.signer):
            self.go("edit:name")
            return
        part, layer, language = about.split("/")
        piece = Piece(part, layer, language)
        try:
            self.office.signing.sign(self.shown.deck, piece, *self.signer, self.shown.today())
        except OSError:
            self.seat = evolve(self.seat, told="not_kept")
            return
        self.changed = True
        following = pages.following(self, piece)
        self.go(f"piece:{following}" if following else f"parts:{language}")

    def _ask(self, about: str) -> None:
        """Ask the program for something; what became of it is told later."""
        self.seat = evolve(self.seat, told="")
        self.errand(Errand(about))

    def tell(self, told: str, **filled: str) -> None:
        """Say what became of an errand, where somebody still waits for it."""
        if self.open:
            self.seat = evolve(self.seat, told=told, filled=tuple(filled.items()))

    def _clean(self, _about: str) -> None:
        self._clean_until = self.clock() + CLEAN_S
        self.seat = Seat(Page.CLEANING)

    def _corner(self, about: str) -> None:
        touched = self.seat.corners | {about}
        self.seat = (
            Seat(Page.CARE, told="corners_well") if touched >= {*CORNERS} else evolve(self.seat, corners=touched)
        )

    def _scale(self, about: str) -> None:
        """Make the outline of the bank card wider or narrower."""
        now = float(self.seat.item or self.px_per_mm)
        self.seat = evolve(self.seat, item=f"{min(MOST_PX, max(LEAST_PX, now * float(about))):.4f}")

    def _px(self, _about: str) -> None:
        if self._set(f"px_per_mm:{self.seat.item or self.px_per_mm}"):
            self._later("") if self.steps else self.go("names")


_ALWAYS: Mapping[str, Callable[[Desk, str], None]] = {
    "back": Desk._back,  # noqa: SLF001 - its own table
    "later": Desk._later,  # noqa: SLF001
    "more": Desk._more,  # noqa: SLF001
    "lock": Desk._lock,  # noqa: SLF001
    "type": Desk._type,  # noqa: SLF001
    "delete": Desk._delete,  # noqa: SLF001
    "shift": Desk._shift,  # noqa: SLF001
    "enter": Desk._enter,  # noqa: SLF001
}
_BEHIND: Mapping[str, Callable[[Desk, str], object]] = {
    "go": Desk.go,
    "choose": Desk._choose,  # noqa: SLF001
    "set": Desk._set,  # noqa: SLF001
    "sign": Desk._sign,  # noqa: SLF001
    "take": packs.take,
    "ask": Desk._ask,  # noqa: SLF001
    "clean": Desk._clean,  # noqa: SLF001
    "corner": Desk._corner,  # noqa: SLF001
    "scale": Desk._scale,  # noqa: SLF001
    "px": Desk._px,  # noqa: SLF001
}
"""What only somebody can do who is past the PIN; a little of it in a first run."""
