"""On a bare Debian: apt installs the packages, they work, and purged they leave nothing."""

import re
import shutil
import subprocess
import time
from pathlib import Path

from tests.packages.machine import Machine
from tests.unattended.figures import keep

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


def next_version(program: Path, folder: Path, *, sound: bool) -> Path:
    """Make a package of a later version, whole or with a file of the program that cannot be read."""
    tree = folder / "tree"
    subprocess.run(["dpkg-deb", "-R", program, tree], check=True)
    control = tree / "DEBIAN" / "control"
    version = "9.0" if sound else "8.0"
    control.write_text(re.sub(r"(?m)^Version: .*$", f"Version: {version}", control.read_text("utf-8")), "utf-8")
    if not sound:
        (tree / "usr/lib/cart-kiosk/_internal/kiosk/resources/loaded.pickle").write_text("[", "utf-8")
    package = folder / f"cart-kiosk_{version}_amd64.deb"
    subprocess.run(["dpkg-deb", "-Zgzip", "-z1", "--root-owner-group", "-b", tree, package], check=True)
    shutil.rmtree(tree)
    return package


def test_an_upgrade_that_fails_its_self_test_is_taken_back_and_a_sound_one_is_not(
    machine: Machine, program: Path, tmp_path: Path
) -> None:
    machine.install(program)
    bad = next_version(program, tmp_path, sound=False)
    shutil.copy(bad, machine.root / "debs")
    started = time.monotonic()
    done = machine.run(f"dpkg -i /debs/{bad.name}", check=False)
    keep("a failed upgrade, from dpkg's start to the old version in its place", time.monotonic() - started, "s")
    assert done.returncode
    assert "failed its self-test, so the one before it is back" in done.stderr
    assert machine.run("kiosk selftest --quick").stdout.startswith("Self-test passed")
    assert "version before is in use" in machine.run("dpkg --configure -a", check=False).stderr
    good = next_version(program, tmp_path, sound=True)
    machine.install(good)
    assert machine.run("dpkg-query -W -f '${Status} ${Version}' cart-kiosk").stdout == "install ok installed 9.0"
    assert not (machine.root / "usr/lib/cart-kiosk.before").exists()
    machine.run("apt-get purge -y -q cart-kiosk")
    assert list((machine.root / "usr/lib").glob("cart-kiosk*")) == []
