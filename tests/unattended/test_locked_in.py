"""No key, chord, gesture or edge leads out, and no step of a visit reaches for a network (T5 and T6).

A way out is looked for from outside: a program that is started, another window, an end of the one there is.
"""

import os
import random
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.namespaces import NEEDS_MOUNTS, NEEDS_USERS
from tests.program.conftest import LANDSCAPE
from tests.program.screens import PX_PER_MM, Hand, Tour, XScreen
from tests.program.starting import ROOT, Kiosk, Process
from tests.unattended.figures import keep
from tools.package import PACKAGING

KEYCODES = range(9, 255)
"""All that an X server knows."""
HELD = ("", "shift", "ctrl", "alt", "super", "ctrl+shift", "ctrl+alt", "alt+shift", "ctrl+alt+super")
"""But Ctrl+Alt+Shift, with which staff end the program by Q."""
SHORT, LONG = 300, 20_000
WATCHED = ("strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=execve,socket", "-e", "signal=none", "-o", "calls")
DENSITY = ("--px-per-mm", str(PX_PER_MM))
CODE = {"PYTHONPATH": str(ROOT)}
"""So that a copy of the project tests itself (test_sabotage.py)."""
UNIT = PACKAGING / "session" / "cart-kiosk-compositor.service"
WITHOUT_PRINTER = "printer: none\n"


def started_programs(home: Path) -> list[str]:
    """Give each program that was run: the calls that succeeded."""
    told = (home / "calls").read_text("utf-8", "replace")
    return re.findall(r'execve\("([^"]+)".* = 0$', told, re.MULTILINE)


@pytest.fixture
def locked(home: Path, start: Callable[..., Kiosk], x_screen: Callable[..., XScreen]) -> tuple[Kiosk, XScreen]:
    """Give the kiosk on a screen, with all that it runs written down."""
    (home / "config.yaml").write_text(WITHOUT_PRINTER, "ascii")
    screen = x_screen(*LANDSCAPE)
    return start(*DENSITY, "--config", "config.yaml", before=WATCHED, DISPLAY=screen.display, **CODE), screen


def is_still_locked(kiosk: Kiosk, screen: XScreen, window: int) -> None:
    """See that there is the one window over the whole screen, that the program lives and has started none."""
    assert screen.window() == window
    place = screen.geometry()
    assert (place["X"], place["Y"], place["WIDTH"], place["HEIGHT"]) == (0, 0, *LANDSCAPE)
    assert kiosk.popen.poll() is None
    assert [path for path in started_programs(kiosk.home) if "kiosk" not in path and "python" not in path] == []


def test_no_key_with_any_other_leads_out(locked: tuple[Kiosk, XScreen]) -> None:
    kiosk, screen = locked
    window = screen.window()
    for held in HELD:
        chords = [f"{held}+{code}" if held else str(code) for code in KEYCODES]
        screen.xdotool("key", "--clearmodifiers", "--delay", "0", *chords)
    keep("chords pressed", len(HELD) * len(KEYCODES), "chords")
    is_still_locked(kiosk, screen, window)


def test_no_edge_and_no_gesture_leads_out(locked: tuple[Kiosk, XScreen]) -> None:
    kiosk, screen = locked
    window, (width, height) = screen.window(), LANDSCAPE
    for y in range(0, height, 9):
        for edge, inside in ((0, 400), (width - 1, width - 400)):
            screen.xdotool(*dragged((edge, y), (inside, y)))
    for x in range(0, width, 16):
        for edge, inside in ((0, 300), (height - 1, height - 300)):
            screen.xdotool(*dragged((x, edge), (x, inside)))
    for button in ("2", "3", "8", "9"):
        screen.xdotool("mousemove", "900", "500", "click", "--repeat", "3", "--delay", "10", button)
    is_still_locked(kiosk, screen, window)


def dragged(start: tuple[int, int], end: tuple[int, int]) -> list[str]:
    """Give the words for a finger that is put down at one place and lifted at another."""
    place = [[str(number) for number in point] for point in (start, end)]
    return ["mousemove", *place[0], "mousedown", "1", "mousemove", *place[1], "mouseup", "1"]


@pytest.mark.parametrize("many", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)])
def test_no_chain_of_random_chords_and_gestures_leads_out(many: int, locked: tuple[Kiosk, XScreen]) -> None:
    kiosk, screen = locked
    chance, window = random.Random(5), screen.window()  # noqa: S311 - repeatable, not secret
    words: list[str] = []
    for number in range(many):
        if chance.random() < 0.5:
            held = chance.choice(HELD)
            code = chance.choice(KEYCODES)
            words += ["key", "--clearmodifiers", "--delay", "0", f"{held}+{code}" if held else str(code)]
        else:
            ends = [(chance.randrange(LANDSCAPE[0]), chance.randrange(LANDSCAPE[1])) for _ in range(2)]
            words += dragged(ends[0], ends[chance.randrange(2)])
        if number % 50 == 49:
            screen.xdotool(*words)
            words = []
    keep("random chords and gestures", many, "times")
    is_still_locked(kiosk, screen, window)


# What InaccessiblePaths= and ProtectSystem=strict of its unit do: Super+S finds no program for pictures, and Super+R,
# which makes a film, no place to write it to.
NO_PROGRAM = "mount --bind /dev/null /usr/bin/weston-screenshooter"
NO_PLACE = "mkdir -p nothing && mount -t tmpfs -o ro none nothing && cd nothing"
AS_IN_ITS_UNIT = ("unshare", "--mount", "sh", "-c", f'{NO_PROGRAM} && {NO_PLACE} && exec "$@"', "sh")


class InsideWeston(Process):
    """The compositor of the session, with the session's own settings, in a window of an X server that has keys."""

    def __init__(self, home: Path, screen: XScreen) -> None:
        size = (f"--width={LANDSCAPE[0]}", f"--height={LANDSCAPE[1]}", "--use-pixman")
        shape = ("--backend=x11-backend.so", *size, "--shell=kiosk-shell.so", "--socket=wayland-kiosk")
        config = f"--config={PACKAGING / 'session' / 'weston.ini'}"
        super().__init__(home, *AS_IN_ITS_UNIT, "weston", *shape, config, DISPLAY=screen.display)
        self.until((home / "runtime" / "wayland-kiosk").exists, "the compositor's socket")


@pytest.fixture
def weston(home: Path, x_screen: Callable[..., XScreen]) -> Iterator[tuple[InsideWeston, XScreen]]:
    """Give the compositor and the screen it is on."""
    with ExitStack() as running:
        screen = x_screen(*LANDSCAPE)
        yield running.enter_context(InsideWeston(home, screen)), screen


@NEEDS_MOUNTS
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can lay out a unit's view of the disk")
def test_no_chord_speaks_to_the_compositor(weston: tuple[InsideWeston, XScreen], start: Callable[..., Kiosk]) -> None:
    compositor, screen = weston
    kiosk = start(*DENSITY, WAYLAND_DISPLAY="wayland-kiosk", **CODE)
    screen.xdotool("mousemove", "900", "500")
    for held in HELD:
        chords = [f"{held}+{code}" if held else str(code) for code in KEYCODES]
        screen.xdotool("key", "--clearmodifiers", "--delay", "0", *chords)
    assert compositor.popen.poll() is None
    assert kiosk.popen.poll() is None
    assert [path for path in compositor.home.rglob("*") if path.suffix in {".png", ".wcap"}] == []
    assert "InaccessiblePaths=-/usr/bin/weston-screenshooter" in UNIT.read_text("utf-8").splitlines()
    kiosk.popen.terminate()
    assert kiosk.exit_code() == 0


@NEEDS_USERS
def test_a_whole_guided_walk_opens_no_socket_but_local_ones_and_needs_no_network(
    home: Path, x_screen: Callable[..., XScreen], tour: Callable[..., Tour]
) -> None:
    """As its unit has it: supervised, and in a network of its own with nothing in it (PrivateNetwork=yes)."""
    screen, walked = x_screen(*LANDSCAPE), tour(LANDSCAPE)
    as_supervised = ("sh", "-c", 'shift; exec "$0" supervise -- "$@"')
    before = ("unshare", "--user", "--map-root-user", "--net", *WATCHED, *as_supervised)
    with Kiosk(home, *DENSITY, before=before, DISPLAY=screen.display, **CODE) as kiosk:
        hand = Hand(kiosk, screen, walked)
        presses = ["Touch to start", "Start"] + ["Next"] * 10 + ["Done"]
        for stop, name in zip(walked.stops, presses, strict=False):
            hand.sees(stop)
            hand.touches(stop, name)
        hand.sees(walked.stop("attract"))
        keep("screens of the walk that was traced", len(presses), "screens")
    told = (home / "calls").read_text("utf-8", "replace")
    assert set(re.findall(r"socket\((\w+)", told)) == {"AF_UNIX"}
