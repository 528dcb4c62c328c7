"""English sentences in phonemes, by hibari's rules and dictionary (misaki's, without espeak) and our lexicon."""

import re
from collections.abc import Sequence
from typing import Any

from tools.narration.letters import ARTICLE, acronym, host, spelled
from tools.narration.lexicon import GLUED, Lexicon, phonemes
from tools.narration.spoken import Piece
from tools.narration.words import Word, shown_words

GUESS = 2
"""Words rated so low are guessed from their letters."""
RANGE = re.compile(r"([\d.,]+)[-–]([\d.,]+)")
VOLUME = re.compile(r"(\d+)(?:\((\w+)\)?|\))?(?::([\d–-]+))?")
OWNED = re.compile(r"(.+)['’]s")


MARKS = str.maketrans({"(": "( ", ")": " )", "/": "", "“": "", "”": "", '"': ""})
"""Brackets stand apart, or "8)" is taken for a smile; quotation marks cannot be heard."""


class English:
    """Turns sentences into pieces of phonemes, and remembers words that nobody has said how to say."""

    def __init__(self, lexicon: Lexicon, rules: Any) -> None:  # noqa: ANN401 - hibari.g2p.G2P has no types
        self._lexicon, self._rules = lexicon, rules
        self.unknown: dict[str, str] = {}

    def __call__(self, sentence: str) -> list[Piece]:
        """Return the phonemes of a sentence piece by piece; unknown words are remembered with it."""
        shown = self.words(sentence)
        whole = self._lexicon.in_phrases([word.text for word in shown])
        said = [
            entered(whole[index]) if index in whole else self._say(word.text, sentence)
            for index, word in enumerate(shown)
        ]
        chunks, owners = _chunks(shown, said)
        tokens = self._rules.phonemize_tokens(self._rules.tokenize(_links(" ".join(chunks))))
        pieces, at = [], 0
        for token in tokens:
            owner = owners[min(at, len(owners) - 1)]
            guessed = token.phonemes is None or (token.rating is not None and token.rating <= GUESS)
            if guessed and any(sign.isalnum() for sign in token.text):
                self.unknown.setdefault(shown[owner].text, sentence)
            pieces.append(Piece(token.phonemes or "", owner))
            if token.whitespace:
                pieces.append(Piece(" "))
                at += 1
        return pieces

    def words(self, sentence: str) -> list[Word]:
        """Return the words as shown."""
        return shown_words(sentence)

    def phonemes(self, words: str) -> str:
        """Return the phonemes of words by themselves."""
        return "".join(piece.phonemes for piece in self(words)).strip()

    def _say(self, word: str, sentence: str) -> str:
        """Give what is said for a shown word: words between spaces, or phonemes in hibari's brackets."""
        if (entry := self._lexicon.say(word)) is not None:
            return entered(entry)
        if word in self._lexicon.spelled:
            return linked(acronym(word))
        if (site := host(word)) is not None:
            return " ".join(self._say(part, sentence) for part in f"web page {site}".split())
        if article := ARTICLE.fullmatch(word):
            return linked(f"dˌiˌOˈI, {spelled(article['rest'])}")
        if (owned := OWNED.fullmatch(word)) and (entry := self._lexicon.say(owned[1])) and phonemes(entry):
            return linked(f"{phonemes(entry)}z")
        if (numbers := in_numbers(word)) is not None:
            return numbers
        return self._parts(word, sentence)

    def _parts(self, word: str, sentence: str) -> str:
        parts = re.split("[-–/]", word)
        if len(parts) > 1 and any(GLUED.search(part) or self._lexicon.say(part) for part in parts):
            return " ".join(self._say(part, sentence) for part in parts if part)
        if GLUED.search(word):
            self.unknown.setdefault(word, sentence)
        return word


def entered(entry: str) -> str:
    """Write an entry of the lexicon as hibari takes it within a text."""
    signs = phonemes(entry)
    return linked(signs) if signs else entry


def linked(signs: str) -> str:
    """Write phonemes so that they stay together until hibari gets them; see `_links`."""
    return f"[x]<{signs}>"


def in_numbers(word: str) -> str | None:
    """Say a range, or the volume, issue and pages of a journal; None for another word."""
    if found := RANGE.fullmatch(word):
        return f"{found[1]} to {found[2]}"
    if (found := VOLUME.fullmatch(word)) and not word.isdecimal():
        pages = (found[3] or "").replace("-", " to ").replace("–", " to ")
        return " , ".join(part for part in (found[1], found[2] or "", pages) if part)
    return None


def _chunks(shown: Sequence[Word], said: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return what is to be said between spaces, and the shown word of each."""
    chunks: list[str] = []
    owners: list[int] = []
    for index, word in enumerate(shown):
        between = _pieces(f"{word.before}{said[index]}{word.after}".translate(MARKS))
        chunks += between
        owners += [index] * len(between)
    return chunks, owners


def _pieces(said: str) -> list[str]:
    """Cut at spaces, but not within the brackets of hibari."""
    return re.findall(r"(?:\[x\]<[^>]*>|\S)+", said)


def _links(text: str) -> str:
    """Write phonemes as hibari takes them within a text."""
    return re.sub(r"\[x\]<([^>]*)>", r"[x](/\1/)", text)
