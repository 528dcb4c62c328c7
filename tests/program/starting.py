"""The whole program as a process: how to start it, await a word or its end, and read what it wrote.

KIOSK_FROZEN names a frozen program (dist/kiosk/kiosk); without it the tests start the source tree.
"""

import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

ROOT = Path(__file__).parents[2]
FROZEN = Path(os.environ["KIOSK_FROZEN"]).absolute() if os.environ.get("KIOSK_FROZEN") else None
SOURCE = Path(sys.executable).with_name("kiosk")
PROGRAM = FROZEN or SOURCE

PATIENCE_S = 30.0
"""A bound for a machine that is busy with other things; all that is awaited here comes within two seconds."""
LOOK_AGAIN_S = 0.02
"""Between two looks at something that cannot be waited for, such as a picture."""
SHORTEST_BETWEEN_PRESSES_S = 0.6
"""The program takes a sooner press for the second strike of a trembling hand (0.5 s, requirement 29)."""
Seen = TypeVar("Seen")


class Ended(Exception):  # noqa: N818 - it says what happened
    """The program ended while something was awaited of it; the text holds all it said."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """Give what a program of these tests sees of the world: no display, no bus, a home and a runtime folder of its own.

    It paints in software, as machines without a graphics card do, so that its pictures are the same everywhere.
    """
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    usual = {"HOME": home, "XDG_RUNTIME_DIR": runtime, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    return {name: str(value) for name, value in usual.items()} | {"QT_QUICK_BACKEND": "software"} | more


def run(home: Path, *words: str | Path, program: Path = PROGRAM, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(
        [program, *words],
        env=environment(home, **more),
        cwd=home,
        check=False,
        capture_output=True,
        text=True,
        timeout=2 * PATIENCE_S,
    )


def journal(home: Path) -> str:
    """Give the program's log."""
    path = home / ".local" / "state" / "cart-kiosk" / "log" / "kiosk.log"
    return path.read_text("utf-8") if path.exists() else ""


def words(process: int) -> list[str]:
    """Give the command line of a process; nothing when it has ended."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text("utf-8").split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []


class Process:
    """A program that goes on until it is ended; a context that leaves none behind."""

    def __init__(self, home: Path, *command: str | Path, **more: str) -> None:
        self.home, self._said = home, home / f"{Path(command[0]).name}.said"
        with self._said.open("wb") as said:
            self.popen = subprocess.Popen(
                command, env=environment(home, **more), cwd=home, stdin=subprocess.DEVNULL, stdout=said, stderr=said
            )
        self._life = os.pidfd_open(self.popen.pid)

    def __enter__(self) -> Self:
        """Give the process."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End it: first as one asks, for then it ends what it started, and if need be by force."""
        self.popen.terminate()
        try:
            self.popen.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.popen.wait()
        os.close(self._life)

    def said(self) -> str:
        """Give all it wrote to the terminal and the log."""
        return self._said.read_text("utf-8", "replace") + journal(self.home)

    def until(self, look: Callable[[], Seen], what: str, patience_s: float = PATIENCE_S) -> Seen:
        """Look again and again until something is true; fail when the process ends before, or patience does."""
        end = time.monotonic() + patience_s
        while not (seen := look()):
            if time.monotonic() > end:
                raise TimeoutError(f"{what}: not within {patience_s:.0f} s\n{self.said()}")
            if select.select([self._life], [], [], LOOK_AGAIN_S)[0]:
                raise Ended(f"{what}: ended with {self.popen.wait()} before\n{self.said()}")
        return seen

    def exit_code(self) -> int:
        """Await its end."""
        return self.popen.wait(PATIENCE_S)


class Kiosk(Process):
    """The program, with a supervisor that listens for its READY=1."""

    def __init__(self, home: Path, *words: str | Path, before: tuple[str, ...] = (), **more: str) -> None:
        self._next_press = 0.0
        address = home / "notify"
        address.unlink(missing_ok=True)
        self._supervisor = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._supervisor.bind(str(address))
        super().__init__(home, *before, PROGRAM, "run", *words, NOTIFY_SOCKET=str(address), **more)

    def __exit__(self, *error: object) -> None:
        """End the program and stop listening."""
        super().__exit__(*error)
        self._supervisor.close()

    def hears(self) -> bool:
        """Tell whether the supervisor has been told anything yet."""
        return bool(select.select([self._supervisor], [], [], 0)[0])

    def ready(self) -> "Kiosk":
        """Await READY=1."""
        self.until(self.hears, "READY=1")
        assert self._supervisor.recv(4096) == b"READY=1"
        return self

    def runner(self) -> int:
        """Give the process that shows this visit: the newest that the program has started for one."""
        return self.children()[-1]

    def children(self, process: int | None = None) -> list[int]:
        """Give what the program, or a process of it, has started and not yet ended, in this order."""
        process = process or self.popen.pid
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]

    def crash(self) -> None:
        """Let what visitors see end with no time to do anything (SIGKILL)."""
        os.kill(self.runner(), signal.SIGKILL)
        self.popen.wait()

    def wait_as_a_person_does(self) -> None:
        """Await the time at which a next press may come, and count it as done."""
        self.until(lambda: time.monotonic() > self._next_press, "a person's pace")
        self.press_is_answered()

    def press_is_answered(self) -> None:
        """Begin the pause here: a busy program may have taken the press long after it was made."""
        self._next_press = time.monotonic() + SHORTEST_BETWEEN_PRESSES_S
