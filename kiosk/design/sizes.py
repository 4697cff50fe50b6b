"""Sizes in millimetres, and how they become pixels on one screen (access.md 4.4 and 4.5)."""

from __future__ import annotations

import enum
import math

from attrs import frozen

FONT_FAMILY = "Atkinson Hyperlegible Next"
"""The Braille Institute's face for low vision, bundled in resources/fonts."""

CAPITAL_TO_EM = 0.668
"""Height of a capital as a share of the font size, measured for Atkinson Hyperlegible Next."""


class Lettering(enum.Enum):
    """The kinds of text, each with its capital height in millimetres, weight and line height."""

    ATTRACT = (14.0, 700, 1.15)
    TITLE = (9.0, 700, 1.2)
    HEADING = (7.0, 700, 1.25)
    CARD = (6.0, 700, 1.3)
    LEAD = (5.8, 400, 1.5)
    BODY = (5.6, 400, 1.5)
    STRONG = (5.6, 700, 1.5)
    BUTTON = (5.6, 700, 1.3)
    SMALL = (4.8, 400, 1.5)
    LABEL = (4.8, 600, 1.25)
    INITIALS = (10.0, 700, 1.0)

    @property
    def capital_mm(self) -> float:
        """The height of a capital letter."""
        return float(self.value[0])

    @property
    def weight(self) -> int:
        """The weight of the face: 400, 600 or 700."""
        return int(self.value[1])

    @property
    def line_height(self) -> float:
        """The height of a line as a multiple of the font size."""
        return float(self.value[2])


LONGEST_LINE = 75
"""Characters; WCAG 1.4.8 allows 80."""

SPACE_XS = 1.0
SPACE_S = 2.0
SPACE_M = 4.0
SPACE_L = 6.0
SPACE_XL = 8.0
MARGIN = 12.0
"""Between the edge of the screen and what stands on it."""
TARGET = 20.0
"""The least width and height of a control (Duff 2010; access.md O-01)."""
PRIMARY = 26.0
"""The height of the button that leads on."""
GAP = 4.0
"""Between two controls (VVSG 7.2-I asks for 2.54)."""
SLOP = 2.0
"""A touch this far beside a control still hits it (access.md O-03)."""
FOCUS = 2.0
"""The width of the focus ring: 0.5 dark, 1 bright, 0.5 dark."""
BORDER = 0.5
RADIUS = 3.5
ICON = 9.0
"""An icon beside a word."""
ICON_LARGE = 16.0
"""The icon of a card."""
ICON_TALL = 26.0
"""The icon above the words of a tall card: what a person without glasses sees first."""
ICON_TAB = 11.0
ICON_SMALL = 7.0
"""Where there is little room."""
SIGN = 7.0
"""The sign before a line of a list."""

LOW_MM = 230.0
"""A screen lower than this shows less at a time: 15 inches across, for example."""

NARROW_MM = 240.0
"""A screen narrower than this has no room for large words on two cards side by side."""

PRESS_MS = 100
PAGE_MS = 250
"""Longer moves feel slow; access.md O-19 allows 300."""

MOUSE_MOVED = 4.0
"""A resting mouse goes less far, when steps shake the floor or its sensor is worn."""


@frozen
class Scale:
    """How many pixels a millimetre is on this screen."""

    px_per_mm: float

    def px(self, mm: float) -> int:
        """Give pixels, rounded up: 19.9 mm is not 20 mm."""
        return math.ceil(mm * self.px_per_mm - 1e-6)

    def font_px(self, lettering: Lettering) -> int:
        """Give the font size in pixels at which a capital is as high as it should be."""
        return math.ceil(lettering.capital_mm * self.px_per_mm / CAPITAL_TO_EM - 1e-6)

    def line_px(self, lettering: Lettering) -> int:
        """Give the distance from one line to the next in pixels."""
        return round(self.font_px(lettering) * lettering.line_height)
