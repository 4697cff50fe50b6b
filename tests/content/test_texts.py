"""Every text that patients read has one key, and saying texts anew changes nothing else."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from attrs import frozen

from kiosk.content.editions import pages_of
from kiosk.content.loading import load_guide
from kiosk.content.model import Edition, Method, Person, Source
from kiosk.content.pages_read import pages_read, walk
from kiosk.content.prose import Prose, Span
from kiosk.content.said import said_in
from kiosk.content.statements import Label, Statement
from kiosk.content.texts import LETTER_FOR_LETTER, TAKEN, key_of, texts_of, with_texts
from tests.content.small_clinic import SmallClinic


@frozen
class Loud:
    """A rewriting that puts a mark behind every text."""

    def statement(self, statement: Statement) -> Statement:
        return attrs.evolve(statement, text=Prose(((Span(f"{statement.text.plain}!"),),)))

    def text(self, key: str, text: str) -> str:
        return f"{text} ({key})"


@frozen
class Same:
    """A rewriting that leaves all as it is."""

    def statement(self, statement: Statement) -> Statement:
        return statement

    def text(self, key: str, text: str) -> str:
        return text


@pytest.fixture(scope="module")
def bundled(root: Path) -> Edition:
    """The words that ship, drafts included."""
    loaded = load_guide(root / "resources/content", root / "resources/words", drafts=True)
    assert loaded.guide is not None
    return loaded.guide.first


@pytest.fixture
def small(small_clinic: SmallClinic) -> Edition:
    """The small clinic's words."""
    loaded = load_guide(small_clinic.content, small_clinic.words, drafts=True)
    assert loaded.guide is not None
    return loaded.guide.first


def keys(edition: Edition, page: str) -> list[str]:
    """Give the keys of a page."""
    return [text.key for text in texts_of(pages_of(edition)[page])]


def test_a_statement_has_its_id_for_a_key_and_any_other_text_the_way_to_it(small: Edition) -> None:
    about = keys(small, "about")
    assert about[:4] == ["title", "short", "summary", "about-lead"]
    assert {"picture.alt", "picture.labels.1", "sections.about-what.heading"} <= set(about)
    assert {"methods.kyphoplasty", "steps.balloon.picture.alt"} <= set(keys(small, "procedure"))
    assert {"milestones.first-hours.when", "first-hours-do"} <= set(keys(small, "recovery"))
    assert {
        "care_cards.1.heading",
        "groups.any.risks.infection.name",
        "groups.any.risks.infection.chances.1.among",
    } <= set(keys(small, "risks"))
    assert {"check-home-question", "checks.check-home.answers.home-next-day"} <= set(
        keys(small, "check")
    )


def test_no_two_texts_of_a_page_share_a_key(bundled: Edition) -> None:
    for page in pages_of(bundled):
        assert len(keys(bundled, page)) == len(set(keys(bundled, page)))


def test_what_patients_read_has_a_key_unless_it_stays_letter_for_letter(bundled: Edition) -> None:
    pages = pages_of(bundled)
    read = pages_read("en", pages)
    for name, page in pages.items():
        told = [
            key_of(page, (*found.place, *place))
            for found, place, _ in read.texts
            if found.file == f"en/{name}.yaml"
            and (type(found.value), str(place[0])) not in LETTER_FOR_LETTER
        ]
        assert sorted(told) == sorted(keys(bundled, name))


def test_names_and_titles_stay_letter_for_letter(bundled: Edition) -> None:
    loud = {name: with_texts(page, Loud()) for name, page in pages_of(bundled).items()}
    for name, page in loud.items():
        for old, new in zip(walk("", pages_of(bundled)[name]), walk("", page), strict=True):
            assert type(old.value) is type(new.value)
            if isinstance(old.value, Person):
                assert new.value == old.value
            if isinstance(old.value, Source) and isinstance(new.value, Source):
                assert attrs.evolve(new.value, supports=old.value.supports) == old.value
                assert new.value.supports.startswith(f"{old.value.supports} (sources.")


def test_saying_texts_anew_reaches_every_depth_and_leaves_ids_alone(small: Edition) -> None:
    page = with_texts(small.procedure, Loud())
    assert page.methods[Method.KYPHOPLASTY] == "Kyphoplasty (methods.kyphoplasty)"
    assert page.steps[1].statements[0].text.plain == "A small balloon lifts the bone.!"
    assert page.steps[1].picture.alt == "A balloon in a bone. (steps.balloon.picture.alt)"
    assert page.steps[1].picture.layers is small.procedure.steps[1].picture.layers
    assert (page.icon, page.steps[1].id) == (small.procedure.icon, "balloon")
    about = with_texts(small.about, Loud())
    assert about.picture.labels == (Label("The crack (picture.labels.1)", "fracture"),)


def test_where_nothing_is_said_anew_the_page_is_the_very_same(small: Edition) -> None:
    for page in pages_of(small).values():
        assert with_texts(page, Same()) is page


def test_ids_that_are_keys_of_other_texts_are_known(small: Edition) -> None:
    alone = {key for page in pages_of(small) for key in keys(small, page) if "." not in key}
    ids = {
        s.id for page in pages_of(small).values() for s in said_in(page) if isinstance(s, Statement)
    }
    plain = {key for key in alone - ids if "_" not in key}
    # The small clinic's pages have no card; whoever has one has that key as well.
    assert plain | {"card"} == set(TAKEN)


def test_a_statement_that_is_called_like_another_text_is_a_problem(
    small_clinic: SmallClinic,
) -> None:
    line = small_clinic.edit("en/help.yaml", "id: help-lead", "id: title")
    (problem,) = load_guide(small_clinic.content, small_clinic.words).problems
    assert (problem.file, problem.line) == ("en/help.yaml", line)
    assert "'title' is the key of another text" in problem.wrong
    assert problem.right == "id: title-1"
