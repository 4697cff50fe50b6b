"""A theme on a screen of a known size: all that a view needs to paint."""

from __future__ import annotations

from attrs import frozen

from kiosk.design.sizes import Lettering, Scale
from kiosk.design.themes import LIGHT, Theme


@frozen
class Look:
    """What a view paints with. It never changes while a screen is up."""

    scale: Scale
    theme: Theme = LIGHT
    motion: bool = True
    """Whether pages may fade; never true where the site asks for stillness."""
    is_rtl: bool = False
    """Whether the words are read from right to left; then everything stands on the other side."""
    is_spaced: bool = False
    """Whether letters and words stand further apart (WCAG 1.4.12). `kiosk audit` asks for it, to
    prove that the pages have room for it."""

    def px(self, mm: float) -> int:
        """Give pixels for millimetres, rounded up."""
        return self.scale.px(mm)

    def grown(self, mm: float) -> int:
        """Give pixels for an icon or a control, which grows with the words."""
        return self.scale.grown(mm)

    def font_px(self, lettering: Lettering) -> int:
        """Give the font size of a kind of text in pixels."""
        return self.scale.font_px(lettering)

    def line_px(self, lettering: Lettering) -> int:
        """Give the distance between its lines in pixels."""
        return self.scale.line_px(lettering)
