"""The list of a pack's contents: `manifest.json`, the only file of a pack that is read before anything is trusted."""

import json
import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from kiosk.packs.fault import PackFault, Remedy

FORMAT = 1
MIB = 1024 * 1024
LARGEST_MANIFEST = 256 * 1024
"""Bytes. Of a deck with 60 files it has 8 KiB."""
MOST_FILES = 1_000
LARGEST_FILE, LARGEST_ALL = 16 * MIB, 128 * MIB
"""Bytes of one file unpacked, and of all."""
LARGEST_VERSION = 10**9
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}")
_DEEPEST = 4
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_SUM = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[a-z][a-z0-9-]{0,49}")
ASK = "ask whoever made it for a new one"


@frozen
class Listed:
    """One file: its SHA-256 in hex, and its size in bytes."""

    sha256: str
    size: int


@frozen
class Manifest:
    """A pack's deck, its version, and its files by their path."""

    id: str
    version: int
    files: Mapping[str, Listed]

    def to_bytes(self) -> bytes:
        """Return the file: the same bytes for the same contents."""
        files = {name: {"sha256": one.sha256, "size": one.size} for name, one in sorted(self.files.items())}
        whole = {"format": FORMAT, "id": self.id, "version": self.version, "files": files}
        return (json.dumps(whole, indent=1) + "\n").encode("ascii")


def read_manifest(content: bytes) -> Manifest:
    """Read the list.

    Raises:
        PackFault: it is no such list, or names what no deck needs.

    """
    try:
        told = json.loads(content.decode("ascii"), object_pairs_hook=_no_doubles, parse_float=_no_float)
        whole = _fields(told, {"format": int, "id": str, "version": int, "files": dict})
        files = {name: _listed(name, one) for name, one in whole["files"].items()}
    except (ValueError, RecursionError):  # JSON, its encoding, and numbers of 5,000 digits
        raise PackFault(f"The list of what is in this pack cannot be read; {ASK}.") from None
    if whole["format"] != FORMAT:
        another = "This pack is made for another version of the kiosk; install that version first."
        raise PackFault(another, Remedy.PROGRAM)
    if not _ID.fullmatch(whole["id"]) or not 1 <= whole["version"] <= LARGEST_VERSION:
        raise PackFault(f"This pack has no proper name or version; {ASK}.")
    if not 1 <= len(files) <= MOST_FILES or sum(one.size for one in files.values()) > LARGEST_ALL:
        raise PackFault(f"There is more in this pack than a deck needs; {ASK}.")
    if len({name.casefold() for name in files}) < len(files):
        raise PackFault(f"Two files in this pack have the same name; {ASK}.")
    return Manifest(whole["id"], whole["version"], files)


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key comes twice")
    return found


def _no_float(words: str) -> float:
    raise ValueError(words)


def _fields(told: object, kinds: Mapping[str, type]) -> dict[str, Any]:
    """Return an object that has exactly these fields, each of its kind."""
    if not isinstance(told, dict) or told.keys() != kinds.keys():
        raise ValueError("other fields")
    if any(type(told[name]) is not kind for name, kind in kinds.items()):  # True is no number here
        raise ValueError("another kind")
    return told


def _listed(name: str, told: object) -> Listed:
    one = _fields(told, {"sha256": str, "size": int})
    parts = name.split("/")
    plain = all(_PART.fullmatch(part) and not part.endswith(".") and not _DEVICES.fullmatch(part) for part in parts)
    if not plain or len(parts) > _DEEPEST:
        raise PackFault(f"A file in this pack has a name that is not allowed; {ASK}.")
    if not _SUM.fullmatch(one["sha256"]) or not 0 <= one["size"] <= LARGEST_FILE:
        raise PackFault(f"A file in this pack is too large, or its mark is missing; {ASK}.")
    return Listed(one["sha256"], one["size"])
