"""On an X server without a window manager: the window, its first picture, a visit by touch, and every way out."""

import signal
from collections.abc import Callable

import pytest

from tests.program.conftest import LANDSCAPE, PORTRAIT
from tests.program.screens import PX_PER_MM, Hand, Tour, XScreen
from tests.program.starting import Kiosk

SIZES = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
WAYS_OUT = ["alt+F4", "Escape", "ctrl+q", "ctrl+w", "ctrl+c", "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+Escape"]
WAYS_OUT += ["F1", "F5", "F10", "F11", "F12", "super", "super+l", "Menu", "shift+F10", "ctrl+p", "ctrl+o", "ctrl+n"]
WAYS_OUT += ["alt+space", "ctrl+alt+t", "ctrl+shift+q", "ctrl+alt+q", "alt+shift+q", "q", "Print", "XF86Back"]

Start = Callable[..., Kiosk]
Screens = Callable[[int, int], XScreen]
Tours = Callable[[tuple[int, int]], Tour]


def on(screen: XScreen) -> dict[str, str]:
    """Give the environment of a program on a screen."""
    return {"DISPLAY": screen.display}


DENSITY = ("--px-per-mm", str(PX_PER_MM))


@SIZES
def test_when_it_is_ready_the_attract_screen_covers_the_whole_screen(
    size: tuple[int, int], start: Start, x_screen: Screens, tour: Tours
) -> None:
    screen = x_screen(*size)
    start(*DENSITY, **on(screen))
    picture = screen.picture()  # one look, at once: READY=1 promises that it is there
    walked = tour(size)
    assert picture == walked.picture(walked.stop("attract"))
    place = screen.geometry()
    assert (place["X"], place["Y"], place["WIDTH"], place["HEIGHT"]) == (0, 0, *size)


@SIZES
def test_a_visit_by_touch_shows_what_the_tour_shows(
    size: tuple[int, int], start: Start, x_screen: Screens, tour: Tours
) -> None:
    screen, walked = x_screen(*size), tour(size)
    hand = Hand(start(*DENSITY, **on(screen)), screen, walked)
    guided = walked.stops[: next(n for n, stop in enumerate(walked.stops, 1) if stop["card"] == "closing")]
    assert [stop["screen"] for stop in guided] == ["attract", "home"] + ["card"] * 11
    presses = ["Touch to start", "Start"] + ["Next"] * 10 + ["Done"]
    for stop, name in zip(guided, presses, strict=True):
        hand.sees(stop)
        hand.touches(stop, name)
    hand.sees(guided[0])


def test_no_key_and_no_request_to_close_leads_out(start: Start, x_screen: Screens, tour: Tours) -> None:
    screen, walked = x_screen(*LANDSCAPE), tour(LANDSCAPE)
    kiosk = start(*DENSITY, **on(screen))
    hand, window = Hand(kiosk, screen, walked), screen.window()
    for chord in WAYS_OUT:
        screen.xdotool("key", "--clearmodifiers", chord)
        screen.ask_to_close()
    screen.xdotool("mousemove", "900", "500", "click", "3")  # where a desktop opens a menu
    hand.sees(walked.stop("attract"))
    hand.touches(walked.stop("attract"), "Touch to start")  # comes after all of them, so all of them were taken
    hand.sees(walked.stop("home"))
    assert screen.window() == window


def test_staff_leave_by_their_chord(start: Start, x_screen: Screens) -> None:
    screen = x_screen(*LANDSCAPE)
    kiosk = start(**on(screen))
    screen.xdotool("key", "ctrl+alt+shift+q")
    assert kiosk.exit_code() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(start: Start, x_screen: Screens, number: signal.Signals) -> None:
    kiosk = start(**on(x_screen(*LANDSCAPE)))
    kiosk.popen.send_signal(number)
    assert kiosk.exit_code() == 0


def test_in_a_window_of_a_laptop_closing_it_ends_the_program(start: Start, x_screen: Screens) -> None:
    screen = x_screen(*LANDSCAPE)
    kiosk = start("--windowed", **on(screen))
    assert (screen.geometry()["WIDTH"], screen.geometry()["HEIGHT"]) == (1280, 720)
    screen.ask_to_close()
    assert kiosk.exit_code() == 0
