"""Every defence is one: with it taken away, in a copy of the project, its test is red."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program.starting import ROOT
from tests.unattended.sabotage import SABOTAGES, Sabotage

pytestmark = pytest.mark.slow
COPIED = ("kiosk", "tests", "tools", "packaging", "requirements", "dev.py", "pyproject.toml")
PATIENCE_S = 300


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the project that may be hurt."""
    folder = tmp_path_factory.mktemp("copy")
    for name in COPIED:
        place = ROOT / name
        skipped = shutil.ignore_patterns("__pycache__")
        shutil.copytree(place, folder / name, ignore=skipped) if place.is_dir() else shutil.copy(place, folder)
    return folder


def run(copy: Path, test: str) -> subprocess.CompletedProcess[str]:
    """Run a test of the copy."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *test.split(maxsplit=2)]
    world = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=copy, env=world, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


@pytest.mark.parametrize("sabotage", SABOTAGES, ids=lambda sabotage: sabotage.name)
def test_without_the_defence_its_test_is_red(copy: Path, sabotage: Sabotage) -> None:
    place = copy / sabotage.file
    whole = place.read_text("utf-8")
    assert whole.count(sabotage.old) == 1, "the defence has changed its words"
    place.write_text(whole.replace(sabotage.old, sabotage.new), "utf-8")
    try:
        done = run(copy, sabotage.test)
    finally:
        place.write_text(whole, "utf-8")
    assert done.returncode == 1, f"not red: {done.returncode}\n{done.stdout[-2000:]}"
    assert "1 failed" in done.stdout
