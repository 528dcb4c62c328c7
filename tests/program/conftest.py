"""The program under test is named in each test's id, so that a report says which one it speaks of."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from kiosk.content import load_content
from kiosk.ui.look import Panel
from kiosk.ui.tour import visit_everything
from kiosk.visit import Kind, Settings
from tests.program.playing import Player, Tape
from tests.program.screens import PX_PER_MM, Tour, XScreen
from tests.program.sound import SoundServer
from tests.program.starting import FROZEN, PROGRAM, Kiosk

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


@pytest.fixture(autouse=True, params=["frozen" if FROZEN else "source"])
def whole_program() -> None:
    """Refuse to pass without the program that is to be tested."""
    assert PROGRAM.is_file(), f"{PROGRAM} is not there"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a folder for all that the program writes."""
    return tmp_path


@pytest.fixture
def start(home: Path) -> Iterator[Callable[..., Kiosk]]:
    """Give the means to start the program so that it is ended with the test, and to await that it is ready."""
    with ExitStack() as running:
        yield lambda *words, **more: running.enter_context(Kiosk(home, *words, **more)).ready()


@pytest.fixture
def x_screen(home: Path) -> Iterator[Callable[[int, int], XScreen]]:
    """Give the means to start an X server with a screen of so many px."""
    with ExitStack() as running:
        yield lambda width, height: running.enter_context(XScreen(home, width, height))


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Callable[[tuple[int, int]], Tour]:
    """Give the means to walk off-screen through the guided walk and its question, once for each size in px.

    The source tree walks, so that a frozen program is held against it.
    """
    return cache(lambda size: _walk(size, tmp_path_factory.mktemp("tour"), heard=False))


@pytest.fixture(scope="session")
def heard_tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """Return the same walk as it looks where there is something to hear it with."""
    return _walk(LANDSCAPE, tmp_path_factory.mktemp("heard"), heard=True)


def _walk(size: tuple[int, int], folder: Path, *, heard: bool) -> Tour:
    panel = Panel(*size, PX_PER_MM)
    visit_everything(load_content(None), Settings(), panel, folder, by=(Kind.START, Kind.NEXT), heard=heard)
    return Tour(folder)


@pytest.fixture
def server(home: Path) -> Iterator[SoundServer]:
    """Give a sound server with a loudspeaker."""
    with SoundServer(home) as running:
        yield running


@pytest.fixture
def tape(server: SoundServer) -> Iterator[Callable[[str], Tape]]:
    """Give the means to record a device."""
    with ExitStack() as running:
        yield lambda device: running.enter_context(Tape(server, device))


@pytest.fixture
def player(home: Path) -> Iterator[Callable[..., Player]]:
    """Give the means to start a player."""
    with ExitStack() as running:
        yield lambda *words, **more: running.enter_context(Player(home, *words, **more))
