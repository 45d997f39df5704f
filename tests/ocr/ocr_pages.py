"""Sentences of our own and a font to print them in."""

import pytest
from PIL import ImageFont

SENTENCES = (
    "Kuratorerna i Mjölby träffade 47 elever under våren.",
    "Av dessa hade 63 % en egen handläggare enligt 5 kap. 4 § lagen.",
    "Väntetiden är fortfarande längre än nämnden har beslutat.",
    "Samverkan mellan skolan och vården följs upp varje höst.",
    "Föräldrarna efterlyser tydligare information om stödet.",
)


def font(pixels: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """A font of Debian's fonts-liberation, or a skip."""
    try:
        return ImageFont.truetype(f"LiberationSerif-{'Bold' if bold else 'Regular'}.ttf", pixels)
    except OSError:
        pytest.skip("the font Liberation Serif is not installed")
