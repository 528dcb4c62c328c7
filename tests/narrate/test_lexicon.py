"""How the words are said on which all depends: nobody but a person can hear whether a recogniser guessed an acronym."""

from pathlib import Path

import pytest
import yaml

from tools.narration.letters import acronym
from tools.narration.lexicon import FOLDER, Lexicon, load_lexicon, phonemes

SAID = {
    "en": {
        "CAR-T": "kˈɑɹ tˈi",
        "CRS": "sˌiˌɑɹˈɛs",
        "ICANS": "ˈIkænz",
        "IVIG": "ˌIvˌiˌIʤˈi",
        "BCMA": "bˌisˌiˌɛmˈA",
        "CD19": "sˌidˌi nIntˈin",
        "axi-cel": "ˈæksi sˌɛl",
        "brexu-cel": "bɹˈɛksu sˌɛl",
        "cilta-cel": "sˈɪltə sˌɛl",
        "ide-cel": "ˈIdə sˌɛl",
        "liso-cel": "lˈIsO sˌɛl",
        "obe-cel": "ˈObi sˌɛl",
        "tisa-cel": "tˈɪsə sˌɛl",
        "anito-cel": "ənˈitO sˌɛl",
        "tisagenlecleucel": "tˌɪsəʤˌɛnlˈɛklusˌɛl",
        "ciloleucel": "sˌIlOlˈusɛl",
        "tocilizumab": "tˌOsɪlˈɪzumˌæb",
    },
    "es": {
        "CAR-T": "kˈaɾ tˈe",
        "CRS": "sˌe ˌere ˈese",
        "ICANS": "ˈikans",
        "IVIG": "ˌi βˌe ˌi xˈe",
        "BCMA": "bˌe sˌe ˌeme ˈa",
        "CD19": "sˌe ðˌe ðjˌɛsinwˈeβe",
        "axi-cel": "ˈaksi sˈel",
        "brexu-cel": "bɾˈeksu sˈel",
        "cilta-cel": "sˈilta sˈel",
        "ide-cel": "ˈiðe sˈel",
        "liso-cel": "lˈiso sˈel",
        "obe-cel": "ˈoβe sˈel",
        "tisa-cel": "tˈisa sˈel",
        "anito-cel": "anˈito sˈel",
    },
    "fr": {
        "CAR-T": "kaʁ tˈe",
        "CRS": "sˌe ˌɛʁ ˈɛs",
        "ICANS": "ikˈans",
        "IVIG": "ˌi vˌe ˌi ʒˈe",
        "IgIV": "ˌi ʒˌe ˌi vˈe",
        "BCMA": "bˌe sˌe ˌɛm ˈa",
        "CD19": "sˌe dˌe diznˈœf",
        "axi-cel": "aksi sˈɛl",
        "brexu-cel": "bʁɛksy sˈɛl",
        "cilta-cel": "silta sˈɛl",
        "ide-cel": "ide sˈɛl",
        "liso-cel": "lizo sˈɛl",
        "obe-cel": "obe sˈɛl",
        "tisa-cel": "tiza sˈɛl",
        "anito-cel": "anito sˈɛl",
    },
    "zh-Hans": {
        "CAR-T": "kˈɑɹ tˈi",
        "CRS": "sˌiˌɑɹˈɛs",
        "ICANS": "ˈIkænz",
        "IVIG": "ˌIvˌiˌIʤˈi",
        "BCMA": "bˌisˌiˌɛmˈA",
        "CD19": "sˌidˌi nIntˈin",
        "cilta-cel": "sˈɪltə sˌɛl",
        "tisa-cel": "tˈɪsə sˌɛl",
    },
}
KNOWN = set(" ;:,.!?—…AIOQSTWYabcdefhijklmnopqrstuvwxyzæçðøŋœɐɑɒɔəɚɛɜɟɡɥɨɪɯɰɲɳɴɹɾʁʂʃʈʊʋʌʎʒʔʝʣʤʦʧʨβθχᵊᵻˈˌː\u0303ɣɸɻ")
"""Phonemes that the voice models know."""


@pytest.mark.parametrize(
    ("language", "word", "signs"),
    [(language, word, signs) for language, said in SAID.items() for word, signs in said.items()],
)
def test_words_that_matter_are_said_so(language: str, word: str, signs: str) -> None:
    lexicon = load_lexicon(language)
    entry = lexicon.say(word)
    assert (phonemes(entry) if entry else acronym(word) if word in lexicon.spelled else None) == signs


@pytest.mark.parametrize("language", ["en", "es", "fr", "zh-Hans"])
def test_every_phoneme_of_a_lexicon_is_one_that_the_voices_know(language: str) -> None:
    lexicon = load_lexicon(language)
    entries = [*lexicon.words.values(), *(part for parts in lexicon.phrases.values() for part in parts)]
    unknown = {sign for entry in entries if (signs := phonemes(entry)) for sign in signs} - KNOWN
    assert unknown == set()


def test_a_capital_at_the_beginning_of_a_sentence_is_no_other_word() -> None:
    lexicon = Lexicon("en", {"axi-cel": "/x/", "US": "/y/"})
    assert lexicon.say("Axi-cel") == "/x/"
    assert lexicon.say("us") is None


def test_a_phrase_is_found_where_it_stands_and_said_word_for_word() -> None:
    lexicon = Lexicon("en", {}, phrases={"N Engl J Med": ("New", "England", "Journal of", "Medicine")})
    found = lexicon.in_phrases(["Maude", "N", "Engl", "J", "Med", "378"])
    assert found == {1: "New", 2: "England", 3: "Journal of", 4: "Medicine"}
    assert lexicon.in_phrases(["N", "Engl"]) == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("language: fr\nwords: {}\n", "is for es"),
        ("language: es\nwords: {a: b}\nphrases: {N Engl: [New]}\n", "N Engl"),
        ("language: es\nwords: 3\n", "words"),
    ],
)
def test_a_lexicon_with_a_fault_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "lexicon.es.yaml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=fault):
        load_lexicon("es", tmp_path)


def test_a_lexicon_says_no_word_twice() -> None:
    for path in FOLDER.glob("lexicon.*.yaml"):
        content = yaml.safe_load(path.read_text("utf-8"))
        again = set(content["words"]) & {*content.get("spelled", ()), *content.get("english", ())}
        assert again == set(), path.name
