"""The shell completions in packaging/ are those of today's command line, and bash can use them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tools import docs

ROOT = Path(__file__).parents[2]
COMPLETIONS = ROOT / "packaging" / "completions"


def test_the_completions_are_current(tmp_path: Path) -> None:
    docs.write_completions(tmp_path)
    kept = {path.name: path.read_text("utf-8") for path in COMPLETIONS.iterdir()}
    assert kept == {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}, "run `python3 dev.py docs`"


@pytest.mark.skipif(not shutil.which("bash"), reason="this system has no bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("se", "selftest"),
        ("run --kiosk", "--kiosk-fallback"),
        ("tour out --theme bl", "black-on-white"),
        ("run --config ro", "room.yaml"),
        ("run --deck d", "deck"),
    ],
)
def test_bash_completes(tmp_path: Path, typed: str, offered: str) -> None:
    (tmp_path / "deck").mkdir()
    (tmp_path / "room.yaml").touch()
    words = f"kiosk {typed}"
    last = len(words.split()) - 1
    line = f"COMP_WORDS=({words}); COMP_CWORD={last}; _shtab_kiosk; echo ${{COMPREPLY[@]}}"
    script = f"source {COMPLETIONS}/kiosk.bash; {line}"
    said = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == offered
