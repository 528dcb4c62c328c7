"""What can happen to a visit: every touch, and what comes by itself."""

from enum import Enum

from attrs import frozen

from kiosk.visit.state import Controls, Motion, Picture, Place, Press, Reading, Spacing, TextSize, Theme, Volume

SETTABLE: dict[str, type[Enum]] = {
    "size": TextSize,
    "theme": Theme,
    "spacing": Spacing,
    "controls": Controls,
    "place": Place,
    "motion": Motion,
    "press": Press,
    "reading": Reading,
    "volume": Volume,
    "picture": Picture,
}
"""What a visitor may set, in the order in which it is offered."""


class Kind(Enum):
    """All that can happen to a visit."""

    START = "start"
    HOME = "home"
    BACK = "back"
    NEXT = "next"
    START_SHORT = "start-short"
    OPEN_CARD = "open-card"
    OPEN_SECTION = "open-section"
    OPEN_TOPICS = "open-topics"
    OPEN_SIDE_BY_SIDE = "open-side-by-side"
    OPEN_SETTINGS = "open-settings"
    OPEN_GLOSSARY = "open-glossary"
    OPEN_ABOUT = "open-about"
    OPEN_CHAPTER = "open-chapter"
    OPEN_LAYER = "open-layer"
    NEXT_FACT = "next-fact"
    OPEN_TERM = "open-term"
    CLOSE_TERM = "close-term"
    CHOOSE = "choose"
    MATTERS = "matters"
    OPEN_MY_PAGE = "open-my-page"
    OPEN_CHANGE = "open-change"
    PRINT = "print"
    PRINTED = "printed"
    PRINT_FAILED = "print-failed"
    OPEN_LEAFLET = "open-leaflet"
    OPEN_CALL = "open-call"
    OPEN_CHECK = "open-check"
    ANSWER = "answer"
    SET = "set"
    SET_USUAL = "set-usual"
    OPEN_LANGUAGE = "open-language"
    SET_LANGUAGE = "set-language"
    MORE = "more"
    LISTEN = "listen"
    PAUSE = "pause"
    AGAIN = "again"
    SLOWER = "slower"
    FASTER = "faster"
    READ_OUT = "read-out"
    READ_ALOUD = "read-aloud"
    HEAR = "hear"
    SILENCE = "silence"
    IDLE = "idle"
    STAY = "stay"
    MORE_TIME = "more-time"
    DONE = "done"


EVERYTHING = frozenset(Kind)
ONE_VISIT = EVERYTHING - {Kind.MORE, Kind.NEXT_FACT}
"""What leads to every screen, and of long ones to the first page."""
GUIDED = frozenset({Kind.START, Kind.NEXT})
"""What leads from the first card to the last."""


@frozen
class Event:
    """Something that happened, with what it is about.

    That is the id of a card, a section, a leaflet, a check, a question or a term, the name of a layer or a chapter,
    `check:answer`, `setting:value`, the tag of a language, or the event and the item of a control that is to be heard.
    """

    kind: Kind
    item: str = ""
