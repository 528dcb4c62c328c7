"""What the player is told, line by line."""

from pathlib import Path

import pytest

from kiosk.sound.clips import Clip
from kiosk.sound.orders import Gain, Lines, Order, Pause, Play, Rate, Stop, UnclearError, order

PLAY = (
    b'{"do":"play","id":7,"rate":1.5,"gain_db":-10,'
    b'"clips":[{"file":"/a b.opus","sha256":"00","from_ms":1,"to_ms":2,"pause_ms":3}]}'
)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (PLAY, Play(7, 1.5, -10.0, [Clip(Path("/a b.opus"), "00", 1, 2, 3)])),
        (b'{"do":"pause"}', Pause(paused=True)),
        (b'{"do":"resume"}', Pause(paused=False)),
        (b'{"do":"stop"}', Stop()),
        (b'{"do":"rate","rate":2}', Rate(2.0)),
        (b'{"do":"gain","gain_db":-3.5}', Gain(-3.5)),
    ],
)
def test_each_order_is_one_line(line: bytes, meant: Order) -> None:
    assert order(line) == meant


@pytest.mark.parametrize(
    "line", [b"", b"x", b"\xff", b"7", b"[]", b"{}", b'{"do":"sing"}', b'{"do":"rate"}', PLAY[:40]]
)
def test_what_is_none_is_quoted(line: bytes) -> None:
    with pytest.raises(UnclearError, match=r"^not understood: "):
        order(line)


def test_lines_may_arrive_in_pieces() -> None:
    lines = Lines()
    pieces = [PLAY[:9], PLAY[9:] + b"\n\n", PLAY + b"\n" + PLAY]
    assert [line for piece in pieces for line in lines.add(piece)] == [PLAY, PLAY]
