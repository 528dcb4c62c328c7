"""Chinese sentences in phonemes: words by jieba, syllables by pypinyin and misaki, what is Latin as in English."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from tools.narration.lexicon import Lexicon, phonemes
from tools.narration.numbers_zh import NUMBER, SYLLABLES, number
from tools.narration.spoken import Piece
from tools.narration.words import Word

HAN = "\u4e00-\u9fff"
LATIN = r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d]*(?:['’.-][A-Za-zÀ-ɏ\d]+)*"
TOKEN = re.compile(rf"(?P<han>[{HAN}]+)|(?P<latin>{LATIN})|(?P<number>{NUMBER})|(?P<sign>°[CF]|[%&/])")
"""Stretches of a Chinese sentence that are said; all else is a pause or nothing."""
PAUSES = str.maketrans(dict(zip("、，。．！：；？（）", ",,..!:;?()", strict=True)))
HEARD = frozenset(";:,.!?—…()")
CITED = re.compile(rf"[^{HAN}]*等?[^{HAN}]*")
"""A source, with hardly a Chinese sign: its numbers are said in English."""
FALLING = "4"


def shown_words(sentence: str, cut: Callable[[str], Sequence[str]]) -> list[Word]:
    """Return the words of a sentence, Chinese ones as `cut` parts them, with the marks round them."""
    found: list[Word] = []
    last = 0
    for start, text in _cut(sentence, cut):
        if found:
            word = found.pop()
            found.append(Word(word.before, word.text, sentence[last:start], word.start, word.end))
        found.append(Word("" if found else sentence[:start], text, "", start, start + len(text)))
        last = start + len(text)
    if found:
        word = found.pop()
        found.append(Word(word.before, word.text, sentence[last:], word.start, word.end))
    return found


def _cut(sentence: str, cut: Callable[[str], Sequence[str]]) -> Iterator[tuple[int, str]]:
    for token in TOKEN.finditer(sentence):
        at = token.start()
        for part in cut(token[0]) if token["han"] else (token[0],):
            yield at, part
            at += len(part)


@frozen
class Mandarin:
    """What others know of Chinese: how to cut it into words, read a word in pinyin, and sound a syllable of that."""

    cut: Callable[[str], Sequence[str]]
    read: Callable[[str], list[str]]
    sound: Callable[[str], str]


def mandarin(whole: Iterable[str]) -> Mandarin:
    """Ask jieba, pypinyin and misaki; `whole` are words that jieba would cut in two."""
    import jieba
    from misaki.zh import ZHG2P
    from pypinyin import Style, lazy_pinyin

    jieba.setLogLevel("ERROR")
    for word in whole:
        jieba.add_word(word)

    def read(text: str) -> list[str]:
        return list(lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True, tone_sandhi=True))

    return Mandarin(jieba.lcut, read, ZHG2P.py2ipa)


class Chinese:
    """Turns sentences into pieces of phonemes. Latin words nobody has said how to say are remembered in English."""

    def __init__(self, lexicon: Lexicon, english: Callable[[str], str], mandarin: Mandarin) -> None:
        self._lexicon, self._english, self._mandarin = lexicon, english, mandarin
        self.unknown: dict[str, str] = {}

    def words(self, sentence: str) -> list[Word]:
        """Return the words as shown."""
        return shown_words(sentence, self._mandarin.cut)

    def __call__(self, sentence: str) -> list[Piece]:
        """Return the phonemes of a sentence piece by piece."""
        shown = self.words(sentence)
        cited = bool(CITED.fullmatch(sentence)) and bool(re.search("[A-Za-z]", sentence))
        pieces = [Piece(_pause(shown[0].before))] if shown else []
        for index, word in enumerate(shown):
            following = shown[index + 1].text if not word.after and index + 1 < len(shown) else ""
            said = self._english(word.text) if cited else ""
            pieces += [Piece(said or self._say(word.text, following), index), Piece(f"{_pause(word.after)} ")]
        return pieces

    def _say(self, word: str, following: str) -> str:
        entry = self._lexicon.say(word)
        if entry is not None and (signs := phonemes(entry)):
            return signs
        said = entry or word
        if (said[0].isascii() and said[0].isalpha()) or not re.match(rf"[{HAN}\d]", said):
            return self._english(said)
        if said[0].isdigit():
            return "".join(map(self._mandarin.sound, number(said, following)))
        return "".join(map(self._mandarin.sound, syllables(said, following, self._mandarin.read)))


def syllables(word: str, following: str, read: Callable[[str], list[str]]) -> list[str]:
    """Return the syllables of a word in pinyin; 不 and 一 take another tone before some words."""
    found = read(word)
    after = read(following[0])[0][-1] if following and re.match(f"[{HAN}]", following) else ""
    if word == "不" and after == FALLING:
        return ["bu2"]
    if word == "一" and after:
        return ["yi2" if after == FALLING else SYLLABLES["一"]]
    return found


def _pause(marks: str) -> str:
    return "".join(sign for sign in marks.translate(PAUSES) if sign in HEARD)
