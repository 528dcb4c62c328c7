"""Staff at the whole program, by touch: a pack from a stick that nobody has signed, after the PIN is typed again."""

import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clinic import Pin
from kiosk.packs import Shelf, make_pack, new_key, read_secret_key
from kiosk.packs.archive import SIGNATURE
from kiosk.packs.shelf import ORIGIN
from tests.namespaces import NEEDS_MOUNTS
from tests.packs.conftest import DECK, DECK_ID
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE
from tests.program.test_staff import PIN, STAFF, enters, opens, sees, touches

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="only root puts a stick into a computer of its own"),
    NEEDS_MOUNTS,
]
STICK = "mount -t tmpfs none /media && mkdir /media/stick && mount -t tmpfs none /media/stick && cp *.pack /media/stick"
PLUGGED_IN = ("unshare", "--mount", "sh", "-c", f'{STICK} && exec "$@"', "sh")
JUDGED_WITHIN_S = 60.0


def unsigned_pack(home: Path) -> None:
    """Make a pack and take its signature away; let the kiosk trust whoever could have signed it."""
    settings = home / ".config/cart-kiosk"
    settings.mkdir(parents=True)
    (settings / "keys").write_text(new_key(home / "secret") + " Ada", "utf-8")
    make_pack(DECK, DECK_ID, 13, read_secret_key(home / "secret"), home / "made")
    with zipfile.ZipFile(home / "made") as signed, zipfile.ZipFile(home / "cart.pack", "w") as unsigned:
        for name in signed.namelist():
            if name != SIGNATURE:
                unsigned.writestr(name, signed.read(name))


@pytest.fixture
def nurse(tmp_path: Path) -> Iterator[Blind]:
    """Return somebody of the staff in front of a kiosk that has a PIN, and a stick in it."""
    visitor = Blind(tmp_path / "clinic", *LANDSCAPE, by_keys=False, before=PLUGGED_IN)
    with visitor:
        yield visitor


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give the kiosk's folder, with the pack and the PIN in it before the program starts."""
    place = tmp_path / "clinic" / "home"
    place.mkdir(parents=True)
    unsigned_pack(place)
    Pin(place / ".local/state/cart-kiosk").choose(PIN)
    return place


def test_a_pack_without_a_signature_is_taken_after_the_pin_and_marked(home: Path, nurse: Blind) -> None:
    opens(nurse, PIN)
    row = STAFF.say("pack_unsigned", what=f"{DECK_ID}, 13")
    touches(nurse, STAFF["content"], STAFF["packs"], row)
    sees(nurse, STAFF["unsigned_lead"])
    enters(nurse, PIN)

    becomes(nurse, "pack_taken")
    shown = Shelf(home / ".local/state/cart-kiosk/packs").shown()
    assert shown is not None
    assert json.loads((shown / ORIGIN).read_text("utf-8")) == {"version": 13, "signer": ""}
    touches(nurse, row)
    enters(nurse, PIN)
    becomes(nurse, "pack_newer")


def becomes(nurse: Blind, told: str) -> None:
    """Wait until the panel tells what has become of the pack."""
    nurse.kiosk.until(lambda: any(STAFF[told] in one.name for one in nurse.reads()), STAFF[told], JUDGED_WITHIN_S)
