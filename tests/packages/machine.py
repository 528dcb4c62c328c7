"""A bare Debian to install packages on: its minimal base in a folder, entered by chroot. Needs root and mmdebstrap."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Self

BASE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "cart-kiosk-tests" / "bookworm.tar"
SOURCES = Path("/etc/apt/sources.list.d/debian.sources")
MOUNTS = ("proc", "sys", "dev")
INSTALL_S = 900
"""A bound for what downloads; an installation takes about a minute."""
UNTOLD = ("var/cache", "var/log", "var/lib/apt", "var/lib/dpkg", "var/lib/systemd", "tmp", "run", "root", "debs")
"""Folders in which installing and removing anything at all leaves something: lists, logs and caches of the system."""
WORLD = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}


def can_be_made() -> bool:
    """Tell whether this computer can hold a machine."""
    return os.geteuid() == 0 and shutil.which("mmdebstrap") is not None and SOURCES.is_file()


class Machine:
    """A new one each time; a context that leaves nothing behind."""

    def __init__(self) -> None:
        if not BASE.is_file():
            BASE.parent.mkdir(parents=True, exist_ok=True)
            part = BASE.with_suffix(".part")
            shape = ("--quiet", "--format=tar", "--variant=minbase", "--include=ca-certificates")
            subprocess.run(["mmdebstrap", *shape, "bookworm", part, SOURCES], check=True, timeout=INSTALL_S)
            part.replace(BASE)
        self.root = Path(tempfile.mkdtemp(prefix="machine-"))

    def __enter__(self) -> Self:
        """Unpack it, with this computer's package sources and nothing else of it."""
        try:
            self._set_up()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _set_up(self) -> None:
        subprocess.run(["tar", "-C", self.root, "-xf", BASE], check=True)
        for name in MOUNTS:
            subprocess.run(["mount", "--rbind", "--make-rslave", f"/{name}", self.root / name], check=True)
        for folder in ("apt/apt.conf.d", "apt/sources.list.d", "ssl/certs"):
            subprocess.run(
                ["cp", "-rL", "--remove-destination", f"/etc/{folder}/.", self.root / "etc" / folder], check=True
            )
        for name in ("resolv.conf", "hosts"):
            shutil.copy(f"/etc/{name}", self.root / "etc" / name)
        self.run("rm -f /etc/apt/sources.list && apt-get update -q")

    def __exit__(self, *_error: object) -> None:
        """Take it away."""
        for name in reversed(MOUNTS):
            subprocess.run(["umount", "--recursive", "--lazy", self.root / name], check=False, capture_output=True)
        subprocess.run(["rm", "-rf", "--one-file-system", self.root], check=True)

    def run(self, command: str, *, check: bool = True, **world: str) -> subprocess.CompletedProcess[str]:
        """Run a line of shell as root of the machine."""
        done = subprocess.run(
            ["chroot", self.root, "sh", "-c", command],
            env=WORLD | {"HOME": "/root"} | world,
            check=False,
            capture_output=True,
            text=True,
            timeout=INSTALL_S,
        )
        assert not check or done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done

    def install(self, *packages: Path) -> None:
        """Install package files by apt, which fetches what they depend on and nothing that is merely recommended."""
        folder = self.root / "debs"
        folder.mkdir(exist_ok=True)
        names = [shutil.copy(package, folder) and f"/debs/{package.name}" for package in packages]
        self.run(f"apt-get install -y -q --no-install-recommends {' '.join(names)}")

    def files(self) -> set[str]:
        """List everything on its disk, less what UNTOLD names."""
        found = set()
        for folder, names, files in os.walk(self.root):
            inside = Path(folder).relative_to(self.root)
            names[:] = [name for name in names if str(inside / name) not in {*UNTOLD, *MOUNTS}]
            found |= {str(inside / name) for name in (*names, *files) if name != "__pycache__"}
        return found
