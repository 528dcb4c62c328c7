"""The panel's words: every language has the same ones, with the same places in braces."""

import re
from pathlib import Path
from string import Formatter

import pytest

from kiosk.clinic.health import Light
from kiosk.deck import Translated
from kiosk.packs import Remedy
from kiosk.staff import load_staff_words
from tests.staff.offices import WORDS
from tests.visit.visits import ROOT, SPOKEN

ENGLISH = WORDS["en"]


def places(phrase: str) -> set[str]:
    """Return the names of the places in braces."""
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def test_the_panel_speaks_every_language_of_the_kiosk() -> None:
    assert WORDS.keys() == SPOKEN.keys()


@pytest.mark.parametrize("tag", WORDS)
def test_a_translation_has_every_phrase_with_its_places(tag: str) -> None:
    words = WORDS[tag]
    assert words.language == tag
    assert words.phrases.keys() == ENGLISH.phrases.keys()
    assert {key for key in words.phrases if places(words[key]) != places(ENGLISH[key])} == set()
    assert [key for key in words.phrases if not words[key] and key != "letters"] == []


def test_a_missing_phrase_is_told(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text('language: en\nphrases: {a: "A", b: "B"}\n', "utf-8")
    (tmp_path / "de.yaml").write_text('language: de\nphrases: {a: "A"}\n', "utf-8")
    with pytest.raises(ValueError, match="de: b is missing"):
        load_staff_words(tmp_path)


def test_every_phrase_that_the_panel_asks_for_is_there_and_none_is_left_over() -> None:
    """By their names in the source; some are put together from parts, which a list here names."""
    files = [*(ROOT / "kiosk/staff").glob("*.py"), ROOT / "kiosk/ui/errands.py", ROOT / "kiosk/clinic/health.py"]
    source = "\n".join(path.read_text("utf-8") for path in files)
    named = set(re.findall(r"[\"']([a-z_0-9]+)[\"']", source))
    made = {f"{name}_do" for name in named} | {f"key_{name}" for name in named} | {f"{name}_lead" for name in named}
    made |= {f"part_{name}" for name in ("terms", "checks", "call", "about")}
    made |= {f"light_{light.name.lower()}" for light in Light}
    made |= {f"translated_{state.name.lower()}" for state in Translated}
    made |= {f"pack_{remedy}" for remedy in Remedy}
    made |= {f"{errand}_failed" for errand in ("print", "sound")}
    assert set(ENGLISH.phrases) <= named | made
