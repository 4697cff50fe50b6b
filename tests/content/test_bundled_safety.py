"""Are the words that ship safe: warning signs, numbers, drafts, and no number made up?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.content.loading import load_guide
from kiosk.content.model import Chance, Edition, Guide, Level
from kiosk.content.pages_read import walk
from kiosk.content.statements import Statement, Status

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


def test_a_chance_says_its_number_in_words_of_its_screen_too(edition: Edition) -> None:
    told = 0
    for group in edition.risks.groups:
        for risk in group.risks:
            if not isinstance(risk.chance, Chance):
                continue
            told += 1
            chance = risk.chance
            low, high = chance.low, chance.high
            number = f"{low} in 100" if low == high else f"{low} to {high} in 100"
            said = [statement.text.plain for statement in _statements(risk)]
            assert any(number in text for text in said), risk.id
            assert "kiosk" not in chance.basis, risk.id
    assert told == 3


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
        calls |= set(re.findall(r"[Cc]all (\d+)", text))
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
