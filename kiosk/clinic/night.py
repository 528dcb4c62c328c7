"""The hours in which an unused screen is dark."""

from datetime import date, datetime, time


def is_night(hours: str, now: datetime, made: date) -> bool:
    """Tell whether it is within hours such as "21:00-06:30".

    A clock that stands before the day on which the program was `made` is wrong, and knows no night.
    """
    if now.date() < made:
        return False
    begins, ends = (time.fromisoformat(hour) for hour in hours.split("-"))
    return begins <= now.time() < ends if begins < ends else now.time() >= begins or now.time() < ends
