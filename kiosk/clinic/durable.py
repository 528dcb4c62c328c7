"""Files that are whole whenever the program or the computer is stopped: the old one or the new one, never half."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MOST_ASIDE = 3
"""Files that were found broken and are kept for whoever wants to look at them; the oldest goes first."""


def replace_whole(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Put a file in the place of another, on the disk before this returns; its folder is made if need be.

    Raises:
        OSError: it cannot be written; what was there is as it was.

    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with draft(path) as new:
        write(new, content)
        new.chmod(mode)
        new.replace(path)
    settle(path.parent)


def set_aside(path: Path) -> Path:
    """Give a file that cannot be used another name beside it, so that nothing in it is lost; return that name.

    Raises:
        OSError: its folder cannot be written.

    """
    places = [path.with_name(f"{path.name}.aside-{number}") for number in range(1, MOST_ASIDE + 1)]
    for older, newer in zip(reversed(places), [*reversed(places[:-1]), path], strict=True):
        if newer.exists():
            newer.replace(older)
    settle(path.parent)
    return places[0]


@contextmanager
def draft(path: Path) -> Iterator[Path]:
    """Give a place beside a file, on the same disk, and leave nothing there."""
    place = path.with_name(f"{path.name}.new")
    try:
        yield place
    finally:
        place.unlink(missing_ok=True)


def keep(path: Path, place: Path) -> None:
    """Copy a file; whatever stood in its place stays until the copy is whole."""
    with draft(place) as copy:
        write(copy, path.read_bytes())
        shutil.copymode(path, copy)
        copy.replace(place)


def write(path: Path, content: bytes) -> None:
    """Write a file so that it is on the disk, not on its way there."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Make sure that the names in a folder outlast a power cut; Windows opens no folder and sees to it itself."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
