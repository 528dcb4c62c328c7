"""Letters, digits and signs one by one, in American English phonemes: for addresses of articles and web pages."""

import re

# fmt: off
LETTERS = {
    "a": "ˈA", "b": "bˈi", "c": "sˈi", "d": "dˈi", "e": "ˈi", "f": "ˈɛf", "g": "ʤˈi", "h": "ˈAʧ", "i": "ˈI",
    "j": "ʤˈA", "k": "kˈA", "l": "ˈɛl", "m": "ˈɛm", "n": "ˈɛn", "o": "ˈO", "p": "pˈi", "q": "kjˈu", "r": "ˈɑɹ",
    "s": "ˈɛs", "t": "tˈi", "u": "jˈu", "v": "vˈi", "w": "dˈʌbᵊlju", "x": "ˈɛks", "y": "wˈI", "z": "zˈi",
    "0": "zˈɪɹO", "1": "wˈʌn", "2": "tˈu", "3": "θɹˈi", "4": "fˈɔɹ", "5": "fˈIv", "6": "sˈɪks", "7": "sˈɛvən",
    "8": "ˈAt", "9": "nˈIn", ".": "dˈɑt", "/": "slˈæʃ", "-": "dˈæʃ",
}
# fmt: on
ARTICLE = re.compile(r"doi:(?P<rest>\S+)")
WEB_PAGE = re.compile(r"https?://(?P<host>[\w.-]+)\S*")


def spelled(text: str) -> str:
    """Give the phonemes of a text spoken sign by sign; what has no name, such as a bracket, is not spoken."""
    return " ".join(LETTERS[sign] for sign in text.lower() if sign in LETTERS)


def acronym(text: str) -> str:
    """Give the phonemes of an abbreviation said letter by letter, the stress on its last."""
    signs = [LETTERS[letter] for letter in text.lower()]
    return "".join(sign.replace("ˈ", "ˌ") for sign in signs[:-1]) + signs[-1]


def host(address: str) -> str | None:
    """Give what is said of a web page, its site: nobody can follow the rest by ear. None for another word."""
    found = WEB_PAGE.fullmatch(address)
    return found["host"].removeprefix("www.").replace(".", " dot ").replace("-", " dash ") if found else None
