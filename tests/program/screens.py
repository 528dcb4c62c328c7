"""Screens without a monitor: an X server whose picture is a file, a hand for it, and the tour's pictures to compare."""

import ctypes
import json
import struct
import subprocess
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage, QPainter

from tests.program.starting import Kiosk, Process, environment

PX_PER_MM = 3.6
"""Told to the walk and to the screen alike, for an X server without a monitor knows no density."""
SEAM = bytes(range(40))
"""Differences of a colour channel, of 255, that are let pass. Large letters that moved while they appeared keep the
seams they had at another fraction of a pixel, up to 27; a cursor, a frame or a displaced word differs by 100 and more.
"""


def same(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures show the same to the eye."""
    if one == other or one.size() != other.size():
        return one == other
    difference = one.copy()
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    channels = difference.convertToFormat(QImage.Format.Format_RGB888)  # kept, for constBits() does not keep it
    return not bytes(channels.constBits()).translate(None, SEAM)


class XServer(Process):
    """An X server without a window manager. `words` are its program and all that it is told but its number."""

    def __init__(self, folder: Path, *words: str | Path) -> None:
        self.folder = folder
        with (folder / "number").open("wb") as number:
            told = ("sh", "-c", f'exec "$@" -displayfd 3 3>"{number.name}"', Path(words[0]).name)
            super().__init__(folder, *told, *words, "-nolisten", "tcp", "-noreset")

    @cached_property
    def display(self) -> str:
        """Await the server and give its name, as in $DISPLAY."""
        return ":" + self.until(lambda: self._number().strip() if self._number().endswith("\n") else "", "the X server")

    def _number(self) -> str:
        return (self.folder / "number").read_text("ascii")

    def xdotool(self, *words: str) -> str:
        """Move the pointer, press keys, find windows."""
        command, world = ["xdotool", *words], environment(self.folder, DISPLAY=self.display)
        return subprocess.run(command, env=world, check=True, capture_output=True, text=True, timeout=60).stdout

    def window(self) -> int:
        """Give the number of the program's one visible window."""
        [number] = self.xdotool("search", "--onlyvisible", "--class", "kiosk").split()
        return int(number)

    def geometry(self) -> dict[str, int]:
        """Give the window's place and size in px."""
        told = self.xdotool("getwindowgeometry", "--shell", str(self.window()))
        return {name: int(number) for name, number in (line.split("=") for line in told.splitlines())}

    def ask_to_close(self, window: int | None = None) -> None:
        """Send the message by which a window manager asks a window, usually ours, to close: WM_DELETE_WINDOW."""
        xcb = ctypes.CDLL("libxcb.so.1")
        xcb.xcb_connect.restype = xcb.xcb_intern_atom_reply.restype = ctypes.c_void_p
        link = ctypes.c_void_p(xcb.xcb_connect(self.display.encode(), None))

        def atom(name: bytes) -> int:
            """Give the number of a word; waits for the server, which has then taken all that was sent before."""
            reply = xcb.xcb_intern_atom_reply(link, xcb.xcb_intern_atom(link, 0, len(name), name), None)
            return ctypes.cast(reply, ctypes.POINTER(ctypes.c_uint32))[2]

        client_message, window = 33, window or self.window()
        words = (atom(b"WM_PROTOCOLS"), atom(b"WM_DELETE_WINDOW"))
        xcb.xcb_send_event(link, 0, window, 0, struct.pack("=BBHIIII12x", client_message, 32, 0, window, *words, 0))
        atom(b"WM_PROTOCOLS")
        xcb.xcb_disconnect(link)


class XScreen(XServer):
    """An X server with one screen, whose picture is a file."""

    def __init__(self, home: Path, width: int, height: int) -> None:
        folder = home / f"x-{width}x{height}"
        folder.mkdir(parents=True)
        super().__init__(folder, "Xvfb", "-screen", "0", f"{width}x{height}x24", "-fbdir", folder)

    def picture(self) -> QImage:
        """Give what the whole screen shows, cursor included. The file has the format of xwd(1), version 7."""
        raw = (self.folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack_from(">25I", raw)
        pixels = raw[header[0] + 12 * header[19] :]
        return QImage(pixels, header[4], header[5], header[12], QImage.Format.Format_RGB32).copy()


class Tour:
    """The pictures and measurements of every screen, taken off-screen by the program itself."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        whole = json.loads((folder / "tour.json").read_text("utf-8"))
        self.px_per_mm: float = whole["px_per_mm"]
        self.stops: list[dict[str, Any]] = whole["stops"]

    def picture(self, stop: dict[str, Any]) -> QImage:
        """Give the picture of a stop."""
        return QImage(str(self.folder / stop["file"])).convertToFormat(QImage.Format.Format_RGB32)

    def stop(self, screen: str, card: str | None = None) -> dict[str, Any]:
        """Give the first stop at a screen, or at one card."""
        return next(stop for stop in self.stops if stop["screen"] == screen and (card is None or stop["card"] == card))


class Hand:
    """Touches what a picture of the tour shows, at a person's pace."""

    def __init__(self, kiosk: Kiosk, screen: XScreen, tour: Tour) -> None:
        self.kiosk, self.screen, self.tour = kiosk, screen, tour

    def sees(self, stop: dict[str, Any], *others: QImage) -> None:
        """Await the picture of a stop on the screen, or any of the others that will do."""
        expected = (self.tour.picture(stop), *others)
        try:
            self.kiosk.until(
                lambda: any(same(self.screen.picture(), one) for one in expected), f"the picture {stop['file']}"
            )
        except TimeoutError:
            self.screen.picture().save(str(self.screen.folder / "instead.png"))
            raise
        self.kiosk.press_is_answered()

    def touches(self, stop: dict[str, Any], name: str) -> None:
        """Press and release in the middle of a control of the stop that is shown."""
        left, top, width, height = next(one["rect_mm"] for one in stop["targets"] if one["name"] == name)
        place = [str(round(mm * self.tour.px_per_mm)) for mm in (left + width / 2, top + height / 2)]
        self.kiosk.wait_as_a_person_does()
        self.screen.xdotool("mousemove", *place, "click", "1")
