"""A visit by ear: nothing but what the accessibility bus tells, and its Press action."""

from collections.abc import Callable
from pathlib import Path

from tests.program.conftest import LANDSCAPE
from tests.program.hearing import Gone, Heard, ScreenReader
from tests.program.screens import XScreen
from tests.program.starting import Kiosk

TITLE = "Exploring CAR-T Therapy: Advantages and Challenges"
VISIT = [
    # (heading, the button that is pressed under it)
    ("Thinking about CAR-T therapy?", "Touch to start"),
    (TITLE, "Start"),
    (TITLE, "Next"),
    ("Powerful Antitumor Effect", "Next"),
    ("Long-Term Survival", "Back"),
    ("Powerful Antitumor Effect", "Home"),
    (TITLE, "Done"),
    ("Thinking about CAR-T therapy?", "Touch to start"),
]


def hear(kiosk: Kiosk, reader: ScreenReader, heading: str, button: str) -> list[Heard]:
    """Await a screen with this heading and button; give all that is heard of it."""

    def look() -> list[Heard]:
        try:
            heard = list(reader.tree())
        except Gone:
            return []
        told = {(one.role, one.name) for one in heard}
        return heard if {("heading", heading), ("button", button)} <= told else []

    return kiosk.until(look, f"the heading “{heading}” and the button “{button}”")


def test_a_visit_by_ear(home: Path, start: Callable[..., Kiosk], x_screen: Callable[..., XScreen]) -> None:
    screen = x_screen(*LANDSCAPE)
    with ScreenReader(home) as reader:
        world = {"DBUS_SESSION_BUS_ADDRESS": reader.session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        kiosk = start(DISPLAY=screen.display, **world)
        for heading, button in VISIT:
            heard = hear(kiosk, reader, heading, button)
            assert [(one.role, one.name) for one in heard[1:3]] == [("program", "kiosk"), ("window", TITLE)]
            assert [one for one in heard if one.role in {"heading", "button", "words"} and not one.name] == []
            kiosk.wait_as_a_person_does()
            reader.press(next(one for one in heard if (one.role, one.name) == ("button", button)))
