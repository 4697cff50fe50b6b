"""What day it is, as far as this computer knows; for the check of the content."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

RELEASED: Final = date(2026, 11, 26)
"""A day that has certainly come: not before any date in our own content, which a test compares."""


def today() -> date:
    """Give the day of this computer's clock, or `RELEASED` where that has fallen behind it.

    A computer whose battery is empty wakes up years ago, and all words would seem to come from
    the future.
    """
    return max(datetime.now().astimezone().date(), RELEASED)
