"""The room of deck packs: how they are made, signed, judged and shown. Knows decks, and no Qt."""

from kiosk.packs.archive import Pack, make_pack, open_pack
from kiosk.packs.fault import PackFault, Remedy
from kiosk.packs.keys import new_key, read_secret_key, read_trusted_keys
from kiosk.packs.manifest import Manifest
from kiosk.packs.shelf import Shelf

__all__ = [
    "Manifest",
    "Pack",
    "PackFault",
    "Remedy",
    "Shelf",
    "make_pack",
    "new_key",
    "open_pack",
    "read_secret_key",
    "read_trusted_keys",
]
