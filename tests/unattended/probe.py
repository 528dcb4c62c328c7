"""The real program, which also writes down where it is touched, and for what size it is laid out then."""

import json
import sys
from collections.abc import Callable
from contextlib import suppress

from tests.program.starting import Process

ALL_HEARD_S = 1.0
PROBE = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from kiosk.ui.program import Program
class Probe(QObject):
    def __init__(self, program):
        super().__init__()
        self._kiosk, self._window = program._kiosk, program._scene.window
        self._window.installEventFilter(self)
    def eventFilter(self, _watched, event):
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            at, panel = event.position(), self._kiosk._panel
            size = [self._window.width(), self._window.height(), panel.width, panel.height]
            seen = [round(at.x()), round(at.y()), *size]
            with Path("touches").open("a") as touches:
                touches.write(str(seen) + "\\n")
        return False
run = Program.run
def run_and_be_probed(program, on_ready):
    probe = Probe(program)
    return run(program, on_ready)
Program.run = run_and_be_probed
sys.argv[1:] = ["run"]
from kiosk.__main__ import main
sys.exit(main())
"""
PROBED = (sys.executable, "-c", PROBE)


class Touches:
    """What the program has written down."""

    def __init__(self, kiosk: Process) -> None:
        self._kiosk, self._file = kiosk, kiosk.home / "touches"
        self._file.touch()

    def land(self, width: int, height: int, tap: Callable[[int, int], None]) -> bool:
        """Touch nine places of a window, three by three with the corners among them.

        Tell whether each was heard there, by a program that is laid out for this size.
        """
        already = len(self._heard())
        grid = [(x, y) for x in (0, width // 2, width - 1) for y in (0, height // 2, height - 1)]
        for x, y in grid:
            tap(x, y)
        meant = [[x, y, width, height, width, height] for x, y in grid]
        with suppress(TimeoutError):  # a window that is yet to be resized hears no touch beside it
            self._kiosk.until(lambda: len(self._heard()) >= already + len(grid), "all touches", ALL_HEARD_S)
        return self._heard()[already:] == meant

    def _heard(self) -> list[list[int]]:
        whole, _, _being_written = self._file.read_text("ascii").rpartition("\n")
        return [json.loads(line) for line in whole.splitlines()]
