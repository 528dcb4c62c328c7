"""On a bare Debian: apt installs the packages, they work, and purged they leave nothing."""

from pathlib import Path

import pytest

from tests.packages.machine import Machine

pytestmark = pytest.mark.slow
MANAGER = "etc/systemd/system/display-manager.service"
UNITS = "/lib/systemd/system/cart-kiosk.service /lib/systemd/system/cart-kiosk-compositor.service"


def test_the_program_installs_by_apt_proves_itself_and_leaves_nothing(machine: Machine, program: Path) -> None:
    before = machine.files()
    machine.install(program)
    done = machine.run("kiosk selftest")
    assert done.stdout.startswith("Self-test passed")
    assert done.stderr == ""
    machine.run("apt-get purge -y -q cart-kiosk && apt-get autoremove --purge -y -q")
    assert sorted(path for path in machine.files() - before if "kiosk" in path) == []


def test_the_session_takes_the_screen_and_gives_the_desktop_back(
    machine: Machine, program: Path, session: Path
) -> None:
    before = machine.files()
    machine.run("mkdir -p /etc/systemd/system && ln -s /lib/systemd/system/gdm.service /" + MANAGER)
    machine.install(program, session)
    assert not (machine.root / MANAGER).is_symlink()
    wanted = machine.root / "etc/systemd/system/graphical.target.wants"
    assert {path.name for path in wanted.iterdir()} >= {"cart-kiosk.service", "cart-kiosk-compositor.service"}
    assert machine.run("getent passwd cart-kiosk").stdout.endswith("/var/lib/cart-kiosk:/usr/sbin/nologin\n")
    assert machine.run(f"systemd-analyze verify --man=no {UNITS}").stderr == ""
    for unit in UNITS.split():
        machine.run(f"systemd-analyze security --offline=true --threshold=15 {unit}")
    machine.run("apt-get purge -y -q cart-kiosk-session")
    assert (machine.root / MANAGER).readlink() == Path("/lib/systemd/system/gdm.service")
    machine.run(f"rm /{MANAGER}; apt-get purge -y -q cart-kiosk && apt-get autoremove --purge -y -q")
    assert sorted(path for path in machine.files() - before if "kiosk" in path) == []
    assert machine.run("getent passwd cart-kiosk", check=False).returncode
