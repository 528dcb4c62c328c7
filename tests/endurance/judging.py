"""What the figures of a run say: how much would be lost in a day, and whether touches are answered as at first."""

import statistics
from typing import Any

from tests.endurance.run import Figures

VISITS_A_DAY = 13 * 24
"""13 visits an hour, as if the clinic never closed."""
MOST_MB_A_DAY = 1.0
MOST_NONES = 10_000
"""References to None that a visit may add, for what it has opened: after 480,000 touches in one visit it were 4,380
more, at most 7,364, after 60,000. One that is lost at each call would be tens of thousands less."""
MOST_FILES = 3
"""More or fewer than before, for a visit that has just begun is still starting its player."""
MOST_SLOWER = 1.5
"""Of medians, on a machine that others use too; what 99 of 100 took is told, and not judged."""
WARM_UP = 1
"""Visits after which all is loaded that is loaded once."""


def per_day_mb(looks: list[dict[str, Any]], *processes: str) -> float:
    """Return what the memory of processes grows in a day, in MB, by the least squares over the visits."""
    after = looks[WARM_UP:]
    memory = [sum(one[process]["rss_kib"] for process in processes) * 1024 / 1e6 for one in after]
    fit = statistics.linear_regression([one["visits"] for one in after], memory)
    return fit.slope * VISITS_A_DAY


def see_that_nothing_grew(figures: Figures) -> None:
    """Hold the figures of a run against each other: what is at its end against what was there after the warm-up."""
    first, last = figures.looks[WARM_UP], figures.looks[-1]
    for name in ("files", "threads", "nones"):
        assert last["relay"][name] == first["relay"][name], f"the lasting process: {name}"
    for name in ("files", "threads"):
        assert abs(last["runner"][name] - first["runner"][name]) <= MOST_FILES, f"a new visit: {name}"
    assert abs(last["runner"]["nones"] - first["runner"]["nones"]) < MOST_NONES // 10
    for began, ended in ((one, two) for one, two in zip(figures.looks, figures.ends, strict=False) if two):
        assert 0 <= ended["nones"] - began["runner"]["nones"] < MOST_NONES, "references to None in a visit"
        assert ended["files"] <= began["runner"]["files"] + MOST_FILES
    assert per_day_mb(figures.looks, "relay") < MOST_MB_A_DAY
    early, late = thirds(figures.latencies)
    assert statistics.median(late) < MOST_SLOWER * statistics.median(early), "touches are answered later"


def told(figures: Figures) -> dict[str, float]:
    """Return the figures in a few numbers."""
    first, last = thirds(figures.latencies)
    whole = {"touches": figures.touches, "visits": figures.visits, "minutes": figures.seconds / 60}
    whole |= {"nobody was there": figures.warnings}
    whole |= {"lasting process, MB a day": per_day_mb(figures.looks, "relay")}
    whole |= {"both processes, MB a day": per_day_mb(figures.looks, "relay", "runner")}
    for name, answers in (("first third", first), ("last third", last)):
        whole |= {f"{name}, answer p50 ms": statistics.median(answers), f"{name}, answer p99 ms": p99(answers)}
    return whole


def thirds(latencies: list[list[float]]) -> tuple[list[float], list[float]]:
    """Return the answers of the first third of the visits, and of the last."""
    many = max(1, len(latencies) // 3)
    return [ms for one in latencies[:many] for ms in one], [ms for one in latencies[-many:] for ms in one]


def p99(answers: list[float]) -> float:
    """Return what 99 of 100 are below."""
    return statistics.quantiles(answers, n=100, method="inclusive")[98]
