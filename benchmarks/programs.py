# ruff: noqa: INP001 - a folder of scripts, no package
"""The programs that are held against each other, and what they need to be there."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kivy_program import write_program
from page import write_page
from scenes import Show
from slides import write_slides

from kiosk.content import RESOURCES

ROOT = Path(__file__).parents[1]
SOURCE, FROZEN, CHROMIUM, IMPRESS, KIVY = "Source tree", "Frozen program", "Chromium", "Impress", "Kivy"
OURS = (SOURCE, FROZEN)
CHROMIUM_FLAGS = (
    "--kiosk",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--window-position=0,0",
)
"""What a careful person gives a browser that shows one local page: no questions, no network, the whole screen."""
IMPRESS_FLAGS = ("--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard", "--show")


class MissingError(Exception):
    """Something that the benchmark needs is not there; the message says what to do."""


@dataclass(frozen=True)
class Program:
    """A program as it is started: its words and its own home, kept from start to start."""

    name: str
    command: tuple[str, ...]
    home: Path
    presses_to_introduction: int = 1
    """From the first screen; the kiosk has its home screen between."""
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def shows_presses(self) -> bool:
        """Tell whether a pressed button looks pressed: slides know no such thing."""
        return self.name != IMPRESS

    def environment(self, display: str) -> dict[str, str]:
        """Return the environment: nothing of the person's own desktop, and no accessibility bus to look for."""
        usual = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(self.home), "DISPLAY": display}
        return usual | dict(self.more)


def programs(folder: Path, show: Show, scale: int = 1) -> list[Program]:
    """Write what each peer shows into a folder and return all programs, ours first.

    Raises:
        MissingError: a program that cannot be left out is missing.

    """
    for path in (source(), frozen(), kivy_python()):
        if not path.exists():
            raise MissingError(f"{path.name} is missing in {path.parent}; make it with `python3 dev.py bench`")
    commands = {
        SOURCE: (str(source()), "run"),
        FROZEN: (str(frozen()), "run"),
        CHROMIUM: _chromium(folder, show, scale),
        IMPRESS: _impress(folder, show),
        KIVY: (str(kivy_python()), str(write_program(show, _new(folder / "kivy"), scale))),
    }
    homes = {name: _new(folder / f"home-{number}") for number, name in enumerate(commands)}
    shutil.copytree(RESOURCES / "fonts", homes[IMPRESS] / ".local" / "share" / "fonts")
    # Without its GTK interface Impress paints no slide before somebody has pressed.
    more = {KIVY: {"KIVY_HOME": str(homes[KIVY])}, IMPRESS: {"SAL_USE_VCLPLUGIN": "gtk3", "NO_AT_BRIDGE": "1"}}
    return [
        Program(name, words, homes[name], 2 if name in OURS else 1, more.get(name, {}))
        for name, words in commands.items()
    ]


def source() -> Path:
    """Return the program of the source tree."""
    return ROOT / ".venv" / "bin" / "kiosk"


def frozen() -> Path:
    """Return where `python3 dev.py build` puts the frozen program."""
    return ROOT / "dist" / "kiosk" / "kiosk"


def kivy_python() -> Path:
    """Return the Python that has Kivy and what draws the plots."""
    return ROOT / ".venv-bench" / "bin" / "python"


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


def _chromium(folder: Path, show: Show, scale: int) -> tuple[str, ...]:
    page = write_page(show, _new(folder / "page"))
    # Without a window manager nobody else makes the window as large as the screen.
    size = ["--window-size=1920,1080", f"--force-device-scale-factor={scale}"]
    return ("chromium", *chromium_flags(), *size, f"--user-data-dir={folder / 'profile'}", str(page))


def _impress(folder: Path, show: Show) -> tuple[str, ...]:
    slides = write_slides(show, folder / "slides.odp")
    return ("soffice", f"-env:UserInstallation=file://{folder / 'impress'}", *IMPRESS_FLAGS, str(slides))


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder
