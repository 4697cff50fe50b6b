"""An illustration, as pages that are mostly text show it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.content.statements import Picture
from kiosk.design.measures import LEAST_PICTURE, PICTURE, PICTURE_BESIDE
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import in_line


def framed(page: Page, picture: Picture) -> QWidget:
    """Give the picture, as high as it should be on this screen."""
    illustration = Illustration(page.materials, picture)
    look = page.materials.look
    frame = in_line(page, illustration)
    if page.materials.has_room_beside:
        illustration.be_at_least(look.px(PICTURE_BESIDE))
    else:
        illustration.be_at_least(page.materials.picture_px)
        yields = max(0, look.px(PICTURE) - look.px(LEAST_PICTURE))
        if page.materials.is_tight or page.materials.has_large_words:
            yields = 0  # Its heading would stand alone, on another screenful.
        frame.setMaximumHeight(frame.minimumSizeHint().height() + yields)
    return frame
