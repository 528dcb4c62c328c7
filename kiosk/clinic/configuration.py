"""What a clinic may set by a file, `config.yaml`. Every key is optional, and has a safe default."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from attrs import asdict, frozen
from platformdirs import user_config_path

from kiosk.deck import Fault, Marks, read_marked

RANGES = {"px_per_mm": (1.0, 20.0), "idle_s": (120.0, 300.0), "floor_mm": (300.0, 1600.0)}
RANGES |= {"loudest_db": (-40.0, 0.0)}
"""Least and most of each number. Pixels per mm: from a television across the room to a telephone.
Seconds without a touch: VVSG 2.0 7.2-O as quoted by VotingWorks, 2 to 5 minutes (requirement 38)."""

SWITCHES = ("switch_move", "switch_select", "listen_key")
KEY = re.compile(r"[A-Z0-9]|F([1-9]|1[0-9]|2[0-4])|Space|Return|Enter|Tab|Up|Down|Left|Right")
"""Names of keys that a switch interface can send, as Qt writes them."""

PHONES = ("phone", "emergency")
PHONE = re.compile(r"\+?[0-9(][0-9 ()/.-]{1,23}")
"""A number as people write it, with spaces, brackets and dashes: "+1 (555) 010-0199", "112"."""

VOLUMES = (-24, -18, -12, -6, 0)
"""Steps of the volume, in dB below the loudest."""

NIGHT = re.compile(r"(?!(.{5})-\1)([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]")
"""Hours of a day: "21:00-06:30"."""

DEVICE = re.compile(r"[^\x00-\x1f]{1,200}")
"""Name or description of a sound device, as sound servers give them."""

LONGEST_NAME = 60
"""Letters of the clinic's name: more would not fit the head of a page."""
PAPERS = ("a4", "letter")
PRINTER = re.compile(r"[^\s/#?'\"\\-][^\s/#?'\"\\]{0,126}")
"""A name that CUPS gives printers: without spaces and a few signs (lpadmin(8)), and no option of a command."""


@frozen
class Configuration:
    """The clinic's settings.

    `deck` is a folder; `px_per_mm` pixels per mm; `idle_s` seconds; `floor_mm` how high the lower edge of the screen is
    above the floor, in mm. `switch_move` and `switch_select` name the two keys that switches are wired to, as Qt does:
    "F7", "Space", "1". `loudspeaker` allows sound that all in the room can hear. `phone` is the clinic's own number,
    day and night, and `emergency` the country's, as people write them. `printer` is the name of a printer, or "none";
    `paper` is "a4" or "letter". `headphones` names the sound device that narration goes to and nowhere else; without it
    any headphones are taken. `loudest_db` is how loud the loudest step of the volume is, in dB below what the device
    can, and `volume_db` the step that a visit begins with. `listen_key` has everything read aloud. `clinic` is
    what the clinic calls itself, or this screen. `night` are the hours in which an unused screen is dark. `counts`
    allows to count how often cards are opened; of people nothing is kept.
    """

    deck: str | None = None
    language: str | None = None
    px_per_mm: float | None = None
    idle_s: float | None = None
    floor_mm: float | None = None
    switch_move: str | None = None
    switch_select: str | None = None
    loudspeaker: bool = False
    phone: str | None = None
    emergency: str | None = None
    printer: str | None = None
    paper: str | None = None
    headphones: str | None = None
    loudest_db: float | None = None
    volume_db: int | None = None
    listen_key: str | None = None
    clinic: str | None = None
    night: str | None = None
    counts: bool = False


class ConfigurationFaults(Exception):  # noqa: N818 - the name says what it carries
    """A configuration cannot be used. `faults` holds all that is wrong; `opened` is False if it cannot be read."""

    def __init__(self, faults: tuple[Fault, ...], *, opened: bool) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults, self.opened = faults, opened


def usual_place() -> Path:
    """Return where the configuration of whoever runs the program is, if there is one."""
    return user_config_path("cart-kiosk") / "config.yaml"


def find_configuration(path: Path) -> Configuration:
    """Read a configuration that may as well not be there: then every setting is the usual one.

    Raises:
        ConfigurationFaults: it is there, and something in it is wrong.

    """
    with suppress(PermissionError):  # reading it tells of that
        if not path.exists():
            return Configuration()
    return load_configuration(path)


def load_configuration(path: Path) -> Configuration:
    """Read a configuration.

    Raises:
        ConfigurationFaults: something in it is wrong; nothing of it is used then.

    """
    reading = read_marked(path, Configuration)
    if reading.value is not None:
        reading.faults.extend(unfit(reading.value, reading.marks))
    if reading.value is None or reading.faults.count:
        raise ConfigurationFaults(reading.faults.told(), opened=reading.opened)
    return reading.value


def unfit(configuration: Configuration, marks: Marks) -> Iterator[Fault]:
    """Yield a fault for each value that no clinic can mean."""
    # long: one short case for each setting
    for name, value in asdict(configuration).items():
        if value is None:
            continue
        least, most = RANGES.get(name, (0.0, 0.0))
        if name in RANGES and not least <= value <= most:
            remedy = f"write a number from {least:g} to {most:g}, or leave {name} out"
            yield marks.fault((name,), f"{value:g} is out of range", remedy)
        if name in PHONES and not PHONE.fullmatch(value):
            remedy = f'write one like "+1 555 010 0199" or "112", in quotes, or leave {name} out'
            yield marks.fault((name,), f'"{value}" is no telephone number', remedy)
        if name == "clinic" and not (0 < len(value) <= LONGEST_NAME and value.isprintable()):
            remedy = f"write at most {LONGEST_NAME} letters in one line, or leave clinic out"
            yield marks.fault((name,), "that is the name of no clinic", remedy)
        if name == "paper" and value not in PAPERS:
            yield marks.fault((name,), f'"{value}" is no size of paper', 'write "a4" or "letter", or leave paper out')
        if name == "volume_db" and value not in VOLUMES:
            steps = ", ".join(map(str, VOLUMES))
            yield marks.fault((name,), f"{value} is no step of the volume", f"write one of {steps}, or leave it out")
        if name == "night" and not NIGHT.fullmatch(value):
            yield marks.fault(
                (name,), f'"{value}" are no hours', 'write them like "21:00-06:30", in quotes, or leave night out'
            )
        if name == "headphones" and not DEVICE.fullmatch(value):
            yield marks.fault((name,), "this is the name of no sound device", 'write it as "pactl list sinks" tells it')
        if name == "printer" and not PRINTER.fullmatch(value):
            remedy = 'write its name as "lpstat -e" tells it, or "none", or leave printer out'
            yield marks.fault((name,), f'"{value}" is the name of no printer', remedy)
        if name in SWITCHES and not KEY.fullmatch(value):
            remedy = f'write one like "F7", "Space", "Return", "A" or "1", or leave {name} out'
            yield marks.fault((name,), f'"{value}" is the name of no key', remedy)
