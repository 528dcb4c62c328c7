"""Counts of what happens on the screen: how often on a day, by card and language. Of people nothing is kept.

One row is a day, a deck, a card, a language, an event, and how often. There is no time of day, no order, no visit and
no device: rows lie in the order of their names, not of their coming, and what is deleted is written over.
"""

import logging
import sqlite3
from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.clinic.durable import set_aside

log = logging.getLogger(__name__)

UNKNOWN_DAY = "unknown"
"""Where the day is kept when the clock stands before the program was made."""
WAIT_S = 2.0
"""So long one process waits for another that writes: after a visit two of them run for a moment."""
SETTINGS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=OFF")
"""FULL: a count that was acknowledged outlasts a power cut (standard of reliability, D9)."""
TABLE = """CREATE TABLE IF NOT EXISTS counts (
    day TEXT NOT NULL, deck TEXT NOT NULL, card TEXT NOT NULL, language TEXT NOT NULL, event TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, deck, card, language, event)
) STRICT, WITHOUT ROWID"""
ADD = """INSERT INTO counts VALUES (?, ?, ?, ?, ?, 1)
    ON CONFLICT (day, deck, card, language, event) DO UPDATE SET count = count + 1"""
SUMS = "SELECT {}, SUM(count) FROM counts WHERE day LIKE ? AND deck = ? AND event = ? GROUP BY {} ORDER BY {}"
MONTHS = "SELECT DISTINCT SUBSTR(day, 1, 7) FROM counts WHERE day != ? ORDER BY 1 DESC"
ANY_MONTH = "____-__"
"""As SQL's LIKE has it, with a day behind: every month."""


class Counted(Enum):
    """What is counted. `card` is the card's id; for a question it is the question's, for a visit it is empty."""

    VISIT = "visit"
    OPENED = "opened"
    LEFT = "left"
    CHOSEN = "chosen"


class Counts:
    """The counts of one place, in a file. Everything fails softly: visitors never notice that nothing is counted.

    `made` is the day on which the program was made. `trouble` is None, or why nothing can be counted now.
    """

    def __init__(self, path: Path, made: date) -> None:
        self._path, self._made = path, made
        self._base: sqlite3.Connection | None = None
        self.trouble: str | None = None
        self.kept_aside: Path | None = None

    def __enter__(self) -> Self:
        """Open the file."""
        self.open()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def open(self) -> None:
        """Open the file or make it; one that is broken is kept aside, and counting begins anew."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connect()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                self._fail(error)
            else:
                self._begin_anew(error)
        except OSError as error:
            self._fail(error)

    def add(self, today: date, deck: str, card: str, language: str, event: Counted) -> bool:
        """Count one thing; return whether it is on the disk. After a failure each call tries again."""
        if self._base is None:
            self.open()
        if self._base is None:
            return False
        day = today.isoformat() if today >= self._made else UNKNOWN_DAY
        try:
            self._base.execute(ADD, (day, deck, card, language, event.value))
        except sqlite3.Error as error:
            self._fail(error)
            return False
        self.trouble = None
        return True

    def by_card(self, month: str, deck: str, event: Counted) -> Mapping[str, int]:
        """Return how often in a month ("2026-11") each card, or question, had this."""
        return self._sums("card", month, deck, event)

    def by_language(self, month: str, deck: str, event: Counted) -> Mapping[str, int]:
        """Return how often in a month each language had this."""
        return self._sums("language", month, deck, event)

    def months(self) -> list[str]:
        """Return the months of which there are counts, the last one first."""
        return [month for (month,) in self._ask(MONTHS, (UNKNOWN_DAY,))]

    def close(self) -> None:
        """Close the file, and with it the log of what was written last."""
        if self._base is not None:
            self._base.close()
            self._base = None

    def _sums(self, column: str, month: str, deck: str, event: Counted) -> Mapping[str, int]:
        return dict(self._ask(SUMS.format(column, column, column), (f"{month}-__", deck, event.value)))

    def _ask(self, words: str, filled: tuple[str, ...]) -> list[Any]:
        if self._base is None and self._path.exists():
            self.open()
        if self._base is None:
            return []
        try:
            return self._base.execute(words, filled).fetchall()
        except sqlite3.Error as error:
            self._fail(error)
            return []

    def _connect(self) -> None:
        base = sqlite3.connect(self._path, timeout=WAIT_S, isolation_level=None)
        try:
            for setting in SETTINGS:
                base.execute(f"PRAGMA {setting}").fetchall()
            sound = base.execute("PRAGMA quick_check").fetchone()
            if sound != ("ok",):
                raise sqlite3.DatabaseError(str(sound))
            base.execute(TABLE)
            if base.execute("SELECT * FROM counts LIMIT 1").description[-1][0] != "count":
                raise sqlite3.DatabaseError("it holds another table of that name")
        except sqlite3.Error:
            base.close()
            raise
        self._path.chmod(0o600)
        self._base, self.trouble = base, None

    def _begin_anew(self, error: sqlite3.Error) -> None:
        try:
            self.kept_aside = set_aside(self._path)
            for tail in ("-wal", "-shm"):
                self._path.with_name(self._path.name + tail).unlink(missing_ok=True)
            log.error("The counts were broken (%s) and are kept as %s; counting begins anew", error, self.kept_aside)
            self._connect()
        except (sqlite3.Error, OSError) as again:
            self._fail(again)

    def _fail(self, error: Exception) -> None:
        if self.trouble is None:
            log.error("Nothing is counted: %s", error)
        self.trouble = str(error)
