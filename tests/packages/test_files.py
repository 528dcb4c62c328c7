"""What the packages are made from, as far as it can be judged without making them."""

import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

import kiosk
from tests.packages.conftest import one
from tools.package import PACKAGING, changelog, fill_in
from tools.sbom import document

WHEN = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
UNITS = sorted((PACKAGING / "session").glob("*.service"))
HARDENING = ("PrivateNetwork=yes", "RestrictAddressFamilies=AF_UNIX", "PrivateDevices=yes", "ProtectSystem=strict")


def needs(program: str) -> pytest.MarkDecorator:
    """Skip where a program is not there; `dev.py package` installs it."""
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not there")


def exposure(unit: Path, highest: int) -> subprocess.CompletedProcess[str]:
    """Ask systemd how much of the computer a unit could reach, from 0 to 100; it ends with 1 above `highest`."""
    asked = ["systemd-analyze", "security", "--offline=true", f"--threshold={highest}", "--no-pager", unit]
    return subprocess.run(asked, capture_output=True, text=True, check=False)


@needs("systemd-analyze")
@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.stem)
def test_a_unit_reaches_next_to_nothing(unit: Path, tmp_path: Path) -> None:
    assert exposure(unit, 15).returncode == 0
    bare = tmp_path / unit.name
    bare.write_text("[Service]\nType=notify\nExecStart=/usr/bin/kiosk\n", "utf-8")
    assert exposure(bare, 15).returncode == 1


def test_the_programs_unit_has_no_network_and_no_device() -> None:
    lines = (PACKAGING / "session" / "cart-kiosk.service").read_text("utf-8").splitlines()
    assert [line for line in HARDENING if line not in lines] == []


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.stem)
def test_a_unit_is_never_dead_for_good(unit: Path) -> None:
    lines = unit.read_text("utf-8").splitlines()
    assert {"Restart=always", "StartLimitIntervalSec=0"} <= set(lines)
    assert any(line.startswith("WatchdogSec=") for line in lines)


@needs("desktop-file-validate")
def test_desktops_can_read_the_desktop_file() -> None:
    place = PACKAGING / "cart-kiosk.desktop"
    done = subprocess.run(["desktop-file-validate", place], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@needs("appstreamcli")
def test_software_centres_can_read_the_description(tmp_path: Path) -> None:
    place = tmp_path / "cart-kiosk.metainfo.xml"
    fill_in(PACKAGING / place.name, place, WHEN)
    done = subprocess.run(["appstreamcli", "validate", "--no-net", place], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "E:" not in done.stdout
    assert "W:" not in done.stdout


def test_the_changelog_has_the_version_and_the_time_of_the_source() -> None:
    assert changelog(WHEN).startswith(f"cart-kiosk ({kiosk.__version__}) ")
    assert changelog(WHEN).endswith("  Mon, 23 Nov 2026 08:00:00 +0000\n")


def test_the_list_of_parts_names_each_locked_package_once(tmp_path: Path) -> None:
    lock = PACKAGING.parent / "requirements" / "run.lock"
    bom = document(tmp_path, lock, kiosk.__version__, "2026-11-23T08:00:00Z")
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.5")
    names = [part["name"].lower() for part in bom["components"]]
    assert {"pyyaml", "pyside6-essentials", "attrs", "python", "pyinstaller"} <= set(names)
    assert "setuptools" not in names
    assert len(names) == len(set(names))
    assert all(part["licenses"] for part in bom["components"])
    assert bom == document(tmp_path, lock, kiosk.__version__, "2026-11-23T08:00:00Z")
    json.dumps(bom)


@needs("lintian")
@pytest.mark.parametrize("pattern", ["cart-kiosk_*.deb", "cart-kiosk-session_*.deb"])
def test_lintian_finds_nothing(pattern: str) -> None:
    command = ["lintian", "--fail-on", "error,warning", one(pattern)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
