"""A supervisor with the real program, or with a small play in its place, and with little patience."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.program.screens import XScreen
from tests.program.starting import PROGRAM, ROOT, Process

SUPERVISE = """
import json, logging, os, sys
from pathlib import Path
from kiosk.unattended import Deaths, Limits, Supervisor, since_boot
logging.basicConfig(level=logging.INFO)
limits, child = json.loads(sys.argv[1]), sys.argv[2:]
def commands(mode):
    with Path("lives").open("a") as lives:
        lives.write(mode.value + "\\n")
    return [sys.executable, "-c", *child, mode.value]
def tell(words):
    with Path("told").open("a") as told:
        told.write(words.replace("\\n", " ") + "\\n")
def note(health):
    Path("health.new").write_text(json.dumps([health.process, health.restarts, health.touched_at]))
    Path("health.new").replace("health")
deaths = Deaths(Path("deaths.json"), "this boot")
content = lambda: Path("content").exists()
sys.exit(Supervisor(commands, deaths, Limits(**limits), tell, since_boot, note, content).run())
"""
PLAY = """
import faulthandler, os, signal, socket, sys, time
from pathlib import Path
def say(words):
    address = os.environ["NOTIFY_SOCKET"]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.sendto(words.encode(), "\\0" + address[1:])
def lives():
    while True:
        say("WATCHDOG=1")
        signal.sigtimedwait([], 0.05)
def goes_silent():
    say("READY=1")
    signal.pause()
def sinks(fathoms):
    sinks(fathoms - 1) if fathoms else signal.pause()
def drifts(miles):
    drifts(miles - 1) if miles else signal.pause()
def two_go_silent():
    faulthandler.enable()
    if not os.fork():
        sinks(80)
    say("READY=1")
    drifts(80)
def is_touched():
    say("WATCHDOG=1\\nX_TOUCHED=1")
    lives()
def comes_up():
    say("READY=1")
    lives()
def never_comes():
    signal.pause()
def leaves_a_child():
    if not os.fork():
        Path("orphan").write_text(str(os.getpid()))
        signal.pause()
    Path("parent").write_text(str(os.getpid()))
    comes_up()
def has_no_display():
    sys.exit(75)
def dies():
    sys.exit(9)
lives_so_far = len(Path("lives").read_text().splitlines())
turns = sys.argv[1].split(",")
globals()[turns[min(lives_so_far, len(turns)) - 1]]()
"""
HURT = """
import faulthandler, os, resource, sys, time
from contextlib import suppress
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk.ui import pulse
from kiosk.ui.program import Program
kind = sys.argv[1]
first = len(Path("lives").read_text().splitlines()) == 1
def hang_here(program):
    while True:
        time.sleep(1)
def paint_no_more(program):
    program._pulse._window = type("Unpainted", (), {"isExposed": lambda _: True, "update": lambda _: None})()
def break_memory(program):
    faulthandler._sigsegv()
def show_one_colour(program):
    program._scene.window.contentItem().setVisible(False)
def eat_memory(program):
    program.eaten = [b"x" * 2**20 for _ in range(2048)]
acts = {"hangs": hang_here, "paints": paint_no_more, "breaks": break_memory, "blank": show_one_colour}
def take_all():
    with suppress(OSError):
        while os.dup(0):
            pass
def open_nothing_more(program):
    resource.setrlimit(resource.RLIMIT_NOFILE, (200, 200))
    program.hoard = QTimer(interval=10)  # what is closed by others is taken as well
    program.hoard.timeout.connect(take_all)
    program.hoard.start()
acts |= {"eats": eat_memory, "opens": open_nothing_more}
usual = pulse.Pulse.__init__.__defaults__
pulse.Pulse.__init__.__defaults__ = (1500, *usual[1:])  # ms between two looks at a picture of one colour
run = Program.run
def run_and_be_hurt(program, on_ready):
    def ready():
        on_ready()
        if first and kind in acts:
            QTimer.singleShot(500, lambda: acts[kind](program))
    return run(program, ready)
Program.run = run_and_be_hurt
sys.argv[1:] = ["run", "--unattended", *(["--safe"] if sys.argv[-1] == "safe" else [])]
from kiosk.__main__ import main
sys.exit(main())
"""


class Supervised(Process):
    """A supervisor and what it looks after."""

    def __init__(
        self, home: Path, *child: str, limits: dict[str, float], before: tuple[str, ...] = (), **more: str
    ) -> None:
        world = {"PYTHONPATH": str(ROOT), **more}
        super().__init__(home, *before, sys.executable, "-c", SUPERVISE, json.dumps(limits), *child, **world)

    def lives(self) -> list[str]:
        """Give the mode of each start so far."""
        place = self.home / "lives"
        return place.read_text("utf-8").split() if place.exists() else []

    def told(self) -> str:
        """Give all that the service manager was told."""
        place = self.home / "told"
        return place.read_text("utf-8") if place.exists() else ""

    def health(self) -> tuple[int, int, float | None]:
        """Give the program's process, how often it was started again, and when it was last touched."""
        self.until((self.home / "health").exists, "a look at its health")
        process, restarts, touched_at = json.loads((self.home / "health").read_text("utf-8"))
        return process, restarts, touched_at


def alive(process: int) -> bool:
    """Tell whether a process runs; one that has ended and waits for its parent does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def number(path: Path) -> int:
    """Give the number in a file; 0 where there is none yet."""
    return int(path.read_text("ascii") or 0) if os.path.lexists(path) else 0


def supervised(home: Path, *before: str | Path, **more: str) -> Process:
    """Start what keeps the program going."""
    return Process(home, *before, PROGRAM, "supervise", PYTHONPATH=str(ROOT), **more)


def screen_shows(screen: XScreen) -> Callable[[], int]:
    """Give the question which window there is; 0 where there is none."""

    def ask() -> int:
        try:
            return screen.window()
        except (ValueError, subprocess.CalledProcessError):
            return 0

    return ask


def newest(process: int) -> int:
    """Give the youngest descendant of a process, or 0."""
    while True:
        try:
            children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
        except (FileNotFoundError, ProcessLookupError):
            return 0
        if not children:
            return process
        process = int(children[-1])
