"""The note on the evidence beside a card: it keeps its room, whatever was on the screen before."""

from kiosk.ui.look import Panel
from kiosk.visit import Event, Kind, Settings, TextSize
from tests.ui.conftest import OpenVisit
from tests.ui.visitor import opened

UPRIGHT = Panel(1080, 1920, 3.6)


def test_a_page_of_a_card_says_the_same_after_whatever_was_before_it(open_visit: OpenVisit) -> None:
    visitor = open_visit(UPRIGHT, settings=Settings(size=TextSize.LARGEST))
    card = opened(Event(Kind.OPEN_CARD, "low-side-effects"))
    seen = [one.name for one in visitor.go(*card, Kind.MORE).all()]
    visitor.go(*card, Event(Kind.OPEN_LAYER, "plain"), Kind.MORE, Kind.MORE)
    assert [one.name for one in visitor.go(*card, Kind.MORE).all()] == seen
