"""What the environment may not say where sound is played."""

from argparse import Namespace

import pytest

from kiosk.sound import commands


@pytest.mark.parametrize("name", ["PULSE_SERVER", "PULSE_CLIENTCONFIG", "DISPLAY"])
def test_nothing_sends_sound_elsewhere(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    seen: list[bool] = []
    monkeypatch.setenv(name, "somewhere")
    monkeypatch.setattr(commands, "play", lambda _samples: seen.append(name in commands.os.environ))
    monkeypatch.setattr(commands.signal, "signal", lambda *_handler: None)
    assert commands.obey(Namespace(command="tone")) == commands.DONE
    assert seen == [False]
