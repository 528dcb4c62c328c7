"""The staff's side of the kiosk. No Qt."""

from kiosk.clinic.configuration import Configuration, ConfigurationFaults, load_configuration

__all__ = ["Configuration", "ConfigurationFaults", "load_configuration"]
