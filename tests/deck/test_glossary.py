"""Where the words of the glossary are found in a text, and where not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.deck.evidence import TermText
from kiosk.deck.glossary import mentions


def glossary(**forms: list[str]) -> dict[str, TermText]:
    """Return a glossary of terms by their ids, with the forms in which each is written."""
    return {name: TermText(name, tuple(written), "What it means.") for name, written in forms.items()}


def found(text: str, **forms: list[str]) -> list[str]:
    """Return what is found in a text as "id: the words", in its order."""
    return [f"{one.term}: {text[one.start : one.end]}" for one in mentions(text, glossary(**forms))]


@pytest.mark.parametrize(
    ("text", "forms", "expected"),
    [
        ("The nurse took the blood pressure.", {"bp": ["blood pressure"]}, ["bp: blood pressure"]),
        ("Blood Pressure, BLOOD PRESSURE!", {"bp": ["blood pressure"]}, ["bp: Blood Pressure", "bp: BLOOD PRESSURE"]),
        ("No term stands here.", {"bp": ["blood pressure"]}, []),
        ("The BP again", {}, []),
        # the longest form wins, wherever it begins
        ("a kidney stone", {"kidney": ["kidney"], "stone": ["kidney stone"]}, ["stone: kidney stone"]),
        ("a kidney stone clinic", {"a": ["kidney stone"], "b": ["stone clinic"]}, ["a: kidney stone"]),
        (
            "a kidney stones clinic",
            {"a": ["kidney stones"], "b": ["stones clinics", "stones clinic"]},
            ["a: kidney stones"],
        ),
        ("big kidney stone clinic", {"a": ["big kidney"], "b": ["kidney stone clinic"]}, ["b: kidney stone clinic"]),
        # whole words
        ("the carpet of a car", {"car": ["car"]}, ["car: car"]),
        ("(CRS) CRS's CRS. xCRS CRSx CRS2", {"crs": ["CRS"]}, ["crs: CRS"] * 3),
        ("CAR-T cells and T cells", {"t": ["T cells"]}, ["t: T cells"]),
        ("CAR-T cells", {"t": ["T cells"], "cart": ["CAR-T cells"]}, ["cart: CAR-T cells"]),
        ("a T-cell and T-cells", {"t": ["T-cell"]}, ["t: T-cell"]),
        ("Hirnödem und Ödem, ödeme", {"oedem": ["Ödem"]}, ["oedem: Ödem"]),
        ("почки и почка", {"k": ["почка"]}, ["k: почка"]),
        ("50 % of 150 %", {"half": ["50 %"]}, ["half: 50 %"]),
        # capitals count in a form that is all capitals
        ("A car is no CAR, nor a Car", {"car": ["CAR"]}, ["car: CAR"]),
        ("B cells, b cells", {"b": ["B cells"]}, ["b: B cells", "b: b cells"]),
        # scripts without spaces have no whole words
        ("血液透析を受ける", {"hd": ["透析"]}, ["hd: 透析"]),
        ("การฟอกไตที่บ้าน", {"hd": ["ฟอกไต"]}, ["hd: ฟอกไต"]),
        ("CRSの治療", {"crs": ["CRS"]}, ["crs: CRS"]),
        ("신장과 신장", {"k": ["신장"]}, ["k: 신장"]),
        # what a pattern would take for something else
        ("Is it a+b? (yes)", {"q": ["a+b"], "y": ["(yes)"]}, ["q: a+b", "y: (yes)"]),
    ],
)
def test_terms_are_found_as_they_are_meant(text: str, forms: dict[str, list[str]], expected: list[str]) -> None:
    assert found(text, **forms) == expected


PIECES = st.sampled_from(["T", "t", "cell", "cells", "CAR", "car", "-", " ", ".", "ö", "透析", "透", "x", "2"])
TEXTS = st.lists(PIECES, max_size=30).map("".join)
FORMS = st.lists(PIECES, min_size=1, max_size=4).map("".join).filter(str.strip)
GLOSSARIES = st.dictionaries(st.sampled_from("abcd"), st.lists(FORMS, min_size=1, max_size=3), max_size=4)


@given(
    text=TEXTS | st.text(max_size=50),
    forms=GLOSSARIES | st.dictionaries(st.sampled_from("ab"), st.lists(st.text("ab", min_size=1))),
)
def test_mentions_stand_in_the_text_in_order_and_apart(text: str, forms: dict[str, list[str]]) -> None:
    terms = glossary(**forms)
    told = mentions(text, terms)
    end = 0
    for mention in told:
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        written = text[mention.start : mention.end]
        assert any(re.fullmatch(re.escape(form), written, re.IGNORECASE) for form in terms[mention.term].forms)


@given(text=TEXTS, forms=GLOSSARIES)
def test_no_longer_form_was_passed_over(text: str, forms: dict[str, list[str]]) -> None:
    """Whatever a form alone would be found as is found, unless something at least as long stands in its place."""
    terms = glossary(**forms)
    told = mentions(text, terms)
    for written in forms.values():
        for form in written:
            for alone in mentions(text, glossary(only=[form])):
                length = alone.end - alone.start
                over = [one for one in told if one.start < alone.end and alone.start < one.end]
                assert any(one.end - one.start >= length for one in over)
