"""The ledger of a translation: what each text was made from, and which wording was signed, by whom.

It stands in `es/translation.yaml`, is written by `kiosk translation` and can be read by anybody. A
seal is the beginning of a SHA-256: change a letter of the words and the seal no longer fits.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import field, frozen

from kiosk.content.plain_text import HIDDEN_SIGNS

SEAL_LETTERS = 16
"""Hex digits of a seal: 64 bits, so that no two of a clinic's texts have the same by chance."""
LONGEST_NAME = 120
"""Letters in a name or a qualification."""

_HEAD = """\
# Who made this translation, from which words, and who has signed it. Written by a command:
# kiosk translation {language} --made-by NAME
# kiosk translation {language} --reviewed-by NAME --qualification TEXT
"""
_NAMES = ("made_by", "made_on", "reviewer", "qualification", "reviewed_on")
_NAMED = re.compile(r'^([a-z_]+): "(.*)"$', re.MULTILINE)
_ESCAPED = re.compile(r"\\(.)")
_SEALED = re.compile(rf'^  ([A-Za-z0-9/._-]+): "([0-9a-f]{{{SEAL_LETTERS}}})"$', re.MULTILINE)
_NONE: Mapping[str, str] = MappingProxyType({})


@frozen
class Ledger:
    """What is known of how a translation came about."""

    made_by: str = ""
    """A person, a firm, or `a computer`."""
    made_on: str = ""
    """A date, as 2026-11-22."""
    reviewer: str = ""
    """The person who compared every text with the first language; empty until then."""
    qualification: str = ""
    """What makes that person a qualified translator (45 CFR 92.201)."""
    reviewed_on: str = ""
    """A date, as 2026-11-22."""
    made_from: Mapping[str, str] = field(default=_NONE)
    """The seal of the first language's words when a text was made, by `page/key`."""
    reviewed: Mapping[str, str] = field(default=_NONE)
    """The seal of both languages' words when a text was signed, by `page/key`."""

    @property
    def is_signed(self) -> bool:
        """Tell whether somebody qualified put a name to it."""
        return not (wrong_name(self.reviewer) or wrong_name(self.qualification))


def seal(text: str) -> str:
    """Give the seal of a text with its marks; how its accents are stored makes no difference."""
    plain = unicodedata.normalize("NFC", text)
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:SEAL_LETTERS]


def seal_of_both(first: str, translated: str) -> str:
    """Give the seal of a text in the first language and its translation together."""
    return seal(f"{first}\0{translated}")  # No text holds the sign between them.


def wrong_name(name: str) -> str:
    """Say why nobody could be called so, as the end of a sentence, or nothing."""
    if not name.strip():
        return "is empty"
    if len(name) > LONGEST_NAME:
        return f"has more than {LONGEST_NAME} letters"
    return "has a sign that cannot be seen" if "\n" in name or HIDDEN_SIGNS.search(name) else ""


def ledger_text(ledger: Ledger, language: str) -> str:
    """Write a ledger as the text of its file."""
    return _HEAD.format(language=language) + "".join(f"{line}\n" for line in _lines(ledger))


def ledger_as_written(text: str, language: str) -> Ledger | None:
    """Read a ledger that stands exactly as `ledger_text` writes it; None for any other text.

    The strict reader takes ten times as long, and every start waits for it.
    """
    head, _, rest = text.partition("\nmade_from:")
    made_from, _, reviewed = rest.partition("\nreviewed:")
    names = {name: _ESCAPED.sub(r"\1", value) for name, value in _NAMED.findall(head)}
    if tuple(names) != _NAMES:
        return None
    ledger = Ledger(
        **names,
        made_from=dict(_SEALED.findall(made_from)),
        reviewed=dict(_SEALED.findall(reviewed)),
    )
    return ledger if ledger_text(ledger, language) == text else None


def _lines(ledger: Ledger) -> Iterator[str]:
    for name in _NAMES:
        yield f"{name}: {quoted_text(getattr(ledger, name))}"
    for name in ("made_from", "reviewed"):
        seals: Mapping[str, str] = getattr(ledger, name)
        yield f"{name}:" if seals else f"{name}: {{}}"
        yield from (f'  {key}: "{each}"' for key, each in sorted(seals.items()))


def quoted_text(text: str) -> str:
    """Give a text as a value of a content file, in double quotes."""
    inside = re.sub(r'(["\\])', r"\\\1", text).replace("\n", "\\n")
    return f'"{inside}"'
