# ruff: noqa: INP001 - a folder of scripts, no package
"""Write the walk as one web page, as a careful developer would: one file, no framework, for a browser to show."""

import shutil
from html import escape
from pathlib import Path
from string import Template

from scenes import SHELF, Box, Scene, Show

from kiosk.content import RESOURCES

PEER = Path(__file__).parent / "peer"


def write_page(show: Show, folder: Path) -> Path:
    """Write the page with all that it shows into an empty folder; return the page."""
    shutil.copytree(RESOURCES / "fonts", folder / "fonts")
    (folder / "pictures").mkdir()
    for picture in {picture.file for scene in show.scenes for picture in scene.pictures}:
        shutil.copy(picture, folder / "pictures")
    screens = "\n".join(_screen(number, scene) for number, scene in enumerate(show.scenes))
    page = folder / "index.html"
    colours = " ".join(f"--{role}: {colour};" for role, colour in show.colours.items())
    template = Template((PEER / "page.html").read_text("utf-8"))
    page.write_text(
        template.substitute(title=escape(show.title), colours=colours, shelf=_place(SHELF), screens=screens), "utf-8"
    )
    return page


def _screen(number: int, scene: Scene) -> str:
    pictures = "".join(
        f'<div class="{one.shape} arrives" style="{_place(one.box)}"><img src="pictures/{one.file.name}" alt=""></div>'
        for one in scene.pictures
    )
    words = "".join(
        f'<p class="{"arrives" if one.arrives else ""}" style="{_place(one.box)};color:{one.colour};'
        f'font:{700 if one.bold else 400} {one.size}px/{one.line}px Atkinson,Emoji">{escape(one.words)}</p>'
        for one in scene.words
    )
    buttons = "".join(
        f'<button class="{"main" if one.main else ""}" '
        f'data-step="{one.step}" {"data-home" if one.home else ""} style="{_place(one.box)};'
        f'font-size:{one.size}px">{escape(one.words)}</button>'
        for one in scene.buttons
    )
    return f"<main {'hidden' if number else ''}>{pictures}{words}{buttons}</main>"


def _place(box: Box) -> str:
    return "left:{:.0f}px;top:{:.0f}px;width:{:.0f}px;height:{:.0f}px".format(*box)
