"""Checks on addresses on the web: short, safe, and the same on screen, paper and phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import Clinic, Elsewhere, Help
from kiosk.content.pages_read import PagesRead, clinic_found
from kiosk.content.problem import Finding

LONGEST = 80
"""Letters: more would make the square of dots too fine for a phone's camera."""

_RIGHT = 'web: "https://www.example.org"'
_NAME = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# No query and no sign-in: what goes on paper is typed by hand.
_PLACE = rf"{_NAME}(?:\.{_NAME})+(?:/[A-Za-z0-9._~-]+)*/?\Z"
_ADDRESS = re.compile(f"https://{_PLACE}")
_COPIED = re.compile(_PLACE)
LONGEST_COPIED = 60
"""Letters: people copy it by hand, from a screen or from paper."""


def web(clinic: Clinic) -> Iterator[Finding]:
    """The address is empty, or begins with https:// and has ordinary letters only."""
    given = clinic.web
    if not given:
        return
    if len(given) > LONGEST:
        wrong = f"The address has {len(given)} letters; {LONGEST} are the most"
    elif _ADDRESS.match(given):
        return
    elif not given.startswith("https://"):
        wrong = f"'{given[:40]}' does not begin with https://"
    else:
        wrong = f"'{given[:40]}' is not an address of small letters, digits and . - /"
    yield clinic_found(clinic).finding(wrong, _RIGHT, "web")


def elsewhere(read: PagesRead) -> Iterator[Finding]:
    """An address to copy is short and has ordinary letters only; the page has a heading."""
    for found, place in read.of(Elsewhere):
        given = place.web
        if len(given) > LONGEST_COPIED:
            wrong = f"The address has {len(given)} letters; {LONGEST_COPIED} are the most to copy"
        elif _COPIED.match(given):
            continue
        else:
            wrong = f"'{given[:40]}' is not an address to copy: small letters, and no https://"
        yield found.finding(wrong, f'web: "{_to_copy(given)}"', "web")
    for found, page in read.of(Help):
        if page.elsewhere and not page.elsewhere_title:
            wrong = "The places to learn more have no heading"
            right = 'elsewhere_title: "More places to learn"'
            yield found.finding(wrong, right, "elsewhere")


def _to_copy(given: str) -> str:
    """Give an address as it would be right, or an example where that cannot be told."""
    bare = given.strip().removeprefix("http://").removeprefix("https://")
    host, stroke, rest = bare.partition("/")
    right = f"{host.lower()}{stroke}{rest}"
    return right if _COPIED.match(right) and len(right) <= LONGEST_COPIED else "www.example.org"
