"""The staff's PIN: a door at the screen. No default, never logged, kept as an argon2id hash.

Five tries are free. Then comes a wait of 15 s, doubled by every further wrong try, up to an hour. What was tried is on
the disk before it is answered, and the wait is measured by the time since the computer started, which no clock on the
wall changes: so neither a restart nor another date makes it shorter.
"""

import json
import re
import time
from collections.abc import Callable
from enum import Enum
from itertools import pairwise
from pathlib import Path

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError
from attrs import frozen

from kiosk.clinic.durable import replace_whole, set_aside

DIGITS = 6
FREE_TRIES, FIRST_WAIT_S, LONGEST_WAIT_S = 5, 15, 3600
"""Tries without a wait, and seconds of the first and the longest wait (standard of reliability, 4.4)."""
HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4, type=Type.ID)
"""The second option that RFC 9106 recommends: 64 MiB, 3 passes, 4 lanes. Another one would take old PINs for broken."""
LEAST_DIFFERENT = 3
"""Digits that a PIN has to have: 112211 is tried early."""
KEYPAD_WALKS = ("147258", "258369", "159753", "357159", "741852", "852963", "951357", "753951", "789456", "456789")
"""What fingers draw on a pad without thinking."""


class Door(Enum):
    """How it stands with the PIN: none was ever set, there is one, or the one that was set has gone or is broken."""

    NEW = "new"
    SHUT = "shut"
    BROKEN = "broken"


class Answer(Enum):
    """What is said to somebody who typed a PIN. `NOT_KEPT`: the disk takes nothing, so nothing was tried."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"
    NOT_KEPT = "not-kept"
    BROKEN = "broken"


@frozen
class Reply:
    """An answer, and the seconds until the next try is taken."""

    answer: Answer
    wait_s: int = 0


@frozen
class _Kept:
    """What is on the disk: the hash, wrong tries in a row, and seconds since the start at the last of them."""

    hash: str
    failed: int
    since: float


def since_start() -> float:
    """Return seconds since the computer started, sleep included where the system counts it; no wall clock."""
    try:
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    except AttributeError:
        return time.monotonic()


def weak(pin: str) -> bool:
    """Tell whether a PIN is none, or one that is tried first: runs, repeats, mirrors, walks over the pad."""
    if re.fullmatch(f"[0-9]{{{DIGITS}}}", pin) is None:
        return True
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeats = any(pin == pin[:size] * (DIGITS // size) for size in (1, 2, 3))
    few = len(set(pin)) < LEAST_DIFFERENT or all(pin[place] == pin[place + 1] for place in (0, 2, 4))
    return few or repeats or len(steps) == 1 or pin == pin[::-1] or pin in KEYPAD_WALKS


class WeakPinError(ValueError):
    """A PIN that would be guessed."""


class Pin:
    """The PIN in a folder. `clock` tells seconds since the computer started."""

    def __init__(self, folder: Path, clock: Callable[[], float] = since_start, hasher: PasswordHasher = HASHER) -> None:
        self._file, self._mark = folder / "pin.json", folder / "pin.set"
        self._clock, self._hasher = clock, hasher

    @property
    def door(self) -> Door:
        """How it stands."""
        if self._read() is not None:
            return Door.SHUT
        return Door.BROKEN if self._mark.exists() or self._file.exists() else Door.NEW

    @property
    def wait_s(self) -> int:
        """Whole seconds until a try is taken; 0 for now."""
        kept = self._read()
        if kept is None or kept.failed < FREE_TRIES:
            return 0
        wait = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** min(kept.failed - FREE_TRIES, 20))
        now = self._clock()
        # Started anew, the computer has run for `now` at least since then. That is never more than what has passed.
        passed = now - kept.since if now >= kept.since else now
        return max(0, int(wait - passed + 0.999))

    def try_it(self, typed: str) -> Reply:
        """Answer to a PIN; whatever was typed, it takes the same work."""
        kept = self._read()
        if kept is None:
            return Reply(Answer.BROKEN)
        if wait := self.wait_s:
            return Reply(Answer.WAIT, wait)
        try:
            self._write(_Kept(kept.hash, kept.failed + 1, self._clock()))
            right = self._matches(kept.hash, typed)
            self._write(_Kept(kept.hash, 0 if right else kept.failed + 1, self._clock()))
        except OSError:
            return Reply(Answer.NOT_KEPT)
        return Reply(Answer.RIGHT if right else Answer.WRONG, self.wait_s)

    def choose(self, pin: str) -> None:
        """Set a PIN, in the place of whatever was there; a file that was broken is kept aside.

        Raises:
            WeakPinError: it would be guessed.
            OSError: it cannot be kept.

        """
        if weak(pin):
            raise WeakPinError
        if self._file.exists() and self._read() is None:
            set_aside(self._file)
        self._write(_Kept(self._hasher.hash(pin), 0, self._clock()))
        replace_whole(self._mark, b"")

    def reset(self) -> None:
        """Forget the PIN, so that the next person who finds the staff's door sets one: for administrators.

        Raises:
            OSError: its files cannot be removed.

        """
        self._file.unlink(missing_ok=True)
        self._mark.unlink(missing_ok=True)

    def _matches(self, kept: str, typed: str) -> bool:
        try:
            return self._hasher.verify(kept, typed)
        except VerificationError:
            return False

    def _read(self) -> _Kept | None:
        """Return what is kept, or None if there is nothing or it is no PIN's."""
        try:
            told = json.loads(self._file.read_bytes())
            kept = _Kept(str(told["hash"]), int(told["failed"]), float(told["since"]))
            # A hash of another strength was put there by somebody else, and might take all memory.
            ours = not self._hasher.check_needs_rehash(kept.hash)
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError, InvalidHashError):
            return None
        return kept if ours and kept.failed >= 0 and kept.since >= 0 else None

    def _write(self, kept: _Kept) -> None:
        told = {"hash": kept.hash, "failed": kept.failed, "since": kept.since}
        replace_whole(self._file, json.dumps(told).encode())
