"""What the pages for people point to is there: files, headings, pictures, tasks and commands."""

import re
import shlex
from pathlib import Path

import pytest

import dev
from kiosk import __version__, command_line
from tools import docs, staff_pictures

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
README = (ROOT / "README.md").read_text("utf-8")
LARGEST_BYTES = 250_000
"""Of one picture, so that the repository stays small."""


def headings(page: Path) -> set[str]:
    """Give the anchors of a page's headings, as code hosts make them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if "://" in link:
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in headings(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_is_named_exists(page: Path) -> None:
    names = re.findall(r"`((?:kiosk|docs|tests|tools|packaging)/[\w./-]+)`", page.read_text("utf-8"))
    assert [name for name in names if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_task_and_command_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    assert set(re.findall(r"\bdev\.py (\w+)", text)) <= set(dev.TASKS)
    for words in re.findall(r"dev\.py run -- ([^`\n]+)", text):
        if words.strip() != "ARGS":
            command_line.arguments(["run", *shlex.split(words)])
    for words in re.findall(r"`kiosk ((?:run|check|tour|selftest)\b[^`]*)`", text):
        plain = shlex.split(words)
        if "missing" not in plain and plain != ["tour"]:
            command_line.arguments(plain)


def test_the_readme_names_the_two_commands_and_says_that_nobody_has_reviewed_the_text() -> None:
    assert re.findall(r"^    (.+)$", README, re.MULTILINE) == ["python3 dev.py run", "python3 dev.py test"]
    assert "**No clinician has reviewed" in README


def test_contributing_names_every_task() -> None:
    named = re.findall(r"^    python3 dev\.py (\w+)", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(dev.TASKS)


def test_the_changes_begin_with_this_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    latest = re.search(r"^## ([\d.]+) \(\d{4}-\d\d-\d\d\)$", changes, re.MULTILINE)
    assert latest
    assert latest[1] == __version__


def test_the_pictures_are_those_that_are_taken_and_all_are_shown() -> None:
    there = {path.stem for path in (ROOT / "docs/pictures").iterdir()}
    assert there == {name for names in docs.PICTURES.values() for name in names.values()}
    assert there == set(re.findall(r"\(docs/pictures/([\w-]+)\.png\)", README))


def test_the_pictures_of_the_panel_are_those_that_are_taken_and_all_are_shown() -> None:
    there = {path.stem for path in (ROOT / "docs/running-a-clinic").iterdir()}
    assert there == set(staff_pictures.PAGES)
    shown = re.findall(r"\(running-a-clinic/([\w-]+)\.png\)", (ROOT / "docs/running-a-clinic.md").read_text("utf-8"))
    assert there == set(shown)


@pytest.mark.parametrize("picture", sorted(ROOT.glob("docs/*/*.png")), ids=lambda path: path.name)
def test_a_picture_is_small(picture: Path) -> None:
    content = picture.read_bytes()
    assert content.startswith(b"\x89PNG")
    assert len(content) <= LARGEST_BYTES
