"""The hidden way to the staff's panel: five touches at the middle of the upper edge, the last of them held.

There is no button that a visitor could see, and none of the five presses anything. A finger that rests there, or that
touches four times, does nothing.
"""

from attrs import define

TOUCHES = 5
WITHIN_S = 5.0
"""The five touches begin within this time."""
HELD_S = 0.8
"""The last one rests for so long."""
HALF_MM, HIGH_MM = 40.0, 34.0
"""From the middle to each side, and from the edge down, in mm."""


@define
class Knock:
    """Follows touches; times in seconds on any clock that goes on, places in mm from the middle of the upper edge."""

    _times: tuple[float, ...] = ()

    def down(self, x_mm: float, y_mm: float, now: float) -> None:
        """Take note of a finger that comes down; one that comes down elsewhere begins anew."""
        near = abs(x_mm) <= HALF_MM and 0 <= y_mm <= HIGH_MM
        self._times = (*self._times, now)[-TOUCHES:] if near else ()

    def up(self, now: float) -> bool:
        """Tell whether the finger that leaves was the last of a knock."""
        times = self._times
        heard = len(times) == TOUCHES and times[-1] - times[0] <= WITHIN_S and now - times[-1] >= HELD_S
        if heard:
            self._times = ()
        return heard
