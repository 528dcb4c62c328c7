"""From sentences to phonemes: what our own rules do, with a stand-in for what others know."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from tools.narration.align import share
from tools.narration.lexicon import Lexicon
from tools.narration.numbers_zh import number
from tools.narration.phonemes_en import English
from tools.narration.phonemes_es_fr import Espeaking
from tools.narration.phonemes_zh import Chinese, Mandarin
from tools.narration.spoken import Piece, joined
from tools.narration.synthesis import MOST, parts

KNOWN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789 ,.?!:;()ˈ")


class Letters:
    """Stands in for hibari: every word sounds as it is written; what it does not know it guesses."""

    guessed = frozenset({"zzz"})

    def tokenize(self, text: str) -> list[Any]:
        """Cut at spaces; what stands in brackets is already said."""
        found = []
        for word in text.split():
            linked = word.startswith("[x](/")
            signs = word.removeprefix("[x](/").removesuffix("/)") if linked else word.lower()
            rating = 2 if signs in self.guessed else 5
            found.append(SimpleNamespace(text=word, phonemes=signs.replace("_", " "), rating=rating, whitespace=" "))
        return found

    def phonemize_tokens(self, tokens: list[Any]) -> list[Any]:
        """Do nothing: all is said."""
        return tokens


def english(words: Mapping[str, str] | None = None, spelled: tuple[str, ...] = ()) -> English:
    return English(Lexicon("en", words or {}, spelled), Letters())


def said(pieces: list[Piece]) -> dict[int, str]:
    """Give the phonemes of each word."""
    spoken = joined(pieces, KNOWN | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ_-ɑɹɛəɪʌnˌᵊʤʧθO→↘↗↓"))
    found: dict[int, str] = {}
    for sign, owner in zip(spoken.phonemes, spoken.words, strict=True):
        if owner is not None:
            found[owner] = found.get(owner, "") + sign
    return found


def test_a_word_of_the_lexicon_stays_one_word_though_it_sounds_as_two() -> None:
    rules = english(words={"CAR-T": "/car_te/"})
    assert said(rules("Then CAR-T, (CAR-T) works.")) == {0: "then", 1: "carte", 2: "carte", 3: "works"}
    assert rules.unknown == {}


def test_capitals_and_digits_that_nobody_explained_are_unknown() -> None:
    rules = english(words={"CAR-T": "/kar/"}, spelled=("CRS",))
    rules("CAR-T and CRS are known.")
    assert rules.unknown == {}
    rules("QXR and B12 and mRNA are not.")
    assert set(rules.unknown) == {"QXR", "B12", "mRNA"}


def test_a_guessed_word_is_unknown_with_its_sentence() -> None:
    rules = english()
    rules("This zzz is new.")
    assert rules.unknown == {"zzz": "This zzz is new."}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("58-66", "58to66"),
        ("378(5):439-448", "378,5,439to448"),
        ("389:335-347", "389,335to347"),
        ("CAR-engineered", "carengineered"),
        ("CAR’s", "carz"),
    ],
)
def test_ranges_journals_and_parts_are_said_as_one_shown_word(word: str, expected: str) -> None:
    pieces = english(words={"CAR": "/car/"})(word)
    assert "".join(piece.phonemes for piece in pieces).replace(" ", "") == expected
    assert set(said(pieces)) == {0}


def test_addresses_are_said_as_far_as_anyone_can_follow() -> None:
    pieces = english()("https://www.example.org/a/b-c?d=1")
    assert "".join(piece.phonemes for piece in pieces).split() == ["web", "page", "example", "dot", "org"]
    spelled = "".join(piece.phonemes for piece in english()("doi:10.1056/x"))
    assert spelled.startswith("dˌiˌOˈI,")


@pytest.mark.parametrize(
    ("whole", "alone", "expected"),
    [
        ("lezafa ", ["le ", "afa "], ["lez", "afa "]),
        ("abc def ", ["abc ", "def "], ["abc ", "def "]),
        ("a b ", ["a ", "x ", "b "], ["a ", "", "b "]),
        ("", ["a "], [""]),
    ],
)
def test_a_sentence_is_shared_among_its_words(whole: str, alone: list[str], expected: list[str]) -> None:
    found = share(whole, alone)
    assert "".join(found) == whole
    assert [part.strip() for part in found] == [part.strip() for part in expected]


def espeaking(words: Mapping[str, str] | None = None) -> Espeaking:
    lexicon = Lexicon("fr", words or {}, english=("Laetsch",))
    return Espeaking(lexicon, str.lower, lambda word: f"E{word}", to="à")


def test_espeak_reads_words_together_and_the_lexicon_what_it_cannot() -> None:
    read: list[str] = []

    def reading(text: str) -> str:
        read.append(text)
        return text.lower()

    rules = Espeaking(Lexicon("fr", {"CAR-T": "/kaʁte/"}), reading, str, to="à")
    assert said(rules("Les CAR-T sont ici, oui."))[0] == "les"
    assert "sont ici" in read  # in company, for sounds join words
    assert not any("CAR" in text for text in read)


def test_french_words_that_lost_a_vowel_keep_their_name() -> None:
    rules = espeaking(words={"ICANS": "/ican/"})
    assert said(rules("l’ICANS d’ICANS qu’ICANS")) == {0: "lican", 1: "dican", 2: "kican"}
    assert rules.unknown == {}


def test_numbers_ranges_and_english_names_in_other_languages() -> None:
    rules = espeaking()
    assert said(rules("Laetsch")) == {0: "ELaetsch"}
    assert "58 à 66" in "".join(piece.phonemes for piece in rules("58-66"))
    assert "42500" in "".join(piece.phonemes for piece in rules("42\u202f500"))
    rules("Le QXR")
    assert set(rules.unknown) == {"QXR"}


PINYIN = {"不": "bu4", "是": "shi4", "好": "hao3", "一": "yi1", "年": "nian2", "次": "ci4", "人": "ren2"}


def chinese() -> Chinese:
    mandarin = Mandarin(list, lambda text: [PINYIN[sign] for sign in text], lambda syllable: f"{syllable} ")
    return Chinese(Lexicon("zh-Hans", {"CAR-T": "/carte/", "°C": "是"}), lambda word: f"E{word}", mandarin)


def test_chinese_words_with_their_places() -> None:
    words = chinese().words("用CAR-T，58人。".replace("用", "是"))
    assert [(word.text, word.start, word.after) for word in words] == [
        ("是", 0, ""),
        ("CAR-T", 1, "，"),
        ("58", 7, ""),
        ("人", 9, "。"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("不是", "bu2 shi4"),
        ("不好", "bu4 hao3"),
        ("一次", "yi2 ci4"),
        ("一人", "yi1 ren2"),
        ("好人38°C", "hao3 ren2 san1 shi2 ba1 shi4"),
        ("CAR-T好", "carte hao3"),
        ("Blood 2", "EBlood E2"),
    ],
)
def test_chinese_is_said(sentence: str, expected: str) -> None:
    said_ = "".join(piece.phonemes for piece in chinese()(sentence))
    assert said_.split() == expected.split()


@pytest.mark.parametrize(
    ("written", "following", "expected"),
    [
        ("0", "", "ling2"),
        ("10", "", "shi2"),
        ("12", "", "shi2 er4"),
        ("105", "", "yi4 bai3 ling2 wu3"),
        ("42,500", "", "si4 wan4 er4 qian1 wu3 bai3"),
        ("10,000", "", "yi2 wan4"),
        ("100.4", "", "yi4 bai3 dian3 si4"),
        ("2018", "年", "er4 ling2 yi1 ba1"),
        ("2018", "", "er4 qian1 ling2 yi1 shi2 ba1"),
        ("2", "个", "liang3"),
        ("2", "月", "er4"),
        ("1/9", "", "di4 yi1 gong4 jiu3"),
        ("50%", "", "bai3 fen1 zhi1 wu3 shi2"),
    ],
)
def test_numbers_in_chinese(written: str, following: str, expected: str) -> None:
    assert " ".join(number(written, following)) == expected


def test_pauses_and_spaces_belong_to_no_word_and_stand_once() -> None:
    spoken = joined([Piece(" "), Piece("ab", 0), Piece(" "), Piece(" , "), Piece("c%", 1), Piece(" ")], KNOWN)
    assert spoken.phonemes == "ab, c"
    assert spoken.words == (0, 0, None, None, 1)


def test_what_is_too_long_for_one_call_is_cut_at_a_pause_and_nothing_is_lost() -> None:
    long = ", ".join(["a" * 90] * 9)
    found = parts(long)
    assert "".join(found) == long
    assert max(map(len, found)) <= MOST + 1
    assert parts("short.") == ["short."]
