"""The interface's own words: one file a language, all with the same phrases and the same numbers in them."""

import re
from pathlib import Path

import pytest

from kiosk.deck import Design, Layer
from kiosk.visit import Chapter, Phrases, load_phrases
from kiosk.visit.asked import Ready
from kiosk.visit.events import SETTABLE
from kiosk.visit.phrases import Direction
from kiosk.visit.plurals import forms, plural
from tests.visit.visits import ENGLISH, ROOT, STRINGS

ASKED_FOR = re.compile(r"""(?:phrases\[|\.say\(\s*|_phrase\()["'](\w+)["'](?: if .+? else "(\w+)")?""")


def offered(catalogue: Phrases) -> dict[str, set[str]]:
    """Return what each setting has words for."""
    return {name: set(words) for name, words in (*catalogue.settings.items(), *catalogue.names.items())}


@pytest.fixture
def strings(tmp_path: Path) -> Path:
    """Return a folder with English, and German that is still English, free to be changed."""
    english = (STRINGS / "en.yaml").read_text(encoding="utf-8")
    (tmp_path / "en.yaml").write_text(english, encoding="utf-8")
    (tmp_path / "de.yaml").write_text(english.replace("language: en", "language: de"), encoding="utf-8")
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_language_has_the_same_phrases_and_its_own_file() -> None:
    assert {path.stem for path in STRINGS.glob("*.yaml")} == set(load_phrases(STRINGS))


def test_every_phrase_that_the_program_asks_for_is_there_and_none_is_left_over() -> None:
    # The staff's panel has words of its own.
    files = [path for path in (ROOT / "kiosk").rglob("*.py") if path.parent.name != "staff" and path.stem != "errands"]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    asked = {key for found in ASKED_FOR.findall(source) for key in found if key}
    assert asked == set(ENGLISH.phrases)


def test_there_are_words_for_every_setting_and_every_value_and_no_others() -> None:
    settings = {name: {"title", *(value.value for value in values)} for name, values in SETTABLE.items()}
    names = {
        "layer": {layer.value for layer in Layer},
        "fact": {"found", "who", "how_long", "how_sure", "not_known", "source"},
        "design": {design.value for design in Design} - {Design.OFFICIAL.value},
        "about": {chapter.value for chapter in Chapter},
        "ready": {ready.value for ready in Ready},
        "not_ready": {ready.value for ready in Ready},
        "month": {str(number) for number in range(1, 13)},
    }
    assert offered(ENGLISH) == settings | names
    for words in ENGLISH.settings.values():
        assert len(set(words.values())) == len(words), "the choices of a setting differ in words"


def test_a_file_that_says_another_language_than_its_name_is_refused(strings: Path) -> None:
    change(strings / "de.yaml", "language: de", "language: en")
    with pytest.raises(ValueError, match="the language is en, and the file's name says de"):
        load_phrases(strings)


@pytest.mark.parametrize(
    "broken", ["{page of {pages}", "{page} of {pages:x}", "{page} of {pages!r}", "{page.a} of {0}"]
)
def test_a_phrase_that_cannot_be_filled_in_is_told_with_its_place(strings: Path, broken: str) -> None:
    change(strings / "en.yaml", "{page} of {pages}", broken)
    change(strings / "en.yaml", '  one: "{count} card"\n', '  one: "count} card"\n')
    with pytest.raises(ValueError, match=r"en\.yaml") as refusal:
        load_phrases(strings)
    told = str(refusal.value).replace(f"{strings}/en.yaml:", "").split("\n")
    problem = "a brace stands alone, or more than a name in two; write {name}"
    assert sorted(line.partition(" ")[2] for line in told) == [
        f"$.cards.one: {problem}",
        f"$.phrases.more_of: {problem}",
    ]


def test_a_phrase_that_is_missing_or_too_many_is_told_with_its_place(strings: Path) -> None:
    change(strings / "de.yaml", '  home: "Home"\n', '  heim: "Heim"\n')
    change(strings / "de.yaml", "{page} of {pages}", "{page}")
    change(strings / "de.yaml", '    soft: "Soft"\n', "")
    change(strings / "de.yaml", '  one: "{count} card"\n', '  few: "{count} card"\n')
    with pytest.raises(ValueError, match=r"de\.yaml") as refusal:
        load_phrases(strings)
    told = str(refusal.value).replace(f"{strings}/de.yaml:", "").split("\n")
    assert sorted(line.partition(" ")[2] for line in told) == [
        "$.cards.few: nothing asks for few; delete it",
        "$.cards: one is missing; add it and its words",
        "$.phrases.heim: nothing asks for heim; delete it",
        "$.phrases.more_of: the places in braces are not those of English; write {page}, {pages}",
        "$.phrases: home is missing; add it and its words",
        "$.settings.theme: soft is missing; add it and its words",
    ]
    assert all(int(line.split(":")[0]) > 1 for line in told)


def test_every_fault_of_every_broken_file_is_told(strings: Path) -> None:
    change(strings / "en.yaml", "direction: left-to-right", "direction: upwards")
    change(strings / "de.yaml", "language: de", "tongue: de")
    with pytest.raises(ValueError, match=r"en\.yaml:4:12: \$\.direction: ") as refusal:
        load_phrases(strings)
    told = str(refusal.value)
    assert "de.yaml:2:1: " in told
    assert "language" in told


def test_directions_and_plural_forms() -> None:
    assert ENGLISH.direction is Direction.LEFT_TO_RIGHT
    assert [ENGLISH.card_count(count) for count in (0, 1, 2, 9)] == ["0 cards", "1 card", "2 cards", "9 cards"]
    french = load_phrases(STRINGS)["fr"]
    assert [french.card_count(count) for count in (0, 1, 2)] == ["0 carte", "1 carte", "2 cartes"]
    arabic = load_phrases(STRINGS)["ar"]
    assert arabic.direction is Direction.RIGHT_TO_LEFT
    told = {0: "لا بطاقات", 1: "بطاقة واحدة", 2: "بطاقتان", 3: "3 بطاقات", 11: "11 بطاقة", 100: "100 بطاقة"}
    assert {count: arabic.card_count(count) for count in told} == told
    assert ENGLISH.say("card_of", number=6, total=9) == "Card 6 of 9"


def test_each_language_has_its_own_plural_forms() -> None:
    arabic = {0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other", 103: "few"}
    assert {count: plural("ar", count) for count in arabic} == arabic
    assert [plural("es", count) for count in (0, 1, 2, 1_000_000)] == ["other", "one", "other", "many"]
    assert {plural("zh-Hans", count) for count in range(200)} == forms("zh-Hans") == {"other"}
    assert [plural("de", count) for count in (0, 1, 2)] == ["other", "one", "other"]
    for language in ("en", "es", "fr", "ar", "zh"):
        assert {plural(language, count) for count in (*range(200), 1_000_000)} == forms(language)
