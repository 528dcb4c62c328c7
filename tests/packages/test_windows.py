"""The installer for Windows compiles without a warning, and holds what it is given. Nothing of it is run here."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tools.package import PACKAGING

SCRIPT = PACKAGING / "windows" / "kiosk.nsi"
pytestmark = pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not there: Debian's package nsis")


def compiled(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Compile the installer for a folder."""
    command = ["makensis", "-V2", "-WX", *words, f"-DOUT={folder.parent / 'cart-kiosk-setup.exe'}", SCRIPT]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    """Give a folder that is laid out as the program's."""
    folder = tmp_path / "kiosk"
    (folder / "_internal").mkdir(parents=True)
    (folder / "kiosk.exe").write_bytes(b"MZ" + bytes(1000))
    (folder / "_internal" / "base_library.zip").write_bytes(bytes(1000))
    return folder


def test_it_compiles_for_a_folder_without_a_warning(staged: Path) -> None:
    done = compiled(staged, "-DVERSION=0.1.0", f"-DSOURCE={staged}")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    made = (staged.parent / "cart-kiosk-setup.exe").read_bytes()
    assert made.startswith(b"MZ")
    assert "requireAdministrator" in made.decode("latin-1")


def test_it_says_what_is_missing(staged: Path) -> None:
    done = compiled(staged)
    assert done.returncode == 1
    assert "VERSION, SOURCE" in done.stdout + done.stderr
