"""What a screen is measured with: how large a millimetre is, and what the visitor has chosen."""

from __future__ import annotations

from attrs import frozen

from kiosk.design.sizes import TextSize

LEAST_CAPITAL_MM = (4.8, 6.4, 8.5, 9.6)
"""The height of a capital at each step of `TextSize` (access.md P-01 and 4.4: the floor)."""

ROUNDING_MM = 0.005
"""Less is not seen, nor said."""


@frozen
class Yardstick:
    """The measure of one screen."""

    px_per_mm: float
    text: TextSize = TextSize.NORMAL
    is_rtl: bool = False
    """Whether it is read from right to left."""

    @property
    def least_capital(self) -> float:
        """The least height of a capital letter, in millimetres."""
        return LEAST_CAPITAL_MM[list(TextSize).index(self.text)]

    def mm(self, pixels: float) -> float:
        """Give pixels in millimetres."""
        return pixels / self.px_per_mm

    def is_less(self, pixels: float, mm: float) -> bool:
        """Say whether so many pixels are less than a length in millimetres."""
        return pixels / self.px_per_mm < mm - ROUNDING_MM
