"""Where there can be no sound, the player answers all the same."""

import os

import pytest

from kiosk.sound import player
from kiosk.sound.outlets import Wish
from kiosk.sound.pulse import NoSoundError

PLAY = b'{"do":"play","id":3,"rate":1,"gain_db":0,"clips":[]}\n'


def test_each_reading_is_lost_at_once(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def missing() -> None:
        raise NoSoundError("there is no sound device")

    theirs, ours = os.pipe()
    os.write(ours, PLAY + b'{"do":"pause"}\nno\n' + PLAY)
    os.close(ours)
    monkeypatch.setattr(player.opus, "loaded", missing)
    with os.fdopen(theirs) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        player.play_orders(Wish())
    said = capfd.readouterr()
    lost = '{"is": "lost", "id": 3}\n'
    assert said.out == '{"is": "device", "name": null, "private": false}\n' + lost + lost
    assert said.err == "kiosk: there is no sound device\nkiosk: not understood: no\n"
