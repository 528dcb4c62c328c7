# ruff: noqa: INP001 - a folder of scripts, no package
"""A program on a screen of its own, with a hand that touches it: what every measurement is made with."""

import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from family import Family, started
from hand import Hand
from panel import Area, Panel, new_panel, pause
from programs import Program

LIMIT_S = 60.0
"""A program that has not shown its screen, or is not still, after so long has failed."""
START: Area = (1409, 908, 467, 128)
NEXT: Area = (1540, 933, 336, 103)
BACK: Area = (1234, 933, 284, 103)
"""Buttons, at the same places in all programs."""
CARD: Area = (693, 190, 1183, 400)
"""The words of a card."""
FEEDBACK_LIMIT_S, ANSWER_LIMIT_S = 0.5, 3.0
HELD_S = 0.03
"""How long a finger rests after the button has shown that it is pressed."""
STILL_S = 0.12
"""A card has come in when its words have not changed for so long: seven frames."""
BETWEEN_S = 0.7
"""The kiosk takes a sooner press for the second strike of a trembling hand, so every program is given this time."""
TORN_S = 0.004
"""Changes closer to each other than this are one frame that was seen while it was drawn."""


@dataclass(frozen=True)
class Touch:
    """One touch, in ms: press to pressed button, release to the first changed pixel and to the whole new card."""

    feedback_ms: float | None
    change_ms: float
    whole_ms: float
    frames_ms: tuple[float, ...]
    """Time from each frame of the change to the next."""


class Session:
    """A started program."""

    def __init__(self, program: Program, panel: Panel, family: Family, hand: Hand) -> None:
        self.program, self.panel, self.family, self._hand = program, panel, family, hand
        self._touched, self._forward = 0.0, True

    def wait_for_first_screen(self, theme: Mapping[str, str]) -> float:
        """Return when the first screen was first seen, on the monotonic clock in seconds.

        Raises:
            TimeoutError: it was not there in time.

        """
        try:
            return self.panel.wait_for_attract(theme, LIMIT_S)
        except TimeoutError as error:
            raise TimeoutError(f"{self.program.name}: {error}") from None

    def go_to_first_card(self) -> None:
        """Press from the first screen to the first of the nine cards."""
        self.panel.wait_until_still(STILL_S, LIMIT_S)
        for area in (START, *[NEXT] * self.program.presses_to_introduction):
            self.press_until_it_counts(area)
            self.panel.wait_until_still(2 * STILL_S, LIMIT_S)

    def press_until_it_counts(self, area: Area) -> float:
        """Press until the screen changes; return when the press was made that it answered.

        Raises:
            TimeoutError: it never answered.

        """
        for _ in range(20):
            self._rest()
            before = self.panel.look(CARD)
            self._point(area)
            pressed = self._hand.press()
            pause(HELD_S)
            self._touched = self._hand.let_go()
            if self.panel.wait_for_change(CARD, before, BETWEEN_S):
                return pressed
        message = f"{self.program.name} does not answer a press"
        raise TimeoutError(message)

    def touch(self) -> Touch:
        """Go on to the other of the first two cards and measure it.

        Raises:
            TimeoutError: nothing changed.

        """
        self._rest()
        area = NEXT if self._forward else BACK
        self._point(area)
        before, pressed = self.panel.look(area), self._hand.press()
        shown = None
        if self.program.shows_presses:
            shown = self.panel.wait_for_change(area, before, FEEDBACK_LIMIT_S)
        pause(HELD_S)
        first = self._let_go()
        changes = [first, *self.panel.changes_until_still(CARD, self.panel.look(CARD), STILL_S, LIMIT_S)]
        return Touch(
            None if shown is None else 1000 * (shown - pressed),
            1000 * (first - self._touched),
            1000 * (changes[-1] - self._touched),
            tuple(1000 * (later - earlier) for earlier, later in pairwise(whole_frames(changes))),
        )

    def flip(self, between_s: float) -> None:
        """Change the card and wait only until it has begun to change.

        Raises:
            TimeoutError: nothing changed.

        """
        pause(max(0.0, self._touched + between_s - time.monotonic()))
        self._point(NEXT if self._forward else BACK)
        self._hand.press()
        self._let_go()

    def _let_go(self) -> float:
        """Return when the card began to change."""
        before, self._touched = self.panel.look(CARD), self._hand.let_go()
        first = self.panel.wait_for_change(CARD, before, ANSWER_LIMIT_S)
        if first is None:
            message = f"{self.program.name} did not answer a touch"
            raise TimeoutError(message)
        self._forward = not self._forward
        return first

    def _rest(self) -> None:
        pause(max(0.0, self._touched + BETWEEN_S - time.monotonic()))

    def _point(self, area: Area) -> None:
        left, top, width, height = area
        scale = self.panel.scale
        self._hand.move(scale * (left + 0.2 * width), scale * (top + 0.8 * height))


def whole_frames(changes: list[float]) -> list[float]:
    """Return the moments of a change without those at which a frame was seen half drawn."""
    kept = changes[:1]
    for earlier, later in pairwise(changes):
        if later - earlier > TORN_S:
            kept.append(later)
    return kept


@contextmanager
def new_session(program: Program, scale: int = 1) -> Iterator[Session]:
    """Start a program on a screen of its own; end both after the block."""
    with (
        tempfile.TemporaryDirectory(dir=pixels_folder()) as screen,
        new_panel(Path(screen), scale) as panel,
        started(program.command, program.environment(panel.display)) as family,
    ):
        hand = Hand(panel.display)
        try:
            yield Session(program, panel, family, hand)
        finally:
            hand.close()


def pixels_folder() -> str | None:
    """Return a folder in memory, where the system has one: pixels written to a disk would be work for all."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder of its own is made in it
