"""What the command line answers: words, exit codes, faults, and one sentence where something is wrong."""

import json
import re
import shutil
from pathlib import Path

import pytest

import kiosk
from tests.program.starting import FROZEN, ROOT, SOURCE, journal, run

DECK = ROOT / "kiosk" / "resources" / "decks" / "cart"
SMALL = ("--screen", "1280x720", "--px-per-mm", "2.43")
"""A panel that is painted sooner."""
SENTENCE = re.compile(r"kiosk: [^\n]+\n")


@pytest.fixture
def broken_deck(home: Path) -> Path:
    """Give a deck with one fault."""
    folder = home / "broken"
    shutil.copytree(DECK, folder)
    outline = folder / "deck.yaml"
    outline.write_text(outline.read_text("utf-8") + "surprise: 1\n", "utf-8")
    return folder


@pytest.fixture
def hurt_program(home: Path) -> Path:
    """Give a copy of the program in which a file of its own cannot be read."""
    if FROZEN:
        shutil.copytree(FROZEN.parent, home / "hurt", symlinks=True)
        (home / "hurt" / "_internal" / "kiosk" / "resources" / "loaded.pickle").write_text("[", "utf-8")
        return home / "hurt" / FROZEN.name
    shutil.copytree(ROOT / "kiosk", home / "hurt" / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    (home / "hurt" / "kiosk" / "resources" / "themes.yaml").write_text("[", "utf-8")
    program = home / "hurt" / "start"
    program.write_text(f'#!/bin/sh\ncd "$(dirname "$0")" && exec {SOURCE.with_name("python")} -m kiosk "$@"\n', "utf-8")
    program.chmod(0o755)
    return program


def test_help_names_every_command_and_exit_code(home: Path) -> None:
    done = run(home, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.findall(r"^  (\d+)  +\w", done.stdout, re.MULTILINE) == ["0", "1", "2", "70", "75"]
    commands = [
        "run",
        "supervise",
        "calibrate",
        "check",
        "languages",
        "tour",
        "selftest",
        "tone",
        "player",
        "printer",
        "reset-pin",
        "pack",
        "verify",
        "take",
        "packs",
        "new-key",
    ]
    assert re.findall(r"^    ([\w-]+)(?: +\w|$)", done.stdout, re.MULTILINE) == commands
    for command in commands:
        assert run(home, command, "--help").stdout.startswith(f"usage: kiosk {command}")


def test_version(home: Path) -> None:
    assert run(home, "--version").stdout == f"kiosk {kiosk.__version__}\n"


def test_a_deck_without_faults(home: Path) -> None:
    for words in ((), (DECK,)):
        done = run(home, "check", *words)
        assert (done.returncode, done.stderr) == (0, "")
        assert re.fullmatch(r"No faults in .*cart\.\n", done.stdout)
    assert json.loads(run(home, "check", DECK, "--json").stdout) == {
        "deck": str(DECK),
        "faults": [],
        "warnings": [],
        "narration": [],
    }


def test_a_warning_is_told_by_its_name_and_leaves_the_deck_to_visitors(home: Path, tmp_path: Path) -> None:
    deck = shutil.copytree(DECK, tmp_path / "deck")
    text = deck / "text.en.yaml"
    text.chmod(0o644)
    words = text.read_text("utf-8")
    text.write_text(
        words.replace("In short: CAR-T is one choice", "In short: \N{SNOWMAN} CAR-T is one choice", 1), "utf-8"
    )
    done = run(home, "check", deck)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"U\+2603.*none of the program's fonts; .*\[missing-glyph\]\n", done.stdout)
    assert f"No faults and 1 warning in {deck}. Visitors see this deck.\n" in done.stdout
    [told] = json.loads(run(home, "check", deck, "--json").stdout)["warnings"]
    assert (told["name"], told["path"]) == ("missing-glyph", "$.cards.introduction.plain")


def test_a_fault_is_told_with_its_place_and_remedy(home: Path, broken_deck: Path) -> None:
    done = run(home, "check", broken_deck)
    assert (done.returncode, done.stderr) == (1, "")
    fault, _, summary = done.stdout.partition("\n\n")
    line = len((broken_deck / "deck.yaml").read_text("utf-8").splitlines())
    assert re.fullmatch(rf"{broken_deck}/deck\.yaml:{line}:1: \$\.surprise: [^;\n]+; [^\n]+", fault)
    assert summary == f"1 fault in {broken_deck}. Visitors do not see this deck.\n"
    done = run(home, "check", broken_deck, "--json")
    [told] = json.loads(done.stdout)["faults"]
    assert (done.returncode, told["line"], told["column"], told["path"]) == (1, line, 1, "$.surprise")
    assert fault == "{file}:{line}:{column}: {path}: {problem}; {remedy}".format(**told)


def test_nothing_readable(home: Path) -> None:
    for words in ((), ("--json",)):
        done = run(home, "check", home / "nowhere", *words)
        assert (done.returncode, done.stderr) == (2, "")
        assert "nowhere" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("--flags",),
        ("run", "--screen", "big"),
        ("run", "--px-per-mm", "0"),
        ("tour",),
        ("tour", "/proc/nowhere"),
        ("tour", "out", "--language", "xx"),
        ("tour", "out", "--theme", "loud"),
        ("check", "one", "two"),
    ],
)
def test_wrong_use_is_one_sentence_after_the_usage(home: Path, words: tuple[str, ...]) -> None:
    done = run(home, *words)
    assert (done.returncode, done.stdout) == (2, "")
    sentence = re.sub(r"\Ausage:.*?\n(?=kiosk)", "", done.stderr, flags=re.DOTALL)
    assert re.fullmatch(r"kiosk( \w+)?: [^\n]+\n", sentence), done.stderr


@pytest.mark.parametrize("command", [("selftest",), ("run",), ("run", "--kiosk-fallback"), ("tour", "out")])
def test_an_internal_error_is_one_sentence_and_its_trace_is_in_the_log(
    home: Path, hurt_program: Path, command: tuple[str, ...]
) -> None:
    done = run(home, *command, program=hurt_program)
    assert (done.returncode, done.stdout) == (70, "")
    assert SENTENCE.fullmatch(done.stderr), done.stderr
    assert "kiosk.log has the details" in done.stderr
    assert "Traceback (most recent call last)" in journal(home)
    assert ("loaded.pickle" if FROZEN else "themes.yaml") in journal(home)


def test_the_self_test_needs_no_display(home: Path) -> None:
    done = run(home, "selftest")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Self-test passed: every screen was painted, in landscape and in portrait.\n"


def test_without_a_display_it_says_so_and_leaves_a_visit_in_pictures(home: Path) -> None:
    done = run(home, "run", "--pictures", "seen", *SMALL, DISPLAY=":987", WAYLAND_DISPLAY="wayland-987")
    assert (done.returncode, done.stderr) == (0, "")
    stops = json.loads((home / "seen" / "tour.json").read_text("utf-8"))["stops"]
    assert done.stdout == (
        "There is no display here, so this is one visit in pictures instead.\n"
        f"{len(stops)} pictures and tour.json are in seen\n"
    )
    assert {stop["file"] for stop in stops} == {path.name for path in (home / "seen").glob("*.png")}
    assert {"attract", "home", "card"} <= {stop["screen"] for stop in stops}


def test_a_deck_with_faults_is_not_shown(home: Path, broken_deck: Path) -> None:
    done = run(home, "run", "--deck", broken_deck)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(rf"{broken_deck}/deck\.yaml:\d+:1: \$\.surprise: [^\n]+\n", done.stderr)


def test_unattended_the_built_in_deck_is_shown_for_one_with_faults(home: Path, broken_deck: Path) -> None:
    outline = (broken_deck / "deck.yaml").read_text("utf-8")
    (broken_deck / "deck.yaml").write_text(re.sub(r"^id: .*$", "id: other", outline, flags=re.MULTILINE), "utf-8")
    done = run(home, "run", "--deck", broken_deck, "--kiosk-fallback", "--pictures", "seen", *SMALL)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads((home / "seen" / "tour.json").read_text("utf-8"))["deck"] == "cart"
    assert re.search(r"ERROR .*The built-in deck is shown, because of faults:\n.*\$\.surprise", journal(home))


def test_where_no_log_can_be_written_it_works_all_the_same(home: Path) -> None:
    (home / ".local").write_text("", "utf-8")
    assert run(home, "check").returncode == 0
