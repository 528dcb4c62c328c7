"""Cut at any instant while a pack is taken, what is shown is the old deck or the new one, whole (T2).

Two ways to be cut: before each single step that changes the disk, one after the other, and by SIGKILL at any time. What
is taken is the same each time; the processes are forked from one that has loaded everything.
"""

import hashlib
import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.deck import load
from kiosk.packs import Shelf
from tests.packs.conftest import Make
from tests.program.starting import ROOT
from tests.unattended.figures import keep

SHORT, LONG = 60, 1_200
LONGEST_MS = 60
"""Within so many ms a take is done on an idle computer; cuts fall anywhere in it, and some after it."""
CUTTER = """
import json, os, shutil, signal, sys
from pathlib import Path
from kiosk.packs import Shelf, open_pack, read_trusted_keys
CHANGES = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.symlink", "os.truncate", "shutil.rmtree"}
def take(pack, keys, folder):
    shelf = Shelf(Path(folder), least_free=0)
    staged = shelf.staging(0) / "deck"
    with open_pack(Path(pack), read_trusted_keys(Path(keys))) as opened:
        opened.unpack(staged)
        shelf.show(staged, opened.manifest)
def cut_before(number):
    left = [number]
    def hook(event, arguments):
        writes = event != "open" or (isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR))
        if event in CHANGES and writes:
            left[0] -= 1
            if not left[0]:
                os._exit(9)
    sys.addaudithook(hook)
for line in sys.stdin:
    pack, keys, folder, step, after_ms = json.loads(line)
    child = os.fork()
    if not child:
        if after_ms is not None:
            signal.setitimer(signal.ITIMER_REAL, after_ms / 1000)  # SIGALRM ends it, as nobody catches it
        if step:
            cut_before(step)
        take(pack, keys, folder)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
Cut = Callable[[Path, int, float | None], int]


@pytest.fixture
def cut(tmp_path: Path, trusted: Path, shelf: Shelf) -> Iterator[Cut]:
    """Give the means to take a pack and be cut before a step, or after so many ms; 0 is the answer where it was not."""
    world = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", CUTTER]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=world, cwd=tmp_path
    ) as cutter:
        assert cutter.stdin
        assert cutter.stdout

        def take(pack: Path, step: int, after_ms: float | None) -> int:
            asked = [str(pack), str(trusted), str(shelf.folder), step, after_ms]
            print(json.dumps(asked), file=cutter.stdin, flush=True)
            return int(cutter.stdout.readline())

        yield take
        cutter.stdin.close()


def version_shown(shelf: Shelf) -> int:
    """Give the version that is shown; it has to be whole, byte for byte."""
    folder, manifest = shelf.shown(), shelf.manifest()
    assert folder is not None, "nothing is shown"
    assert manifest is not None
    for name, listed in manifest.files.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == listed.sha256, name
    return manifest.version


def test_cut_before_any_step_the_old_deck_or_the_new_one_is_shown(cut: Cut, pack: Make, shelf: Shelf) -> None:
    assert cut(pack(1), 0, None) == 0
    version, step, cuts = 1, 1, 0
    while cut(pack(version + 1), step, None) != 0:
        shown = version_shown(shelf)
        assert shown in {version, version + 1}
        assert shelf.newest("cart") == shown
        version, step, cuts = shown, step + 1, cuts + 1
        assert cut(pack(version + 1), 0, None) == 0, "after a cut the next pack is taken as ever"
        version += 1
        assert version_shown(shelf) == version
    assert cuts > 20
    keep("steps before each of which a take was cut", cuts, "steps")


@pytest.mark.parametrize("many", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)])
def test_cut_at_any_time_the_old_deck_or_the_new_one_is_shown(many: int, cut: Cut, pack: Make, shelf: Shelf) -> None:
    chance, version, cuts = random.Random(1), 1, 0  # noqa: S311 - repeatable, not secret
    assert cut(pack(1), 0, None) == 0
    while cuts < many:
        done = cut(pack(version + 1), 0, chance.uniform(0.1, LONGEST_MS)) == 0
        shown = version_shown(shelf)
        assert shown in ({version + 1} if done else {version, version + 1})
        version, cuts = shown, cuts + (not done)
    load(shelf.shown() or Path())
    keep("times a take was cut at any instant", cuts, "times")
