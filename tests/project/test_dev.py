"""The one door: what it finds missing, how it asks for rights, what it says, and that a second run is free."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import PySide6
import pytest
import shiboken6

import dev

ROOT = Path(__file__).parents[2]
QT = Path(PySide6.__file__).parent
LOADED = [
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/xcbglintegrations/*.so",
    "Qt/plugins/wayland-*client/*.so",
    "Qt/plugins/wayland-shell-integration/*.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "QtQuick*.abi3.so",
    "QtSvg.abi3.so",
    "QtDBus.abi3.so",
    "QtNetwork.abi3.so",
]
# Every Debian system has these: they belong to its C and C++ run time, to Python itself or to dpkg.
ALWAYS_THERE = r"ld-linux.*|lib(c|m|dl|pthread|rt|resolv|gcc_s|stdc\+\+|z|zstd)\.so\.\d+"
# And these come from a package that another library of the same table is taken from.
WITH_ANOTHER = {"libbrotlicommon.so.1": "libbrotli1", "libgthread-2.0.so.0": "libglib2.0-0"}


def needed(start: list[Path]) -> Iterator[str]:
    """Give each library that these or what they load from the wheel need of the system."""
    wheel = {path.name: path for folder in (QT, Path(shiboken6.__file__).parent) for path in folder.rglob("*.so*")}
    seen, waiting = set(), list(start)
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        said = subprocess.run(["readelf", "-d", path], check=True, capture_output=True, text=True).stdout
        for name in re.findall(r"\(NEEDED\).*\[(.+)\]", said):
            if name in wheel:
                waiting.append(wheel[name])
            elif not re.fullmatch(ALWAYS_THERE, name):
                yield name


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' wheels need nothing of this kind")
def test_every_library_that_qt_or_sound_needs_of_the_system_is_known() -> None:
    start = [path for pattern in LOADED for path in QT.glob(pattern)]
    assert len(start) >= len(LOADED)
    known = dev.LIBRARIES | WITH_ANOTHER
    sound = (path.read_text("utf-8") for path in (ROOT / "kiosk/sound").glob("*.py"))
    assert {*needed(start), *re.findall(r'CDLL\("(.+)"\)', "".join(sound))} == set(known)
    assert set(WITH_ANOTHER.values()) <= set(dev.LIBRARIES.values())


def test_what_is_missing_is_named_by_its_debian_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev, "loads", lambda library: library != "libxcb-cursor.so.0")
    monkeypatch.setattr(dev, "find_spec", lambda name: None if name == "ensurepip" else name)
    monkeypatch.setattr(dev.shutil, "which", lambda program: None if program == "weston" else program)
    venv = "python{}.{}-venv".format(*sys.version_info)
    assert dev.missing_debian_packages("run") == ["libxcb-cursor0", venv]
    assert dev.missing_debian_packages("dev") == ["libxcb-cursor0", venv, "weston"]


def test_only_who_narrates_needs_what_narrates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev, "loads", lambda _library: False)
    monkeypatch.setattr(dev, "find_spec", lambda name: name)
    monkeypatch.setattr(dev.shutil, "which", lambda _program: None)
    assert dev.missing_debian_packages("narrate") == ["espeak-ng", "opus-tools"]
    assert not {"espeak-ng", "opus-tools"} & {*dev.missing_debian_packages("dev"), *dev.missing_debian_packages("run")}


def test_who_narrates_gets_an_environment_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(dev, "VENV", tmp_path / "usual")
    monkeypatch.setitem(dev.APART, "narrate", tmp_path)
    monkeypatch.setattr(dev, "quietly", lambda doing, *_command: steps.append(doing))
    monkeypatch.setattr(dev, "missing_debian_packages", lambda _tier: [])
    dev.set_up("narrate")
    assert steps[-1] == "Installing the Python packages locked in requirements/narrate.lock"
    assert [path.name for path in tmp_path.iterdir()] == ["narrate.ready"]


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_need_nothing_more(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(dev.sys, "platform", platform)
    monkeypatch.setattr(dev, "loads", lambda _library: False)
    assert dev.missing_debian_packages("dev") == []


@pytest.mark.parametrize(
    ("user", "sudo", "without_asking", "terminal", "rights"),
    [
        (0, False, False, False, []),
        (1000, False, False, True, None),
        (1000, True, True, False, ["sudo", "-n"]),
        (1000, True, False, False, None),
        (1000, True, False, True, ["sudo"]),
    ],
)
def test_rights_are_asked_for_only_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
    *,
    user: int,
    sudo: bool,
    without_asking: bool,
    terminal: bool,
    rights: list[str] | None,
) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: user)
    monkeypatch.setattr(dev.shutil, "which", lambda _program: "/usr/bin/sudo" if sudo else None)
    answer = SimpleNamespace(returncode=0 if without_asking else 1)
    monkeypatch.setattr(dev.subprocess, "run", lambda *_command, **_options: answer)
    monkeypatch.setattr(dev.sys, "stdin", SimpleNamespace(isatty=lambda: terminal))
    assert dev.root_rights() == rights


def test_without_rights_one_sentence_names_packages_and_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "fingerprint", lambda: "new")
    monkeypatch.setattr(dev, "missing_debian_packages", lambda _tier: ["libegl1", "libgl1"])
    monkeypatch.setattr(dev.shutil, "which", lambda program: program)
    monkeypatch.setattr(dev, "root_rights", lambda: None)
    assert dev.main(["run"]) == 2
    command = "sudo apt-get install -y --no-install-recommends libegl1 libgl1"
    assert capsys.readouterr().err == f"dev.py: the system lacks libegl1, libgl1; run: {command}\n"


def test_a_step_that_fails_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "BUILD", tmp_path / "build")
    with pytest.raises(dev.Trouble, match=r"^that failed with “no room”; all it said is in build/set-up.log\.$"):
        dev.quietly("Filling the disk", sys.executable, "-c", "print('first'); print('no room'); exit(3)")
    assert capsys.readouterr().out == "Filling the disk …\n"
    assert (tmp_path / "build" / "set-up.log").read_text("utf-8") == "first\nno room\n"


def test_what_is_locked_needs_nothing_that_is_not() -> None:
    """Pip installs the lock and looks for nothing more; here it would find what the lock forgot."""
    answer = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout


def test_a_finished_set_up_is_not_done_again_until_what_it_depends_on_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "quietly", lambda doing, *_command: steps.append(doing))
    monkeypatch.setattr(dev, "missing_debian_packages", lambda _tier: [])
    dev.set_up("dev")
    first = len(steps)
    assert first > 1
    dev.set_up("dev")
    dev.set_up("run")  # whatever the program needs, the developer has too
    assert len(steps) == first
    monkeypatch.setattr(dev, "fingerprint", lambda: "new")
    dev.set_up("run")
    assert len(steps) > first


def test_help_lists_each_task_with_one_line() -> None:
    said = subprocess.run(
        [sys.executable, ROOT / "dev.py", "--help"], check=True, capture_output=True, text=True
    ).stdout
    listed = re.findall(r"^    (\w+) +\S.*\.$", said, re.MULTILINE)
    assert listed == ["run", "test", "check", "format", "build", "package", "docs", "narrate", "bench", "fuzz", "lock"]
    assert max(map(len, said.splitlines())) <= 130
