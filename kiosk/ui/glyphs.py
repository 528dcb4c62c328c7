"""Which characters the bundled fonts can draw: what none of them has would stand on the screen as an empty box."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFont, QGuiApplication, QRawFont


def drawable(folder: Path) -> Callable[[str], bool]:
    """Return a function that tells whether one of the fonts in a folder has a character.

    Qt's application object has to exist before fonts can be read, and is made if it does not.
    """
    if QGuiApplication.instance() is None:
        _kept.append(QGuiApplication(["kiosk"]))
    fonts = [
        QRawFont(str(path), 16.0, QFont.HintingPreference.PreferNoHinting) for path in sorted(folder.glob("*.ttf"))
    ]
    return lambda sign: ord(sign) in _UNSEEN or any(font.supportsCharacter(ord(sign)) for font in fonts)


_kept: list[QGuiApplication] = []
_UNSEEN = frozenset({0x00AD, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F})
"""Soft hyphen, joiners and variation selectors: they shape their neighbours and are not drawn themselves."""
