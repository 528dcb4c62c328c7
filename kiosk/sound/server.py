"""The sound server: the one loop that all of it runs in, and a connection that knows which devices there are.

Nothing here waits for the server: what it was asked for is there after some turn of the loop, or never.
"""

import time
from collections.abc import Callable
from typing import Any, TypeAlias

from kiosk.sound import pulse
from kiosk.sound.outlets import Sink

LOOK_AGAIN_S = 1.0
"""So often a server is asked anew though it has told no change: one that hangs tells nothing."""
PATIENCE_S = 2.0
"""A server that is well answers within some ms."""
_Pointer: TypeAlias = Any
"""What ctypes makes of a pointer; nothing more exact can be said of it."""


class Loop:
    """Waits for the server and for what else is watched, in one thread, so that nothing here needs a lock."""

    def __init__(self) -> None:
        """Begin.

        Raises:
            NoSoundError: there is no library for it.

        """
        self._pulse = pulse.loaded()
        self._loop = self._pulse.pa_mainloop_new()
        self.api = self._pulse.pa_mainloop_get_api(self._loop)
        self._watched: list[object] = []
        self._due: list[Callable[[], None]] = []

    def watch(self, descriptor: int, call: Callable[[], None]) -> None:
        """Call something at the end of every turn in which a file descriptor can be read."""
        ready = pulse.IoCall(lambda *_event: self._due.append(call))
        self._watched.append(ready)
        self.api.contents.io_new(self.api, descriptor, pulse.IO_INPUT, ready, None)

    def turn(self, seconds: float) -> None:
        """Await what comes next, no longer than this, and let it happen."""
        if self._pulse.pa_mainloop_prepare(self._loop, max(0, round(seconds * 1e6))) >= 0:
            self._pulse.pa_mainloop_poll(self._loop)
            self._pulse.pa_mainloop_dispatch(self._loop)
        due, self._due = self._due, []
        for call in due:  # not within the library, which would swallow their errors
            call()


class Connection:
    """A connection to the server. Call `look()` after each turn of the loop; once `lost` it stays so."""

    def __init__(self, loop: Loop) -> None:
        self._pulse = pulse.loaded()
        self.context = self._pulse.pa_context_new(loop.api, b"cart-kiosk")
        refused = self._pulse.pa_context_connect(self.context, None, pulse.CONTEXT_NO_AUTOSPAWN, None)
        self.lost, self._ready, self._changed = refused < 0, False, True
        self._awaited_since, self._looked = time.monotonic(), 0.0
        self._operations: list[int] = []
        self._found: list[Sink] = []
        self._found_default: str | None = None
        self._devices: tuple[list[Sink], str | None] | None = None
        self._calls = (
            pulse.ChangeCall(self._tell_change),
            pulse.SinkCall(self._tell_sink),
            pulse.ServerCall(self._tell_server),
        )

    def close(self) -> None:
        """Leave the server; it forgets all that was played by this connection."""
        self._drop_operations()
        self._pulse.pa_context_disconnect(self.context)
        self._pulse.pa_context_unref(self.context)

    def look(self) -> None:
        """See how the connection is, and ask for the devices when they may be other ones."""
        now = time.monotonic()
        state = self._pulse.pa_context_get_state(self.context)
        if not self._ready and state == pulse.CONTEXT_READY:
            self._ready = True
            self._subscribe()
        if self._operations and not any(map(self._runs, self._operations)):
            self._drop_operations()
            self._devices = (self._found, self._found_default)
        waits = not self._ready or self._operations
        self.lost = self.lost or state >= pulse.CONTEXT_FAILED or (waits and now - self._awaited_since > PATIENCE_S)
        if not waits and not self.lost and (self._changed or now - self._looked > LOOK_AGAIN_S):
            self._ask(now)

    def devices(self) -> tuple[list[Sink], str | None] | None:
        """Return all devices and the name of the default one, once after each time that they were asked for."""
        devices, self._devices = self._devices, None
        return devices

    def _subscribe(self) -> None:
        self._pulse.pa_context_set_subscribe_callback(self.context, self._calls[0], None)
        wanted = pulse.SUBSCRIBE_SINKS | pulse.SUBSCRIBE_SERVER
        self._pulse.pa_operation_unref(self._pulse.pa_context_subscribe(self.context, wanted, None, None))

    def _ask(self, now: float) -> None:
        self._changed, self._awaited_since, self._looked = False, now, now
        self._found, self._found_default = [], None
        self._operations = [
            self._pulse.pa_context_get_server_info(self.context, self._calls[2], None),
            self._pulse.pa_context_get_sink_info_list(self.context, self._calls[1], None),
        ]

    def _runs(self, operation: int) -> bool:
        return bool(self._pulse.pa_operation_get_state(operation) == pulse.OPERATION_RUNNING)

    def _drop_operations(self) -> None:
        for operation in self._operations:
            self._pulse.pa_operation_unref(operation)
        self._operations = []

    def _tell_change(self, *_event: object) -> None:
        self._changed = True

    def _tell_server(self, _context: object, info: _Pointer, _data: object) -> None:
        self._found_default = _words(info.contents.default_sink) if info else None

    def _tell_sink(self, _context: object, info: _Pointer, _end: int, _data: object) -> None:
        if not info:
            return
        sink = info.contents
        port = sink.active_port.contents if sink.active_port else pulse.PortInfo()
        form = self._pulse.pa_proplist_gets(sink.properties, b"device.form_factor")
        plugged = port.available != pulse.PORT_UNPLUGGED
        found = Sink(_words(sink.name), _words(sink.description), _words(form), port.type, plugged, sink.index)
        self._found.append(found)


def _words(text: bytes | None) -> str:
    return (text or b"").decode("utf-8", "replace")
