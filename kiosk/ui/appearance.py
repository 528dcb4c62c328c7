"""All that QML knows of how things look: lengths, colours and the part of the screen, for one set of settings."""

from collections.abc import Mapping
from typing import Any

from kiosk.ui.fitting import fitted
from kiosk.ui.frame import frame
from kiosk.ui.layout import look, stage
from kiosk.ui.look import Panel
from kiosk.visit import Settings, Stage


def appearance(
    panel: Panel, settings: Settings, themes: Mapping[str, Mapping[str, str]]
) -> tuple[dict[str, Any], Stage]:
    """Return what QML draws with, lengths in px, and how much of a list fits."""
    part = frame(panel, settings.place)
    tokens = look(part.room, fitted(part.room, settings))
    swatches = {name: {"paper": theme["paper"], "ink": theme["ink"]} for name, theme in themes.items()}
    drawn = tokens | {
        "theme": settings.theme.value,
        "colours": dict(themes[settings.theme.value]),
        "samples": tokens["samples"] | swatches,
        "x": part.x,
        "y": part.y,
        "width": part.room.width,
        "height": part.room.height,
    }
    return drawn, stage(part.room, tokens)
