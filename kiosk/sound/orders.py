"""What the player is told: one JSON object a line, as docs/command-line.md has them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from kiosk.sound.clips import Clip


class UnclearError(Exception):
    """A line that says nothing that the player can do; the message quotes it."""


@frozen
class Play:
    """Play these clips, instead of whatever plays."""

    id: int
    rate: float
    gain_db: float
    clips: list[Clip]


@frozen
class Pause:
    """Stand still, or go on."""

    paused: bool


@frozen
class Stop:
    """Be silent, and forget what was played."""


@frozen
class Rate:
    """From now on so many times the recorded speed."""

    rate: float


@frozen
class Gain:
    """From now on so many dB below the recorded loudness."""

    gain_db: float


Order = Play | Pause | Stop | Rate | Gain


def order(line: bytes) -> Order:
    """Read one line.

    Raises:
        UnclearError: it is none.

    """
    try:
        said = json.loads(line)
        return _order(said)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        raise UnclearError(f"not understood: {line.decode('utf-8', 'replace').strip()}") from None


def _order(said: dict[str, Any]) -> Order:
    match said["do"]:
        case "play":
            clips = [_clip(one) for one in said["clips"]]
            return Play(int(said["id"]), float(said["rate"]), float(said["gain_db"]), clips)
        case "pause" | "resume":
            return Pause(said["do"] == "pause")
        case "stop":
            return Stop()
        case "rate":
            return Rate(float(said["rate"]))
        case "gain":
            return Gain(float(said["gain_db"]))
        case _:
            raise ValueError


def _clip(said: dict[str, Any]) -> Clip:
    section = (int(said[name]) for name in ("from_ms", "to_ms", "pause_ms"))
    return Clip(Path(said["file"]), str(said["sha256"]), *section)


class Lines:
    """Cuts what arrives in pieces into lines."""

    def __init__(self) -> None:
        self._begun = b""

    def add(self, piece: bytes) -> Iterator[bytes]:
        """Give each line that is whole by now."""
        *whole, self._begun = (self._begun + piece).split(b"\n")
        yield from (line for line in whole if line.strip())
