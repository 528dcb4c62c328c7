"""Which presses count: a trembling hand strikes twice, and whoever asked for it presses by holding."""

from collections.abc import Callable

DOUBLE_STRIKE_S = 0.5
"""A second strike of a trembling hand within this time does nothing (requirement 29: up to 0.5 s)."""
KEYS = ("staff type:", "staff delete")
KEY_STRIKE_S = 0.15
"""On a key that types, two strikes are mostly meant: a PIN may have the same digit twice, and who misses one notices it
only when the PIN is wrong. Requirement 29 asks for a guard that can be set: who presses by holding has the long one."""


class Presses:
    """Remembers the last press and where fingers rest. A control is told by its event and its item; `clock` in s."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._struck: tuple[str, str, float] | None = None
        self._down_since: dict[str, float] = {}
        self._dropped: set[str] = set()

    def down(self, control: str) -> None:
        """Take note that a finger rests on a control."""
        self._dropped.discard(control)
        self._down_since[control] = self._clock()

    def counts(self, control: str, spot: str, hold_s: float) -> bool:
        """Tell whether a press counts on what is at `spot`, where a finger has to rest `hold_s` seconds.

        The second strike is ignored on the same control, and on whatever has come under the finger
        since the first one changed the screen, be it by taking the idle warning away or by a setting.
        """
        now = self._clock()
        down_since = self._down_since.pop(control, None)
        dropped = control in self._dropped
        self._dropped.clear()
        if dropped or (down_since is not None and now - down_since < hold_s):
            return False
        if self._struck is not None:
            before, where, when = self._struck
            key = control.startswith(KEYS) and hold_s == 0 and where == spot
            if now - when < (KEY_STRIKE_S if key else DOUBLE_STRIKE_S) and (before == control or where != spot):
                return False
        self._struck = (control, spot, now)
        return True

    def drop(self) -> None:
        """Let the fingers that rest now press nothing: they meant something else."""
        self._dropped = set(self._down_since)

    def forget(self) -> None:
        """Forget where fingers rest."""
        self._down_since.clear()
        self._dropped.clear()
