"""The staff's panel: what it shows and what a press on it does. No Qt."""

from kiosk.staff.desk import Desk
from kiosk.staff.knock import Knock
from kiosk.staff.seat import Errand
from kiosk.staff.tally import counted
from kiosk.staff.words import StaffWords, load_staff_words

__all__ = ["Desk", "Errand", "Knock", "StaffWords", "counted", "load_staff_words"]
