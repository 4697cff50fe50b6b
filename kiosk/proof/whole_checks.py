"""What is checked once for all screens: the words, the sizes, the colours and the drawings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from kiosk.content.checking import check_content
from kiosk.content.problem import Problem
from kiosk.design.contrast import contrast
from kiosk.design.sizes import LONGEST_LINE, Lettering, TextSize
from kiosk.design.themes import CONTRAST, THEMES, Theme
from kiosk.proof.contrast_checks import LEAST_IN_CONTRAST, LEAST_OF_PARTS
from kiosk.proof.drawn_checks import texts_in_drawings
from kiosk.proof.faults import Fault, Finding
from kiosk.proof.lines import LINE_HEIGHT, RUNNING_WEIGHT
from kiosk.proof.report import Entry
from kiosk.proof.yardstick import LEAST_CAPITAL_MM, ROUNDING_MM

BODY_MM = (5.0, 6.75, 8.75, 10.0)
"""The least height of a capital of running text at each step (access.md P-02)."""

MOST_CHARACTERS = 75
"""In a line (access.md P-08)."""

RULES = (
    (r"reads at grade", "C-01"),
    (r"A sentence has|syllables", "C-02"),
    (r"letters? (?:in|for) the words for|picture in words|has no words for|alt", "P-13"),
    (r"no shape|cannot be seen|private sign|typeface", "P-10"),
    (r"drawing|layer|anchor", "P-11"),
    (r"translat|signed|reviewer|language", "C-10"),
    (r"review|date|checked|past", "C-09"),
    (r"care card|warning sign|phone|911", "C-08"),
    (r"\bnumbers?\b|percent|%|in 100|times (?:more|as)|chance|source", "C-07"),
    (r"word to know|glossary|explain", "C-04"),
    (r"key point|points|too many", "C-05"),
    (r"blame|fear|tone|shout|capital", "C-11"),
)
"""How a Problem in the content says what it is about, and the requirement that it breaks."""

CONTENT = "content"
"""What a Problem breaks that no numbered requirement names: it is no word for a screen at all."""


def content_entries(
    folder: Path, words: Path, drawings: Path, today: date | None
) -> Iterator[Entry]:
    """Give every Problem of the content, with the requirement that it breaks (access.md 3.4)."""
    for problem in check_content(folder, words, drawings, today=today).problems:
        yield entry_of_problem(problem)


def entry_of_problem(problem: Problem) -> Entry:
    """Give a Problem as the audit reports it."""
    return Entry(
        requirement=requirement_of(problem),
        fault=problem.wrong,
        screen=f"{problem.file}:{problem.line}" if problem.line else problem.file,
        widget="",
        what="",
        measured="",
        wanted=problem.right,
    )


def requirement_of(problem: Problem) -> str:
    """Give the number of the requirement that a Problem breaks, or `content`."""
    for words, requirement in RULES:
        if re.search(words, problem.wrong, re.IGNORECASE):
            return requirement
    return CONTENT


def once_for_all(drawings: Path) -> Iterator[Finding]:
    """Give what is wrong with sizes, colours and drawings, wherever they are used."""
    yield from steps()
    yield from lines_and_measure()
    for theme in THEMES.values():
        yield from theme_parts(theme)
    yield from texts_in_drawings(drawings)


def steps(letterings: Iterable[Lettering] = Lettering) -> Iterator[Finding]:
    """Letters are as high at each step as access.md P-01 and P-02 want."""
    for lettering in letterings:
        for size, capital, least in zip(
            TextSize, lettering.capital_mm, LEAST_CAPITAL_MM, strict=True
        ):
            if lettering is Lettering.BODY:
                least = BODY_MM[list(TextSize).index(size)]
            if capital < least - ROUNDING_MM:
                what = f"{lettering.name} at {size.value} %"
                yield Finding(Fault.WRONG_STEP, what, f"{capital} mm", f"{least} mm")


def lines_and_measure() -> Iterator[Finding]:
    """Lines are not longer, and not closer, than access.md P-08 allows."""
    if LONGEST_LINE > MOST_CHARACTERS:
        measured = f"{LONGEST_LINE} characters"
        yield Finding(Fault.LONG_LINE, "LONGEST_LINE", measured, f"{MOST_CHARACTERS}")
    for lettering in Lettering:
        if lettering.weight == RUNNING_WEIGHT and lettering.line_height < LINE_HEIGHT:
            measured = f"{lettering.line_height} times the size"
            yield Finding(Fault.CLOSE_LINES, lettering.name, measured, f"{LINE_HEIGHT}")


def theme_parts(theme: Theme) -> Iterator[Finding]:
    """Roles that no screen shows as text of its own are told from their grounds all the same."""
    least = LEAST_IN_CONTRAST if theme.name == CONTRAST.name else LEAST_OF_PARTS
    for ground in (theme.canvas, theme.surface):
        if contrast(theme.border, ground) < least:
            measured = f"{theme.name}: border on {ground} {contrast(theme.border, ground):.1f}:1"
            yield Finding(Fault.FAINT_EDGE, "border", measured, f"{least}:1")
    for number, ground in enumerate(theme.portraits):
        # Initials are painted into a picture, where no run of text is seen.
        ratio = contrast(theme.primary, ground)
        if ratio < theme.least_contrast:
            fault = Fault.FAINT_IN_CONTRAST if theme.name == CONTRAST.name else Fault.FAINT
            what, measured = f"portraits {number}", f"{theme.name}: primary on it {ratio:.1f}:1"
            yield Finding(fault, what, measured, f"{theme.least_contrast}:1")
