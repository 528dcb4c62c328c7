"""Takes the pictures of the staff's panel for the manual, off-screen: what the program paints, and nothing else."""

import os
import tempfile
from datetime import date
from pathlib import Path

from attrs import evolve

from kiosk.clinic import Counted, Office, Piece

MADE, TODAY = date(2026, 11, 1), date(2026, 11, 29)
PX_PER_MM = 2.43
FIRST_RUN = {
    "language": "choice:language",
    "phone": "edit:phone",
    "new-pin": "new-pin",
    "card": "card",
    "tests": "care",
}
PAGES = {
    **FIRST_RUN,
    "overview": "overview",
    "settings": "settings",
    "names": "names",
    "signing": "parts:en",
    "piece": "piece:cards.low-side-effects/written/en",
    "counts": "counts",
    "content": "content",
    "care": "care",
}
"""The name of each picture, and the page that it shows; those of the first run as a step of it."""
OPENED = (61, 14, 38, 52, 27, 9, 22, 31, 4, 17, 12)
"""How often the cards were opened in the pictures: invented."""


def take_staff_pictures(folder: Path) -> None:
    """Write folder/NAME.png for each of `PAGES`."""
    # long: Qt has to be told first, so all that needs it is imported here
    from kiosk.ui.display import OFF_SCREEN  # noqa: PLC0415 - Qt has to be told first

    os.environ.update(OFF_SCREEN)
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.content import RESOURCES, load_content  # noqa: PLC0415
    from kiosk.staff import load_staff_words  # noqa: PLC0415
    from kiosk.ui.bridge import Kiosk  # noqa: PLC0415
    from kiosk.ui.look import Panel  # noqa: PLC0415
    from kiosk.ui.scene import Scene, prepare  # noqa: PLC0415
    from kiosk.ui.staff_panel import StaffPanel  # noqa: PLC0415
    from kiosk.visit import Settings  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication(["pictures"])
    assert isinstance(application, QGuiApplication)  # noqa: S101 - Qt's own type is less
    prepare(application)
    with tempfile.TemporaryDirectory() as place:
        kiosk = Kiosk(evolve(load_content(None), today=lambda: TODAY), Panel(1280, 720, PX_PER_MM), Settings(), _noon)
        kiosk.allow_motion(motion=False)
        scene = Scene(kiosk)
        scene.window.setGeometry(0, 0, 1280, 720)
        scene.window.show()
        words = load_staff_words(RESOURCES / "staff")
        panel = StaffPanel(kiosk, scene.window, _office(kiosk, Path(place)), words, "0.1.0", _noon, lambda: None)
        panel.desk.open = panel.desk.past = True
        for name, page in PAGES.items():
            panel.desk.steps = ("overview",) if name in FIRST_RUN else ()
            panel.desk.go(page)
            kiosk.put(kiosk.state)
            for _ in range(5):
                application.processEvents()
                picture = scene.window.grabWindow()
            picture.save(str(folder / f"{name}.png"))
        panel.close()
        scene.close()


def _noon() -> float:
    return 43_200.0


def _office(kiosk: "object", folder: Path) -> Office:
    """Return an office that has been at work for a while; all in it is invented."""
    office = Office(folder, folder / "config.yaml", None, MADE)
    office.pin.choose("730518")
    office.set("clinic", "Waiting room, ground floor")
    office.set("phone", "+1 555 010 0199")
    office.set("counts", value=True)
    deck = kiosk.deck  # type: ignore[attr-defined]
    for card, many in zip(deck.walk, OPENED, strict=False):
        for _ in range(many):
            office.counts.add(TODAY, deck.outline.id, card.id, "en", Counted.OPENED)
    for card in deck.walk[:4]:
        for layer in deck.layers[card.id]:
            piece = Piece(f"cards.{card.id}", layer.value, "en")
            office.signing.sign(deck, piece, "Dr Ana Example", "Haematologist", TODAY)
    office.note_cleaning(TODAY)
    return office
