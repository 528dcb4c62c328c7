"""The night begins on one day and ends on the next, and a clock that is wrong knows none."""

from datetime import date, datetime

import pytest

from kiosk.clinic import is_night

MADE = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("hours", "now", "dark"),
    [
        ("21:00-06:00", "2026-11-30T20:59", False),
        ("21:00-06:00", "2026-11-30T21:00", True),
        ("21:00-06:00", "2026-12-01T05:59", True),
        ("21:00-06:00", "2026-12-01T06:00", False),
        ("00:30-05:00", "2026-12-01T00:29", False),
        ("00:30-05:00", "2026-12-01T04:00", True),
        ("00:30-05:00", "2026-12-01T05:00", False),
        ("21:00-06:00", "1970-01-01T00:00", False),
        ("21:00-06:00", "2026-10-31T23:00", False),
    ],
)
def test_the_night_ends_on_the_day_after(hours: str, now: str, dark: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_night(hours, datetime.fromisoformat(now), MADE) is dark
