"""Packs that somebody made to do harm, or that were harmed on their way: each is drawn from a number."""

import hashlib
import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from nacl.signing import SigningKey

from kiosk.packs.archive import MANIFEST, SIGNATURE
from kiosk.packs.keys import sign

Contents = dict[str, bytes]
ESCAPES = (
    "../evil",
    "/etc/evil",
    "..\\evil",
    "a/../../evil",
    "CON",
    "nul.yaml",
    ".hidden",
    "a" * 300,
    "pictures/./x",
    "",
)
YAML = (
    b"a: &a [x, x]\nb: [*a, *a]\n",
    b"a: &a {x: 1}\nb: {<<: [*a, *a, *a, *a, *a, *a]}\n",
    b"[" * 5_000,
    b"format: " + b"9" * 5_000,
    b"a: !!python/object/apply:os.system [echo]\n",
    b"a: \x00\n",
    b"\xff\xfe\x00",
    b"format: 2\nformat: 2\n",
    b"%TAG ! x\n" * 1_000,
    b"? " * 2_000,
)


class Bad:
    """Makes hostile packs from the files of a sound deck, with or without the maker's own signature."""

    def __init__(self, deck: Path, key: SigningKey, stranger: SigningKey) -> None:
        self._files = {p.relative_to(deck).as_posix(): p.read_bytes() for p in deck.rglob("*") if p.is_file()}
        self._key, self._stranger = key, stranger

    def make(self, number: int, place: Path) -> str:
        """Write the pack of a number; return what is wrong with it."""
        chance = random.Random(number)  # noqa: S311 - repeatable, not secret
        kinds: tuple[Callable[[random.Random], bytes], ...] = (
            self.flipped,
            self.cut,
            self.noise,
            self.names,
            self.deck_words,
            self.picture,
            self.bomb,
            self.list_lies,
            self.list_noise,
            self.signature,
            self.double,
            self.link,
            self.crowd,
            self.stuffed,
        )
        kind = kinds[number % len(kinds)]
        place.write_bytes(kind(chance))
        return kind.__name__

    def zipped(self, told: bytes, files: Contents, key: SigningKey | None = None) -> bytes:
        """Return a signed zip."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, told)
            archive.writestr(SIGNATURE, sign(key or self._key, told))
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        return made.getvalue()

    def listed(self, files: Contents, other: dict[str, object] | None = None) -> bytes:
        """Return a list of contents, true for these files but for what is said to be other."""
        named = {name: {"sha256": hashlib.sha256(one).hexdigest(), "size": len(one)} for name, one in files.items()}
        return json.dumps({"format": 1, "id": "cart", "version": 9, "files": named, **(other or {})}).encode()

    def sound(self) -> bytes:
        """Return a pack with which nothing is wrong."""
        return self.zipped(self.listed(self._files), self._files)

    def flipped(self, chance: random.Random) -> bytes:
        """One to eight bytes of a sound pack are others: somewhere in what is kept, not in the dates of the zip."""
        whole = bytearray(self.sound())
        for _ in range(chance.randint(1, 8)):
            # The middle of the packed bytes of a file, which the marks cover.
            at = whole.index(b"deck.yaml") + len("deck.yaml") + chance.randrange(200)
            whole[at] ^= chance.randint(1, 255)
        return bytes(whole)

    def cut(self, chance: random.Random) -> bytes:
        """A stick was pulled out while it was written."""
        whole = self.sound()
        return whole[: chance.randrange(len(whole) - 1)]

    def noise(self, chance: random.Random) -> bytes:
        """No zip at all, with the beginning or the end of one."""
        ends = (b"PK\x03\x04", b"PK\x05\x06" + chance.randbytes(18), b"")
        return chance.choice(ends) + chance.randbytes(chance.randrange(5_000)) + chance.choice(ends)

    def names(self, chance: random.Random) -> bytes:
        """A file whose name leads elsewhere, signed by the maker."""
        files = {**self._files, chance.choice(ESCAPES): b"evil"}
        return self.zipped(self.listed(files), files)

    def deck_words(self, chance: random.Random) -> bytes:
        """A deck that is meant to keep its reader busy, or to run something, signed by the maker."""
        place = chance.choice(["deck.yaml", "text.en.yaml"])
        files = {**self._files, place: chance.choice(YAML) + self._files[place] * chance.randrange(2)}
        return self.zipped(self.listed(files), files)

    def picture(self, chance: random.Random) -> bytes:
        """A picture that is broken, endless or active, in the place of one of the deck's."""
        side = struct.pack(">II", 100_000, 100_000)
        header = b"IHDR" + side + b"\x08\x02\x00\x00\x00"
        huge = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
        svgs = (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><svg>&a;</svg>",
            b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
            b"<svg" + b"<g>" * 3_000,
        )
        victim = chance.choice([name for name in self._files if name.startswith("pictures/")])
        added = {"extra.png": chance.choice([huge, b"\x89PNG\r\n\x1a\n", b"", chance.randbytes(999)])}
        changed = {victim: chance.choice(svgs)}
        files = {**self._files, **chance.choice([added, changed])}
        return self.zipped(self.listed(files), files)

    def bomb(self, chance: random.Random) -> bytes:
        """Far more bytes than the list says, or a list that says so."""
        much = bytes(chance.choice([20, 40]) * 1024 * 1024)
        files = {**self._files, "text.en.yaml": much}
        return self.zipped(self.listed(chance.choice([self._files, files])), files)

    def list_lies(self, chance: random.Random) -> bytes:
        """A list with numbers, names or kinds that no list has."""
        other: dict[str, object] = chance.choice(
            [
                {"version": 0},
                {"version": -1},
                {"version": True},
                {"version": 10**4_000},
                {"version": "9"},
                {"version": 1.5},
                {"id": "../cart"},
                {"id": ""},
                {"id": "dialysis"},
                {"format": 2},
                {"files": {}},
                {"files": []},
                {"surprise": 1},
                {"files": {"deck.yaml": {"sha256": "0" * 64, "size": 10**12}}},
                {"files": {"deck.yaml": {"sha256": "x", "size": 1}}},
                {"files": {"deck.yaml": None}},
            ]
        )
        return self.zipped(self.listed(self._files, other), self._files)

    def list_noise(self, chance: random.Random) -> bytes:
        """A list that is no JSON, or JSON that is meant to hurt its reader."""
        told = (b"[" * 100_000, b'{"a":' * 50_000, b"\xff", b"", b"NaN", b'{"id":1,"id":2}', chance.randbytes(500))
        return self.zipped(chance.choice([*told, b" " * 300_000]), self._files)

    def signature(self, chance: random.Random) -> bytes:
        """Signed by somebody else, or by nobody."""
        told = self.listed(self._files)
        if chance.random() < 0.5:
            return self.zipped(told, self._files, self._stranger)
        return self.zipped(told, self._files).replace(sign(self._key, told), chance.randbytes(64))

    def double(self, chance: random.Random) -> bytes:
        """The same name twice, or once in capitals."""
        name = chance.choice(["deck.yaml", "DECK.yaml", MANIFEST])
        made = io.BytesIO(self.sound())
        with zipfile.ZipFile(made, "a") as archive:
            archive.fp.seek(0, 2)  # type: ignore[union-attr]
            entry = zipfile.ZipInfo(name)
            archive.NameToInfo.pop(name, None)  # or Python would warn, as whoever does harm would not
            archive.writestr(entry, b"evil")
        return made.getvalue()

    def link(self, chance: random.Random) -> bytes:
        """A link, a folder, a device, or something with a password, where a file should be."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            told = self.listed(self._files)
            archive.writestr(MANIFEST, told)
            archive.writestr(SIGNATURE, sign(self._key, told))
            for name, content in self._files.items():
                entry = zipfile.ZipInfo(name)
                entry.external_attr = chance.choice([0o120777, 0o040755, 0o020666, 0o010644]) << 16
                archive.writestr(entry, b"/etc/passwd" if name == "deck.yaml" else content)
        return made.getvalue()

    def crowd(self, chance: random.Random) -> bytes:
        """More files than any deck has."""
        files = {**self._files, **{f"f{number}": b"" for number in range(chance.choice([1_001, 3_000]))}}
        return self.zipped(self.listed(files), files)

    def stuffed(self, chance: random.Random) -> bytes:
        """Another file beside what the list names, or one of its files missing."""
        files = dict(self._files)
        if chance.random() < 0.5:
            files["run-me.sh"] = b"#!/bin/sh\n"
        else:
            files.pop(chance.choice(list(files)))
        return self.zipped(self.listed(self._files), files)
