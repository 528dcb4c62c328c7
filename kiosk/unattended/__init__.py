"""The room of what looks after the program: it starts it, listens whether it lives, and starts it again. No Qt."""

from kiosk.unattended.deaths import Deaths, Mode, boot, since_boot
from kiosk.unattended.supervisor import Health, Limits, Supervisor

__all__ = ["Deaths", "Health", "Limits", "Mode", "Supervisor", "boot", "since_boot"]
