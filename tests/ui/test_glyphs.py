"""Which characters the bundled fonts can draw."""

import pytest

from kiosk.content import RESOURCES
from kiosk.ui.glyphs import drawable

DRAWN = {
    "es": "¿Qué señales?",
    "fr": "œdème, « gêne » : ça va",
    "ar": "الخلايا التائية، هل؟ لا",
    "zh-Hans": "淋巴细胞，您好。",  # noqa: RUF001 - full-width marks are meant
}
NOT_DRAWN = "เ"
"""Thai, which the kiosk does not speak."""


@pytest.mark.parametrize("words", DRAWN.values(), ids=DRAWN)
def test_the_fonts_have_every_character_of_a_language(words: str) -> None:
    known = drawable(RESOURCES / "fonts")
    assert [sign for sign in words if not known(sign)] == []


def test_a_character_of_another_language_is_missed() -> None:
    assert not drawable(RESOURCES / "fonts")(NOT_DRAWN)
