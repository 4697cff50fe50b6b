"""Checks on "Check what you know": one right answer each, and a page on which to read of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.content.drafts import is_left
from kiosk.content.model import (
    About,
    Answer,
    CheckQuestion,
    Procedure,
    Recovery,
    Risks,
    Specialists,
)
from kiosk.content.nearest import did_you_mean, nearest, some_of
from kiosk.content.pages_read import Found, PagesRead
from kiosk.content.problem import Finding

ANSWERS = (2, 3)
"""How many answers to choose from: fewest and most."""

WITHOUT_DETAILS = ("signs", "questions", "matters", "words", "sources", "help")
"""Screens that a question may lead to, and that have no details; as `kiosk.session.places`."""


def answers(read: PagesRead) -> Iterator[Finding]:
    """Each question has two or three answers, exactly one of them right."""
    for found, check in read.of(CheckQuestion):
        fewest, most = ANSWERS
        if not fewest <= len(check.answers) <= most:
            count = "1 answer" if len(check.answers) == 1 else f"{len(check.answers)} answers"
            wrong = f"This question has {count}, not {fewest} or {most}"
            yield found.finding(wrong, f"{fewest} or {most} answers", "answers")
        right = [at for at, answer in enumerate(check.answers) if answer.is_right]
        if not right:
            wrong = "No answer to this question is marked as the right one"
            yield found.finding(wrong, "is_right: yes (below one of the answers)", "answers")
        for at in right[1:]:
            wrong = f"{len(right)} answers to this question are marked as right; one must be"
            yield found.finding(wrong, "is_right: no", "answers", at, "is_right")
    for found, answer in read.of(Answer):
        number = re.search(r"\d+", answer.text)
        if number and all(name == "kiosk" for name in answer.explanation.basis):
            wrong = f"The number {number.group()} stands in an answer, and its explanation has no"
            yield found.finding(f"{wrong} source", "basis: [S31] on the explanation", "text")


def pages(read: PagesRead) -> Iterator[Finding]:
    """What a question leads to is there, and patients can see it."""
    places: Mapping[str, Mapping[str, object]] | None = None
    for found, check in read.of(CheckQuestion):
        places = places if places is not None else _places(read)
        screen, slash, item = check.page.partition("/")
        known = [*places, *WITHOUT_DETAILS]
        if screen not in known:
            near = nearest(screen, known)
            wrong = f"There is no screen '{screen[:40]}'{did_you_mean(screen, known)}"
            right = f"page: {near}{slash}{item[:40]}" if near else f"one of {some_of(known)}"
            yield found.finding(wrong, right, "page")
        elif slash and _is_read(screen, read):
            yield from _no_detail(found, screen, item, places.get(screen, {}))


def _no_detail(
    found: Found, screen: str, item: str, details: Mapping[str, object]
) -> Iterator[Finding]:
    """Report a detail that is not there, or not for patients yet."""
    if not details:
        wrong = f"The screen '{screen}' has no details to lead to"
        yield found.finding(wrong, f"page: {screen}", "page")
    elif item not in details:
        near = nearest(item, details) or next(iter(details))
        wrong = f"There is no '{item[:40]}' in {screen}.yaml{did_you_mean(item, details)}"
        yield found.finding(wrong, f"page: {screen}/{near}", "page")
    elif not is_left(details[item]):
        wrong = f"All of '{item[:40]}' is a draft, so there would be nothing to read"
        yield found.finding(wrong, f"page: {screen}", "page")


def _is_read(screen: str, read: PagesRead) -> bool:
    """Tell whether the page could be read: one with Problems of its own is not blamed twice."""
    return screen in WITHOUT_DETAILS or screen in read.pages


def _places(read: PagesRead) -> dict[str, dict[str, object]]:
    """Give what can be led to: the details of each screen by their ids."""
    about, procedure = read.page(About), read.page(Procedure)
    recovery, risks, people = read.page(Recovery), read.page(Risks), read.page(Specialists)
    return {
        "about": {each.id: each for each in about.sections} if about else {},
        "procedure": {each.id: each for each in procedure.steps} if procedure else {},
        "recovery": {each.id: each for each in recovery.milestones} if recovery else {},
        "risks": {each.id: each for group in risks.groups for each in group.risks} if risks else {},
        "specialists": {each.id: each for each in people.people} if people else {},
    }
