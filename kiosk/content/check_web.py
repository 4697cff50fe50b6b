"""The check on the clinic's address on the web: short, safe, and the same on paper and phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import Clinic
from kiosk.content.pages_read import clinic_found
from kiosk.content.problem import Finding

LONGEST = 80
"""Letters: more would make the square of dots too fine for a phone's camera."""

_RIGHT = 'web: "https://www.example.org"'
_NAME = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# No query and no sign-in: what goes on paper is typed by hand.
_ADDRESS = re.compile(rf"https://{_NAME}(?:\.{_NAME})+(?:/[A-Za-z0-9._~-]+)*/?\Z")


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
