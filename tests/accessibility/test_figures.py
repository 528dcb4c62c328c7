"""The figures of the conformance report: least sizes, gaps and contrasts of a whole tour, each held against its rule.

The panel is the usual one of a kiosk: 24 inches, 1920 x 1080 px, 3.64 px a mm. What is measured is tour.json, which
the program writes of the living scene.
"""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout, QTextOption

from kiosk.ui.paging import glued
from kiosk.ui.typeface import CAP_HEIGHT_EM, FAMILY
from kiosk.visit import EVERYTHING, ONE_VISIT
from tests.measured import Measured
from tests.ui.tours import TOUCHING_MM, Journey, Stop, apart, contrast, every, pairs

PX_PER_MM, READ_FROM_MM = 3.64, 600
ANGLE_PER_MM = 0.01222
"""Height that makes 0.7 degrees, of the distance it is read from: EN 301 549 5.1.4."""
BODY_MM = {"small": (3.5, 4.2), "medium": (4.8, 5.6), "standard": (6.4, 7.1), "large": (8.5, 9.0), "largest": (9.6, 99)}
"""Range of a capital in body text for each step (requirement 3), and twice the second step (requirement 5)."""
CONTRAST = {
    "paper": (10, 21.0, 11),
    "black-on-white": (20, 21.0, 12),
    "white-on-black": (20, 21.0, 12),
    "soft": (4.5, 8, 13),
}
"""Least and most for each theme, and the requirement that says so."""
RUNNING_TEXT = 60
"""Characters; what has fewer is a label or a title and may stand in a narrow place."""
A_TOPIC = "Long-Term Survival"
EVERYWHERE = {"Home", "Back", "Next"}
Tour = Callable[..., Stop]


@pytest.fixture(scope="module")
def tour(qapp: QGuiApplication) -> Tour:
    """Return what walks in a text size and a theme, each once, and gives tour.json; all pages in two of the sizes."""
    assert qapp
    whole = ("standard", "largest")
    return lambda size="standard", theme="paper": Journey(
        "cart", 1920, 1080, PX_PER_MM, size, theme, by=EVERYTHING if size in whole else ONE_VISIT
    ).walk()


def caps(tour: Stop) -> list[float]:
    """Return the height in mm of a capital of each text."""
    return [text["cap_height_mm"] for _, text in every(tour, "texts")]


def body(tour: Stop) -> float:
    """Return the height in mm of a capital where text has the size of its step: in the list of all topics."""
    listed = [text for stop in tour["stops"] if stop["screen"] == "topics" for text in stop["texts"]]
    return next(float(text["cap_height_mm"]) for text in listed if text["text"] == A_TOPIC)


def lines(text: Stop) -> list[int]:
    """Return the characters of each line but the last, and of the only one, laid out in the place the text has.

    Weights are not in tour.json. The regular one is the narrowest there is, so no real line has more.
    """
    font = QFont(FAMILY)
    font.setPixelSize(round(text["cap_height_mm"] * PX_PER_MM / CAP_HEIGHT_EM))
    layout = QTextLayout(glued(text["text"].replace("\n", " ")), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(text["rect_mm"][2] * PX_PER_MM + 1)
        found.append(line.textLength())
    layout.endLayout()
    return found[:-1] or found


def test_text_is_large_enough(tour: Tour, measured: Measured) -> None:
    least = min(caps(tour()))
    measured("least capital, usual size", least, "mm", requirement=1)
    assert least >= 4.8


def test_text_can_be_read_from_where_one_stands(tour: Tour, measured: Measured) -> None:
    """In the largest size all of it, which is the mode that the rule asks for; in the usual one what an author wrote.

    Where an evidence note stands beside that, both have the size of other texts.
    """
    written = {
        stop["card"]: max(stop["texts"], key=lambda text: len(text["text"]))["cap_height_mm"]
        for stop in reversed(tour()["stops"])
        if stop["layer"] == "written"
    }
    large = [height for height in written.values() if height >= ANGLE_PER_MM * READ_FROM_MM]
    measured("capital in the text of a card, usual size", min(large), "mm", requirement=2)
    least = min(caps(tour("largest")))
    measured("least capital, largest size", least, "mm", requirement=2)
    assert least >= ANGLE_PER_MM * READ_FROM_MM
    assert (len(large), len(written)) == (9, 11)
    assert min(written.values()) >= BODY_MM["standard"][0]


STEPS = {
    "small": "black-on-white",
    "medium": "white-on-black",
    "standard": "paper",
    "large": "soft",
    "largest": "paper",
}
"""The theme each size is walked in, so that five tours show every size and every theme."""


@pytest.mark.parametrize("size", STEPS)
def test_each_step_has_its_height(size: str, tour: Tour, measured: Measured) -> None:
    height = body(tour(size, STEPS[size]))
    measured(f"capital in body text, step {size}", height, "mm", requirement=3)
    least, most = BODY_MM[size]
    whole_px_mm = 0.5 * CAP_HEIGHT_EM / PX_PER_MM  # a font's size is a whole number of px
    assert least - whole_px_mm - 0.01 <= height <= most + whole_px_mm


def test_the_largest_step_is_twice_the_second(tour: Tour, measured: Measured) -> None:
    second, largest = (body(tour(size, STEPS[size])) for size in ("medium", "largest"))
    measured("largest step, of the second", largest / second * 100, "%", requirement=5)
    assert largest >= 2 * second


def test_lines_are_neither_too_long_nor_too_short(tour: Tour, measured: Measured) -> None:
    longest = max(max(lines(text)) for _, text in every(tour(), "texts"))
    measured("longest line", longest, "characters", requirement=8)
    running = [text for _, text in every(tour("largest"), "texts") if len(text["text"]) >= RUNNING_TEXT]
    shortest = min(min(lines(text)) for text in running)
    measured("shortest full line, largest size", shortest, "characters", requirement=9)
    assert longest <= 80
    assert shortest >= 13


@pytest.mark.parametrize("theme", CONTRAST)
def test_text_stands_out(theme: str, tour: Tour, measured: Measured) -> None:
    least, most, requirement = CONTRAST[theme]
    size = next(size for size in ("standard", *STEPS) if STEPS[size] == theme)
    ratios = [contrast(text["colour"], text["background"]) for _, text in every(tour(size, theme), "texts")]
    measured(f"least contrast, {theme}", min(ratios), ":1", requirement=requirement)
    measured(f"most contrast, {theme}", max(ratios), ":1", requirement=requirement)
    assert min(ratios) >= least
    assert max(ratios) <= most + 0.01


def test_targets_are_large(tour: Tour, measured: Measured) -> None:
    side = min(min(target["rect_mm"][2:]) for _, target in every(tour(), "targets"))
    measured("least side of a target", side, "mm", requirement=23)
    main = min(min(target["rect_mm"][2:]) for _, target in every(tour(), "targets") if target["name"] in EVERYWHERE)
    measured("least side of Home, Back and Next", main, "mm", requirement=23)
    assert side >= 20 - TOUCHING_MM
    assert main >= 25 - TOUCHING_MM


def test_targets_are_apart(tour: Tour, measured: Measured) -> None:
    gap = min(apart(one["rect_mm"], other["rect_mm"]) for _, one, other in pairs(tour(), "targets"))
    measured("least gap between targets", gap, "mm", requirement=22)
    assert gap >= 5 - TOUCHING_MM


def test_targets_are_away_from_the_edges(tour: Tour, measured: Measured) -> None:
    wide, high = (length / PX_PER_MM for length in tour()["screen_px"])
    edges = [
        min(left, top, wide - left - width, high - top - height)
        for _, target in every(tour(), "targets")
        for left, top, width, height in [target["rect_mm"]]
    ]
    measured("least distance of a target from the edge", min(edges), "mm", requirement=26)
    assert min(edges) >= 10 - TOUCHING_MM


def test_the_ways_on_stay_in_their_places(tour: Tour, measured: Measured) -> None:
    places: dict[str, list[tuple[float, float]]] = {}
    for stop in tour()["stops"]:
        for target in stop["targets"] if stop["screen"] == "card" else []:
            left, top, width, height = target["rect_mm"]
            places.setdefault(target["name"], []).append((left + width / 2, top + height / 2))
    moved = [
        max(axis) - min(axis) for name in EVERYWHERE for axis in zip(*places[name], strict=True)
    ]  # from card to card
    measured("most that Home, Back and Next move from card to card", max(moved) * PX_PER_MM, "px", requirement=61)
    assert max(moved) * PX_PER_MM <= 1
