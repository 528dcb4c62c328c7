"""What a clinic may set by a file, `config.yaml`. Every key is optional, and has a safe default."""

from pathlib import Path

from attrs import asdict, frozen

from kiosk.deck import Fault, read_marked

RANGES = {"px_per_mm": (1.0, 20.0), "idle_s": (120.0, 300.0)}
"""Least and most of each number. Pixels per mm: from a television across the room to a telephone.
Seconds without a touch: VVSG 2.0 7.2-O as quoted by VotingWorks, 2 to 5 minutes (requirement 38)."""


@frozen
class Configuration:
    """The clinic's settings. `deck` is a folder; `px_per_mm` pixels per mm; `idle_s` seconds."""

    deck: str | None = None
    language: str | None = None
    px_per_mm: float | None = None
    idle_s: float | None = None


class ConfigurationFaults(Exception):  # noqa: N818 - the name says what it carries
    """A configuration cannot be used. `faults` holds all that is wrong; `opened` is False if it cannot be read."""

    def __init__(self, faults: tuple[Fault, ...], *, opened: bool) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults, self.opened = faults, opened


def load_configuration(path: Path) -> Configuration:
    """Read a configuration.

    Raises:
        ConfigurationFaults: something in it is wrong; nothing of it is used then.

    """
    reading = read_marked(path, Configuration)
    if reading.value is not None:
        for name, number in asdict(reading.value).items():
            least, most = RANGES.get(name, (0.0, 0.0))
            if name in RANGES and number is not None and not least <= number <= most:
                remedy = f"write a number from {least:g} to {most:g}, or leave {name} out"
                reading.faults.extend([reading.source.fault((name,), f"{number:g} is out of range", remedy)])
    if reading.value is None or reading.faults.count:
        raise ConfigurationFaults(reading.faults.told(), opened=reading.opened)
    return reading.value
