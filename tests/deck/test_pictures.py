"""What is said of a picture that cannot be shown, and that it is said where deck.yaml names it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.deck import load
from kiosk.deck.picture import check_picture

PLACE = "deck.yaml:19:18: $.sections[0].cards[2].picture: "
ANEW = 'save it anew in a drawing program ("plain SVG"), or take another picture'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
COPIES = (
    '<svg><g id="a0"><path/></g>'
    + "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 10))
    + '<use href="#a9"/></svg>'
)

CONTENTS = {
    "no XML": (b"a drawing", f"the picture is no sound SVG (its line 1: syntax error); {ANEW}"),
    "cut off": (b"<svg>\n<g>", f"the picture is no sound SVG (its line 2: no element found); {ANEW}"),
    "other root": (b"<html/>", f"the picture begins with <html> where <svg> belongs (its line 1); {ANEW}"),
    "doctype": (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", f"the picture has a DOCTYPE (its line 1); {ANEW}"),
    "script": (b"<svg>\n<script/></svg>", f"the picture holds a program (<script>) (its line 2); {ANEW}"),
    "web page": (
        b"<svg><foreignObject/></svg>",
        f"the picture holds a web page (<foreignObject>) (its line 1); {ANEW}",
    ),
    "event": (b'<svg onload="a()"/>', f"the picture holds a program (onload=…) (its line 1); {ANEW}"),
    "web link": (
        SVG.encode() + b'<image xlink:href="http://a.test/b.png"/></svg>',
        f'the picture links to "http://a.test/b.png", which is not part of it (its line 1); {ANEW}',
    ),
    "file link": (
        b'<svg><image href="../b.png"/></svg>',
        f'the picture links to "../b.png", which is not part of it (its line 1); {ANEW}',
    ),
    "address in an attribute": (
        b'<svg fill="url(http://a.test/b)"/>',
        f'the picture links to "url(http://a.test/b)", which is not part of it (its line 1); {ANEW}',
    ),
    "address in a style": (
        b"<svg><style>a { fill: url( 'http://a.test/b') }</style></svg>",
        f"the picture has a style that links to something outside it (its line 1); {ANEW}",
    ),
    "imported style": (
        b"<svg><style>@import 'a.css';</style></svg>",
        f"the picture has a style that links to something outside it (its line 1); {ANEW}",
    ),
    "linked style": (
        b'<?xml-stylesheet href="a.css"?><svg/>',
        f"the picture links to a style outside it (its line 1); {ANEW}",
    ),
    "too deep": (
        b"<svg>" + b"<g>" * 100,
        f"the picture has more than 100 levels of drawings inside each other (its line 1); {ANEW}",
    ),
    "copies of copies": (
        COPIES.encode(),
        f"the picture draws more than 50,000 elements (its line 1); {ANEW}",
    ),
    "a copy of itself": (
        b'<svg id="a"><use href="#a"/></svg>',
        f"the picture holds copies of copies without end (its line 1); {ANEW}",
    ),
    "strange encoding": (
        b"<?xml version='1.0' encoding='rot13'?><svg>\xe9</svg>",
        f"the picture is no sound SVG (its line 1: not well-formed (invalid token)); {ANEW}",
    ),
    "too large": (
        b"<svg/>" + b" " * 2 * 1024 * 1024,
        'the picture "pictures/low-side-effects.svg": the file is larger than 2 MiB; make it smaller',
    ),
}


@pytest.mark.parametrize(("content", "expected"), CONTENTS.values(), ids=CONTENTS)
def test_an_unfit_drawing_is_told(
    content: bytes, expected: str, folder: Path, faults_of: Callable[[], list[str]]
) -> None:
    (folder / "pictures/low-side-effects.svg").write_bytes(content)
    assert faults_of() == [PLACE + expected]


def test_a_drawing_may_use_its_own_parts(folder: Path) -> None:
    drawing = (
        SVG + '<?made by="hand"?><style>a { fill: url(#b) }</style><g id="b"/><use xlink:href="#b" fill="url(\'#b\')"/>'
        '<use href="#nowhere"/>'
        '<image href="data:image/png;base64,AAAA"/><text>url(http://a.test) is only words here</text></svg>'
    )
    (folder / "pictures/low-side-effects.svg").write_text(drawing, encoding="utf-8")
    assert load(folder).topics == 9


OUTSIDE = "copy it into the folder and write its path from there, like pictures/name.svg"
NAMES = {
    "up": ("../a.svg", f"does not lie inside the deck's folder; {OUTSIDE}"),
    "absolute": ("/a.svg", f"does not lie inside the deck's folder; {OUTSIDE}"),
    "backslash": ("pictures\\a.svg", f"does not lie inside the deck's folder; {OUTSIDE}"),
    "address": ("http://a.test/a.svg", f"does not lie inside the deck's folder; {OUTSIDE}"),
    "other kind": ("pictures/a.gif", "is of no known kind; use an .svg, .png or .jpg file"),
}


@pytest.mark.parametrize(("name", "expected"), NAMES.values(), ids=NAMES)
def test_an_unfit_name_is_told(
    name: str, expected: str, change: Callable[[str, str, str], None], faults_of: Callable[[], list[str]]
) -> None:
    change("deck.yaml", "pictures/low-side-effects.svg", f"'{name}'")
    assert faults_of() == [f'{PLACE}the picture "{name}" {expected}']


def test_a_missing_picture_is_told(folder: Path, faults_of: Callable[[], list[str]]) -> None:
    (folder / "pictures/low-side-effects.svg").unlink()
    expected = 'there is no picture "pictures/low-side-effects.svg"; put it there, or correct the name'
    assert faults_of() == [PLACE + expected]


def test_a_link_out_of_the_folder_is_told(folder: Path, faults_of: Callable[[], list[str]]) -> None:
    picture = folder / "pictures/low-side-effects.svg"
    picture.rename(folder.parent / "outside.svg")
    picture.symlink_to(folder.parent / "outside.svg")
    expected = (
        'the picture "pictures/low-side-effects.svg" is a link that leads out of the folder; copy the file itself'
    )
    assert faults_of() == [PLACE + expected]


def test_a_link_in_a_circle_is_told(folder: Path, faults_of: Callable[[], list[str]]) -> None:
    picture = folder / "pictures/low-side-effects.svg"
    picture.unlink()
    picture.symlink_to(picture)
    assert "there is no picture" in faults_of()[0]


@pytest.mark.parametrize(
    ("ending", "signature"), [("png", b"\x89PNG\r\n\x1a\n"), ("jpg", b"\xff\xd8\xff"), ("JPEG", b"\xff\xd8\xff")]
)
def test_a_photograph_is_known_by_its_first_bytes(
    ending: str,
    signature: bytes,
    folder: Path,
    change: Callable[[str, str, str], None],
    faults_of: Callable[[], list[str]],
) -> None:
    change("deck.yaml", "low-side-effects.svg", f"photograph.{ending}")
    photograph = folder / f"pictures/photograph.{ending}"
    photograph.write_bytes(b"GIF89a")
    problem = f"the picture is no {ending.upper()} file inside, whatever its name says; export it anew"
    assert faults_of() == [PLACE + problem]
    photograph.write_bytes(signature + b"...")
    assert load(folder).topics == 9


def test_a_bad_picture_is_read_once_and_told_for_every_card_that_shows_it(
    folder: Path,
    change: Callable[[str, str, str], None],
    faults_of: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checked: list[str] = []

    def check(folder: Path, picture: str) -> None:
        checked.append(picture)
        check_picture(folder, picture)

    monkeypatch.setattr("kiosk.deck.rules.check_picture", check)
    change("deck.yaml", "low-side-effects.svg", "neurotoxicity.svg")
    (folder / "pictures/neurotoxicity.svg").write_text("<svg>", encoding="utf-8")
    assert [fault.split(" ")[1] for fault in faults_of()] == [
        "$.sections[0].cards[2].picture:",
        "$.sections[1].cards[3].picture:",
    ]
    assert len(checked) == len(set(checked)) == 8
