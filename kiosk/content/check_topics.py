"""Checks on topics: each sums itself up, and names something that the reader can do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import About, Procedure, Recovery, Risks, Specialists
from kiosk.content.pages_read import PagesRead, is_shown
from kiosk.content.picking import Questions
from kiosk.content.problem import Finding
from kiosk.content.readability import sentences_of
from kiosk.content.statements import Page, Statement

TOPICS: tuple[type[Page], ...] = (About, Procedure, Recovery, Risks, Specialists, Questions)
"""The pages behind the six tabs."""

_ACT = re.compile(
    r"(?:Ask|Tell|Bring|Call|Rest|Walk|Let|Try|Get|Make|Take|Keep|Show|Write|Read|Choose|Touch|Pick|"
    r"Stay|Stop|Use|Know|Wear|Plan|Do not|Do a|You can|Talk|Say|Go|Come|Drink|Eat|Sit|Lie)\b"
)


def key_points(read: PagesRead) -> Iterator[Finding]:
    """Each topic ends with what to keep in mind of it (C-05)."""
    for found, page in read.of(Page):
        if isinstance(page, TOPICS) and not any(map(is_shown, page.key_points)):
            wrong = f"The page '{page.title[:40]}' has no key points that patients can see"
            right = 'key_points: [{id: rest-1, text: "Rest at home today.", basis: clinic}]'
            yield found.finding(wrong, right, "key_points")


def something_to_do(read: PagesRead) -> Iterator[Finding]:
    """Each topic names something that the reader can do (C-06), in English known by its verb."""
    if not read.is_english:
        return
    acts = {
        found.file
        for found, statement in read.of(Statement)
        if is_shown(statement) and any(map(_ACT.match, sentences_of(statement.text.plain)))
    }
    for found, page in read.of(Page):
        if isinstance(page, TOPICS) and found.file not in acts:
            wrong = f"The page '{page.title[:40]}' names nothing that the reader can do"
            yield found.finding(wrong, 'a sentence such as "Ask us when you can drive."')
