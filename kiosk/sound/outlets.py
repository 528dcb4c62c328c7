"""Where sound may go: only into headphones, unless the clinic allows the loudspeaker and there are none."""

from attrs import frozen

from kiosk.sound.pulse import PORT_HEADPHONES, PORT_HEADSET, PORT_SPEAKER

PRIVATE_FORMS = frozenset({"headphone", "headset"})
"""What `device.form_factor` says of what only one person hears."""
PRIVATE_PORTS = frozenset({PORT_HEADPHONES, PORT_HEADSET})


@frozen
class Sink:
    """A device of the sound server: what it is, and the socket of it that is in use, 0 for none or an unknown one."""

    name: str
    description: str = ""
    form: str = ""
    port: int = 0
    plugged: bool = True
    """False where the device knows that nothing is in that socket."""
    age: int = 0
    """Its number at the server: a larger one came later."""

    @property
    def private(self) -> bool:
        """Whether one person alone hears it, as far as the device tells."""
        by_form = self.form in PRIVATE_FORMS and self.port != PORT_SPEAKER
        return self.plugged and (by_form or self.port in PRIVATE_PORTS)


@frozen
class Outlet:
    """Where sound goes: a device by its name at the server, and whether one person alone hears it."""

    name: str
    private: bool


@frozen
class Wish:
    """What the clinic allows: the headphones by name or description, or any; and the loudspeaker, or not."""

    headphones: str | None = None
    loudspeaker: bool = False

    def allowed(self, sinks: list[Sink], default: str | None) -> list[Outlet]:
        """Return every device that sound may go to now, the best one first.

        A device named as headphones stays so while it has other ports, but not while its loudspeaker is in use.
        """
        if self.headphones is not None:
            named = [sink for sink in sinks if self.headphones in (sink.name, sink.description)]
            found = [sink for sink in named if sink.plugged and sink.port != PORT_SPEAKER]
        else:
            found = [sink for sink in sinks if sink.private]
        found.sort(key=lambda sink: (sink.name != default, -sink.age))
        if not found and self.headphones is None and self.loudspeaker:
            return [Outlet(sink.name, private=False) for sink in sinks if sink.name == default]
        return [Outlet(sink.name, private=True) for sink in found]
