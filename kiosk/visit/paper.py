"""My page on paper: what one printed page says, whatever its size. How it looks is the business of `kiosk.ui`."""

from collections.abc import Callable

from attrs import evolve, frozen

from kiosk.visit.about import day
from kiosk.visit.chosen import Chosen, chosen, shortened
from kiosk.visit.my_page import code
from kiosk.visit.phrases import Direction, Phrases
from kiosk.visit.scene import Scene

OPEN_MATTERS, OPEN_QUESTIONS = 2, 3
"""Lines to write on where nothing was chosen: the page is then a form to fill in by hand."""


@frozen
class Strip:
    """What a doctor or nurse reads first, in the clinic's language."""

    title: str
    texts: tuple[str, ...]
    right_to_left: bool


@frozen
class Part:
    """A heading and what stands under it: texts with a point before each, or `blank` lines to write on.

    With `answers`, texts have a number, and a line to write on follows each. `more` says how many are missing.
    """

    title: str
    texts: tuple[str, ...]
    more: str = ""
    answers: bool = False
    blank: int = 0


@frozen
class Paper:
    """The page from top to bottom; the notes are a heading over lines that fill what is left."""

    strip: Strip
    title: str
    lead: str
    parts: tuple[Part, ...]
    notes: str
    code: str
    code_how: str
    foot: str
    right_to_left: bool


def paper(scene: Scene, version: str, fits: Callable[[Paper], bool]) -> Paper:
    """Return the page with as much of what was chosen as fits on one sheet; `shortened` says what goes first.

    Its strip is in the language that the clinic starts each visit in; `version` is the program's.
    """
    whole = chosen(scene)
    page = _page(scene, _strip(evolve(scene, state=evolve(scene.state, settings=scene.state.usual)), version))
    kept = shortened(whole, lambda some: fits(evolve(page, parts=_parts(scene.phrases, some))))
    return evolve(page, parts=_parts(scene.phrases, kept or Chosen()))


def _page(scene: Scene, strip: Strip) -> Paper:
    """Return what is on every page."""
    phrases = scene.phrases
    return Paper(
        strip,
        phrases["my_page"],
        phrases["paper_lead"],
        (),
        phrases["paper_notes"],
        code(scene),
        phrases["paper_code"],
        phrases["my_page_foot"],
        phrases.direction is Direction.RIGHT_TO_LEFT,
    )


def _strip(staff: Scene, version: str) -> Strip:
    phrases = staff.phrases
    when = phrases.say("paper_when", day=day(staff, staff.today), version=version)
    texts = (staff.text.title, phrases["paper_what"], when)
    return Strip(phrases["paper_for"], texts, phrases.direction is Direction.RIGHT_TO_LEFT)


def _parts(phrases: Phrases, kept: Chosen) -> tuple[Part, ...]:
    def part(title: str, texts: tuple[str, ...], fewer: int, blank: int, *, answers: bool = False) -> Part:
        more = phrases.say("and_more", count=fewer) if fewer else ""
        return Part(title, texts, more, answers, 0 if texts or fewer else blank)

    parts = (
        part(phrases["my_matters"], kept.matters, kept.fewer_matters, OPEN_MATTERS),
        part(phrases["my_questions"], kept.questions, kept.fewer_questions, OPEN_QUESTIONS, answers=True),
        part(phrases["my_unclear"], kept.unclear, kept.fewer_unclear, 0),
        part(phrases["my_not_ready"], kept.not_ready, kept.fewer_not_ready, 0),
    )
    return tuple(one for one in parts if one.texts or one.more or one.blank)
