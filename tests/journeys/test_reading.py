"""Journeys of people who read: by touch, by nine keys, and by ear, through the real screens."""

from __future__ import annotations

import pytest

from kiosk.content.model import Level, Method
from kiosk.content.statements import Statement
from kiosk.session.places import Place, Screen
from kiosk.views.parts.chance_card import chance_words
from tests.journeys.visitor import Visitor


def plain(statement: Statement) -> str:
    return statement.text.plain


@pytest.mark.parametrize("method", list(Method))
def test_from_the_first_look_to_the_last_step_of_the_procedure(
    anybody: Visitor, method: Method
) -> None:
    edition = anybody.edition
    procedure = edition.procedure
    anybody.begins()
    assert anybody.sees(edition.words.home_title)
    anybody.touch(procedure.short)
    anybody.touch(procedure.methods[method])
    steps = procedure.steps_of(method)
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        assert anybody.sees(step.heading)
        assert anybody.reads(*map(plain, step.statements))
        if following is not None:
            anybody.touch(edition.words.next_to.format(title=following.heading))
    assert anybody.session.place == Place(Screen.PROCEDURE, steps[-1].id)
    assert anybody.session.method is method


def test_from_the_risks_to_the_signs_to_act_on(anybody: Visitor) -> None:
    edition = anybody.edition
    anybody.begins()
    anybody.touch(edition.risks.short)
    anybody.touch(edition.risks.signs_title)
    assert anybody.session.place == Place(Screen.SIGNS)
    assert anybody.sees(edition.risks.signs_title)
    cards = edition.risks.care_cards
    assert [card.level for card in cards] == list(Level)
    for card in cards:  # in this order: what was read stays above
        assert anybody.reads(card.heading, *map(plain, card.signs))


def test_a_risk_says_how_often_it_was_seen_and_where_that_comes_from(anybody: Visitor) -> None:
    edition = anybody.edition
    risk = next(
        risk for group in edition.risks.groups for risk in group.risks if len(risk.chances) == 1
    )
    seen, rest = chance_words(edition, risk.chances[0])
    anybody.begins()
    anybody.touch(edition.risks.short)
    anybody.touch(risk.name)
    assert anybody.sees(risk.name)
    assert anybody.reads(seen, rest)
    checked = edition.words.not_checked.rstrip(".")
    for way in (f"{edition.words.number_source}. {seen}", f"{checked}. {edition.words.sources}"):
        anybody.touch(edition.risks.short)
        anybody.touch(risk.name)
        anybody.touch(way)
        assert anybody.session.place == Place(Screen.RISKS, risk.id).sources


def test_every_milestone_says_what_to_do_and_what_not(anybody: Visitor) -> None:
    edition = anybody.edition
    anybody.begins()
    for milestone in edition.recovery.milestones:
        anybody.touch(edition.recovery.short)
        anybody.touch(milestone.when)
        all_of_it = (*milestone.statements, *milestone.do, *milestone.do_not)
        assert anybody.reads(*map(plain, all_of_it)), milestone.id


def test_the_people_are_shown_letter_for_letter(anybody: Visitor) -> None:
    edition = anybody.edition
    anybody.begins()
    for person in edition.specialists.people:
        anybody.touch(edition.specialists.short)
        anybody.touch(person.name)
        assert anybody.session.place == Place(Screen.SPECIALISTS, person.id)
        assert anybody.reads(person.name, person.credentials)


def test_a_hard_word_is_explained_over_the_page_and_the_page_is_still_there(
    anybody: Visitor,
) -> None:
    edition = anybody.edition
    lead = edition.about.lead
    term = edition.glossary.term(lead.text.terms[0])
    anybody.begins()
    anybody.touch(edition.about.short)
    assert anybody.reads(plain(lead))
    anybody.touch(anybody.way_to(lead.text.terms))
    assert anybody.sees(plain(term.meaning))
    before = anybody.session.place
    anybody.touch(edition.words.close)
    assert not anybody.sees(plain(term.meaning))
    assert anybody.session.place == before


def test_back_leads_to_where_the_visitor_was(anybody: Visitor) -> None:
    edition = anybody.edition
    anybody.begins()
    anybody.touch(edition.recovery.short)
    anybody.touch(edition.recovery.milestones[-1].when)  # maybe on the second screenful
    anybody.touch(edition.words.back)
    assert anybody.session.place == Place(Screen.RECOVERY)
    assert anybody.comes_upon(edition.recovery.milestones[-1].when)


def test_home_start_over_and_get_help_are_always_in_the_same_place(visitor: Visitor) -> None:
    edition = visitor.edition
    words = edition.words
    visitor.begins()

    def fixed() -> list[object]:
        names = (words.home, words.start_over, words.get_help)
        return [visitor.hand.find(name).face for name in names]

    first = fixed()
    for tab in (edition.about, edition.procedure, edition.recovery, edition.risks):
        visitor.touch(tab.short)
        assert fixed() == first
        visitor.touch(words.get_help)
        assert visitor.sees(edition.help.title)
        assert fixed() == first
    visitor.touch(words.home)
    assert visitor.sees(words.home_title)
