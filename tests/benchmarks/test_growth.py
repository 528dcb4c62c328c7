"""What a visitor waits for does not grow with the deck: the short benchmark, on the source tree, ratios of one run."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="the benchmark looks at the pixels of an X server")
def test_a_thousand_cards_start_change_and_weigh_like_nine() -> None:
    command = [sys.executable, ROOT / "benchmarks" / "short.py"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stdout + done.stderr
