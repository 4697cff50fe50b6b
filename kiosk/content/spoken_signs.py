"""Web addresses, short forms, capitals and signs, found in a sentence and said, for a voice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from kiosk.content.spoken_numbers import Parts, SpokenNumbers
from kiosk.content.tongue import Tongue

_DOMAINS = "com|org|net|gov|edu|int|info|health|clinic|care|example|uk|us|ca|eu|es|mx|io"
_SITE_END = r"[^\s<>\"\u201c\u201d]*[^\s<>\"\u201c\u201d.,;:!?()'\u2019\u2026]"
_ADDRESS = (
    r"(?<![\w.@-])(?:"
    rf"(?i:https?://|www\.){_SITE_END}"
    rf"|(?i:(?:[a-z0-9-]{{1,63}}\.){{1,5}}(?:{_DOMAINS}))(?![\w-]|\.\w)(?:/{_SITE_END})?"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r")"
)
_SPELLED = re.compile(r"[A-Za-z]{1,3}\Z|[^aeiouyAEIOUY]+\Z")
_ENDINGS = frozenset(("com", "org", "net", "gov", "edu", "int", "inf"))
"""Short ends of addresses that are said like words."""
_LONGEST_CAPITALS = 5
"""More capitals in a row are a word that somebody shouts, not letters: `VERTOS`."""
_KEPT = ".,?!;:'\u00bf\u00a1-"


class SpokenSigns:
    """Says what is neither word nor number, in one language."""

    def __init__(self, tongue: Tongue, numbers: SpokenNumbers, hard: Mapping[str, str]) -> None:
        """Take what is known of the language, how it says letters and digits, and hard words."""
        self._tongue = tongue
        self._numbers = numbers
        self._hard = hard

    @property
    def before_words(self) -> Parts:
        """Give what is found before hard words are: addresses hold them, and must not lose them."""
        if not self._tongue.says_signs:
            return {}
        return {
            "address": (_ADDRESS, self._say_address),
            "or_more": (r"(?<!\w)[^\W\d_]+\((?:s|es|a|as)\)", self._say_or_more),
        }

    @property
    def short_forms(self) -> Parts:
        """Give the short forms that are written out, such as `e.g.`."""
        forms = sorted(self._tongue.short_forms, key=len, reverse=True)
        if not forms:
            return {}
        either = "|".join(map(re.escape, forms))
        # `No. Rest first.` is a word; `No. 5` is a short form.
        word = r"(?!(?i:nos?\.)(?!\s*\d))"
        return {"short": (rf"(?<![\w.])(?:{word}(?i:{either}))(?!\w)", self._say_short)}

    @property
    def parts(self) -> Parts:
        """Give letters in a row and the signs that are left, to be tried last."""
        return {
            "stops": (r"(?<![\w.])(?:[A-Z]\.){2,}(?!\w)", self._say_letters),
            "capitals": (
                rf"(?<![^\W_])[A-Z]{{2,{_LONGEST_CAPITALS}}}(?=s?(?![^\W_]))",
                self._say_letters,
            ),
            # "Day 1 · December 3": a dash or a point between two things is a short rest.
            "dash": (r"\s+[-\u00b7]+(?=\s)|--+", lambda _: ", "),
            "sign": (rf"[^\w\s{re.escape(_KEPT)}]|_|(?<!\w)['-]|['-](?!\w)", self._say_sign),
        }

    def _say_address(self, found: re.Match[str]) -> str:
        """Say an address part by part: short parts by their letters, signs by their names."""
        said = []
        for run in re.findall(r"[^\W\d_]+|\d+|[\W_]", found.group()):
            if run.isdecimal():
                said.append(self._numbers.digits(run).strip())
            elif run.lower() in self._hard:
                said.append(self._hard[run.lower()])
            elif run.isalpha():
                is_spelled = _SPELLED.match(run) and run.lower() not in _ENDINGS
                said.append(self._numbers.letters(run) if is_spelled else run)
            else:
                said.append(self._tongue.in_addresses.get(run, ""))
        return f" {' '.join(filter(None, said))} "

    def _say_or_more(self, found: re.Match[str]) -> str:
        """Say `bone(s)` as both words, `bone or bones`; `médico(a)` as `médico o médica`."""
        one, ending = found.group()[:-1].split("(")
        stem = one[:-1] if ending.startswith("a") and one.endswith("o") else one
        return f"{one} {self._tongue.either} {stem}{ending}"

    def _say_short(self, found: re.Match[str]) -> str:
        """Write out a short form; a full stop behind the last word of a sentence stays."""
        said = self._tongue.short_forms.get(found.group().casefold(), found.group())
        is_last = not found.string[found.end() :].strip(" \"'\u201d\u2019)")
        return f"{said}." if is_last else said

    def _say_letters(self, found: re.Match[str]) -> str:
        return self._numbers.letters(found.group().replace(".", ""))

    def _say_sign(self, found: re.Match[str]) -> str:
        """Name a sign, or be silent for it, for a while where brackets and dashes stand."""
        sign = found.group()
        named = self._tongue.signs.get(sign)
        if named:
            return f" {named} "
        kind = unicodedata.category(sign)
        if kind.startswith("M") or sign in "\u200c\u200d":
            return sign
        if sign in "()[]{}\u2013\u2014\u2026/\u2022|" or kind in ("Ps", "Pe"):
            return ", "
        if (
            kind == "Po"
            and not sign.isascii()
            and sign not in "\u00b7\u2022\u2020\u2021\u2032\u2033"
        ):
            return sign  # The stops and commas of other scripts.
        return " "
