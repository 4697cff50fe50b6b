"""What CUPS says of a printer and does not tell Qt: that paper is out, or that a sheet was refused.

Qt 6.11 knows idle, printing and stopped. A printer without paper is printing to it, and a sheet
that CUPS refuses has been printed (both seen with CUPS 2.4.2). Every call here may wait for CUPS.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator

NAMES = {"linux": "libcups.so.2", "darwin": "libcups.2.dylib"}
"""CUPS' own library by system; Windows has none, and needs none."""

REFUSES = "not-accepting-jobs"
"""Our name, among the reasons, for a printer that takes no sheets."""

_LAST_GOOD_STATUS = 0xFF
"""Statuses up to here are successes (RFC 8011, appendix B)."""


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


def state_reasons(printer: str) -> tuple[str, ...]:
    """Give why a printer does not print, or may soon not, such as `media-empty-error`.

    The words are those of RFC 8011, section 5.4.12, and `REFUSES`. None where nothing is wrong,
    where there is no such printer, and where there is no CUPS.
    """
    said = dict(_options(printer))
    reasons = [
        it for it in said.get("printer-state-reasons", "").split(",") if it not in ("", "none")
    ]
    if said.get("printer-is-accepting-jobs") == "false":
        reasons.append(REFUSES)
    return tuple(reasons)


def last_fault() -> str:
    """Give what CUPS said of the last request of this thread if it failed; empty if all is well."""
    cups = _library()
    if cups is None or cups.cupsLastError() <= _LAST_GOOD_STATUS:
        return ""
    cups.cupsLastErrorString.restype = ctypes.c_char_p
    return (cups.cupsLastErrorString() or b"no reason given").decode(errors="replace")


def _options(printer: str) -> Iterator[tuple[str, str]]:
    cups = _library()
    if cups is None:
        return
    cups.cupsGetNamedDest.restype = ctypes.POINTER(_Destination)
    cups.cupsGetNamedDest.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
    cups.cupsFreeDests.argtypes = (ctypes.c_int, ctypes.POINTER(_Destination))
    found = cups.cupsGetNamedDest(None, printer.encode(), None)
    if not found:
        return
    for index in range(found.contents.num_options):
        option = found.contents.options[index]
        yield option.name.decode(errors="replace"), option.value.decode(errors="replace")
    cups.cupsFreeDests(1, found)


def _library() -> ctypes.CDLL | None:
    """Give CUPS' library; Qt's own part has loaded it already where it prints with it."""
    name = NAMES.get(sys.platform)
    try:
        return ctypes.CDLL(name) if name else None
    except OSError:
        return None
