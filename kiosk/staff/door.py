"""The panel's door: what comes of a PIN that was typed, to come in or as a new one."""

from kiosk.clinic import Answer, Pin, WeakPinError
from kiosk.staff.seat import Page, Seat


def tried(pin: Pin, typed: str) -> Seat:
    """Try a PIN; return the overview for the right one, else the pad again with what is to be said."""
    reply = pin.try_it(typed)
    if reply.answer is Answer.RIGHT:
        return Seat(Page.OVERVIEW)
    told = "pin_wait" if reply.wait_s else "pin_wrong"
    if reply.answer is Answer.NOT_KEPT:
        told = "not_kept"
    return Seat(Page.PIN, told=told, filled=(("seconds", str(reply.wait_s)),))


def chosen(pin: Pin, seat: Seat) -> Seat | None:
    """Take a new PIN that was typed once, or twice; return the pad with what is to be said, or None when it is kept."""
    if not seat.first:
        return Seat(Page.NEW_PIN, first=seat.typed, told="pin_again")
    if seat.typed != seat.first:
        return Seat(Page.NEW_PIN, told="pin_differs")
    try:
        pin.choose(seat.typed)
    except WeakPinError:
        return Seat(Page.NEW_PIN, told="pin_weak")
    except OSError:
        return Seat(Page.NEW_PIN, told="not_kept")
    return None
