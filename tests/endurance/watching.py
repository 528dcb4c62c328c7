"""How a program is, seen from outside: its memory, files, threads, and references to None."""

import re
import struct
import subprocess
from functools import cache
from pathlib import Path

from attrs import frozen


@frozen
class Look:
    """One process at one moment: memory in KiB (its share, and all that it maps), counts of the others."""

    pss_kib: int
    rss_kib: int
    files: int
    threads: int
    nones: int


def look(process: int) -> Look:
    """Look at a process.

    Raises:
        FileNotFoundError: it has ended.
        ProcessLookupError: it ends just now.

    """
    proc = Path(f"/proc/{process}")
    memory = (proc / "smaps_rollup").read_text("ascii")
    pss, rss = (int(re.findall(rf"^{name}:\s+(\d+) kB", memory, re.MULTILINE)[0]) for name in ("Pss", "Rss"))
    files = len(list((proc / "fd").iterdir()))
    return Look(pss, rss, files, len(list((proc / "task").iterdir())), nones(process))


def nones(process: int) -> int:
    """Count what a Python process counts as references to None: `sys.getrefcount(None)`, asked of its memory."""
    for line in Path(f"/proc/{process}/maps").read_text("utf-8").splitlines():
        place, _, offset, _, _, *path = line.split(maxsplit=5)
        if path and int(offset, 16) == 0 and (within := _none_in(path[0])):
            start = int(place.partition("-")[0], 16)
            with Path(f"/proc/{process}/mem").open("rb") as memory:
                memory.seek(within if within > start else start + within)  # not every program may be moved
                return int(struct.unpack("=q", memory.read(8))[0])
    raise ValueError(f"{process} is no Python")


@cache
def _none_in(file: str) -> int:
    """Give where None stands in a library or a program; 0 where it does not."""
    if "python" not in Path(file).name:
        return 0
    told = subprocess.run(["objdump", "-T", file], capture_output=True, text=True, check=False).stdout
    found = re.search(r"^([0-9a-f]+) .*\b_Py_NoneStruct$", told, re.MULTILINE)
    return int(found[1], 16) if found else 0
