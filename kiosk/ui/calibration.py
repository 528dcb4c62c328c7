"""The page for staff on which a bank card tells how big the screen's pixels are. Visitors never come to it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.clinic.configuration import RANGES
from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.ui.display import Wishes
from kiosk.ui.program import Program
from kiosk.ui.scene import Scene
from kiosk.visit import Phrases, Settings

CARD_MM = (85.60, 53.98)
"""Width and height of a bank card in mm: ISO/IEC 7810, ID-1."""
CORNER_MM = 3.18
"""Radius of its corners in mm, from the same standard."""
FINE, COARSE = 1.005, 1.05
"""What a press does to the pixels per mm: half a percent is 0.4 mm of a card; a wrong guess is left by few presses."""


class Calibration(QObject):
    """Holds the outline that is laid under a card, and what came of it."""

    changed = Signal()
    ended = Signal()

    def __init__(self, phrases: Phrases, px_per_mm: float) -> None:
        super().__init__()
        self._phrases, self._px_per_mm = phrases, px_per_mm
        self.matched: float | None = None

    @Property("QVariant", constant=True)  # type: ignore[arg-type]
    def page(self) -> dict[str, Any]:
        """Words of the page, and its steps: what each is called and by what it multiplies."""
        phrases = self._phrases
        return {
            "title": phrases["calibrate_title"],
            "lead": phrases["calibrate_lead"],
            "cancel": phrases["calibrate_cancel"],
            "right": phrases["calibrate_right"],
            "steps": [
                {"text": phrases["calibrate_narrower"], "icon": "minus", "times": 1 / FINE},
                {"text": phrases["calibrate_wider"], "icon": "plus", "times": FINE},
                {"text": phrases["calibrate_much_narrower"], "icon": "", "times": 1 / COARSE},
                {"text": phrases["calibrate_much_wider"], "icon": "", "times": COARSE},
            ],
        }

    @Property("QVariant", notify=changed)  # type: ignore[arg-type]
    def card(self) -> dict[str, Any]:
        """Width, height and corner radius of a card in px, if the pixels are as big as they are taken for."""
        wide, high, corner = (mm * self._px_per_mm for mm in (*CARD_MM, CORNER_MM))
        density = self._phrases["calibrate_density"].format(density=f"{self._px_per_mm:.2f}")
        return {"width": wide, "height": high, "radius": corner, "density": density}

    @Slot(float)
    def scale(self, times: float) -> None:
        """Make the outline wider or narrower, within what a configuration can hold."""
        least, most = RANGES["px_per_mm"]
        self._px_per_mm = min(most, max(least, self._px_per_mm * times))
        self.changed.emit()

    @Slot()
    def accept(self) -> None:
        """Take the outline as it is for the size of the card."""
        self.matched = self._px_per_mm
        self.ended.emit()

    @Slot()
    def cancel(self) -> None:
        """Leave without a result."""
        self.ended.emit()


def calibration_scene(kiosk: Kiosk, calibration: Calibration) -> Scene:
    """Return the page. The kiosk lends it the look of every other screen and shows nothing of its own."""
    return Scene(kiosk, "Calibration.qml", {"calibration": calibration})


def match_card(content: Content, settings: Settings, wishes: Wishes, clock: Callable[[], float]) -> float | None:
    """Show the page until somebody has matched a card, and return pixels per mm; None if they would rather not."""
    calibrations: list[Calibration] = []

    def opened(kiosk: Kiosk) -> Scene:
        calibration = Calibration(content.phrases[settings.language], kiosk.px_per_mm)
        calibration.ended.connect(lambda: QGuiApplication.exit(0))
        calibrations.append(calibration)
        return calibration_scene(kiosk, calibration)

    Program(content, settings, wishes, clock, opened).run(on_ready=lambda: None)
    return calibrations[0].matched
