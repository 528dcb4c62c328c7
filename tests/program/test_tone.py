"""The idle warning is heard where the clinic allows it, on a real sound server, and only there (requirement 39)."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.sound.tone import NOTES_HZ, PEAK
from tests.program.conftest import LANDSCAPE
from tests.program.screens import PX_PER_MM, Hand, Tour, XScreen
from tests.program.sound import NEEDS_SERVER, RATE_HZ, Clock, Recording, SoundServer
from tests.program.starting import PROGRAM, Kiosk, Process, journal, run, words
from tests.tones import strength

pytestmark = NEEDS_SERVER
LIMIT_S, HALF_S = 121, 23
STAY = "I\N{RIGHT SINGLE QUOTATION MARK}m still here"


class Visit:
    """Somebody who came to the home screen and went away."""

    def __init__(self, kiosk: Kiosk, screen: XScreen, walks: tuple[Tour, Tour], clock: Clock) -> None:
        self.kiosk, self.screen, self.walks, self.clock = kiosk, screen, walks, clock
        self.hand = Hand(kiosk, screen, walks[0])
        self.sees("attract")
        self.hand.touches(walks[0].stop("attract"), "Touch to start")
        self.sees("home")

    def sees(self, screen: str) -> None:
        """Await the picture of a screen, with or without something to hear."""
        silent, heard = self.walks
        self.hand.sees(silent.stop(screen), heard.picture(heard.stop(screen)))

    def passes(self, seconds: int) -> None:
        """Let time pass, and the program notice."""
        self.clock.turn(seconds)
        for place in ("900", "901"):
            self.screen.xdotool("mousemove", place, "500")

    def answers(self) -> None:
        """Say that somebody is still here."""
        self.hand.touches(self.walks[0].stop("idle-warning"), STAY)
        self.sees("home")

    def plays(self) -> bool:
        """Tell whether the program has a player at work."""
        return any("tone" in words(child) for child in self.kiosk.children(self.kiosk.runner()))


@contextmanager
def stopped(server: SoundServer) -> Iterator[None]:
    """Let a server be there and do nothing."""
    server.popen.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        server.popen.send_signal(signal.SIGCONT)


@pytest.fixture
def visit(
    home: Path,
    start: Callable[..., Kiosk],
    x_screen: Callable[..., XScreen],
    tour: Callable[..., Tour],
    heard_tour: Tour,
) -> Callable[[bool], Visit]:
    """Give the means to begin a visit where the loudspeaker is allowed, or not."""

    def begun(loudspeaker: bool) -> Visit:  # noqa: FBT001 - the setting itself
        config = home / "config.yaml"
        config.write_text(f"loudspeaker: {str(loudspeaker).lower()}\n", "utf-8")
        screen, clock = x_screen(*LANDSCAPE), Clock(home)
        words = ("--config", config, "--px-per-mm", str(PX_PER_MM))
        kiosk = start(*words, DISPLAY=screen.display, **clock.world)
        return Visit(kiosk, screen, (tour(LANDSCAPE), heard_tour), clock)

    return begun


@pytest.fixture
def recording(server: SoundServer) -> Iterator[Recording]:
    """Give a recording of all that is heard."""
    with Recording(server) as running:
        yield running


def test_it_is_heard_when_it_comes_and_at_half(visit: Callable[..., Visit], recording: Recording) -> None:
    one = visit(loudspeaker=True)
    assert not any(recording.samples())
    one.passes(LIMIT_S)
    recording.until(lambda: len(recording.sounds()) == 1, "the tone")
    one.passes(HALF_S)
    recording.until(lambda: len(recording.sounds()) == 2, "the tone once more")
    for sound in recording.sounds():
        halves = (sound[: len(sound) // 2], sound[len(sound) // 2 :])
        for half, note, other in zip(halves, NOTES_HZ, reversed(NOTES_HZ), strict=True):
            assert strength(half, note, RATE_HZ) > PEAK / 2
            assert strength(half, other, RATE_HZ) < PEAK / 20
    assert "not heard" not in journal(one.kiosk.home)


def test_it_is_silent_where_the_clinic_does_not_allow_it(visit: Callable[..., Visit], recording: Recording) -> None:
    one = visit(loudspeaker=False)
    for seconds in (LIMIT_S, HALF_S):
        one.passes(seconds)
        recording.goes_on(2)
        assert not one.plays()
    one.answers()
    assert not any(recording.samples())


def test_an_answer_silences_it(visit: Callable[..., Visit], server: SoundServer, recording: Recording) -> None:
    """The device stands still meanwhile, so that the answer comes before the tone is over however slow the machine."""
    one = visit(loudspeaker=True)
    server.asked("suspend-sink", "loudspeaker", "1")
    one.passes(LIMIT_S)
    server.until(server.plays, "the player at the server")
    one.answers()
    server.asked("suspend-sink", "loudspeaker", "0")
    recording.goes_on(2)
    one.passes(HALF_S)
    recording.goes_on(2)
    assert not any(recording.samples())


def test_without_a_sound_server_the_log_tells_it_once_and_all_else_goes_on(visit: Callable[..., Visit]) -> None:
    one = visit(loudspeaker=True)
    for _time in range(2):
        one.passes(LIMIT_S)
        one.kiosk.until(lambda: "not heard" in one.kiosk.said(), "a line in the log")
        one.kiosk.until(lambda: not one.plays(), "the end of the player")
        one.answers()
    assert journal(one.kiosk.home).count("WARNING") == 1
    assert "kiosk: there is no sound device" in journal(one.kiosk.home)


def test_a_server_that_hangs_holds_nothing_up(visit: Callable[..., Visit], server: SoundServer) -> None:
    one = visit(loudspeaker=True)
    with stopped(server):
        one.passes(LIMIT_S)
        one.kiosk.until(one.plays, "the player")
        one.answers()
        one.passes(LIMIT_S)
        one.kiosk.until(one.plays, "the player once more")
        one.kiosk.popen.terminate()
        assert one.kiosk.exit_code() == 0
    assert "WARNING" not in journal(one.kiosk.home)


def test_a_server_that_was_started_anew_is_found_again(visit: Callable[..., Visit], home: Path) -> None:
    one = visit(loudspeaker=True)
    for _time in range(2):
        with SoundServer(home) as server, Recording(server) as recording:
            one.passes(LIMIT_S)
            recording.until(lambda heard=recording: len(heard.sounds()) == 1, "the tone")
            one.answers()


def test_staff_hear_it_by_a_command_whatever_the_environment_says(home: Path, recording: Recording) -> None:
    done = run(home, "tone", PULSE_SERVER="tcp:127.0.0.1:1", PULSE_CLIENTCONFIG="/nowhere")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    recording.until(lambda: len(recording.sounds()) == 1, "the tone")


@pytest.mark.parametrize("gone", ["device", "server"])
def test_a_device_that_vanishes_while_it_plays_is_told(home: Path, server: SoundServer, gone: str) -> None:
    with Process(home, PROGRAM, "tone") as player:
        server.until(server.plays, "the player at the server")
        if gone == "device":
            server.asked("unload-module", "module-null-sink")
        else:
            server.popen.kill()
        assert player.exit_code() == 2
        assert "Traceback" not in player.said()
        assert player.said().splitlines()[-1] == "kiosk: the sound device has stopped playing"


def test_staff_are_told_that_there_is_no_sound_device(home: Path) -> None:
    done = run(home, "tone")
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, "kiosk: there is no sound device")
