"""Checks on texts: no HTML, no strange marks, no shouting, and lengths that fit their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import Milestone, Person, Source
from kiosk.content.pages_read import Found, PagesRead
from kiosk.content.problem import Finding
from kiosk.content.statements import Page, Picture, Statement

LONGEST_SHORT = 12
"""Letters in the word on a tab."""
LONGEST_CAPTION = 30
"""Letters below a milestone's picture, which is as wide as two or three words."""
ALT = (8, 250)
"""Letters in the words for a picture: fewest and most."""

# A text without any of these has no mark; most have none, and the kiosk starts sooner for it.
_SUSPECT = re.compile(r"[<&\[*_`]")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2} [A-ZÀ-ÖØ-Þ]")
_HTML = re.compile(r"</?[A-Za-z!][^<>]{0,200}>|&(?:[A-Za-z]{2,10}|#\d{1,6}|#x[0-9A-Fa-f]{1,6});")
_LINK = re.compile(r"!?\[[^\[\]]*\]\([^()]*\)?|!\[")
_OTHER_MARK = re.compile(
    r"(?<![*\w])\*(?=\w)[^*\n]+(?<=\w)\*(?![*\w])|(?<!\w)__?\w[^_\n]*__?(?!\w)|`"
)
_PROSE_MARK = re.compile(r"\*\*|\]\(term:")
_SHOUT = re.compile(r"\b[^\W\d_a-z]{2,}(?: [^\W\d_a-z]{2,}){2,}\b")


def marks(read: PagesRead) -> Iterator[Finding]:
    """Nothing but the three marks of prose, and those only in statements."""
    for found, place, text in read.texts:
        if not _SUSPECT.search(text):
            continue
        yield from _foreign(found, text, *place)
        if not isinstance(found.value, Statement) and _PROSE_MARK.search(text):
            plain = re.sub(r"\*\*|\[|\]\(term:[^)]*\)", "", text)[:60]
            wrong = "The marks ** and (term:...) work in a statement's text, not here"
            yield found.finding(wrong, f'"{plain}"', *place)


def _foreign(found: Found, text: str, *place: str | int) -> Iterator[Finding]:
    """Report HTML, Markdown links and other marks in one text."""
    html = _HTML.search(text)
    if html:
        wrong = f"'{html.group()[:40]}' looks like HTML, which patients would see as it stands"
        yield found.finding(wrong, "**Call us** for strong words, and plain words else", *place)
        return
    link = _LINK.search(text)
    if link and "](term:" not in link.group():
        wrong = (
            f"'{link.group()[:40]}' looks like a link or picture; nothing leads out of the kiosk"
        )
        yield found.finding(wrong, "[weak bones](term:osteoporosis), or the words alone", *place)
        return
    mark = _OTHER_MARK.search(text)
    if mark:
        wrong = f"'{mark.group()[:40]}' has a mark that patients would see as it stands"
        yield found.finding(wrong, "**Call us** for strong words", *place)


def shouting(read: PagesRead) -> Iterator[Finding]:
    """No texts in capital letters: they are slow to read. Names stay as the clinic prints them."""
    for found, place, text in read.texts:
        all_caps = text.isupper() and sum(map(str.isalpha, text)) >= 8
        run = _SHOUT.search(text) if _CAPITALS.search(text) else None
        if isinstance(found.value, Person | Source) or not (all_caps or run):
            continue
        shout = text if all_caps or not run else run.group()
        if len(shout) >= 10 or all_caps:
            wrong = f"'{shout[:40]}' is all in capital letters, which are slow to read"
            yield found.finding(wrong, shout[:60].capitalize(), *place)


def lengths(read: PagesRead) -> Iterator[Finding]:
    """The word on a tab, the words for a picture and those below it fit their places."""
    for found, page in read.of(Page):
        if len(page.short) > LONGEST_SHORT:
            wrong = f"'{page.short[:40]}' has {len(page.short)} letters, too long for its tab"
            right = f"short: Recovery (at most {LONGEST_SHORT} letters)"
            yield found.finding(wrong, right, "short")
    for found, stone in read.of(Milestone):
        if len(stone.caption) > LONGEST_CAPTION:
            wrong = f"'{stone.caption[:40]}' has {len(stone.caption)} letters, too long to stand"
            right = f'caption: "Walk a little" (at most {LONGEST_CAPTION} letters)'
            yield found.finding(f"{wrong} below its picture", right, "caption")
    for found, picture in read.of(Picture):
        if not ALT[0] <= len(picture.alt) <= ALT[1]:
            wrong = f"The words for the picture have {len(picture.alt)} letters, not {ALT[0]} to"
            yield found.finding(f"{wrong} {ALT[1]}", 'alt: "A spine bone with a crack."', "alt")
