"""Prose: plain words with three small marks, for the pages and for whoever reads them aloud.

The marks are `**strong**`, `[word](term:osteoporosis)` for a word to know, and a blank line for a
new paragraph. Nothing else is a mark: `<b>` stays three letters on the screen (and the check of
the content folder reports it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

_TOKEN = re.compile(r"\*\*|\[(?P<shown>[^\[\]\n]*)\]\(term:(?P<term>[^()\n]*)\)")
_UNFINISHED_LINK = re.compile(r"\[[^\[\]]*\]\s*\(\s*term\b|\]\(\s*term:")
# Without these a text is one plain span; most are, and the kiosk starts sooner for it.
_MARKED = re.compile(r"[*\[\]\n]|  |^ | $")
_BREAK = re.compile(r"[ ]*\n\s*")
_TERM_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


class ProseError(ValueError):
    """The marks in a text do not add up.

    `wrong` says what is wrong, `right` holds an example of what would be right.
    """

    def __init__(self, wrong: str, right: str) -> None:
        """Keep both sentences; `str()` gives them together."""
        super().__init__(f"{wrong}. Right, for example: {right}")
        self.wrong = wrong
        self.right = right


@frozen
class Span:
    """A run of letters that look alike."""

    text: str
    strong: bool = False
    term: str = ""
    """The id of the glossary word that a touch on it opens; empty for ordinary words."""


@frozen
class Prose:
    """A text with its marks read."""

    paragraphs: tuple[tuple[Span, ...], ...]

    @property
    def plain(self) -> str:
        """Give the words without marks, a blank line between paragraphs."""
        return "\n\n".join("".join(span.text for span in spans) for spans in self.paragraphs)

    @property
    def marked(self) -> str:
        """Give the words with their marks, always written alike: `read_prose` reads them back."""
        return "\n\n".join(map(_written, self.paragraphs))

    @property
    def terms(self) -> tuple[str, ...]:
        """Give the ids of the glossary words in it, each once, in order."""
        links = (span.term for spans in self.paragraphs for span in spans if span.term)
        return tuple(dict.fromkeys(links))

    @property
    def word_count(self) -> int:
        """Give how many words it has."""
        return len(self.plain.split())


def read_prose(text: str) -> Prose:
    """Read the marks of a text.

    Line ends inside a paragraph count as spaces. Raises `ProseError` where strong words are
    begun and not ended, or a link to a glossary word is not whole.
    """
    if not _MARKED.search(text):
        return Prose(((Span(text),),) if text else ())
    chunks = re.split(r"\n[ \t]*\n\s*", text.strip())
    # Only ordinary white space is folded: a no-break space (`5 mm`) stays.
    paragraphs = (tuple(_spans(re.sub(r"[ \t\n]+", " ", chunk.strip()))) for chunk in chunks)
    return Prose(tuple(spans for spans in paragraphs if spans))


def one_line(text: str) -> str:
    """Give a text without marks as it is shown: line ends become spaces."""
    return _BREAK.sub(" ", text.strip("\n")) if "\n" in text else text


def _written(spans: tuple[Span, ...]) -> str:
    """Write a paragraph with its marks."""
    written = ""
    strong = False
    for span in spans:
        written += "**" if span.strong is not strong else ""
        strong = span.strong
        written += f"[{span.text}](term:{span.term})" if span.term else span.text
    return written + ("**" if strong else "")


def _spans(line: str) -> Iterator[Span]:
    """Cut one paragraph at its marks."""
    strong = False
    strong_began = done = 0
    for mark in _TOKEN.finditer(line):
        yield from _plain(line[done : mark.start()], strong)
        done = mark.end()
        if mark.group() == "**":
            if strong and not line[strong_began : mark.start()].strip():
                raise ProseError("There are no words between ** and **", "**Call us** if it hurts.")
            strong, strong_began = not strong, mark.end()
        else:
            yield _link(mark["shown"].strip(), mark["term"].strip(), strong)
    if strong:
        raise ProseError(
            "The strong words begin with ** but never end", "**Call us** if the pain grows."
        )
    yield from _plain(line[done:], strong)


def _plain(text: str, strong: bool) -> Iterator[Span]:
    """Give ordinary words as a span, unless there are none; half a link is an error."""
    if _UNFINISHED_LINK.search(text):
        raise ProseError(
            "A link to a glossary word is not whole", "[weak bones](term:osteoporosis)"
        )
    if text:
        yield Span(text, strong)


def _link(shown: str, term: str, strong: bool) -> Span:
    """Make the span of a link to a glossary word."""
    if not shown:
        raise ProseError(
            "A link to a glossary word has no word to touch", "[weak bones](term:osteoporosis)"
        )
    if "**" in shown:
        raise ProseError(
            "There are ** marks inside a link to a glossary word; they go around it",
            "**[weak bones](term:osteoporosis)**",
        )
    if not _TERM_ID.match(term):
        raise ProseError(
            f"'{term}' cannot be the id of a glossary word: an id has small letters, digits and "
            "hyphens",
            "[weak bones](term:osteoporosis)",
        )
    return Span(shown, strong, term)
