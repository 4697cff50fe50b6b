"""From a folder to a Guide: whole, without drafts, and never half."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from kiosk.content.folder import PAGES
from kiosk.content.loading import load_guide
from kiosk.content.model import Edition, Guide, Method
from kiosk.content.pages_read import walk
from kiosk.content.shelf import KINDS
from kiosk.content.statements import Statement, Status
from tests.content.small_clinic import SmallClinic


def guide_of(clinic: SmallClinic, *, drafts: bool = False) -> Guide:
    """Load what must be whole."""
    loaded = load_guide(clinic.content, clinic.words, drafts=drafts)
    assert loaded.problems == ()
    assert loaded.guide is not None
    return loaded.guide


def statements(edition: Edition) -> list[Statement]:
    """Give every statement of an edition."""
    pages = [getattr(edition, name) for name in attrs.fields_dict(Edition)]
    found = [each.value for page in pages if attrs.has(type(page)) for each in walk("", page)]
    return [value for value in found if isinstance(value, Statement)]


def test_the_bundled_words_are_whole(root: Path) -> None:
    resources = root / "resources"
    loaded = load_guide(
        resources / "content", resources / "words", drawings=resources / "illustrations"
    )
    assert [str(problem) for problem in loaded.problems] == []


def test_every_page_of_an_edition_has_its_file() -> None:
    names = {"glossary" if name == "words-to-know" else name for name in KINDS}
    no_pages = {"language", "words", "is_reviewed", "untranslated", "lexicon", "has_clips"}
    assert names == set(attrs.fields_dict(Edition)) - no_pages
    assert tuple(KINDS) == PAGES


def test_values_stand_where_the_file_put_them(small_clinic: SmallClinic) -> None:
    guide = guide_of(small_clinic)
    edition = guide.first
    assert guide.folder == small_clinic.content
    assert guide.clinic.languages == ("en",)
    assert edition.recovery.milestones[0].when == "The first 2 hours"
    assert edition.recovery.milestones[0].statements[0].text.plain == (
        "You rest for 2 hours.\n\nA nurse looks after you."
    )
    assert edition.about.lead.fact == "row 1"
    assert edition.about.key_points[0].basis == ("clinic", "S31")
    assert [step.id for step in edition.procedure.steps_of(Method.VERTEBROPLASTY)] == ["lie-down"]
    assert edition.procedure.methods[Method.KYPHOPLASTY] == "Kyphoplasty"
    (chance,) = edition.risks.groups[0].risks[0].chances
    assert (chance.low, chance.high, chance.among) == (1, 2, "people had one")
    assert [option.id for option in edition.about.sections[1].options] == [
        "choice-rest",
        "choice-filling",
    ]
    (check,) = edition.check.checks
    assert [answer.is_right for answer in check.answers] == [True, False]
    assert (edition.recovery.milestones[0].from_day, edition.recovery.milestones[0].to_day) == (
        0,
        0,
    )
    assert [matter.id for matter in edition.questions.matters] == ["matter-pain", "matter-time"]
    assert edition.specialists.people[0].terms == ("bone-cement",)
    assert edition.words.touch_to_start == "Word"


def test_patients_see_no_draft_and_nothing_left_empty_by_one(small_clinic: SmallClinic) -> None:
    edition = guide_of(small_clinic).first
    assert all(statement.status is Status.SHOWN for statement in statements(edition))
    sections = [section.id for section in edition.about.sections]
    assert sections == ["about-what", "about-choices", "about-waiting"]
    assert [term.id for term in edition.glossary.terms] == ["bone-cement"]
    assert len(edition.about.sections[0].statements) == 1


def test_drafts_are_kept_for_whoever_asks(small_clinic: SmallClinic) -> None:
    edition = guide_of(small_clinic, drafts=True).first
    drafts = [s.id for s in statements(edition) if s.status is Status.DRAFT]
    assert drafts == ["about-what-2", "about-later-1", "term-hidden"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            "en/risks.yaml",
            "basis: S31}\n  - level: urgent",
            "basis: S31, status: draft}\n  - level: urgent",
        ),
        (
            "en/risks.yaml",
            '"Germs get in.", basis: clinic',
            '"Germs get in.", basis: clinic, status: draft',
        ),
        (
            "en/procedure.yaml",
            'lifts the bone.", basis: S31',
            'lifts the bone.", basis: S31, status: draft',
        ),
    ],
)
def test_a_draft_that_others_can_do_without_goes_quietly(
    small_clinic: SmallClinic, file: str, old: str, new: str
) -> None:
    small_clinic.edit(file, old, new)
    edition = guide_of(small_clinic).first
    assert all(statement.status is Status.SHOWN for statement in statements(edition))


def test_a_risk_whose_summary_is_a_draft_goes_with_its_empty_group(
    small_clinic: SmallClinic,
) -> None:
    small_clinic.edit(
        "en/risks.yaml",
        '"Germs get in.", basis: clinic',
        '"Germs get in.", basis: clinic, status: draft',
    )
    assert guide_of(small_clinic).first.risks.groups == ()


@pytest.mark.parametrize("name", ["check-home-question", "check-home-next"])
def test_a_question_of_the_check_goes_whole_or_not_at_all(
    small_clinic: SmallClinic, name: str
) -> None:
    page = small_clinic.content / "en" / "check.yaml"
    text = page.read_text(encoding="utf-8")
    again = text[text.index("  - id: check-home\n") :].replace("home", "later")
    page.write_text(text + again, encoding="utf-8")
    small_clinic.edit("en/check.yaml", f"id: {name},", f"status: draft, id: {name},")
    checks = guide_of(small_clinic).first.check.checks
    assert [check.id for check in checks] == ["check-later"]


def test_a_choice_of_drafts_only_is_named_before_it_leaves_a_hole(
    small_clinic: SmallClinic,
) -> None:
    for side in ("good", "hard"):
        old = f"{{id: choice-rest-{side},"
        small_clinic.edit("en/about.yaml", old, f"{old} status: draft,")
    (problem,) = load_guide(small_clinic.content, small_clinic.words).problems
    assert "'Time and rest' has no good points and no hard points" in problem.wrong


def test_a_section_of_choices_alone_says_something(small_clinic: SmallClinic) -> None:
    (section,) = [it for it in guide_of(small_clinic).first.about.sections if it.options]
    assert section.statements + section.points + section.cautions == ()


def test_a_guide_does_not_change(small_clinic: SmallClinic) -> None:
    guide = guide_of(small_clinic)
    with pytest.raises(TypeError):
        guide.editions["en"] = guide.first  # type: ignore[index]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        guide.clinic.name = "x"  # type: ignore[misc]


def test_the_same_files_make_equal_guides(small_clinic: SmallClinic) -> None:
    assert guide_of(small_clinic) == guide_of(small_clinic)
