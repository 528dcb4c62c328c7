"""A pack as a file: a zip of a list of contents, its signature, and exactly the files that the list names.

Nothing is unpacked by the names in the zip: what the signed list names is looked for, and anything else is a fault.
The same deck, version and key give the same bytes.
"""

import errno
import hashlib
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from nacl.signing import SigningKey, VerifyKey

from kiosk.packs.fault import PackFault
from kiosk.packs.keys import SIGNATURE_BYTES, sign, signer
from kiosk.packs.manifest import ASK, LARGEST_ALL, LARGEST_MANIFEST, MOST_FILES, Listed, Manifest, read_manifest

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
LARGEST_PACK = LARGEST_ALL
"""Bytes of the zip itself; it is copied before it is read."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date in the zip, which knows none before: when a pack was made is not part of it."""
_PIECE = 64 * 1024
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_UNIX_KIND, _REGULAR = 0o170000, 0o100000
_BROKEN = f"This pack is damaged, or no pack at all; copy it again, or {ASK}."


def make_pack(folder: Path, deck_id: str, version: int, key: SigningKey, place: Path) -> Manifest:
    """Write the files of a deck's folder into a pack, signed; return its list of contents.

    Raises:
        PackFault: something in the folder cannot be in a pack.
        OSError: a file cannot be read, or the pack cannot be written.

    """
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    contents = {name: (folder / name).read_bytes() for name in names}
    files = {name: Listed(hashlib.sha256(content).hexdigest(), len(content)) for name, content in contents.items()}
    manifest = Manifest(deck_id, version, files)
    told = manifest.to_bytes()
    read_manifest(told)
    draft = place.with_name(f"{place.name}.new")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {MANIFEST: told, SIGNATURE: sign(key, told), **contents}.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.external_attr = (_REGULAR | 0o644) << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    draft.replace(place)
    return manifest


class Pack:
    """A pack that is open. `manifest` is what it says of itself, `signer` who that is trusted says so, or nothing."""

    def __init__(self, archive: zipfile.ZipFile, keys: Mapping[VerifyKey, str]) -> None:
        self._archive = archive
        self._entries = _entries(archive)
        told = self._read(MANIFEST, LARGEST_MANIFEST)
        signature = self._read(SIGNATURE, SIGNATURE_BYTES) if SIGNATURE in self._entries else b""
        self.signer = signer(keys, told, signature)
        self.manifest = read_manifest(told)
        if self._entries.keys() - {MANIFEST, SIGNATURE} != self.manifest.files.keys():
            raise PackFault(f"What is in this pack and what its list says are not the same; {ASK}.")

    def unpack(self, folder: Path) -> None:
        """Write all files into a new folder, so that they are on the disk when this returns.

        Raises:
            PackFault: one is not what the list says.
            OSError: it cannot be written.

        """
        folder.mkdir()
        for name, listed in self.manifest.files.items():
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as file:
                self._copy(name, listed, file)
                file.flush()
                os.fsync(file.fileno())
        (folder / MANIFEST).write_bytes(self.manifest.to_bytes())
        for place in [*(path for path in folder.rglob("*") if path.is_dir()), folder / MANIFEST, folder]:
            settle(place)

    def _copy(self, name: str, listed: Listed, file: IO[bytes]) -> None:
        """Copy one file and no byte more than its list says: a zip can say of itself what it likes."""
        left, mark = listed.size, hashlib.sha256()
        with self._archive.open(self._entries[name]) as source:
            while piece := source.read(min(_PIECE, left + 1)):
                left -= len(piece)
                if left < 0:
                    break
                mark.update(piece)
                file.write(piece)
        if left or mark.hexdigest() != listed.sha256:
            raise PackFault(f"A file in this pack has been changed after the pack was made; {ASK}.")

    def _read(self, name: str, most: int) -> bytes:
        if name not in self._entries:
            raise PackFault(_BROKEN)
        with self._archive.open(self._entries[name]) as source:
            content = source.read(most + 1)
        if len(content) > most:
            raise PackFault(_BROKEN)
        return content


@contextmanager
def open_pack(place: Path, keys: Mapping[VerifyKey, str]) -> Iterator[Pack]:
    """Open a pack for reading; it is closed with the context.

    Raises:
        PackFault: it is no pack, or something is wrong with it; whatever a broken zip leads to, inside the context too.
        OSError: the file cannot be read.

    """
    if place.stat().st_size > LARGEST_PACK:
        raise PackFault(f"This pack is larger than any deck; {ASK}.")
    try:
        with zipfile.ZipFile(place) as archive:
            yield Pack(archive, keys)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise PackFault(_BROKEN) from error
    except OSError as error:
        if error.errno != errno.EINVAL:  # a zip may say that a file in it begins before its own beginning
            raise
        raise PackFault(_BROKEN) from error


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Give the entries by name: plain files, each once."""
    listed = archive.infolist()
    if len(listed) > MOST_FILES + 2:
        raise PackFault(f"There is more in this pack than a deck needs; {ASK}.")
    for entry in listed:
        kind = entry.external_attr >> 16 & _UNIX_KIND
        plain = entry.compress_type in _METHODS and not entry.flag_bits & _ENCRYPTED and kind in (0, _REGULAR)
        if not plain or entry.filename != entry.orig_filename:
            raise PackFault(f"A file in this pack is of a kind that is not allowed; {ASK}.")
    entries = {entry.filename: entry for entry in listed}
    if len(entries) < len(listed):
        raise PackFault(f"Two files in this pack have the same name; {ASK}.")
    return entries


def settle(place: Path) -> None:
    """Make sure that a file, or the names in a folder, outlast a power cut."""
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
