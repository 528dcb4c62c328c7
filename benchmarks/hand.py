# ruff: noqa: INP001 - a folder of scripts, no package
"""A hand for an X server: moves the pointer, presses and lets go, by the server's own test extension (XTEST)."""

import ctypes
import time

LEFT = 1
"""The first button of a mouse. XTEST has no fingers; a program is told of a press in the same way."""


class Hand:
    """Presses on one display, over one connection that stays open."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode("ascii")))
        if not self._display:
            message = f"nothing answers on the display {display}"
            raise RuntimeError(message)

    def move(self, x: float, y: float) -> None:
        """Put the pointer somewhere."""
        self._test.XTestFakeMotionEvent(self._display, 0, round(x), round(y), ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def press(self) -> float:
        """Press where the pointer is; return when, on the monotonic clock in seconds."""
        return self._button(down=True)

    def let_go(self) -> float:
        """Let go; return when."""
        return self._button(down=False)

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._display)

    def _button(self, *, down: bool) -> float:
        self._test.XTestFakeButtonEvent(self._display, LEFT, int(down), ctypes.c_ulong(0))
        begun = time.monotonic()
        self._x.XFlush(self._display)
        return begun
