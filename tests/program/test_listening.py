"""A visitor listens to the real program on a real sound server: in headphones, and nowhere else (43 to 55)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.narration import sentences
from tests.program.conftest import LANDSCAPE
from tests.program.playing import HEADPHONES, LOUDSPEAKER, Tape, add_headphones
from tests.program.screens import PX_PER_MM, Hand, Tour, XScreen
from tests.program.sound import NEEDS_SERVER, SoundServer
from tests.program.starting import Kiosk, journal

pytestmark = NEEDS_SERVER
FULL_SCALE = 32767
EVERYTHING = "Everything is read aloud now."


class Listener:
    """Somebody with headphones, or without, in front of the program; what is heard is written down."""

    def __init__(self, kiosk: Kiosk, screen: XScreen, tour: Tour, log_file: Path) -> None:
        self.kiosk, self.screen, self._log = kiosk, screen, log_file
        self.tour, self.hand = tour, Hand(kiosk, screen, tour)

    def heard(self) -> list[str]:
        """Return the sentences that were heard so far."""
        return self._log.read_text("utf-8").splitlines() if self._log.exists() else []

    def hears(self, sentence: str, times: int = 1) -> None:
        """Await a sentence that begins so."""
        there = lambda: sum(one.startswith(sentence) for one in self.heard()) >= times  # noqa: E731
        self.kiosk.until(there, f"the sentence {sentence!r}")
        self.kiosk.press_is_answered()

    def presses(self, key: str) -> None:
        """Strike a key, at a person's pace."""
        self.kiosk.wait_as_a_person_does()
        self.screen.xdotool("key", key)

    def finds(self, name: str) -> int:
        """Strike Tab until a control is heard that is called so, and press it; return how much was heard until then."""
        for _strike in range(30):
            before = len(self.heard())
            self.presses("Tab")
            self.kiosk.until(lambda so_far=before: len(self.heard()) > so_far, "what the key leads to")
            if self.heard()[before].startswith(name):
                self.presses("Return")
                return before + 1
        raise AssertionError(f"no key leads to {name!r}; heard: {self.heard()[-30:]}")


@pytest.fixture
def listener(
    home: Path,
    server: SoundServer,
    start: Callable[..., Kiosk],
    x_screen: Callable[..., XScreen],
    heard_tour: Tour,
) -> Callable[..., Listener]:
    """Give the means to come to the screen with some settings of the clinic."""
    assert server

    def come(*lines: str) -> Listener:
        config, log_file = home / "config.yaml", home / "speech.log"
        config.write_text("\n".join(["listen_key: F9", *lines]) + "\n", "utf-8")
        screen = x_screen(*LANDSCAPE)
        words = ("--config", config, "--px-per-mm", str(PX_PER_MM), "--speech-log", log_file)
        return Listener(start(*words, DISPLAY=screen.display), screen, heard_tour, log_file)

    return come


def test_a_card_is_read_in_the_headphones_and_nowhere_else(
    listener: Callable[..., Listener], server: SoundServer, tape: Callable[[str], Tape]
) -> None:
    add_headphones(server)
    private, loud = tape(HEADPHONES), tape(LOUDSPEAKER)
    one = listener("loudspeaker: true")
    attract, home = one.tour.stop("attract"), one.tour.stop("home")
    one.hand.sees(attract)
    one.hand.touches(attract, "Touch to start")
    one.hand.sees(home)
    one.hand.touches(home, "Listen")
    one.hears("Advantages")
    told = one.heard()
    seen = [sentence.text for text in home["texts"] for sentence in sentences(text["text"])]
    body = [text for text in seen if any(text == heard for heard in told)]
    places = [told.index(text) for text in dict.fromkeys(body)]
    assert {"Exploring CAR-T Therapy: Advantages and Challenges", "Advantages"} <= set(body)
    assert places == sorted(places), "in the order of the screen"
    assert max(map(abs, private.sound()), default=0) > 0.05 * FULL_SCALE
    assert not any(loud.samples())


def test_headphones_that_are_plugged_in_read_everything_and_pulled_out_nothing_is_heard(
    listener: Callable[..., Listener], server: SoundServer, tape: Callable[[str], Tape]
) -> None:
    """Requirements 52 and 55: mid-sentence, and the loudspeaker stays silent though it is allowed."""
    one = listener("headphones: headphones", "loudspeaker: true")
    one.kiosk.until(lambda: "kiosk" in server.asked("list", "clients"), "the player at the server")
    module = add_headphones(server)
    one.hears(EVERYTHING)
    loud = tape(LOUDSPEAKER)  # not before: the server would move it to a device that comes later
    one.hears("Thinking about CAR-T therapy?")
    server.asked("unload-module", module)
    one.kiosk.until(lambda: not server.plays(), "the end of the sound")
    before = len(one.heard())
    loud.goes_on(1.0)
    assert len(one.heard()) <= before + 1
    assert not any(loud.samples())
    one.hand.touches(one.tour.stop("attract"), "Touch to start")
    one.kiosk.press_is_answered()


def test_a_blind_visitor_comes_to_a_card_by_keys_and_ears_alone(
    listener: Callable[..., Listener], server: SoundServer
) -> None:
    """Only what was heard decides which key is struck."""
    add_headphones(server)
    one = listener()
    one.hand.sees(one.tour.stop("attract"))
    one.presses("F9")
    one.hears(EVERYTHING)

    one.finds("Touch to start")
    one.hears("Exploring CAR-T Therapy: Advantages and Challenges")
    one.finds("Start")
    one.hears("CAR-T therapy, as an emerging immunotherapy approach")
    one.finds("Next")
    one.hears("Card 1 of 9")
    one.hears("Powerful Antitumor Effect")
    one.hears("CAR-T therapy modifies a patient")


def test_without_a_sound_server_all_else_works(
    home: Path, start: Callable[..., Kiosk], x_screen: Callable[..., XScreen], tour: Callable[..., Tour]
) -> None:
    screen, walked = x_screen(*LANDSCAPE), tour(LANDSCAPE)
    kiosk = start("--px-per-mm", str(PX_PER_MM), DISPLAY=screen.display)
    hand = Hand(kiosk, screen, walked)
    hand.sees(walked.stop("attract"))
    hand.touches(walked.stop("attract"), "Touch to start")
    hand.sees(walked.stop("home"))
    assert "WARNING" not in journal(home)
