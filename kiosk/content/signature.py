"""A look at a translation's ledger, so cheap that every start can pay for it."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.content.folder import LEDGER, read_bytes

NOBODY = "no qualified reviewer has signed it."
"""Why most translations are not offered that are not."""

_BEGINNING = 2_000
"""Bytes of a ledger that hold the names; the seals stand behind them."""

# As `kiosk translation` writes it where nobody has signed.
_UNSIGNED = re.compile(rb"^(?:reviewer|qualification): \"\"\r?$", re.MULTILINE)


def is_surely_unsigned(folder: Path, language: str) -> bool:
    """Tell whether a translation in the content folder certainly has no qualified reviewer.

    A whole ledger takes as long to read as a whole page. Never raises.
    """
    try:
        data = read_bytes(folder / language / LEDGER, _BEGINNING)
    except (OSError, ValueError):
        return True  # Without a ledger nothing is signed.
    return _UNSIGNED.search(data) is not None
