"""Where decks from packs stand: `current` is what is shown, `last-good` what was shown before it.

Both are links to folders that are never changed once they have a name. A link is put in the place of another in one
step, so at any instant, and after any power cut, `current` leads to a whole deck: the old one or the new one.
"""

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from kiosk.packs.archive import MANIFEST, settle
from kiosk.packs.fault import PackFault, Remedy
from kiosk.packs.manifest import Manifest, read_manifest

CURRENT, LAST_GOOD = "current", "last-good"
DECKS, STAGING, SEEN = "decks", "staging", "seen.json"
ORIGIN = "origin.json"
"""In a deck's folder: the version of its pack and who signed that, nobody where it is empty. Not a file of the pack."""
LEAST_FREE = 200 * 1024 * 1024
"""Bytes that stay free on the disk: a kiosk that fills its own disk would not start again."""


class Shelf:
    """A folder for decks. Made when something is put on it."""

    def __init__(self, folder: Path, least_free: int = LEAST_FREE) -> None:
        self.folder, self._least_free = folder, least_free

    def shown(self, link: str = CURRENT) -> Path | None:
        """Return the folder of the deck that a link leads to; None where there is none."""
        place = self.folder / link
        return place.resolve() if (place / MANIFEST).is_file() else None

    def manifest(self, link: str = CURRENT) -> Manifest | None:
        """Return the list of contents of a deck; None where there is no deck or its list cannot be read."""
        folder = self.shown(link)
        try:
            return read_manifest((folder / MANIFEST).read_bytes()) if folder else None
        except (PackFault, OSError):
            return None

    def newest(self, deck_id: str) -> int:
        """Return the highest version of a deck that was ever shown here; 0 if none was."""
        seen = self._seen().get(deck_id, 0)
        here = [one.version for one in map(self.manifest, (CURRENT, LAST_GOOD)) if one and one.id == deck_id]
        return max([0, seen, *here])

    def staging(self, size: int) -> Path:
        """Return an empty folder for a pack that is yet to be judged, of so many bytes unpacked.

        Raises:
            PackFault: the disk is too full.

        """
        folder = self.folder / STAGING
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        if shutil.disk_usage(folder).free < size + self._least_free:
            full = "The disk of this kiosk is too full for a new deck; call whoever looks after it."
            raise PackFault(full, Remedy.ROOM)
        return folder

    def show(self, staged: Path, manifest: Manifest) -> None:
        """Let `current` lead to a deck that has been found good, and keep the one before it.

        Raises:
            OSError: something cannot be written; the deck that was shown still is.

        """
        decks = self.folder / DECKS
        decks.mkdir(exist_ok=True)
        place = decks / f"{manifest.id}-{manifest.version}"
        if place.exists() and self.shown() != place.resolve():
            shutil.rmtree(place)  # left by a cut between the two steps below
        if not place.exists():
            staged.rename(place)
            settle(decks)
        before = self.shown()
        if before is not None and before != place.resolve():
            self._link(LAST_GOOD, before)
        self._link(CURRENT, place)
        self._remember(manifest)
        self.tidy()

    def go_back(self) -> bool:
        """Show the deck before again; tell whether there is one."""
        before = self.shown(LAST_GOOD)
        if before is None:
            return False
        self._link(CURRENT, before)
        return True

    def tidy(self) -> None:
        """Take away what no link leads to."""
        kept = {self.shown(CURRENT), self.shown(LAST_GOOD)}
        for place in (self.folder / DECKS).glob("*"):
            if place.resolve() not in kept:
                shutil.rmtree(place, ignore_errors=True)
        shutil.rmtree(self.folder / STAGING, ignore_errors=True)

    def _link(self, name: str, place: Path) -> None:
        draft = self.folder / f"{name}.new"
        draft.unlink(missing_ok=True)
        draft.symlink_to(Path(DECKS) / place.name)
        draft.replace(self.folder / name)
        settle(self.folder)

    def _seen(self) -> dict[str, int]:
        # Whatever else stands in the file, it is no list of versions.
        with suppress(OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
            told = json.loads((self.folder / SEEN).read_text("utf-8"))
            return {str(name): int(version) for name, version in told.items()}
        return {}

    def _remember(self, manifest: Manifest) -> None:
        """Note the version, so that an older pack, which may have been taken back for a reason, is not taken again."""
        seen = self._seen() | {manifest.id: max(manifest.version, self.newest(manifest.id))}
        draft = self.folder / f"{SEEN}.new"
        with draft.open("w", encoding="utf-8") as file:
            json.dump(seen, file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.folder / SEEN)


def note_origin(folder: Path, version: int, signer: str) -> None:
    """Write down where a deck that was found good comes from; staff are told so."""
    place = folder / ORIGIN
    place.write_text(json.dumps({"version": version, "signer": signer}), "utf-8")
    settle(place)
    settle(folder)
