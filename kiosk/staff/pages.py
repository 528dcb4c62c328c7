"""What the staff's panel shows, as plain data: the frame round a page, and which page."""

from typing import TYPE_CHECKING

from kiosk.staff import lists, packs, reading, typing_pages
from kiosk.staff.control import control
from kiosk.staff.reading import following
from kiosk.staff.seat import Page
from kiosk.staff.words import ENGLISH, StaffWords
from kiosk.visit.contents import Piece, Stage

if TYPE_CHECKING:
    from kiosk.staff.desk import Desk

FILES = {
    "staff-list": "ContentsScreen.qml",
    "staff-read": "ChapterScreen.qml",
    "staff-options": "SettingsScreen.qml",
    "staff-overview": "StaffOverview.qml",
    "staff-keys": "StaffKeys.qml",
    "staff-bars": "StaffBars.qml",
    "staff-clock": "StaffClock.qml",
    "staff-corners": "StaffCorners.qml",
    "staff-card": "StaffCard.qml",
}
"""Which QML file draws which kind of page; some are those of visitors."""
BODIES = {
    Page.PIN: typing_pages.pin,
    Page.NEW_PIN: typing_pages.new_pin,
    Page.BROKEN: reading.broken,
    Page.OVERVIEW: lists.overview,
    Page.SETTINGS: lists.settings,
    Page.NAMES: lists.names,
    Page.EDIT: typing_pages.edit,
    Page.SIGNING: lists.signing,
    Page.PARTS: lists.parts,
    Page.PIECE: reading.piece,
    Page.CONTENT: reading.content,
    Page.PACKS: packs.packs,
    Page.UNSIGNED: typing_pages.unsigned,
    Page.COUNTS: reading.counts,
    Page.CARE: lists.care,
    Page.SUPPORT: reading.support,
    Page.CLEANING: typing_pages.cleaning,
    Page.CORNERS: typing_pages.corners,
    Page.CARD: typing_pages.card,
    Page.CHOICE: lists.choice,
    Page.NO_PIN: reading.no_pin,
}
__all__ = ["following", "view"]


def view(desk: "Desk", screen: Piece, stage: Stage) -> Piece:
    """Return the panel in the place of a visitor's screen; what it leaves as it is, such as the language, is theirs."""
    # long: a line for each key of what it returns
    words = desk.words.get(screen["language"], desk.words[ENGLISH])
    body = BODIES[desk.seat.page](desk, words, stage)
    if body["kind"] not in {"staff-list", "staff-overview", "staff-options"}:
        body.setdefault("items", [])
    body["file"] = FILES[body["kind"]]
    name = desk.office.settings.now.clinic
    told = words.say(desk.seat.told, **dict(desk.seat.filled)) if desk.seat.told else ""
    if told:
        # The answer stands where somebody looks next: in the place of what leads into the page.
        body[next(key for key in ("lead", "caution", "title") if key in body)] = told
    return screen | {
        "screen": body["kind"],
        "masthead": " · ".join(filter(None, [words["staff"], name])),
        "my_page": None,
        "progress": None,
        "body": body,
        "tools": _tools(desk, words),
        "actions": _actions(desk, words, body),
        "meaning": None,
        "warning": None,
        "pace": None,
        "dark": False,
        "announcement": ". ".join(filter(None, [told, body["announcement"]])),
        "reading_s": 60.0,
    }


def _tools(desk: "Desk", words: StaffWords) -> list[Piece]:
    """Return the way to the overview, for whoever is past the PIN and is not on the way through the first run."""
    if not desk.past or desk.steps or desk.seat.page in {Page.NEW_PIN, Page.CLEANING, Page.CORNERS}:
        return []
    here = desk.seat.page is Page.OVERVIEW
    return [control("home", words["overview"], "house", "go:overview") | {"selected": here}]


def _actions(desk: "Desk", words: StaffWords, body: Piece) -> list[Piece]:
    """Return the way back, or to lock, and the main one: "More", or to go on."""
    page = desk.seat.page
    if page == Page.CLEANING:
        return []
    leave = control("lock", words["lock"], "lock", "lock")
    back = control("back", words["back"], "arrow-left", "back")
    more = words.say("more_of", page=body.get("page", 0) + 1, pages=body.get("pages", 1))
    paged = body.get("pages", 1) > 1
    out = page in {Page.PIN, Page.NEW_PIN, Page.BROKEN, Page.NO_PIN, Page.OVERVIEW} or bool(desk.steps)
    ways = [leave if out else back]
    later = [control("later", words["later"], "arrow-right", "later")] if desk.steps else []
    if paged:
        ways = [*(later or ways), control("more", more, "chevrons-down", "more")]
    elif later:
        ways = [leave, *later]
    elif not out:
        ways = [back, leave]
    return [way | {"main": way is ways[-1]} for way in ways]
