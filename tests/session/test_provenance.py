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
    risks = [risk for group in guide.first.risks.groups for risk in group.risks if risk.chance]
    assert risks
    for risk in risks:
        assert risk.chance is not None
        assert set(risk.chance.basis) <= set(basis_of(Place(Screen.RISKS, risk.id), guide.first))


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
