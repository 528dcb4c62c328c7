"""Calls a program of the system beside the screen, without waiting for it, and hears its one answer."""

import os
import sys
from collections.abc import Callable, Mapping

from attrs import frozen
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

SOCKET = "/run/cups/cups.sock"
"""Where CUPS listens on this computer. Where it does not, its programs would ask for it at a port of the network."""
END_MS = 2000
"""What a program gets to end at the very last."""


@frozen
class Answer:
    """Whether it went well, and all that was said."""

    well: bool
    said: str


Hears = Callable[[Answer], None]


class Call(QObject):
    """One program under way. `answer` is told once, at the latest after `limit_ms`, unless `drop()` comes first."""

    def __init__(self, parent: QObject, words: tuple[str, ...], answer: Hears, limit_ms: int, fed: bytes = b"") -> None:
        super().__init__(parent)
        self._answer: Hears | None = answer
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment(words[0]))
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        QTimer.singleShot(limit_ms, self, self._late)
        self._process.start(words[0], words[1:])
        self._process.write(fed)
        self._process.closeWriteChannel()

    def drop(self) -> None:
        """End it, whatever it is doing; nobody wants the answer."""
        self._answer = None
        self._process.kill()

    def end(self) -> None:
        """Wait until it has answered, or for `END_MS`; then it has ended."""
        self._process.waitForFinished(END_MS)
        self.drop()
        self._process.waitForFinished(END_MS)

    def _ended(self) -> None:
        well = self._process.exitStatus() is QProcess.ExitStatus.NormalExit and not self._process.exitCode()
        self._tell(Answer(well, bytes(self._process.readAll().data()).decode("utf-8", "replace").strip()))
        self.deleteLater()  # not before: it was told as late, and is still ending

    def _failed(self) -> None:
        if self._process.error() is QProcess.ProcessError.FailedToStart:
            self._tell(Answer(well=False, said=self._process.errorString()))
            self.deleteLater()

    def _late(self) -> None:
        self._process.kill()
        self._tell(Answer(well=False, said="it does not answer"))

    def _tell(self, told: Answer) -> None:
        answer, self._answer = self._answer, None
        if answer is not None:
            answer(told)


def _environment(program: str) -> QProcessEnvironment:
    """Return what a program is given to see; this one itself, when frozen, needs the libraries in its own folder."""
    world = QProcessEnvironment()
    for name, value in (os.environ if program == sys.executable else outside(os.environ)).items():
        world.insert(name, value)
    if sys.platform == "linux" and not world.contains("CUPS_SERVER"):
        world.insert("CUPS_SERVER", SOCKET)
    return world


def outside(world: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for a program of the system, which speaks English then.

    A frozen program looks for libraries in its own folder first; one of the system must not take those for its own.
    PyInstaller keeps what stood there before under a name of its own.
    """
    found = {name: value for name, value in world.items() if name not in ("LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG")}
    if "LD_LIBRARY_PATH_ORIG" in world:
        found["LD_LIBRARY_PATH"] = world["LD_LIBRARY_PATH_ORIG"]
    return found | {"LC_ALL": "C"}
