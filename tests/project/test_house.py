"""The project keeps the rules of tests/project/house.py, and each rule finds what breaks it."""

import subprocess
from pathlib import Path

import pytest

from tests.project import house
from tests.project.house import Rule

ROOT = Path(__file__).parents[2]
HASH = "--hash=sha256:" + 64 * "0"
PROJECT = '[project]\ndependencies = ["attrs>=26", "PyYAML"]\n[dependency-groups]\ninstall = ["setuptools"]\ndev = []\n'
PINNED = "".join(f"{name}==1.0 \\\n    {HASH}\n" for name in ("attrs", "pyyaml", "setuptools"))


def function(lines: int, *, reason: str = "") -> str:
    """Write a Python function of so many lines."""
    return f"def f():{reason}\n" + (lines - 1) * "    x = 1\n"


def script(head: str, lines: int) -> str:
    """Write a QML file whose root object has a block of script of so many lines."""
    return f"Item {{\n    {head} {{\n" + lines * "        x = 1\n" + "    }\n}\n"


def findings(root: Path, rule: Rule, files: dict[str, str]) -> list[str]:
    """Write the files into an empty project and hold them against a rule."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return list(rule(root, [Path(name) for name in files]))


@pytest.mark.parametrize("rule", house.RULES, ids=lambda rule: rule.__name__)
def test_the_project_keeps(rule: Rule) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("without its history nobody can tell the project's files from others in its folder")
    files = house.project_files(ROOT)
    assert Path("pyproject.toml") in files
    if found := list(rule(ROOT, files)):
        pytest.fail("\n".join(found), pytrace=False)


BAD = [
    (house.rooms_keep_their_doors, "kiosk/deck/a.py", "from kiosk.visit import step"),
    (house.rooms_keep_their_doors, "kiosk/deck/a.py", "from kiosk import clinic"),
    (house.rooms_keep_their_doors, "kiosk/visit/a.py", "import kiosk.ui.bridge"),
    (house.rooms_keep_their_doors, "kiosk/visit/a.py", "def f():\n    from ..clinic import counts"),
    (house.rooms_keep_their_doors, "kiosk/clinic/a.py", "from kiosk.visit import State"),
    (house.rooms_keep_their_doors, "kiosk/ui/a.py", "from kiosk.tour import walk"),
    (house.rooms_keep_their_doors, "kiosk/ui/a.py", "from kiosk.app import start"),
    (house.rooms_keep_their_doors, "kiosk/tour.py", "import kiosk.app"),
    (house.qt_stays_where_it_is_seen, "kiosk/visit/a.py", "from PySide6.QtCore import QTimer"),
    (house.qt_stays_where_it_is_seen, "kiosk/command_line.py", "def f():\n    import PySide6"),
    (house.python_keeps_its_budget, "a.py", function(26)),
    (house.python_keeps_its_budget, "a.py", function(41, reason="  # long: a table")),
    (house.python_keeps_its_budget, "a.py", 301 * "x = 1\n"),
    (house.qml_keeps_its_budget, "a.js", ""),
    (house.qml_keeps_its_budget, "A.qml", 151 * "\n"),
    (house.qml_keeps_its_budget, "A.qml", script("function f(a)", 4)),
    (house.qml_keeps_its_budget, "A.qml", script("onClicked:", 4)),
    (house.qml_keeps_its_budget, "A.qml", script("onClicked: event =>", 4)),
    (house.words_and_presses_have_one_home, "A.qml", 'Text { text: "mute" }'),
    (house.words_and_presses_have_one_home, "A.qml", "Item {\n    Controls.Button {\n    }\n}"),
    (house.words_and_presses_have_one_home, "A.qml", "MouseArea {}"),
    (house.words_and_presses_have_one_home, "A.qml", "TapHandler {}"),
    (house.nothing_names_one_machine, "a.txt", "see /" + "work/main"),
    (house.nothing_names_one_machine, "a.txt", "see ../" + "shared/notes"),
    (house.nothing_names_one_machine, "a.txt", "from https://" + "pypi" + ".org/simple"),
    (house.tests_do_not_sleep, "tests/a.py", "import time\ntime.sleep(1)"),
    (house.tests_do_not_sleep, "tests/a.py", "QTest.qWait(10)"),
    (house.tests_do_not_sleep, "tests/a.py", "qtbot.wait(10)"),
]


@pytest.mark.parametrize(("rule", "name", "text"), BAD)
def test_what_breaks_a_rule_is_found(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    [finding] = findings(tmp_path, rule, {name: text})
    assert finding.startswith(f"{name}:")


GOOD = [
    (
        house.rooms_keep_their_doors,
        "kiosk/deck/a.py",
        "from kiosk.deck import model\nfrom . import wording\nimport attrs",
    ),
    (house.rooms_keep_their_doors, "kiosk/ui/a.py", "from kiosk.visit import State\nfrom kiosk import clinic"),
    (house.rooms_keep_their_doors, "kiosk/app.py", "from kiosk.ui import bridge\nfrom kiosk.deck import Deck"),
    (house.rooms_keep_their_doors, "kiosk/__main__.py", "from kiosk.app import start"),
    (house.qt_stays_where_it_is_seen, "kiosk/ui/a.py", "import PySide6.QtQuick"),
    (house.python_keeps_its_budget, "a.py", function(25)),
    (house.python_keeps_its_budget, "a.py", function(40, reason="  # long: a table")),
    (house.qml_keeps_its_budget, "A.qml", script("onClicked:", 3)),
    (house.qml_keeps_its_budget, "A.qml", script("delegate: Item", 30)),
    (house.words_and_presses_have_one_home, "Words.qml", "Text {}"),
    (house.words_and_presses_have_one_home, "A.qml", "BigButton {}\nCardText {}"),
    (house.nothing_names_one_machine, "a.txt", "the work/life balance, a shared/split bill, /rooted/"),
    (house.tests_do_not_sleep, "tests/a.py", "qtbot.waitUntil(ready)\nprocess.wait(10)"),
]


@pytest.mark.parametrize(("rule", "name", "text"), GOOD)
def test_what_keeps_a_rule_passes(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert findings(tmp_path, rule, {name: text}) == []


@pytest.mark.parametrize(
    ("lock", "finding"),
    [
        (PINNED.replace("attrs==1.0", "attrs>=1.0"), "is not pinned with hashes"),
        (PINNED.replace(HASH, "", 1), "is not pinned with hashes"),
        (PINNED.replace("pyyaml", "other"), "PyYAML is missing"),
        (PINNED + "# --index-url https://example.com\n", "holds an address"),
    ],
)
def test_a_loose_lock_file_is_found(tmp_path: Path, lock: str, finding: str) -> None:
    files = {"pyproject.toml": PROJECT, "requirements/run.lock": PINNED, "requirements/dev.lock": lock}
    assert any(finding in found for found in findings(tmp_path, house.dependencies_are_locked, files))


def test_a_tight_lock_file_passes(tmp_path: Path) -> None:
    files = {"pyproject.toml": PROJECT, "requirements/run.lock": PINNED, "requirements/dev.lock": PINNED}
    assert findings(tmp_path, house.dependencies_are_locked, files) == []


def test_a_new_file_is_judged_before_it_is_committed_and_an_ignored_one_is_not(tmp_path: Path) -> None:
    for command in (["init", "-q"], ["add", "old.py"]):
        (tmp_path / "old.py").touch()
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    (tmp_path / "new.py").touch()
    (tmp_path / ".gitignore").write_text("build/\n", "utf-8")
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "made.py").touch()
    assert house.project_files(tmp_path) == [Path(".gitignore"), Path("new.py"), Path("old.py")]
