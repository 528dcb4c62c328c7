"""One life of the program: started, listened to, and ended with all that it has started itself."""

import os
import select
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress

LAST_WORDS_S = 5.0
"""A program that is made to crash gets so long to write down where it hung, before it is ended by force."""


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
        """End it and all it has started; Python then writes down what each was doing (faulthandler)."""
        self._signal_all(signal.SIGABRT)
        select.select([self._life], [], [], LAST_WORDS_S)

    def bury(self) -> int:
        """End by force what is left of it and return its exit code."""
        self._signal_all(signal.SIGKILL)
        code = self._popen.wait()
        os.close(self._life)
        return code

    def _signal_all(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process, number)
