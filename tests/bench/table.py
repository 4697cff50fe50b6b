"""The table that the bench prints: every figure beside its reference and its bound."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence

from attrs import frozen


@frozen
class Bound:
    """What a figure may be at most, and what it is."""

    what: str
    figure: float
    most: float
    unit: str = ""

    @property
    def is_met(self) -> bool:
        """Is the figure within its bound?"""
        return self.figure <= self.most

    def __str__(self) -> str:
        """Give the line of the table."""
        told = f"{self.figure:.2f} {self.unit}".strip()
        most = f"{self.most:g} {self.unit}".strip()
        return f"{'met   ' if self.is_met else 'MISSED'}  {self.what}: {told} (at most {most})"


def spread(values: Sequence[float], unit: str) -> str:
    """Give minimum / median / maximum, and how many they are."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{low:8.3f} /{middle:8.3f} /{high:8.3f} {unit}  ({len(values)} times)"


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value that so large a share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def load() -> str:
    """Say how busy this machine is besides, as it stands beside every group of figures."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
