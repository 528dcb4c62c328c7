"""How the kiosk is, in the text format of Prometheus, for the textfile collector of its node exporter.

Nothing in it counts what visitors do; of them it says only for how long nobody has touched the screen, which shows that
a touch screen still works.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kiosk.unattended.deaths import Mode
from kiosk.unattended.family import family
from kiosk.unattended.supervisor import Health

Sample = tuple[str, str, str, float]
"""Name, kind, what it means, value."""


def text(health: Health, now: float, version: str, deck_version: int | None, disk: Path) -> str:
    """Return all figures. `now` is in seconds since boot; `disk` is where the kiosk writes."""
    lines = ["# HELP cart_kiosk_info The program's version.", "# TYPE cart_kiosk_info gauge"]
    lines.append(f'cart_kiosk_info{{version="{version}"}} 1')
    for name, kind, meaning, value in _samples(health, now, deck_version, disk):
        whole = f"cart_kiosk_{name}"
        lines += [f"# HELP {whole} {meaning}", f"# TYPE {whole} {kind}", f"{whole} {value:g}"]
    return "\n".join(lines) + "\n"


def _samples(health: Health, now: float, deck_version: int | None, disk: Path) -> Iterator[Sample]:
    yield "up", "gauge", "1 while the program runs.", float(health.process != 0)
    yield "restarts_total", "counter", "Times the program was started again.", float(max(0, health.restarts))
    yield "safe_mode", "gauge", "1 while only built-in cards are shown.", float(health.mode is Mode.SAFE)
    yield "memory_bytes", "gauge", "Memory of the program and all it has started.", float(memory(health.process))
    if health.touched_at is not None:
        yield "last_touch_age_seconds", "gauge", "Time since a touch or a key.", now - health.touched_at
    if deck_version is not None:
        yield "deck_version", "gauge", "Version of the deck pack that is shown.", float(deck_version)
    with suppress(OSError):
        yield "disk_free_bytes", "gauge", "Room left where the kiosk writes.", float(shutil.disk_usage(disk).free)


def memory(process: int) -> int:
    """Return the bytes that a process and its descendants hold in memory, shared ones counted once for each."""
    pages = 0
    for one in family(process) if process else ():
        with suppress(OSError, ValueError):
            pages += int(Path(f"/proc/{one}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") if pages else 0


def write(place: Path, figures: str) -> None:
    """Put the figures in a file that anybody may read, whole or not at all; where it cannot be written, do without."""
    draft = place.with_name(f"{place.name}.new")  # the collector reads only what ends in .prom
    with suppress(OSError):
        draft.write_text(figures, "utf-8")
        draft.chmod(0o644)
        draft.replace(place)
