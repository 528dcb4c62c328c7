"""What every screen shows, measured in mm and in painted pixels, on every panel the kiosk promises to fit."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice

from kiosk.deck import load
from kiosk.ui.paging import SENTENCE_END
from kiosk.ui.typeface import CAP_HEIGHT_EM
from kiosk.visit import Screen
from tests.ui.tours import DECKS, TOUCHING_MM, Journey, Stop, apart, contrast, every, pairs, shown, within

PANELS = [(1920, 1080, 3.6), (1080, 1920, 3.6), (1366, 768, 3.6), (3840, 2160, 7.28), (3840, 2160, 3.6)]
TRANSLATIONS = ("es", "zh-Hans", "fr", "ar")
JOURNEYS = [
    *(Journey("cart", *panel) for panel in PANELS[:3]),
    *(Journey("dialysis", *panel) for panel in PANELS[:3]),
    Journey("cart", 1080, 1920, size="largest", language="es"),
    *(Journey("dialysis", 1920, 1080, theme=theme) for theme in ("white-on-black", "soft")),
]
LONGER_JOURNEYS = [
    *(Journey("cart", *panel) for panel in PANELS[3:]),
    *(Journey("cart", 1080, 1920, size="largest", language=tag) for tag in ("en", *TRANSLATIONS) if tag != "es"),
    *(
        Journey("cart", *panel, size=size, language=tag)
        for tag in TRANSLATIONS
        for panel, size in (((1920, 1080), "standard"), ((1080, 1920), "standard"), ((1920, 1080), "largest"))
    ),
    *(Journey("dialysis", *panel) for panel in PANELS[3:]),
    *(Journey("cart", 1920, 1080, size=size) for size in ("small", "medium", "large", "largest")),
    Journey("cart", 1366, 768, size="large"),
    *(Journey("cart", 1920, 1080, theme=theme) for theme in ("black-on-white", "white-on-black", "soft")),
    *(Journey("cart", 1920, 1080, size="largest", theme=theme) for theme in ("white-on-black", "soft")),
]
"""As good as others, or very large: these are walked where there is time, with `-m slow`."""
SIDE_MM, MAIN_SIDE_MM, GAP_MM, EDGE_MM = 20, 25, 5, 10
CAP_MM = 4.8
"""Least height of a capital where the text is of standard size (requirement 1)."""
CAPTION_CAP_MM = 5.1
"""And the design's own least, for the smallest text there is."""
MAIN = {"Touch to start", "Start", "Home", "Back", "Next", "Done"}
CONTRAST = {"paper": (10, 21), "black-on-white": (20, 21), "white-on-black": (20, 21), "soft": (4.5, 8)}
SEED = Path(__file__).parents[1] / "seed.txt"


ALL_JOURNEYS = [*JOURNEYS, *(pytest.param(longer, marks=pytest.mark.slow) for longer in LONGER_JOURNEYS)]


@pytest.fixture(scope="module", params=ALL_JOURNEYS, ids=str)
def journey(request: pytest.FixtureRequest) -> Journey:
    """Return what to walk through, and on what."""
    asked: Journey = request.param
    return asked


@pytest.fixture(scope="module")
def tour(journey: Journey, glass: QPointingDevice) -> Stop:
    """Return what tour.json says of the journey."""
    assert glass
    return journey.walk()


def test_the_tour_is_of_what_was_asked_for(journey: Journey, tour: Stop) -> None:
    assert tour["screen_px"] == [journey.width, journey.height]
    assert tour["px_per_mm"] == journey.px_per_mm
    assert tour["deck"] == journey.deck
    screens = {stop["screen"] for stop in tour["stops"]}
    assert screens == {*(screen.value for screen in Screen), "idle-warning"}


def test_targets_are_large(tour: Stop) -> None:
    small = []
    for where, target in every(tour, "targets"):
        least = MAIN_SIDE_MM if target["name"] in MAIN else SIDE_MM
        small += [(where, target["rect_mm"])] if min(target["rect_mm"][2:]) < least - TOUCHING_MM else []
    assert small == []


def test_targets_are_apart(tour: Stop) -> None:
    near = [
        (where, gap)
        for where, one, other in pairs(tour, "targets")
        if (gap := apart(one["rect_mm"], other["rect_mm"])) < GAP_MM - TOUCHING_MM
    ]
    assert near == []


def test_targets_are_away_from_the_edges(journey: Journey, tour: Stop) -> None:
    wide, high = journey.width / journey.px_per_mm, journey.height / journey.px_per_mm
    room = [EDGE_MM, EDGE_MM, wide - 2 * EDGE_MM, high - 2 * EDGE_MM]
    assert [where for where, target in every(tour, "targets") if not within(target["rect_mm"], room)] == []


def test_no_text_is_cut(tour: Stop) -> None:
    assert [where for where, text in every(tour, "texts") if text["truncated"]] == []


def test_no_text_lies_on_another(tour: Stop) -> None:
    upon = [
        where for where, one, other in pairs(tour, "texts") if apart(one["rect_mm"], other["rect_mm"]) < -TOUCHING_MM
    ]
    assert upon == []


def test_no_text_lies_on_a_target_that_it_does_not_belong_to(tour: Stop) -> None:
    upon = [
        f"{stop['file']}: {text['text'][:40]!r} on {target['name']!r}"
        for stop in tour["stops"]
        for text in stop["texts"]
        for target in shown(stop, "targets")
        if apart(text["rect_mm"], target["rect_mm"]) < -TOUCHING_MM
        and not (within(text["rect_mm"], target["rect_mm"]) and text["text"] in target["name"])
    ]
    assert upon == []


def test_text_is_large(journey: Journey, tour: Stop) -> None:
    heights = [(text["cap_height_mm"], where) for where, text in every(tour, "texts")]
    factor = {"small": 3.5 / 6.4, "medium": 4.8 / 6.4}.get(journey.size, 1)
    whole_px_mm = 0.5 * CAP_HEIGHT_EM / journey.px_per_mm  # a font's size is a whole number of px
    least = max(CAP_MM, CAPTION_CAP_MM - whole_px_mm) * factor
    assert [entry for entry in heights if entry[0] < least - 0.01] == []


def test_every_text_stands_out_in_the_painted_pixels(journey: Journey, tour: Stop) -> None:
    least, most = CONTRAST[journey.theme]
    weak = [
        (where, text["colour"], text["background"], round(ratio, 2))
        for where, text in every(tour, "texts")
        if not least <= (ratio := contrast(text["colour"], text["background"])) <= most + 0.01
    ]
    assert weak == []


def test_every_word_of_the_deck_is_shown(journey: Journey, tour: Stop, said_by: dict[str, list[str]]) -> None:
    shown = "\n".join(as_read(tour))
    said = said_by[journey.deck] if journey.language == "en" else translated(journey)
    assert said
    assert [words for words in said if words not in shown] == []


def as_read(tour: Stop) -> list[str]:
    """Return what stands on each screen and layer: pages of a long text put together, words on controls last."""
    texts: dict[tuple[str, str], list[str]] = {}
    for stop in tour["stops"]:
        names = {target["name"] for target in stop["targets"]}
        for text in stop["texts"]:
            kind = "control" if text["text"] in names else "text"
            place = texts.setdefault((f"{stop['screen']} {stop['card']} {stop['layer']}", kind), [])
            place += [] if text["text"] in place else [" ".join(text["text"].split())]
    return [" ".join(place) for place in texts.values()]


@pytest.fixture(scope="module")
def said_by() -> dict[str, list[str]]:
    """Return every sentence and every title that each deck is to show, from the files of their authors."""
    dialysis = load(DECKS["dialysis"]).texts["en"]
    cards = [words for card in dialysis.cards.values() for words in (card.title, *sentences(card.text)) if words]
    return {
        "cart": [words for line in SEED.read_text(encoding="utf-8").splitlines() for words in sentences(plain(line))],
        "dialysis": [dialysis.title, *cards, *(section.title for section in dialysis.sections.values())],
    }


def translated(journey: Journey) -> list[str]:
    """Return every sentence of the cards and their titles in another language."""
    text = load(DECKS[journey.deck]).texts[journey.language]
    words = [part for card in text.cards.values() for part in (card.title or "", card.text)]
    return [sentence.strip() for part in words for sentence in SENTENCE_END.split(" ".join(part.split())) if sentence]


def sentences(text: str) -> list[str]:
    """Cut at the end of each sentence, so that a text in pages is found."""
    return [part for part in " ".join(text.split()).replace(". ", ".\n").splitlines() if part]


def plain(line: str) -> str:
    """Return a line of the author's text without the marks of its layout."""
    words = line.strip().strip("*").removeprefix("### ").removesuffix(":")
    return words.partition(". ")[2] if words[:1].isdigit() else words
