# ruff: noqa: INP001 - a folder of scripts, no package
"""Part `size`: what a program takes on the disk, and its package on the way there, in millions of bytes."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from programs import CHROMIUM, FROZEN, IMPRESS, KIVY, ROOT, frozen, kivy_python
from progress import Progress
from records import Part

DISK, PACKAGE = "disk", "package"
SILENT = f"{FROZEN} without narration"
NARRATION = "narration"
PACKAGES = {
    CHROMIUM: ("chromium", "chromium-common"),
    IMPRESS: (
        *("libreoffice-impress", "libreoffice-draw", "libreoffice-core", "libreoffice-common", "libreoffice-gtk3"),
        *("uno-libs-private", "ure", "libreoffice-style-colibre"),
    ),
}
"""Debian's own packages of a peer, without the libraries that other programs use too."""
KIVY_PARTS = ("kivy", "kivy.libs", "Kivy.libs", "kivy_garden", "PIL", "pillow.libs", "docutils", "pygments")
"""What Kivy brings into site-packages, without Python itself."""


def measure_sizes(part: Part) -> None:
    """Add up files, and pack ours once more without the clips that are read aloud."""
    progress = Progress("size", 3)
    progress.step("on the disk")
    whole = _bytes(frozen().parent)
    clips = sum(_bytes(one) for one in frozen().parent.rglob(NARRATION) if one.is_dir() and "resources" in one.parts)
    part.add(DISK, FROZEN, whole / 1e6)
    part.add(DISK, SILENT, (whole - clips) / 1e6)
    packages = next((kivy_python().parents[1] / "lib").glob("python*")) / "site-packages"
    part.add(DISK, KIVY, sum(_bytes(packages / one) for one in KIVY_PARTS if (packages / one).exists()) / 1e6)
    for name, debs in PACKAGES.items():
        installed, fetched = zip(*(_debian(deb) for deb in debs), strict=True)
        part.add(DISK, name, sum(installed) / 1e6)
        part.add(PACKAGE, name, sum(fetched) / 1e6)
    progress.step("the package")
    for deb in sorted((ROOT / "dist").glob("cart-kiosk_*.deb"))[-1:]:
        part.add(PACKAGE, FROZEN, deb.stat().st_size / 1e6)
        progress.step("the package without narration")
        part.add(PACKAGE, SILENT, _without_narration(deb) / 1e6)
    progress.end()


def _without_narration(deb: Path) -> int:
    """Return the bytes of a package that is made again without its clips."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "tree"
        subprocess.run(["dpkg-deb", "-R", str(deb), str(folder)], check=True)
        for clips in [one for one in folder.rglob(NARRATION) if one.is_dir() and "resources" in one.parts]:
            shutil.rmtree(clips)
        silent = Path(name) / "silent.deb"
        subprocess.run(["dpkg-deb", "-b", str(folder), str(silent)], check=True, capture_output=True)
        return silent.stat().st_size


def _debian(package: str) -> tuple[int, int]:
    """Return what Debian says of a package: bytes installed, and bytes to fetch."""
    answer = subprocess.run(["apt-cache", "show", package], check=False, capture_output=True, text=True).stdout
    told = dict(line.split(": ", 1) for line in answer.split("\n\n")[0].splitlines() if ": " in line)
    return 1024 * int(told.get("Installed-Size", 0)), int(told.get("Size", 0))


def _bytes(path: Path) -> int:
    files = (one for one in path.rglob("*") if one.is_file() and not one.is_symlink())
    return sum(one.stat().st_size for one in files)
