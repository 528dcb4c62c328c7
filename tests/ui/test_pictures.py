"""A picture that cannot be shown leaves its place empty, one line in the log, and the card as it is."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.content import BUILT_IN_DECK
from kiosk.ui.content import Content
from kiosk.ui.pictures import Pictures
from kiosk.ui.scene import ICONS
from kiosk.visit import Event, Kind
from tests.ui.conftest import OpenVisit
from tests.ui.visitor import Role

Announce = Callable[[int, str], None]
CARD, FILE = "low-side-effects", "pictures/low-side-effects.svg"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """Return a folder with the pictures of the built-in deck, free to be broken."""
    shutil.copytree(BUILT_IN_DECK / "pictures", tmp_path / "pictures")
    for path in (tmp_path / "pictures").iterdir():
        path.chmod(0o644)
    return tmp_path


@pytest.fixture
def pictures(qapp: QGuiApplication, content: Content, deck: Path) -> Pictures:
    """Return what answers QML's wish for a picture."""
    assert qapp
    return Pictures(ICONS, deck, content.themes)


def painted(image: QImage) -> set[str]:
    """Return the colours that stand in an image, as #rrggbb."""
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    colours = [image.pixelColor(x, y) for x, y in points]
    return {colour.name() for colour in colours if colour.alpha() == 255}


def asked(pictures: Pictures, name: str, width: int = 60, height: int = 60) -> QImage:
    image = pictures.requestImage(name, QSize(), QSize(width, height))
    assert (image.width(), image.height()) == (width, height)
    return image


def test_a_picture_wears_the_colours_of_the_theme(pictures: Pictures, content: Content) -> None:
    for theme, colours in content.themes.items():
        own = {QColor(colours[name]).name() for name in ("navy", "sky", "honey", "cream")}
        assert painted(asked(pictures, f"deck/{theme}/{FILE}", 120, 120)) & own, theme
    assert "#14344a" not in painted(asked(pictures, f"deck/soft/{FILE}", 120, 120))


def test_an_icon_wears_the_colour_that_is_asked_for(pictures: Pictures) -> None:
    assert painted(asked(pictures, "icon/1f6e96/house")) == {"#1f6e96"}


def test_a_picture_is_drawn_once(pictures: Pictures, deck: Path) -> None:
    first = asked(pictures, f"deck/paper/{FILE}")
    (deck / FILE).unlink()
    assert asked(pictures, f"deck/paper/{FILE}") == first


def test_a_photo_is_shown_whole_and_in_the_middle(pictures: Pictures, deck: Path) -> None:
    photo = QImage(40, 20, QImage.Format.Format_RGB32)
    photo.fill(QColor("#336699"))
    assert photo.save(str(deck / "photo.png"))
    image = asked(pictures, "deck/paper/photo.png", 80, 80)
    assert image.pixelColor(40, 40).name() == "#336699"
    assert [image.pixelColor(40, y).alpha() for y in (15, 25, 54, 64)] == [0, 255, 255, 0]


@pytest.mark.parametrize(
    ("file", "content_of_file"),
    [
        (FILE, None),
        (FILE, b""),
        (FILE, b"<svg"),
        (FILE, b"\x00\xff not a drawing"),
        ("pictures/photo.png", None),
        ("pictures/photo.png", b"\x89PNG\r\n\x1a\n broken"),
        ("pictures/photo.jpg", b"no photo at all"),
    ],
)
def test_a_broken_picture_is_empty_and_logged_once(
    pictures: Pictures,
    deck: Path,
    announce_log: Announce,
    caplog: pytest.LogCaptureFixture,
    file: str,
    content_of_file: bytes | None,
) -> None:
    (deck / file).unlink(missing_ok=True)
    if content_of_file is not None:
        (deck / file).write_bytes(content_of_file)
    announce_log(logging.ERROR, rf"The picture .*{file} cannot be shown: .")
    for _ in range(3):
        assert painted(asked(pictures, f"deck/paper/{file}")) == set()
    assert len(caplog.records) == 1


@pytest.mark.parametrize("broken", [None, b"<svg"], ids=["missing", "broken"])
def test_the_card_is_shown_all_the_same(
    open_visit: OpenVisit, content: Content, deck: Path, announce_log: Announce, broken: bytes | None
) -> None:
    (deck / FILE).unlink()
    if broken is not None:
        (deck / FILE).write_bytes(broken)
    announce_log(logging.ERROR, rf"The picture .*{FILE} cannot be shown")
    visitor = open_visit(of=evolve(content, deck=evolve(content.deck, folder=deck)))
    visitor.go(Kind.START, Event(Kind.OPEN_CARD, CARD))
    assert visitor.find(Role.Heading, "Low Side Effects")
    assert visitor.find(Role.StaticText, "Compared to traditional chemotherapy")
    visitor.tap("Next")
    assert visitor.state.spot.item == "blood-cancer-effects"
