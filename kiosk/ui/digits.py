"""Numbers as a language writes them: Arabic has digits of its own, and they are set in type, not kept in the texts."""

import re

DIGITS = {"ar": str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")}  # noqa: RUF001 - Arabic's own signs are meant
"""By the first part of a language's tag: its digits, the mark of thousands, and that of decimals (CLDR 48, "arab")."""
ARABIC = re.compile(r"[\u0620-\u064a]")
"""A letter of Arabic."""
_NUMBER = re.compile(r"[A-Za-z][A-Za-z0-9.-]*|[0-9]+(?:[.,][0-9]+)*[A-Za-z]?")
"""A Latin word with its digits, such as CD19 or ZUMA-7, or a number."""


def with_digits(text: str, language: str = "") -> str:
    """Return a text with the digits of its language, as many characters as before; Latin words keep theirs.

    A text with Arabic letters is Arabic wherever it stands; one without letters is in the `language` of its screen.
    """
    bare = not any(letter.isalpha() for letter in text)
    tag = "ar" if ARABIC.search(text) else language.partition("-")[0] if bare else ""
    return _NUMBER.sub(lambda found: _set(found[0], tag), text) if tag in DIGITS else text


def _set(number: str, tag: str) -> str:
    return number if any(letter.isalpha() for letter in number) else number.translate(DIGITS[tag])
