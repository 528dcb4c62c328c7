"""What a process holds in its memory, read by the system's own means."""

import re
from collections.abc import Iterable
from pathlib import Path

READABLE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw")
"""A line of /proc/PID/maps whose memory the process can write: what cannot be written is of no visit."""


def found(process: int, words: Iterable[str]) -> set[str]:
    """Give those of the words that stand anywhere in the memory of a process, as UTF-8 or UTF-16."""
    coded = {word: (word.encode(), word.encode("utf-16-le")) for word in words}
    there: set[str] = set()
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for start, end in READABLE.findall(Path(f"/proc/{process}/maps").read_text("utf-8")):
            memory.seek(int(start, 16))
            try:
                held = memory.read(int(end, 16) - int(start, 16))
            except OSError:  # of the kernel's own
                continue
            there |= {word for word, codes in coded.items() if any(code in held for code in codes)}
    return there
