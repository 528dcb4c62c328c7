"""Both packages on a bare Debian that is booted: its services start, come back, and go with their package."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packages.booted import Booted, can_be_booted, prepare
from tests.packages.machine import Machine
from tests.unattended.figures import keep

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_be_booted(), reason="only systemd-nspawn boots a machine in a folder"),
]
MANAGER = "etc/systemd/system/display-manager.service"
UNITS = "cart-kiosk.service cart-kiosk-compositor.service"
FRAMES = "grep --count 'The first frame is on the screen' /var/lib/cart-kiosk/log/kiosk.log"
SUPERVISOR = "$(systemctl show --property MainPID --value cart-kiosk)"
PROGRAM = f"$(pgrep --parent $(pgrep --parent {SUPERVISOR}))"
"""The process that shows the screen, which a process started that the supervisor started."""
COMPOSITOR = "$(systemctl show --property MainPID --value cart-kiosk-compositor)"
DEATHS = "systemctl show --property NRestarts --value cart-kiosk"


@pytest.fixture
def booted(machine: Machine, program: Path, session: Path) -> Iterator[Booted]:
    """Give the machine, booted, with both packages in it and a desktop that they took the screen from."""
    prepare(machine)
    machine.run(f"ln -s /lib/systemd/system/gdm.service /{MANAGER}")
    machine.install(program, session)
    with Booted(machine) as running:
        yield running


def test_the_services_start_come_back_and_go(machine: Machine, booted: Booted) -> None:
    assert booted.run(f"systemctl is-active {UNITS}").split() == ["active", "active"]
    assert booted.run(FRAMES) == "1"
    hung = ("program", PROGRAM, "0"), ("supervisor", SUPERVISOR, "1"), ("compositor", COMPOSITOR, "1")
    for what, whom, restarts in hung:
        before, stopped = booted.run(FRAMES), time.monotonic()
        booted.run(f"kill -STOP {whom}")
        booted.until(lambda before=before: int(booted.run(FRAMES)) == int(before) + 1, f"a {what} that came back")
        keep(f"under systemd, from a {what} that was stopped to the first screen", time.monotonic() - stopped, "s")
        assert booted.run(DEATHS) == restarts
    booted.run(f"kill -KILL {COMPOSITOR}")
    booted.until(lambda: int(booted.run(FRAMES)) == 5, "a program on a new compositor")
    booted.run("DEBIAN_FRONTEND=noninteractive apt-get remove -y -q cart-kiosk-session")
    assert booted.run(f"systemctl is-active {UNITS}").split() == ["inactive", "inactive"]
    assert (machine.root / MANAGER).readlink() == Path("/lib/systemd/system/gdm.service")
