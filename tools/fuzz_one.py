"""Fuzzes one target in this process, which libFuzzer ends: `python -m tools.fuzz_one NAME INPUTS FOLDER`.

Its corpus, what it found and its dictionary are in the folder.
"""

import hashlib
import logging
import random
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

import atheris

from tests.fuzz.breaking import broken

with atheris.instrument_imports(include=["kiosk", "yaml", "cattrs", "zipfile", "json"], enable_loader_override=False):
    from tests.fuzz.targets import TARGETS, Target

SLOW_S, LARGEST_MB = 10, 1024
"""An input that takes longer, or more memory, ends the run."""
LONGEST = 16 * 1024
"""Bytes of an input."""


def main(name: str, inputs: int, folder: Path) -> None:
    """Let libFuzzer call the target so many times."""
    logging.disable(logging.CRITICAL)
    target, corpus, words = TARGETS[name], folder / name, folder / f"{name}.dict"
    for seed in target.seeds():
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in target.words), "ascii")
    limits = [f"-runs={inputs}", f"-timeout={SLOW_S}", f"-rss_limit_mb={LARGEST_MB}", f"-max_len={LONGEST}"]
    limits += ["-len_control=0", f"-dict={words}", f"-artifact_prefix={folder}/findings/{name}-"]
    try_it = _tried(target, folder / "findings" / name)
    atheris.Setup([sys.argv[0], *limits, str(corpus)], try_it, custom_mutator=_changing(target))
    atheris.Fuzz()


def _changing(target: Target) -> Callable[[bytes, int, int], bytes]:
    """Return what changes an input: every other one as libFuzzer does, which knows nothing of words and lines."""

    def change(data: bytes, most: int, seed: int) -> bytes:
        if seed % 2:
            return bytes(atheris.Mutate(data, most))
        return broken(data, random.Random(seed), target.words)[:most]  # noqa: S311 - repeatable, not secret

    return change


def _tried(target: Target, place: Path) -> Callable[[bytes], None]:
    """Return what tries an input, and keeps the first that leads to an error of a sort."""
    known: set[str] = set()
    spare = Path(tempfile.mkdtemp(prefix="cart-kiosk-fuzz-"))

    def try_it(data: bytes) -> None:
        try:
            target.try_it(data, spare)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            frame = traceback.extract_tb(error.__traceback__)[-1]
            sort = f"{type(error).__name__} {Path(frame.filename).name}:{frame.lineno}"
            if sort not in known:
                known.add(sort)
                kept = place.with_name(f"{place.name}-{hashlib.sha256(sort.encode()).hexdigest()[:8]}")
                kept.write_bytes(data)
                kept.with_suffix(".txt").write_text("".join(traceback.format_exception(error)), "utf-8")

    return try_it


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
