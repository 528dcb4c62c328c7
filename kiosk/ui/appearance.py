"""All that QML knows of how things look: lengths, colours and the part of the screen, for one visit."""

from collections.abc import Mapping
from typing import Any

from kiosk.ui.fitting import fitted
from kiosk.ui.frame import frame
from kiosk.ui.layout import look, stage
from kiosk.ui.look import Panel
from kiosk.ui.wording import Wording
from kiosk.visit import Settings, Stage


def appearance(
    panel: Panel, settings: Settings, themes: Mapping[str, Mapping[str, str]], wording: Wording
) -> tuple[dict[str, Any], Stage]:
    """Return what QML draws with, lengths in px, and how much of a list fits."""
    part = frame(panel, settings.place)
    tokens = look(part.room, fitted(part.room, settings, wording), wording)
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
