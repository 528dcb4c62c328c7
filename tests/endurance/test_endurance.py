"""Many touches by real fingers on a real screen: nothing breaks, and nothing grows.

`KIOSK_TOUCHES=1000000 KIOSK_FROZEN=dist/kiosk/kiosk python3 dev.py test -- -m slow tests/endurance` takes an hour;
KIOSK_ENDURANCE names a file for what was seen. The short one touches 20,000 times.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content import load_content
from kiosk.ui.look import Panel
from kiosk.ui.tour import visit_everything
from kiosk.visit import Kind, Settings
from tests.endurance.glass import HEIGHT, WIDTH, Glass, there_is_glass
from tests.endurance.judging import see_that_nothing_grew
from tests.endurance.run import IDLE_S, Endurance
from tests.program.screens import PX_PER_MM, Tour
from tests.program.starting import ROOT, Kiosk, journal

pytestmark = pytest.mark.skipif(not there_is_glass(), reason="no X server with a glass; dev.py installs it")
SHORT, LONG = 20_000, int(os.environ.get("KIOSK_TOUCHES", "100000"))
PACE = 600.0
"""Touches a second."""
A_TURN, LONG_EVERY = 20, 4
"""Touches after which a visit is to end: too few to change a setting, or, every fourth time, more than anyone makes."""
A_LONG_TURN, LONG_TURNS = 5_000, 50
"""How many those are; where there are so many touches that it takes more, in about so many visits."""
NOBODY_EVERY = 40
"""After so many visits one ends by nobody being there."""
MOST_MINUTES = float(os.environ.get("KIOSK_MINUTES", "60"))
WAYS = (Kind.START, Kind.NEXT, Kind.OPEN_SETTINGS, Kind.OPEN_LANGUAGE, Kind.OPEN_TOPICS, Kind.OPEN_MY_PAGE, Kind.MORE)


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """Walk to screens whose controls the crowd aims at."""
    folder = tmp_path_factory.mktemp("places")
    visit_everything(load_content(None), Settings(), Panel(WIDTH, HEIGHT, PX_PER_MM), folder, by=WAYS, heard=False)
    return Tour(folder)


@pytest.fixture
def glass(home: Path) -> Iterator[Glass]:
    """Give a screen that is touched."""
    with Glass(home) as running:
        yield running


@pytest.mark.parametrize("touches", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)])
def test_nothing_breaks_and_nothing_grows(home: Path, glass: Glass, places: Tour, touches: int) -> None:
    (home / "config.yaml").write_text(f"printer: none\nidle_s: {IDLE_S}\n", "ascii")
    shape = ("--px-per-mm", str(PX_PER_MM), "--config", "config.yaml")
    with Kiosk(home, *shape, DISPLAY=glass.display, PYTHONPATH=str(ROOT)) as kiosk:
        endurance = Endurance(kiosk.ready(), glass, places, PACE)
        figures, long_turn = endurance.figures, max(A_LONG_TURN, touches // LONG_TURNS)
        while figures.touches < touches and figures.seconds < 60 * MOST_MINUTES:
            long = figures.visits % LONG_EVERY == LONG_EVERY - 1
            nobody = figures.visits % NOBODY_EVERY == NOBODY_EVERY - 1
            endurance.visit(long_turn if long else A_TURN, touches, leave=nobody)
            if kept := os.environ.get("KIOSK_ENDURANCE"):
                figures.write(Path(kept))
        endurance.look_at_the_end()
        endurance.eye.close()
        kiosk.popen.terminate()
        assert kiosk.exit_code() == 0
    assert "WARNING" not in journal(home)
    assert "ERROR" not in journal(home)
    see_that_nothing_grew(figures)
