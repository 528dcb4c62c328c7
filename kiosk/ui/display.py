"""The display: whether there is one, how big its pixels are, and a window that fills it."""

import os
import socket
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import frozen
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.ui import keys
from kiosk.ui.bridge import Kiosk
from kiosk.ui.corners import Corners
from kiosk.ui.focus import Focus
from kiosk.ui.look import PX_PER_MM_GUESS, Panel, believable

LAPTOP_WINDOW = (1280, 720)
"""Size in px of the window of `--windowed` where nothing else is said."""
OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
"""What Qt is told when it is to paint without a display. The software back end paints the same everywhere."""

IN_SOFTWARE = {
    "QT_NO_GUI_THREADPOOL": "1",
    "QT_QPA_UPDATE_IDLE_TIME": "0",
}
"""What Qt is told where it paints in software. To share a frame out among threads costs more than it gives: 10,000
wake-ups and twice the processor time a card. And a touch need not wait 5 ms for others to join it in a frame."""


def find_display(environment: Mapping[str, str]) -> str | None:
    """Return Qt's name for the kind of display that answers, or None. Qt itself would end the program if none did."""
    asked = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform != "linux" or asked == "offscreen":
        return environment.get("QT_QPA_PLATFORM", "")
    wayland = environment.get("WAYLAND_DISPLAY")
    if asked != "xcb" and wayland and _answers(str(Path(environment.get("XDG_RUNTIME_DIR", "/run")) / wayland)):
        return "wayland"
    host, _, number = environment.get("DISPLAY", "").rpartition(":")
    number = number.split(".")[0]
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X servers listen
    if number and (host not in ("", "unix") or _answers("\0" + path) or _answers(path)):
        return "xcb"
    return None


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        try:
            line.connect(address)
        except OSError:
            return False
    return True


@frozen
class Wishes:
    """How the program is asked to appear and to wait, as far as it is known.

    Size in px, density in px per mm, height of the screen's lower edge above the floor in mm, the names of the two
    keys that switches are wired to, seconds without a touch until it asks, whether the room may hear it, the name of a
    printer, and its paper; the name of the headphones' sound device, how loud the loudest step of the volume is in dB
    below what the device can, the name of the key that has everything read aloud, the
    word whether an unused screen is to be dark now, and a file that gets each sentence as it is read.
    """

    windowed: bool = False
    size: tuple[int, int] | None = None
    px_per_mm: float | None = None
    floor_mm: float | None = None
    switch_move: str | None = None
    switch_select: str | None = None
    idle_s: float | None = None
    loudspeaker: bool = False
    printer: str | None = None
    paper: str | None = None
    headphones: str | None = None
    loudest_db: float = 0.0
    listen_key: str | None = None
    night: Callable[[], bool] = bool
    speech_log: Path | None = None


def choose_renderer() -> None:
    """Paint in software where there is no graphics card: an emulated one is slower and takes more memory."""
    cards = Path("/dev/dri")
    if sys.platform != "linux" or list(cards.glob("renderD*")):
        return
    for name, value in IN_SOFTWARE.items():
        os.environ.setdefault(name, value)
    if "QT_QUICK_BACKEND" not in os.environ:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def panel_of(
    screen: QScreen | None, size: tuple[int, int] | None, px_per_mm: float | None, floor_mm: float | None = None
) -> Panel:
    """Return the panel to lay out for: what was asked for, else what the screen says if that can be true."""
    width, height = size or ((screen.size().width(), screen.size().height()) if screen else LAPTOP_WINDOW)
    return Panel(width, height, px_per_mm or _reported(screen) or PX_PER_MM_GUESS, floor_mm)


def _reported(screen: QScreen | None) -> float | None:
    """Return the density that a real screen reports, in px per mm. Off-screen there is none to report."""
    if screen is None or os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        return None
    reported = screen.physicalDotsPerInch() / 25.4
    return reported if believable(reported) else None


def is_staff_exit(event: QKeyEvent) -> bool:
    """Tell the one chord that ends the program: Ctrl+Alt+Shift+Q."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Q and event.modifiers() == held


_LIFE = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})
_WAYS_OUT = frozenset({QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Drop})


class Doorkeeper(QObject):
    """Watches a window: every touch and key counts as life, and no key, menu or close leads out of a kiosk."""

    def __init__(self, kiosk: Kiosk, window: QQuickWindow, wishes: Wishes) -> None:
        super().__init__(window)
        self._kiosk, self._window, self._locked = kiosk, window, not wishes.windowed
        self._meanings = keys.meanings(wishes.switch_move, wishes.switch_select)
        self._passing_on = False
        self._listen_key = keys.key(wishes.listen_key) if wishes.listen_key else None
        self._focus = Focus(kiosk, window)
        Corners(kiosk, window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Return True for an event that goes no further."""
        kind = event.type()
        if kind in _LIFE:
            self._kiosk.touched()
            self._focus.by_keys = kind == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and self._takes(event):
            return True
        if not self._locked:
            return False
        if isinstance(event, QCloseEvent):
            event.ignore()
            return True
        if isinstance(event, QKeyEvent):
            return event.key() not in keys.QUIET
        return kind in _WAYS_OUT

    def _takes(self, event: QKeyEvent) -> bool:
        """Do what a key stands for, and return True, if it stands for something."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and is_staff_exit(event):
            QGuiApplication.exit(0)
            return True
        if event.key() == self._listen_key:
            if pressed and not event.isAutoRepeat():
                self._kiosk.read_aloud()
            return True
        if event.key() not in self._meanings or self._passing_on:
            return False
        self._passing_on = True
        keys.pass_on(self._window, event, self._meanings[event.key()])
        self._passing_on = False
        return True


class Placement(QObject):
    """Keeps a window on its screen and the layout on the window, whatever becomes of the screen.

    A kiosk's window covers the screen exactly. No screen at all, as while a television is off, is a normal state.
    """

    def __init__(self, kiosk: Kiosk, window: QQuickWindow, wishes: Wishes) -> None:
        super().__init__(window)
        self._kiosk, self._window, self._wishes = kiosk, window, wishes
        window.widthChanged.connect(self._follow)
        window.heightChanged.connect(self._follow)

    def show(self, application: QGuiApplication) -> None:
        """Put the window on the screen."""
        if self._wishes.windowed:
            self._window.resize(*(self._wishes.size or LAPTOP_WINDOW))
            self._window.show()
            return
        self._window.setFlag(Qt.WindowType.FramelessWindowHint)
        application.setOverrideCursor(Qt.CursorShape.BlankCursor)  # a button would bring its own arrow to the window's
        application.screenAdded.connect(self._watch)
        application.primaryScreenChanged.connect(self._cover)
        for screen in application.screens():
            self._watch(screen)
        self._cover()
        # Only a compositor can place a Wayland window; without a window manager, only we can place an X one.
        wayland = application.platformName().startswith("wayland")
        self._window.showFullScreen() if wayland and not self._wishes.size else self._window.show()
        # Without a window manager nobody else gives the keys to the window before it is touched.
        self._window.requestActivate()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._cover)

    def _cover(self) -> None:
        """Cover the screen that is the first one now, as it is now."""
        screen = QGuiApplication.primaryScreen()
        place = screen.geometry() if screen is not None else QRect()
        if place.isEmpty():  # no screen, or what stands in for one: a window of no size would end the connection
            return
        width, height = self._wishes.size or (place.width(), place.height())
        self._window.setScreen(screen)
        self._window.setGeometry(place.x(), place.y(), width, height)

    def _follow(self) -> None:
        size = (self._window.width(), self._window.height())
        if min(size) > 0:
            self._kiosk.use_panel(panel_of(self._window.screen(), size, self._wishes.px_per_mm, self._wishes.floor_mm))
