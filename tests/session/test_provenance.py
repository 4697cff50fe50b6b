"""What stands behind a place: every source its words name, and no other."""

from __future__ import annotations

from kiosk.content.model import Guide, Method
from kiosk.session.places import Place, Screen
from kiosk.session.provenance import CLINIC, OURS, basis_of, states_facts
from kiosk.session.reading_order import items_of


def test_a_page_names_each_of_its_sources_once(guide: Guide) -> None:
    known = {source.id for source in guide.first.sources.sources} | {CLINIC, OURS}
    for item in items_of(Screen.SOURCES, guide.first, Method.VERTEBROPLASTY):
        place = Place(Screen.SOURCES, item).read_before
        assert place is not None
        basis = basis_of(place, guide.first)
        assert len(set(basis)) == len(basis) > 0
        assert set(basis) <= known


def test_a_number_brings_its_own_sources(guide: Guide) -> None:
    edition = guide.first
    risks = [risk for group in edition.risks.groups for risk in group.risks]
    with_numbers = [
        *((Place(Screen.RISKS, risk.id), risk.chances) for risk in risks if risk.chances),
        *((Place(Screen.ABOUT, it.id), it.chances) for it in edition.about.sections if it.chances),
    ]
    assert len(with_numbers) > 2
    for place, chances in with_numbers:
        for chance in chances:
            assert set(chance.basis) <= set(basis_of(place, edition))


def test_an_answer_of_the_check_brings_the_sources_of_its_explanation(guide: Guide) -> None:
    edition = guide.first
    for check in edition.check.checks:
        basis = basis_of(Place(Screen.CHECK, check.id), edition)
        for answer in check.answers:
            assert set(answer.explanation.basis) <= set(basis)
        assert states_facts(Place(Screen.CHECK, check.id), edition)


def test_a_choice_brings_the_sources_of_its_good_and_hard_points(guide: Guide) -> None:
    edition = guide.first
    for section in edition.about.sections:
        basis = basis_of(Place(Screen.ABOUT, section.id), edition)
        for option in section.options:
            for point in (*option.good, *option.hard):
                assert set(point.basis) <= set(basis)


def test_a_person_stands_on_the_clinics_page_and_on_what_explains_the_title(guide: Guide) -> None:
    edition = guide.first
    for person in edition.specialists.people:
        basis = basis_of(Place(Screen.SPECIALISTS, person.id), edition)
        assert CLINIC in basis
        for term in person.terms:
            assert set(edition.glossary.term(term).meaning.basis) <= set(basis)
    assert any(person.terms for person in edition.specialists.people)


def test_a_place_of_our_own_sentences_states_no_facts(guide: Guide) -> None:
    assert not states_facts(Place(Screen.HOME), guide.first)
    assert not states_facts(Place(Screen.ABOUT), guide.first)
    assert states_facts(Place(Screen.SIGNS), guide.first)
