"""The frozen program beside the source tree it was made from. With KIOSK_FROZEN only; `.ci/run` sets it."""

import shutil
from pathlib import Path

import pytest

from kiosk.content import BUILT_IN_DECK, READY, RESOURCES, load_ready, read_own
from tests.program.starting import FROZEN, SOURCE, run

pytestmark = pytest.mark.skipif(not FROZEN, reason="there is a frozen program to test only where KIOSK_FROZEN names it")
INSIDE = (FROZEN or Path()).parent / "_internal"


# The usual panel in fewer px, which are painted sooner: a visit has some 100 pictures.
@pytest.mark.parametrize("size", ["1280x720", "720x1280"], ids=["landscape", "portrait"])
def test_it_shows_what_the_source_tree_shows(home: Path, size: str) -> None:
    for program, folder in ((FROZEN, "frozen"), (SOURCE, "source")):
        done = run(home, "run", "--pictures", folder, "--screen", size, "--px-per-mm", "2.43", program=program)
        assert done.returncode == 0, done.stderr
    files = sorted(path.name for path in (home / "source").iterdir())
    assert files == sorted(path.name for path in (home / "frozen").iterdir())
    assert len(files) > 10
    different = [
        name for name in files if (home / "source" / name).read_bytes() != (home / "frozen" / name).read_bytes()
    ]
    assert different == []


def test_it_runs_without_python_and_from_any_folder(home: Path) -> None:
    shutil.copytree(INSIDE.parent, home / "elsewhere", symlinks=True)
    done = run(home, "selftest", program=home / "elsewhere" / "kiosk", PATH="/nowhere", PYTHONHOME="/nowhere")
    assert (done.returncode, done.stderr) == (0, "")


def test_it_holds_ready_what_the_source_tree_reads() -> None:
    assert load_ready(INSIDE / "kiosk" / READY.relative_to(RESOURCES.parent)) == read_own(BUILT_IN_DECK)


def test_only_three_platforms_ship_and_nothing_that_opens_a_port() -> None:
    platforms = {path.name for path in INSIDE.glob("PySide6/Qt/plugins/platforms/*")}
    assert platforms == {"libqxcb.so", "libqwayland.so", "libqoffscreen.so"}
    modules = {path.parent.relative_to(INSIDE / "PySide6/Qt/qml").as_posix() for path in INSIDE.rglob("qml/**/qmldir")}
    quick = {"QtQuick", "QtQuick/Window", "QtQuick/Shapes", "QtQuick/Templates"}
    assert modules == {"QtQml", "QtQml/Models", "QtQml/WorkerScript", *quick}
    files = [path.name for path in INSIDE.rglob("*")]
    strays = ["vnc", "gtk", "qmldbg", "libssl", "libcrypto", "Qt6Widgets", "Qt6Sql", "Qt6Test", "Controls"]
    strays += ["WebEngine", "3D", "Charts", "ffmpeg", "libav", "Multimedia"]
    for stray in strays:
        assert not [name for name in files if stray in name]


def test_it_is_no_larger_than_promised() -> None:
    files = [path for path in INSIDE.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) <= 240e6
