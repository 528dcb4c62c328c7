"""What a screen reader is told: a private D-Bus session with the accessibility bus, and the tree read from it."""

import re
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, NamedTuple, Self

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.program.starting import PATIENCE_S, Process

SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
REGISTRY, ROOT_OBJECT = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
# Numbers of AtspiRole; its words differ from version to version.
ROLES = {14: "desktop", 23: "window", 27: "picture", 29: "words", 39: "group", 43: "button", 44: "choice"}
ROLES |= {2: "alert", 7: "choice", 16: "dialog", 37: "tab", 75: "program", 83: "heading", 88: "link"}
# Numbers of AtspiStateType. A choice is checked, a tab is selected; what a panel stands in front of is not sensitive.
CHECKED, SELECTED, SENSITIVE, SHOWING = 4, 23, 24, 25
EVENTS = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")


class Heard(NamedTuple):
    """One object of the tree: where it is, what it is and is called, if it is within reach and if it is chosen."""

    owner: str
    path: str
    role: str
    name: str
    shown: bool
    chosen: bool


class ScreenReader:
    """Listens on a session of its own as a screen reader does; a context that takes it all down again."""

    def __init__(self, home: Path) -> None:
        with ExitStack() as opened:
            self.session = self._start_session(opened, home)
            self._line = opened.enter_context(open_dbus_connection(self._start_bus(opened, home)))
            self._events: deque[Message] = opened.enter_context(self._line.filter(EVENTS, queue=deque()))
            self._answer(self._line, message_bus.AddMatch(EVENTS))
            self._announced: deque[str] = deque()
            self._focused: deque[str] = deque()
            # Without a listener Qt tells nothing.
            events = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
            for event in ("object:state-changed", "object:announcement", "focus:"):
                self._answer(self._line, new_method_call(events, "RegisterEvent", "s", (event,)))
            self._opened = opened.pop_all()

    @staticmethod
    def _start_session(opened: ExitStack, home: Path) -> str:
        """Start a session bus and give its address."""
        command = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
        bus = opened.enter_context(Process(home, *command))
        [address] = bus.until(lambda: re.findall(r"^unix:\S+$", bus.said(), re.MULTILINE), "a D-Bus session")
        return address

    def _start_bus(self, opened: ExitStack, home: Path) -> str:
        """Start the accessibility bus on the session and give its address."""
        # Its place differs from system to system; the service file knows it.
        launcher = re.findall(r"^Exec=(\S+)", SERVICE.read_text("utf-8"), re.MULTILINE)
        command = (*launcher, "--launch-immediately")
        service = opened.enter_context(Process(home, *command, DBUS_SESSION_BUS_ADDRESS=self.session))
        line = opened.enter_context(open_dbus_connection(self.session))
        session = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        owned = new_method_call(session, "NameHasOwner", "s", ("org.a11y.Bus",))
        service.until(lambda: self._answer(line, owned)[0], "the accessibility bus")
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        return str(self._answer(line, new_method_call(bus, "GetAddress"))[0])

    def __enter__(self) -> Self:
        """Give the listener."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Hang up and end the session."""
        self._opened.close()

    def tree(self, owner: str = REGISTRY, path: str = ROOT_OBJECT) -> Iterator[Heard]:
        """Give every object that programs tell of, from the top down."""
        place = DBusAddress(path, owner, "org.a11y.atspi.Accessible")
        [role] = self._answer(self._line, new_method_call(place, "GetRole"))
        [(_, name)] = self._answer(self._line, Properties(place).get("Name"))
        [(low, _)] = self._answer(self._line, new_method_call(place, "GetState"))
        there = bool(low >> SHOWING & low >> SENSITIVE & 1)
        chosen = bool((low >> CHECKED | low >> SELECTED) & 1)
        yield Heard(owner, path, ROLES.get(role, "other"), name, there, chosen)
        [children] = self._answer(self._line, new_method_call(place, "GetChildren"))
        for child in children:
            yield from self.tree(*child)

    def announced(self) -> str:
        """Give the next thing that was announced and not yet asked for; empty when there is none."""
        self._listen()
        return self._announced.popleft() if self._announced else ""

    def focused(self) -> str:
        """Give the path of the next object that the keys came to; empty when there is none."""
        self._listen()
        return self._focused.popleft() if self._focused else ""

    def _listen(self) -> None:
        """Take in all events that have come."""
        with suppress(TimeoutError):
            while True:
                self._line.recv_messages(timeout=0)
        while self._events:
            event = self._events.popleft()
            kind, number, _, (_, told) = event.body[:4]
            if event.header.fields[HeaderFields.member] == "Announcement":
                self._announced.append(told)
            elif (kind, number) == ("focused", 1):
                self._focused.append(event.header.fields[HeaderFields.path])

    def press(self, heard: Heard) -> None:
        """Do what a screen reader does when its user activates an object."""
        place = DBusAddress(heard.path, heard.owner, "org.a11y.atspi.Action")
        [actions] = self._answer(self._line, new_method_call(place, "GetActions"))
        number = [name for name, *_ in actions].index("Press")
        assert self._answer(self._line, new_method_call(place, "DoAction", "i", (number,))) == (True,)

    def middle(self, heard: Heard) -> tuple[int, int]:
        """Give the middle of an object, in px of the screen."""
        place = DBusAddress(heard.path, heard.owner, "org.a11y.atspi.Component")
        [(left, top, width, height)] = self._answer(self._line, new_method_call(place, "GetExtents", "u", (0,)))
        return left + width // 2, top + height // 2

    @staticmethod
    def _answer(line: DBusConnection, asked: Any) -> tuple[Any, ...]:  # noqa: ANN401 - jeepney names no type
        reply = line.send_and_get_reply(asked, timeout=PATIENCE_S)
        if reply.header.message_type.name == "error":
            raise Gone(str(reply.body))
        return tuple(reply.body)


class Gone(Exception):  # noqa: N818 - it says what happened
    """The object that was asked is no longer there: the screen has changed meanwhile."""
