"""espeak-ng as a rule book: from words to IPA. Its library is called on the author's machine only; nothing of it ships.

The program is under the GPL, which does not cover what it puts out.
"""

import ctypes
import ctypes.util
import re

IPA = 0x02
TIE = 0x80 | ord("^") << 8
UTF8 = 1
SYNCHRONOUS = 2
"""AUDIO_OUTPUT_SYNCHRONOUS: no sound is wanted."""
FLAG = re.compile(r"\([a-z-]+\)")
"""How espeak marks a word that it reads by the rules of another language."""


class EspeakMissing(Exception):  # noqa: N818 - it is told to the author as it stands
    """The library of espeak-ng is not installed, or has no such language."""


class Espeak:
    """The rules of one language."""

    def __init__(self, language: str) -> None:
        name = ctypes.util.find_library("espeak-ng") or "libespeak-ng.so.1"
        try:
            self._library = ctypes.CDLL(name)
        except OSError:
            raise EspeakMissing("espeak-ng is missing; Debian has it in the package espeak-ng") from None
        self._library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._library.espeak_Initialize(SYNCHRONOUS, 0, None, 0)
        if self._library.espeak_SetVoiceByName(language.encode()):
            raise EspeakMissing(f"espeak-ng has no language {language}")
        self._known: dict[str, str] = {}

    def __call__(self, words: str) -> str:
        """Return the IPA of words without punctuation, a tie mark (^) within sounds of two signs."""
        if words not in self._known:
            self._known[words] = self._ask(words)
        return self._known[words]

    def _ask(self, words: str) -> str:
        waiting = ctypes.c_char_p(f"{words} \n".encode())  # a sign by itself would be read again before the next words
        parts = []
        while waiting.value:
            said = self._library.espeak_TextToPhonemes(ctypes.byref(waiting), UTF8, IPA | TIE)
            parts.append(FLAG.sub("", (said or b"").decode()))
        return re.sub(r"\s+", " ", " ".join(parts)).strip()
