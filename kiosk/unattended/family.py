"""A process and all that it has started, as Linux tells of them."""

from contextlib import suppress
from pathlib import Path


def family(process: int) -> list[int]:
    """Return a process and its descendants, each after its parent; one that has ended meanwhile has none."""
    found = [process]
    for one in found:  # which grows meanwhile
        with suppress(OSError, ValueError):
            found += map(int, Path(f"/proc/{one}/task/{one}/children").read_text("ascii").split())
    return found
