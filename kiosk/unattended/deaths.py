"""What follows from the deaths of a program: how long to wait, and with how much less to start it again.

A program that dies again and again may do so because of what it shows. So after three deaths within five minutes the
deck that was shown before is tried, and after five nothing of the clinic's: built-in cards, usual settings. That is
held for a day and then tried again as usual. There is no number of deaths after which it is left dead.
"""

import json
import os
import sys
import time
from contextlib import suppress
from enum import Enum
from pathlib import Path

PAUSES_S = (0.0, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""Before the first start anew, before the second, and so on; the last one for all that follow."""
WITHIN_S = 300.0
"""Deaths that lie farther back are forgotten."""
OLDER_DECK_AFTER, SAFE_AFTER = 3, 5
SAFE_FOR_S = 24 * 3600.0


class Mode(Enum):
    """With what the program is started."""

    USUAL = "usual"
    OLDER_DECK = "older-deck"
    SAFE = "safe"


def since_boot() -> float:
    """Return the seconds since the computer was started: no change of the clock moves them."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()


def boot() -> str:
    """Return what tells one start of the computer from the next; nothing where the system does not say."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""


class Deaths:
    """Remembers deaths in a tiny file, so that the supervisor itself may be ended and started again.

    A file that cannot be read counts as none, and one that cannot be written does without.
    """

    def __init__(self, place: Path, boot_id: str) -> None:
        self._place, self._boot = place, boot_id
        self._times: list[float] = []
        self._safe_until = 0.0
        with suppress(OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            told = json.loads(place.read_text("utf-8"))
            if told["boot"] == boot_id:
                self._times = [float(at) for at in told["deaths"]]
                self._safe_until = float(told["safe_until"])

    def died(self, now: float) -> None:
        """Count a death, at so many seconds since boot."""
        self._times = [*self._recent(now), now]
        if len(self._times) >= SAFE_AFTER:
            self._safe_until = now + SAFE_FOR_S
        self._write()

    def pause_s(self, now: float) -> float:
        """Return how long to wait before the next start."""
        recent = len(self._recent(now))
        return PAUSES_S[min(recent, len(PAUSES_S)) - 1] if recent else 0.0

    def mode(self, now: float) -> Mode:
        """Return with what to start."""
        if now < self._safe_until:
            return Mode.SAFE
        return Mode.OLDER_DECK if len(self._recent(now)) >= OLDER_DECK_AFTER else Mode.USUAL

    def _recent(self, now: float) -> list[float]:
        return [at for at in self._times if now - WITHIN_S < at <= now]

    def _write(self) -> None:
        told = {"boot": self._boot, "deaths": self._times, "safe_until": self._safe_until}
        draft = self._place.with_name(f"{self._place.name}.new")
        with suppress(OSError):
            draft.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("w", encoding="utf-8") as file:
                json.dump(told, file)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self._place)
