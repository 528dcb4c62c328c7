"""The process that sounds: `kiosk player`. Here is what it is told and what it says, a line of JSON each.

Sound is played by a process of its own for the reasons that docs/architecture.md gives: a sound server that hangs or
is started anew must not reach the screen. If the process ends by itself it is started again, after a while.
"""

import json
import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.narration import Passage
from kiosk.ui.idle_tone import PROGRAM

log = logging.getLogger(__name__)

AGAIN_MS = 5_000
"""Before a player that ended by itself is started again. At once, one that cannot work would be started for ever."""
END_MS = 500
"""For so long it may take to end when its line is closed; then it is killed, and silent at once."""


class Player(QObject):
    """Starts the process, and speaks with it. `id` numbers what is played: what it says of an older one is old."""

    outlet = Signal(bool, bool)
    """Where sound would go has changed: whether anywhere, and whether only one person hears it."""
    at = Signal(int, int)
    """Which passage is heard now, counted from 0, and the ms of its clip."""
    ended = Signal()
    lost = Signal()
    """What sounded has gone: the device, the sound server, or the player itself."""
    refused = Signal()
    """Nothing of it was heard: a clip is damaged. The log says which."""

    def __init__(self, words: Sequence[str] = (), program: Sequence[str] = PROGRAM) -> None:
        super().__init__()
        self._words = [*program, "player", *words]
        self._id, self._playing, self._open = 0, False, False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.readyReadStandardError.connect(self._forward)
        self._process.finished.connect(self._gone)
        self._process.errorOccurred.connect(self._failed)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._start)

    def open(self) -> None:
        """Start the process. It says by itself where sound would go."""
        self._open = True
        self._start()

    def close(self) -> None:
        """Be silent, and leave no process behind."""
        self._open = False
        self._again.stop()
        self._process.closeWriteChannel()
        if self._process.state() is not QProcess.ProcessState.NotRunning and not self._process.waitForFinished(END_MS):
            self._process.kill()
            self._process.waitForFinished(END_MS)

    def play(self, passages: Sequence[Passage], rate: float, gain_db: float) -> None:
        """Play passages one after the other, at once and in place of whatever sounds. `rate` 1 is as recorded."""
        self._id += 1
        self._playing = True
        clips = [
            {
                "file": str(one.clip.file.absolute()),
                "sha256": one.clip.sha256,
                "from_ms": one.from_ms,
                "to_ms": one.to_ms,
                "pause_ms": one.pause_ms,
            }
            for one in passages
        ]
        self._tell({"do": "play", "id": self._id, "rate": rate, "gain_db": gain_db, "clips": clips})

    def pause(self) -> None:
        """Fall silent where it is."""
        self._tell({"do": "pause"})

    def resume(self) -> None:
        """Go on from there."""
        self._tell({"do": "resume"})

    def stop(self) -> None:
        """Fall silent for good."""
        self._playing = False
        self._tell({"do": "stop"})

    def pace(self, rate: float, gain_db: float) -> None:
        """Play on faster or slower, louder or softer."""
        self._tell({"do": "rate", "rate": rate})
        self._tell({"do": "gain", "gain_db": gain_db})

    def _tell(self, order: dict[str, Any]) -> None:
        if self._process.state() is QProcess.ProcessState.Running:
            self._process.write(json.dumps(order).encode() + b"\n")

    def _start(self) -> None:
        self._process.start(self._words[0], self._words[1:])

    def _hear(self) -> None:
        while self._process.canReadLine():
            said = json.loads(bytes(self._process.readLine().data()))
            if said["is"] == "device":
                self.outlet.emit(said["name"] is not None, said["private"])
            elif self._playing and said["id"] == self._id:
                self._of_what_plays(said)

    def _of_what_plays(self, said: dict[str, Any]) -> None:
        if said["is"] == "at":
            self.at.emit(said["clip"], said["ms"])
            return
        self._playing = False
        if said["is"] == "fault":
            log.error("A screen cannot be read aloud: %s", said["why"])
        {"end": self.ended, "lost": self.lost, "fault": self.refused}[said["is"]].emit()

    def _forward(self) -> None:
        for line in bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").splitlines():
            log.warning("The player says: %s", line)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._gone()

    def _gone(self) -> None:
        """Tell that nothing is heard any more, and start again after a while."""
        if not self._open:
            return
        log.warning("Reading aloud has to wait: the player has ended; it is started again")
        if self._playing:
            self._playing = False
            self.lost.emit()
        self.outlet.emit(False, False)  # noqa: FBT003 - a signal has no keywords
        self._again.start()
