"""When to ask whether anybody is still here, and when to stop waiting for an answer."""

from collections.abc import Callable
from math import ceil

from attrs import define, field

USUAL_LIMIT_S = 120.0
"""Untouched for so long, the screen asks. Legal range 2 to 5 minutes (requirement 38)."""
WARNING_S = 45.0
"""So long it waits for an answer. Legal range 20 to 45 s (requirement 38)."""


@define
class IdleWatch:
    """Counts the seconds since the last touch on a monotonic clock (seconds) that is given to it.

    `patience` is how many times the usual wait the visitor asked for.
    """

    clock: Callable[[], float]
    limit_s: float = USUAL_LIMIT_S
    patience: int = 1
    _touched: float = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Begin to count now."""
        self._touched = self.clock()

    @property
    def until_asked_s(self) -> float:
        """Seconds without a touch after which the screen asks, where no long text gives more."""
        return self.patience * self.limit_s

    def touch(self) -> None:
        """Begin to count anew."""
        self._touched = self.clock()

    def ask_again(self, reading_s: float) -> None:
        """Give the whole time for an answer once more: somebody touches something, if not the answer."""
        self._touched = self.clock() - self.patience * max(self.limit_s, reading_s)

    def until_warning_s(self, reading_s: float) -> float:
        """Return the seconds until the question; a long text has a longer limit (requirement 41)."""
        return self.patience * max(self.limit_s, reading_s) - (self.clock() - self._touched)

    def until_reset_s(self, reading_s: float) -> int:
        """Return the whole seconds until nobody is believed to be here: 0 when that is now, 45 at most."""
        return max(0, min(int(WARNING_S), ceil(self.until_warning_s(reading_s) + WARNING_S)))
