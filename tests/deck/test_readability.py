"""How hard words are to read: syllables, sentences and the two school grades, against examples counted by hand."""

# ruff: noqa: RUF001 - quotation marks and dashes are as decks write them

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.deck.readability import ReadingFigures, flesch_kincaid, long_sentences, reading_figures, smog
from kiosk.deck.syllables import TABLE, by_rule, load_syllables, syllables

SPOKEN = {
    # by rule
    "the": 1, "take": 1, "helped": 1, "treated": 2, "settled": 2, "called": 1, "times": 1, "doses": 2, "reaches": 2,
    "tables": 2, "little": 2, "centre": 2, "safely": 2, "treatments": 2, "clinically": 3, "patient": 2, "region": 2,
    "million": 2, "language": 2, "quiet": 2, "usual": 3, "easier": 3, "trying": 2, "being": 2, "react": 2, "spasm": 2,
    "chaos": 2, "archaic": 3,
    "medicine": 3, "leukemia": 4, "lymphoma": 3, "chemotherapy": 5, "tocilizumab": 5, "hmm": 1,
    # from the table: itself, its plural, its possessive, at the beginning of a sentence
    "fatigue": 2, "myeloma": 4, "people": 2, "Every": 2, "surgeons": 2, "people’s": 2, "businesses": 3, "ideas": 3,
    # an s that is heard, and one that is not
    "disease": 2, "diseases": 3, "disease’s": 3, "nurse’s": 2, "doctor’s": 2, "doctors’": 2, "techniques": 2,
    "practice’s": 3, "sciences": 3,
    # contractions
    "don’t": 1, "didn't": 2, "isn’t": 2, "you’re": 1, "they’ll": 1, "I’m": 1, "that’ll": 2,
    # abbreviations: letter by letter, as a word, in the plural, written loudly
    "FDA": 3, "W": 3, "WHO": 5, "A": 1, "CAR": 1, "car": 1, "ICANS": 2, "MRIs": 3, "FDA’s": 3, "CRS’s": 4,
    "IMPORTANT": 3,
    # parts of one word, and what is between them
    "CAR-T": 2, "B-cell": 2, "long-term": 2, "CAR\u2011T": 2, "leu\u00adkemia": 4, "CD19": 4, "and/or": 2, "(CRS)": 3,
    # figures
    "0": 2, "7": 2, "11": 3, "17": 3, "20": 2, "58": 3, "70": 3, "77": 5, "100": 3, "101": 4, "8.8": 3, "0.05": 6,
    "1918": 4, "2017": 5, "2005": 4, "2,017": 6, "1900": 6, "373,000": 9, "2,000,000": 3, "911": 6, "007": 6,
    "0800000000000": 25,
    "1st": 1, "2nd": 2, "12th": 1, "7th": 2, "20th": 3, "10th": 1, "100th": 3, "42nd": 4,
    "58%": 5, "$5": 3, "&": 1,
    # no words
    "": 0, "–": 0, "🌟": 0, "()": 0, "...": 0,
}  # fmt: skip
"""Words with their syllables, counted by hand."""


@pytest.mark.parametrize(("word", "count"), SPOKEN.items(), ids=repr)
def test_a_word_has_the_syllables_that_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


# Counted by hand: CAR-T ther-a-py 5, may lead to a de-crease 6, in the num-ber of B cells 7, in the pa-tient's bod-y 6,
# in-creas-ing the risk of in-fec-tion 9, re-quir-ing close mon-i-tor-ing and man-age-ment 12; 45 in 27 words. Of three
# or more: therapy, increasing, infection, requiring, monitoring, management.
HARD = (
    "CAR-T therapy may lead to a decrease in the number of B cells in the patient’s body, increasing the risk of"
    " infection, requiring close monitoring and management."
)
# You get a fev-er 5. Call your nurse right a-way 6.
EASY = "You get a fever. Call your nurse right away."


def test_a_hard_sentence_counted_by_hand() -> None:
    assert reading_figures([HARD]) == ReadingFigures(1, 27, 45, 6, 27)
    assert flesch_kincaid([HARD]) == pytest.approx(14.6067, abs=0.0001)  # 0.39 x 27 + 11.8 x 45/27 - 15.59
    assert smog([HARD]) == pytest.approx(17.1225, abs=0.0001)  # 1.043 x sqrt(30 x 6) + 3.1291


def test_easy_sentences_counted_by_hand() -> None:
    assert reading_figures([EASY]) == ReadingFigures(2, 9, 11, 0, 5)
    assert flesch_kincaid([EASY]) == pytest.approx(0.5872, abs=0.0001)  # 0.39 x 9/2 + 11.8 x 11/9 - 15.59
    assert smog([EASY]) == pytest.approx(3.1291)  # no long word


def test_texts_are_counted_together() -> None:
    assert reading_figures([HARD, EASY]) == ReadingFigures(3, 36, 56, 6, 27)
    assert flesch_kincaid([HARD, EASY]) == pytest.approx(7.4456, abs=0.0001)  # 0.39 x 36/3 + 11.8 x 56/36 - 15.59
    assert smog([HARD, EASY]) == pytest.approx(11.2081, abs=0.0001)  # 1.043 x sqrt(30 x 6/3) + 3.1291


@pytest.mark.parametrize("texts", [[], [""], [" \n "], ["🌟 …"]])
def test_where_no_word_stands_there_is_no_grade(texts: list[str]) -> None:
    assert reading_figures(texts) == ReadingFigures(0, 0, 0, 0, 0)
    assert (flesch_kincaid(texts), smog(texts)) == (0, 0)


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("Low Side Effects\nThey can be hard.", [3, 4]),  # a heading
        ("One way: rest. Two?! Yes…", [3, 1, 1]),  # a colon ends none; several signs end one
        ("“Is it safe?” she asked. “No.” He went.", [5, 1, 2]),
        ("Look for signs, e.g. fever. (Call us.) Now.", [5, 2, 1]),
        ("It took 8.8 months. 58 of 100 got well.", [4, 5]),
        ("Wait… and see. Rest – then go—home.", [3, 4]),
        ("A long-term CAR-T stay of 2 weeks", [7]),
        ("We look forward. 🌟", [3]),
    ],
)
def test_sentences_and_words_are_those_that_a_reader_sees(text: str, lengths: list[int]) -> None:
    figures = reading_figures([text])
    assert (figures.sentences, figures.words, figures.longest_sentence) == (len(lengths), sum(lengths), max(lengths))


@pytest.mark.parametrize(
    ("text", "terms", "words", "spoken"),
    [
        ("Cytokine release\nsyndrome is hard.", ["cytokine release syndrome"], 5, 9),  # parted by a line, no term
        ("Cytokine  release syndrome is hard.", ["cytokine release syndrome"], 3, 3),
        ("It is “cytokine release syndrome”.", ["Cytokine Release Syndrome", "cytokine"], 3, 3),  # the longest wins
        ("Cytokines and a cytokine’s work", ["cytokine"], 5, 7),  # not inside another word
        ("T cells, CAR-T cells", ["t cells"], 3, 4),  # nor inside one with a hyphen
        ("a covid and a COVID", ["COVID"], 5, 6),  # capitals are another word
        ("Chemotherapy, 5 days", ["", " ", "chemotherapy"], 3, 3),
        ("leu\u00adkemia", ["leukemia"], 1, 1),
        ("the patient's risk", ["patient’s RISK"], 2, 2),
        ("the C++ (grade) of", ["grade", "C+"], 4, 5),  # signs in a term are plain signs
    ],
)
def test_terms_are_left_out_as_one_short_word(text: str, terms: list[str], words: int, spoken: int) -> None:
    figures = reading_figures([text], leaving_out=terms)
    assert (figures.words, figures.syllables) == (words, spoken)


def test_leaving_terms_out_takes_away_long_words_only() -> None:
    with_all, without = reading_figures([HARD]), reading_figures([HARD], ["CAR-T therapy", "infection"])
    assert (with_all.polysyllables, without.polysyllables) == (6, 4)
    assert (without.words, without.sentences) == (26, 1)
    assert without.smog < with_all.smog


def test_long_sentences_are_given_as_written() -> None:
    text = f"{EASY} {HARD}\nOne (2)  three: “four” 5, six – seven."
    assert long_sentences(text) == (HARD,)
    assert long_sentences(text, most=6) == (HARD, "One (2) three: “four” 5, six – seven.")
    assert long_sentences(HARD, most=27) == ()


TEXTS = st.lists(st.text(st.sampled_from("aeT x5B.,?’'-–%\n“é🌟") | st.characters()))


@given(TEXTS, TEXTS, st.lists(st.text(max_size=5)))
def test_counts_add_up_and_are_never_negative(some: list[str], others: list[str], terms: list[str]) -> None:
    one, other, both = (reading_figures(texts, terms) for texts in (some, others, [*some, *others]))
    assert both.longest_sentence == max(one.longest_sentence, other.longest_sentence)
    for count in ("sentences", "words", "syllables", "polysyllables"):
        assert getattr(both, count) == getattr(one, count) + getattr(other, count)
    assert 0 <= both.polysyllables <= both.words <= both.syllables
    assert 0 <= both.sentences <= both.words
    assert (both.sentences == 0) == (both.words == 0)
    assert both.smog == 0 or both.smog >= 3.1291


def test_a_hostile_text_is_counted_in_time() -> None:
    # Each of these would take minutes if a pattern tried every beginning with every end.
    for text in ("." * 200_000 + "x", "!”" * 100_000 + "x", " " * 200_000 + "x", "9" * 200_000, "a'" * 100_000):
        assert reading_figures([text], ["a term"]).words == 1


def test_every_entry_of_the_table_is_needed() -> None:
    for word, count in load_syllables(TABLE).items():
        usual = len(word) + 2 * word.count("W") if word.isupper() else by_rule(word) if word[0].isalpha() else 0
        assert count != usual, f"{word}: {usual} is what it would have without the table"


def test_the_table_is_in_order() -> None:
    words = [word for word in load_syllables(TABLE) if word.islower()]
    assert words == sorted(words)


def test_faults_of_a_table_are_all_told(tmp_path: Path) -> None:
    path = tmp_path / "syllables.en.yaml"
    path.write_text("words:\n  fever: 0\n  Fever: 2\n  B-cell: 2\n  it’ll: 2\n  ‘: 16\n", "utf-8")
    with pytest.raises(ValueError, match="a word has 1 to 15 syllables, not 0; count again") as refusal:
        load_syllables(path)
    places = [line.removeprefix(f"{path}:").split(": ")[0] for line in str(refusal.value).splitlines()]
    assert places == ["2:10", "3:3", "4:3", "5:3", "6:6"]
    assert "no word is looked up like this" in str(refusal.value)


@pytest.mark.parametrize("content", [None, "words: [fever]", "words:\n  fever: two\n"])
def test_a_table_that_cannot_be_read_is_refused(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "syllables.en.yaml"
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=r"syllables\.en\.yaml:\d+:\d+: \$"):
        load_syllables(path)
