"""The program under test is named in each test's id, so that a report says which one it speaks of."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.program.screens import PX_PER_MM, Tour, XScreen
from tests.program.starting import FROZEN, PROGRAM, Kiosk, run

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
    """Give the means to walk off-screen through everything there is, once for each size in px."""
    tours: dict[tuple[int, int], Tour] = {}

    def walked(size: tuple[int, int]) -> Tour:
        if size not in tours:
            folder = tmp_path_factory.mktemp("tour")
            shape = ("--screen", "{}x{}".format(*size), "--px-per-mm", str(PX_PER_MM))
            assert run(folder, "tour", "pictures", *shape).returncode == 0
            tours[size] = Tour(folder / "pictures")
        return tours[size]

    return walked
