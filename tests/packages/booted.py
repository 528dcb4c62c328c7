"""A bare Debian that is booted, with systemd as its first process. Needs root and systemd-nspawn."""

import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Self

from tests.packages.machine import MOUNTS, WORLD, Machine

BOOT = """
for name in $1; do umount --recursive --lazy "$0/$name"; done
mkdir -p /run/systemd && mount -t tmpfs none /run/systemd
exec systemd-nspawn --quiet --register=no --keep-unit --console=pipe --boot --directory "$0"
"""
"""In a view of the disk of its own; what nspawn keeps in /run must not be on a disk."""
HEADLESS = """[Service]
ExecStart=
ExecStart=/usr/bin/weston --backend=headless-backend.so --shell=kiosk-shell.so --modules=systemd-notify.so \\
    --idle-time=0 --socket=wayland-kiosk --config=/usr/share/cart-kiosk-session/weston.ini --width=1920 --height=1080
"""
"""The one line that differs from the package's: there is no graphics card here."""
PATIENCE_S, LOOK_AGAIN_S = 120.0, 0.2


def can_be_booted() -> bool:
    """Tell whether this computer can."""
    return shutil.which("systemd-nspawn") is not None


def prepare(machine: Machine, *more: str) -> None:
    """Give a machine what it is booted with, and a display without a graphics card for the session to come."""
    machine.run(f"apt-get install -y -q --no-install-recommends systemd-sysv dbus procps {' '.join(more)}")
    override = machine.root / "etc/systemd/system/cart-kiosk-compositor.service.d/headless.conf"
    override.parent.mkdir(parents=True)
    override.write_text(HEADLESS, "ascii")


class Booted:
    """A machine that runs; a context that switches it off."""

    def __init__(self, machine: Machine) -> None:
        command = ["unshare", "--mount", "--propagation", "private", "sh", "-c", BOOT, machine.root, " ".join(MOUNTS)]
        said = (machine.root / "root" / "console").open("wb")
        self._popen = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        said.close()

    def __enter__(self) -> Self:
        """Await that systemd has started all it was to start."""
        self.until(self._first, "its first process")
        self.until(lambda: self.run("systemctl is-system-running") in {"running", "degraded"}, "the end of its start")
        return self

    def __exit__(self, *_error: object) -> None:
        """Switch it off."""
        self.run("systemctl poweroff")
        self._popen.wait(PATIENCE_S)

    def _first(self) -> str:
        """Give the number of its first process; nothing before there is one."""
        place = Path(f"/proc/{self._popen.pid}/task/{self._popen.pid}/children")
        return place.read_text("ascii").strip()

    def run(self, command: str, within_s: float = PATIENCE_S) -> str:
        """Run a line of shell in it, and give what that says."""
        into = ["nsenter", "--target", self._first(), "--all", "sh", "-c", command]
        done = subprocess.run(into, env=WORLD, check=False, capture_output=True, text=True, timeout=within_s)
        return done.stdout.strip()

    def until(self, look: Callable[[], object], what: str) -> None:
        """Look again and again until something is true."""
        end = time.monotonic() + PATIENCE_S
        while not look():
            assert self._popen.poll() is None, f"{what}: it went off before"
            assert time.monotonic() < end, f"{what}: not within {PATIENCE_S:.0f} s"
            with suppress(subprocess.TimeoutExpired):
                self._popen.wait(LOOK_AGAIN_S)
