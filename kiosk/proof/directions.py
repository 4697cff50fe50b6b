"""Which way each stretch of a painted line runs: the SVG gives its words, not their direction."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from attrs import frozen
from PySide6.QtGui import QTransform

_FROM_RIGHT = frozenset({"R", "AL"})
_FROM_LEFT = frozenset({"L", "EN", "AN"})
"""Digits run from the left in any language."""


@frozen(eq=False)
class Written:
    """A text of the SVG, how it was moved, and how much is seen through it."""

    item: ET.Element
    moved: QTransform
    opacity: float

    @property
    def words(self) -> str:
        """What it says."""
        return self.item.text or ""

    @property
    def is_seen(self) -> bool:
        """Whether any of it takes room: signs that only keep an order take none."""
        return any(unicodedata.category(sign) != "Cf" for sign in self.words)

    @property
    def left(self) -> float:
        """Where it begins, from the left."""
        return float(self.item.get("x", 0)) * self.moved.m11() + self.moved.dx()

    @property
    def base(self) -> float:
        """Where the line stands that it stands on."""
        return float(self.item.get("y", 0)) * self.moved.m22() + self.moved.dy()


def turned_of(words: Sequence[Written], *, is_rtl: bool) -> set[Written]:
    """Give those of one painting whose first sign is at their right; `is_rtl` as below."""
    lines: dict[int, list[Written]] = defaultdict(list)
    for each in sorted(words, key=lambda each: each.left):
        lines[round(each.base)].append(each)
    turned: set[Written] = set()
    for line in lines.values():
        directions = from_right([each.words for each in line], is_rtl=is_rtl)
        turned.update(each for each, is_turned in zip(line, directions, strict=True) if is_turned)
    return turned


def from_right(line: Sequence[str], *, is_rtl: bool) -> list[bool]:
    """Say of each stretch of one line, from left to right, whether its first sign is at its right.

    Full stops and spaces run as the letters on both sides of them do, and otherwise as the line
    does (Unicode Standard Annex 9, rules N1 and N2). `is_rtl` says how a line runs in which letters
    of both directions stand, or none.
    """
    kinds = [{unicodedata.bidirectional(sign) for sign in text} for text in line]
    strong = [_strong(each) for each in kinds]
    known = {each for each in strong if each is not None}
    whole = is_rtl if len(known) != 1 else known == {True}
    return [
        _runs_as(strong, at, whole) if is_open else bool(kinds[at] & _FROM_RIGHT)
        for at, is_open in enumerate(not each & (_FROM_RIGHT | _FROM_LEFT) for each in kinds)
    ]


def _strong(kinds: set[str]) -> bool | None:
    """Say whether letters run from the right; None where there are none."""
    if kinds & _FROM_RIGHT:
        return True
    return False if "L" in kinds else None


def _runs_as(strong: Sequence[bool | None], at: int, whole: bool) -> bool:
    """Say how signs between these letters run."""
    before = next((it for it in reversed(strong[:at]) if it is not None), None)
    behind = next((it for it in strong[at:] if it is not None), None)
    return before if before is not None and before == behind else whole
