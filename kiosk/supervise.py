"""`kiosk supervise`: keeps `kiosk run` going, whatever becomes of it."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_state_path

from kiosk import __version__
from kiosk.journal import keep_journal, tell_supervisor
from kiosk.packs.shelf import CURRENT, LAST_GOOD, Shelf
from kiosk.unattended import Deaths, Health, Limits, Mode, Supervisor, boot, since_boot
from kiosk.unattended.metrics import text, write

PROGRAM = (sys.executable, *(() if getattr(sys, "frozen", False) else ("-P", "-m", "kiosk")))
"""This program; -P: whatever lies in the current folder is not run."""


def state_folder() -> Path:
    """Return where the kiosk keeps what has to outlast it."""
    return user_state_path("cart-kiosk")


def command(mode: Mode, options: Sequence[str], shelf: Shelf) -> list[str]:
    """Return how to start the program: in safe mode with nothing that the clinic has chosen.

    A deck that was taken from a pack is shown, or the one before it, unless the options name another.
    """
    if mode is Mode.SAFE:
        return [*PROGRAM, "run", "--unattended", "--safe"]
    deck = (shelf.shown(LAST_GOOD) if mode is Mode.OLDER_DECK else None) or shelf.shown()
    named = any(word.split("=")[0] == "--deck" for word in options)
    return [*PROGRAM, "run", "--unattended", *options, *(["--deck", str(deck)] if deck and not named else [])]


def keep_going(asked: Namespace) -> int:
    """Do what the command line says, until asked to end."""
    keep_journal()
    options = asked.options[1:] if asked.options[:1] == ["--"] else asked.options
    shelf = Shelf(state_folder() / "packs")

    def note(health: Health) -> None:
        if asked.metrics is not None:
            deck = shelf.manifest(LAST_GOOD if health.mode is Mode.OLDER_DECK else CURRENT)
            version = deck.version if deck and health.mode is not Mode.SAFE else None
            write(asked.metrics, text(health, since_boot(), __version__, version, state_folder()))

    deaths = Deaths(state_folder() / "deaths.json", boot())
    supervisor = Supervisor(
        lambda mode: command(mode, options, shelf), deaths, Limits(), tell_supervisor, since_boot, note, shelf.shown
    )
    return supervisor.run()
