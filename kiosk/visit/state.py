"""One visitor: where they are and how they like the screen. All of it, and nowhere else.

Forgetting a visitor is therefore one assignment: the fresh `State` again.
"""

from enum import Enum

from attrs import frozen


class Screen(Enum):
    """What fills the display."""

    ATTRACT = "attract"
    HOME = "home"
    CARD = "card"
    SECTION = "section"
    TOPICS = "topics"
    SIDE_BY_SIDE = "side-by-side"


class Theme(Enum):
    """A set of colours; the values are the names in `resources/themes.yaml`."""

    PAPER = "paper"
    BLACK_ON_WHITE = "black-on-white"
    WHITE_ON_BLACK = "white-on-black"
    SOFT = "soft"


class TextSize(Enum):
    """A step of the text ladder; `kiosk.ui.look` holds each step's height in mm."""

    SMALL = "small"
    MEDIUM = "medium"
    STANDARD = "standard"
    LARGE = "large"
    LARGEST = "largest"


@frozen
class Settings:
    """How the visitor likes the screen. `language` is a BCP 47 tag."""

    language: str = "en"
    theme: Theme = Theme.PAPER
    size: TextSize = TextSize.STANDARD


@frozen
class Spot:
    """Where the visitor is. `item` is the card's or the section's id, `page` counts the turns of "More"."""

    screen: Screen = Screen.ATTRACT
    item: str = ""
    page: int = 0


@frozen
class State:
    """One visit. `trail` are the spots that Back returns to, `warned` means the idle warning is up.

    `usual` are the settings the clinic starts every visit with.
    """

    spot: Spot = Spot()
    trail: tuple[Spot, ...] = ()
    warned: bool = False
    settings: Settings = Settings()
    usual: Settings = Settings()

    @classmethod
    def fresh(cls, usual: Settings) -> "State":
        """Return what the next person finds: nothing of anybody who was here before."""
        return cls(settings=usual, usual=usual)
