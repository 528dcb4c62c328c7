# ruff: noqa: INP001 - a folder of scripts, no package
"""The programs that are held against each other, and what they need to be there."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE, FROZEN, CHROMIUM = "Source tree", "Frozen program", "Chromium"
CHROMIUM_FLAGS = (
    "--kiosk",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--window-position=0,0",
    "--window-size=1920,1080",  # without a window manager nobody else makes the window as large as the screen
)
"""What a careful person gives a browser that shows one local page: no questions, no network, the whole screen."""


class MissingError(Exception):
    """Something that the benchmark needs is not there; the message says what to do."""


@dataclass(frozen=True)
class Program:
    """A program as it is started: its words and its own home, kept from start to start."""

    name: str
    command: tuple[str, ...]
    home: Path

    def environment(self, display: str) -> dict[str, str]:
        """Return the environment: nothing of the person's own desktop, and no accessibility bus to look for."""
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(self.home), "DISPLAY": display}


def programs(folder: Path, page: Path, chromium: tuple[str, ...]) -> list[Program]:
    """Return what can be measured here, the peer last; `chromium` are further flags for it.

    Raises:
        MissingError: a program that cannot be left out is missing.

    """
    source = ROOT / ".venv" / "bin" / "kiosk"
    for tool, remedy in (("Xvfb", "apt install xvfb"), ("chromium", "apt install chromium")):
        if shutil.which(tool) is None:
            raise MissingError(f"{tool} is missing; install it with `{remedy}`")
    if not source.exists():
        raise MissingError("the environment is missing; make it with `python3 dev.py test`")
    commands: dict[str, tuple[str, ...]] = {SOURCE: (str(source), "run")}
    if frozen().exists():
        commands[FROZEN] = (str(frozen()), "run")
    commands[CHROMIUM] = ("chromium", *chromium_flags(), *chromium, f"--user-data-dir={folder / 'profile'}", str(page))
    homes = {name: folder / f"home-{number}" for number, name in enumerate(commands)}
    for home in homes.values():
        home.mkdir()
    return [Program(name, command, homes[name]) for name, command in commands.items()]


def frozen() -> Path:
    """Return where `python3 dev.py build` puts the frozen program."""
    return ROOT / "dist" / "kiosk" / "kiosk"


def chromium_flags() -> list[str]:
    """Return Chromium's flags. Its sandbox refuses to run as root; without a graphics card it is leaner without GPU."""
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    in_software = [] if has_graphics_card() else ["--disable-gpu"]
    return [*CHROMIUM_FLAGS, *as_root, *in_software]


def has_graphics_card() -> bool:
    """Tell whether the kernel offers one to paint with."""
    return any(Path("/dev/dri").glob("renderD*"))


def version_of(*command: str) -> str:
    """Return the first line of what a program says about itself."""
    answer = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60, cwd=ROOT)
    return (answer.stdout.splitlines() or ["unknown"])[0].strip()
