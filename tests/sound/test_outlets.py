"""Where sound may go: the choice among the devices that a server has (issue 6, 5)."""

import pytest

from kiosk.sound.outlets import Outlet, Sink, Wish
from kiosk.sound.pulse import PORT_HEADPHONES, PORT_HEADSET, PORT_SPEAKER

SPEAKER = Sink("built-in", "Built-in Audio", "internal", PORT_SPEAKER)
JACK = Sink("built-in", "Built-in Audio", "internal", PORT_HEADPHONES)
USB = Sink("usb", "USB Headset", "headset", age=4)
BLUETOOTH = Sink("bluez", "Somebody's", "headphone", PORT_HEADSET, age=7)
LINE = Sink("line", "At the desk", age=2)


def names(wish: Wish, *sinks: Sink, default: str | None = "built-in") -> list[str]:
    return [outlet.name for outlet in wish.allowed(list(sinks), default)]


@pytest.mark.parametrize("sink", [JACK, USB, BLUETOOTH])
def test_what_says_that_it_is_worn_is_private(sink: Sink) -> None:
    assert Wish().allowed([SPEAKER, sink], None) == [Outlet(sink.name, private=True)]


@pytest.mark.parametrize(
    "sink",
    [
        SPEAKER,
        LINE,
        Sink("jack", port=PORT_HEADPHONES, plugged=False),
        Sink("usb", form="headset", plugged=False),
        Sink("usb", form="headset", port=PORT_SPEAKER),
    ],
)
def test_nothing_else_is(sink: Sink) -> None:
    assert not sink.private
    assert Wish().allowed([sink], sink.name) == []
    assert Wish(loudspeaker=True).allowed([sink], sink.name) == [Outlet(sink.name, private=False)]


def test_the_loudspeaker_is_the_default_device_and_only_without_headphones() -> None:
    wish = Wish(loudspeaker=True)
    assert names(wish, LINE, SPEAKER) == ["built-in"]
    assert names(wish, LINE, SPEAKER, USB) == ["usb"]
    assert names(wish, LINE, SPEAKER, default=None) == []
    assert names(wish) == []


def test_of_several_headphones_the_default_comes_first_and_then_the_newest() -> None:
    assert names(Wish(), JACK, USB, BLUETOOTH) == ["built-in", "bluez", "usb"]


@pytest.mark.parametrize("name", ["line", "At the desk"])
def test_headphones_may_be_named_by_either_name_and_then_no_others_are_used(name: str) -> None:
    wish = Wish(name, loudspeaker=True)
    assert wish.allowed([SPEAKER, USB, LINE], "built-in") == [Outlet("line", private=True)]
    assert names(wish, SPEAKER, USB) == []


@pytest.mark.parametrize("now", [SPEAKER, Sink("built-in", port=PORT_HEADPHONES, plugged=False)])
def test_named_headphones_are_not_there_while_their_device_uses_its_loudspeaker_or_nothing(now: Sink) -> None:
    wish = Wish("built-in", loudspeaker=True)
    assert names(wish, JACK) == ["built-in"]
    assert names(wish, now) == []
