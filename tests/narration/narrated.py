"""Narration without sound: clips whose words have times, for tests that ask which ones speak a text."""

import json
from pathlib import Path

SIGN_MS = 50


def narrated(folder: Path, language: str, *texts: str, pace: str = "words_a_minute: 150.0") -> Path:
    """Narrate some sentences in a folder, each sign 50 ms long; without the sound, which is not asked for here."""
    voice = folder / language
    voice.mkdir(parents=True, exist_ok=True)
    told = f'language: {language}\nvoice: "x"\nlicence: "x"\nrecorded: "synthetic"\n{pace}\n'
    (voice / "voice.yaml").write_text(told, "utf-8")
    lines = []
    for number, text in enumerate(texts):
        words, place = [], 0
        for word in _words(text):
            start = text.index(word, place)
            place = start + len(word)
            words.append([start, place, SIGN_MS * start, SIGN_MS * place])
        clip = {"text": text, "file": f"{number:016x}.opus", "sha256": "0" * 64, "ms": SIGN_MS * len(text)}
        lines.append(json.dumps(clip | {"words": words}, ensure_ascii=False))
    (voice / "clips.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


def _words(text: str) -> list[str]:
    """Return the words of a text, and every sign of one that parts none."""
    return text.split() if " " in text or text.isascii() else [sign for sign in text if sign.isalnum()]
