"""How much of what was said was understood: words that count, and those that came through."""

import re

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: str(value) for value, word in enumerate(WORDS)}
"""A recogniser writes small numbers in words or figures as it likes."""
SPELLED = re.compile(r"\b(\w)\.(?=\w\b)")
HAN = re.compile(r"[\u4e00-\u9fff]|[a-z0-9]+")
WORD = re.compile(r"[^\W_]+")
PRODUCT = re.compile(r"\b(axi|brexu|cilta|ide|liso|obe|tisa|anito|satri|actaly)[- ]?cell?\b")
"""Whether a product's name is written as one word or two, and with one l or two, nobody can hear."""
JOINED = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}\b)|['’]")


def counted(text: str, language: str) -> list[str]:
    """Return what counts as a word: in Chinese each sign by its sound, elsewhere words without capitals and marks."""
    plain = PRODUCT.sub(r"\1cell", JOINED.sub("", SPELLED.sub(r"\1", text.lower())))
    if language.startswith("zh"):
        return sounds(HAN.findall(plain))
    return [NUMBERS.get(word, word) if language == "en" else word for word in WORD.findall(plain)]


def sounds(signs: list[str]) -> list[str]:
    """Return the syllable of each Chinese sign without its tone: the recogniser may write another sign for it."""
    from pypinyin import Style, lazy_pinyin

    return [lazy_pinyin(sign, style=Style.NORMAL)[0] for sign in signs]


def understood(said: list[str], heard: list[str]) -> int:
    """Return how many of the words said are among those heard, in their order: the longest such sequence."""
    row = [0] * (len(heard) + 1)
    for word in said:
        above, row = row, [0]
        for column, other in enumerate(heard):
            row.append(above[column] + 1 if word == other else max(above[column + 1], row[column]))
    return row[-1]
