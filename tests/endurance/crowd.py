"""Many hands on a glass: taps, drags, several fingers, trembling ones, and fingers that are left lying."""

import random
import time

from tests.endurance.glass import HEIGHT, WIDTH, Finger, Glass

Place = tuple[float, float]
AIMED = 0.4
"""Of all touches, so many go for a control that stands there in the usual layout."""
MOST_AT_ONCE = 5
AT_A_TIME = 20
"""After so many touches the pace is looked at."""
LONGEST_REST = 60
"""A finger that is left lying is lifted after at most so many touches."""


class Crowd:
    """Touches at random, at `pace` touches a second at most. `aims` are middles of controls in px."""

    def __init__(self, glass: Glass, aims: list[Place], seed: int, pace: float) -> None:
        self._glass, self._aims, self._pace = glass, aims, pace
        self._chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self._resting: list[tuple[int, Place, int]] = []
        self._due, self._since_look = 0.0, 0
        self.touches = 0
        self.kinds = dict.fromkeys(("tap", "twice", "drag", "several", "left lying"), 0)

    def touch(self, many: int) -> None:
        """Touch so many times, and lift all fingers in the end."""
        end = self.touches + many
        self._due = time.monotonic()
        while self.touches < end:
            self._one()
            self._glass.settle()
            self._lift(self.touches)
            self._keep_pace()
        self.lift_all()

    def tap(self, place: Place) -> None:
        """Put one finger down and lift it."""
        number = self._down(place)
        self._glass.finger(number, Finger.UP, *place)

    def lift_all(self) -> None:
        """Lift every finger that still lies there."""
        self._lift(float("inf"))
        self._glass.settle()

    def _one(self) -> None:
        kind = self._chance.choices(list(self.kinds), (70, 5, 10, 10, 5))[0]
        self.kinds[kind] += 1
        match kind:
            case "tap":
                self.tap(self._somewhere())
            case "twice":
                place = self._somewhere()
                self.tap(place)
                self.tap(place)
            case "drag":
                self._drag(self._somewhere(), self._somewhere())
            case "several":
                places = [self._somewhere() for _ in range(self._chance.randint(2, MOST_AT_ONCE))]
                fingers = [(self._down(place), place) for place in places]
                for number, place in fingers:
                    self._glass.finger(number, Finger.UP, *place)
            case _:
                place = self._somewhere()
                self._resting.append((self._down(place), place, self.touches + self._chance.randint(1, LONGEST_REST)))

    def _drag(self, start: Place, end: Place) -> None:
        number = self._down(start)
        for part in (0.25, 0.5, 0.75, 1.0):
            at = (start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1]))
            self._glass.finger(number, Finger.MOVE, *at)
        self._glass.finger(number, Finger.UP, *end)

    def _down(self, place: Place) -> int:
        if len(self._resting) > MOST_AT_ONCE - 1:  # the glass knows ten fingers
            self._lift(float("inf"))
        self.touches += 1
        self._glass.finger(self.touches, Finger.DOWN, *place)
        return self.touches

    def _lift(self, now: float) -> None:
        for number, place, _ in [one for one in self._resting if one[2] <= now]:
            self._glass.finger(number, Finger.UP, *place)
        self._resting = [one for one in self._resting if one[2] > now]

    def _somewhere(self) -> Place:
        if self._chance.random() < AIMED:
            return self._chance.choice(self._aims)
        return self._chance.uniform(0, WIDTH - 1), self._chance.uniform(0, HEIGHT - 1)

    def _keep_pace(self) -> None:
        """Await the time at which so many touches are due; late ones are not made up for."""
        self._since_look += 1
        if self._since_look == AT_A_TIME:
            self._since_look = 0
            now = time.monotonic()
            self._due = max(self._due, now - AT_A_TIME / self._pace) + AT_A_TIME / self._pace
            self._glass.until(lambda: time.monotonic() >= self._due, "the pace")
