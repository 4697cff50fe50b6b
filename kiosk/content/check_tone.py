"""The check on tone: no words that frighten or blame, and none from an office (C-11)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kiosk.content.model import Person, Source
from kiosk.content.pages_read import PagesRead
from kiosk.content.problem import Finding

_PLAIN: Mapping[str, str] = MappingProxyType(
    {
        r"fail(?:ed|s|ures?)?": "did not work",
        r"your (?:own )?fault": "what happened",
        r"blam(?:e|ed|es)": "what happened",
        r"refus(?:e|es|ed|al)": "said no",
        r"non-?complian(?:t|ce)": "did not take it",
        r"suffer(?:s|ed|ing|ers?)?": "have",
        r"victims?": "people",
        r"crippl\w+": "not able to move",
        r"(?:horrib|terrib)\w+": "very bad",
        r"agon(?:y|izing|ising)": "bad pain",
        r"excruciating": "very bad",
        r"dead|fatal|lethal|deadly": "deaths are rare",
        r"dangerous": "not safe",
        r"disast(?:er|ers|rous)|catastroph\w+|devastat\w+": "serious harm",
        r"administ(?:er|ers|ered|ering|ration)": "give",
        r"optimi[sz]\w*": "make better",
        r"complications?": "problem",
        r"utili[sz]\w*": "use",
        r"facilitat\w+": "help",
        r"prior to": "before",
        r"approximately": "about",
        r"subsequent(?:ly)?": "later",
        r"adverse": "bad",
        r"efficacy": "how well it works",
        r"discontinu\w+": "stop",
        r"commenc\w+": "begin",
        r"physicians?": "doctor",
    }
)
"""Words that are not for patients, and what to say instead."""
_NOT_FOR_PATIENTS = re.compile(
    r"\b(?:" + "|".join(f"({words})" for words in _PLAIN) + r")\b", re.IGNORECASE
)


def tone(read: PagesRead) -> Iterator[Finding]:
    """No text frightens, blames, or sounds like an office. In English only."""
    if not read.is_english:
        return
    instead = list(_PLAIN.values())
    for found, place, text in read.texts:
        if isinstance(found.value, Person | Source):
            continue
        word = _NOT_FOR_PATIENTS.search(text)
        if word is not None and word.lastindex is not None:
            plain = instead[word.lastindex - 1]
            wrong = f"'{word.group()}' may frighten or blame, or belongs in an office"
            yield found.finding(wrong, f"'{plain}', or other plain words", *place)
