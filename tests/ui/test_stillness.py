"""Reduced motion: what the desktop says about it is heard over a real D-Bus session (requirement 20)."""

import subprocess
import sys
from collections.abc import Iterator
from threading import Thread

import pytest
from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LISTEN = """
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from kiosk.ui.stillness import PORTAL, when_stillness_is_wanted

application, owner, wanted = QCoreApplication([]), QObject(), []
when_stillness_is_wanted(owner, lambda: wanted.append("still"))
# Answers come in the order of the questions: after this one, the others are there.
QDBusConnection.sessionBus().call(QDBusMessage.createMethodCall(*PORTAL, "Ping"))
application.processEvents()
print(wanted[0] if wanted else "moving")
"""


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a D-Bus session of its own."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def answer(desktop: DBusConnection, settings: dict[str, tuple[str, object]]) -> None:
    """Answer as a desktop with these settings does, until the one who asks has nothing left to ask."""
    while True:
        message = desktop.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        last = message.header.fields[HeaderFields.member] == "Ping"
        value = ("v", settings.get(message.body[1], ("s", "")) if not last else ("s", ""))
        desktop.send(new_method_return(message, "v", (value,)))
        if last:
            return


@pytest.mark.parametrize(
    ("settings", "heard"),
    [
        ({"reduced-motion": ("u", 1)}, "still"),
        ({"enable-animations": ("b", False)}, "still"),
        ({"reduced-motion": ("u", 0), "enable-animations": ("b", True)}, "moving"),
        ({}, "moving"),
    ],
)
def test_a_desktop_that_wants_less_motion_is_heard(
    settings: dict[str, tuple[str, object]], heard: str, bus: str
) -> None:
    desktop = open_dbus_connection(bus)
    desktop.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
    thread = Thread(target=answer, args=(desktop, settings), daemon=True)
    thread.start()
    assert listen(bus) == heard
    thread.join(timeout=10)
    desktop.close()


def test_a_desktop_without_an_answer_lets_things_move(bus: str) -> None:
    assert listen(bus) == "moving"


def listen(bus: str) -> str:
    """What the program hears on this bus, in a process of its own: Qt keeps one session bus a process."""
    done = subprocess.run(
        [sys.executable, "-c", LISTEN],
        env={"DBUS_SESSION_BUS_ADDRESS": bus, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip()
