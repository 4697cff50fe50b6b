"""Sizes in millimetres, and how they become pixels on one screen (access.md 4.4 and 4.5)."""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping

from attrs import field, frozen

FONT_FAMILY = "Atkinson Hyperlegible Next"
"""The Braille Institute's face for low vision, bundled in resources/fonts."""

FONT_FAMILIES = (FONT_FAMILY, "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew")
"""The same, and the bundled faces that signs are taken from which it lacks, in this order."""

CAPITAL_TO_EM = 0.668
"""Height of a capital as a share of the font size, measured for Atkinson Hyperlegible Next."""


class TextSize(enum.Enum):
    """The steps of text: body letters at 100, 135, 175 and 200 % (access.md P-02)."""

    NORMAL = 100
    LARGE = 135
    LARGER = 175
    LARGEST = 200

    @property
    def factor(self) -> float:
        """How many times as high as normal the letters of running text are."""
        return self.value / 100

    @property
    def growth(self) -> float:
        """How many times as large icons and controls are: less, so that words keep their room."""
        return 1 + (self.factor - 1) * GROWTH

    @property
    def bigger(self) -> TextSize:
        """The next step up; the largest stays."""
        every = list(TextSize)
        return every[min(every.index(self) + 1, len(every) - 1)]


GROWTH = 0.4
"""The share of the letters' growth that icons and controls have, too (access.md P-03)."""


class Lettering(enum.Enum):
    """The kinds of text: capital heights in millimetres at each `TextSize`, weight, line height.

    Headings grow less than running text, so that a page still holds both (access.md 4.4); nothing
    is ever lower than 4.8 mm, or at the larger steps 6.4, 8.5 and 9.6.
    """

    ATTRACT = ((14.0, 15.0, 15.5, 16.0), 700, 1.15)
    TITLE = ((9.0, 10.5, 12.0, 13.0), 700, 1.2)
    HEADING = ((7.0, 8.5, 10.4, 11.7), 700, 1.25)
    CARD = ((6.0, 8.0, 10.2, 11.5), 700, 1.3)
    LEAD = ((5.8, 7.7, 9.9, 11.3), 400, 1.5)
    BODY = ((5.6, 7.56, 9.8, 11.2), 400, 1.5)
    STRONG = ((5.6, 7.56, 9.8, 11.2), 700, 1.5)
    BUTTON = ((5.6, 7.56, 9.8, 11.2), 700, 1.3)
    SMALL = ((4.8, 6.5, 8.5, 9.6), 400, 1.5)
    LABEL = ((4.8, 6.5, 8.5, 9.6), 600, 1.25)
    INITIALS = ((10.0, 11.0, 12.0, 13.0), 700, 1.0)

    @property
    def capital_mm(self) -> tuple[float, ...]:
        """The height of a capital letter at each step of `TextSize`, in its order."""
        return tuple(self.value[0])

    @property
    def weight(self) -> int:
        """The weight of the face: 400, 600 or 700."""
        return int(self.value[1])

    @property
    def line_height(self) -> float:
        """The height of a line as a multiple of the font size."""
        return float(self.value[2])


class Script(enum.Enum):
    """How far letters reach above and below the line they stand on, in font sizes.

    Twice: letters alone, and with all marks that they may bear. A line is never lower than its
    letters, so that none touches the line above; what shows a text has room for the marks of its
    first line. Measured on the bundled faces, the heaviest weight.
    """

    PLAIN = ()
    """What Atkinson Hyperlegible Next is drawn for; all its lines are high enough."""
    STACKED = ((1.06, 0.26), (1.06, 0.26))
    """Vietnamese: two marks above one capital."""
    TALL = ((0.98, 0.46), (1.29, 0.48))
    """Arabic: high letters, deep tails, and vowels above them where somebody writes them."""

    @property
    def letters(self) -> tuple[float, float] | None:
        """How far letters reach above and below; None for those of the first face."""
        return self.value[0] if self.value else None

    @property
    def marks(self) -> tuple[float, float] | None:
        """The same with marks."""
        return self.value[1] if self.value else None


HANG = (0.066, 0.038)
"""Shares of the font size: how far letters reach over the left and the right end of an Arabic line,
at most. Measured on the bundled faces: re with a tail, and alif with a wave."""

LONGEST_LINE = 75
"""Characters; WCAG 1.4.8 allows 80."""

LETTER_SPACE = 0.12
WORD_SPACE = 0.16
"""Shares of the font size by which letters and words stand apart where a look is spaced."""

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
ICON_TALL_NARROW = 19.5
"""The same where large words leave less room; grown with them it is still the larger."""
ICON_TAB = 11.0
ICON_SMALL = 7.0
"""Where there is little room."""
SIGN = 7.0
"""The sign before a line of a list."""

LOW_MM = 230.0
"""A screen lower than this shows less at a time: 15 inches across, for example."""

TIGHT_MM = 186.0
"""A screen lower than this needs all its lines for the words of the page.

One of 15 inches that lies on its side, 187 mm high, is not so low; the part that people who sit
reach of one that hangs 850 mm high is, with the largest words.
"""

NARROW_MM = 240.0
"""A screen narrower than this has no room for large words on two cards side by side."""

PRESS_MS = 100
PAGE_MS = 250
"""Longer moves feel slow; access.md O-19 allows 300."""

MOUSE_MOVED = 4.0
"""A resting mouse goes less far, when steps shake the floor or its sensor is worn."""


@frozen
class Scale:
    """How many pixels a millimetre is on this screen, and how large the words are."""

    px_per_mm: float
    text: TextSize = TextSize.NORMAL
    script: Script = Script.PLAIN
    """How high the lines of its language are at least."""
    _fonts: Mapping[Lettering, int] = field(init=False, repr=False, eq=False)

    @_fonts.default
    def _every_font(self) -> Mapping[Lettering, int]:
        # Every text of every page asks for its size several times while it is laid out.
        step = list(TextSize).index(self.text)
        px = self.px_per_mm / CAPITAL_TO_EM
        return {it: math.ceil(it.capital_mm[step] * px - 1e-6) for it in Lettering}

    def px(self, mm: float) -> int:
        """Give pixels, rounded up: 19.9 mm is not 20 mm."""
        return math.ceil(mm * self.px_per_mm - 1e-6)

    def grown(self, mm: float) -> int:
        """Give pixels for an icon or a control, which grows with the words."""
        return self.px(mm * self.text.growth)

    def font_px(self, lettering: Lettering) -> int:
        """Give the font size in pixels at which a capital is as high as it should be."""
        return self._fonts[lettering]

    def line_px(self, lettering: Lettering) -> int:
        """Give the distance from one line to the next in pixels."""
        least = sum(self.script.letters or ())
        return round(self.font_px(lettering) * max(lettering.line_height, least))

    def above_line(self, lettering: Lettering, above: float, below: float) -> float:
        """Give how far below the top of a line its letters stand, in pixels.

        `above` and `below` are how far those of the face reach, where the script says no more.
        """
        size = self.font_px(lettering)
        if self.script.letters is not None:
            above, below = (size * each for each in self.script.letters)
        # The leading is shared above and below, so that a text is centred in its own box.
        return (self.line_px(lettering) - (above + below)) / 2 + above

    def room_for_marks(self, lettering: Lettering) -> tuple[int, int]:
        """Give how far marks reach above the first line and below the last one, in pixels."""
        if self.script.marks is None:
            return 0, 0
        size, line = self.font_px(lettering), self.line_px(lettering)
        base = self.above_line(lettering, 0, 0)
        above, below = (size * each for each in self.script.marks)
        return max(0, round(above - base)), max(0, round(below - (line - base)))
