"""Journeys of people who read: by touch, through the real screens."""

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
    visitor: Visitor, method: Method
) -> None:
    edition = visitor.edition
    procedure = edition.procedure
    visitor.begins()
    assert visitor.sees(edition.words.home_title)
    visitor.touch(procedure.short)
    visitor.touch(procedure.methods[method])
    steps = procedure.steps_of(method)
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        assert visitor.sees(step.heading)
        assert visitor.reads(*map(plain, step.statements))
        if following is not None:
            visitor.touch(edition.words.next_to.format(title=following.heading))
    assert visitor.session.place == Place(Screen.PROCEDURE, steps[-1].id)
    assert visitor.session.method is method


def test_from_the_risks_to_the_signs_to_act_on(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.risks.short)
    visitor.touch(edition.risks.signs_title)
    assert visitor.session.place == Place(Screen.SIGNS)
    assert visitor.sees(edition.risks.signs_title)
    cards = edition.risks.care_cards
    assert [card.level for card in cards] == list(Level)
    for card in cards:  # in this order: what was read stays above
        assert visitor.reads(card.heading, *map(plain, card.signs))


def test_a_risk_says_how_often_it_was_seen_and_where_that_comes_from(visitor: Visitor) -> None:
    edition = visitor.edition
    risk = next(
        risk for group in edition.risks.groups for risk in group.risks if len(risk.chances) == 1
    )
    seen, rest = chance_words(edition, risk.chances[0])
    visitor.begins()
    visitor.touch(edition.risks.short)
    visitor.touch(risk.name)
    assert visitor.sees(risk.name)
    assert visitor.reads(seen, rest)
    checked = edition.words.not_checked.rstrip(".")
    for way in (f"{edition.words.number_source}. {seen}", f"{checked}. {edition.words.sources}"):
        visitor.touch(edition.risks.short)
        visitor.touch(risk.name)
        visitor.touch(way)
        assert visitor.session.place == Place(Screen.RISKS, risk.id).sources


def test_every_milestone_says_what_to_do_and_what_not(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    for milestone in edition.recovery.milestones:
        visitor.touch(edition.recovery.short)
        visitor.touch(milestone.when)
        all_of_it = (*milestone.statements, *milestone.do, *milestone.do_not)
        assert visitor.reads(*map(plain, all_of_it)), milestone.id


def test_the_people_are_shown_letter_for_letter(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    for person in edition.specialists.people:
        visitor.touch(edition.specialists.short)
        visitor.touch(person.name)
        assert visitor.session.place == Place(Screen.SPECIALISTS, person.id)
        assert visitor.reads(person.name, person.credentials)


def test_a_hard_word_is_explained_over_the_page_and_the_page_is_still_there(
    visitor: Visitor,
) -> None:
    edition = visitor.edition
    lead = edition.about.lead
    term = edition.glossary.term(lead.text.terms[0])
    visitor.begins()
    visitor.touch(edition.about.short)
    assert visitor.reads(plain(lead))
    visitor.touch(visitor.way_to(lead.text.terms))
    assert visitor.sees(plain(term.meaning))
    before = visitor.session.place
    visitor.touch(edition.words.close)
    assert not visitor.sees(plain(term.meaning))
    assert visitor.session.place == before


def test_back_leads_to_where_the_visitor_was(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.recovery.short)
    visitor.touch(edition.recovery.milestones[-1].when)  # maybe on the second screenful
    visitor.touch(edition.words.back)
    assert visitor.session.place == Place(Screen.RECOVERY)
    assert edition.recovery.milestones[-1].when in " ".join(visitor.names())


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
