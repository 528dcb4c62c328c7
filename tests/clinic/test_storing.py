"""One number goes into a clinic's file: all else in it stays, and whatever happens the file is whole."""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic import (
    Configuration,
    ConfigurationFaults,
    find_configuration,
    load_configuration,
    store_px_per_mm,
    usual_place,
)
from kiosk.clinic.configuration import RANGES

KEYS = {
    "deck": st.sampled_from(["decks/ours", '"decks/with # sign"', "'it''s ours'", "|\n  ours", ">+\n  ours\n\n"]),
    "language": st.sampled_from(["en", '"de"', "de-CH  # Swiss"]),
    "idle_s": st.sampled_from(["180", "120.5  # seconds"]),
    "floor_mm": st.sampled_from(["900", "+850.25"]),
    "switch_move": st.sampled_from(['"F7"', "Space"]),
    "px_per_mm": st.sampled_from(["3", "3.6", "3.60  # by the data sheet", "+19.5", "1.0"]),
}
LINES = st.fixed_dictionaries({}, optional=KEYS).flatmap(lambda chosen: st.permutations(list(chosen.items())))
NUMBERS = st.floats(*RANGES["px_per_mm"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw a configuration as somebody may have written it: comments, indents, line ends, marks of YAML, or braces."""
    lines = draw(LINES.filter(bool))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    if draw(st.booleans()):
        plain = [(key, value.partition("  #")[0]) for key, value in lines if "\n" not in value]
        return "{" + ", ".join(f"{key}: {value}" for key, value in plain) + "}" + draw(st.sampled_from(["", end]))
    indent = draw(st.sampled_from(["", "  "]))
    comments = st.sampled_from(["", "# 3.6 px_per_mm: as before\n", "\n", "# \N{LATIN SMALL LETTER E WITH ACUTE}\n"])
    keys = st.sampled_from([f"{indent}%s: %s", f'{indent}"%s": %s', f"{indent}? %s\n{indent}: %s"])
    body = "\n".join(draw(comments) + draw(keys) % (key, value.replace("\n", f"\n{indent}")) for key, value in lines)
    start, close = draw(st.sampled_from(["", "\ufeff", "---\n", "# ours\n---\n"])), draw(st.sampled_from(["", "\n"]))
    close += draw(st.sampled_from(["...\n", "...", "# the end", "\n\n"])) if close else ""
    return (start + body + close).replace("\n", end)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the configurations of all examples of a property stand, one after the other."""
    return tmp_path_factory.mktemp("configuration") / "config.yaml"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return where the configuration of a test stands."""
    return tmp_path / "config.yaml"


def write(path: Path, text: str) -> bytes:
    """Write a configuration to the last byte, and return them."""
    path.write_bytes(text.encode())
    return text.encode()


@given(text=texts(), number=NUMBERS)
def test_whatever_is_in_the_file_only_the_number_changes(place: Path, text: str, number: float) -> None:
    written = write(place, text)
    before = load_configuration(place)
    store_px_per_mm(place, number)
    assert load_configuration(place) == evolve(before, px_per_mm=round(number, 2))
    assert place.with_name("config.yaml.bak").read_bytes() == written
    assert {path.name for path in place.parent.iterdir()} == {"config.yaml", "config.yaml.bak"}
    stored = place.read_bytes().decode()
    assert [comment for comment in re.findall(r"#[^\r\n\"]*", text) if comment not in stored] == []


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        (
            "# ours\npx_per_mm: 3.6  # by the data sheet\nidle_s: 180\n",
            "# ours\npx_per_mm: 4.21  # by the data sheet\nidle_s: 180\n",
        ),
        ("# ours\nidle_s: 180 # slow\n", "# ours\nidle_s: 180 # slow\npx_per_mm: 4.21\n"),
        ("idle_s: 180", "idle_s: 180\npx_per_mm: 4.21\n"),
        ("idle_s: 180\r\n", "idle_s: 180\r\npx_per_mm: 4.21\r\n"),
        ("  idle_s: 180\n...\n", "  px_per_mm: 4.21\n  idle_s: 180\n...\n"),
        ("deck: |\n  ours", "px_per_mm: 4.21\ndeck: |\n  ours"),  # a line end more would belong to the deck's name
        ("{}", "{px_per_mm: 4.21, }"),
    ],
)
def test_one_line_is_changed_or_added_and_every_comment_stays(config: Path, text: str, stored: str) -> None:
    write(config, text)
    store_px_per_mm(config, 4.2134)
    assert config.read_bytes().decode() == stored


def test_a_file_that_is_not_there_is_made_with_its_folder(tmp_path: Path) -> None:
    config = tmp_path / "settings" / "kiosk" / "config.yaml"
    store_px_per_mm(config, 3.6)
    assert config.read_text("utf-8") == "px_per_mm: 3.60\n"
    assert [path.name for path in config.parent.iterdir()] == ["config.yaml"]


def test_the_place_of_a_link_stays_a_link_and_rights_stay_as_they_were(config: Path, tmp_path: Path) -> None:
    write(config, "idle_s: 180\n")
    config.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(config)
    store_px_per_mm(link, 3.6)
    assert link.is_symlink()
    assert load_configuration(config) == Configuration(idle_s=180, px_per_mm=3.6)
    assert config.stat().st_mode & 0o777 == config.with_name("config.yaml.bak").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("text", ["", "idle: 150\n", "px_per_mm: 3.6\npx_per_mm: 3.7\n", "idle_s: 5\n", "deck: [\n"])
def test_a_file_with_faults_is_not_touched(config: Path, text: str) -> None:
    write(config, text)
    with pytest.raises(ConfigurationFaults):
        store_px_per_mm(config, 3.6)
    assert {path.name: path.read_text("utf-8") for path in config.parent.iterdir()} == {"config.yaml": text}


@pytest.mark.parametrize("number", [0.99, 20.1, float("nan")])
def test_a_number_that_nobody_can_mean_is_not_stored(config: Path, number: float) -> None:
    text = "px_per_mm: 3.6\n"
    write(config, text)
    with pytest.raises(ValueError, match="cannot be stored"):
        store_px_per_mm(config, number)
    assert {path.name: path.read_text("utf-8") for path in config.parent.iterdir()} == {"config.yaml": text}


def failing(monkeypatch: pytest.MonkeyPatch, step: int, *, left: bool) -> None:
    """Let one of the calls that reach the disk fail, counted from 0; and those that tidy up, if its mess is `left`."""
    calls = iter(range(100))

    def stopping(name: str, owner: object) -> None:
        real = getattr(owner, name)

        def stopped(*words: object, **more: object) -> object:
            if next(calls) == step or (left and name == "unlink"):
                raise OSError(5, "the disk is gone")
            return real(*words, **more)

        monkeypatch.setattr(owner, name, stopped)

    for name, owner in (("fsync", os), ("replace", Path), ("unlink", Path), ("open", os)):
        stopping(name, owner)


@pytest.mark.parametrize("step", range(12))
@pytest.mark.parametrize("left", [True, False], ids=["with what was begun", "tidied"])
def test_stopped_at_any_step_the_file_is_the_old_or_the_new_one(
    config: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
    left: bool,  # noqa: FBT001 - a parameter of a test
) -> None:
    """Each call that reaches the disk fails in turn; after a power cut, nothing that comes later is done."""
    old, new = "idle_s: 180\npx_per_mm: 3.60\n", "idle_s: 180\npx_per_mm: 4.20\n"
    write(config, old)
    failing(monkeypatch, step, left=left)
    with suppress(OSError):
        store_px_per_mm(config, 4.2)
        old = new
    monkeypatch.undo()
    assert config.read_text("utf-8") in {old, new}
    store_px_per_mm(config, 4.2)  # what a stop has left behind is in nobody's way
    assert config.read_text("utf-8") == new


def test_every_file_is_on_the_disk_before_it_gets_its_name(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A power cut may keep a new name and lose what was to stand in it, unless that is on the disk before."""
    write(config, "idle_s: 180\n")
    order: list[str] = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (order.append("settled"), fsync(handle))[1])
    monkeypatch.setattr(Path, "replace", lambda path, to: (order.append(to.name), replace(path, to))[1])
    store_px_per_mm(config, 3.6)
    assert order == ["settled", "settled", "config.yaml.bak", "config.yaml", "settled"]


def test_a_configuration_may_be_missing_but_not_faulty(config: Path) -> None:
    assert find_configuration(config) == Configuration()
    write(config, "idle_s: 180\n")
    assert find_configuration(config) == Configuration(idle_s=180)
    write(config, "idle_s: 5\n")
    with pytest.raises(ConfigurationFaults):
        find_configuration(config)


def test_the_usual_place_is_in_the_home_of_whoever_runs_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if sys.platform == "linux":
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        assert usual_place() == tmp_path / "cart-kiosk" / "config.yaml"
    assert (usual_place().name, usual_place().parent.name) == ("config.yaml", "cart-kiosk")
