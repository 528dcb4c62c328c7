"""The staff's side of the kiosk. No Qt."""

from kiosk.clinic.configuration import (
    Configuration,
    ConfigurationFaults,
    find_configuration,
    load_configuration,
    usual_place,
)
from kiosk.clinic.pin import Answer, Door, Pin, Reply, WeakPinError, weak
from kiosk.clinic.storing import store_px_per_mm

__all__ = [
    "Answer",
    "Configuration",
    "ConfigurationFaults",
    "Door",
    "Pin",
    "Reply",
    "WeakPinError",
    "find_configuration",
    "load_configuration",
    "store_px_per_mm",
    "usual_place",
    "weak",
]
