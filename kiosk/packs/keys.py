"""Who may make packs: pairs of keys (Ed25519), a secret one to sign with and a public one to know the signature by."""

import base64
import binascii
import os
from collections.abc import Mapping
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from kiosk.packs.fault import PackFault, Remedy

KEY_BYTES, SIGNATURE_BYTES = 32, 64
LARGEST_FILE = 4096
"""Bytes of a file of keys."""
PURPOSE = b"cart-kiosk deck pack 1\n"
"""Stands before what is signed, so that a signature made for anything else is none for a pack."""


def new_key(place: Path) -> str:
    """Make a pair; write the secret key where only its owner reads it, and return the public one.

    Raises:
        FileExistsError: there is a file already; a key that is lost cannot be had again.
        OSError: it cannot be written.

    """
    key = SigningKey.generate()
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(base64.b64encode(bytes(key)).decode("ascii") + "\n")
    return public_key(key)


def public_key(key: SigningKey) -> str:
    """Return the public half, as it stands in a file of trusted keys."""
    return base64.b64encode(bytes(key.verify_key)).decode("ascii")


def read_secret_key(place: Path) -> SigningKey:
    """Read a secret key.

    Raises:
        PackFault: it is not there or no key.

    """
    return SigningKey(_key(_text(place).strip(), place))


def read_trusted_keys(place: Path) -> Mapping[VerifyKey, str]:
    """Read public keys, one a line, each with whose it is: the note behind a space, else how the key begins.

    A line that begins with # is a note.

    Raises:
        PackFault: the file is not there, or holds something else, or nothing.

    """
    lines = [line.split(maxsplit=1) for line in _text(place).splitlines() if line.strip()]
    keys = {
        VerifyKey(_key(words[0], place)): " ".join(words[1:]).strip() or words[0][:8]
        for words in lines
        if not words[0].startswith("#")
    }
    if not keys:
        nobody = f"There is no key in {place}, so nobody is trusted to make packs; add the maker's public key."
        raise PackFault(nobody, Remedy.TRUSTED)
    return keys


def sign(key: SigningKey, content: bytes) -> bytes:
    """Return the signature of a list of contents."""
    return key.sign(PURPOSE + content).signature


def signer(keys: Mapping[VerifyKey, str], content: bytes, signature: bytes) -> str:
    """Return whose key made a signature; nothing where none of the keys did."""
    for key, whose in keys.items():
        try:
            key.verify(PURPOSE + content, signature)
        except (BadSignatureError, ValueError):
            continue
        return whose
    return ""


def _text(place: Path) -> str:
    try:
        with place.open("rb") as file:
            return file.read(LARGEST_FILE + 1)[:LARGEST_FILE].decode("utf-8", "replace")
    except OSError as error:
        unread = f"The key in {place} cannot be read ({error.strerror}); name another file."
        raise PackFault(unread, Remedy.TRUSTED) from None


def _key(words: str, place: Path) -> bytes:
    try:
        key = base64.b64decode(words, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise PackFault(f"{place} holds something that is no key; `kiosk new-key` makes one.", Remedy.TRUSTED)
    return key
