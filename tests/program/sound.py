"""Sound without a sound card: a server that plays into nothing, a recording of that, and a clock that is turned."""

import shutil
import socket
import subprocess
import time
from array import array
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.program.starting import PATIENCE_S, Process, environment
from tests.tones import sounds

RATE_HZ = 48_000
DEVICE = "loudspeaker"
NEEDS_SERVER = pytest.mark.skipif(
    not shutil.which("pulseaudio"), reason="this system's sound server is another one, which PulseAudio would displace"
)
"""Of a test. dev.py installs PulseAudio only where there is no other server."""


class SoundServer(Process):
    """PulseAudio, as the programs of a test find it by their runtime folder, with one device."""

    def __init__(self, home: Path) -> None:
        ways = ("-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes")
        # Without rewinds the device takes 50 ms at a time instead of 2 s.
        modules = ("-L", f"module-null-sink sink_name={DEVICE} norewinds=1", "-L", "module-native-protocol-unix")
        # As everywhere outside of tests: what played on a device that goes is moved to another one, if it lets itself.
        modules += ("-L", "module-cli-protocol-unix", "-L", "module-rescue-streams")
        super().__init__(home, "pulseaudio", *ways, *modules)
        self.until((home / "runtime" / "pulse" / "native").exists, "the sound server's socket")

    def asked(self, *words: str) -> str:
        """Ask the server for something, or tell it."""
        command = ["pactl", *words]
        done = subprocess.run(command, env=environment(self.home), check=True, capture_output=True, text=True)
        return done.stdout

    def told(self, command: str) -> float:
        """Tell the server what only its own command line can, and return when, in seconds."""
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.home / "runtime" / "pulse" / "cli"))
            line.settimeout(PATIENCE_S)
            line.sendall(f"{command}\n".encode())
            told = time.monotonic()
            line.sendall(b"stat\n")  # which it answers, when it has done the first
            line.recv(4096)
        return told

    def plays(self) -> bool:
        """Tell whether any program is connected to the device."""
        return bool(self.asked("list", "short", "sink-inputs").strip())


class Recording(Process):
    """All that comes out of the device of a server, from now on."""

    def __init__(self, server: SoundServer) -> None:
        self._file = server.home / "recording"
        shape = ("--raw", "--format=s16ne", f"--rate={RATE_HZ}", "--channels=1", "--latency-msec=20")
        super().__init__(server.home, "parec", f"--device={DEVICE}.monitor", *shape, self._file)
        self.until(lambda: self.seconds() > 0, "the beginning of the recording")

    def samples(self) -> Sequence[int]:
        """Give what was recorded so far."""
        raw = self._file.read_bytes() if self._file.exists() else b""
        return array("h", raw[: len(raw) // 2 * 2])

    def seconds(self) -> float:
        """Tell how long it is so far."""
        return len(self.samples()) / RATE_HZ

    def sounds(self) -> list[Sequence[int]]:
        """Give each sound in it that is over: silence follows."""
        samples = self.samples()
        going_on = any(samples[-RATE_HZ // 2 :])
        return list(sounds(samples, RATE_HZ)) if any(samples) and not going_on else []

    def goes_on(self, seconds: float) -> None:
        """Record so much more."""
        end = self.seconds() + seconds
        self.until(lambda: self.seconds() >= end, f"{seconds} s more of recording")


class Clock:
    """What a program takes for the time since its computer was started: libfaketime adds what a test wants.

    A program that rests looks at the clock when something happens, so move the pointer after it was turned.
    """

    def __init__(self, home: Path) -> None:
        self._file, self._ahead_s = home / "clock", 0
        self.turn(0)
        self.world = {
            "LD_PRELOAD": str(min(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
        }

    def turn(self, seconds: int) -> None:
        """Let so much time pass at once."""
        self._ahead_s += seconds
        new = self._file.with_suffix(".new")
        new.write_text(f"+{self._ahead_s}\n", "ascii")
        new.replace(self._file)  # in one step: it may be read at any moment
