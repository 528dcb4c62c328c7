"""What `lpstat` tells, as CUPS 2.4 writes it, and the environment of a program that is called."""

import pytest

from kiosk.ui.calling import outside
from kiosk.ui.printing import Outcome, ended_badly, outcome

TOLD = """Desk-7                 cart-kiosk-x     38912   Mon Nov 23 19:08:46 2026
\tStatus: {status}
\tAlerts: {job}
\tqueued for Desk
printer Desk {state} since Mon Nov 23 19:08:46 2026
\tForm mounted:
\tAlerts: {printer}
"""


@pytest.mark.parametrize(
    ("job", "state", "printer", "expected"),
    [
        ("job-printing", "now printing Desk-7.  enabled", "none", Outcome.PRINTING),
        ("none", "is idle.  enabled", "none", Outcome.WAITING),
        ("resources-are-not-ready", "is idle.  enabled", "none", Outcome.WAITING),
        ("none", "disabled", "paused", Outcome.STUCK),
        ("job-printing", "now printing Desk-7.  enabled", "media-empty-error", Outcome.TROUBLED),
        ("job-printing", "now printing Desk-7.  enabled", "connecting-to-device", Outcome.TROUBLED),
        (
            "job-printing",
            "now printing Desk-7.  enabled",
            "toner-low-warning cups-waiting-for-job-completed",
            Outcome.PRINTING,
        ),
        ("job-completed-with-errors", "is idle.  enabled", "none", Outcome.STUCK),
        ("job-stopped", "is idle.  enabled", "none", Outcome.STUCK),
    ],
)
def test_how_it_stands_is_read(job: str, state: str, printer: str, expected: Outcome) -> None:
    told = TOLD.format(status="", job=job, state=state, printer=printer)
    seen, why = outcome(told, "Desk-7", "Desk")
    assert seen is expected
    assert why or seen is Outcome.PRINTING


def test_another_job_is_not_ours() -> None:
    told = TOLD.format(status="", job="job-printing", state="now printing Desk-7.  enabled", printer="none")
    assert outcome(told, "Desk-77", "Desk")[0] is Outcome.ENDED
    assert outcome(told, "Desk-7", "Des")[0] is Outcome.STUCK, "of another printer nothing is known"


@pytest.mark.parametrize("alerts", ["job-completed-successfully", "processing-to-stop-point", "none"])
def test_what_has_left_the_queue_was_printed(alerts: str) -> None:
    assert ended_badly(TOLD.format(status="", job=alerts, state="is idle.  enabled", printer="none"), "Desk-7") == ""
    assert ended_badly("", "Desk-7") == "", "some systems keep no history"


@pytest.mark.parametrize("alerts", ["aborted-by-system", "job-canceled-by-user", "job-completed-with-errors"])
def test_what_has_ended_badly_is_told(alerts: str) -> None:
    told = TOLD.format(status="Filter failed", job=alerts, state="is idle.  enabled", printer="none")
    assert ended_badly(told, "Desk-7") == f"the job is told as {alerts}"


def test_a_program_of_the_system_gets_the_libraries_of_the_system() -> None:
    frozen = {"PATH": "/bin", "LD_LIBRARY_PATH": "/opt/kiosk", "LD_LIBRARY_PATH_ORIG": "/opt/site", "LC_ALL": "de"}
    assert outside(frozen) == {"PATH": "/bin", "LD_LIBRARY_PATH": "/opt/site", "LC_ALL": "C"}
    assert outside({"LD_LIBRARY_PATH": "/opt/kiosk"}) == {"LC_ALL": "C"}
