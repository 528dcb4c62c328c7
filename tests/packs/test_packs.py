"""A pack is made, judged and taken. What is wrong with one is told in a sentence, and what was shown is shown on."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from kiosk.deck import load
from kiosk.packing import judge, take
from kiosk.packs import PackFault, Remedy, Shelf, make_pack, new_key, read_secret_key, read_trusted_keys
from kiosk.packs.archive import MANIFEST, SIGNATURE
from kiosk.packs.keys import sign
from kiosk.packs.manifest import Listed, Manifest
from kiosk.packs.shelf import CURRENT, LAST_GOOD, ORIGIN
from tests.packs.conftest import DECK, DECK_ID, Make
from tests.program.starting import run


def change(pack: Path, name: str, content: bytes | None, *, more: str | None = None) -> Path:
    """Write a pack again with one file changed, left out or added."""
    with zipfile.ZipFile(pack) as archive:
        contents = {entry: archive.read(entry) for entry in archive.namelist()}
    contents.pop(name)
    if content is not None:
        contents[more or name] = content
    with zipfile.ZipFile(pack, "w") as archive:
        for entry, words in contents.items():
            archive.writestr(entry, words)
    return pack


def refused(pack: Path, trusted: Path, tmp_path: Path) -> str:
    """Judge a pack that must be refused, and give the sentence."""
    with pytest.raises(PackFault) as fault:
        judge(pack, trusted, tmp_path / "judged")
    shutil.rmtree(tmp_path / "judged", ignore_errors=True)
    return str(fault.value)


def with_mistakes(tmp_path: Path, key: SigningKey, version: int) -> Path:
    """Give a pack of a deck that visitors could not see."""
    broken = shutil.copytree(DECK, tmp_path / "broken")
    (broken / "deck.yaml").write_text("surprise: 1\n", "utf-8")
    make_pack(broken, DECK_ID, version, key, tmp_path / "broken.pack")
    return tmp_path / "broken.pack"


def test_what_was_packed_is_what_is_shown(pack: Make, trusted: Path, shelf: Shelf) -> None:
    manifest = take(pack(3), trusted, shelf)
    shown = shelf.shown()
    assert shown is not None
    assert (manifest.id, manifest.version) == (DECK_ID, 3)
    for path in DECK.rglob("*"):
        assert path.is_dir() or (shown / path.relative_to(DECK)).read_bytes() == path.read_bytes()
    assert load(shown).outline.id == DECK_ID


def test_the_same_deck_gives_the_same_bytes(key: SigningKey, tmp_path: Path) -> None:
    for name in ("one", "two"):
        make_pack(DECK, DECK_ID, 1, key, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_nobody_else_can_make_a_pack(pack: Make, trusted: Path, tmp_path: Path) -> None:
    made = pack()
    with zipfile.ZipFile(made) as archive:
        told = archive.read(MANIFEST)
    new_key(tmp_path / "stranger")
    stranger = read_secret_key(tmp_path / "stranger")
    assert "Nobody who is trusted" in refused(change(made, SIGNATURE, stranger.sign(told).signature), trusted, tmp_path)
    assert "Nobody who is trusted" in refused(change(pack(), SIGNATURE, None), trusted, tmp_path)
    assert "Nobody who is trusted" in refused(change(pack(), SIGNATURE, b"short"), trusted, tmp_path)


def test_the_spare_key_is_trusted_too(trusted: Path, tmp_path: Path) -> None:
    make_pack(DECK, DECK_ID, 1, read_secret_key(tmp_path / "spare"), tmp_path / "pack")
    assert judge(tmp_path / "pack", trusted, tmp_path / "judged")[0].version == 1


def test_what_nobody_has_signed_is_taken_by_who_takes_that_upon_them_and_stays_marked(
    pack: Make, trusted: Path, shelf: Shelf
) -> None:
    take(pack(3), trusted, shelf)
    shown = shelf.shown()
    assert shown is not None
    assert json.loads((shown / ORIGIN).read_text("utf-8")) == {"version": 3, "signer": "Ada"}
    unsigned = change(pack(4), SIGNATURE, None)
    with pytest.raises(PackFault, match="Nobody who is trusted"):
        take(unsigned, trusted, shelf)
    take(unsigned, trusted.with_name("no keys at all"), shelf, unsigned=True)
    shown = shelf.shown()
    assert shown is not None
    assert json.loads((shown / ORIGIN).read_text("utf-8")) == {"version": 4, "signer": ""}


def test_the_packs_in_a_folder_are_listed_and_what_is_none_is_not(pack: Make, trusted: Path, tmp_path: Path) -> None:
    pack(3)
    change(pack(4), SIGNATURE, None)
    (tmp_path / "broken.pack").write_bytes(b"PK")
    (tmp_path / "folder.pack").mkdir()
    done = run(tmp_path, "packs", "--keys", trusted, tmp_path)
    told = [(one["version"], one["signer"], Path(one["path"]).name) for one in json.loads(done.stdout)]
    assert told == [(3, "Ada", "cart-3.pack"), (4, "", "cart-4.pack")]


def test_nothing_in_a_pack_can_be_changed_left_out_or_added(pack: Make, trusted: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(pack()) as archive:
        text = archive.read("text.en.yaml")
    assert "changed after" in refused(change(pack(), "text.en.yaml", text[:-1] + b" "), trusted, tmp_path)
    assert "changed after" in refused(change(pack(), "text.en.yaml", text + b" "), trusted, tmp_path)
    assert "not the same" in refused(change(pack(), "text.en.yaml", None), trusted, tmp_path)
    assert "not the same" in refused(change(pack(), "text.en.yaml", text, more="text.EN.yaml"), trusted, tmp_path)
    with zipfile.ZipFile(pack(), "a") as archive:
        archive.writestr("surprise.sh", "")
    assert "not the same" in refused(Path(archive.filename or ""), trusted, tmp_path)


def test_a_pack_that_is_older_is_not_taken_even_after_another_deck(
    pack: Make, trusted: Path, shelf: Shelf, tmp_path: Path
) -> None:
    other = shutil.copytree(DECK, tmp_path / "other")
    outline = other / "deck.yaml"
    outline.write_text(outline.read_text("utf-8").replace(f"id: {DECK_ID}", "id: other", 1), "utf-8")
    take(pack(2), trusted, shelf)
    for version in (1, 2):
        with pytest.raises(PackFault, match=f"This pack is version {version}, and this kiosk has had version 2"):
            take(pack(version), trusted, shelf)
    take(pack(1, other, "other"), trusted, shelf)
    take(pack(2, other, "other"), trusted, shelf)
    assert [path.name for path in (shelf.folder / "decks").iterdir()] == ["other-1", "other-2"]
    with pytest.raises(PackFault, match="this kiosk has had version 2"):
        take(pack(1), trusted, shelf)


def test_the_deck_before_is_kept_and_can_be_had_again(pack: Make, trusted: Path, shelf: Shelf) -> None:
    for version in (1, 2, 3):
        take(pack(version), trusted, shelf)
    versions = [shelf.manifest(link) for link in (CURRENT, LAST_GOOD)]
    assert [one.version for one in versions if one] == [3, 2]
    assert shelf.go_back()
    current = shelf.manifest()
    assert current is not None
    assert current.version == 2


def test_a_deck_with_mistakes_is_not_taken(
    key: SigningKey, trusted: Path, shelf: Shelf, pack: Make, tmp_path: Path
) -> None:
    take(pack(1), trusted, shelf)
    broken = with_mistakes(tmp_path, key, 2)
    with pytest.raises(PackFault, match=r"mistakes, so visitors could not see it; .*`kiosk check`"):
        take(broken, trusted, shelf)
    current = shelf.manifest()
    assert current is not None
    assert current.version == 1
    assert not (shelf.folder / "staging").exists()


def test_where_the_disk_is_too_full_nothing_changes(pack: Make, trusted: Path, shelf: Shelf) -> None:
    take(pack(1), trusted, shelf)
    full = Shelf(shelf.folder, least_free=10**18)
    with pytest.raises(PackFault, match="disk of this kiosk is too full"):
        take(pack(2), trusted, full)
    assert full.shown() == shelf.shown()


def test_each_refusal_tells_a_program_what_helps(
    key: SigningKey, trusted: Path, shelf: Shelf, pack: Make, tmp_path: Path
) -> None:
    take(pack(2), trusted, shelf)
    with_mistakes(tmp_path, key, 3).rename(tmp_path / "mended")
    shutil.copy(pack(2), tmp_path / "newer")
    change(shutil.copy(pack(4), tmp_path / "another"), "deck.yaml", b"id: other\n")
    change(shutil.copy(pack(4), tmp_path / "trusted"), SIGNATURE, None)
    manifest = Manifest(DECK_ID, 4, {"deck.yaml": Listed("0" * 64, 1)}).to_bytes()
    later = manifest.replace(b'"format": 1', b'"format": 2')
    change(
        change(shutil.copy(pack(4), tmp_path / "program"), MANIFEST, later), SIGNATURE, sign(key, later), more=SIGNATURE
    )
    shutil.copy(pack(4), tmp_path / "room")
    for remedy in Remedy:
        onto = Shelf(shelf.folder, least_free=10**18) if remedy is Remedy.ROOM else shelf
        with pytest.raises(PackFault) as fault:
            take(tmp_path / remedy, trusted, onto)
        assert fault.value.remedy is remedy


@pytest.mark.parametrize("words", ["", "# nobody\n", "not a key\n", "AAAA\n"])
def test_a_file_that_holds_no_keys_trusts_nobody(tmp_path: Path, words: str) -> None:
    (tmp_path / "keys").write_text(words, "utf-8")
    with pytest.raises(PackFault):
        read_trusted_keys(tmp_path / "keys")


def test_the_commands(tmp_path: Path) -> None:
    made = run(tmp_path, "new-key", "secret")
    (tmp_path / "keys").write_text(made.stdout, "utf-8")
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    assert run(tmp_path, "new-key", "secret").returncode == 2, "a key is never written over"
    done = run(tmp_path, "pack", DECK, "cart.pack", "--key", "secret", "--number", "7")
    assert done.stdout == f"cart.pack: deck {DECK_ID}, version 7, {sum(p.is_file() for p in DECK.rglob('*'))} files\n"
    told = json.loads(run(tmp_path, "verify", "cart.pack", "--keys", "keys", "--json").stdout)
    signer = told.pop("signer")
    assert told == {"problem": "", "remedy": "", "id": DECK_ID, "version": 7}
    assert (tmp_path / "keys").read_text("ascii").startswith(signer)
    done = run(tmp_path, "take", "cart.pack", "--keys", "keys")
    assert (done.returncode, done.stdout) == (0, f"deck {DECK_ID}, version 7 is shown from now on\n")
    again = run(tmp_path, "take", "cart.pack", "--keys", "keys")
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    told = json.loads(run(tmp_path, "take", "cart.pack", "--keys", "keys", "--json").stdout)
    assert told == {"problem": again.stderr.removeprefix("kiosk: ").strip(), "remedy": Remedy.NEWER}
    run(tmp_path, "pack", DECK, "next.pack", "--key", "secret", "--number", "8")
    told = json.loads(run(tmp_path, "take", "next.pack", "--keys", "keys", "--json").stdout)
    assert told == {"problem": "", "remedy": "", "id": DECK_ID, "version": 8}
    assert run(tmp_path, "take", "missing.pack", "--keys", "keys").returncode == 2
