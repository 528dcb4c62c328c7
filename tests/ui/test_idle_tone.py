"""The idle warning is heard too (requirement 39): when the player is started and ended, and how its failures are told.

The player is a small program of these tests; tests/program/test_tone.py hears the real one.
"""

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QProcess
from pytestqt.qtbot import QtBot

from kiosk.ui.bridge import Kiosk
from kiosk.ui.content import Content
from kiosk.ui.idle_tone import IdleTone
from kiosk.visit import Event, Kind, Settings
from tests.strict import Announce
from tests.ui.conftest import LANDSCAPE
from tests.ui.visitor import Clock

LIMIT_S, ANSWER_S = 120, 45
DONE = "open('played', 'a').write('x')"
REFUSED = (
    "print('qt: noise'); print('kiosk: there is no sound device'); open('played', 'a').write('x'); raise SystemExit(2)"
)
CRASHED = "open('played', 'a').write('x'); import os; os.abort()"
ENDLESS = "open('played', 'a').write('x'); import signal; signal.pause()"


class Room:
    """A kiosk whose clock is turned by hand, with a tone that a program of the test plays."""

    def __init__(self, content: Content, qtbot: QtBot, player: tuple[str, ...], patience_ms: int) -> None:
        self.clock, self.qtbot = Clock(), qtbot
        self.kiosk = Kiosk(content, LANDSCAPE, Settings(), self.clock)
        self.tone = IdleTone(self.kiosk, player, patience_ms)
        (self.player,) = self.tone.findChildren(QProcess)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.now += seconds
        self.kiosk.look_at_the_clock()

    def asks(self) -> None:
        """Come to the idle warning of a visit that has just begun."""
        self.kiosk.send(Event(Kind.START))
        self.wait(LIMIT_S * self.kiosk.state.patience)
        assert self.kiosk.state.warned

    def played(self) -> int:
        """Count how often the player has been at work."""
        path = Path("played")
        return len(path.read_text("ascii")) if path.exists() else 0

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait for something."""
        self.qtbot.waitUntil(seen, timeout=10_000)

    def rests(self) -> bool:
        """Tell whether nothing is being played."""
        QCoreApplication.processEvents()
        return self.player.state() is QProcess.ProcessState.NotRunning


@pytest.fixture
def room(
    content: Content, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Room]]:
    """Give the means to make a room with a player."""
    monkeypatch.chdir(tmp_path)
    rooms: list[Room] = []

    def made(program: str, patience_ms: int = 60_000) -> Room:
        rooms.append(Room(content, qtbot, (sys.executable, "-S", "-c", program), patience_ms))
        return rooms[-1]

    yield made
    for one in rooms:
        one.tone.close()


def test_it_sounds_when_the_question_comes_and_once_more_at_half(room: Callable[..., Room]) -> None:
    one = room(DONE)
    one.kiosk.send(Event(Kind.START))
    one.wait(LIMIT_S - 1)
    assert one.rests()
    one.wait(1)
    one.until(lambda: one.played() == 1 and one.rests())
    for _second in range(22):
        one.wait(1)
        assert one.rests()
    one.wait(1)
    assert one.kiosk.property("secondsLeft") == 22
    one.until(lambda: one.played() == 2 and one.rests())
    for _second in range(22):
        one.wait(1)
        assert one.rests()
    assert not one.kiosk.state.warned
    assert one.played() == 2


def test_a_sign_of_life_lets_it_sound_at_the_next_half_again(room: Callable[..., Room]) -> None:
    one = room(DONE)
    one.asks()
    for times in (2, 3):
        one.until(one.rests)
        one.kiosk.touched()
        one.wait(0)
        one.wait(23)
        one.until(lambda expected=times: one.played() == expected)


@pytest.mark.parametrize("answer", [Kind.STAY, Kind.MORE_TIME, Kind.DONE])
def test_an_answer_silences_it_at_once(room: Callable[..., Room], answer: Kind) -> None:
    one = room(ENDLESS)
    one.asks()
    one.until(lambda: one.played() == 1)
    one.kiosk.send(Event(answer))
    one.until(one.rests)
    assert one.player.exitStatus() is QProcess.ExitStatus.CrashExit, "it was cut short"
    one.asks()
    one.until(lambda: one.played() == 2)


def test_it_never_sounds_twice_at_a_time(room: Callable[..., Room]) -> None:
    one = room(ENDLESS)
    one.asks()
    one.until(lambda: one.played() == 1)
    first = one.player.processId()
    one.wait(23)
    assert one.player.processId() == first


@pytest.mark.parametrize(
    ("program", "why"),
    [(REFUSED, r"from now on: kiosk: there is no sound device$"), (CRASHED, "from now on: .*crash")],
    ids=["refused", "crashed"],
)
def test_what_cannot_be_heard_is_logged_once_and_asked_all_the_same(
    room: Callable[..., Room], announce_log: Announce, caplog: pytest.LogCaptureFixture, program: str, why: str
) -> None:
    announce_log(logging.WARNING, why)
    one = room(program)
    for times in (1, 2, 3):
        one.asks()
        one.until(lambda expected=times: one.played() == expected and one.rests())
        one.kiosk.send(Event(Kind.STAY))
        assert not one.kiosk.state.warned
    assert len(caplog.records) == 1


def test_once_it_was_heard_again_the_next_failure_is_logged_again(
    room: Callable[..., Room], announce_log: Announce, caplog: pytest.LogCaptureFixture
) -> None:
    announce_log(logging.WARNING, "seen and not heard")
    one = room("open('played', 'a').write('x'); from pathlib import Path; raise SystemExit(Path('broken').exists())")
    for times, broken in enumerate((True, False, True), 1):
        Path("broken").touch() if broken else Path("broken").unlink()
        one.asks()
        one.until(lambda expected=times: one.played() == expected and one.rests())
        one.kiosk.send(Event(Kind.STAY))
    assert len(caplog.records) == 2


def test_a_player_that_hangs_is_ended_and_told(room: Callable[..., Room], announce_log: Announce) -> None:
    announce_log(logging.WARNING, "from now on: the sound device does not answer$")
    one = room(ENDLESS, patience_ms=1)
    one.asks()
    one.until(one.rests)


def test_a_player_that_is_not_there_is_told(
    content: Content, qtbot: QtBot, announce_log: Announce, caplog: pytest.LogCaptureFixture
) -> None:
    announce_log(logging.WARNING, "seen and not heard")
    one = Room(content, qtbot, ("/nowhere/kiosk",), 60_000)
    for _time in range(2):
        one.asks()
        one.until(one.rests)
        one.kiosk.send(Event(Kind.STAY))
    assert len(caplog.records) == 1


def test_the_kiosk_itself_never_loads_what_plays_sound() -> None:
    """It would make its start longer, and a fault of it the kiosk's own."""
    look = "import sys, kiosk.app, kiosk.ui.program; print([name for name in sys.modules if 'kiosk.sound' in name])"
    said = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True).stdout
    assert said == "[]\n"


def test_at_the_end_no_player_is_left(room: Callable[..., Room]) -> None:
    one = room(ENDLESS)
    one.asks()
    one.until(lambda: one.played() == 1)
    one.tone.close()
    assert one.player.state() is QProcess.ProcessState.NotRunning
