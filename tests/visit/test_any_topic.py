"""The program knows no topic: what it is about, only the deck says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.visit.visits import ROOT

TOPIC = re.compile(
    r"car[-_ ]?t\b|advantage|challenge|cancer|therap|tumou?r|neurotox|cytokine|leuk|myeloma|immun|lymph|infus|dialysis",
    re.IGNORECASE,
)
ALLOWED = ("cart-kiosk", "Advantage {number} of {total}")
"""What the program itself is called, and an example in advice to authors."""
BUILT_IN_DECK = 'BUILT_IN_DECK = RESOURCES / "decks" / "cart"'
SOURCES = sorted(path for path in (ROOT / "kiosk").rglob("*") if path.suffix in {".py", ".qml"})
OWN_WORDS = sorted((ROOT / "kiosk/resources/strings").glob("*.yaml"))


def code(path: Path) -> Iterator[tuple[int, str]]:
    """Give the lines of a file that are neither comments nor docstrings, which may give examples."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".qml":
        text = re.sub(r"//.*", "", text)
    elif path.suffix == ".py":
        text = ast.unparse(without_docstrings(ast.parse(text)))
        text = text.replace(BUILT_IN_DECK.replace('"', "'"), "")
    for words in ALLOWED:
        text = text.replace(words, "")
    yield from enumerate(text.splitlines(), start=1)


def without_docstrings(tree: ast.Module) -> ast.Module:
    """Return the tree without any text that only explains."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = [part for part in node.body if not is_docstring(part)] or [ast.Pass()]
    return tree


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def topics(path: Path) -> list[str]:
    """Return each line of code in a file that names a topic."""
    return [f"{path.name}:{number}: {line.strip()}" for number, line in code(path) if TOPIC.search(line)]


def test_there_is_something_to_look_through() -> None:
    assert {"step.py", "CardScreen.qml", "content.py"} <= {path.name for path in SOURCES}
    assert OWN_WORDS


@pytest.mark.parametrize("path", [*SOURCES, *OWN_WORDS], ids=lambda path: path.name)
def test_no_topic_is_in_the_program(path: Path) -> None:
    assert topics(path) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.py", 'if deck.id == "cart":\n    pass\n'), ("a.py", "def car_t():\n    pass\n"), ("A.qml", 'text: "CAR-T"\n')],
)
def test_a_topic_in_the_program_is_found(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(topics(tmp_path / name)) == 1


def test_an_example_in_a_comment_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('"""Such as "CAR-T"."""\n# CAR-T\nx = 1\n', encoding="utf-8")
    assert topics(tmp_path / "a.py") == []
