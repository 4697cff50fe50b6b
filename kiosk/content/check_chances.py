"""Checks on chances: out of a hundred, from a real source, and beside each number that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from kiosk.content.model import Risk
from kiosk.content.pages_read import Found, PagesRead, is_shown, screen_of
from kiosk.content.problem import Finding, Place
from kiosk.content.statements import Chance, Section, Statement

_OWN_BASES = ("clinic", "kiosk")
_COUNT = r"(?:(?P<low>\d{1,3})(?: [^\W\d]{1,3} | ?[-\u2013] ?))?(?P<high>\d{1,3})"
# 44 in 100, 2 to 26 in 100, 2-26 out of every 100; never `21 of 100 came back` of one study, nor a
# fever of 100.4.
_IN_100 = re.compile(rf"{_COUNT} (?:in|(?:in|of|out of) every|out of) 100(?![.,]?\d)")
# 33 de cada 100, 33 von 100: any one or two words between the numbers.
_ABROAD = re.compile(rf"{_COUNT} [^\W\d]+(?: [^\W\d]+)? 100(?![.,]?\d)")
_FEWER = ("fewer than ", "less than ")


@frozen(eq=False, repr=False)
class _Number:
    """How many in a hundred a text says."""

    words: str
    low: int
    high: int
    is_fewer: bool

    def is_told_by(self, chance: Chance) -> bool:
        """Tell whether the picture of a chance shows this number, or its other frame does."""
        if self.is_fewer or chance.is_fewer:
            others = (self.low, self.high) == (100 - chance.high, 100 - chance.low)
            return self.is_fewer == chance.is_fewer and (self.high == chance.high or others)
        if self.low != self.high:
            frames = ((chance.low, chance.high), (100 - chance.high, 100 - chance.low))
            return (self.low, self.high) in frames
        return self.high in (chance.low, chance.high, 100 - chance.low, 100 - chance.high)


def chances(read: PagesRead) -> Iterator[Finding]:
    """A chance lies between 0 and 100, the lower number first, and rests on a source."""
    for found, chance in read.of(Chance):
        for name in ("low", "high"):
            if getattr(chance, name) > 100:
                wrong = f"'{name}' is more than 100; it counts out of a hundred"
                yield found.finding(wrong, f"{name}: 33", name)
        if chance.low > chance.high:
            wrong = f"'low' ({chance.low}) is more than 'high' ({chance.high})"
            yield found.finding(wrong, f"low: {chance.high}, and high: {chance.low}", "low")
        if chance.is_fewer and (chance.low, chance.high) != (0, 1):
            wrong = f"'is_fewer' says fewer than 1 in 100, but low is {chance.low} and high is"
            yield found.finding(f"{wrong} {chance.high}", "low: 0, and high: 1", "is_fewer")
        if all(name in _OWN_BASES for name in chance.basis):
            wrong = "This number has no source in sources.yaml: patients ask where it comes from"
            yield found.finding(wrong, "basis: [S31]", "basis")
        yield from _other_frame(found, chance, read)


def _other_frame(found: Found, chance: Chance, read: PagesRead) -> Iterator[Finding]:
    """What is said of the others says how many they are."""
    low, high = 100 - chance.high, 100 - chance.low
    if not chance.rest or chance.high > 100:
        return
    told = [(number.low, number.high) for number in _numbers_in(chance.rest, read)]
    if told != [(low, high)] and not chance.is_fewer:
        many = f"{low}" if low == high else f"{low} to {high}"
        wrong = f"'rest' does not say that the others are {many} in 100"
        yield found.finding(wrong, f'rest: "The other {many} in 100 still had pain."', "rest")


def compared_numbers_count_alike(read: PagesRead) -> Iterator[Finding]:
    """Groups that stand beside each other all count harm or all relief: they look the same."""
    holders: list[tuple[Found, Section | Risk]] = [*read.of(Section), *read.of(Risk)]
    for found, holder in holders:
        counted = [(at, it.counts) for at, it in enumerate(holder.chances) if it.group]
        for at, counts in counted[1:]:
            first = counted[0][1]
            if counts is not first:
                wrong = f"This group counts {counts.value}, and the one beside it {first.value};"
                # Which of the two is meant only the writer knows: neither is proposed.
                right = "in both, counts: relief where people got better, counts: harm else"
                yield found.finding(f"{wrong} they look unlike", right, "chances", at, "counts")


def numbers_have_pictures(read: PagesRead) -> Iterator[Finding]:
    """Each `44 in 100` has its chance on the same screen: a picture of it, with both frames."""
    pictured: dict[tuple[str, Place], list[Chance]] = {}
    for found, chance in read.of(Chance):
        pictured.setdefault(screen_of(found), []).append(chance)
    able = {screen_of(found) for found in read.found if isinstance(found.value, Section | Risk)}
    for found, place, text in read.texts:
        statement = found.value
        if "100" not in text or not isinstance(statement, Statement) or not is_shown(statement):
            continue
        screen = screen_of(found)
        for number in _numbers_in(text, read):
            if screen not in able:
                wrong = f"'{number.words}' stands where no picture can stand beside it"
                right = "the number in a section or a risk, where a chance shows it"
                yield found.finding(wrong, right, *place)
            elif not any(number.is_told_by(chance) for chance in pictured.get(screen, ())):
                wrong = f"'{number.words}' has no picture on its screen: its chance is missing"
                yield found.finding(wrong, _right(number, statement), *place)


def _numbers_in(text: str, read: PagesRead) -> Iterator[_Number]:
    """Give every number out of a hundred in a text."""
    for match in (_IN_100 if read.is_english else _ABROAD).finditer(text):
        high = int(match["high"])
        low = int(match["low"] or high)
        is_fewer = text[max(0, match.start() - 12) : match.start()].lower().endswith(_FEWER)
        words = f"fewer than {match.group()}" if is_fewer else match.group()
        yield _Number(words, low, high, is_fewer)


def _right(number: _Number, statement: Statement) -> str:
    """Give the chance that is missing."""
    low = 0 if number.is_fewer else number.low
    fewer = ", is_fewer: yes" if number.is_fewer else ""
    sources = [name for name in statement.basis if name not in _OWN_BASES] or ["S31"]
    counts = f"low: {low}, high: {number.high}{fewer}"
    return f'chances: [{{{counts}, among: "people felt better", basis: [{", ".join(sources)}]}}]'
