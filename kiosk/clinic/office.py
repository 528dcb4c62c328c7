"""All that the staff of one place keep: PIN, settings, signatures, counts, and when the screen was cleaned."""

import json
import logging
from contextlib import suppress
from datetime import date
from os.path import realpath
from pathlib import Path

from attrs import define, field
from platformdirs import user_state_path

from kiosk.clinic.configuration import usual_place
from kiosk.clinic.counts import Counts
from kiosk.clinic.durable import replace_whole
from kiosk.clinic.pin import Pin
from kiosk.clinic.settings import ClinicSettings, Value
from kiosk.clinic.signing import SignOffs

log = logging.getLogger(__name__)


def state_folder() -> Path:
    """Return where what staff keep is, for whoever runs the program."""
    return user_state_path("cart-kiosk")


@define
class Office:
    """What staff keep. `placed` is the settings file of IT, if there is one; `made` the day the program was made."""

    folder: Path
    own: Path
    placed: Path | None
    made: date
    pin: Pin = field(init=False)
    signing: SignOffs = field(init=False)
    counts: Counts = field(init=False)
    settings: ClinicSettings = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Read what there is."""
        self.pin = Pin(self.folder)
        self.signing = SignOffs(self.folder / "sign-offs.json")
        self.counts = Counts(self.folder / "counts.sqlite3", self.made)
        self.settings = ClinicSettings(self.own, self.placed)

    @classmethod
    def usual(cls, named: Path | None, made: date) -> "Office":
        """Return that of whoever runs the program. A file `named` at the start is IT's, unless it is our own."""
        own = usual_place()
        same = named is None or realpath(named) == realpath(own)  # Path.resolve() fails for a link to itself
        return cls(state_folder(), own, None if same else named, made)

    def set(self, name: str, value: Value) -> None:
        """Set one thing.

        Raises:
            ValueError: it cannot be set so.
            OSError: it cannot be kept.

        """
        self.settings = self.settings.with_setting(name, value)

    @property
    def cleaned(self) -> date | None:
        """The day on which the screen was last cleaned, as far as is known."""
        with suppress(OSError, ValueError, TypeError):
            return date.fromisoformat(json.loads((self.folder / "care.json").read_bytes())["cleaned"])
        return None

    def note_cleaning(self, day: date) -> None:
        """Keep on which day the screen was cleaned; that it cannot be kept hurts nobody."""
        with suppress(OSError):
            replace_whole(self.folder / "care.json", json.dumps({"cleaned": day.isoformat()}).encode())
