"""What `kiosk player` is told holds at once: stop, pause, go on, something else (issue 6, 4 and 5)."""

import signal
from collections.abc import Callable

import pytest

from tests.program.playing import AT_ONCE_S, HEADPHONES, Player, Tape, add_headphones
from tests.program.sound import NEEDS_SERVER, RATE_HZ, SoundServer
from tests.sound.clips import PEAK, clip

pytestmark = NEEDS_SERVER
LOW = clip("low.opus", 3000)


@pytest.mark.parametrize("way", ["stop", "pause", "end of input", "SIGTERM"])
def test_it_falls_silent_at_once(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape], way: str
) -> None:
    add_headphones(server)
    private = tape(HEADPHONES)
    one = player()
    one.device(HEADPHONES)
    one.play(LOW)
    one.until(lambda: any(at["ms"] > 500 for at in one.told("at")), "the middle of the sentence")
    asked = one.ends(way) if way not in ("stop", "pause") else one.do(way)
    private.goes_on(0.5)
    assert private.heard()[1] - asked < AT_ONCE_S
    if way in ("stop", "pause"):
        one.play(clip("low.opus", 200), number=2)
        one.awaits("end", id=2)
        assert not one.told("end", id=1)
    else:
        assert one.popen.wait(5) == (0 if way == "end of input" else -signal.SIGTERM)


def test_it_is_heard_though_the_server_remembers_that_it_was_muted(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape]
) -> None:
    server.asked("load-module", "module-stream-restore")
    add_headphones(server)
    one = player()
    one.device(HEADPHONES)
    one.play(LOW)
    one.awaits("at")
    stream = server.asked("list", "short", "sink-inputs").split()[0]
    server.asked("set-sink-input-volume", stream, "10%")
    server.asked("set-sink-input-mute", stream, "1")
    one.do("stop")
    private = tape(HEADPHONES)
    one.play(clip("low.opus", 400), number=2)
    one.awaits("end", id=2)
    private.goes_on(0.1)
    assert max(map(abs, private.samples())) > PEAK / 2


def test_after_a_pause_it_goes_on_where_it_stood(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape]
) -> None:
    add_headphones(server)
    private = tape(HEADPHONES)
    one = player()
    one.device(HEADPHONES)
    one.play(clip("low.opus", 1500))
    one.until(lambda: any(at["ms"] > 500 for at in one.told("at")), "the middle of the sentence")
    one.do("pause")
    private.goes_on(0.5)
    stood = one.told("at")[-1]["ms"]
    one.do("resume")
    one.awaits("end", id=1)
    private.goes_on(0.1)
    assert min(abs(at["ms"] - stood) for at in one.told("at") if at["ms"] > stood) < 60
    sounded = sum(1 for sample in private.samples() if sample) / RATE_HZ
    assert sounded == pytest.approx(1.5, abs=0.03)


def test_what_is_asked_for_next_takes_the_place_of_what_plays(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape]
) -> None:
    add_headphones(server)
    private = tape(HEADPHONES)
    one = player()
    one.device(HEADPHONES)
    for number in range(1, 6):
        one.play(clip("low.opus" if number % 2 else "stereo.opus", 1500), number=number)
        one.until(lambda wanted=number: len(one.told("at", id=wanted)) > 4, "a part of it")
    one.awaits("end", id=5)
    private.goes_on(0.1)
    alone = max(map(abs, private.samples()[-RATE_HZ:]))
    assert max(map(abs, private.samples())) < 1.2 * alone
    told = [at["id"] for at in one.told("at")]
    assert told == sorted(told)
    assert [end["id"] for end in one.told("end")] == [5]
