"""Where somebody of the staff is in the panel."""

from enum import Enum

from attrs import frozen


class Page(Enum):
    """What the panel shows."""

    PIN = "pin"
    NEW_PIN = "new-pin"
    BROKEN = "broken"
    OVERVIEW = "overview"
    SETTINGS = "settings"
    NAMES = "names"
    EDIT = "edit"
    SIGNING = "signing"
    PARTS = "parts"
    PIECE = "piece"
    CONTENT = "content"
    PACKS = "packs"
    UNSIGNED = "unsigned"
    COUNTS = "counts"
    CARE = "care"
    SUPPORT = "support"
    CLEANING = "cleaning"
    CORNERS = "corners"
    CARD = "card"
    CHOICE = "choice"
    NO_PIN = "no-pin"


@frozen
class Seat:
    """A page, what it is about, how often "More" was touched, what was typed, and the phrase that answers it.

    `first` is a new PIN as it was typed the first time. `filled` stands in the answer's braces. `capital` says that the
    next letter is one.
    """

    page: Page = Page.PIN
    item: str = ""
    turn: int = 0
    typed: str = ""
    told: str = ""
    filled: tuple[tuple[str, str], ...] = ()
    first: str = ""
    capital: bool = True
    corners: frozenset[str] = frozenset()


class Errand(Enum):
    """What the panel asks of the program: to print, to sound, to write a file, or to begin again with new settings."""

    PRINT_TEST = "print-test"
    PRINT_MONTH = "print-month"
    PRINT_RECORD = "print-record"
    SOUND = "sound"
    EXPORT = "export"
    SUPPORT = "support"
    FIND_PACKS = "find-packs"
    TAKE = "take"
    RESTART = "restart"
    LOCKED = "locked"


PARENTS = {
    Page.NAMES: "settings",
    Page.EDIT: "names",
    Page.CARD: "names",
    Page.PARTS: "signing",
    Page.SUPPORT: "care",
    Page.CORNERS: "care",
    Page.PACKS: "content",
    Page.UNSIGNED: "packs",
}
"""Where Back leads; from all others to the overview."""
PADS = frozenset({Page.PIN, Page.NEW_PIN, Page.UNSIGNED})
"""Where a PIN is typed."""
NUMBERS = frozenset({"phone", "emergency"})
"""What is typed on a pad of digits."""
MOST_LETTERS = 60
"""Of a name."""
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
"""Where the screen has to be touched for a test of the glass."""
