"""Screens of several sizes for views: what they are made with, and a place to stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.design.sizes import TextSize
from kiosk.host import paths
from kiosk.session.comfort import Colours, Comfort
from kiosk.shell.fonts import load_fonts
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.icon import Icons
from kiosk.views.parts.materials import FocusRing, Materials
from kiosk.views.parts.surface import Surface
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.workshop import Workshop
from tests.views.conftest import no_photo
from tests.views.finger import settle


@frozen
class Glass:
    """A screen: its pixels, and how many of them make a millimetre."""

    width: int
    height: int
    px_per_mm: float

    def materials(
        self,
        size: TextSize = TextSize.NORMAL,
        colours: Colours = Colours.LIGHT,
        language: str = "en",
    ) -> Materials:
        """Give what a view is made with on this screen, for a visitor who wants it so."""
        load_fonts(paths.fonts())
        workshop = Workshop(
            size=(self.width, self.height),
            px_per_mm=self.px_per_mm,
            mount=850,
            moves=False,
            ratio=1.0,
            icons=Icons(paths.icon_fonts()),
            drawings=Drawings(Path(paths.illustrations())),
            ring=FocusRing(),
            flick=Flick(),
            photo=no_photo,
        )
        return workshop.materials(Comfort(size=size, colours=colours), language)


TALL = Glass(1080, 1920, 4.03)
WIDE = Glass(1920, 1080, 4.03)
SMALL = Glass(1366, 768, 4.11)
NARROW = Glass(1080, 1920, 5.78)
LARGE = Glass(1920, 1080, 2.02)
GLASSES = {"tall": TALL, "wide": WIDE, "small": SMALL, "narrow": NARROW, "large": LARGE}
"""21.5 inches tall and wide, 15 inches wide and tall, and 43 inches."""

BAND = 0.28
"""The share of the height that the clinic's name and the bar take."""


@contextmanager
def standing(glass: Glass, materials: Materials, make: Callable[[], Topic]) -> Iterator[Topic]:
    """Let a view stand in a window, as large as the pages of such a screen are."""
    window = Surface(materials.look, "canvas")
    if materials.is_rtl:
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(glass.width, round(glass.height * (1 - BAND)))
    rows = QVBoxLayout(window)
    rows.setContentsMargins(0, 0, 0, 0)
    view = make()
    rows.addWidget(view)
    window.show()
    settle()
    yield view
    window.close()
    window.deleteLater()
    settle()
