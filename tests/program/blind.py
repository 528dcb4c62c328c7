"""A blind visitor: knows only what the accessibility bus tells, and presses by its action or by keys."""

import time
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtGui import QImage

from tests.program.hearing import Gone, Heard, ScreenReader
from tests.program.screens import XScreen
from tests.program.starting import PATIENCE_S, Kiosk

PRESSED = ("button", "choice", "tab", "link")
READ = (*PRESSED, "heading", "words", "picture")
MOST_KEYS = 60
"""Strikes of Tab until something is believed to be out of their reach."""


class Blind:
    """One visitor on a screen of so many px, and a program of their own. A context that takes it all down again.

    `settings` are the clinic's, in YAML; `words` stand behind `kiosk run`, `world` is what else the program sees in
    its environment, and `before` what it is started by.
    """

    def __init__(
        self,
        folder: Path,
        width: int,
        height: int,
        *words: str,
        by_keys: bool,
        settings: str = "",
        before: tuple[str, ...] = (),
        **world: str,
    ) -> None:
        self.home = folder / "home"
        own = self.home / ".config/cart-kiosk/config.yaml"
        own.parent.mkdir(parents=True, exist_ok=True)
        if settings:
            own.write_text(settings + "\n", "utf-8")
        self._by_keys, self._words, self._before, self._world = by_keys, words, before, world
        self._screen, self._reader = XScreen(folder, width, height), ScreenReader(folder)
        self.kiosk = self._program()

    def _program(self) -> Kiosk:
        world = self._world | {
            "DBUS_SESSION_BUS_ADDRESS": self._reader.session,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        return Kiosk(self.home, *self._words, before=self._before, DISPLAY=self._screen.display, **world)

    def __enter__(self) -> Self:
        """Give the visitor, in front of a program that is ready."""
        self.kiosk.ready()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the program and what it runs on."""
        for part in (self.kiosk, self._reader, self._screen):
            part.__exit__(kind, error, at)

    def kill(self) -> None:
        """Let the program end with no time to do anything, as in a crash (SIGKILL)."""
        self.kiosk.crash()

    def start_again(self) -> None:
        """Start the program anew, as whatever watches over it does after a crash."""
        self.kiosk.__exit__()
        self.kiosk = self._program().ready()

    def picture(self) -> QImage:
        """Return what somebody beside the visitor sees."""
        return self._screen.picture()

    def stirs(self) -> None:
        """Let the pointer move, which is no touch: the program looks at its clock."""
        for place in ("900", "901"):
            self._screen.xdotool("mousemove", place, "500")

    def hears(self, part: str, patience_s: float = PATIENCE_S) -> str:
        """Await what is announced next, see that this is a part of it, and give all of it."""
        told = self.kiosk.until(self._reader.announced, f"the announcement {part!r}", patience_s)
        self.kiosk.press_is_answered()
        assert part in told, f"{part!r} is not announced, but {told!r}"
        return told

    def hears_nothing_else(self) -> None:
        """Know that all announcements have been awaited."""
        assert self._reader.announced() == ""

    def reads(self) -> list[Heard]:
        """Read the screen from the top down, as a screen reader does: only what is shown."""

        def look() -> list[Heard]:
            try:
                return [one for one in self._reader.tree() if one.shown and one.role in READ]
            except Gone:
                return []

        return self.kiosk.until(look, "something to read")

    def knows_as_chosen(self, name: str, *, under: str) -> None:
        """Await that a choice is told as the one that holds."""
        self.kiosk.until(lambda: self._control(name, under).chosen, f"{name!r} chosen")
        self.kiosk.press_is_answered()
        while self._reader.announced():
            pass  # a larger text may have cut the list into more pages

    def press(self, name: str, *, under: str = "") -> None:
        """Press the first control of this name, or the first under some words: two settings have a choice "Usual"."""
        control = self._control(name, under)
        if self._by_keys:
            self._go_to(control)
        self.kiosk.wait_as_a_person_does()
        if self._by_keys:
            self._screen.xdotool("key", "Return")
        else:
            self._reader.press(control)

    def touch(self, name: str) -> None:
        """Touch the middle of a control, as who sees it does."""
        across, down = self._reader.middle(self._control(name, ""))
        self.kiosk.wait_as_a_person_does()
        self._screen.xdotool("mousemove", str(across), str(down), "click", "1")

    def strike(self, keys: str) -> None:
        """Strike keys together, as xdotool names them."""
        self._screen.xdotool("key", keys)

    def open_the_panel(self) -> None:
        """Strike the chord by which staff open their panel who cannot touch."""
        self.strike("ctrl+alt+shift+s")

    def knock(self, width: int, held_s: float = 1.0) -> None:
        """Touch the middle of the upper edge of a screen so many px wide five times, and hold the last touch."""
        self._screen.xdotool("mousemove", str(width // 2), "40", "click", "--repeat", "4", "--delay", "150", "1")
        self._screen.xdotool("mousedown", "1")
        up = time.monotonic() + held_s
        self.kiosk.until(lambda: time.monotonic() > up, "a held finger")
        self._screen.xdotool("mouseup", "1")

    def keys_come_back_to(self, name: str) -> None:
        """Await that the keys are on this control, without a strike of Tab."""
        if self._by_keys:
            at = self._control(name, "").path
            self.kiosk.until(lambda: self._reader.focused() == at, f"the keys on {name!r}")

    def _control(self, name: str, under: str) -> Heard:
        read = self.reads()
        start = next(place for place, one in enumerate(read) if one.name.startswith(under))
        return next(one for one in read[start:] if one.role in PRESSED and one.name == name)

    def _go_to(self, control: Heard) -> None:
        """Strike Tab until the keys are on a control."""
        while self._reader.focused():
            pass  # where the keys came to by themselves
        for _ in range(MOST_KEYS):
            self._screen.xdotool("key", "Tab")
            if self.kiosk.until(self._reader.focused, "the focus") == control.path:
                return
        raise AssertionError(f"Tab never comes to {control.name!r}")
