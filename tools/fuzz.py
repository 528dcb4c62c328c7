"""Breaks every kind of file that the kiosk reads, guided by the code that each input reaches: `dev.py fuzz`.

Each target of tests/fuzz/targets.py runs in a process of its own under Atheris, which is libFuzzer for Python. An input
that leads to anything but a proper refusal is kept in build/fuzz/findings/, and the run goes on; what was done is in
build/fuzz/figures.json. What is found and mended goes into tests/fuzz/corpus/, which the ordinary tests try.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[1]
PLACE = ROOT / "build/fuzz"
INPUTS = 1_000_000
SHARES = {"manifest": 32, "orders": 28, "clips": 9, "yaml": 8, "pack": 10, "kept": 5, "keys": 6}
"""Hundredths of all inputs; readers of whole decks take a hundred times as long, and share what is left."""
DONE = re.compile(r"#(\d+)\s+DONE\s+cov: (\d+) ft: (\d+) corp: (\d+)/")
BEGUN = re.compile(r"#\d+\s+INITED\s+cov: (\d+) ft: (\d+)")


def main() -> int:
    """Fuzz what is asked for; return 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="dev.py fuzz --", description=__doc__)
    parser.add_argument("--inputs", type=int, default=INPUTS, metavar="N", help=f"all targets together ({INPUTS:,})")
    parser.add_argument("--target", action="append", choices=sorted(TARGETS), help="only this one; may be repeated")
    asked = parser.parse_args()
    shares = {name: asked.inputs // len(asked.target) for name in asked.target} if asked.target else _all(asked.inputs)
    figures = [_fuzz(name, inputs) for name, inputs in shares.items()]
    (PLACE / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    print(f"{sum(one['inputs'] for one in figures):,} inputs, {sum(one['findings'] for one in figures)} findings")
    return int(any(one["findings"] or one["exit"] for one in figures))


def _all(inputs: int) -> dict[str, int]:
    """Return how many inputs each target has."""
    others = [name for name in TARGETS if name not in SHARES]
    left = (100 - sum(SHARES.values())) / len(others)
    return {name: round(inputs * share / 100) for name, share in {**SHARES, **dict.fromkeys(others, left)}.items()}


def _fuzz(name: str, inputs: int) -> dict[str, Any]:
    """Fuzz one target, and return what came of it."""
    for folder in (PLACE / name, PLACE / "findings"):
        folder.mkdir(parents=True, exist_ok=True)
    before, began = _findings(name), time.monotonic()
    command = [sys.executable, "-m", "tools.fuzz_one", name, str(inputs), str(PLACE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    seconds = round(time.monotonic() - began, 1)
    (PLACE / f"{name}.log").write_text(done.stdout + done.stderr, "utf-8")
    first, last = BEGUN.search(done.stderr), DONE.search(done.stderr)
    figures = {"target": name, "inputs": int(last[1]) if last else 0, "seconds": seconds, "exit": done.returncode}
    figures |= {"reached_by_seeds": int(first[2]) if first else 0, "reached": int(last[3]) if last else 0}
    figures |= {"corpus": int(last[4]) if last else 0, "findings": len(_findings(name) - before)}
    print(json.dumps(figures), flush=True)
    return figures


def _findings(name: str) -> set[Path]:
    return {path for path in (PLACE / "findings").glob(f"{name}-*") if path.suffix != ".txt"}


if __name__ == "__main__":
    sys.exit(main())
