"""How the sheet to take home looks on paper: sizes in points and millimetres, and its one ink."""

from __future__ import annotations

import enum

INK = "#000000"
"""All that is printed: a grey or a colour would be faint where toner runs low."""
GROUND = "#FFFFFF"
"""The mark inside a filled sign."""

POINTS_PER_INCH = 72.0
MM_PER_INCH = 25.4


class Hand(enum.Enum):
    """The kinds of text on paper: size in points, weight, line height.

    Nothing is smaller than 14 points (access.md section 5, item 9).
    """

    TITLE = (24.0, 700, 1.2)
    HEADING = (20.0, 700, 1.25)
    STEP = (16.0, 700, 1.3)
    STRONG = (14.0, 700, 1.35)
    RUNNING = (14.0, 400, 1.35)

    @property
    def points(self) -> float:
        """The size of the letters in points."""
        return float(self.value[0])

    @property
    def weight(self) -> int:
        """The weight of the face."""
        return int(self.value[1])

    @property
    def line_height(self) -> float:
        """The distance from line to line as a multiple of the size."""
        return float(self.value[2])


MARGIN = 15.0
"""Between the edge of the paper and what stands on it."""
NARROW_MARGIN = 5.0
"""The same on a roll of slips."""
NARROW_PAPER = 120.0
"""Paper narrower than this is such a roll."""
FOOT = 8.0
"""The height that the number of the page takes, below everything."""

INDENT = 8.0
"""From the edge of the words to a sign's words."""
SIGN = 5.5
"""The height of a sign before a heading."""
POINT = 1.6
"""The dot before a point."""
LINE = 0.6
"""The thickness of an outline."""
BAR = 1.8
"""The thick line beside what is an emergency."""

SPACE_CHAPTER = 7.0
"""Above a heading of 20 points."""
SPACE_STEP = 4.5
SPACE_GROUP = 2.0
SPACE_POINT = 0.8
