"""The check on words to know: on each screen where one is read, a touch explains it (C-04)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import Glossary, Term
from kiosk.content.pages_read import Found, PagesRead, is_shown, screen_of
from kiosk.content.phrases import Phrases
from kiosk.content.picking import Questions
from kiosk.content.problem import Finding, Place
from kiosk.content.statements import Statement

_PICKED = ("questions", "matters")


def words_are_linked(read: PagesRead) -> Iterator[Finding]:
    """Each word to know that a statement says is a link at least once on its screen.

    What is picked from a list and what is asked in the check cannot be links: there a button
    leads to the words (`kiosk.session.words_here`).
    """
    glossary = read.page(Glossary)
    if glossary is None:
        return
    phrases = Phrases(glossary, read.language)
    screens: dict[tuple[str, Place], list[tuple[Found, Statement]]] = {}
    for found, statement in read.of(Statement):
        if is_shown(statement) and _can_have_links(found, read):
            screens.setdefault(screen_of(found), []).append((found, statement))
    names = {term.id: term.term for _, term in read.of(Term)}
    for said in screens.values():
        explained = {term for _, statement in said for term in statement.text.terms}
        for found, statement in said:
            for term, written in phrases.unlinked_in(statement.text):
                if term in explained:
                    continue
                explained.add(term)
                wrong = f"'{written}' is a word to know ({names[term]}), and nothing on this screen"
                yield found.finding(f"{wrong} explains it", f"[{written}](term:{term})", "text")


def _can_have_links(found: Found, read: PagesRead) -> bool:
    """Tell whether a touch on this statement may explain its words."""
    page = read.pages.get(found.file.rpartition("/")[2].removesuffix(".yaml"))
    match page:
        case Glossary():
            return False  # Here the words are explained.
        case Questions():
            return found.place[0] not in _PICKED
        case _:
            return not (found.place[0] == "checks" and found.place[-1] == "question")
