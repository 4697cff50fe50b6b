"""Which statements stand in one block of a page, and in whose words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from kiosk.content.model import Edition
from kiosk.content.prose import Prose
from kiosk.content.statements import Statement
from kiosk.design.measures import WORDS_IN_BLOCK, WORDS_IN_LOW_BLOCK
from kiosk.views.parts.borrowed import Borrowed, Wording, prose_of, wording_of
from kiosk.views.parts.materials import Materials


def blocks_of(statements: Sequence[Statement], materials: Materials) -> Iterator[list[Statement]]:
    """Divide statements among blocks, each of one language and short enough for this screen.

    Several in one block keep an even rhythm. Blocks are not cut: one is never longer than the
    lowest screen is high, unless a single statement is.
    """
    most = WORDS_IN_LOW_BLOCK if materials.is_low else WORDS_IN_BLOCK
    block: list[Statement] = []
    for statement in statements:
        words = sum(it.text.word_count for it in (*block, statement))
        # One that can be touched is a control by itself, no larger than it must be.
        is_alone = bool(statement.text.terms or (block and block[0].text.terms))
        is_other = bool(block) and statement.language != block[0].language
        if block and (words > most or is_alone or is_other):
            yield block
            block = []
        block.append(statement)
    if block:
        yield block


def can_be_touched(text: Wording, materials: Materials) -> bool:
    """Tell whether a text with hard words is short enough to be one control, seen whole.

    A longer one is divided between two screenfuls where need be; a button below it explains it.
    """
    most = WORDS_IN_LOW_BLOCK if materials.is_low else WORDS_IN_BLOCK
    return prose_of(text).word_count <= most / materials.comfort.size.factor


def wording_of_block(block: Sequence[Statement], edition: Edition) -> Wording:
    """Give the words of a block, a paragraph for each statement."""
    prose = Prose(tuple(spans for each in block for spans in each.text.paragraphs))
    first = wording_of(block[0], edition)
    return evolve(first, prose=prose) if isinstance(first, Borrowed) else prose
