"""The line on which a program tells its supervisor how it is: sd_notify(3), heard instead of sent."""

import os
import socket
from collections.abc import Mapping
from secrets import token_hex

LONGEST = 4096
"""Bytes of one message."""


class Line:
    """A socket that programs of this computer send `NAME=value` lines to. `fileno()` can be waited for."""

    def __init__(self) -> None:
        # Not in a folder: a disk that is full or read-only does not cut this line.
        name = f"cart-kiosk-{os.getpid()}-{token_hex(8)}"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
        self._socket.bind(f"\0{name}")
        self.address = f"@{name}"

    def fileno(self) -> int:
        """Return the descriptor to wait for."""
        return self._socket.fileno()

    def hear(self) -> Mapping[str, str] | None:
        """Return what one message says, or None where none has come."""
        try:
            told = self._socket.recv(LONGEST).decode("utf-8", "replace")
        except BlockingIOError:
            return None
        return dict(line.split("=", 1) for line in told.splitlines() if "=" in line)

    def close(self) -> None:
        """Hear no more."""
        self._socket.close()
