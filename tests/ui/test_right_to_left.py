"""A language that runs from right to left, made up for this test: the layout is mirrored and nothing is lost."""

import pytest
from attrs import evolve

from kiosk.ui import measure
from kiosk.ui.content import Content
from kiosk.visit import Kind
from kiosk.visit.phrases import Direction
from tests.ui.conftest import LANDSCAPE, OpenVisit
from tests.ui.visitor import PLACES, Visitor, inside

ALEF = 0x5D0
"""The first of the 22 letters of the Hebrew alphabet and their five final forms."""


def turned(words: str) -> str:
    """Return as many letters of a language that runs from right to left, with its numbers where they were."""
    parts = words.replace("{", "\0{").replace("}", "}\0").split("\0")
    return "".join(part if part.startswith("{") else "".join(map(_letter, part)) for part in parts)


def _letter(letter: str) -> str:
    return chr(ALEF + ord(letter) % 27) if letter.isalpha() else letter


@pytest.fixture
def mirrored(open_visit: OpenVisit, content: Content) -> Visitor:
    """Return a person in front of a kiosk whose own phrases run from right to left."""
    english = content.phrases["en"]
    phrases = {key: turned(words) for key, words in english.phrases.items()}
    cards = {key: turned(words) for key, words in english.cards.items()}
    made_up = evolve(english, direction=Direction.RIGHT_TO_LEFT, phrases=phrases, cards=cards)
    return open_visit(of=evolve(content, phrases={**content.phrases, "en": made_up}))


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("attract", "question")])
def test_every_target_stands_where_its_mirror_image_does(visitor: Visitor, mirrored: Visitor, place: str) -> None:
    there = {seen.event: seen.place for seen in visitor.go(*PLACES[place]).buttons()}
    here = {seen.event: seen.place for seen in mirrored.go(*PLACES[place]).buttons()}
    # Made-up letters are of another height, so that a page may hold more of them, or fewer.
    assert set(there) ^ set(here) <= {event for event in {*there, *here} if event.kind in (Kind.MORE, Kind.OPEN_TERM)}
    middle = visitor.window.width() / 2
    # A word of the glossary stands where its text runs, and English runs from left to right everywhere.
    mirrored_targets = {event: there[event] for event in set(there) & set(here) if event.kind is not Kind.OPEN_TERM}
    for event, rect in mirrored_targets.items():
        sides = (rect.center().x() < middle, here[event].center().x() > middle)
        assert sides[0] == sides[1], event
        assert abs(rect.y() - here[event].y()) <= 1, event


@pytest.mark.parametrize("place", PLACES)
def test_every_label_stands_where_its_mirror_image_does(visitor: Visitor, mirrored: Visitor, place: str) -> None:
    """The label at the head of a screen is no target."""
    there, here = (
        [
            label.mapRectToScene(label.boundingRect())
            for label in inside(one.window.contentItem(), "SectionLabel")
            if label.isVisible()
        ]
        for one in (visitor.go(*PLACES[place]), mirrored.go(*PLACES[place]))
    )
    assert [visitor.window.width() - rect.right() for rect in here] == pytest.approx(
        [rect.left() for rect in there], abs=1
    )


def test_home_is_at_the_right_edge_and_the_main_action_at_the_left(mirrored: Visitor) -> None:
    mirrored.go(*PLACES["card"])
    by_event = {seen.event.kind.value: seen.place for seen in mirrored.buttons() if seen.event}
    margin = mirrored.kiosk.property("look")["margin"]
    assert by_event["home"].right() == pytest.approx(LANDSCAPE.width - margin, abs=1)
    assert by_event["next"].left() == pytest.approx(margin, abs=1)
    assert by_event["next"].right() < by_event["back"].left() < by_event["home"].left()


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_cut(mirrored: Visitor, place: str) -> None:
    window = mirrored.go(*PLACES[place]).window
    shown = measure.texts(window, window.grabWindow(), LANDSCAPE.px_per_mm)
    assert shown
    assert [text["text"] for text in shown if text["truncated"]] == []
