"""One life of the program: started, listened to, and ended with all that it has started itself."""

import os
import select
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

from kiosk.unattended.family import family

LAST_WORDS_S = 5.0
"""So long what is made to crash may write down where it hung, the program and all it started; then force ends it."""


class Child:
    """A program in a session of its own, so that a signal reaches it and its children. Its line tells that it lives."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._popen = subprocess.Popen(command, env=dict(environment), start_new_session=True)
        self.process = self._popen.pid
        self._life = os.pidfd_open(self.process)

    def fileno(self) -> int:
        """Return a descriptor that can be read when the program has ended."""
        return self._life

    def ended(self) -> int | None:
        """Return its exit code, negative for a signal; None while it lives."""
        return self._popen.poll()

    def ask_to_end(self) -> None:
        """Let it end in order."""
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGTERM)

    def make_it_crash(self) -> None:
        """End it and all it has started; Python then writes down what each was doing (faulthandler).

        The youngest comes first, for it shows the screen, and each waits for the one before: nobody can read what two
        write at once.
        """
        until = time.monotonic() + LAST_WORDS_S
        for process in reversed(family(self.process)):
            with suppress(ProcessLookupError):
                _crash(process, until)

    def bury(self) -> int:
        """End by force what is left of it and return its exit code."""
        with suppress(ProcessLookupError):
            os.killpg(self.process, signal.SIGKILL)
        code = self._popen.wait()
        os.close(self._life)
        return code


def _crash(process: int, until: float) -> None:
    """Let a process crash, and wait for its end; no longer than `until`, in seconds of the monotonic clock."""
    life = os.pidfd_open(process)
    try:
        signal.pidfd_send_signal(life, signal.SIGABRT)
        signal.pidfd_send_signal(life, signal.SIGCONT)  # one that was stopped hears nothing else
        select.select([life], [], [], max(0.0, until - time.monotonic()))
    finally:
        os.close(life)
