"""The matrix of all that a patient's screen may be, and the parts that several workers take.

access.md 3: every screen x two ways to hang x three sizes x four sizes of text x every language,
a long one and one from right to left x every theme.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from attrs import frozen

from kiosk.design.reach import lowered_mm
from kiosk.design.sizes import TextSize
from kiosk.session.comfort import Colours, Comfort

SIZES = ((1080, 1920), (1920, 1080))
"""Width and height in pixels."""

INCHES = (21.5, 23.8, 32.0)
"""Across the screen, from corner to corner."""

MM_PER_INCH = 25.4

LONG = "en-XA"
RTL = "ar-XB"
"""The languages that nobody speaks: one that is longer, and one that is read from the right."""

ENDS = (TextSize.NORMAL, TextSize.LARGEST)
"""What stands for the steps between in parts that are looked at besides the matrix."""


@frozen
class Cell:
    """One screen, one visitor's comfort, one language."""

    size: tuple[int, int]
    """Width and height in pixels."""
    inch: float
    """Across the screen, from corner to corner."""
    text: TextSize
    language: str
    colours: Colours = Colours.LIGHT
    is_lowered: bool = False
    is_spaced: bool = False
    """Whether letters and words stand further apart (WCAG 1.4.12)."""
    is_looked_at: bool = False
    """Whether it is painted in its own colours, and its pixels are looked at."""

    @property
    def px_per_mm(self) -> float:
        """How many pixels make a millimetre."""
        return math.hypot(*self.size) / (self.inch * MM_PER_INCH)

    @property
    def comfort(self) -> Comfort:
        """What the visitor has chosen."""
        return Comfort(self.text, self.colours, is_lowered=self.is_lowered)

    @property
    def name(self) -> str:
        """Such as `1080x1920 21.5in 100% en`."""
        parts = [
            f"{self.size[0]}x{self.size[1]} {self.inch:g}in {self.text.value}% {self.language}"
        ]
        if self.is_looked_at:
            parts.append(f"{self.colours.value} in pixels")
        elif self.colours is not Colours.LIGHT:
            parts.append(self.colours.value)
        parts += ["lowered"] if self.is_lowered else []
        parts += ["spaced"] if self.is_spaced else []
        return " ".join(parts)


@frozen
class Job:
    """Cells that one worker takes, one after another, because they are compared."""

    cells: tuple[Cell, ...]

    @property
    def weight(self) -> float:
        """About how long it takes, beside others."""
        return sum(
            (1.3 if cell.is_looked_at else 1.0)
            * (1.2 if cell.size[0] > cell.size[1] else 1.0)
            * (0.7 + cell.text.factor / 3)
            for cell in self.cells
        )


def jobs(languages: Sequence[str], mount: int) -> tuple[Job, ...]:
    """Give all that is looked at.

    `languages` are codes, the clinic's first language first; `mount` is the height of the screen's
    lower edge above the floor, in millimetres.
    """
    return (*_matrix((*languages, LONG, RTL)), *_besides(languages[0], mount))


def part_of(every: Sequence[Job], number: int, count: int) -> tuple[Job, ...]:
    """Give the jobs of the worker with a number from 1 to `count`; all have about as much to do."""
    loads = [0.0] * count
    mine: list[Job] = []
    for job in sorted(every, key=lambda each: -each.weight):
        least = loads.index(min(loads))
        loads[least] += job.weight
        if least == number - 1:
            mine.append(job)
    return tuple(mine)


def _matrix(languages: Sequence[str]) -> Iterator[Job]:
    for size in SIZES:
        for inch in INCHES:
            for language in languages:
                yield Job(tuple(Cell(size, inch, text, language) for text in TextSize))


def _besides(language: str, mount: int) -> Iterator[Job]:
    """Give what is not in the matrix: real pixels, wide spacing, and the lowered screen."""
    for colours in Colours:  # The same parts stand on the same grounds whichever way it hangs.
        upright = Cell(SIZES[0], INCHES[0], TextSize.NORMAL, language, colours, is_looked_at=True)
        yield Job((upright,))
    for size in SIZES:
        # Not to be compared: a bar whose words are wide takes another shape.
        for text in ENDS:
            yield Job((Cell(size, INCHES[0], text, language, is_spaced=True),))
        for inch in INCHES:
            lowered = [Cell(size, inch, text, language, is_lowered=True) for text in ENDS]
            height = size[1] / lowered[0].px_per_mm
            if lowered_mm(mount, height) < height:
                # Nor are these compared: cards leave out what can be read behind them.
                yield from (Job((cell,)) for cell in lowered)
