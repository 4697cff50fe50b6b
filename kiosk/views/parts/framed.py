"""An illustration of a fixed height, as pages that are mostly text show it."""

from __future__ import annotations

from kiosk.content.model import Picture
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials

HEIGHT_MM = 124.0
"""On a tall screen; access.md 4.5 asks for 90 at least."""


def framed(materials: Materials, picture: Picture) -> Illustration:
    """Give the picture, as high as it should be on this screen."""
    illustration = Illustration(materials, picture)
    height = materials.look.px(HEIGHT_MM)
    if materials.is_wide:
        illustration.setMinimumHeight(height // 2)
    else:
        illustration.setFixedHeight(height)
    return illustration
