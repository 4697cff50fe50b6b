"""Before and after a sentence is put into words for a voice: letters made plain, marks tidied."""

from __future__ import annotations

import re
import unicodedata

_ODD = re.compile(r"[^\x00-\x7f]")
# Marks of direction, soft hyphens and spaces without width: nobody hears them. The two joiners
# stay, for Persian and Hindi; so do the marks on letters.
_SILENT = re.compile("[\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff]")
_APOSTROPHE = re.compile(r"(?<=\w)[\u2019\u02bc](?=\w)")
_BLANKS = re.compile(r"\s{2,}")
_SPACED_STOP = re.compile(r"\s(?=[.,?!;:](?:\s|\Z|[.,?!;:]))")
_TWICE = re.compile(r"[,;:](?:\s*[,;:])*\s*(?=[.,?!;:])")
_STOPS = re.compile(r"\.{2,}")
_LEADING = re.compile(r"\A[\s,;:.]+")
_TRAILING = re.compile(r"[\s,;]+\Z")


def bare(sentence: str) -> str:
    """Give a sentence with one kind of each letter, digit and apostrophe, and nothing unseen.

    Raised digits and `½` are ordinary numbers after this, each for itself.
    """
    # One blank where there were several: patterns that begin with blanks stay fast.
    single = _BLANKS.sub(" ", sentence)
    if single.isascii():
        return single
    composed = unicodedata.normalize("NFC", _SILENT.sub("", single))
    return _APOSTROPHE.sub("'", _ODD.sub(_plain, composed))


def _plain(found: re.Match[str]) -> str:
    """Give digits of any script as ours, and signs that stand for a number as that number."""
    sign = found.group()
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.digit(sign))
    if kind in ("No", "Nl"):
        fraction = unicodedata.normalize("NFKC", sign)
        if "\u2044" in fraction:
            return f" {fraction.replace(chr(0x2044), '/')} "
        number = unicodedata.numeric(sign)
        return f" {int(number)} " if number == int(number) else f" {number} "
    return {"\u066b": ".", "\u066c": ","}.get(sign, sign)


def tidied(said: str) -> str:
    """Give words with one space between them, and one mark where signs have left several."""
    plain = _SPACED_STOP.sub("", " ".join(said.split()))
    plain = _STOPS.sub(".", _TWICE.sub("", plain))
    plain = _TRAILING.sub("", _LEADING.sub("", plain))
    return " ".join(plain.split()) if any(map(str.isalnum, plain)) else ""
