"""Checks on whole pages: care cards, steps, and nothing left empty when drafts are hidden."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.drafts import is_left
from kiosk.content.model import (
    CareCard,
    Check,
    Level,
    Method,
    Milestone,
    Procedure,
    Risks,
    Step,
)
from kiosk.content.nearest import did_you_mean, nearest
from kiosk.content.pages_read import PagesRead, is_shown, screen_of
from kiosk.content.picking import Questions
from kiosk.content.problem import Finding, Place
from kiosk.content.statements import Page, Section, Statement

MOST_IN_A_STEP = 3
"""Statements beside a step's picture."""

_LEADS = ("lead", "signs_lead", "list_lead", "list_empty", "matters_lead")


def care_cards(read: PagesRead) -> Iterator[Finding]:
    """Exactly the three levels, the most urgent first: people act on the card they see first."""
    wanted = [level.value for level in Level]
    for found, page in read.of(Risks):
        levels = [card.level.value for card in page.care_cards]
        if levels == wanted:
            continue
        right = ", then ".join(f"level: {level}" for level in wanted)
        for at, (level, want) in enumerate(zip(levels, wanted, strict=False)):
            if level != want:
                wrong = f"Care card {at + 1} is '{level}'; it must be '{want}'"
                yield found.finding(wrong, right, "care_cards", at, "level")
                break
        else:
            wrong = f"There are {len(levels)} care cards; there must be exactly {len(wanted)}"
            yield found.finding(wrong, right, "care_cards")


def steps(read: PagesRead) -> Iterator[Finding]:
    """A step says at most three things, and each procedure has steps and a name."""
    for found, step in read.of(Step):
        shown = [statement for statement in step.statements if is_shown(statement)]
        if len(shown) > MOST_IN_A_STEP:
            wrong = f"The step '{step.heading[:40]}' has {len(shown)} statements beside its picture"
            right = f"at most {MOST_IN_A_STEP}, and a new step for the rest"
            yield found.finding(wrong, right, "statements", MOST_IN_A_STEP)
    for found, page in read.of(Procedure):
        for method in Method:
            if method not in page.methods:
                wrong = f"The procedure {method.value} has no name for its switch"
                right = f"{method.value}: {method.value.capitalize()}"
                yield found.finding(wrong, right, "methods")
            if not any(
                any(is_shown(statement) for statement in step.statements)
                for step in page.steps_of(method)
            ):
                wrong = f"No step that patients can see belongs to {method.value}"
                yield found.finding(wrong, f"methods: [{method.value}] in a step", "steps")


def nothing_empty(read: PagesRead) -> Iterator[Finding]:
    """Each detail screen says something."""
    for found, section in read.of(Section):
        if not (section.statements or section.points or section.cautions or section.options):
            wrong = f"The section '{section.heading[:40]}' says nothing"
            right = 'statements: [{id: rest-1, text: "Rest at home today.", basis: clinic}]'
            yield found.finding(wrong, right)
    for found, milestone in read.of(Milestone):
        if not (milestone.statements or milestone.do or milestone.do_not):
            wrong = f"The milestone '{milestone.when[:40]}' says nothing"
            right = 'do: [{id: rest-1, text: "Rest at home today.", basis: clinic}]'
            yield found.finding(wrong, right)


def beside_numbers(read: PagesRead) -> Iterator[Finding]:
    """The question that stands beside numbers is there, and patients can see it."""
    for found, page in read.of(Questions):
        named = page.beside_numbers
        shown = [each.id for each in page.questions if is_shown(each)]
        if named and named not in shown:
            wrong = f"There is no question '{named[:40]}' that patients can see"
            near = nearest(named, shown) or next(iter(shown), "ask-risks")
            right = f"beside_numbers: {near}"
            yield found.finding(wrong + did_you_mean(named, shown), right, "beside_numbers")


def captions_have_pictures(read: PagesRead) -> Iterator[Finding]:
    """What stands below a picture of a milestone has a picture above it."""
    for found, milestone in read.of(Milestone):
        if milestone.caption and milestone.picture is None:
            wrong = f"The caption '{milestone.caption[:40]}' has no picture, so nobody would see it"
            yield found.finding(wrong, 'caption: "", or a picture', "caption")


def drafts_leave_no_hole(read: PagesRead) -> Iterator[Finding]:
    """What a page cannot do without is not a draft: patients would find a hole there."""
    for found, page in read.of(Page):
        for name in _LEADS:
            lead = getattr(page, name, None)
            if isinstance(lead, Statement) and not is_shown(lead):
                wrong = f"'{name}' is a draft, and the page cannot do without it"
                yield found.finding(wrong, "status: shown", name, "status")
        if isinstance(page, Questions) and not any(map(is_shown, page.questions)):
            wrong = "All questions are drafts, so patients would have none"
            yield found.finding(wrong, "status: shown", "questions")
        if isinstance(page, Questions) and not any(map(is_shown, page.matters)):
            wrong = "All that may matter to patients is a draft, so they could pick nothing"
            yield found.finding(wrong, "status: shown", "matters")
        if isinstance(page, Check) and not any(map(is_left, page.checks)):
            wrong = "All questions of the check are drafts, so there would be nothing to check"
            yield found.finding(wrong, "status: shown", "checks")
    for found, card in read.of(CareCard):
        if not any(map(is_shown, card.signs)):
            wrong = f"All signs of the card '{card.heading[:40]}' are drafts"
            yield found.finding(wrong, "status: shown", "signs")


def needs(read: PagesRead) -> Iterator[Finding]:
    """A statement never stands without those that it needs: nobody reads half of a warning."""
    shown: dict[str, set[tuple[str, Place]]] = {}
    drafts = set()
    for found, statement in read.of(Statement):
        if is_shown(statement):
            shown.setdefault(statement.id, set()).add(screen_of(found))
        else:
            drafts.add(statement.id)
    for found, statement in read.of(Statement):
        for at, name in enumerate(statement.needs):
            if not is_shown(statement) or screen_of(found) in shown.get(name, ()):
                continue
            wrong = f"'{statement.id[:40]}' must never be shown without '{name[:40]}', which is"
            if name in shown:
                wrong += " on another screen"
            else:
                wrong += " only a draft" if name in drafts else " gone"
            right = f"'- id: {name[:40]}' put back beside it, or status: draft here until it is"
            yield found.finding(wrong, right, "needs", at)
