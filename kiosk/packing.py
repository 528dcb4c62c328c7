"""`kiosk pack`, `verify`, `take`, `packs` and `new-key`: decks as packs, judged in a process of their own."""

import json
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from nacl.signing import VerifyKey
from platformdirs import user_config_path, user_state_path

from kiosk.deck import DeckFaults, load
from kiosk.packs import (
    Manifest,
    PackFault,
    Remedy,
    Shelf,
    make_pack,
    new_key,
    open_pack,
    read_secret_key,
    read_trusted_keys,
)
from kiosk.packs.archive import LARGEST_PACK, MANIFEST
from kiosk.packs.manifest import LARGEST_ALL, LARGEST_FILE, read_manifest
from kiosk.packs.shelf import note_origin

DONE, FAULTS, WRONG_USE = 0, 1, 2
"""Exit codes, as everywhere; docs/command-line.md explains them."""
PROGRAM = (sys.executable, *(() if getattr(sys, "frozen", False) else ("-P", "-m", "kiosk")))
"""This program; -P: whatever lies in the current folder is not run."""
JUDGED_WITHIN_S = 60
"""A judge that has not come to an end is ended, and the pack is not taken. A sound deck takes two seconds."""
MEMORY_BYTES, CPU_S, FILES = 1024**3, 30, 256
"""What a judge may use: of memory as it is asked for, not as it is used; of the processor; of open files."""
MOST_LISTED = 50
"""Packs on a stick, by their names."""
_UNSIGNED = "Nobody who is trusted has signed this pack; ask whoever made it for their public key, or for another pack."


def shelf() -> Shelf:
    """Return where the decks of this kiosk stand."""
    return Shelf(user_state_path("cart-kiosk") / "packs")


def usual_keys() -> Path:
    """Return where the public keys of those who may make packs stand, if nobody says otherwise."""
    return user_config_path("cart-kiosk") / "keys"


def obey(asked: Namespace) -> int:
    """Do what the command line says and return the exit code."""
    try:
        match asked.command:
            case "new-key":
                return _new_key(asked.key)
            case "pack":
                return _pack(asked)
            case "take":
                return _take(asked)
            case "packs":
                return _list(asked)
            case _:
                return _verify(asked)
    except PackFault as fault:
        print(f"kiosk: {fault}", file=sys.stderr)
        return FAULTS
    except OSError as error:
        print(f"kiosk: {error.filename} cannot be used: {error.strerror}; name another", file=sys.stderr)
        return WRONG_USE


def _new_key(place: Path) -> int:
    print(new_key(place))
    return DONE


def _pack(asked: Namespace) -> int:
    """Make a pack of a deck without faults."""
    try:
        deck = load(asked.deck)
    except DeckFaults as faults:
        print(faults, file=sys.stderr)
        return FAULTS
    key = read_secret_key(asked.key)
    manifest = make_pack(asked.deck, deck.outline.id, asked.number, key, asked.out)
    print(f"{asked.out}: {_name(manifest)}, {len(manifest.files)} files")
    return DONE


def _verify(asked: Namespace) -> int:
    """Judge a pack, and say what came of it in words or, for `take`, as JSON."""
    keep_within_limits()
    fault, manifest, signer = None, None, ""
    with tempfile.TemporaryDirectory(prefix="cart-kiosk-") as spare:
        try:
            folder = asked.unpack or Path(spare) / "deck"
            manifest, signer = judge(asked.pack, asked.keys or usual_keys(), folder, unsigned=asked.unsigned)
        except PackFault as found:
            fault = found
        except MemoryError:
            fault = PackFault("This pack asks for more memory than any deck; ask whoever made it for a new one.")
    if asked.json:
        print(json.dumps(_told(fault, manifest) | ({"signer": signer} if manifest else {})))
    elif manifest:
        print(f"{asked.pack}: {_name(manifest)}, {f'signed by {signer}' if signer else 'not signed'}, without faults")
    else:
        print(f"kiosk: {fault}", file=sys.stderr)
    return FAULTS if fault else DONE


def _told(fault: PackFault | None, manifest: Manifest | None = None) -> dict[str, str | int]:
    """Return for programs what is wrong with a pack and what helps, or which one it is."""
    wrong: dict[str, str | int] = {"problem": str(fault or ""), "remedy": fault.remedy if fault else ""}
    return wrong | ({"id": manifest.id, "version": manifest.version} if manifest else {})


def judge(pack: Path, trusted: Path, folder: Path, *, unsigned: bool = False) -> tuple[Manifest, str]:
    """Unpack a pack into a new folder, if all is well with it, and return its list of contents and who signed it.

    One that nobody who is trusted has signed is not well, unless somebody takes that upon them: `unsigned`.

    Raises:
        PackFault: what is wrong, for a person to read.
        OSError: a file cannot be read or written.

    """
    with open_pack(pack, _keys(trusted, unsigned=unsigned)) as opened:
        if not opened.signer and not unsigned:
            raise PackFault(_UNSIGNED, Remedy.TRUSTED)
        opened.unpack(folder)
        manifest, signer = opened.manifest, opened.signer
    try:
        deck = load(folder)
    except DeckFaults as faults:
        problem = f"The deck in this pack has {len(faults.faults)} mistakes, so visitors could not see it"
        raise PackFault(f"{problem}; whoever made it finds them with `kiosk check`.", Remedy.MENDED) from faults
    if deck.outline.id != manifest.id:
        raise PackFault("The deck in this pack has another name than the pack; ask whoever made it for a new one.")
    _see_pictures(folder, manifest)
    return manifest, signer


def _keys(trusted: Path, *, unsigned: bool) -> Mapping[VerifyKey, str]:
    """Return the keys of those who are trusted; where a pack need not be signed there may be none."""
    try:
        return read_trusted_keys(trusted)
    except PackFault:
        if unsigned:
            return {}
        raise


def _see_pictures(folder: Path, manifest: Manifest) -> None:
    from kiosk.ui.decoding import is_drawable  # noqa: PLC0415 - Qt for decks that are sound in all else

    for name in manifest.files:
        if not is_drawable(folder / name):
            raise PackFault(f"The picture {name} in this pack cannot be drawn; ask whoever made it for a new one.")


def keep_within_limits() -> None:
    """Let this process use no more than a judge may: what it reads was made by somebody who is not known."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    wanted = {resource.RLIMIT_AS: MEMORY_BYTES, resource.RLIMIT_CPU: CPU_S, resource.RLIMIT_NOFILE: FILES}
    for kind, most in {**wanted, resource.RLIMIT_FSIZE: LARGEST_FILE, resource.RLIMIT_CORE: 0}.items():
        with suppress(ValueError):  # a lower limit is in force already
            resource.setrlimit(kind, (most, most))


def _list(asked: Namespace) -> int:
    """Print what packs there are in some folders, as JSON: what each says of itself, and who signed that."""
    keep_within_limits()
    keys, found = _keys(asked.keys or usual_keys(), unsigned=True), []
    for place in sorted({path for folder in asked.folders for path in folder.glob("*.pack")})[:MOST_LISTED]:
        with suppress(PackFault, OSError, MemoryError), open_pack(place, keys) as opened:
            told = {"id": opened.manifest.id, "version": opened.manifest.version, "signer": opened.signer}
            found.append({"path": str(place), **told})
    print(json.dumps(found))
    return DONE


def _take(asked: Namespace) -> int:
    """Let a pack be judged by another process, and show its deck from now on."""
    try:
        manifest = take(asked.pack, asked.keys or usual_keys(), shelf(), unsigned=asked.unsigned)
    except PackFault as fault:
        if not asked.json:
            raise
        print(json.dumps(_told(fault)))
        return FAULTS
    print(json.dumps(_told(None, manifest)) if asked.json else f"{_name(manifest)} is shown from now on")
    return DONE


def take(pack: Path, keys: Path, onto: Shelf, *, unsigned: bool = False) -> Manifest:
    """Put the deck of a pack on a shelf, to be shown.

    Raises:
        PackFault: it is not taken; what was shown is shown on.
        OSError: the same, because a file cannot be read or written.

    """
    staging = onto.staging(LARGEST_ALL)
    try:
        copied = staging / "pack"
        _copy(pack, copied)
        staged = staging / "deck"
        signer = _ask_a_judge(copied, keys, staged, unsigned=unsigned)
        manifest = read_manifest((staged / MANIFEST).read_bytes())
        if manifest.version <= onto.newest(manifest.id):
            newest = f"this kiosk has had version {onto.newest(manifest.id)}"
            older = f"This pack is version {manifest.version}, and {newest}; ask for a newer one."
            raise PackFault(older, Remedy.NEWER)
        note_origin(staged, manifest.version, signer)
        onto.show(staged, manifest)
    finally:
        onto.tidy()
    return manifest


def _copy(pack: Path, place: Path) -> None:
    """Copy a pack, which may be on a stick that is pulled out at any moment."""
    with pack.open("rb") as source:
        content = source.read(LARGEST_PACK + 1)
    place.write_bytes(content)


def _ask_a_judge(pack: Path, keys: Path, folder: Path, *, unsigned: bool) -> str:
    """Run `kiosk verify`, and raise what it finds; return who signed the pack."""
    command = [*PROGRAM, "verify", pack, "--keys", keys.absolute(), "--unpack", folder, "--json"]
    command += ["--unsigned"] if unsigned else []
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=JUDGED_WITHIN_S, check=False, cwd=folder.parent
        )
        told = json.loads(done.stdout)
        fault = PackFault(told["problem"], Remedy(told["remedy"])) if told["problem"] else None
        signer = str(told.get("signer", ""))
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        fault = PackFault("This pack could not be read to its end; ask whoever made it for a new one.")
    if fault is not None:
        raise fault
    return signer


def _name(manifest: Manifest) -> str:
    return f"deck {manifest.id}, version {manifest.version}"
