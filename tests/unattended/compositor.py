"""A Wayland compositor whose outputs are turned, resized, pulled and plugged in, and a pointer that is too."""

import json
import os
import socket
import struct
import subprocess
from pathlib import Path
from typing import Any, Self

from attrs import frozen

from tests.program.screens import XScreen
from tests.program.starting import Process, environment

NESTED = {"WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman"}
"""Its outputs are windows of an X server, for those without any screen cannot be taken away in Debian 12."""
NOT_AS_ROOT = ("unshare", "--user", "--map-user=1000") if os.geteuid() == 0 else ()
"""Sway refuses to run as root, so it is told that it does not."""
BARE = "default_border none\nfocus_follows_mouse no\nmouse_warping none\n"


NOBODY = 1
"""The number of no window."""


@frozen
class Place:
    """Where something is among all outputs, in px."""

    x: int
    y: int
    width: int
    height: int


class Sway(Process):
    """The compositor. Its outputs are named X11-1, X11-2 and so on, in the order in which they were made."""

    def __init__(self, home: Path, screen: XScreen) -> None:
        (home / "sway.conf").write_text(BARE, "ascii")
        self._ipc, self._screen = home / "runtime" / "sway.sock", screen
        screen.ask_to_close(NOBODY)  # so that the server knows the words of the message; Sway looks them up once
        world = {**NESTED, "SWAYSOCK": str(self._ipc), "DISPLAY": screen.display}
        super().__init__(home, *NOT_AS_ROOT, "sway", "-c", "sway.conf", **world)
        self.socket = home / "runtime" / "wayland-1"
        self.until(self._answers, "the compositor")

    def _answers(self) -> bool:
        return self._ipc.exists() and self.socket.exists() and bool(self.outputs())

    def ask(self, *words: str) -> Any:  # noqa: ANN401 - what it answers is its own affair
        """Give what it answers to a command or a question, as JSON."""
        world = environment(self.home, SWAYSOCK=str(self._ipc))
        command = ["swaymsg", "--raw", *words]
        told = subprocess.run(command, env=world, check=True, capture_output=True, text=True, timeout=30).stdout
        return json.loads(told)

    def outputs(self) -> dict[str, Place]:
        """Give the outputs that are on."""
        return {one["name"]: Place(**one["rect"]) for one in self.ask("-t", "get_outputs") if one["active"]}

    def pull(self, output: str) -> None:
        """Take an output away for good, as a plug that is pulled: its window is closed."""
        names = sorted(self.outputs(), key=lambda name: int(name.removeprefix("X11-")))
        _root, *windows = sorted(map(int, self._screen.xdotool("search", "--onlyvisible", "--class", ".*").split()))
        self._screen.ask_to_close(dict(zip(names, windows, strict=True))[output])
        self.until(lambda: output not in self.outputs(), "the output's end")

    def windows(self) -> list[tuple[str, Place]]:
        """Give each window that is somewhere: the name of its output and its place."""
        return [
            (output["name"], Place(**window["rect"]))
            for output in self.ask("-t", "get_tree")["nodes"]
            for workspace in output["nodes"]
            for window in [*workspace["nodes"], *workspace["floating_nodes"]]
            if window["visible"]
        ]


class Pointer:
    """A pointing device that is there as long as the context: it is plugged in, and it is pulled out.

    It speaks the compositor's own wire protocol, wlr-virtual-pointer-unstable-v1, of which three requests are needed.
    """

    def __init__(self, display: Path) -> None:
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._line.connect(str(display))
        self._send(1, 1, struct.pack("=I", 2))  # wl_display.get_registry
        self._globals: dict[str, int] = {}
        self._round_trip(3)
        name = _text("zwlr_virtual_pointer_manager_v1")
        at = struct.pack("=I", self._globals["zwlr_virtual_pointer_manager_v1"])
        self._send(2, 0, at + name + struct.pack("=II", 1, 4))  # wl_registry.bind
        self._send(4, 0, struct.pack("=II", 0, 5))  # create_virtual_pointer, for any seat
        self._round_trip(6)
        self._next = 7

    def __enter__(self) -> Self:
        """Give the device."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Pull it out."""
        self._line.close()

    def tap(self, x: int, y: int, among: Place) -> None:
        """Press and release at a place among all outputs, which together cover `among`."""
        where = (x - among.x, y - among.y, among.width, among.height)
        self._send(5, 1, struct.pack("=5I", 0, *where))  # motion_absolute
        self._send(5, 4)  # frame
        for state in (1, 0):
            self._send(5, 2, struct.pack("=3I", 0, 0x110, state))  # button: BTN_LEFT
            self._send(5, 4)
        self._round_trip(self._next)
        self._next += 1

    def _send(self, thing: int, request: int, about: bytes = b"") -> None:
        self._line.sendall(struct.pack("=II", thing, (8 + len(about)) << 16 | request) + about)

    def _round_trip(self, call: int) -> None:
        """Await that the compositor has taken all that was sent; note the globals that it names meanwhile."""
        self._send(1, 0, struct.pack("=I", call))  # wl_display.sync
        while True:
            thing, rest = struct.unpack("=II", self._exactly(8))
            about = self._exactly((rest >> 16) - 8)
            if thing == 2:
                number, length = struct.unpack_from("=II", about)
                self._globals[about[8 : 7 + length].decode()] = number
            elif thing == call:
                return
            elif thing == 1 and rest & 0xFFFF == 0:
                raise ConnectionError(about[8:].decode(errors="replace"))

    def _exactly(self, size: int) -> bytes:
        read = b""
        while len(read) < size:
            read += self._line.recv(size - len(read))
        return read


def _text(words: str) -> bytes:
    """Give words as the wire has them: their length, themselves and a zero, up to a multiple of four bytes."""
    raw = words.encode() + b"\0"
    return struct.pack("=I", len(raw)) + raw + b"\0" * (-len(raw) % 4)
