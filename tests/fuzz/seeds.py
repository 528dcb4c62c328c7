"""Sound files of each kind that the kiosk reads: what is broken by chance begins from these."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

from nacl.signing import SigningKey

from kiosk.packs.archive import MANIFEST, SIGNATURE
from kiosk.packs.keys import public_key, sign

ROOT = Path(__file__).parents[2]
DECK = ROOT / "tests/decks/dialysis"
RESOURCES = ROOT / "kiosk/resources"
KEY = SigningKey(bytes(range(32)))
CONTENTS = {"deck.yaml": b"id: cart\n", "pictures/a.svg": b"<svg/>"}
DAY = "2026-11-29"


def configuration() -> list[bytes]:
    """Return settings of each kind."""
    return [
        b"px_per_mm: 3.6\nidle_s: 120\nfloor_mm: 800\nloudspeaker: yes\ncounts: no\n",
        b'phone: "+1 (555) 010-0199"\nemergency: "112"\nprinter: none\npaper: a4\nclinic: "North"\nlanguage: en\n',
        b"# F7\nswitch_move: F7\nswitch_select: Space\nlisten_key: F9\nloudest_db: -3.5\nvolume_db: -12\n",
        b"{px_per_mm: 3.6}",
    ]


def yaml() -> list[bytes]:
    """Return files with all that YAML has and is wanted."""
    wanted = b"a: [1, 'b', \"c\\u00e9\"]\n? b\n: - x\nc: |\n  d\ne: >-\n  f\n"
    return [*configuration(), (DECK / "deck.yaml").read_bytes(), wanted]


def deck() -> list[bytes]:
    """Return both files of a deck, the first byte telling which."""
    return [b"\0" + (DECK / "deck.yaml").read_bytes(), b"\1" + (DECK / "text.en.yaml").read_bytes()]


def picture() -> list[bytes]:
    """Return pictures."""
    return [path.read_bytes() for path in sorted((DECK / "pictures").iterdir())]


def strings() -> list[bytes]:
    """Return a language of the interface, whole, and a small one that is held to nothing."""
    small = b"language: en\nname: English\ndirection: left-to-right\nphrases: {a: 'b {c}'}\nsettings: {}\nnames: {}\n"
    return [
        small + b'cards: {one: "{count} card", other: "{count} cards"}\n',
        (RESOURCES / "strings/en.yaml").read_bytes(),
    ]


def staff() -> list[bytes]:
    """Return a language of the staff's panel, and a small one."""
    return [b"language: en\nphrases: {a: 'b {c}'}\n", (RESOURCES / "staff/en.yaml").read_bytes()]


def voice() -> list[bytes]:
    """Return a voice."""
    return [(RESOURCES / "narration/en/voice.yaml").read_bytes()]


def clips() -> list[bytes]:
    """Return some clips with the times of their words."""
    lines = (RESOURCES / "narration/en/clips.jsonl").read_bytes().splitlines(keepends=True)
    return [lines[0], min(lines, key=len) + min(lines[1:], key=len)]


def listed() -> bytes:
    """Return the list of contents of a pack."""
    files = {name: {"sha256": hashlib.sha256(one).hexdigest(), "size": len(one)} for name, one in CONTENTS.items()}
    return json.dumps({"format": 1, "id": "cart", "version": 9, "files": files}).encode()


def manifest() -> list[bytes]:
    """Return a list of contents."""
    return [listed()]


def pack() -> list[bytes]:
    """Return packs, stored and deflated."""
    packs = []
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", method) as archive:
            for name, content in {MANIFEST: listed(), SIGNATURE: sign(KEY, listed()), **CONTENTS}.items():
                archive.writestr(zipfile.ZipInfo(name), content, method)
        packs.append(made.getvalue())
    return packs


def keys() -> list[bytes]:
    """Return a file of trusted keys."""
    return [f"# who\n{public_key(KEY)} the maker\n".encode()]


def orders() -> list[bytes]:
    """Return each order to the player."""
    clip = {"file": "a.opus", "sha256": "0", "from_ms": 0, "to_ms": 9, "pause_ms": 1}
    told: list[dict[str, object]] = [{"do": "play", "id": 1, "rate": 1.0, "gain_db": -6, "clips": [clip]}]
    told += [{"do": "pause"}, {"do": "resume"}, {"do": "stop"}, {"do": "rate", "rate": 1}, {"do": "gain", "gain_db": 0}]
    return [json.dumps(one).encode() for one in told]


def kept() -> list[bytes]:
    """Return what the kiosk keeps for itself."""
    signed = {"part": "cards.a", "layer": "plain", "language": "en", "hash": "0", "name": "A", "role": "B", "day": DAY}
    pin = {"hash": "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA", "failed": 6, "since": 0.5}
    deaths = {"boot": "this boot", "deaths": [0.5, 0.7], "safe_until": 9.0}
    return [json.dumps(one).encode() for one in ([signed], pin, deaths, {"cart": 3})]
