"""What reads files that others wrote, each as one function of bytes: it takes them, or refuses them as it promises.

A target returns whether the input was taken. Anything else that a reader raises, and a fault without place or remedy,
passes through: that is a finding. No test framework and no Qt here, so that a fuzzer can run these by themselves.
"""

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import frozen

from kiosk.clinic import SignOffs
from kiosk.clinic.configuration import ConfigurationFaults, load_configuration
from kiosk.clinic.pin import Pin
from kiosk.clinic.settings import find
from kiosk.deck import DeckFaults, Fault, FaultList, Marks, compose, load
from kiosk.narration.clips import load_clips, load_voice
from kiosk.packs import PackFault, Shelf, open_pack
from kiosk.packs.keys import read_trusted_keys
from kiosk.packs.manifest import read_manifest
from kiosk.sound.orders import UnclearError, order
from kiosk.staff.words import load_staff_words
from kiosk.unattended.deaths import Deaths
from kiosk.visit import load_phrases
from tests.fuzz import seeds
from tests.fuzz.seeds import DECK

LINE_END = re.compile(rb"\r\n?|\n")
MOST_BYTES = 64 * 1024
"""Of one input; tests/deck/test_hostile.py tries larger ones."""


@frozen
class Target:
    """A reader. `try_it` is given bytes and a folder of its own; `seeds` gives sound files to begin from."""

    try_it: Callable[[bytes, Path], bool]
    seeds: Callable[[], list[bytes]]
    words: tuple[bytes, ...] = ()


def located(faults: Iterable[Fault]) -> None:
    """See that each fault names a file, a place in it, and what to do."""
    told = tuple(faults)
    assert told, "refused without a fault"
    for fault in told:
        lines = len(LINE_END.findall(fault.file.read_bytes())) + 1 if fault.file.is_file() else 1
        assert 1 <= fault.line <= lines, f"no such line: {fault}"
        assert fault.column >= 1, f"no such column: {fault}"
        assert fault.problem, f"no problem: {fault}"
        assert fault.remedy, f"no remedy: {fault}"
        assert "\n" not in str(fault), f"more than a line: {fault}"


def sentence(words: str) -> None:
    """See that somebody can read it: one line that ends as a sentence does."""
    assert words.endswith("."), words
    assert "\n" not in words, words


def listed(words: str, folder: Path) -> None:
    """See that each line begins with a file and a place in it."""
    for line in words.splitlines():
        assert re.match(rf"{re.escape(str(folder))}/[^:]+:[0-9]+:[0-9]+: ", line), line


def configuration(data: bytes, folder: Path) -> bool:
    """`config.yaml`, as the program and as the staff's panel read it."""
    path = written(folder / "config.yaml", data)
    found = find(path)
    try:
        load_configuration(path)
    except ConfigurationFaults as refusal:
        located(refusal.faults)
        located(found.faults)
        return False
    assert not found.faults, found.faults
    return True


def yaml(data: bytes, folder: Path) -> bool:
    """Any file of YAML, before it is known what belongs into it."""
    path = written(folder / "any.yaml", data)
    faults = FaultList(path)
    tree = compose(data, Marks(path), faults)
    if tree is None or faults.count:
        located(faults.told())
        return False
    return True


def whole_deck(place: Path) -> Path:
    """Return a folder with a deck that has no faults but those that were put into it before."""
    if not place.exists():
        shutil.copytree(DECK, place)
    return place


def loads(place: Path) -> bool:
    """Load a deck, and see that each of its faults has a place."""
    try:
        load(place)
    except DeckFaults as refusal:
        located(refusal.faults)
        return False
    return True


def deck(data: bytes, folder: Path) -> bool:
    """`deck.yaml` or, where the first byte is odd, `text.en.yaml`, beside sound files."""
    place = whole_deck(folder / "deck")
    names = ("deck.yaml", "text.en.yaml")
    changed = names[data[0] % 2] if data else names[0]
    for name in names:
        written(place / name, data[1:] if name == changed else (DECK / name).read_bytes())
    return loads(place)


def picture(data: bytes, folder: Path) -> bool:
    """A picture of a deck."""
    place = whole_deck(folder / "pictured")
    written(place / "pictures/your-place.svg", data)
    return loads(place)


def strings(data: bytes, folder: Path) -> bool:
    """A language of the interface; alone it is compared with itself."""
    written(folder / "strings/en.yaml", data)
    return refused(lambda: load_phrases(folder / "strings"), folder)


def staff(data: bytes, folder: Path) -> bool:
    """A language of the staff's panel."""
    written(folder / "staff/en.yaml", data)
    return refused(lambda: load_staff_words(folder / "staff"), folder)


def voice(data: bytes, folder: Path) -> bool:
    """`voice.yaml`."""
    written(folder / "voice.yaml", data)
    return refused(lambda: load_voice(folder), folder)


def refused(read: Callable[[], object], folder: Path) -> bool:
    """Read, and see that a refusal lists places."""
    try:
        read()
    except ValueError as refusal:
        listed(str(refusal), folder)
        return False
    return True


def clips(data: bytes, folder: Path) -> bool:
    """`clips.jsonl`, the times of words."""
    written(folder / "clips.jsonl", data)
    found = load_clips(folder)
    for clip in found.clips.values():
        assert clip.file.parent == folder, clip
        assert all(0 <= word.start < word.end <= len(clip.text) for word in clip.words), clip
        assert all(0 <= word.from_ms <= word.to_ms <= clip.ms for word in clip.words), clip
    if found.faults:
        located(found.faults)
    return not found.faults


def manifest(data: bytes, _folder: Path) -> bool:
    """The list of contents of a pack."""
    return packed(lambda: read_manifest(data))


def pack(data: bytes, folder: Path) -> bool:
    """A pack, believed whoever signed it: signatures keep a fuzzer from all that comes after them."""
    path, place = written(folder / "a.pack", data), folder / "unpacked"
    shutil.rmtree(place, ignore_errors=True)

    def read() -> None:
        with open_pack(path, {}) as opened:
            opened.unpack(place)

    return packed(read)


def keys(data: bytes, folder: Path) -> bool:
    """Who may make packs."""
    path = written(folder / "keys", data)
    return packed(lambda: read_trusted_keys(path))


def packed(read: Callable[[], object]) -> bool:
    """Read, and see that a refusal is a sentence."""
    try:
        read()
    except PackFault as refusal:
        sentence(str(refusal))
        return False
    return True


def orders(data: bytes, _folder: Path) -> bool:
    """What the player is told on its standard input."""
    try:
        order(data)
    except UnclearError:
        return False
    return True


def kept(data: bytes, folder: Path) -> bool:
    """Small files that the kiosk keeps for itself; broken ones count as none and say so, or not."""
    for name in ("sign-offs.json", "pin.json", "deaths.json", "seen.json"):
        written(folder / name, data)
    assert SignOffs(folder / "sign-offs.json").records is not None
    deaths = Deaths(folder / "deaths.json", "this boot")
    assert deaths.pause_s(1.0) >= 0
    assert deaths.mode(1.0)
    pin = Pin(folder, lambda: 1.0)
    assert pin.door
    assert pin.wait_s >= 0
    assert Shelf(folder).newest("cart") >= 0
    return True


def written(path: Path, data: bytes) -> Path:
    """Write a file."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


WORDS = (b"1e400", b"-1", b"9" * 400, b"0.5", b"true", b"null", b"[" * 40, b'"\\ud800"', b"\xef\xbb\xbf", b"\0", b"{}")
"""What trips readers, for a fuzzer to put in."""
TARGETS = {
    "configuration": Target(configuration, seeds.configuration, (b"px_per_mm: ", b"idle_s: ", b"phone: ", *WORDS)),
    "yaml": Target(yaml, seeds.yaml, (b"<<: *a", b"&a ", b"!!x ", b"? ", b"- ", b"---\n", b"\t", *WORDS)),
    "deck": Target(deck, seeds.deck, WORDS),
    "picture": Target(picture, seeds.picture, WORDS),
    "strings": Target(strings, seeds.strings, (b"{count}", b"{", b"!r}", b"[0]}", *WORDS)),
    "staff": Target(staff, seeds.staff, WORDS),
    "voice": Target(voice, seeds.voice, WORDS),
    "clips": Target(clips, seeds.clips, WORDS),
    "manifest": Target(manifest, seeds.manifest, WORDS),
    "pack": Target(pack, seeds.pack, WORDS),
    "keys": Target(keys, seeds.keys, WORDS),
    "orders": Target(orders, seeds.orders, WORDS),
    "kept": Target(kept, seeds.kept, WORDS),
}
