"""The rules of the house, each a function from files to findings ("FILE:LINE: what is wrong"); none means all is well.

docs/architecture.md gives the reasons. A rule is told the project's folder and the files in it, as relative paths, so
that a test can hand it a folder with one bad file and see it found.
"""

import ast
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib.util import resolve_name
from pathlib import Path

Rule = Callable[[Path, list[Path]], Iterator[str]]

MAY_IMPORT = {
    "deck": set(),
    "visit": {"deck"},
    "clinic": {"deck"},
    "narration": {"deck", "visit"},
    "staff": {"deck", "visit", "clinic"},
    "sound": set(),
    "packs": set(),
    "unattended": set(),
    "ui": {"deck", "visit", "clinic", "narration", "staff"},
}
MAY_IMPORT_QT = ("kiosk/ui/", "kiosk/app.py", "kiosk/tour.py")
MAY_IMPORT_APP = ("kiosk/__main__.py", "kiosk/command_line.py")

FUNCTION_LINES, REASONED_FUNCTION_LINES, PYTHON_LINES, QML_LINES, SCRIPT_LINES = 25, 40, 300, 150, 3
REASON = re.compile(r"# long: \w")

# What shows words or takes touches, and the components that may use it: those have a size, a name and a voice.
ONLY_IN = {
    "Text": ["Words.qml"],
    "Button": ["BigButton.qml"],
    "TapHandler": [
        "Main.qml",
        "AttractScreen.qml",  # a touch on the picture starts too; the button that says so is beside it
        "IdleWarning.qml",  # a touch anywhere answers; the button that says so lies on it
    ],
    **{name: [] for name in ("TextEdit", "TextInput", "TextArea", "TextField", "Label", "AbstractButton", "MouseArea")},
}
QML_TYPE = re.compile(rf"(?<![\w.])(?:\w+\.)?({'|'.join(ONLY_IN)})\s*\{{")
QML_SCRIPT = re.compile(r"(?:\bfunction\b[^{]*|=>\s*|:\s*)\{")

# Folders of one developer's machine, and hosts of package registries: the project is built anywhere, from anywhere.
FOREIGN = re.compile(
    r"(?<![\w.])/(?:work|root|opt/pypi)/|\.\./shar[e]d\b|\b(?:pypi|pythonhosted)\.(?:org|io)\b"
    r"|\bregistry\.npmjs\b|\b(?:deb|security)\.debian\.org\b"
)

WAITS = {"sleep", "msleep", "usleep", "qSleep", "qWait"}


def project_files(root: Path) -> list[Path]:
    """List what is or will be in the repository, relative to its root: neither ignored nor deleted."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    return sorted(Path(name) for name in listed.split("\0") if name and (root / name).is_file())


def trees(root: Path, files: Iterable[Path]) -> Iterator[tuple[Path, ast.Module]]:
    """Give each Python file with its syntax tree."""
    for path in files:
        if path.suffix == ".py":
            yield path, ast.parse((root / path).read_text("utf-8"))


def imported(tree: ast.Module, package: str) -> Iterator[tuple[int, str]]:
    """Give each imported name in full, with its line: `from kiosk import deck` gives kiosk.deck."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = resolve_name("." * node.level + (node.module or ""), package)
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def rooms_keep_their_doors(root: Path, files: list[Path]) -> Iterator[str]:
    """Let a room import of ours only what MAY_IMPORT says, and nothing but the command line the app."""
    for path, tree in trees(root, (path for path in files if path.parts[0] == "kiosk")):
        room = path.parts[1]
        for line, name in imported(tree, ".".join(path.parent.parts)):
            ours, _, target = name.partition(".")
            target = target.partition(".")[0]
            if ours != "kiosk" or target == room:
                continue
            if target == "app" and path.as_posix() not in MAY_IMPORT_APP:
                yield f"{path}:{line}: only the command line imports kiosk.app"
            elif target not in MAY_IMPORT.get(room, {target}):
                yield f"{path}:{line}: {room} does not import {name}"


def qt_stays_where_it_is_seen(root: Path, files: list[Path]) -> Iterator[str]:
    """PySide6 is imported only where something is shown; every decision can be tested without it."""
    for path, tree in trees(root, (path for path in files if path.parts[0] == "kiosk")):
        for line, name in imported(tree, ".".join(path.parent.parts)):
            if name.partition(".")[0] in {"PySide6", "shiboken6"} and not path.as_posix().startswith(MAY_IMPORT_QT):
                yield f"{path}:{line}: Qt is imported only in {', '.join(MAY_IMPORT_QT)}"


def python_keeps_its_budget(root: Path, files: list[Path]) -> Iterator[str]:
    """Allow a file 300 lines and a function 25, or 40 with a comment `# long: why`."""
    for path, tree in trees(root, files):
        lines = (root / path).read_text("utf-8").splitlines()
        if len(lines) > PYTHON_LINES:
            yield f"{path}:1: {len(lines)} lines; the budget of a file is {PYTHON_LINES}"
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                source = lines[node.lineno - 1 : node.end_lineno]
                budget = REASONED_FUNCTION_LINES if any(map(REASON.search, source)) else FUNCTION_LINES
                if len(source) > budget:
                    yield f"{path}:{node.lineno}: {node.name} has {len(source)} lines; its budget is {budget}"


def qml_keeps_its_budget(root: Path, files: list[Path]) -> Iterator[str]:
    """Allow a QML file 150 lines, a function or block of script in it 3, and JavaScript no files."""
    for path in files:
        if path.suffix in {".js", ".mjs"}:
            yield f"{path}:1: decisions are made in Python, so there are no JavaScript files"
        if path.suffix != ".qml":
            continue
        text = (root / path).read_text("utf-8")
        if (lines := len(text.splitlines())) > QML_LINES:
            yield f"{path}:1: {lines} lines; the budget of a QML file is {QML_LINES}"
        for found in QML_SCRIPT.finditer(text):
            inside = block(text, found.end()).strip().splitlines()
            if len(inside) > SCRIPT_LINES:
                line = line_of(text, found.start())
                yield f"{path}:{line}: script of {len(inside)} lines; its budget is {SCRIPT_LINES}"


def words_and_presses_have_one_home(root: Path, files: list[Path]) -> Iterator[str]:
    """Only our own components show text or take presses: a screen reader cannot see Qt's plain ones."""
    for path in (path for path in files if path.suffix == ".qml"):
        text = (root / path).read_text("utf-8")
        for found in QML_TYPE.finditer(text):
            if path.name not in ONLY_IN[found[1]]:
                homes = " and ".join(ONLY_IN[found[1]]) or "no file"
                yield f"{path}:{line_of(text, found.start())}: {found[1]} belongs in {homes}"


def nothing_names_one_machine(root: Path, files: list[Path]) -> Iterator[str]:
    """No file names a folder of one developer's machine or the host of a package registry."""
    for path in files:
        text = (root / path).read_bytes().decode("utf-8", "replace")
        for found in FOREIGN.finditer(text):
            yield f"{path}:{line_of(text, found.start())}: {found[0]} is of one machine or one registry"


def dependencies_are_locked(root: Path, _files: list[Path]) -> Iterator[str]:
    """Every dependency stands in the lock files with one version and its hashes, and no address to fetch it from."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    running = [*project["project"]["dependencies"], *groups["install"]]
    for name, wanted in (
        ("run", running),
        ("dev", [*running, *(word for word in groups["dev"] if isinstance(word, str))]),
        *((alone, groups[alone]) for alone in ("narrate", "bench") if alone in groups),
    ):
        path = Path("requirements") / f"{name}.lock"
        text = (root / path).read_text("utf-8").replace("\\\n", "")
        locked = {}
        for entry in re.findall(r"^\S.*", text, re.MULTILINE):
            if not entry.startswith("#"):
                locked[plain(entry)] = re.fullmatch(r"[\w.-]+==[\w.]+( ; .*?)?( +--hash=sha256:[0-9a-f]{64})+ *", entry)
        yield from (f"{path}:1: {entry} is not pinned with hashes" for entry, sound in locked.items() if not sound)
        yield from (f"{path}:1: {word} is missing" for word in wanted if plain(word) not in locked)
        if "://" in text:
            yield f"{path}:1: holds an address"


def tests_do_not_sleep(root: Path, files: list[Path]) -> Iterator[str]:
    """A test waits for a signal or a condition; time itself is injected."""
    for path, tree in trees(root, (path for path in files if path.parts[0] == "tests")):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                words = ast.unparse(node.func).split(".")
                if words[-1] in WAITS or words == ["qtbot", "wait"]:
                    yield f"{path}:{node.lineno}: {'.'.join(words)} waits for a fixed time"


def plain(requirement: str) -> str:
    """Give the normal form of a package's name from any line that begins with it."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def block(text: str, start: int) -> str:
    """Give what stands between the brace that opens just before `start` and the one that closes it."""
    depth = 1
    for found in re.compile(r"[{}]").finditer(text, start):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return text[start : found.start()]
    return text[start:]


def line_of(text: str, position: int) -> int:
    """Count the line, from 1, on which a position of a text stands."""
    return text.count("\n", 0, position) + 1


RULES: tuple[Rule, ...] = (
    rooms_keep_their_doors,
    qt_stays_where_it_is_seen,
    python_keeps_its_budget,
    qml_keeps_its_budget,
    words_and_presses_have_one_home,
    nothing_names_one_machine,
    dependencies_are_locked,
    tests_do_not_sleep,
)
