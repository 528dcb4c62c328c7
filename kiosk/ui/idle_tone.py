"""The second sense of the idle warning: a tone when it comes, and again at half of the countdown (requirement 39).

The tone is played by a process of its own: a sound server that hangs keeps Qt waiting for half a minute, one that is
started anew ends Qt's process. So the worst that sound can do is to be missing.
"""

import logging
import sys

from PySide6.QtCore import QObject, QProcess, QTimer

from kiosk.ui.bridge import Kiosk
from kiosk.ui.idle import WARNING_S

log = logging.getLogger(__name__)

PROGRAM = (sys.executable, *(() if getattr(sys, "frozen", False) else ("-P", "-m", "kiosk")))
"""This program, to be asked for something alone; -P: whatever lies in the current folder is not run."""
PLAYER = (*PROGRAM, "tone")
"""What plays the tone."""
PATIENCE_MS = 10_000
"""A player takes two seconds or three. After so many ms it is ended, well before the tone is due again."""


class IdleTone(QObject):
    """Watches a `Kiosk` and has the tone played, by the words of a command. Call `close()` at the end."""

    def __init__(self, kiosk: Kiosk, player: tuple[str, ...] = PLAYER, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__()
        self._kiosk, self._words = kiosk, player
        self._warned = self._late = self._missed = self._wanted = False
        self._player = QProcess(self)
        self._player.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._player.finished.connect(self._ended)
        self._player.errorOccurred.connect(self._failed)
        self._limit = QTimer(self, singleShot=True, interval=patience_ms)
        self._limit.timeout.connect(self._player.kill)
        kiosk.screenChanged.connect(self._follow)
        kiosk.secondsLeftChanged.connect(self._follow)

    def close(self) -> None:
        """Be silent, and leave no process behind."""
        self._stop()
        self._player.waitForFinished(1000)

    def _follow(self) -> None:
        warned, late = self._kiosk.state.warned, self._kiosk.property("secondsLeft") <= WARNING_S / 2
        if warned and (not self._warned or (late and not self._late)):
            self._play()
        if not warned and self._warned:
            self._stop()
        self._warned, self._late = warned, late

    def _play(self) -> None:
        if self._player.state() is QProcess.ProcessState.NotRunning:
            self._wanted = True
            self._limit.start()
            self._player.start(self._words[0], self._words[1:])

    def _stop(self) -> None:
        self._wanted = False
        self._player.kill()

    def _failed(self) -> None:
        if self._player.error() is QProcess.ProcessError.FailedToStart:
            self._ended(started=False)

    def _ended(self, *, started: bool = True) -> None:
        """Log why nothing was heard: once, until something is heard again. What was cut short on purpose is well."""
        hung = not self._limit.isActive()
        self._limit.stop()
        said = bytes(self._player.readAll().data()).decode("utf-8", "replace").split("\n") if started else []
        well = started and self._player.exitStatus() is QProcess.ExitStatus.NormalExit and not self._player.exitCode()
        if well:
            self._missed = False
        elif self._wanted and not self._missed:
            self._missed = True
            why = next((line for line in reversed(said) if line.strip()), self._player.errorString())
            why = "the sound device does not answer" if hung else why
            log.warning("The idle warning is seen and not heard, from now on: %s", why)
