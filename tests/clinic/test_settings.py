"""Settings at the screen: what is right in a file holds, IT's file wins, and nothing good is lost."""

import logging
import os
import random
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import asdict, fields

from kiosk.clinic import ClinicSettings, Configuration, find, load_configuration
from tests.strict import Announce

GOOD = 'phone: "+1 555 010 0199"\nfloor_mm: 800\n'
KEPT = Configuration(phone="+1 555 010 0199", floor_mm=800)
WRONG = {
    "out of range": "idle_s: 5",
    "of the wrong type": "idle_s: [1, 2]",
    "no number": "px_per_mm: many",
    "no switch": "loudspeaker: loud",
    "unquoted": "emergency: 112",
    "of a newer version": "hologram: true",
    "no paper": "paper: a3",
    "no clinic": "clinic: ''",
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return where staff's settings are."""
    return tmp_path / "own" / "config.yaml"


@pytest.fixture
def placed(tmp_path: Path) -> Path:
    """Return where IT places a file."""
    return tmp_path / "etc" / "config.yaml"


def put(path: Path, content: str | bytes) -> Path:
    """Write a file with its folder."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("line", WRONG.values(), ids=WRONG)
def test_one_wrong_setting_takes_no_other_away(own: Path, line: str, announce_log: Announce) -> None:
    announce_log(logging.WARNING, "had faults; it is kept as .*aside-1")
    put(own, GOOD + line + "\n")
    settings = ClinicSettings(own)
    assert settings.now == KEPT
    assert len(settings.faults) == 1
    later = settings.with_setting("idle_s", 180.0)
    assert later.now == Configuration(phone="+1 555 010 0199", floor_mm=800, idle_s=180)
    assert later.faults == ()
    assert own.with_name("config.yaml.aside-1").read_text("utf-8") == GOOD + line + "\n"


@pytest.mark.parametrize("content", [b"", b'phone: "+1', b"\xff\xfe", b"- a\n", b"phone: &a x\n"], ids=str)
def test_a_file_that_cannot_be_read_leaves_all_as_usual(own: Path, content: bytes, announce_log: Announce) -> None:
    announce_log(logging.WARNING, "had faults")
    put(own, content)
    settings = ClinicSettings(own)
    assert settings.now == Configuration()
    assert settings.faults
    assert settings.with_setting("paper", "a4").now == Configuration(paper="a4")
    assert own.with_name("config.yaml.aside-1").read_bytes() == content


def test_a_folder_in_its_place_is_a_fault(own: Path) -> None:
    own.mkdir(parents=True)
    assert find(own).faults
    assert find(own).configuration == Configuration()


def test_without_files_all_is_as_usual(own: Path, placed: Path) -> None:
    settings = ClinicSettings(own, placed)
    assert (settings.now, settings.fixed, settings.faults) == (Configuration(), frozenset(), ())


def test_what_it_has_placed_wins_and_cannot_be_set_at_the_screen(own: Path, placed: Path) -> None:
    put(own, GOOD + "loudspeaker: true\n")
    put(placed, "loudspeaker: false\nfloor_mm: 900\n")
    settings = ClinicSettings(own, placed)
    assert settings.now == Configuration(phone="+1 555 010 0199", floor_mm=900)
    assert settings.fixed == {"loudspeaker", "floor_mm"}
    with pytest.raises(ValueError, match="is set in"):
        settings.with_setting("floor_mm", 700.0)
    assert settings.with_setting("paper", "a4").now.paper == "a4"
    assert placed.read_text("utf-8") == "loudspeaker: false\nfloor_mm: 900\n"


def test_faults_of_both_files_are_told(own: Path, placed: Path) -> None:
    put(own, "idle_s: 5\n")
    put(placed, "paper: a3\nphone: '555'\n")
    settings = ClinicSettings(own, placed)
    assert [fault.file for fault in settings.faults] == [placed, own]
    assert settings.now == Configuration(phone="555")


VALUES: dict[str, list[str | float | bool | None]] = {
    "language": ["en", None],
    "px_per_mm": [3.64, None],
    "idle_s": [180.0, None],
    "floor_mm": [900.0, 700.5],
    "switch_move": ["F7", None],
    "switch_select": ["Space", None],
    "loudspeaker": [True, False],
    "phone": ["+1 (555) 010-0199", "112", None],
    "emergency": ["112", None],
    "printer": ["Desk_2", "none", None],
    "paper": ["letter", "a4", None],
    "clinic": ['Ward "B", \N{LATIN SMALL LETTER E WITH ACUTE}tage 2 # left', "it's ours", None],
    "counts": [True, None],
    "headphones": ['USB "Audio" #2', None],
    "loudest_db": [-6.0, None],
    "volume_db": [-12, None],
    "listen_key": ["F9", None],
    "night": ["21:00-06:30", None],
    "deck": ["decks/ours", None],
}


@pytest.mark.parametrize(
    "text",
    [
        None,
        "# ours\nidle_s: 150  # slow\n",
        '{phone: "1 23", paper: a4}',
        "clinic: 'it''s'\npaper: \"a4\"\n",
        "\ufeffclinic: >-\n  Ours\n\n",
    ],
)
def test_every_setting_is_set_and_unset_and_all_others_stay(own: Path, text: str | None) -> None:
    assert VALUES.keys() == {field.name for field in fields(Configuration)}
    if text is not None:
        put(own, text)
    settings = ClinicSettings(own)
    for name, values in VALUES.items():
        for value in values:
            before = asdict(settings.now)
            settings = settings.with_setting(name, value)
            usual = getattr(Configuration(), name)
            assert asdict(settings.now) == before | {name: usual if value is None else value}
            assert load_configuration(own) == settings.now
    assert {path.name for path in own.parent.iterdir()} == {"config.yaml", "config.yaml.bak"}


def test_a_comment_stays_where_it_was(own: Path) -> None:
    put(own, "# for the nurses\nidle_s: 150  # slow readers\n")
    ClinicSettings(own).with_setting("idle_s", 180.0).with_setting("clinic", "Ours").with_setting("paper", "a4")
    assert own.read_text("utf-8") == '# for the nurses\nidle_s: 180.00  # slow readers\nclinic: "Ours"\npaper: "a4"\n'


@pytest.mark.parametrize(("name", "value"), [("idle_s", 5.0), ("phone", "call me"), ("paper", "a3"), ("clinic", "")])
def test_a_value_that_no_clinic_can_mean_is_refused(own: Path, name: str, value: str | float) -> None:
    put(own, GOOD)
    with pytest.raises(ValueError, match="is no"):
        ClinicSettings(own).with_setting(name, value)
    assert own.read_text("utf-8") == GOOD


def test_who_has_the_file_open_still_reads_the_old_one_whole(own: Path) -> None:
    """It is replaced, never written into: at no moment is there half of it."""
    put(own, GOOD)
    with own.open(encoding="utf-8") as before:
        ClinicSettings(own).with_setting("idle_s", 180.0)
        assert before.read() == GOOD
    assert own.read_text("utf-8") != GOOD


SAVING = """
import os, signal, sys
from pathlib import Path
from kiosk.clinic import ClinicSettings

for _ in range(int(sys.argv[2])):
    os.read(0, 1)
    if os.fork() == 0:
        number = 120
        while True:
            number = number + 1 if number < 300 else 120
            ClinicSettings(Path(sys.argv[1])).with_setting("idle_s", float(number))
            os.write(1, bytes([number - 100]))
    _, status = os.wait()
    assert os.WTERMSIG(status) == signal.SIGKILL, status
    os.write(1, bytes([0]))
"""


SAVING_S = 0.06
"""It takes about so long to save a setting, so that a death may come at any moment of it."""


def killed(own: Path, times: int) -> None:
    """Kill a process that saves a setting, at any moment; what it said was kept is there, or what it was just at."""
    put(own, "# ours\nfloor_mm: 800\n")
    seed = random.Random(20261124)  # noqa: S311 - no secret
    words = [sys.executable, "-c", SAVING, str(own), str(times)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as saving:
        assert saving.stdin is not None
        assert saving.stdout is not None
        for _ in range(times):
            saving.stdin.write(b"g")  # the next one begins when the last one's file was looked at
            told = [saving.stdout.read(1)[0] for _ in range(seed.randrange(1, 4))]
            select.select([saving.stdout], [], [], seed.uniform(0, SAVING_S))  # any moment of the next one
            for child in Path(f"/proc/{saving.pid}/task/{saving.pid}/children").read_text("ascii").split():
                os.kill(int(child), signal.SIGKILL)
            while said := saving.stdout.read(1)[0]:
                told.append(said)
            found = find(own)
            assert found.faults == ()
            kept = told[-1] + 100
            assert found.configuration.idle_s in {kept, kept + 1 if kept < 300 else 120}
            assert found.configuration.floor_mm == 800
            assert own.read_text("utf-8").startswith("# ours\n")


@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
def test_no_setting_is_half_written_by_a_kill(own: Path) -> None:
    killed(own, 20)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
def test_no_setting_is_half_written_by_a_thousand_kills(own: Path) -> None:
    killed(own, 1000)
