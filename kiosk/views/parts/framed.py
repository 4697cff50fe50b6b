"""An illustration of a fixed height, as pages that are mostly text show it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.content.statements import Picture
from kiosk.design.measures import PICTURE
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import in_line


def framed(page: Page, picture: Picture) -> QWidget:
    """Give the picture, as high as it should be on this screen."""
    illustration = Illustration(page.materials, picture)
    height = page.materials.look.px(PICTURE)
    if page.materials.is_wide:
        illustration.setMinimumHeight(height // 2)
    else:
        illustration.setFixedHeight(height)
    return in_line(page, illustration)
