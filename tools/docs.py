#!/usr/bin/env python3
"""Makes again what is generated from the program: shell completions and the pictures of the manual.

`python3 dev.py docs` runs it with the Python of .venv. The pictures are stops of `kiosk tour`, so they show what the
program paints and nothing else.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import shtab

from kiosk.command_line import parser
from tools.staff_pictures import take_staff_pictures

ROOT = Path(__file__).resolve().parents[1]
SHELLS = ("bash", "zsh")
PX_PER_MM = "2.43"
"""Pixels per mm at which 1280 x 720 px are the 527 x 296 mm that the screens are drawn for."""
PICTURES = {
    "1280x720": {
        "attract": "attract",
        "home": "home",
        "long-term-survival": "advantage",
        "low-side-effects-plain": "plain-words",
        "powerful-antitumor-effect-studies": "studies",
        "cytokine-release-syndrome": "challenge",
        "side-by-side": "side-by-side",
        "my-page": "my-page",
        "call": "when-to-call",
        "journey": "journey",
        "idle-warning": "idle-warning",
    },
    "720x1280": {"high-treatment-costs": "upright"},
}
"""For each size of screen in px: the stop of the tour, and the name of its picture in the manual."""


def write_completions(folder: Path) -> None:
    """Write folder/kiosk.SHELL for each shell, from the program's own command line."""
    folder.mkdir(parents=True, exist_ok=True)
    for shell in SHELLS:
        (folder / f"kiosk.{shell}").write_text(shtab.complete(_with_paths(parser()), shell=shell), "utf-8")


def _with_paths(whole: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Let the shell offer files or folders where a path is wanted; the program itself need not know of shells."""
    for action in whole._actions:  # noqa: SLF001 - argparse lists what a parser takes nowhere else
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for command in action.choices.values():
                _with_paths(command)
        elif action.type is Path:
            wanted = shtab.FILE if action.metavar == "FILE" else shtab.DIRECTORY
            action.complete = wanted  # type: ignore[attr-defined]
    return whole


def take_pictures(folder: Path) -> None:
    """Write folder/NAME.png for each of `PICTURES`; others that are there go.

    Raises:
        FileNotFoundError: the tour has no such stop.
        subprocess.CalledProcessError: the tour failed.

    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for screen, names in PICTURES.items():
        with tempfile.TemporaryDirectory() as out:
            command = [sys.executable, "-m", "kiosk", "tour", out, "--screen", screen, "--px-per-mm", PX_PER_MM]
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            for stop, name in names.items():
                shutil.copyfile(_picture(Path(out), stop), folder / f"{name}.png")


def _picture(tour: Path, stop: str) -> Path:
    found = [path for path in sorted(tour.glob("*.png")) if re.fullmatch(rf"\d+-{re.escape(stop)}", path.stem)]
    if not found:
        message = f"the tour has no stop {stop!r}"
        raise FileNotFoundError(message)
    # The tour ends with a page that something is on.
    return found[-1 if stop == "my-page" else 0]


if __name__ == "__main__":
    write_completions(ROOT / "packaging" / "completions")
    take_pictures(ROOT / "docs" / "pictures")
    take_staff_pictures(ROOT / "docs" / "running-a-clinic")
