"""The first run: what a screen asks that nobody has set up, and what can be done as long as it has no PIN.

Each step can be left for later. Until there is a PIN the panel is this first run and nothing else: it comes again each
time somebody opens the panel, and asks only for what is not set yet. So nobody changes without a PIN what patients
call, and nobody signs, counts or takes a file away.
"""

from collections.abc import Mapping

from kiosk.clinic import ClinicSettings
from kiosk.staff.seat import Page, Seat

PIN_STEP = "new-pin"
STEPS: Mapping[str, str] = {
    "choice:language": "language",
    "edit:clinic": "clinic",
    "edit:phone": "phone",
    "edit:emergency": "emergency",
    PIN_STEP: "",
    "card": "px_per_mm",
    "choice:floor_mm": "floor_mm",
    "care": "",
    "overview": "",
}
"""Page by page, with the setting that it asks for. Each is found again from the overview."""
DONE_WITHOUT_PIN: Mapping[Page, tuple[str, ...]] = {
    Page.CHOICE: ("choose:",),
    Page.CARD: ("scale:", "px"),
    Page.CARE: ("ask:print-test", "ask:sound", "go:corners"),
    Page.CORNERS: ("corner:",),
    Page.NO_PIN: ("go:new-pin",),
}
"""How what can be pressed begins on each page; all else is behind the PIN."""


def steps(settings: ClinicSettings) -> tuple[str, ...]:
    """Return the steps that are left. Where something is set already the PIN comes first, as after `reset-pin`."""
    known = settings.by_staff.names | settings.fixed
    left = tuple(step for step, name in STEPS.items() if name not in known)
    if settings.by_staff.names.isdisjoint(STEPS.values()):
        return left
    return (PIN_STEP, *(step for step in left if step != PIN_STEP))


def may(seat: Seat, item: str) -> bool:
    """Tell whether this can be done where somebody is who has typed no PIN."""
    return item.startswith(DONE_WITHOUT_PIN.get(seat.page, ("\0",)))
