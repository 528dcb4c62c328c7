"""`kiosk player` and what comes out of each device, both by the same clock."""

import json
import math
import os
import subprocess
import threading
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

from attrs import asdict

from kiosk.sound.clips import Clip
from tests.program.sound import RATE_HZ, SoundServer
from tests.program.starting import LOOK_AGAIN_S, PROGRAM, environment

HEADPHONES, LOUDSPEAKER = "headphones", "loudspeaker"
PATIENCE_S = 10.0
AT_ONCE_S = 0.05
"""Within which sound has to stop (issue 6, 5)."""
DEVICE_S = 0.02
"""The device is handed so much at a time, and with it the tape: so much later at most is the last of it heard."""


def told(clip: Clip, **instead: object) -> dict[str, object]:
    """Return a clip as the player is told of it, with something else in the place of a part."""
    return {**asdict(clip), "file": str(clip.file), **instead}


def add_headphones(server: SoundServer, name: str = HEADPHONES, form: str = "headphone") -> str:
    """Plug headphones in; return the number of the module that plugs them out."""
    properties = f"sink_properties=device.form_factor={form}"
    return server.asked("load-module", "module-null-sink", f"sink_name={name}", properties, "norewinds=1").strip()


class Piped:
    """A program whose output is noted together with when it came. A context that leaves none behind."""

    def __init__(self, home: Path, *command: str | Path, **more: str) -> None:
        self.home, self.started = home, time.monotonic()
        world, pipe = environment(home, **more), subprocess.PIPE
        self.popen = subprocess.Popen(command, env=world, cwd=home, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT)
        self.arrived: list[tuple[float, bytes]] = []
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def __enter__(self) -> Self:
        """Give the program."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End it."""
        self.popen.kill()
        self.popen.wait()
        self._thread.join()
        for pipe in (self.popen.stdin, self.popen.stdout):
            if pipe:
                pipe.close()

    def _listen(self) -> None:
        assert self.popen.stdout
        while piece := os.read(self.popen.stdout.fileno(), 65_536):
            self.arrived.append((time.monotonic(), piece))

    def until(self, look: Callable[[], Any], what: str) -> Any:  # noqa: ANN401 - whatever is looked for
        """Look again and again until something is true; fail when the program ends before, or patience does."""
        end = time.monotonic() + PATIENCE_S
        while not (seen := look()):
            if time.monotonic() > end or self.popen.poll() is not None:
                raise TimeoutError(f"{what}: not seen; so far {self.arrived[-5:]}")
            threading.Event().wait(LOOK_AGAIN_S / 4)
        return seen


class Player(Piped):
    """`kiosk player`."""

    def __init__(self, home: Path, *words: str, **more: str) -> None:
        super().__init__(home, PROGRAM, "player", *words, **more)

    def told(self, what: str | None = None, **wanted: object) -> list[dict[str, Any]]:
        """Return all that it told of a kind so far; `when` in each is when, in seconds."""
        return [
            one
            for one in self._all()
            if what in (None, one["is"]) and all(one[name] == value for name, value in wanted.items())
        ]

    def _all(self) -> Iterator[dict[str, Any]]:
        begun = b""
        for when, piece in list(self.arrived):
            *lines, begun = (begun + piece).split(b"\n")
            for line in lines:
                yield {"when": when, **json.loads(line)}

    def device(self, name: str | None) -> dict[str, Any]:
        """Await that sound would go to a device."""
        return self.until(
            lambda: (all_ := self.told("device")) and all_[-1]["name"] == name and all_[-1], f"device {name}"
        )

    def awaits(self, what: str, **wanted: object) -> dict[str, Any]:
        """Await that it tells something, and return the first of it."""
        return self.until(lambda: (found := self.told(what, **wanted)) and found[0], f"{what} {wanted}")

    def do(self, what: str, **more: object) -> float:
        """Tell it to do something, and return when, in seconds."""
        return self.write(json.dumps({"do": what, **more}).encode() + b"\n")

    def write(self, line: bytes) -> float:
        """Write something on its standard input, and return when, in seconds."""
        assert self.popen.stdin
        self.popen.stdin.write(line)
        self.popen.stdin.flush()
        return time.monotonic()

    def asks(self, server: SoundServer, *words: str) -> float:
        """Ask the server for something, and return when it was done, in seconds."""
        server.asked(*words)
        return time.monotonic()

    def ends(self, way: str) -> float:
        """Let it end, by the end of its input or a signal, and return when, in seconds."""
        if way == "SIGTERM":
            self.popen.terminate()
        elif self.popen.stdin:
            self.popen.stdin.close()
        return time.monotonic()

    def play(self, *clips: Clip | dict[str, object], number: int = 1, rate: float = 1.0, gain_db: float = 0.0) -> float:
        """Let it play, and return when, in seconds."""
        return self.do(
            "play",
            id=number,
            rate=rate,
            gain_db=gain_db,
            clips=[told(one) if isinstance(one, Clip) else one for one in clips],
        )


class Tape(Piped):
    """All that comes out of a device, from now on, and when it could be heard."""

    def __init__(self, server: SoundServer, device: str) -> None:
        shape = ("--raw", "--format=s16ne", f"--rate={RATE_HZ}", "--channels=1", "--latency-msec=20")
        super().__init__(server.home, "parec", f"--device={device}.monitor", *shape)
        self.until(lambda: self.arrived, f"the beginning of the recording of {device}")

    def samples(self) -> Sequence[int]:
        """Return what was recorded so far."""
        raw = b"".join(piece for _when, piece in list(self.arrived))
        return array("h", raw[: len(raw) // 2 * 2])

    def begin(self) -> float:
        """Return when the first sample was heard, in seconds, from those pieces that came without a delay."""
        total, begin = 0, math.inf
        for when, piece in list(self.arrived):
            total += len(piece) // 2
            begin = min(begin, when - total / RATE_HZ)
        return begin + DEVICE_S

    def sound(self) -> Sequence[int]:
        """Return what was recorded so far without the silence before and after."""
        samples = self.samples()
        loud = [index for index, value in enumerate(samples) if value]
        return samples[loud[0] : loud[-1] + 1] if loud else samples[:0]

    def heard(self) -> tuple[float, float]:
        """Return when the first and the last sound of it was heard, in seconds."""
        loud = [index for index, value in enumerate(self.samples()) if value]
        return self.begin() + loud[0] / RATE_HZ, self.begin() + loud[-1] / RATE_HZ

    def goes_on(self, seconds: float) -> None:
        """Record so much more."""
        end = len(self.samples()) + seconds * RATE_HZ
        self.until(lambda: len(self.samples()) >= end, f"{seconds} s more of recording")
