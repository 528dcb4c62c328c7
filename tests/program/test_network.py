"""The kiosk is offline: whatever it does and whatever the environment asks of it, it never opens a network socket."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.program.conftest import LANDSCAPE
from tests.program.screens import PX_PER_MM, Hand, Tour, XScreen
from tests.program.sound import NEEDS_SERVER, Clock, Recording, SoundServer
from tests.program.starting import PATIENCE_S, PROGRAM, ROOT, Kiosk, environment

# Writes down each socket that the program or a part of it opens. -D keeps the program the child that was started.
WATCHED = ("strace", "-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=socket", "-e", "signal=none", "-o", "sockets")


def families(home: Path) -> set[str]:
    """Give the kinds of all sockets that were opened. One at least there was: nothing is shown without a display's."""
    return set(re.findall(r"socket\((\w+)", (home / "sockets").read_text("ascii")))


def test_a_visit_opens_no_network_socket(
    home: Path, start: Callable[..., Kiosk], x_screen: Callable[..., XScreen], tour: Callable[..., Tour]
) -> None:
    screen, walked = x_screen(*LANDSCAPE), tour(LANDSCAPE)
    kiosk = start("--px-per-mm", str(PX_PER_MM), before=WATCHED, DISPLAY=screen.display)
    hand = Hand(kiosk, screen, walked)
    for stop, name in zip(walked.stops, ("Touch to start", "Start", "Next"), strict=False):
        hand.sees(stop)
        hand.touches(stop, name)
    hand.sees(walked.stops[3])
    kiosk.popen.terminate()
    assert kiosk.exit_code() == 0
    assert families(home) == {"AF_UNIX"}


@NEEDS_SERVER
def test_the_idle_warning_is_heard_without_a_network_socket_though_sound_is_asked_for_elsewhere(
    home: Path, start: Callable[..., Kiosk], x_screen: Callable[..., XScreen], heard_tour: Tour
) -> None:
    (home / "config.yaml").write_text("loudspeaker: true\n", "ascii")
    screen, walked, clock = x_screen(*LANDSCAPE), heard_tour, Clock(home)
    words = ("--config", "config.yaml", "--px-per-mm", str(PX_PER_MM))
    world = {"DISPLAY": screen.display, "PULSE_SERVER": "tcp:127.0.0.1:4713", **clock.world}
    with SoundServer(home) as server, Recording(server) as recording:
        kiosk = start(*words, before=WATCHED, **world)
        hand = Hand(kiosk, screen, walked)
        hand.sees(walked.stop("attract"))
        hand.touches(walked.stop("attract"), "Touch to start")
        hand.sees(walked.stop("home"))
        clock.turn(121)
        screen.xdotool("mousemove", "900", "500", "mousemove", "901", "500")
        recording.until(lambda: len(recording.sounds()) == 1, "the tone")
        kiosk.popen.terminate()
        assert kiosk.exit_code() == 0
    assert families(home) == {"AF_UNIX"}


def test_asked_to_serve_its_picture_over_the_network_it_uses_the_display(
    home: Path, start: Callable[..., Kiosk], x_screen: Callable[..., XScreen]
) -> None:
    screen = x_screen(*LANDSCAPE)
    start(before=WATCHED, DISPLAY=screen.display, QT_QPA_PLATFORM="vnc:port=5999")
    assert screen.geometry()["WIDTH"] == LANDSCAPE[0]
    assert families(home) == {"AF_UNIX"}


def test_asked_to_serve_its_picture_over_the_network_without_a_display_it_paints_to_files(home: Path) -> None:
    done = subprocess.run(
        [*WATCHED, PROGRAM, "run", "--pictures", "seen", "--deck", ROOT / "tests/decks/without-layers"],
        env=environment(home, QT_QPA_PLATFORM="vnc:port=5999"),
        cwd=home,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    assert done.stdout.startswith("There is no display here")
    assert families(home) <= {"AF_UNIX"}
