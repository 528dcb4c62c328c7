"""NOTICE names whoever's work ships with the program, and their licences lie beside their files."""

import re
from importlib.metadata import metadata
from pathlib import Path

import pytest

from kiosk.narration.clips import load_voice
from tools.narration.model import VOICES

ROOT = Path(__file__).parents[2]
NOTICE = (ROOT / "NOTICE").read_text("utf-8")
LOCKED = re.findall(r"^([\w.-]+)==", (ROOT / "requirements/run.lock").read_text("utf-8"), re.MULTILINE)
FONTS = ROOT / "kiosk/resources/fonts"
LICENCES = [*FONTS.glob("OFL-*.txt"), ROOT / "kiosk/resources/icons/LICENSE"]


def entry(name: str) -> str:
    """Give the paragraph of NOTICE whose first line names something."""
    found = [
        text
        for text in NOTICE.split("\n\n")
        if re.search(rf"(?i)(?<![\w-]){name}(?![\w-])", text.strip().split("\n")[0])
    ]
    assert len(found) == 1, name
    return found[0]


@pytest.mark.parametrize("package", LOCKED)
def test_every_package_that_is_installed_is_named_with_the_licence_it_declares(package: str) -> None:
    about = metadata(package)
    kinds = [kind.split(" :: ") for kind in about.get_all("Classifier", [])]
    classified = [kind[-1] for kind in kinds if kind[0] == "License"]
    licence = about["License-Expression"] or about["License"] or (classified or [""])[0]
    assert licence
    assert licence in entry(re.escape(package).replace(r"\-", "[-_]"))


@pytest.mark.parametrize("font", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.name)
def test_every_font_has_its_licence_beside_it(font: Path) -> None:
    family = re.split("[-_]", font.stem)[0]
    assert (FONTS / f"OFL-{family}.txt").is_file()


def test_icons_have_their_licence_beside_them() -> None:
    assert list((ROOT / "kiosk/resources/icons").glob("*.svg"))
    assert "ISC License" in (ROOT / "kiosk/resources/icons/LICENSE").read_text("utf-8")


@pytest.mark.parametrize("licence", LICENCES, ids=lambda path: path.name)
def test_every_holder_of_a_right_is_named(licence: Path) -> None:
    words = " ".join(NOTICE.split())
    holders = re.findall(r"^Copyright .*\d{4}.*$", licence.read_text("utf-8"), re.MULTILINE)
    assert holders
    assert [holder for holder in holders if holder not in words] == []
    assert licence.relative_to(ROOT).as_posix() in words


def test_every_drawing_of_the_deck_is_the_projects_own() -> None:
    assert len(list((ROOT / "kiosk/resources/decks/cart/pictures").glob("*.svg"))) == 9
    assert "nine illustrations in kiosk/resources/decks/cart/pictures/ are the project's own" in NOTICE


@pytest.mark.parametrize(
    ("package", "library", "licence"),
    [
        ("libpulse0", "libpulse.so.0", "LGPL-2.1-or-later"),
        ("libsonic0", "libsonic.so.0", "Apache License, Version 2.0"),
        ("libopusfile0", "libopusfile.so.0", "BSD License, with three clauses"),
        ("libopus0", "libopus.so.0", "BSD License, with three clauses"),
        ("libogg0", "libogg.so.0", "BSD License, with three clauses"),
    ],
)
def test_every_library_of_sound_is_named_with_the_licence_its_package_declares(
    package: str, library: str, licence: str
) -> None:
    assert licence in entry(re.escape(library))
    declared = {"LGPL-2.1-or-later": "LGPL-2.1+", "Apache License, Version 2.0": "Apache 2.0"}.get(
        licence, "BSD-3-clause"
    )
    copyright_file = Path("/usr/share/doc") / package / "copyright"
    if copyright_file.exists():  # on Debian and its like
        assert declared in copyright_file.read_text("utf-8")


def test_every_library_that_sound_loads_is_named() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "kiosk/sound").glob("*.py"))
    loaded = re.findall(r'CDLL\("(.+)"\)', sources)
    assert len(loaded) == 3
    assert [library for library in loaded if not entry(re.escape(library))] == []


@pytest.mark.parametrize("language", VOICES)
def test_every_voice_is_named_with_its_model_and_their_hashes(language: str) -> None:
    voice = VOICES[language]
    words = " ".join(NOTICE.split())
    assert voice.name in words
    assert voice.model.licence == "Apache-2.0"
    assert f"SHA-256 of the model, {voice.model.file}: {voice.model.sha256}" in words
    assert not voice.file or f"SHA-256 of {voice.file}: {voice.sha256}" in words


def test_every_folder_of_clips_is_spoken_by_a_voice_that_is_named() -> None:
    records = list((ROOT / "kiosk/resources/narration").glob("*/voice.yaml"))
    assert records
    for record in map(load_voice, (path.parent for path in records)):
        assert record.recorded == "person" or (
            record.model_sha256 in NOTICE and record.voice == VOICES[record.language].name
        )
