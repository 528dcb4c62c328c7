"""The living scene in tests: off-screen, drawn by the processor, with a clock that a test turns."""

from collections.abc import Callable, Iterator

import pytest
from attrs import evolve
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.content import load_content
from kiosk.narration import Narration, all_sentences
from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.ui.display import Doorkeeper, Wishes
from kiosk.ui.look import Panel
from kiosk.ui.scene import Scene, prepare
from kiosk.visit import Settings
from tests.narration.narrated import narrated
from tests.ui.hands import Hands
from tests.ui.listening import VOICED
from tests.ui.visitor import Clock, Visitor

LANDSCAPE = Panel(1920, 1080, 3.6)
OpenVisit = Callable[..., Visitor]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Return the class of application that the program itself uses: nothing in it needs widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def glass(qapp: QGuiApplication) -> QPointingDevice:
    """Return a touch screen, with the application made ready."""
    prepare(qapp)
    return QTest.createTouchDevice()


@pytest.fixture(scope="session")
def content() -> Content:
    """Return the built-in deck with all that stands round it."""
    return load_content(None)


def quiet(kiosk: Kiosk) -> Kiosk:
    """Let nothing move, and offer all that can be offered."""
    kiosk.allow_motion(motion=False)
    kiosk.let_print(prints=True)
    kiosk.let_be_heard(heard=True)
    return kiosk


@pytest.fixture
def open_visit(qtbot: QtBot, glass: QPointingDevice, content: Content) -> Iterator[OpenVisit]:
    """Return a function that opens a kiosk as the program does, on a panel and with a content of one's own."""
    visitors: list[Visitor] = []

    def opened(
        panel: Panel = LANDSCAPE,
        of: Content = content,
        settings: Settings | None = None,
        wishes: Wishes = Wishes(),  # noqa: B008 - it is frozen
    ) -> Visitor:
        clock = Clock()
        kiosk = quiet(Kiosk(of, panel, settings or Settings(), clock))
        scene = Scene(kiosk)
        Doorkeeper(kiosk, scene.window, wishes)
        scene.window.setGeometry(0, 0, panel.width, panel.height)
        scene.window.show()
        scene.window.requestActivate()
        qtbot.waitUntil(scene.window.isActive)
        visitors.append(Visitor(kiosk, scene, Hands(scene.window, glass), clock))
        return visitors[-1]

    yield opened
    for visitor in visitors:
        visitor.scene.close()


@pytest.fixture
def visitor(open_visit: OpenVisit) -> Visitor:
    """Return a person in front of the built-in deck."""
    return open_visit()


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory, content: Content) -> Content:
    """Return the built-in deck with a clip for each sentence of four languages, without their sound."""
    folder = tmp_path_factory.mktemp("narration")
    for tag in VOICED:
        narrated(folder, tag, *all_sentences(content.deck, content.phrases, tag, VOICED))
    return evolve(content, narration=Narration((folder,)))
