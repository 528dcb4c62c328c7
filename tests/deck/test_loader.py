"""A deck loads whole or not at all, and what is missing altogether is told apart from what is to be mended."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.deck import Deck, DeckFaults, NoDeck, Shape, load

DIALYSIS = Path(__file__).parents[1] / "decks/dialysis"


def test_the_shipped_deck_has_no_fault(shipped: Path) -> None:
    deck = load(shipped)
    assert deck.outline.id == "cart"
    assert [card.id for card in deck.walk][:2] == ["introduction", "powerful-antitumor-effect"]
    assert deck.places["neurotoxicity"].number == 4
    assert deck.places["neurotoxicity"].index == 8
    assert deck.topics == 9
    assert [section.shape for section in deck.sections.values()] == [Shape.CIRCLE, Shape.PLATE]


def test_a_deck_on_another_topic_loads() -> None:
    deck = load(DIALYSIS)
    assert [section.shape for section in deck.outline.sections] == [Shape.CIRCLE, Shape.PLATE, Shape.SHEET]
    assert deck.outline.closing is None
    assert deck.topics == 5
    assert deck.texts["en"].cards["your-place"].text.count("\n\n") == 1


def test_a_deck_needs_neither_introduction_nor_closing(change: Callable[[str, str, str], None], folder: Path) -> None:
    change("deck.yaml", "introduction:\n  id: introduction\n", "")
    change("deck.yaml", "closing:\n  id: closing\n", "")
    text = (folder / "text.en.yaml").read_text(encoding="utf-8")
    cards = text.replace("  introduction:\n    text: >-\n", "  off-target-effects:\n    text: >-\n", 1)
    (folder / "text.en.yaml").write_text(cards[: cards.index("  closing:\n")], encoding="utf-8")
    with pytest.raises(DeckFaults) as refusal:
        load(folder)
    assert [fault.problem for fault in refusal.value.faults] == [
        'the key "off-target-effects" stands here a second time, the first is in line 19',
        'the card "off-target-effects" has no title',
        'the picture of the card "off-target-effects" is not described',
    ]


def test_two_languages_load_in_the_authors_order(change: Callable[[str, str, str], None], folder: Path) -> None:
    english = (folder / "text.en.yaml").read_text(encoding="utf-8")
    (folder / "text.de.yaml").write_text(english.replace("language: en", "language: de"), encoding="utf-8")
    change("deck.yaml", "[en]", "[en, de]")
    deck = load(folder)
    assert list(deck.texts) == ["en", "de"]


def test_a_language_that_is_not_listed_is_told(folder: Path, faults_of: Callable[[], list[str]]) -> None:
    (folder / "text.fr.yaml").write_text("whatever", encoding="utf-8")
    problem = 'deck.yaml does not list the language "fr"'
    assert faults_of() == [f"text.fr.yaml:1:1: $: {problem}; add it to languages: there, or delete this file"]


def test_more_languages_than_a_visitor_can_be_offered(
    change: Callable[[str, str, str], None], faults_of: Callable[[], list[str]]
) -> None:
    tags = ", ".join(["en", *(f"a{chr(97 + index // 26)}{chr(97 + index % 26)}" for index in range(40))])
    change("deck.yaml", "[en]", f"[{tags}]")
    told = faults_of()
    assert told[0] == "deck.yaml:5:12: $.languages: the deck has 41 languages; keep 40 or fewer"
    assert len(told) == 41


def test_more_sections_than_home_has_doors(
    change: Callable[[str, str, str], None], faults_of: Callable[[], list[str]]
) -> None:
    more = "".join(
        f"  - id: more-{number}\n    shape: sheet\n    cards: [{{id: card-{number}}}]\n" for number in range(5)
    )
    change("deck.yaml", "closing:", more + "closing:")
    told = [line for line in faults_of() if " doors; " in line]
    problem = "the deck has 7 sections, and Home has room for 6 doors"
    assert told == [f"deck.yaml:11:3: $.sections: {problem}; put their cards together in fewer sections"]


def test_no_more_text_files_are_read_than_a_deck_may_have(folder: Path, faults_of: Callable[[], list[str]]) -> None:
    (folder / "deck.yaml").write_text("", encoding="utf-8")
    for index in range(50):
        (folder / f"text.a{chr(97 + index // 26)}{chr(97 + index % 26)}.yaml").write_text("", encoding="utf-8")
    assert len(faults_of()) == 1 + 40


def test_an_empty_deck_is_told(
    folder: Path, change: Callable[[str, str, str], None], faults_of: Callable[[], list[str]]
) -> None:
    outline = (folder / "deck.yaml").read_text(encoding="utf-8")
    start, end = outline.index("sections:\n"), outline.index("closing:\n")
    (folder / "deck.yaml").write_text(f"{outline[:start]}sections: []\n{outline[end:]}", encoding="utf-8")
    assert faults_of()[0] == ("deck.yaml:10:11: $.sections: the deck has no section; add one with at least one card")
    change("deck.yaml", "sections: []", "sections: [{id: hopes, shape: sheet, cards: []}]")
    assert faults_of()[0] == (
        'deck.yaml:10:45: $.sections[0].cards: the section "hopes" has no card; add one, or delete the section'
    )


def test_faults_of_all_files_come_at_once_in_order(
    folder: Path, change: Callable[[str, str, str], None], faults_of: Callable[[], list[str]]
) -> None:
    change("deck.yaml", "[en]", "[en, de, en]")
    change("text.en.yaml", '"Advantages"', "NO")
    (folder / "text.de.yaml").write_text("language: de\n\tx", encoding="utf-8")
    assert [fault.split(" ")[0] for fault in faults_of()] == [
        "deck.yaml:5:21:",
        "text.de.yaml:2:1:",
        "text.en.yaml:12:12:",
    ]


def test_words_are_checked_although_the_outline_is_broken(
    change: Callable[[str, str, str], None], faults_of: Callable[[], list[str]]
) -> None:
    change("deck.yaml", "shape: circle", "shape: square")
    change("text.en.yaml", '"Advantages"', '""')
    told = faults_of()
    assert told[0].startswith('deck.yaml:12:12: $.sections[0].shape: "square" is not known here; write circle')
    assert told[1].startswith("text.en.yaml:12:12: $.sections.advantages.title: the words are blank")


def test_no_folder_is_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NoDeck) as refusal:
        load(tmp_path / "nowhere")
    assert str(refusal.value) == (
        f"{tmp_path}/nowhere:1:1: $: the folder cannot be read (No such file or directory); "
        "name the folder that holds deck.yaml"
    )


def test_no_outline_is_nothing_to_read(folder: Path) -> None:
    (folder / "deck.yaml").unlink()
    with pytest.raises(NoDeck) as refusal:
        load(folder)
    assert str(refusal.value) == (f"{folder}/deck.yaml:1:1: $: there is no such file; check its name and its folder")


def test_a_folder_in_the_place_of_the_outline_is_nothing_to_read(folder: Path) -> None:
    (folder / "deck.yaml").unlink()
    (folder / "deck.yaml").mkdir()
    with pytest.raises(NoDeck, match="this is a folder, not a file; put a file of this name in its place"):
        load(folder)


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    (folder / "deck.yaml").unlink()
    os.mkfifo(folder / "deck.yaml")
    with pytest.raises(NoDeck, match="this is a device or a pipe, not a file"):
        load(folder)


def test_a_forbidden_outline_is_nothing_to_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)  # the tests may run as root, whom nothing is forbidden
    with pytest.raises(NoDeck, match=r"the file cannot be read \(Permission denied\); ask whoever looks after"):
        load(folder)


def test_a_text_file_that_cannot_be_opened_is_a_fault(folder: Path, faults_of: Callable[[], list[str]]) -> None:
    (folder / "text.en.yaml").unlink()
    (folder / "text.en.yaml").mkdir()
    assert faults_of() == ["text.en.yaml:1:1: $: this is a folder, not a file; put a file of this name in its place"]


def test_an_overlarge_outline_is_a_fault_and_not_nothing(folder: Path, faults_of: Callable[[], list[str]]) -> None:
    with (folder / "deck.yaml").open("ab") as file:
        file.write(b"#" * 4 * 1024 * 1024)
    assert faults_of() == ["deck.yaml:1:1: $: the file is larger than 4 MiB; make it smaller"]


def test_a_deck_is_only_read(folder: Path) -> None:
    for path in folder.rglob("*"):
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222)
    assert isinstance(load(folder), Deck)
