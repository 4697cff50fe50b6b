"""Every kind of number that a clinic writes, found in a sentence and said in words, for a voice."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from kiosk.content.number_words import NumberWords, is_feminine
from kiosk.content.tongue import Tongue
from kiosk.content.word_forms import folded

Parts: TypeAlias = Mapping[str, tuple[str, Callable[[re.Match[str]], str]]]
"""By name: a pattern, and what is said for what it finds."""

_DASH = r"[-\u2010-\u2015\u2212]"
_NOT_IN_A_WORD = r"(?<![^\W_])"
_WORD_ENDS = r"(?![^\W_])"
_EMERGENCY = r"911|988"
"""Said digit by digit, as they are dialed."""
_PHONE = (
    r"\+\d[\d ().-]{6,20}\d"
    r"|\d[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}"
    r"|\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}"
    r"|\d{3}-\d{4}"
)
_LONGEST_COUNT = 6
"""A number of more digits without signs between them is a name: PMID 30399208."""
_LOOKS_BACK = 24
"""So many letters before a number may name its month."""
_PAUSE = ", "


class SpokenNumbers:
    """Says numbers, and what belongs to them, in one language."""

    def __init__(self, tongue: Tongue, words: NumberWords) -> None:
        """Take what is known of the language, and its numbers in words."""
        self._tongue = tongue
        self._words = words
        group = tongue.thousands
        self._group = re.compile(group)
        self._number = rf"(?:\d{{1,3}}(?:{group}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\.\d+)"
        self._is_grouped = re.compile(rf"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)")
        units = sorted(tongue.units, key=len, reverse=True)
        # A space may part `°` from its letter, and any unit from its number.
        self._unit = "|".join(re.escape(each).replace("°", r"°\s?") for each in units)
        self._whole = re.compile(
            rf"(?P<money>[{re.escape(''.join(tongue.money))}]\s?)?"
            rf"(?P<minus>{_DASH})?(?P<first>{self._number})"
            rf"(?:(?P<between>\s?{_DASH}\s?)(?P<second>{self._number}))?(?:\s?(?P<unit>{self._unit}))?"
            rf"(?:/(?P<each>{self._unit}))?\Z"
            if units
            else rf"(?P<minus>{_DASH})?(?P<first>{self._number})\Z"
        )
        # The word that is counted, also behind `1 a 4` and `1 o 2`.
        self._counted = re.compile(
            rf"(?P<to>\s?(?:a|o|u|y|{_DASH})\s?{self._number})?\s+(?P<noun>[^\W\d_]+)"
        )

    @property
    def parts(self) -> Parts:
        """Give the patterns of numbers, in the order in which they are tried."""
        if not self._tongue.units:
            return {"count": (self._number, self._say_count)}
        number, unit = self._number, self._unit
        money = f"[{re.escape(''.join(self._tongue.money))}]"
        end = _WORD_ENDS
        signed = rf"(?:{money}\s?)?(?:(?<![\w)]){_DASH})?{_NOT_IN_A_WORD}"
        range_end = rf"(?:\s?{_DASH}\s?{number}(?![^\W_]|{_DASH}\d))?"
        behind = rf"(?:\s?(?:{unit})(?:/(?:{unit}))?)"
        return {
            "iso": (rf"{_NOT_IN_A_WORD}\d{{4}}-\d\d-\d\d{end}", self._say_parts),
            "slashes": (rf"{_NOT_IN_A_WORD}\d{{1,4}}(?:/\d{{1,4}}){{2,}}{end}", self._say_parts),
            "phone": (rf"{_NOT_IN_A_WORD}(?:{_PHONE}){end}", self._say_phone),
            "emergency": (rf"(?<![\w.,/-])(?:{_EMERGENCY})(?![\w/%]|[.,-]\d)", self._say_digits),
            "ordinal": (
                rf"{_NOT_IN_A_WORD}\d{{1,6}}(?:(?i:st|nd|rd|th){end}|\.?[\u00ba\u00aa])",
                self._say_ordinal,
            ),
            "decade": (rf"{_NOT_IN_A_WORD}\d{{4}}s{end}", self._say_decade),
            "clock": (rf"{_NOT_IN_A_WORD}\d{{1,2}}:[0-5]\d(?![\d:])", self._say_clock),
            "ratio": (rf"{_NOT_IN_A_WORD}1:\d+{end}", self._say_ratio),
            "fraction": (
                rf"{_NOT_IN_A_WORD}(?:\d{{1,4}}\s+)?\d{{1,4}}\s?[/\u2044]\s?\d{{1,4}}(?![/\u2044]?[^\W_])",
                self._say_fraction,
            ),
            "number": (
                f"{signed}{number}{range_end}(?:{behind}{end}|{end})",
                self._say_number,
            ),
            # L4, T12, COVID-19, CD006349, 3D
            "code": (
                rf"{_NOT_IN_A_WORD}(?=[^\W_]*\d)[^\W_]+(?:(?<=[^\W\d_])-\d+{end})?",
                self._say_code,
            ),
            "letter_number": (rf"{_NOT_IN_A_WORD}[^\W\d_]{{2,9}}-\d+{end}", self._say_code),
            "digits": (r"\d+", self._say_digits),
        }

    def letters(self, text: str) -> str:
        """Give letters each for itself, as this language's engines read them best."""
        capitals = [each.upper() if len(each.upper()) == 1 else each for each in text]
        if self._tongue.stops_in_letters and len(capitals) > 1:
            return f"{'.'.join(capitals)}."
        return " ".join(capitals)

    def digits(self, digits: str) -> str:
        """Give digits each for itself."""
        return f" {self._words.one_by_one(digits)} "

    def _say_digits(self, found: re.Match[str]) -> str:
        return self.digits(found.group())

    def _say_count(self, found: re.Match[str]) -> str:
        """Say a whole number in a language of which nothing else is known.

        Decimals are left to its engine, which knows whether they are parted by a point.
        """
        number = found.group()
        if self._is_grouped.fullmatch(number):
            return self._words.plain(self._group.sub("", number))
        return self._words.plain(number) if number.isdecimal() else number

    def _say_parts(self, found: re.Match[str]) -> str:
        parts = re.split(r"\D", found.group())
        return _PAUSE.join(self._plain_or_year(each) for each in parts)

    def _say_phone(self, found: re.Match[str]) -> str:
        plus = f"{self._tongue.signs['+']} " if found.group().startswith("+") else ""
        groups = re.findall(r"\d+", found.group())
        return f" {plus}{_PAUSE.join(map(self._words.one_by_one, groups))} "

    def _say_ordinal(self, found: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", found.group())
        digits = "".join(each for each in digits if each.isdecimal())
        return self._words.ordinal(digits, feminine=found.group().endswith("\u00aa"))

    def _say_decade(self, found: re.Match[str]) -> str:
        said = self._plain_or_year(found.group()[:-1])
        return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"

    def _say_clock(self, found: re.Match[str]) -> str:
        hour, minutes = found.group().split(":")
        if minutes == "00":
            return self._words.plain(hour)
        nought = f"{self._tongue.nought} " if minutes.startswith("0") else ""
        return f"{self._words.plain(hour)} {nought}{self._words.plain(minutes)}"

    def _say_ratio(self, found: re.Match[str]) -> str:
        first, second = found.group().split(":")
        return f"{self._words.plain(first)} {self._tongue.to} {self._words.plain(second)}"

    def _say_fraction(self, found: re.Match[str]) -> str:
        *whole, upper, lower = re.findall(r"\d+", found.group())
        named = self._tongue.fractions.get((int(upper), int(lower)))
        over = f" {self._tongue.over} "
        said = named or f"{self._plain_or_year(upper)}{over}{self._plain_or_year(lower)}"
        if not whole:
            return said
        joint = f" {self._tongue.both} " if named else " "
        return f"{self._words.plain(whole[0])}{joint}{said}"

    def _say_code(self, found: re.Match[str]) -> str:
        said = []
        for run in re.findall(r"\d+|[^\W\d_]+", found.group()):
            if run.isdecimal():
                is_count = len(run) <= 3 and not run.startswith("0")
                said.append(self._words.plain(run) if is_count else self._words.one_by_one(run))
            else:
                is_short = len(run) <= 3 or (run.isupper() and len(run) <= 5)
                said.append(self.letters(run) if is_short else run)
        return " ".join(said)

    def _say_number(self, found: re.Match[str]) -> str:
        """Say a number or a range, with the sign before it and the unit behind."""
        whole = self._whole.match(found.group())
        if whole is None:  # Two signs that no number has; each digit is said all the same.
            return re.sub(r"\d+", self._say_digits, found.group())
        tongue = self._tongue
        unit = re.sub(r"\s", "", whole["unit"] or "")
        each = re.sub(r"\s", "", whole["each"] or "")
        last = whole["second"] or whole["first"]
        names = tongue.units.get(unit) or tongue.money.get((whole["money"] or "").strip())
        noun = names[1] if names else self._noun_behind(found)
        first = self._one(whole["first"], noun, found, has_unit=bool(names))
        said = [tongue.minus] if whole["minus"] else []
        said.append(first)
        if whole["second"]:
            said += [tongue.to, self._one(whole["second"], noun, found, has_unit=bool(names))]
        if names:
            said.append(names[0] if last == "1" else names[1])
        if each:
            said += [tongue.per, tongue.units[each][0]]
        return f" {' '.join(said)} " if names else " ".join(said)

    def _one(self, number: str, noun: str, found: re.Match[str], *, has_unit: bool) -> str:
        """Say one number: a whole one, a decimal, a day of a month or a year."""
        grouped = self._is_grouped.match(number)
        if grouped:
            whole = self._group.sub("", grouped.group())
            return self._words.counting(whole, noun) + self._after(number[grouped.end() :])
        whole = number[: len(number) - len(number.lstrip("0123456789"))]
        if len(whole) < len(number):
            return (self._words.plain(whole) if whole else "") + self._after(number[len(whole) :])
        if whole.startswith("0") and len(whole) > 1:
            return self._words.one_by_one(whole)
        if len(whole) > _LONGEST_COUNT:
            return self._words.one_by_one(whole)
        if has_unit:
            return self._words.counting(whole, noun)
        if self._is_day_of_month(whole, found):
            return self._words.ordinal(whole)
        if self._tongue.has_long_years and len(whole) == 4:
            return self._plain_or_year(whole)
        return self._words.counting(whole, noun)

    def _after(self, decimals: str) -> str:
        """Say what stands behind the point or comma of a number, digit by digit."""
        if not decimals:
            return ""
        mark = self._tongue.comma if decimals[0] == "," else self._tongue.point
        return f" {mark} {self._words.one_by_one(decimals[1:])}"

    def _plain_or_year(self, digits: str) -> str:
        """Say four digits as a year where they may be one, and where years are said so."""
        if digits.startswith("0") and len(digits) > 1:
            return self._words.one_by_one(digits)
        if self._tongue.has_long_years and len(digits) == 4 and 1100 <= int(digits) < 2100:
            return self._words.year(digits)
        return self._words.plain(digits)

    def _is_day_of_month(self, digits: str, found: re.Match[str]) -> bool:
        """Tell whether this is said as an ordinal: `November 22`, and the first day in Spanish."""
        if not 1 <= int(digits) <= 31:
            return False
        before = found.string[max(0, found.start() - _LOOKS_BACK) : found.start()]
        name = re.search(r"([^\W\d_]+)\.?\s+\Z", before)
        if name and folded(name[1], "") in self._tongue.months:
            return True
        if digits != "1" or not self._tongue.first_of_month:
            return False
        return (
            re.match(self._tongue.first_of_month, found.string[found.end() :][:_LOOKS_BACK])
            is not None
        )

    def _noun_behind(self, found: re.Match[str]) -> str:
        """Give the word that a number counts, or nothing.

        Behind `1 a 2 días` only a feminine one tells: it is `uno a dos días`, `una a dos semanas`.
        """
        behind = self._counted.match(found.string[found.end() : found.end() + 60])
        if behind is None or (behind["to"] and not is_feminine(behind["noun"])):
            return ""
        return behind["noun"]
