"""Makes the Debian packages from the folder that `dev.py build` made: cart-kiosk and cart-kiosk-session.

`python3 dev.py package` calls it. debhelper does the work; this lays out what it is given. The time in all files is
that of the last commit, so that the same source gives the same bytes.
"""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import dev
from kiosk import __version__
from tools.sbom import document, system_libraries

ROOT = Path(__file__).resolve().parents[1]
PACKAGING, PROGRAM, OUT = ROOT / "packaging", ROOT / "dist" / "kiosk", ROOT / "dist"
WORK = ROOT / "build" / "deb"
ICON_SIZES = (48, 64, 128, 256)
"""Sides in px, beside the drawing itself, for desktops that do not scale one."""
# What makes packages and holds them against Debian's rules, and Debian's package for each.
# fmt: off
PROGRAMS = {
    "dh": "debhelper", "dpkg-buildpackage": "dpkg-dev", "fakeroot": "fakeroot", "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream",
}
# fmt: on


def get_ready() -> datetime:
    """Install what is missing and build the program anew; return the time of the last commit, which all files get."""
    dev.install_debian_packages(sorted(package for program, package in PROGRAMS.items() if not shutil.which(program)))
    told = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True)
    os.environ.update(SOURCE_DATE_EPOCH=told.stdout.strip(), PYTHONHASHSEED="0")
    if dev.build([]):
        raise dev.Trouble("the program could not be built; what PyInstaller said stands above.")
    return datetime.fromtimestamp(int(told.stdout), UTC)


def changelog(when: datetime) -> str:
    """Give debian/changelog; what is new stands in CHANGELOG.md, for people."""
    date = when.strftime("%a, %d %b %Y %H:%M:%S +0000")
    who = "CAR-T kiosk contributors <cart-kiosk@localhost.localdomain>"
    return f"cart-kiosk ({__version__}) stable; urgency=medium\n\n  * Version {__version__}.\n\n -- {who}  {date}\n"


def draw_icons(drawing: Path, folder: Path) -> None:
    """Write the icon as a drawing, and painted in each size, where desktops look for it."""
    renderer = QSvgRenderer(str(drawing))
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copy(drawing, scalable / "cart-kiosk.svg")
    for side in ICON_SIZES:
        image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        place = folder / "hicolor" / f"{side}x{side}" / "apps"
        place.mkdir(parents=True)
        if not image.save(str(place / "cart-kiosk.png")):
            raise OSError(f"{place} cannot be written")


def fill_in(template: Path, place: Path, when: datetime) -> None:
    """Write a file with the version and the date where the template leaves room for them."""
    text = template.read_text("utf-8").replace("@VERSION@", __version__).replace("@DATE@", when.strftime("%Y-%m-%d"))
    place.write_text(text, "utf-8")


def leave_to_the_system(folder: Path) -> None:
    """Take what Debian packages bring out of the program's folder: they become dependencies, and apt mends them.

    Only Python's own library stays, for the start program loads it by its place.
    """
    for path, _package in list(system_libraries(folder)):
        if not path.name.startswith("libpython"):
            path.unlink()


def stage(when: datetime) -> Path:
    """Lay out a source package in a new folder; return the folder."""
    folder = WORK / f"cart-kiosk-{__version__}"
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.copytree(PACKAGING / "deb" / "debian", folder / "debian")
    shutil.copytree(PACKAGING / "session", folder / "session")
    shutil.copytree(PROGRAM, folder / "program", symlinks=True)
    leave_to_the_system(folder / "program")
    (folder / "debian" / "changelog").write_text(changelog(when), "utf-8")
    share = folder / "share"
    (share / "completions").mkdir(parents=True)
    for name in ("cart-kiosk.metainfo.xml", "cart-kiosk.desktop", "kiosk.1"):
        fill_in(PACKAGING / name, share / name, when)
    for shell, name in (("bash", "kiosk"), ("zsh", "_kiosk")):
        shutil.copy(PACKAGING / "completions" / f"kiosk.{shell}", share / "completions" / name)
    for page in (ROOT / "NOTICE", ROOT / "README.md", ROOT / "docs" / "command-line.md"):
        shutil.copy(page, share)
    draw_icons(PACKAGING / "cart-kiosk.svg", share / "icons")
    bom = document(
        folder / "program", ROOT / "requirements" / "run.lock", __version__, when.strftime("%Y-%m-%dT%H:%M:%SZ")
    )
    (share / "cart-kiosk.cdx.json").write_text(json.dumps(bom, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return folder


def main() -> int:
    """Make the packages in dist/ and say what they are."""
    when = get_ready()
    application = QGuiApplication(["package", "-platform", "offscreen"])  # Qt paints with one alone
    folder = stage(when)
    del application
    log = WORK / "dpkg-buildpackage.log"
    with log.open("wb") as out:
        command = ["dpkg-buildpackage", "--build=binary", "--no-sign", "--no-pre-clean"]
        if subprocess.run(command, cwd=folder, stdout=out, stderr=out, check=False).returncode:
            raise dev.Trouble(f"dpkg-buildpackage failed; {log.relative_to(ROOT)} has all it said.")
    for package in sorted(WORK.glob("*.deb")):
        shutil.copy(package, OUT)
        print(f"dist/{package.name} holds {package.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except dev.Trouble as trouble:
        sys.exit(f"dev.py: {trouble}")
