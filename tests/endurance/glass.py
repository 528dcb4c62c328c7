"""A touch screen without hardware: an X server whose glass takes fingers over a socket, as many as ten at a time.

XTEST knows a mouse and no fingers. The X.Org server has a driver for its own tests, inputtest(4), and what it is sent
arrives at programs as XInput 2 touches, as from a real panel. The driver takes one connection in the server's life.
"""

import ctypes
import socket
import struct
from enum import IntEnum
from functools import cached_property
from pathlib import Path

from tests.program.xorg import X_SERVER, Xorg

WIDTH, HEIGHT = 1920, 1080
INPUT = """
Section "InputDevice"
  Identifier "glass"
  Driver "inputtest"
  Option "SocketPath" "{socket}"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
EndSection
"""
AXIS = 0xFFFF
"""The driver's largest coordinate, across and down."""
VERSION, SYNC, TOUCH = 0, 1, 6
"""Kinds of messages in xf86-input-inputtest-protocol.h."""
X_AND_Y = bytes([0b11, *7 * [0]])
"""Which of the driver's 64 axes a touch tells."""
REST = bytes(62 * 8 + 64 * 8)


def there_is_glass() -> bool:
    """Tell whether the system has such a server: Debian's xserver-xorg-core and xserver-xorg-video-dummy."""
    modules = X_SERVER.parent / "modules"
    return X_SERVER.exists() and all(
        (modules / one).exists() for one in ("drivers/dummy_drv.so", "input/inputtest_drv.so")
    )


class Finger(IntEnum):
    """What a finger does, as XInput 2 counts it."""

    DOWN = 18
    MOVE = 19
    UP = 20


class Glass(Xorg):
    """An X server with one screen, no window manager, and a glass that is touched."""

    def __init__(self, home: Path) -> None:
        self._socket = home / "glass" / "fingers"
        super().__init__(home / "glass", [(WIDTH, HEIGHT)], INPUT.format(socket=self._socket), "glass")

    @cached_property
    def line(self) -> socket.socket:
        """The one connection to the glass."""
        self.until(self._socket.exists, "the glass")
        line = socket.socket(socket.AF_UNIX)
        line.connect(str(self._socket))
        line.sendall(struct.pack("=IIHH", 12, VERSION, 1, 1))
        line.recv(64)
        return line

    def __exit__(self, *error: object) -> None:
        """Let go of the glass, and end the server."""
        if "line" in vars(self):
            self.line.close()
        super().__exit__(*error)

    def finger(self, number: int, does: Finger, x: float, y: float) -> None:
        """Put a finger down, move it or lift it, at a place in px; each touch has a number of its own."""
        place = struct.pack("=2d", x * AXIS / WIDTH, y * AXIS / HEIGHT)
        self.line.sendall(struct.pack("=IIIII8s4x", 1056, TOUCH, number, does, 0, X_AND_Y) + place + REST)

    def settle(self) -> None:
        """Await that the server has handed on all that was touched."""
        self.line.sendall(struct.pack("=II", 8, SYNC))
        assert self.line.recv(64), "the X server has gone"


class Eye:
    """Looks at single pixels of a screen."""

    def __init__(self, display: str) -> None:
        self._xcb, self._c = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libc.so.6")
        self._xcb.xcb_connect.restype = self._xcb.xcb_get_setup.restype = ctypes.c_void_p
        self._xcb.xcb_get_image_reply.restype = ctypes.c_void_p
        self._link = ctypes.c_void_p(self._xcb.xcb_connect(display.encode(), None))
        setup = ctypes.c_void_p(self._xcb.xcb_get_setup(self._link))
        self._xcb.xcb_setup_roots_iterator.restype = _Screens
        self._root = self._xcb.xcb_setup_roots_iterator(setup).first[0]

    def sees(self, x: int, y: int) -> bytes:
        """Give the colour of a pixel."""
        asked = self._xcb.xcb_get_image(self._link, 2, self._root, x, y, 1, 1, 0xFFFFFFFF)
        reply = ctypes.c_void_p(self._xcb.xcb_get_image_reply(self._link, asked, None))
        colour = ctypes.string_at((reply.value or 0) + 32, 3)
        self._c.free(reply)
        return colour

    def close(self) -> None:
        """Look no more."""
        self._xcb.xcb_disconnect(self._link)


class _Screens(ctypes.Structure):
    """What libxcb gives for all screens: where the first is, whose first number is its root window."""

    _fields_ = (("first", ctypes.POINTER(ctypes.c_uint32)), ("left", ctypes.c_int), ("index", ctypes.c_int))
