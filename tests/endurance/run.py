"""A day's visits and more on one kiosk: what was touched, and how the program was at the beginning of each visit."""

import json
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import asdict, define, field

from kiosk.unattended.family import family
from tests.endurance.crowd import Crowd, Place
from tests.endurance.glass import HEIGHT, Eye, Finger, Glass
from tests.endurance.watching import look
from tests.program.screens import Tour
from tests.program.starting import Kiosk

IDLE_S, WARNING_S = 120.0, 45.0
"""The shortest time that a clinic may set, and how long the screen then waits for an answer."""
PROBES = 10
"""Presses a visit whose answer is timed, on the first page, where it is known what stands where."""
LONGEST_HOLD_S = 1.05
"""A little more than the longest that a visitor can ask for."""
LOST_S = 2.0
"""A press that has changed nothing after so long was not on the control."""
EDGE_MM = 3.0
"""From the corner of a control to the pixel that is looked at: on its colour, not on its words."""


@define
class Figures:
    """What was seen, a look at each beginning of a visit; times in s, latencies in ms."""

    touches: int = 0
    visits: int = 0
    asked: int = 0
    """How often Done was pressed to end a visit."""
    warnings: int = 0
    seconds: float = 0.0
    kinds: dict[str, int] = field(factory=dict)
    looks: list[dict[str, Any]] = field(factory=list)
    ends: list[dict[str, int]] = field(factory=list)
    """How the process of a visit was at its end."""
    latencies: list[list[float]] = field(factory=list)

    def write(self, path: Path) -> None:
        """Keep it all."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", "utf-8")


class Endurance:
    """Visitors of one kiosk, one after the other."""

    def __init__(self, kiosk: Kiosk, glass: Glass, tour: Tour, pace: float) -> None:
        self.kiosk, self.glass, self.tour = kiosk, glass, tour
        self.eye = Eye(glass.display)
        self.crowd = Crowd(glass, list(self._aims()), seed=9, pace=pace)
        self.figures = Figures()
        self._began = time.monotonic()

    def visit(self, touches: int, most: int, *, leave: bool = False) -> None:
        """Let a crowd make a visit, in turns of so many touches, until `most` were made in all.

        `leave`: it goes without Done, and nobody comes.
        """
        runner = self.kiosk.runner()
        self._look(runner)
        self._press("attract", "Touch to start")
        self.kiosk.wait_as_a_person_does()
        self.figures.latencies.append([ms for ms in (self._probe() for _ in range(PROBES)) if ms is not None])
        ended: dict[str, int] = {}
        over, turn = False, 0
        while not over and (turn == 0 or self.crowd.touches < most):
            self.crowd.touch(touches)
            with suppress(FileNotFoundError, ProcessLookupError):  # a crowd may come to Done, and rest
                ended = asdict(look(runner))
            over = self._is_left(runner) if leave else self._ends(runner, twice=bool(turn % 2))
            turn += 1
        self.figures.ends.append(ended)
        self.figures.visits += over
        self.figures.touches, self.figures.kinds = self.crowd.touches, self.crowd.kinds
        self.figures.seconds = time.monotonic() - self._began

    def _aims(self) -> Iterator[Place]:
        seen = {
            json.dumps(target["rect_mm"]): target["rect_mm"] for stop in self.tour.stops for target in stop["targets"]
        }
        for left, top, width, height in seen.values():
            yield (left + width / 2) * self.tour.px_per_mm, (top + height / 2) * self.tour.px_per_mm

    def _look(self, runner: int) -> None:
        looks = {"relay": look(self.kiosk.popen.pid), "runner": look(runner)}
        others = [process for process in family(self.kiosk.popen.pid) if process not in (self.kiosk.popen.pid, runner)]
        memory = sum(one.pss_kib for one in looks.values())
        with suppress(FileNotFoundError, ProcessLookupError, ValueError):
            memory += sum(look(process).pss_kib for process in others)
        server = Path(f"/proc/{self.glass.popen.pid}/statm").read_text("ascii").split()
        self.figures.looks.append(
            {"touches": self.crowd.touches, "visits": self.figures.visits, "seconds": time.monotonic() - self._began}
            | {"pss_kib": memory, "x_server_kib": int(server[1]) * 4, "processes": len(others) + 2}
            | {name: asdict(one) for name, one in looks.items()}
        )

    def look_at_the_end(self) -> None:
        """Look once more, if the last visit is over."""
        if len(self.figures.looks) == self.figures.visits:
            self._look(self.kiosk.runner())

    def _press(self, screen: str, name: str, hold_s: float = 0.0) -> None:
        left, top, width, height = self._target(screen, name)
        place = ((left + width / 2) * self.tour.px_per_mm, (top + height / 2) * self.tour.px_per_mm)
        self.kiosk.wait_as_a_person_does()
        self.crowd.touches += 1
        number, lift = self.crowd.touches, time.monotonic() + hold_s
        self.glass.finger(number, Finger.DOWN, *place)
        self.kiosk.until(lambda: time.monotonic() >= lift, "a finger that rests")
        self.glass.finger(number, Finger.UP, *place)
        self.glass.settle()
        self.kiosk.press_is_answered()

    def _target(self, screen: str, name: str) -> list[float]:
        stop = self.tour.stop(screen)
        return next(one["rect_mm"] for one in stop["targets"] if one["name"] == name)

    def _probe(self) -> float | None:
        """Hold a finger on a control until it shows that, then slide off; give the ms, or None if it shows nothing."""
        left, top, width, height = (mm * self.tour.px_per_mm for mm in self._target("home", "Text and screen"))
        x, y = round(left + EDGE_MM * self.tour.px_per_mm), round(top + EDGE_MM * self.tour.px_per_mm)
        middle = (left + width / 2, top + height / 2)
        before, self.crowd.touches = self.eye.sees(x, y), self.crowd.touches + 1
        number, began = self.crowd.touches, time.monotonic()
        self.glass.finger(number, Finger.DOWN, *middle)
        answered = self._sees(x, y, before, other=True)
        took_ms = (time.monotonic() - began) * 1000
        for part in (0.5, 1.0):
            self.glass.finger(number, Finger.MOVE, middle[0], middle[1] - part * HEIGHT / 3)
        self.glass.finger(number, Finger.UP, middle[0], middle[1] - HEIGHT / 3)
        self._sees(x, y, before, other=False)
        return took_ms if answered else None

    def _sees(self, x: int, y: int, colour: bytes, *, other: bool) -> bool:
        end = time.monotonic() + LOST_S
        while (self.eye.sees(x, y) != colour) is not other:
            if time.monotonic() > end:
                return False
        return True

    def _ends(self, runner: int, *, twice: bool) -> bool:
        """Press Home and Done where they usually stand, as long as a visitor may have asked for; tell if it was so.

        Where everything is read aloud it takes two presses. Settings may have moved both: then nothing comes of it.
        """
        for name in ("Home", "Done"):
            for _ in range(1 + twice):
                self._press("home", name, LONGEST_HOLD_S)
        self.figures.asked += 1
        with suppress(TimeoutError):
            return self.kiosk.until(lambda: self._next(runner), "the next visit", patience_s=3.5)
        return False

    def _is_left(self, runner: int) -> bool:
        """Go away, and await that the screen has asked, has waited, and has made ready for the next one."""
        left = time.monotonic()
        self.kiosk.until(lambda: self._next(runner), "nobody is there", patience_s=5 * (IDLE_S + WARNING_S))
        self.figures.warnings += time.monotonic() - left > IDLE_S  # sooner, if the last touch was on Done
        return True

    def _next(self, runner: int) -> bool:
        """Tell whether a new process shows the screen, alone."""
        children = self.kiosk.children()
        return runner not in children and len(children) == 1
