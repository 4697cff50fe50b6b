"""Checks on the phone number: it could be dialled, and it is the only one patients see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import Clinic, Source
from kiosk.content.pages_read import PagesRead, clinic_found
from kiosk.content.problem import Finding

FEWEST_ABROAD = 8
"""Digits after the plus sign."""
MOST_ABROAD = 15
"""Digits after the plus sign (ITU-T E.164)."""

_SIGNS = re.compile(r"[+(]{0,2}[0-9][0-9 ().-]*\Z")
_RIGHT = 'phone: "+1 305 555 0100"'
# A text without this has no phone number; most have none, and the kiosk starts sooner for it.
_SUSPECT = re.compile(r"[0-9][0-9 ()+.\u00a0\u2010-\u2013-]{6}")
# Seven digits or more, near each other: 555-0100, (305) 555-0100, +44 20 7946 0000, 3055550100.
_BETWEEN = r"(?: ?[-\u2010-\u2013()]{1,2} ?|[ .\u00a0])?"
_LOOKS_LIKE_ONE = re.compile(rf"(?<![\w.,;:/-])[+(]{{0,2}}\d(?:{_BETWEEN}\d){{6,}}(?![\w/]|[.,]\d)")
# 2018-2019, 2026-11-22 and 1 000 000 do as well, and are none.
_YEARS = r"(?:19|20)\d\d ?[-\u2010-\u2013] ?(?:19|20)\d\d"
_NO_PHONE = re.compile(rf"(?:{_YEARS}|\d{{4}}-\d\d-\d\d|\d{{1,3}}(?:[ \u00a0]\d{{3}}){{2,}})\Z")


def phone(clinic: Clinic) -> Iterator[Finding]:
    """The clinic's number could be dialled, or is empty.

    Ten digits as in the United States and Canada, eleven that begin with 1, or a number of
    another country behind a plus sign.
    """
    given = clinic.phone
    wrong = _wrong_with(given) if given else ""
    if wrong:
        yield clinic_found(clinic).finding(f"'{given[:40]}' {wrong}", _RIGHT, "phone")


def _wrong_with(number: str) -> str:
    """Say why nobody could dial a number, as the end of a sentence, or nothing."""
    if not _SIGNS.match(number) or number.count("(") != number.count(")"):
        return "does not look like a phone number: digits, spaces and + - . ( )"
    digits = re.sub(r"[^0-9]", "", number)
    has = f"has {len(digits)} digits" if len(digits) > 1 else "has 1 digit"
    if "+" in number and not digits.startswith("1"):
        is_fine = FEWEST_ABROAD <= len(digits) <= MOST_ABROAD
        return "" if is_fine else f"{has}; behind + there are {FEWEST_ABROAD} to {MOST_ABROAD}"
    wanted = 11 if "+" in number or digits.startswith("1") else 10
    is_fine = len(digits) == wanted
    return "" if is_fine else f"{has}; a phone number has 10, or 11 that begin with 1"


def phones_on_pages(read: PagesRead) -> Iterator[Finding]:
    """No text says a phone number: there it would stay when the clinic's changes."""
    for found, place, text in read.texts:
        if not _SUSPECT.search(text) or isinstance(found.value, Source):
            continue
        for number in _LOOKS_LIKE_ONE.finditer(text):
            if _NO_PHONE.match(number.group()):
                continue
            wrong = f"'{number.group()[:40]}' looks like a phone number; the only one stands in"
            wrong += " clinic.yaml, and the screens show it from there"
            yield found.finding(wrong, 'text: "Call us."', *place)
            break
