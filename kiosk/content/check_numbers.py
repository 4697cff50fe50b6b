"""Checks on numbers: each has a source, and counts are said as people out of a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import Source
from kiosk.content.pages_read import Found, PagesRead
from kiosk.content.problem import Finding
from kiosk.content.statements import Statement

_COUNT = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    "sixty|seventy|eighty|ninety|hundred|thousand|half|most"
)
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty"
_TIME = "seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?"
_UNIT = (
    f"{_TIME}|times|pounds?|kilos?|inch(?:es)?|"
    "feet|miles|people|patients|bones|studies|percent|per cent"
)
_NUMBER_PHRASE = re.compile(
    rf"\d|\b(?:one|{_COUNT}) (?:in|out of|of every|(?:and a half )?(?:{_UNIT})|hundred|thousand)\b"
    r"|\bhalf of\b|\ba (?:dozen|hundred|thousand)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%|\bper\s?cent(?:age)?\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\b(?:in|of|out of)(?: every)? (?:100|1,?000|10,?000|a hundred)\b")
_TIMES_MORE = re.compile(
    rf"\b(?:\d+|{_COUNT}) times (?:more|less|higher|lower|greater|as (?:likely|many|high|often))\b"
    r"|\btwice as (?:likely|many|high|often)\b",
    re.IGNORECASE,
)
# 1 in 3 people, two out of five; not 2 in 10 minutes, nor in 2019.
_OTHER_WHOLE = re.compile(
    rf"\b(?:\d+|one|{_SMALL}) (?:in|out of)(?: every)? (?!100\b|(?:19|20)\d\d\b)"
    rf"(?:\d[\d,]*|{_SMALL})\b(?! (?:{_TIME})\b)",
    re.IGNORECASE,
)
_HEADINGS = (
    "when",
    "heading",
    "name",
    "title",
    "summary",
    "short",
    "card",
    "signs_title",
    "list_title",
)


def numbers_have_sources(read: PagesRead) -> Iterator[Finding]:
    """Whatever says a number rests on the clinic's page or on a source."""
    for found, statement in read.of(Statement):
        if _has_source(statement.basis):
            continue
        number = _number_in(statement.text.plain, read)
        if number:
            yield found.finding(_without_source(number), "basis: [S31]", "text")
    for found in read.found:
        if isinstance(found.value, Source | Statement):
            continue
        for name in _HEADINGS:
            text = getattr(found.value, name, "")
            digit = re.search(r"\d+", text) if isinstance(text, str) else None
            if digit and not _rests_on_source(found, read):
                wrong = f"The number {digit.group()} stands in a heading, and nothing below it has"
                yield found.finding(f"{wrong} a source", "basis: [S31] on a text below it", name)


def plain_counts(read: PagesRead) -> Iterator[Finding]:
    """No bare percentages, no `1 in 3`, no `twice as likely`: only `33 in 100` (C-07).

    People compare counts well when the whole is the same for all of them.
    """
    if not read.is_english:
        return
    for found, place, text in read.texts:
        if isinstance(found.value, Source):
            continue
        percent = _PERCENT.search(text) if "%" in text or "cent" in text else None
        if percent and not _OUT_OF.search(text):
            number = percent[1] or "33"
            wrong = f"'{percent.group()}' is hard to picture; say how many in 100"
            yield found.finding(wrong, f"{number} in 100", *place)
        whole = _OTHER_WHOLE.search(text) if " in " in text or " out of " in text else None
        if whole:
            wrong = f"'{whole.group()}' is hard to compare with others; say how many in 100"
            yield found.finding(wrong, "33 in 100", *place)
        times = _TIMES_MORE.search(text) if "times" in text or "wice" in text else None
        if times:
            wrong = f"'{times.group()}' hides how many people that is; say both counts"
            yield found.finding(wrong, "2 in 100, instead of 1 in 100", *place)


def _number_in(text: str, read: PagesRead) -> str:
    """Give the first number in a text; counts in words are known in English only."""
    pattern = _NUMBER_PHRASE if read.is_english else re.compile(r"\d")
    number = pattern.search(text)
    if number is None:
        return ""
    digits = re.match(r"[\d.,]*\d", text[number.start() :])
    return digits.group() if digits else number.group()


def _has_source(basis: tuple[str, ...]) -> bool:
    return any(name != "kiosk" for name in basis)


def _rests_on_source(above: Found, read: PagesRead) -> bool:
    """Tell whether some text below this value rests on more than the kiosk."""
    size = len(above.place)
    return any(
        found.file == above.file
        and found.place[:size] == above.place
        and _has_source(statement.basis)
        for found, statement in read.of(Statement)
    )


def _without_source(number: str) -> str:
    return f"'{number[:40]}' is a number without a source: 'kiosk' alone is not one"
