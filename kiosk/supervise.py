"""`kiosk supervise`: keeps `kiosk run` going, whatever becomes of it."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_state_path

from kiosk import __version__
from kiosk.journal import keep_journal, tell_supervisor
from kiosk.unattended import Deaths, Health, Limits, Mode, Supervisor, boot, since_boot
from kiosk.unattended.metrics import text, write

PROGRAM = (sys.executable, *(() if getattr(sys, "frozen", False) else ("-P", "-m", "kiosk")))
"""This program; -P: whatever lies in the current folder is not run."""


def state_folder() -> Path:
    """Return where the kiosk keeps what has to outlast it."""
    return user_state_path("cart-kiosk")


def command(mode: Mode, options: Sequence[str]) -> list[str]:
    """Return how to start the program: in safe mode with nothing that the clinic has chosen."""
    return [*PROGRAM, "run", "--unattended", *(["--safe"] if mode is Mode.SAFE else options)]


def keep_going(asked: Namespace) -> int:
    """Do what the command line says, until asked to end."""
    keep_journal()
    options = asked.options[1:] if asked.options[:1] == ["--"] else asked.options

    def note(health: Health) -> None:
        if asked.metrics is not None:
            write(asked.metrics, text(health, since_boot(), __version__, None, state_folder()))

    deaths = Deaths(state_folder() / "deaths.json", boot())
    return Supervisor(lambda mode: command(mode, options), deaths, Limits(), tell_supervisor, since_boot, note).run()
