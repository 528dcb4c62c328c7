"""All that QML knows of how things look: lengths, colours and the part of the screen, for one visit."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from kiosk.ui.fitting import fitted
from kiosk.ui.frame import Frame, frame
from kiosk.ui.layout import look, stage
from kiosk.ui.look import Panel
from kiosk.ui.wording import Wording
from kiosk.visit import Settings, Stage


def appearance(
    panel: Panel, settings: Settings, themes: Mapping[str, Mapping[str, str]], wording: Wording
) -> tuple[dict[str, Any], Stage]:
    """Return what QML draws with, lengths in px, and how much of a list fits."""
    part, tokens, holds = _laid_out(panel, settings, wording)
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
    return drawn, holds


@lru_cache(maxsize=16)
def _laid_out(panel: Panel, settings: Settings, wording: Wording) -> tuple[Frame, dict[str, Any], Stage]:
    """Return the part of the panel that is drawn on, its lengths in px, and how much of a list fits.

    Every press asks for it, and few change any of this.
    """
    part = frame(panel, settings.place)
    tokens = look(part.room, fitted(part.room, settings, wording), wording)
    return part, tokens, stage(part.room, tokens)
