"""What is read aloud is heard in the headphones and nowhere else, on a real sound server (issue 6, 4 and 5)."""

import hashlib
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program.playing import AT_ONCE_S, HEADPHONES, LOUDSPEAKER, Player, Tape, add_headphones, told
from tests.program.sound import NEEDS_SERVER, RATE_HZ, SoundServer
from tests.sound.clips import FOLDER, clip

pytestmark = NEEDS_SERVER
LOW = clip("low.opus", 3000)


def test_it_is_heard_in_the_headphones_alone(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape]
) -> None:
    add_headphones(server)
    private, public = tape(HEADPHONES), tape(LOUDSPEAKER)
    one = player("--loudspeaker", PULSE_SERVER="tcp:127.0.0.1:1", PULSE_CLIENTCONFIG="/nowhere")
    assert one.device(HEADPHONES)["private"]
    one.play(clip("low.opus", 400))
    one.awaits("end", id=1)
    private.goes_on(0.1)
    assert len(private.sound()) / RATE_HZ == pytest.approx(0.4, abs=0.01)
    assert not any(public.samples())


def test_headphones_pulled_out_leave_no_sample_to_the_loudspeaker_though_the_player_has_no_time_to_react(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape]
) -> None:
    """The server itself ends what plays: here the player stands still while it happens, as on a busy computer."""
    module = add_headphones(server)
    public = tape(LOUDSPEAKER)
    one = player("--loudspeaker")
    one.device(HEADPHONES)
    one.play(LOW)
    one.until(lambda: any(at["ms"] > 500 for at in one.told("at")), "the middle of the sentence")
    one.popen.send_signal(signal.SIGSTOP)
    server.asked("unload-module", module)
    public.goes_on(0.5)
    one.popen.send_signal(signal.SIGCONT)
    one.awaits("lost", id=1)
    public.goes_on(0.2)
    assert not any(public.samples())


def test_headphones_pulled_out_in_the_middle_of_a_sentence_silence_it(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape]
) -> None:
    module = add_headphones(server)
    public = tape(LOUDSPEAKER)
    one = player("--loudspeaker")
    one.device(HEADPHONES)
    one.play(LOW)
    one.until(lambda: any(at["ms"] > 500 for at in one.told("at")), "the middle of the sentence")
    pulled = one.asks(server, "unload-module", module)
    assert one.awaits("lost", id=1)["when"] - pulled < AT_ONCE_S
    assert not one.device(LOUDSPEAKER)["private"]
    public.goes_on(0.5)
    assert not any(public.samples())
    assert not one.told("end")


@pytest.mark.parametrize("default", [HEADPHONES, LOUDSPEAKER])
def test_a_device_that_is_no_headphones_any_more_falls_silent(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape], default: str
) -> None:
    """As one does whose plug is pulled, if it has a loudspeaker of its own and is what the system uses."""
    add_headphones(server)
    server.asked("set-default-sink", default)
    private = tape(HEADPHONES)
    one = player("--loudspeaker")
    one.device(HEADPHONES)
    one.play(LOW)
    one.until(lambda: any(at["ms"] > 500 for at in one.told("at")), "the middle of the sentence")
    changed = server.told(f"update-sink-proplist {HEADPHONES} device.form_factor=internal")
    assert one.awaits("lost", id=1)["when"] - changed < AT_ONCE_S
    private.goes_on(0.3)
    assert private.heard()[1] - changed < AT_ONCE_S
    one.until(lambda: one.told("device", name=default, private=False), "another device")


@pytest.mark.parametrize(
    ("words", "heard_in"),
    [
        (("--loudspeaker",), LOUDSPEAKER),
        ((), None),
        (("--headphones", "usb"), "usb"),
        (("--headphones", "usb", "--loudspeaker"), "usb"),
        (("--headphones", "At the desk", "--loudspeaker"), "usb"),
        (("--headphones", "other", "--loudspeaker"), None),
    ],
)
def test_it_goes_where_the_clinic_says(
    server: SoundServer, player: Callable[..., Player], words: tuple[str, ...], heard_in: str | None
) -> None:
    described = "sink_properties=\"device.description='At the desk'\""
    server.asked("load-module", "module-null-sink", "sink_name=usb", described)
    server.asked("set-default-sink", LOUDSPEAKER)
    one = player(*words)
    assert one.device(heard_in)["private"] == (heard_in == "usb")
    one.play(clip("low.opus", 200))
    one.awaits("end" if heard_in else "lost", id=1)


def test_headphones_that_come_take_over_from_the_loudspeaker(
    server: SoundServer, player: Callable[..., Player], tape: Callable[[str], Tape]
) -> None:
    public = tape(LOUDSPEAKER)
    one = player("--loudspeaker")
    one.device(LOUDSPEAKER)
    one.play(LOW)
    one.until(lambda: any(at["ms"] > 200 for at in one.told("at")), "the sentence")
    add_headphones(server)
    one.awaits("lost", id=1)
    public.goes_on(0.3)
    begun, ended = public.heard()
    assert ended - begun < 2
    one.device(HEADPHONES)


def test_a_server_that_is_killed_and_started_anew_is_found_again(home: Path, player: Callable[..., Player]) -> None:
    one = player()
    one.device(None)
    one.play(LOW)
    one.awaits("lost", id=1)
    for number in (2, 3):
        with SoundServer(home) as server:
            add_headphones(server)
            one.device(HEADPHONES)
            one.play(LOW, number=number)
            one.awaits("at", id=number)
            server.popen.kill()
            one.awaits("lost", id=number)
            one.device(None)
        (home / "runtime" / "pulse" / "native").unlink()  # it had no time for that


def test_a_server_that_hangs_makes_it_neither_deaf_nor_tell_of_sound(
    server: SoundServer, player: Callable[..., Player]
) -> None:
    add_headphones(server)
    one = player()
    one.device(HEADPHONES)
    one.play(LOW)
    one.awaits("at", id=1)
    server.popen.send_signal(signal.SIGSTOP)
    try:
        lost = one.awaits("lost", id=1)
        assert [at["when"] for at in one.told("at")][-1] < lost["when"]
        one.device(None)
        one.play(LOW, number=2)
        one.awaits("lost", id=2)
        one.play(told(LOW, file="/nowhere"), number=3)
        one.awaits("fault", id=3)
    finally:
        server.popen.send_signal(signal.SIGCONT)
    one.device(HEADPHONES)
    one.play(clip("low.opus", 200), number=4)
    one.awaits("end", id=4)


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ({"file": "/nowhere/x.opus"}, "/nowhere/x.opus cannot be read: No such file or directory"),
        ({"sha256": "0" * 64}, "its hash is another one"),
        ({"to_ms": 9000}, "has no section from 0 to 9000 ms: it lasts 3000 ms"),
        ({"from_ms": 200, "to_ms": 100}, "has no section from 200 to 100 ms"),
    ],
)
def test_a_clip_with_a_fault_is_named_and_nothing_of_its_reading_is_heard(
    server: SoundServer,
    player: Callable[..., Player],
    tape: Callable[[str], Tape],
    bad: dict[str, object],
    why: str,
) -> None:
    add_headphones(server)
    private = tape(HEADPHONES)
    one = player()
    one.device(HEADPHONES)
    one.play(clip("low.opus", 200), told(LOW, **bad))
    fault = one.awaits("fault", id=1)
    assert (fault["clip"], why in fault["why"]) == (1, True)
    private.goes_on(0.3)
    assert not any(private.samples())
    one.play(clip("low.opus", 200), number=2)
    one.awaits("end", id=2)


@pytest.mark.parametrize("kind", ["truncated", "other"])
def test_a_file_that_is_no_whole_sound_is_a_fault_though_its_hash_is_right(
    home: Path, server: SoundServer, player: Callable[..., Player], kind: str
) -> None:
    add_headphones(server)
    file = home / "bad.opus"
    whole = (FOLDER / "low.opus").read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if kind == "truncated" else b"RIFF" * 1000)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    one = player()
    one.device(HEADPHONES)
    one.play(told(LOW, file=str(file), sha256=digest))
    assert str(file) in one.awaits("fault", id=1)["why"]
