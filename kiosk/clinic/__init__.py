"""The staff's side of the kiosk. No Qt."""

from kiosk.clinic.configuration import (
    Configuration,
    ConfigurationFaults,
    find_configuration,
    load_configuration,
    usual_place,
)
from kiosk.clinic.counts import Counted, Counts
from kiosk.clinic.durable import replace_whole
from kiosk.clinic.night import is_night
from kiosk.clinic.office import Office, state_folder
from kiosk.clinic.pin import Answer, Door, Pin, Reply, WeakPinError, weak
from kiosk.clinic.settings import ClinicSettings, Found, find
from kiosk.clinic.signing import Piece, SignOff, SignOffs, pieces
from kiosk.clinic.small_cells import Shown, shown
from kiosk.clinic.storing import store_px_per_mm

__all__ = [
    "Answer",
    "ClinicSettings",
    "Configuration",
    "ConfigurationFaults",
    "Counted",
    "Counts",
    "Door",
    "Found",
    "Office",
    "Piece",
    "Pin",
    "Reply",
    "Shown",
    "SignOff",
    "SignOffs",
    "WeakPinError",
    "find",
    "find_configuration",
    "is_night",
    "load_configuration",
    "pieces",
    "replace_whole",
    "shown",
    "state_folder",
    "store_px_per_mm",
    "usual_place",
    "weak",
]
