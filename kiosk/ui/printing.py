"""What `lpstat` tells of one job and its printer, read. No Qt."""

import re
from enum import Enum


class Outcome(Enum):
    """How it stands with a page: waiting, being printed, with trouble at the printer, out of the queue, or stuck."""

    WAITING = "waiting"
    PRINTING = "printing"
    TROUBLED = "troubled"
    ENDED = "ended"
    STUCK = "stuck"


TROUBLE = frozenset(
    {
        "connecting-to-device",
        "cover-open",
        "door-open",
        "input-tray-missing",
        "interlock-open",
        "marker-supply-empty",
        "marker-supply-missing",
        "media-empty",
        "media-jam",
        "media-needed",
        "offline",
        "output-area-full",
        "shutdown",
        "timed-out",
        "toner-empty",
    }
)
"""Why a printer does not print, in the words of RFC 8011 (5.4.12) and CUPS; each may end in how bad it is."""
SEVERITY = re.compile(r"-(report|warning|error)$")
NEVER = ("aborted", "canceled", "completed-with-errors", "stopped", "cups-filter-crashed", "document-format-error")
"""Parts of what is told of a job that has ended badly."""


def outcome(told: str, job: str, printer: str) -> tuple[Outcome, str]:
    """Return how it stands with a job, and why, from `lpstat -l -W not-completed -o PRINTER -p PRINTER` in English."""
    alerts = _alerts(told, rf"{re.escape(job)} ")
    if alerts is None:
        return Outcome.ENDED, ""
    state = re.search(rf"^printer {re.escape(printer)} (.*)", told, re.MULTILINE)
    if _bad(alerts):
        return Outcome.STUCK, f"the job is told as {' '.join(alerts)}"
    if state is None or state[1].startswith("disabled"):
        return Outcome.STUCK, "the queue has stopped"
    reasons = _alerts(told, f"printer {re.escape(printer)} ") or []
    trouble = [reason for reason in reasons if SEVERITY.sub("", reason) in TROUBLE]
    if trouble:
        return Outcome.TROUBLED, f"the printer says {', '.join(trouble)}"
    return (Outcome.PRINTING if "job-printing" in alerts else Outcome.WAITING), "it does not begin"


def ended_badly(told: str, job: str) -> str:
    """Return why a job that has ended was not printed, from `lpstat -l -W completed -o PRINTER`; nothing if it was.

    A job that is not among them was printed: some systems keep no history.
    """
    alerts = _alerts(told, rf"{re.escape(job)} ") or []
    return f"the job is told as {' '.join(alerts)}" if _bad(alerts) else ""


def _bad(alerts: list[str]) -> bool:
    return any(part in alert for alert in alerts for part in NEVER)


def _alerts(told: str, start: str) -> list[str] | None:
    """Return what stands under "Alerts:" in the paragraph that begins so, or None without such a paragraph."""
    found = re.search(rf"^{start}.*\n((?:\s+.*\n?)*)", told, re.MULTILINE)
    if found is None:
        return None
    alerts = re.search(r"^\s+Alerts: (.*)", found[1], re.MULTILINE)
    return alerts[1].split() if alerts else []
