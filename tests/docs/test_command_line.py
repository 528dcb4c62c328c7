"""docs/command-line.md says what the program does: each option, code, key, range and field, no more and no fewer."""
# ruff: noqa: SLF001 - argparse lists what a parser takes nowhere else

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from kiosk import app, command_line
from kiosk.clinic import Configuration
from kiosk.clinic.configuration import RANGES
from kiosk.sound.commands import SOUND_ELSEWHERE
from kiosk.ui.idle import USUAL_LIMIT_S, WARNING_S
from kiosk.visit import Screen

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/command-line.md").read_text("utf-8")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
HOMES = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND")
HIDDEN = {name: value for name, value in os.environ.items() if name not in HOMES}
"""An environment without a display, in which the log goes where it usually goes."""


def part(heading: str) -> str:
    """Give what stands under a heading, up to the next one of its level."""
    level = heading.partition(" ")[0]
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^#{{1,{len(level)}}} |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def rows(text: str) -> list[list[str]]:
    """Give the cells of each row of the tables in a text, without heads and rules."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    rules = [number for number, line in enumerate(lines) if line.startswith("|---")]
    bodies = [line for number, line in enumerate(lines) if number not in rules and number + 1 not in rules]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in bodies]


def kiosk(words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the page in a folder, with a home of its own and no display."""
    command = [sys.executable, "-m", *words.split()]
    environment = {**HIDDEN, "HOME": str(folder)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)


def commands() -> dict[str, argparse.ArgumentParser]:
    """Give each command's own parser by its name."""
    subparsers = next(
        action for action in command_line.parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    return dict(subparsers.choices)


def options(parser: argparse.ArgumentParser) -> set[str]:
    """Give the long options of a parser but --help."""
    return {word for action in parser._actions for word in action.option_strings if word.startswith("--")} - {"--help"}


@pytest.mark.parametrize("name", commands())
def test_each_command_is_explained_with_exactly_its_options(name: str) -> None:
    explained = {option for cells in rows(part(f"## kiosk {name}")) for option in OPTION.findall(cells[0])}
    assert explained == options(commands()[name])
    usage = PAGE.split("```")[1].split("kiosk ")
    spelt = next(line for line in usage if line.startswith((name, f"[{name}]")))
    assert set(OPTION.findall(spelt)) == explained


def test_every_option_on_the_page_exists() -> None:
    known = set.union(*map(options, commands().values())) | {"--help"} | options(command_line.parser())
    assert set(OPTION.findall(PAGE)) == known


@pytest.mark.parametrize("name", [*command_line.THEMES, *command_line.SIZES])
def test_every_theme_and_size_is_named(name: str) -> None:
    assert f"`{name}`" in part("## kiosk tour")


def test_the_exit_codes_are_the_programs() -> None:
    table = {int(code) for code, _meaning in rows(part("## Exit codes").split("For instance")[0])}
    assert table == {app.DONE, app.FAULTS, app.WRONG_USE, app.INTERNAL_ERROR, app.NO_DISPLAY}
    assert table == {int(code) for code in re.findall(r"^  (\d+) ", command_line.EXIT_CODES, re.MULTILINE)}


EXAMPLES = [(command.strip("`"), int(code)) for command, code in rows(part("## Exit codes").split("For instance")[1])]


@pytest.mark.parametrize(("command", "code"), EXAMPLES)
def test_each_example_ends_with_its_code(tmp_path: Path, command: str, code: int) -> None:
    (tmp_path / "broken-deck").mkdir()
    (tmp_path / "broken-deck" / "deck.yaml").write_text("format: 2\n", "utf-8")
    ended = kiosk(command, tmp_path)
    assert (ended.returncode, "Traceback" in ended.stderr) == (code, False)


def test_without_a_display_a_broken_deck_gives_way_and_the_log_is_where_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "broken-deck").mkdir()
    (tmp_path / "broken-deck" / "deck.yaml").write_text("format: 2\n", "utf-8")
    small = "--screen 1280x720 --px-per-mm 2.43"
    ended = kiosk(f"kiosk run --deck broken-deck --kiosk-fallback {small}", tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "kiosk-tour" / "tour.json").is_file()
    said = re.search(r"On Linux it is `~/(.+?)`", part("## The log"))
    assert said
    if sys.platform == "linux":
        assert "broken-deck/deck.yaml:1:1: " in (tmp_path / said[1]).read_text("utf-8")


def test_json_has_the_keys_of_the_page(tmp_path: Path) -> None:
    shape = re.search(r"`(\{\"deck.*\})`", part("## kiosk check"))
    assert shape
    told = json.loads(kiosk("kiosk check missing --json", tmp_path).stdout)
    assert set(re.findall(r'"(\w+)"', shape[1])) == {*told, *told["faults"][0]}


def fields(value: object, path: str = "") -> Iterator[str]:
    """Give the path of each field in a value read from JSON."""
    match value:
        case {**entries}:
            for key, inner in entries.items():
                yield f"{path}.{key}".lstrip(".")
                yield from fields(inner, f"{path}.{key}")
        case [*entries]:
            for inner in entries:
                yield from fields(inner, f"{path}[]")


def test_tour_json_has_the_fields_of_the_page(tmp_path: Path) -> None:
    ended = kiosk(f"kiosk tour out --deck {ROOT / 'tests/decks/dialysis'} --screen 1280x720", tmp_path)
    assert ended.returncode == 0, ended.stderr
    tour = json.loads((tmp_path / "out" / "tour.json").read_text("utf-8"))
    table = {cells[0].strip("`"): cells[1] for cells in rows(part("### tour.json"))}
    assert set(fields(tour)) == set(table)
    screens = {*(screen.value for screen in Screen), "idle-warning"}
    assert set(re.findall(r"`([\w-]+)`", table["stops[].screen"])) == screens
    assert {stop["screen"] for stop in tour["stops"]} == screens
    layers = set(re.findall(r"`([\w-]+)`", table["stops[].layer"]))
    assert {stop["layer"] for stop in tour["stops"] if stop["card"]} == layers
    assert {target["role"] for stop in tour["stops"] for target in stop["targets"]} == {"button", "link"}


def test_every_key_of_the_configuration_is_explained_with_its_range() -> None:
    table = {cells[0].strip("`"): cells for cells in rows(part("## config.yaml"))}
    assert list(table) == [field.name for field in attrs.fields(Configuration)]
    for name, cells in table.items():
        least, most = cells[2:4]
        assert (float(least), float(most)) == RANGES[name] if name in RANGES else least == most == ""
    assert table["idle_s"][4] == f"{USUAL_LIMIT_S:g}"
    assert f"awaited for {WARNING_S:g} seconds" in part("## config.yaml")


def test_every_variable_that_the_program_heeds_is_explained() -> None:
    explained = set(re.findall(r"`([A-Z_]{5,})`", part("## Environment")))
    source = "".join(path.read_text("utf-8") for path in (ROOT / "kiosk").rglob("*.py"))
    asked = r"(?:environ(?:ment)?(?:\.get\(|\[)|, )\"([A-Z_]{7,})\"|\"([A-Z_]{7,})\" (?:not )?in os\.environ"
    heeded = (
        {name for pair in re.findall(asked, source) for name in pair if name}
        | app.KEPT_QT_SETTINGS
        | set(SOUND_ELSEWHERE)
    )
    assert len(heeded) > 5
    # The first two are asked for by platformdirs, the last by the library of CUPS.
    assert explained == heeded | {"XDG_STATE_HOME", "XDG_CONFIG_HOME", "CUPS_SERVER"}


def test_the_staff_exit_is_told() -> None:
    assert "Ctrl+Alt+Shift+Q" in part("## kiosk run")
    assert "Ctrl+Alt+Shift+Q" in (commands()["run"].description or "")
