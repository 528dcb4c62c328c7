"""Whether this computer's owner asked for less motion (requirement 20)."""

import ctypes
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject

SPI_GETCLIENTAREAANIMATION = 0x1042
"""Windows: may the inside of a window be animated? (winuser.h)"""
PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
"""Linux: where every desktop answers for its settings (XDG Desktop Portal)."""
SETTINGS = {
    ("org.freedesktop.appearance", "reduced-motion"): lambda value: value == 1,
    ("org.gnome.desktop.interface", "enable-animations"): lambda value: value is False,
}
"""The settings asked for, and how each says that nothing should move."""


def when_stillness_is_wanted(owner: QObject, keep_still: Callable[[], None]) -> None:
    """Call `keep_still` if the system asks for reduced motion: at once, or when the desktop has answered.

    Nothing waits for the answer, and no answer means that things may move gently. `owner` lives as long as
    an answer may come.
    """
    if sys.platform == "win32":
        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0)
        if not animated.value:
            keep_still()
    elif os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        _ask_the_desktop(owner, keep_still)


def _ask_the_desktop(owner: QObject, keep_still: Callable[[], None]) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher  # noqa: PLC0415 - rarely needed

    for (group, key), says_still in SETTINGS.items():
        question = QDBusMessage.createMethodCall(*PORTAL, "Read")
        question.setArguments([group, key])
        watcher = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(question), owner)

        def answered(call: QDBusPendingCallWatcher, says_still: Callable[[object], bool] = says_still) -> None:
            values = call.reply().arguments()
            if values and says_still(_plain(values[0])):
                keep_still()

        watcher.finished.connect(answered)


def _plain(value: object) -> object:
    """Take a value out of the variants that the portal wraps it in."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value
