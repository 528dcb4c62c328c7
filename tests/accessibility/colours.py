"""Colours as other eyes see them: without hue, and with a colour-vision deficiency.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, pages 1291 to 1298, severity
1.0. They are applied to linear RGB. Grey is the relative luminance of WCAG 2.2.
"""

from collections.abc import Callable

Colour = tuple[float, float, float]
"""Red, green and blue of a pixel, from 0 to 1, as painted (sRGB)."""

PROTANOPIA = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
TRITANOPIA = ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))
GREY = ((0.2126, 0.7152, 0.0722),) * 3


def seen_as(matrix: tuple[Colour, ...]) -> Callable[[str], str]:
    """Return what turns a colour #rrggbb into the one that these eyes see."""

    def seen(colour: str) -> str:
        linear = [_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5)]
        mixed = [sum(part * value for part, value in zip(row, linear, strict=True)) for row in matrix]
        return "#" + "".join(f"{round(255 * _painted(min(1.0, max(0.0, value)))):02x}" for value in mixed)

    return seen


EYES = {
    "usual": lambda colour: colour,
    "grey": seen_as(GREY),
    "protanopia": seen_as(PROTANOPIA),
    "deuteranopia": seen_as(DEUTERANOPIA),
    "tritanopia": seen_as(TRITANOPIA),
}


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _painted(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
