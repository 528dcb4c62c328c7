#!/usr/bin/env python3
"""The one door: `python3 dev.py TASK [-- ARGUMENTS]` sets up whatever is missing, then does the task.

A bare Debian or Ubuntu with only python3 is enough: the first task makes the virtual environment `.venv`, installs
the locked packages into it and, through apt, the libraries Qt needs. Later tasks find all that in place at once.
Standard library only, for nothing else is there yet when this file starts.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from tools.system import LIBRARIES, PROGRAMS, TO_COMPARE, TO_NARRATE

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
APART = {name: ROOT / f".venv-{name}" for name in ("narrate", "bench", "fuzz")}
"""Environments of their own: what these tasks need is large, or there for few systems."""
ABREAST = ("-n", str(min(4, (os.cpu_count() or 1) + 1)), "--dist", "loadfile", "--no-loadscope-reorder")
"""One process more runs tests than there are processors, for who shows the whole program mostly waits; at most four."""
CHANCE = "tests/deck/test_broken_decks.py::test_a_broken_deck_is_refused_and_nothing_else"
"""A thousand decks broken by chance: `test` tries them. What is covered must not turn on chance, nor wait for it."""
BUILD = ROOT / "build"
UI = ROOT / "kiosk" / "ui"
OLDEST_PYTHON = (3, 11)


class Trouble(Exception):  # noqa: N818 - it is printed as "dev.py: ..." and that is all its name is for
    """Something a person must put right; its text is the one sentence they are told."""


def set_up(tier: str) -> None:
    """Make ready what a tier needs: "run" for the program, "dev" for tests and the build, and those of `APART`."""
    if sys.version_info < OLDEST_PYTHON:
        raise Trouble("this needs Python {}.{} or newer.".format(*OLDEST_PYTHON))
    now = fingerprint()
    venv = APART.get(tier, VENV)
    stamps = [venv / f"{done}.ready" for done in (tier, "dev")]  # they go when .venv goes
    if any(stamp.is_file() and stamp.read_text("ascii") == now for stamp in stamps):
        return
    install_debian_packages(missing_debian_packages(tier))
    make_environment(venv)
    lock_file = f"requirements/{tier}.lock"
    # The lock names everything. Where pip looks for more, it takes a newer "coverage[toml]" for something not locked.
    pip = (venv / BIN.name / "python", "-m", "pip", "install", "--no-deps")
    quietly(f"Installing the Python packages locked in {lock_file}", *pip, "--require-hashes", "-r", lock_file)
    if venv == VENV:
        quietly("Installing the kiosk, linked to this folder", *pip, "--no-build-isolation", "-e", ".")
    stamps[0].write_text(now, "ascii")


def fingerprint() -> str:
    """Name in one hash all that the set-up depends on: when it changes, the set-up runs again."""
    files = [*sorted(ROOT.glob("requirements/*.lock")), ROOT / "pyproject.toml", Path(__file__)]
    parts = [f"{sys.version} {ROOT}".encode(), *(path.read_bytes() for path in files)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def missing_debian_packages(tier: str) -> list[str]:
    """List what the system lacks, by Debian's names; nothing on systems whose wheels and Python bring it all."""
    if not sys.platform.startswith("linux"):
        return []
    libraries = LIBRARIES if tier in ("run", "dev") else {}
    programs = {"dev": PROGRAMS, "narrate": TO_NARRATE, "bench": TO_COMPARE}.get(tier, {})
    missing = {package for library, package in libraries.items() if not loads(library)}
    missing |= {package for name, package in programs.items() if not (shutil.which(name) or Path(name).exists())}
    if not find_spec("ensurepip"):
        missing.add("python{}.{}-venv".format(*sys.version_info))
    if tier == "dev":
        if shutil.which("pipewire-pulse"):
            missing.discard("pulseaudio")
        if not loads(str(sysconfig.get_config_var("INSTSONAME"))):  # PyInstaller puts libpython into the bundle
            missing.add("libpython{}.{}".format(*sys.version_info))
    return sorted(missing)


def loads(library: str) -> bool:
    """Ask the system's own loader whether it finds a shared library: the same answer Qt will get."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_debian_packages(packages: list[str]) -> None:
    """Install by apt as root or through sudo; without either, say in one sentence what is missing."""
    if not packages:
        return
    if not shutil.which("apt-get"):
        raise Trouble(
            f"install what Debian calls {', '.join(packages)} with this system's package program, then retry."
        )
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if (rights := root_rights()) is None:
        raise Trouble(f"the system lacks {', '.join(packages)}; run: sudo {' '.join(install)}")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive"]
    quietly("Reading the list of Debian packages", *apt, "apt-get", "update")
    quietly(f"Installing Debian packages: {' '.join(packages)}", *apt, *install)


def root_rights() -> list[str] | None:
    """Give the words to put before a command so that root runs it, or None; asks for a password only on a terminal."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n"]
    return ["sudo"] if sys.stdin.isatty() else None


def make_environment(venv: Path) -> None:
    """Create a virtual environment, or create it anew when it belongs to another Python version."""
    settings = venv / "pyvenv.cfg"
    ours = "version = {}.{}.".format(*sys.version_info)
    if not (settings.is_file() and ours in settings.read_text("utf-8") and any((venv / BIN.name).glob("pip*"))):
        quietly(f"Making the virtual environment {venv.name}", sys.executable, "-m", "venv", "--clear", venv)


def quietly(doing: str, *command: str | Path) -> None:
    """Say in one line what is being done and do it; what the command prints goes to build/set-up.log."""
    print(f"{doing} …", flush=True)
    log = BUILD / "set-up.log"
    BUILD.mkdir(exist_ok=True)
    with log.open("ab") as out:
        failed = subprocess.run(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=out, check=False
        ).returncode
    if failed:
        last = log.read_text("utf-8", "replace").strip().rpartition("\n")[2]
        raise Trouble(f"that failed with “{last}”; all it said is in {log.relative_to(ROOT)}.")


def call(program: str, *arguments: str | Path) -> int:
    """Run a program of .venv in the project's folder, with this terminal, and give its exit code."""
    return subprocess.run([BIN / program, *arguments], cwd=ROOT, check=False).returncode


# --- Tasks: what `dev.py TASK` does, each told in one line by its docstring ------------------------------------------


def run(arguments: list[str]) -> int:
    """Start the kiosk; without a display it walks one visit, pictures in build/tour/. After --: its own arguments."""
    set_up("run")
    command = [str(BIN / "kiosk"), "run", "--pictures", str(BUILD / "tour"), *arguments]
    if os.name == "posix":
        os.execv(command[0], command)  # a signal sent to this process is then the kiosk's  # noqa: S606
    return subprocess.run(command, check=False).returncode


def test(arguments: list[str]) -> int:
    """Run the whole test suite, and keep what it measured for the report. After --: pytest's own arguments."""
    set_up("dev")
    return call("pytest", *(arguments or ["--measured=build/measured.json", *ABREAST]))


def check(_arguments: list[str]) -> int:
    """Hold the code against its standards: format, lint, strict types, QML lint, coverage of the rooms without Qt."""
    set_up("dev")
    rooms = ("tests/deck", "tests/visit", "tests/clinic", "tests/narration")
    steps: list[tuple[str, Callable[[], int]]] = [
        ("Python format", lambda: call("ruff", "format", "--check", "--quiet")),
        ("Python lint", lambda: call("ruff", "check", "--quiet")),
        ("types", lambda: call("mypy")),
        ("QML format", lambda: call("python", "-m", "tools.qml", "format")),
        ("QML lint", lambda: call("python", "-m", "tools.qml", "lint")),
        ("coverage", lambda: call("pytest", "-q", *ABREAST, *rooms, "--cov", "--deselect", CHANCE)),
    ]
    failed = []
    for name, step in steps:
        print(f"Checking {name} …", flush=True)
        if step():
            failed.append(name)
    print(f"To put right: {', '.join(failed)}" if failed else "All checks passed")
    return 1 if failed else 0


def format(_arguments: list[str]) -> int:  # noqa: A001 - the task's name on the command line
    """Lay out every Python and QML file as `check` wants it."""
    set_up("dev")
    return call("ruff", "format") or call("pyside6-qmlformat", "--inplace", *sorted(UI.glob("*.qml")))


def build(_arguments: list[str]) -> int:
    """Make dist/kiosk/, the program that runs on a machine without Python."""
    set_up("dev")
    return call("pyinstaller", "--noconfirm", "--distpath", "dist", "--workpath", "build/pyinstaller", "build.spec")


def package(_arguments: list[str]) -> int:
    """Make dist/cart-kiosk*.deb: the same bytes from the same commit. Debian and Ubuntu only."""
    set_up("dev")
    return call("python", "-m", "tools.package")


def docs(_arguments: list[str]) -> int:
    """Make again what is generated: completions, pictures, the decision-aid report, and that of the last test run."""
    set_up("dev")
    return int(any(call("python", "-m", f"tools.{one}") for one in ("docs", "decision_aid", "conformance")))


def narrate(arguments: list[str]) -> int:
    """Have every sentence of a deck spoken, for authors. After --: for instance --language en, or --help."""
    set_up("narrate")
    return subprocess.run(
        [APART["narrate"] / BIN.name / "python", "-m", "tools.narrate", *arguments], cwd=ROOT, check=False
    ).returncode


def fuzz(arguments: list[str]) -> int:
    """Break every kind of file that the kiosk reads, a million times. After --: for instance --target clips."""
    set_up("fuzz")
    return subprocess.run(
        [APART["fuzz"] / BIN.name / "python", "-m", "tools.fuzz", *arguments], cwd=ROOT, check=False
    ).returncode


def bench(arguments: list[str]) -> int:
    """Measure the kiosk against its peers, for docs/benchmarks.md. After --: parts, such as start, and --quick."""
    set_up("dev")
    set_up("bench")
    measures = "--again" not in arguments and "--help" not in arguments
    return (package([]) if measures else 0) or call("python", "benchmarks/bench.py", *arguments)


def lock(arguments: list[str]) -> int:
    """Pin every dependency by version and hash in requirements/. After --: for instance --upgrade."""
    set_up("dev")
    common = ["--quiet", "--universal", "--generate-hashes", "--python-version", "{}.{}".format(*OLDEST_PYTHON)]
    common += ["--custom-compile-command", "python3 dev.py lock", *arguments, "pyproject.toml"]
    failed = call("uv", "pip", "compile", *common, "--group", "install", "-o", "requirements/run.lock")
    same = ["--constraint", "requirements/run.lock"]
    failed = failed or call("uv", "pip", "compile", *common, *same, "--group", "dev", "-o", "requirements/dev.lock")
    failed = failed or call("uv", "pip", "compile", *common, *same, "--group", "fuzz", "-o", "requirements/fuzz.lock")
    common = [word for word in common if word != "pyproject.toml"]  # nothing of Qt: the group stands by itself
    for alone in ("narrate", "bench"):
        failed = failed or call("uv", "pip", "compile", *common, "--group", alone, "-o", f"requirements/{alone}.lock")
    return failed


TASKS = {task.__name__: task for task in (run, test, check, format, build, package, docs, narrate, bench, fuzz, lock)}


def main(words: list[str]) -> int:
    """Do one task and give its exit code; 2 after a sentence about what a person must put right."""
    cut = words.index("--") if "--" in words else len(words)
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    tasks = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    for name, task in TASKS.items():
        tasks.add_parser(name, help=str(task.__doc__), description=task.__doc__)
    chosen = parser.parse_args(words[:cut])
    try:
        return TASKS[chosen.task](words[cut + 1 :])
    except Trouble as trouble:
        print(f"dev.py: {trouble}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
