"""How a language says what is no word: the shape of what a voice must know of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

_NONE: Mapping[str, str] = MappingProxyType({})
_NO_UNITS: Mapping[str, tuple[str, str]] = MappingProxyType({})
_NO_FRACTIONS: Mapping[tuple[int, int], str] = MappingProxyType({})


# Neither compared nor printed: methods that attrs need not write cost no time.
@frozen(kw_only=True, eq=False, repr=False)
class Tongue:
    """How one language says what is no word. Without an entry a sign is a short silence."""

    signs: Mapping[str, str] = _NONE
    """By sign: `&`, `≥`."""
    units: Mapping[str, tuple[str, str]] = _NO_UNITS
    """What stands behind a number, for one and for more: `mg`, `°F`, `%`."""
    money: Mapping[str, tuple[str, str]] = _NO_UNITS
    """What stands before a number, for one and for more."""
    short_forms: Mapping[str, str] = _NONE
    """Written out, by the short form in small letters with its stops."""
    months: frozenset[str] = frozenset()
    """Their names, folded, where the day behind one is an ordinal: `November 22`."""
    first_of_month: str = ""
    """What stands behind a 1 that is said as an ordinal, as a pattern: `1 de mayo`."""
    in_addresses: Mapping[str, str] = _NONE
    """How the signs of a web address are said; empty where an address is left to the engine."""
    has_long_years: bool = False
    """A year is said by two and two: `twenty twenty-six`."""
    thousands: str = r"[.,\u00a0\u202f ]"
    """What may stand between the thousands of a number, as a pattern."""
    to: str = ""
    """Between the two numbers of a range."""
    point: str = ""
    comma: str = ""
    minus: str = ""
    over: str = ""
    """Between the two numbers of a fraction that has no name: `120 over 80`."""
    both: str = ""
    """Before the fraction behind a whole number: `one and one half`."""
    either: str = ""
    """Between one and more: `bone(s)` is `bone or bones`."""
    per: str = ""
    nought: str = ""
    """The first zero of minutes: `eight oh five`."""
    fractions: Mapping[tuple[int, int], str] = _NO_FRACTIONS
    stops_in_letters: bool = False
    """Letters said one by one are written `M.R.I.`: with spaces an English engine takes the A in
    `A R N P` for the small word (measured: espeak-ng 1.51)."""

    @property
    def says_signs(self) -> bool:
        """Tell whether signs have words here; in other languages they are left to the engine."""
        return bool(self.signs)
