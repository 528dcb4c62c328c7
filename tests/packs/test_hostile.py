"""No pack that was made to do harm is taken, and each is refused soon, with little memory and in a sentence (T4).

Each is judged in a process of its own, as `take` does it; the processes are forked from one that has loaded everything,
so that ten thousand of them take minutes and not hours.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from nacl.signing import SigningKey

from kiosk.packs import new_key, read_secret_key
from tests.packs.conftest import DECK
from tests.packs.hostile import Bad
from tests.program.starting import ROOT
from tests.unattended.figures import keep

LONGEST_S, MOST_MB = 1.0, 150
"""Of the processor's time, for a computer that is busy with other things tells nothing by the clock on the wall."""
KINDS = 14
SHORT, LONG = 140, 10_000
JUDGE = """
import json, os, resource, sys, time
from pathlib import Path
from kiosk.packing import judge, keep_within_limits
from kiosk.packs import PackFault
import kiosk.ui.decoding
for line in sys.stdin:
    pack, keys, folder = json.loads(line)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        started = time.process_time()
        keep_within_limits()
        try:
            judge(Path(pack), Path(keys), Path(folder))
            told = ""
        except PackFault as fault:
            told = str(fault)
        except BaseException as error:
            told = f"!{type(error).__name__}: {error}"
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        os.write(writing, json.dumps([told, time.process_time() - started, used]).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    print(said.decode() or json.dumps(["!ended", 0, 0]), flush=True)
"""
SENTENCE = re.compile(r"[A-Z][^\n]{20,200}[.;] ?[^\n]*\.")


@pytest.fixture
def judge(tmp_path: Path, trusted: Path) -> Iterator[Callable[[Path], tuple[str, float, float]]]:
    """Give the means to have a pack judged: the sentence, empty for a sound one; seconds; MB."""
    command = [sys.executable, "-c", JUDGE]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=world(tmp_path), cwd=tmp_path
    ) as judging:
        assert judging.stdin
        assert judging.stdout

        def ask(pack: Path) -> tuple[str, float, float]:
            folder = tmp_path / "judged"
            print(json.dumps([str(pack), str(trusted), str(folder)]), file=judging.stdin, flush=True)
            told, took_s, used_mb = json.loads(judging.stdout.readline())
            subprocess.run(["rm", "-rf", folder], check=True)
            return told, took_s, used_mb

        yield ask
        judging.stdin.close()


def world(home: Path) -> dict[str, str]:
    """Give the judge's environment."""
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def bad(key: SigningKey, tmp_path: Path) -> Bad:
    """Give who makes hostile packs."""
    new_key(tmp_path / "stranger")
    return Bad(DECK, key, read_secret_key(tmp_path / "stranger"))


@pytest.mark.parametrize("many", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)])
def test_every_hostile_pack_is_refused_soon_and_in_a_sentence(
    many: int, bad: Bad, judge: Callable[[Path], Any], tmp_path: Path
) -> None:
    place, before = tmp_path / "bad.pack", set(tmp_path.iterdir())
    wrong: list[str] = []
    slowest, largest, kinds = 0.0, 0.0, Counter[str]()
    for number in range(many):
        kind = bad.make(number, place)
        kinds[kind] += 1
        told, took_s, used_mb = judge(place)
        slowest, largest = max(slowest, took_s), max(largest, used_mb)
        if not SENTENCE.fullmatch(told) or took_s > LONGEST_S or used_mb > MOST_MB:
            wrong.append(f"{number} {kind}: {took_s:.2f} s, {used_mb:.0f} MB: {told!r}")
    keep(f"the slowest of {many} hostile packs", slowest, "s")
    keep(f"the largest of {many} hostile packs", largest, "MB")
    assert len(kinds) == min(many, KINDS)
    assert wrong == []
    assert set(tmp_path.iterdir()) - before <= {place}


def test_a_sound_pack_passes(bad: Bad, judge: Callable[[Path], Any], tmp_path: Path) -> None:
    """The twin: what refuses all the others is what is wrong with them."""
    (tmp_path / "good.pack").write_bytes(bad.sound())
    assert judge(tmp_path / "good.pack")[0] == ""
