"""The bundled typeface: its name, those that stand in for other scripts, and its measures."""

FAMILY = "Atkinson Hyperlegible Next"
OTHER_SCRIPTS = ("Noto Sans Arabic", "Noto Sans SC")
"""Families with the letters that FAMILY has not."""
CAP_HEIGHT_EM = 0.668
"""Height of a capital letter, of the font size."""
LETTER_EM = 0.5
"""Width of an average letter, in em, measured over the interface's words."""
