"""What the program tells about itself: a log that cannot fill the disk, and a word to its supervisor."""

import faulthandler
import logging
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

LARGEST_BYTES, OLDER_FILES = 1024 * 1024, 4
"""Five files of 1 MiB at most. No log ever holds anything about a visitor."""


def keep_journal() -> Path:
    """Write the log to a file, or to the terminal where no file can be written. Return where it goes.

    A program that crashes or is made to (SIGABRT) writes what it was doing to the terminal, as systemd keeps it.
    """
    with suppress(OSError, ValueError, AttributeError):  # where nobody listens to what it writes
        faulthandler.enable()
    path = user_log_path("cart-kiosk") / "kiosk.log"
    handler: logging.Handler = logging.StreamHandler()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LARGEST_BYTES, backupCount=OLDER_FILES, encoding="utf-8")
    except OSError:
        path = Path("the terminal")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return path


def reopen_journal() -> None:
    """Let a forked process write by itself: the file may have another name since its starter opened it."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, RotatingFileHandler):
            handler.close()  # the next line opens it anew


def tell_supervisor(message: str) -> None:
    """Send a line such as READY=1 to systemd, if it listens (sd_notify(3))."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line, suppress(OSError):
        line.settimeout(0)  # one that does not listen must not keep the screen waiting
        line.sendto(message.encode(), "\0" + address[1:] if address.startswith("@") else address)


def supervisor() -> tuple[Callable[[str], None], int] | None:
    """Return how to tell a supervisor, and after how many ms it wants to hear again (sd_watchdog_enabled(3)).

    None where nobody wants to.
    """
    told = os.environ.get("WATCHDOG_USEC", "")
    if not told.isdecimal() or not os.environ.get("NOTIFY_SOCKET"):
        return None
    return tell_supervisor, max(1, int(told) // 3000)  # µs; three times within the limit
