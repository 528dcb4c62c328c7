# ruff: noqa: INP001 - a folder of scripts, no package
"""Write the walk as a Kivy program into a folder: its code, what it shows as JSON, and the drawings as pixels."""

import json
import shutil
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from scenes import SHELF, Show

from kiosk.content import RESOURCES

PEER = Path(__file__).parent / "peer"
LARGEST_PX = 488
"""Side of the largest drawing on a screen of 1920 x 1080: Kivy draws no SVG, so its developer paints them once."""


def write_program(show: Show, folder: Path, scale: int) -> Path:
    """Write the program into an empty folder; return its main file."""
    shutil.copytree(RESOURCES / "fonts", folder / "fonts")
    (folder / "pictures").mkdir()
    for drawing in {picture.file for one in show.scenes for picture in one.pictures}:
        _paint(drawing, folder / "pictures" / f"{drawing.stem}.png", scale * LARGEST_PX)
    scenes = [asdict(one) for one in show.scenes]
    told = {"scale": scale, "colours": dict(show.colours), "shelf": SHELF, "scenes": scenes}
    (folder / "show.json").write_text(json.dumps(told, default=lambda path: f"{path.stem}.png"), "utf-8")
    return Path(shutil.copy(PEER / "main.py", folder))


def _paint(drawing: Path, file: Path, side: int) -> None:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    image.save(str(file))
