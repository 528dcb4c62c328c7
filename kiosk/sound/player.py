"""`kiosk player`: plays what it is told on its standard input, and tells on its standard output what is heard.

A process of its own, so that no sound server can hold up or end the screen: see docs/architecture.md.
"""

import json
import os
import sys
import time
from collections.abc import Callable

from attrs import asdict

from kiosk.sound import opus, stretch
from kiosk.sound.clips import FaultError
from kiosk.sound.orders import Gain, Lines, Order, Pause, Play, Rate, Stop, UnclearError, order
from kiosk.sound.outlets import Outlet, Wish
from kiosk.sound.output import Stream
from kiosk.sound.pulse import NoSoundError
from kiosk.sound.reading import Reading
from kiosk.sound.server import Connection, Loop

TELL_S = 0.02
"""Between two places that are told while it sounds."""
CONNECT_AGAIN_S = 1.0
"""Between two attempts to find a server."""
REST_S = 1.0
"""So long it rests where nothing happens and nothing sounds."""
MOST_BYTES = 65_536
Say = Callable[..., None]


class Player:
    """Plays one reading at a time. Call `run()`."""

    def __init__(self, wish: Wish, say: Say, descriptor: int) -> None:
        """Begin.

        Raises:
            NoSoundError: a library is missing.

        """
        opus.loaded()
        stretch.loaded()
        self._wish, self._say, self._descriptor = wish, say, descriptor
        self._loop, self._lines = Loop(), Lines()
        self._loop.watch(descriptor, self._read)
        self._ended = False
        self._link: Connection | None = None
        self._connected = -CONNECT_AGAIN_S
        self._told_device: tuple[str | None, bool] | None = None
        self._outlet: Outlet | None = None
        self._id, self._paused, self._told = 0, False, 0.0
        self._reading: Reading | None = None
        self._stream: Stream | None = None
        self._plays_in: Outlet | None = None

    def run(self) -> None:
        """Go on until the input ends."""
        while not self._ended:
            self._keep_connected()
            self._keep_playing()
            self._loop.turn(TELL_S if self._reading else REST_S)
        self._silence()
        if self._link:
            self._link.close()  # without another turn nothing else reaches the server before the process has gone

    def _read(self) -> None:
        """Do what has arrived."""
        piece = os.read(self._descriptor, MOST_BYTES)
        self._ended = not piece
        for line in self._lines.add(piece):
            try:
                self._obey(order(line))
            except UnclearError as error:
                print(f"kiosk: {error}", file=sys.stderr, flush=True)

    def _obey(self, order: Order) -> None:
        match order:
            case Play():
                self._play(order)
            case Pause(paused):
                self._paused = paused
                if self._stream and self._stream.ready:
                    self._stream.pause(paused=paused)
            case Stop():
                self._silence()
            case Rate() | Gain():
                self._change(order)

    def _play(self, order: Play) -> None:
        self._silence()
        self._id, self._paused = order.id, False
        try:
            self._reading = Reading(order.clips, order.rate, order.gain_db)
        except FaultError as fault:
            self._fault(fault)

    def _change(self, order: Rate | Gain) -> None:
        """Read on in another way, from the first sample on that has not yet gone to the device."""
        if not self._reading:
            return
        ready = self._stream if self._stream and self._stream.ready else None
        after = ready.replaceable() if ready else 0
        changed = self._reading.change(after, **asdict(order))
        if ready:
            ready.replace(changed)

    def _keep_connected(self) -> None:
        """Look for a server where there is none, and follow what it tells of its devices."""
        now = time.monotonic()
        if not self._link and now - self._connected >= CONNECT_AGAIN_S:
            self._link, self._connected = Connection(self._loop), now
        if not self._link:
            return
        self._link.look()
        if self._link.lost:
            self._lose()
            self._link.close()
            self._link = None
            self._go([])
        elif devices := self._link.devices():
            self._go(self._wish.allowed(*devices))

    def _go(self, allowed: list[Outlet]) -> None:
        """Use what is allowed now, and be silent if what plays is elsewhere, or not private any more."""
        self._outlet = allowed[0] if allowed else None
        if self._stream and self._plays_in not in allowed:
            self._lose()
        device = (self._outlet.name, self._outlet.private) if self._outlet else (None, False)
        if device != self._told_device:
            self._told_device = device
            self._say("device", name=device[0], private=device[1])

    def _keep_playing(self) -> None:
        if self._reading and not self._stream:
            self._open()
        if not self._reading or not self._stream:
            return
        if self._stream.lost:
            self._lose()
        elif self._stream.ready:
            try:
                self._feed(self._reading, self._stream)
            except FaultError as fault:
                self._fault(fault)

    def _open(self) -> None:
        """Begin to play, as soon as it is known where."""
        if self._told_device is None:
            return
        if self._link and self._outlet:
            self._plays_in = self._outlet
            self._stream = Stream(self._link, self._outlet.name)
        else:
            self._lose()

    def _feed(self, reading: Reading, stream: Stream) -> None:
        """Hand over what there is room for, and tell what is heard."""
        room = stream.room()
        samples = reading.take(room) if room else b""
        if samples:
            stream.put(samples)
        elif room:
            stream.end()
        stream.pause(paused=self._paused)
        heard = stream.heard()
        if stream.over:
            self._silence()
            self._say("end", id=self._id)
        elif heard and not self._paused and time.monotonic() - self._told >= TELL_S and (place := reading.place(heard)):
            self._told = time.monotonic()
            self._say("at", id=self._id, clip=place.clip, ms=place.ms)

    def _lose(self) -> None:
        """Be silent, and tell it, if anything plays or shall play."""
        if self._reading:
            self._silence()
            self._say("lost", id=self._id)

    def _fault(self, fault: FaultError) -> None:
        self._silence()
        self._say("fault", id=self._id, clip=fault.clip, why=str(fault))

    def _silence(self) -> None:
        if self._stream:
            self._stream.close()
        self._reading = self._stream = None


def say(what: str, **more: object) -> None:
    """Tell one thing on the standard output."""
    os.write(sys.stdout.fileno(), json.dumps({"is": what, **more}).encode() + b"\n")


def answer_without_sound(say: Say, descriptor: int) -> None:
    """Take the same orders where there can be no sound, until the input ends."""
    say("device", name=None, private=False)
    lines = Lines()
    while piece := os.read(descriptor, MOST_BYTES):
        for line in lines.add(piece):
            try:
                asked = order(line)
            except UnclearError as error:
                print(f"kiosk: {error}", file=sys.stderr, flush=True)
                continue
            if isinstance(asked, Play):
                say("lost", id=asked.id)


def play_orders(wish: Wish) -> None:
    """Play what the standard input asks for, until it ends."""
    descriptor = sys.stdin.fileno()
    try:
        player = Player(wish, say, descriptor)
    except NoSoundError as error:
        print(f"kiosk: {error}", file=sys.stderr, flush=True)
        answer_without_sound(say, descriptor)
    else:
        player.run()
