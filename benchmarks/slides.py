# ruff: noqa: INP001 - a folder of scripts, no package
"""Write the walk as slides in the Open Document Format, for LibreOffice Impress: plain XML in a zip."""

import zipfile
from html import escape
from pathlib import Path
from string import Template

from scenes import SHELF, Box, Button, Picture, Scene, Show, Words

PEER = Path(__file__).parent / "peer"
CM_PER_PX = 2.54 / 96
PT_PER_PX = 0.75
ROOM_PX = 20
"""Impress sets type a little wider, and would part a label that fits exactly."""
KIND = "application/vnd.oasis.opendocument.presentation"


def write_slides(show: Show, path: Path) -> Path:
    """Write the slides with their pictures into one file; return it."""
    drawings = {picture.file for scene in show.scenes for picture in scene.pictures}
    pages = "".join(_page(number, scene, show) for number, scene in enumerate(show.scenes))
    styles = "".join(sorted({_style(*one) for scene in show.scenes for one in _faces(scene)}))
    entries = "".join(
        f'<f:file-entry f:full-path="Pictures/{one.name}" f:media-type="image/svg+xml"/>' for one in drawings
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as odp:
        odp.writestr(zipfile.ZipInfo("mimetype"), KIND)  # first, and not compressed
        for name in ("styles.xml", "content.xml", "manifest.xml"):
            text = Template((PEER / name).read_text("utf-8")).substitute(
                show.colours, kind=KIND, pages=pages, faces=styles, entries=entries
            )
            odp.writestr(f"META-INF/{name}" if name == "manifest.xml" else name, text)
        for drawing in drawings:
            odp.write(drawing, f"Pictures/{drawing.name}")
    return path


def _page(number: int, scene: Scene, show: Show) -> str:
    shelf = f'<draw:rect draw:style-name="shelf" {_place(SHELF)}/>'
    shapes = [*map(_picture, scene.pictures), *map(_words, scene.words)]
    shapes += [_button(one, number, len(show.scenes)) for one in scene.buttons]
    return f'<draw:page draw:name="s{number}" draw:master-page-name="m">{shelf}{"".join(shapes)}</draw:page>'


def _picture(one: Picture) -> str:
    left, top, width, height = one.box
    inner = (left + 0.08 * width, top + 0.08 * height, 0.84 * width, 0.84 * height)
    shape = "ellipse" if one.shape == "circle" else "rect"
    ground = f'<draw:{shape} draw:style-name="{one.shape}" {_place(one.box)}/>'
    image = f'<draw:image xlink:href="Pictures/{one.file.name}" xlink:type="simple"/>'
    return f'{ground}<draw:frame draw:style-name="bare" {_place(inner)}>{image}</draw:frame>'


def _words(one: Words) -> str:
    text = f'<text:p text:style-name="{_face(one.size, one.colour, bold=one.bold)}">{escape(one.words)}</text:p>'
    left, top, width, height = one.box
    place = _place((left, top, width + ROOM_PX, height))
    return f'<draw:frame draw:style-name="bare" {place}><draw:text-box>{text}</draw:text-box></draw:frame>'


def _button(one: Button, number: int, many: int) -> str:
    target = 0 if one.home else (number + one.step) % many
    listens = (
        '<office:event-listeners><presentation:event-listener script:event-name="dom:click" '
        f'presentation:action="show" xlink:href="#s{target}" xlink:type="simple"/></office:event-listeners>'
        if one.step or one.home
        else ""
    )
    text = f'<text:p text:style-name="{_face(one.size, one.colour, bold=True)}">{escape(one.words)}</text:p>'
    style = "main" if one.main else "button"
    place = f'draw:corner-radius="0.45cm" {_place(one.box)}'
    return f'<draw:rect draw:style-name="{style}" {place}>{listens}{text}</draw:rect>'


def _faces(scene: Scene) -> list[tuple[int, str, bool]]:
    words = [(one.size, one.colour, one.bold) for one in scene.words]
    return [*words, *((one.size, one.colour, True) for one in scene.buttons)]


def _face(size: int, colour: str, *, bold: bool) -> str:
    return f"t{size}{colour[1:]}{'b' if bold else 'n'}"


def _style(size: int, colour: str, bold: bool) -> str:  # noqa: FBT001 - of a tuple
    face = 'style:font-name="Atkinson" fo:font-family="Atkinson Hyperlegible Next"'
    weight = "bold" if bold else "normal"
    return (
        f'<style:style style:name="{_face(size, colour, bold=bold)}" style:family="paragraph"><style:text-properties '
        f'{face} fo:font-size="{size * PT_PER_PX}pt" fo:font-weight="{weight}" fo:color="{colour}"/></style:style>'
    )


def _place(box: Box) -> str:
    left, top, width, height = (f"{one * CM_PER_PX:.3f}cm" for one in box)
    return f'svg:x="{left}" svg:y="{top}" svg:width="{width}" svg:height="{height}"'
