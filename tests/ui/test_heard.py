"""Everything that is seen on any screen is heard, and there is a clip for all of it (requirement 43)."""

import pytest
from PySide6.QtGui import QImage

from kiosk.ui.content import Content
from kiosk.ui.look import Panel
from kiosk.ui.script import script
from kiosk.ui.tour import Tourist
from kiosk.visit import Kind, Settings
from tests.ui.conftest import LANDSCAPE
from tests.ui.listening import VOICED


class Hearer(Tourist):
    """Goes everywhere, and holds what would be heard of each screen against what is seen of it."""

    unheard: list[str] = []  # noqa: RUF012 - filled by one walk

    def _measured(self, picture: QImage) -> dict[str, object]:
        stop = super()._measured(picture)
        language = self.kiosk.property("screen")["language"]
        lines = script(self.scene.window)
        heard = " ".join(line.text for line in lines)
        for text in [line.text for line in lines] + [target["name"] for target in stop["targets"]]:
            if self.content.narration.passages(text, language) is None:
                self.unheard.append(f"no clip: {text}")
        masthead = self.kiosk.property("screen")["masthead"]
        for text in (told["text"] for told in stop["texts"]):
            if text not in heard and text != masthead and any(map(str.isalpha, text)):
                self.unheard.append(f"not in what is read: {text}")
        return stop


@pytest.mark.parametrize(
    ("language", "panel"),
    [
        ("en", LANDSCAPE),
        *(pytest.param(tag, LANDSCAPE, marks=pytest.mark.slow) for tag in VOICED[1:]),
        *(pytest.param(tag, Panel(1080, 1920, 3.6), marks=pytest.mark.slow) for tag in VOICED),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_all_that_is_seen_on_any_screen_is_heard(spoken: Content, language: str, panel: Panel) -> None:
    """Requirement 43."""
    Hearer.unheard = []
    hearer = Hearer(spoken, Settings(language=language), panel, None, "", frozenset(Kind), heard=True)
    hearer.open()
    try:
        hearer.go()
    finally:
        hearer.scene.close()
    assert len(hearer.stops) > 200
    assert sorted(set(hearer.unheard)) == []
