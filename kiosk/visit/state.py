"""One visitor: where they are and how they like the screen. All of it, and nowhere else.

Forgetting a visitor is therefore one assignment: the fresh `State` again.
"""

from enum import Enum

from attrs import frozen

from kiosk.deck import Layer


class Screen(Enum):
    """What fills the display."""

    ATTRACT = "attract"
    HOME = "home"
    CARD = "card"
    SECTION = "section"
    TOPICS = "topics"
    SIDE_BY_SIDE = "side-by-side"
    SETTINGS = "settings"
    GLOSSARY = "glossary"
    ABOUT = "about"
    CHAPTER = "chapter"
    MY_PAGE = "my-page"
    LEAFLET = "leaflet"
    CALL = "call"
    CHECK = "check"
    CHANGE = "change"
    LANGUAGE = "language"


class Chapter(Enum):
    """A part of About."""

    MAKERS = "makers"
    EVIDENCE = "evidence"
    READING = "reading"
    STANDARDS = "standards"
    SOURCES = "sources"


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


class Spacing(Enum):
    """How far letters, words and lines stand apart (requirement 7)."""

    USUAL = "usual"
    WIDE = "wide"


class Controls(Enum):
    """How large the controls are (requirement 23)."""

    USUAL = "usual"
    LARGE = "large"


class Place(Enum):
    """Where on the screen everything stands, for a hand that does not reach all of it (requirement 60)."""

    USUAL = "usual"
    LOWER = "lower"
    LEFT = "left"
    RIGHT = "right"


class Motion(Enum):
    """Whether anything moves (requirement 20)."""

    GENTLE = "gentle"
    NONE = "none"


class Press(Enum):
    """How a control is pressed: by a tap, or by a finger that rests on it for so many ms."""

    TAP = "0"
    SHORT_HOLD = "300"
    HOLD = "600"
    LONG_HOLD = "1000"


class Reading(Enum):
    """What is read aloud: what a visitor asks for, or everything as it comes (requirement 43)."""

    ASKED = "asked"
    EVERYTHING = "everything"


class Volume(Enum):
    """How loud it is read, in dB against the loudest that the clinic allows (requirements 49 and 50)."""

    QUIETEST = "-24"
    QUIET = "-18"
    USUAL = "-12"
    LOUD = "-6"
    LOUDEST = "0"


class Speed(Enum):
    """How fast it is read, in percent of the usual speed (requirement 51)."""

    SLOWEST = "50"
    SLOW = "70"
    SLOWER = "85"
    USUAL = "100"
    FASTER = "125"
    FAST = "150"
    FASTEST = "200"


class Picture(Enum):
    """Whether the screen shows what it reads aloud, or stays dark so that nobody else reads it (requirement 57)."""

    SHOWN = "shown"
    DARK = "dark"


class Listening(Enum):
    """What becomes of the reading aloud."""

    SILENT = "silent"
    READING = "reading"
    PAUSED = "paused"


class Printing(Enum):
    """What has become of the visitor's page on paper."""

    NOT = "not"
    SENT = "sent"
    DONE = "done"
    FAILED = "failed"


@frozen
class Settings:
    """How the visitor likes the screen. `language` is a BCP 47 tag."""

    language: str = "en"
    size: TextSize = TextSize.STANDARD
    theme: Theme = Theme.PAPER
    spacing: Spacing = Spacing.USUAL
    controls: Controls = Controls.USUAL
    place: Place = Place.USUAL
    motion: Motion = Motion.GENTLE
    press: Press = Press.TAP
    reading: Reading = Reading.ASKED
    volume: Volume = Volume.USUAL
    picture: Picture = Picture.SHOWN
    speed: Speed = Speed.USUAL


@frozen
class Spot:
    """Where the visitor is. `page` counts the turns of "More".

    `item` is the card's or the section's id, the chapter's name, or the name of the setting that was changed last.
    On a card, `layer` says how it is read and `fact` counts the turns of "Next study". `term` is the word of the
    glossary whose meaning is open; it opens over the screen, which stays as it is.
    """

    screen: Screen = Screen.ATTRACT
    item: str = ""
    page: int = 0
    layer: Layer = Layer.WRITTEN
    fact: int = 0
    term: str = ""


@frozen
class State:
    """One visit.

    `trail` are the spots that Back returns to, and `warned` means the idle warning is up. `patience` is how many
    times the usual wait this visitor asked for. `questions` and `matters` are the ids of the questions and of the cards
    that the visitor put on their page, in the order in which they did. With `short` Next leads along the short walk.
    `listed` are the cards and the questions that were on the page when it was opened to be changed.
    `answers` are what was answered to each check, by its id. `printing` says what has become of the page on paper.
    `begun` counts how often a reading aloud began, and `heard` is the control that was heard last, by its event and
    its item: where everything is read aloud, the next touch on it presses.
    `usual` are the settings the clinic starts every visit with.
    """

    spot: Spot = Spot()
    trail: tuple[Spot, ...] = ()
    warned: bool = False
    patience: int = 1
    questions: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    listed: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    short: bool = False
    answers: tuple[tuple[str, str], ...] = ()
    printing: Printing = Printing.NOT
    listening: Listening = Listening.SILENT
    begun: int = 0
    heard: str = ""
    settings: Settings = Settings()
    usual: Settings = Settings()

    @classmethod
    def fresh(cls, usual: Settings) -> "State":
        """Return what the next person finds: nothing of anybody who was here before."""
        return cls(settings=usual, usual=usual)

    @property
    def untouched(self) -> bool:
        """Whether it is what the next person finds."""
        return self == State.fresh(self.usual)
