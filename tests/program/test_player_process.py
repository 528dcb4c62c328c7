"""`kiosk player` as a process: how it takes its orders, how it ends, and what it does not load."""

import subprocess
import sys
from pathlib import Path

from tests.program.starting import PATIENCE_S, PROGRAM, environment, journal


def test_what_it_does_not_understand_it_says_and_goes_on(home: Path) -> None:
    lines = b'{"do":"dance"}\nno\n{"do":"play","id":1}\n[]\n\n{"do":"rate","rate":"fast"}\n'
    done = subprocess.run(
        [PROGRAM, "player"], input=lines, env=environment(home), capture_output=True, check=True, timeout=30
    )
    said = done.stderr.decode().splitlines()
    assert len(said) == 5
    assert all(line.startswith("kiosk: not understood: ") for line in said)
    assert done.stdout == b'{"is": "device", "name": null, "private": false}\n'


def test_it_ends_when_nobody_listens_any_more(home: Path) -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([PROGRAM, "player"], env=environment(home), stdin=pipe, stdout=pipe, stderr=pipe) as one:
        assert one.stdout
        assert one.stderr
        one.stdout.close()
        assert one.wait(PATIENCE_S) == 0
        assert one.stderr.read() == b""


def test_an_error_of_its_own_goes_to_the_log(home: Path) -> None:
    command = ["sh", "-c", 'exec "$0" player <&-', PROGRAM]
    done = subprocess.run(command, env=environment(home), capture_output=True, check=False, timeout=30)
    assert done.returncode == 70
    assert done.stderr.startswith(b"kiosk: something went wrong inside the program; ")
    assert "Traceback" in journal(home)


def test_neither_qt_nor_the_deck_is_loaded_for_it() -> None:
    look = "import sys, kiosk.__main__, kiosk.sound.commands; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True).stdout
    assert not {"PySide6", "kiosk.app", "kiosk.deck", "yaml"} & set(said.split())
