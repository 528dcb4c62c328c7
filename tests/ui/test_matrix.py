"""Every size of text on every panel, with large controls, wide spacing, and everything lower or on one side.

A representative part is looked at in each run; all of it with `-m slow`, which takes some twenty minutes.
"""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from PySide6.QtGui import QPointingDevice

from kiosk.ui.content import Content
from kiosk.ui.frame import LEAST_NARROW_MM
from kiosk.ui.look import BODY_CAP_MM, Panel, nearer
from kiosk.ui.typeface import CAP_HEIGHT_EM
from kiosk.visit import Controls, Place, Settings, Spacing, TextSize
from tests.measured import Measured
from tests.ui.matrix import Box, Cell, Gallery, Sight, apart

PX_PER_MM = 3.64
FLOORS_MM = (700.0, 800.0, 900.0)
"""Heights of a screen's lower edge above the floor; the upright panel reaches 1,427 mm from the last."""
PANELS = {
    "wide": Panel(1920, 1080, PX_PER_MM),
    "upright": Panel(1080, 1920, PX_PER_MM),
    "laptop": Panel(1366, 768, 3.6),
    "4k": Panel(3840, 2160, 2 * PX_PER_MM),
}
SMALL_PANELS = {"13-inch": Panel(1366, 768, 4.64), "upright laptop": Panel(768, 1366, 3.6)}
HUNG = {
    f"{name} at {floor_mm:.0f}": Panel(*size, PX_PER_MM, floor_mm)
    for name, size in (("wide", (1920, 1080)), ("upright", (1080, 1920)))
    for floor_mm in FLOORS_MM
}
WISHES = [Settings(size=s, spacing=w, controls=c) for s, w, c in product(TextSize, Spacing, Controls)]
LARGEST = Settings(size=TextSize.LARGEST)
ALL_WIDE = Settings(size=TextSize.LARGEST, spacing=Spacing.WIDE, controls=Controls.LARGE)
LOWER_MM, REACH_MM, HIGHEST_MM, TOUCHING_MM = 380, 1100, 1220, 0.3
"""Above the floor (requirement 60), with our own goal and the rules' limit; and a pixel, as lengths are whole ones."""
RUNNING_TEXT, LEAST_CHARACTERS = 60, 13
"""Characters: what has fewer is a label or a title; and requirement 9."""
MAIN = {"Touch to start", "Start", "Home", "Back", "Next", "Done", "Close"}


def placed(panels: dict[str, Panel], wish: Settings, *places: Place) -> list[Cell]:
    """Return a field for each panel and each place on it."""
    return [
        Cell(
            name,
            panel,
            Settings(size=wish.size, spacing=wish.spacing, controls=wish.controls, place=place),
        )
        for (name, panel), place in product(panels.items(), places)
    ]


FEW = [
    *placed(PANELS, LARGEST, Place.USUAL),
    *placed({"wide": PANELS["wide"]}, ALL_WIDE, Place.USUAL, Place.LEFT),
    *placed({"upright": PANELS["upright"]}, ALL_WIDE, Place.USUAL),
    *placed({"laptop": PANELS["laptop"]}, ALL_WIDE, Place.RIGHT),
    *placed({"laptop": PANELS["laptop"]}, Settings(controls=Controls.LARGE), Place.LOWER),
    *placed(HUNG, ALL_WIDE, Place.LOWER),
    *placed({"upright laptop": SMALL_PANELS["upright laptop"]}, Settings(), Place.USUAL),
]
ALL = [
    cell
    for wish in WISHES
    for cell in [*placed(PANELS | SMALL_PANELS, wish, *Place), *placed(HUNG, wish, Place.LOWER)]
    if cell not in FEW
]


@pytest.fixture(scope="module", params=[*FEW, *(pytest.param(cell, marks=pytest.mark.slow) for cell in ALL)], ids=str)
def cell(request: pytest.FixtureRequest, glass: QPointingDevice) -> Cell:
    """Return one field of the matrix; what has room in it is measured in the fonts that `glass` loads."""
    assert glass
    asked: Cell = request.param
    return asked


@pytest.fixture(scope="module")
def sights(cell: Cell, glass: QPointingDevice, content: Content) -> Iterator[list[Sight]]:
    """Return all that is seen there, of a scene that stays open."""
    gallery = Gallery(content, cell, glass)
    yield list(gallery.sights())
    gallery.close()


def test_a_very_small_panel_is_drawn_smaller_and_no_other_is() -> None:
    """A laptop of 13 inches shows what one of 15.6 inches does."""
    small = SMALL_PANELS["13-inch"]
    assert nearer(small).fit == pytest.approx(0.65)
    assert small.px_per_mm > nearer(small).px_per_mm
    others = {**PANELS, **HUNG, "upright laptop": SMALL_PANELS["upright laptop"]}
    assert [name for name, panel in others.items() if nearer(panel) != panel] == []


def test_nothing_is_cut(sights: list[Sight]) -> None:
    """Requirements 4 and 7: no text is elided, wider than its place, or out of its control or of the screen."""
    assert [(sight.where, text.name) for sight in sights for text in sight.texts if text.cut] == []


def belong_together(one: Box, other: Box) -> bool:
    """Tell whether two things are parts of one control, or one of them is the other's control."""
    return one.control is not None and one.control == other.control


def test_nothing_lies_on_anything_else(sights: list[Sight]) -> None:
    upon = []
    for sight in sights:
        loose = [
            *combinations(sight.texts, 2),
            *product(sight.texts, sight.pictures + sight.drawings),
            *combinations(sight.drawings, 2),
            *((one, target) for one, target in product(sight.texts, sight.targets) if not belong_together(one, target)),
            *(
                (one, target)
                for one, target in product(sight.pictures, sight.targets)
                if not belong_together(one, target)
            ),
        ]
        upon += [(sight.where, one.name, other.name) for one, other in loose if apart(one.place, other.place) < -1]
    assert upon == []


def test_every_target_is_large(cell: Cell, sights: list[Sight], measured: Measured) -> None:
    """Requirement 23: 20 mm, 25 mm for the main ones, 30 mm on request where the panel has room for that."""
    mm = cell.mm
    sides = [(min(t.place.width(), t.place.height()) / mm, t.name, s.where) for s in sights for t in s.targets]
    if cell in FEW:
        measured(f"least side of a target, {cell}", min(sides)[0], "mm", requirement=23)
    large = cell.granted.controls is Controls.LARGE
    assert [one for one in sides if one[0] < (30 if large else 25 if one[1] in MAIN else 20) - TOUCHING_MM] == []


def test_targets_are_apart_and_away_from_the_edges(cell: Cell, sights: list[Sight]) -> None:
    """Requirements 22 and 26: 5 mm from each other, 10 mm from the edges of the part that everything stands on."""
    mm = cell.mm
    near = [
        (sight.where, one.name, other.name, apart(one.place, other.place) / mm)
        for sight in sights
        for one, other in combinations(sight.targets, 2)
        if apart(one.place, other.place) / mm < 5 - TOUCHING_MM
    ]
    edge = (10 - TOUCHING_MM) * mm
    out = [
        (sight.where, target.name)
        for sight in sights
        for target in sight.targets
        if not sight.room.adjusted(edge, edge, -edge, -edge).contains(target.place)
    ]
    assert (near, out) == ([], [])


def test_lines_stay_long_enough_to_read(cell: Cell, sights: list[Sight], measured: Measured) -> None:
    """Requirement 9, in every size of text."""
    running = [text for sight in sights for text in sight.texts if len(text.name) >= RUNNING_TEXT and text.lines]
    shortest = min((min(text.lines), text.name) for text in running)
    if cell in FEW:
        measured(f"shortest full line, {cell}", shortest[0], "characters", requirement=9)
    assert shortest[0] >= LEAST_CHARACTERS, shortest


def test_letters_are_as_high_as_their_step(cell: Cell, sights: list[Sight]) -> None:
    """Requirements 1 to 3: the least capital is 5.1 mm in the usual size, and grows and shrinks with it."""
    times = BODY_CAP_MM[cell.granted.size] / BODY_CAP_MM[TextSize.STANDARD]
    whole_px_mm = CAP_HEIGHT_EM / cell.mm  # a font's size is a whole number of px
    least = min((text.cap_px / cell.mm, text.name) for sight in sights for text in sight.texts)
    assert least[0] >= 5.1 * times - whole_px_mm, least


def test_a_panel_as_large_as_the_design_grants_size_and_controls(cell: Cell) -> None:
    """Only wide spacing gives way there, and only to letters that are larger than usual."""
    granted, wish = cell.granted, cell.settings
    if cell.panel in (PANELS["wide"], PANELS["upright"]) and wish.place is Place.USUAL:
        assert (granted.size, granted.controls) == (wish.size, wish.controls)
    assert BODY_CAP_MM[granted.size] >= min(BODY_CAP_MM[wish.size], BODY_CAP_MM[TextSize.STANDARD])


def test_what_is_lowered_is_within_reach(cell: Cell, sights: list[Sight]) -> None:
    """Requirement 60, for every height that a screen may hang at: our own goal, where that leaves a usable height."""
    floor_mm = cell.panel.floor_mm
    if floor_mm is None or cell.settings.place is not Place.LOWER:
        return
    high = {
        (sight.where, target.name): [
            floor_mm + (cell.panel.height - side) / cell.panel.px_per_mm
            for side in (target.place.bottom(), target.place.top())
        ]
        for sight in sights
        for target in sight.targets
    }
    most = max(REACH_MM, floor_mm + LEAST_NARROW_MM) if cell.panel.portrait else REACH_MM
    assert most <= HIGHEST_MM
    assert {name: sides for name, sides in high.items() if sides[0] < LOWER_MM or sides[1] > most + TOUCHING_MM} == {}


def as_read(sights: list[Sight], stop: str, text: str, words: str) -> str:
    """Return all that is shown of some words of a longer text, page after page, without spaces."""
    text, words = "".join(text.split()), "".join(words.split())
    begin, end = text.index(words), text.index(words) + len(words)
    shown = ["".join(one.name.split()) for sight in sights if sight.where.split()[0] == stop for one in sight.texts]
    places = [(at, at + len(part)) for part in shown if (at := text.find(part)) >= 0]
    return "".join(text[max(begin, first) : min(end, last)] for first, last in places)


def test_no_word_of_a_card_is_lost(sights: list[Sight], content: Content) -> None:
    """Where there is little room, the sentence of a note goes on in the text."""
    cards, walk = content.deck.texts["en"].cards, content.deck.walk
    for stop, card in (
        ("introduction", walk[0].id),
        ("card", "low-side-effects"),
        ("longest-text", "cytokine-release-syndrome"),
        ("closing", walk[-1].id),
    ):
        words = cards[card]
        shown = as_read(sights, stop, words.text + (words.note or ""), words.text)
        assert shown == "".join(words.text.split()), stop


def test_a_note_is_met_with_its_card(sights: list[Sight], content: Content) -> None:
    """Who reads no further than the first page of a card knows that there is more to it; all of it follows."""
    (first,) = [sight for sight in sights if sight.where == "card 1"]
    assert content.phrases["en"]["note_title"] in [text.name for text in first.texts]
    words = content.deck.texts["en"].cards["low-side-effects"]
    assert words.note is not None
    shown = as_read(sights, "card", words.text + words.note, words.note)
    assert "".join(words.note.split()) in shown
