"""The staff's screens in sizes of text, on panels and in languages, held to the same rules as those of visitors."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtGui import QPointingDevice

from kiosk.clinic import Counted, Office, Pin
from kiosk.content import RESOURCES
from kiosk.staff import load_staff_words
from kiosk.staff.seat import Page, Seat
from kiosk.ui.content import Content
from kiosk.ui.staff_panel import StaffPanel
from kiosk.visit import Controls, Place, Settings, Theme
from tests.staff.offices import MADE, PIN, QUICK, TODAY
from tests.ui.matrix import Cell, Gallery, Sight
from tests.ui.test_matrix import (
    ALL_WIDE,
    HUNG,
    LARGEST,
    PANELS,
    placed,
    test_every_target_is_large,
    test_lines_stay_long_enough_to_read,
    test_nothing_is_cut,
    test_nothing_lies_on_anything_else,
    test_targets_are_apart_and_away_from_the_edges,
)

__all__ = [
    "test_every_target_is_large",
    "test_lines_stay_long_enough_to_read",
    "test_nothing_is_cut",
    "test_nothing_lies_on_anything_else",
    "test_targets_are_apart_and_away_from_the_edges",
]

WORDS = load_staff_words(RESOURCES / "staff")
SEATS = {
    "pin": Seat(Page.PIN, typed="730"),
    "wrong": Seat(Page.PIN, told="pin_wait", filled=(("seconds", "3600"),)),
    "new-pin": Seat(Page.NEW_PIN),
    "broken": Seat(Page.BROKEN),
    "overview": Seat(Page.OVERVIEW),
    "settings": Seat(Page.SETTINGS),
    "names": Seat(Page.NAMES),
    "clinic": Seat(Page.EDIT, "clinic", typed="Waiting room, ground floor"),
    "phone": Seat(Page.EDIT, "phone", told="not_so_number"),
    "signing": Seat(Page.SIGNING),
    "parts": Seat(Page.PARTS, "en"),
    "piece": Seat(Page.PIECE, "cards.cytokine-release-syndrome/studies/en"),
    "content": Seat(Page.CONTENT),
    "counts": Seat(Page.COUNTS),
    "care": Seat(Page.CARE),
    "support": Seat(Page.SUPPORT),
    "cleaning": Seat(Page.CLEANING),
    "corners": Seat(Page.CORNERS),
    "card": Seat(Page.CARD),
    "told": Seat(Page.CARE, told="print_failed"),
    "no-pin": Seat(Page.NO_PIN),
    "first-language": Seat(Page.CHOICE, "language"),
    "first-height": Seat(Page.CHOICE, "floor_mm"),
    "first-pin": Seat(Page.NEW_PIN),
    "first-card": Seat(Page.CARD),
    "first-tests": Seat(Page.CARE),
}
"""By their names; those that begin with "first" are steps of the first run."""
MOST_PAGES = 40
LANGUAGES = [Cell("wide", PANELS["wide"], Settings(tag)) for tag in WORDS if tag != "en"]
FEW = [
    *placed(PANELS, Settings(), Place.USUAL),
    *placed({name: PANELS[name] for name in ("wide", "upright")}, LARGEST, Place.USUAL),
    Cell("wide", PANELS["wide"], Settings(theme=Theme.WHITE_ON_BLACK)),
    Cell("upright", PANELS["upright"], Settings(controls=Controls.LARGE)),
    *placed({"upright": HUNG["upright at 900"]}, ALL_WIDE, Place.LOWER),
]
REST = [
    *placed(PANELS, LARGEST, *Place),
    *placed(PANELS, ALL_WIDE, *Place),
    *placed(HUNG, LARGEST, Place.LOWER),
    *placed(HUNG, ALL_WIDE, Place.LOWER),
]


def named(cell: Cell) -> str:
    """Return what the tests of a field are called."""
    return f"{cell}-{cell.settings.language}"


@pytest.fixture(
    scope="module",
    params=[*FEW, *LANGUAGES, *(pytest.param(cell, marks=pytest.mark.slow) for cell in REST if cell not in FEW)],
    ids=named,
)
def cell(request: pytest.FixtureRequest, glass: QPointingDevice) -> Cell:
    """Return one field of the matrix; what has room in it is measured in the fonts that `glass` loads."""
    assert glass
    asked: Cell = request.param
    return asked


@pytest.fixture(scope="module")
def sights(
    cell: Cell, glass: QPointingDevice, content: Content, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Sight]]:
    """Return all that is seen there, of a panel that stays open."""
    gallery = Gallery(evolve(content, today=lambda: TODAY), cell, glass)
    panel = opened(gallery, tmp_path_factory.mktemp("office"))
    yield list(seen(gallery, panel))
    panel.close()
    gallery.close()


def opened(gallery: Gallery, folder: Path) -> StaffPanel:
    """Return a panel past its PIN, in an office that has counted something."""
    visitor = gallery.visitor
    office = Office(folder, folder / "config.yaml", None, MADE)
    office.pin = Pin(folder, visitor.clock, QUICK)
    office.pin.choose(PIN)
    office.set("counts", value=True)
    for many, card in enumerate(visitor.kiosk.deck.walk):
        for _ in range(7 * many):
            office.counts.add(TODAY, visitor.kiosk.deck.outline.id, card.id, "en", Counted.OPENED)
        for question in card.questions:
            office.counts.add(TODAY, visitor.kiosk.deck.outline.id, question, "en", Counted.CHOSEN)
    panel = StaffPanel(visitor.kiosk, visitor.window, office, WORDS, "0.1.0", visitor.clock, lambda: None)
    panel.desk.open = panel.desk.past = True
    return panel


def seen(gallery: Gallery, panel: StaffPanel) -> Iterator[Sight]:
    """Show every page of every screen of the panel, and tell what stands where."""
    for name, seat in SEATS.items():
        for turn in range(MOST_PAGES):
            panel.desk.seat = evolve(seat, turn=turn)
            panel.desk.steps = ("overview",) if name.startswith("first") else ()
            gallery.visitor.put(gallery.visitor.state)
            gallery.visitor.settle()
            yield gallery.sight(f"{name} {turn + 1}")
            if turn + 1 >= gallery.pages():
                break
