"""How a control of the panel is written down."""

from kiosk.visit.contents import Piece

EVENT = "staff"
"""The event of every control of the panel; its item says what it does."""


def control(name: str, text: str, icon: str, does: str) -> Piece:
    """Return a control: what it says, what it shows and what it does."""
    return {"id": name, "text": text, "icon": icon, "event": EVENT, "item": does}


def row(name: str, text: str, does: str, icon: str = "arrow-right") -> Piece:
    """Return a row of a list."""
    return control(name, text, icon, does) | {"kind": "row", "shape": "sheet", "picture": ""}
