"""Are the words that ship safe: warning signs, numbers, drafts, and no number made up?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.content.loading import load_guide
from kiosk.content.model import Edition, Guide, Level, Risk
from kiosk.content.pages_read import walk
from kiosk.content.statements import Chance, Counted, Section, Statement, Status

PHONE_NUMBER = re.compile(r"(?<![\d/.])(?:\+?\d[ -]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]?\d{4}(?!\d)")


def _statements(value: object) -> list[Statement]:
    """Give every statement inside a value of the model."""
    return [each.value for each in walk("", value) if isinstance(each.value, Statement)]


@pytest.fixture(scope="module")
def guide(root: Path) -> Guide:
    """What patients see."""
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None
    return loaded.guide


@pytest.fixture(scope="module")
def edition(guide: Guide) -> Edition:
    """The English pages that patients see."""
    return guide.editions["en"]


def _with_chances(edition: Edition) -> list[tuple[str, tuple[Chance, ...], str]]:
    """Give each screen that has pictures of numbers: its id, those, and its words."""
    risks = tuple(risk for group in edition.risks.groups for risk in group.risks)
    able: tuple[Section | Risk, ...] = edition.about.sections + risks
    return [
        (each.id, each.chances, " ".join(said.text.plain for said in _statements(each)))
        for each in able
        if each.chances
    ]


def test_a_chance_says_its_number_in_words_of_its_screen_too(edition: Edition) -> None:
    for name, chances, said in _with_chances(edition):
        for chance in chances:
            low, high = chance.low, chance.high
            number = f"{low} in 100" if low == high else f"{low} to {high} in 100"
            if chance.is_fewer:
                number = f"fewer than {high} in 100"
            assert number in said, name


def test_every_chance_that_the_sources_give_has_its_picture(edition: Edition) -> None:
    pictured = {
        (name, chance.low, chance.high, chance.group)
        for name, chances, _ in _with_chances(edition)
        for chance in chances
    }
    assert pictured == {
        ("leak", 33, 33, ""),
        ("lungs", 2, 26, ""),
        ("new-break", 23, 23, ""),
        ("new-break", 16, 16, "With cement"),
        ("new-break", 25, 25, "Without cement"),
        ("infection", 0, 1, ""),
        ("nerve-harm", 0, 1, ""),
        ("if-you-wait", 60, 60, ""),
        ("where-experts-differ", 44, 44, "With cement"),
        ("where-experts-differ", 21, 21, "With a pretend procedure"),
    }


def test_both_frames_of_a_chance_are_short_sentences(edition: Edition) -> None:
    words = edition.words
    for name, chances, _ in _with_chances(edition):
        for chance in chances:
            frames = [
                words.chance.format(count=chance.high, among=chance.among),
                chance.rest or words.chance_rest.format(count=100 - chance.high),
            ]
            for frame in frames:
                assert len(frame.split()) <= 15, (name, frame)


def test_what_counts_relief_is_not_drawn_as_harm(edition: Edition) -> None:
    drawn = {(name, it.counts) for name, chances, _ in _with_chances(edition) for it in chances}
    relief = {name for name, counts in drawn if counts is Counted.RELIEF}
    assert relief == {"if-you-wait", "where-experts-differ"}
    assert not any(name in relief for name, counts in drawn if counts is Counted.HARM)


def test_numbers_to_compare_are_of_the_same_kind(edition: Edition) -> None:
    for name, chances, _ in _with_chances(edition):
        groups = [chance for chance in chances if chance.group]
        assert len(groups) != 1, name
        assert len({(it.among, it.figure, it.basis, it.counts) for it in groups}) <= 1, name


def test_a_spine_infection_never_stands_without_its_caution(edition: Edition) -> None:
    naming = [
        section
        for section in edition.about.sections
        if any("spine infection" in s.text.plain.lower() for s in _statements(section))
    ]
    assert [section.id for section in naming] == ["who-may-have-it"]
    cautions = " ".join(caution.text.plain for caution in naming[0].cautions)
    assert "not to do this while an infection is active" in cautions
    everywhere = [
        each.id for each in _statements(edition) if "spine infection" in each.text.plain.lower()
    ]
    assert everywhere == ["who-infection"]


def test_patients_are_shown_no_draft(edition: Edition) -> None:
    drafts = [each.id for each in _statements(edition) if each.status is Status.DRAFT]
    assert drafts == []


def test_no_phone_number_is_made_up(root: Path, guide: Guide) -> None:
    assert guide.clinic.phone == ""
    calls = set()
    for path in (root / "resources" / "content").rglob("*.yaml"):
        text = re.sub(r"address: .*", "", path.read_text(encoding="utf-8"))
        assert PHONE_NUMBER.findall(text) == [], path.name
        calls |= set(re.findall(r"(?:[Cc]all|[Ll]lam(?:e|ar) al) (\d+)", text))
    assert calls == {"911"}


def test_the_pattern_of_the_last_test_would_see_a_phone_number() -> None:
    for number in ("305-555-0100", "(305) 555-0100", "+1 305 555 0100", "305.555.0100"):
        assert PHONE_NUMBER.search(f"Call us: {number}."), number
    assert not PHONE_NUMBER.search("In one study, 18 of 5,749 people had it in 2019.")


def test_care_cards_say_what_to_do_in_the_fixed_order(edition: Edition) -> None:
    assert [(card.level, card.heading) for card in edition.risks.care_cards] == [
        (Level.EMERGENCY, "Call 911 if you have"),
        (Level.URGENT, "Call us right away if you have"),
        (Level.ASK, "Ask us about"),
    ]


def test_each_view_of_warning_signs_sends_a_person_who_has_one_to_the_front_desk(
    edition: Edition,
) -> None:
    act = edition.risks.care_cards[0].act
    assert act is not None
    for statement in (edition.risks.signs_lead, act):
        assert "Tell the front desk right away." in statement.text.plain
        assert statement.fact == "F-72"


def test_soreness_has_its_warning_signs_beside_it(edition: Edition) -> None:
    stone = next(m for m in edition.recovery.milestones if m.id == "up-to-two-weeks")
    said = " ".join(statement.text.plain for statement in _statements(stone))
    for sign in ("chest pain", "trouble breathing", "weak or numb", "bladder", "fever", "worse"):
        assert sign in said


def test_each_line_of_what_not_to_do_says_so(edition: Edition) -> None:
    lines = [line for stone in edition.recovery.milestones for line in stone.do_not]
    assert lines
    assert [line.id for line in lines if not line.text.plain.startswith("Do not ")] == []
    does = [line for stone in edition.recovery.milestones for line in stone.do]
    assert [line.id for line in does if line.text.plain.startswith("Do not ")] == []
