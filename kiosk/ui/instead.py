"""What may stand in the place of the visitor's screen for a while: the staff's panel."""

from typing import Any, Protocol

from kiosk.visit import Stage, State


class Instead(Protocol):
    """While it is `open`, it says what the screen shows and takes what is pressed; the visit waits as it is."""

    @property
    def open(self) -> bool:
        """Whether it is there."""

    @property
    def spot(self) -> str:
        """Where somebody is in it; changes when the screen does."""

    def press(self, event: str, item: str) -> None:
        """Take an activated control."""

    def seen(self, state: State) -> State:
        """Return the visit as it is drawn meanwhile: it may be in another language."""

    def view(self, screen: dict[str, Any], stage: Stage) -> dict[str, Any]:
        """Return what the screen shows in the place of the visitor's."""


class _Nobody:
    """Nobody stands there."""

    open = False
    spot = ""

    def press(self, event: str, item: str) -> None:
        """Take nothing."""

    def seen(self, state: State) -> State:
        """Change nothing."""
        return state

    def view(self, screen: dict[str, Any], _stage: Stage) -> dict[str, Any]:
        """Change nothing."""
        return screen


NOBODY = _Nobody()
