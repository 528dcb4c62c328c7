# ruff: noqa: INP001 - a folder of scripts, no package
"""A program with all the processes that it starts: their memory, their processor time, and their end."""

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

PROC = Path("/proc")
PR_SET_CHILD_SUBREAPER = 36
"""From linux/prctl.h: what a program leaves behind becomes our child, so that it is counted and ended too."""
GOODBYE_S = 10
"""So long a program may take to leave before it is killed."""


class Family:
    """A started program, as all its living processes."""

    def __init__(self, program: subprocess.Popen[bytes], begun: float) -> None:
        self.begun = begun
        """When the program was started, in seconds of the monotonic clock."""
        self._program, self._sessions = program, {program.pid}

    def members(self) -> list[int]:
        """Return the process ids: its children, theirs, and whom they left to us (known by their session)."""
        stats = {pid: (int(fields[1]), int(fields[3])) for pid, fields in _all_stats()}
        ours, found = os.getpid(), set[int]()
        new = {pid for pid, (parent, session) in stats.items() if parent == ours and session in self._sessions}
        while new:
            found |= new
            new = {pid for pid, (parent, _) in stats.items() if parent in new}
        self._sessions |= {stats[pid][1] for pid in found}
        return sorted(found)

    def wakeups(self) -> int:
        """Return how often the threads of all processes have gone to sleep, and so were woken (proc(5), status)."""
        count = 0
        for pid in self.members():
            for status in (PROC / str(pid) / "task").glob("*/status"):
                try:
                    text = status.read_text("ascii", "replace")
                except (FileNotFoundError, ProcessLookupError):
                    continue
                lines = (line.split() for line in text.splitlines() if line.startswith("voluntary_ctxt"))
                count += sum(int(words[1]) for words in lines)
        return count

    def alive(self) -> bool:
        """Tell whether the first process still runs."""
        return self._program.poll() is None

    def memory_mib(self) -> float:
        """Return the PSS of all processes in MiB (proc(5), smaps_rollup): shared pages count once in sum."""
        kib = 0
        for pid in self.members():
            try:
                text = (PROC / str(pid) / "smaps_rollup").read_text("ascii")
            except (FileNotFoundError, ProcessLookupError):
                continue  # it has ended since
            kib += next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
        return kib / 1024

    def processor_s(self) -> float:
        """Return user and system time of all processes and of their ended children, in seconds (proc(5), stat)."""
        members = set(self.members())
        ticks = sum(sum(map(int, fields[11:15])) for pid, fields in _all_stats() if pid in members)
        return ticks / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Ask the program to leave, then end whatever of it is still there."""
        self._program.terminate()
        try:
            self._program.wait(GOODBYE_S)
        except subprocess.TimeoutExpired:
            self._program.kill()
            self._program.wait()
        while left := self.members():
            for pid in left:
                _end(pid)
            time.sleep(0.02)


@contextmanager
def started(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Family]:
    """Start a program and end it with all that it started."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    begun = time.monotonic()
    # Piped output would stop a talkative program; where it goes costs all programs the same.
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    family = Family(program, begun)
    try:
        yield family
    finally:
        family.end()


def _end(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, os.WNOHANG)
    except (ProcessLookupError, ChildProcessError):
        return  # gone already, or the child of another that is about to go


def _all_stats() -> Iterator[tuple[int, list[str]]]:
    """Give each process with the fields of its `stat` after the name: state, parent, ..."""
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text("utf-8", "replace")
            except (FileNotFoundError, ProcessLookupError):
                continue
            yield int(entry.name), stat.rpartition(")")[2].split()
