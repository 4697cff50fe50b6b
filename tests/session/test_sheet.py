"""The sheet to take home says what the clinic says, for this visit, and nothing of who it is."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Clinic, Edition, Guide
from kiosk.content.prose import Prose, Span
from kiosk.content.statements import Review, Statement
from kiosk.session.places import TABS, Screen
from kiosk.session.session import Session
from kiosk.session.sheet import BETWEEN, Copy, Kind, Part, SayDates, Sheet, sheet_of
from tests.session.other_language import (
    in_another_language,
    texts_in,
    with_days,
    with_edition,
)

DAY = date(2026, 12, 20)
SAY = SayDates(
    near=lambda day, language: f"<{day} {language}>",
    full=lambda day, language: f"<full {day} {language}>",
)


def sheet(session: Session, guide: Guide, unreviewed: tuple[str, ...] = ()) -> Sheet:
    return sheet_of(session, guide, SAY, unreviewed=unreviewed)


def only_copy(session: Session, guide: Guide) -> Copy:
    (copy,) = sheet(session, guide).copies
    return copy


def headed(parts: tuple[Part, ...], heading: str) -> Part:
    return next(part for part in parts if part.heading == heading)


def said(parts: tuple[Part, ...]) -> list[str]:
    return [line for part in parts for line in part.lines]


def with_clinic(guide: Guide, **changed: str) -> Guide:
    return evolve(guide, clinic=evolve(guide.clinic, **changed))  # type: ignore[arg-type]


def spanish(guide: Guide) -> Guide:
    return in_another_language(guide, "es", lambda text: f"es:{text}")


@pytest.fixture(scope="module")
def both(guide: Guide) -> Guide:
    """The clinic's words in two languages, with days, a number and an address."""
    dated = with_days(guide, (0, 0), (1, 1), (1, 3), (14, None))
    return with_clinic(spanish(dated), phone="305-555-0100", web="https://clinic.example")


@pytest.fixture(scope="module")
def known(both: Guide) -> dict[str, set[str]]:
    """All that the clinic says in each language, and the phrases with a number or a date."""
    found = {}
    for language, edition in both.editions.items():
        words = edition.words
        phrases = {words.phone.format(phone=both.clinic.phone), "<>", ""}
        phrases |= {words.day_mine.format(date="<>"), words.days_from.format(first="<>")}
        phrases.add(words.days.format(first="<>", last="<>"))
        phrases.add(words.written.format(date="<>"))
        phrases |= {f"{each.name}: {each.web}" for each in edition.help.elsewhere}
        found[language] = {*phrases, *texts_in(edition), *texts_in(both.clinic)}
    return found


# --- what stands on it -------------------------------------------------------------------------


def test_the_three_care_cards_open_it_with_all_their_signs(guide: Guide) -> None:
    copy = only_copy(Session(), guide)
    assert [part.kind for part in copy.parts[:3]] == [Kind.EMERGENCY, Kind.URGENT, Kind.ASK]
    words = guide.first.words
    assert [part.over for part in copy.signs] == [
        words.level_emergency,
        words.level_urgent,
        words.level_ask,
    ]
    for part, card in zip(copy.signs, guide.first.risks.care_cards, strict=True):
        assert part.heading == card.heading
        assert part.lines == tuple(sign.text.plain for sign in card.signs)


def test_what_tells_people_to_go_to_the_front_desk_stays_at_the_clinic(guide: Guide) -> None:
    card = guide.first.risks.care_cards[0]
    assert card.act is not None
    assert card.act.text.plain not in said(only_copy(Session(), guide).parts)


def test_the_clinics_number_stands_with_the_urgent_signs_and_at_the_end(guide: Guide) -> None:
    copy = only_copy(Session(), with_clinic(guide, phone="305-555-0100", web="https://x.example"))
    line = guide.first.words.phone.format(phone="305-555-0100")
    assert [part.call for part in copy.signs] == ["", line, ""]
    assert copy.contact == Part(Kind.NOTES, guide.clinic.name, (line, "https://x.example"))


def test_without_a_number_it_says_whom_to_ask_and_invents_none(guide: Guide) -> None:
    copy = only_copy(Session(), with_clinic(guide, phone="", web=""))
    assert copy.contact.lines == (guide.first.words.no_phone,)
    assert copy.signs[1].call == guide.first.words.no_phone


def test_questions_and_what_matters_stand_as_they_were_picked(guide: Guide) -> None:
    page = guide.first.questions
    picked = (page.questions[0].id, page.questions[3].id)
    copy = only_copy(Session(picked=picked, mattering=(page.matters[0].id,)), guide)
    mine, matters = copy.lists
    assert mine.heading == guide.first.words.sheet_questions
    assert mine.lines == (page.questions[0].text.plain, page.questions[3].text.plain)
    assert matters.heading == page.matters_title
    assert matters.lines == (page.matters[0].text.plain,)


def test_nothing_picked_leaves_no_empty_heading(guide: Guide) -> None:
    assert only_copy(Session(), guide).lists == ()


def test_every_milestone_says_what_to_do_and_what_not_to(guide: Guide) -> None:
    copy = only_copy(Session(), guide)
    lines = said(copy.recovery)
    for stone in guide.first.recovery.milestones:
        for statement in (*stone.do, *stone.do_not):
            assert statement.text.plain in lines
    assert {part.dates for part in copy.recovery} == {""}


def test_the_key_points_are_those_of_what_was_read(guide: Guide) -> None:
    copy = only_copy(Session(read=(Screen.PROCEDURE, Screen.RISKS)), guide)
    chapter, *topics = copy.read
    assert chapter.heading == guide.first.words.sheet_read
    assert [topic.heading for topic in topics] == [
        guide.first.procedure.title,
        guide.first.risks.title,
    ]


def test_where_nothing_was_read_the_key_points_of_all_topics_stand(guide: Guide) -> None:
    copy = only_copy(Session(), guide)
    every = only_copy(Session(read=TABS), guide)
    assert copy.read[0].heading == guide.first.words.key_points
    assert copy.read[1:] == every.read[1:]


def test_a_statement_brings_along_what_it_would_mislead_without(guide: Guide) -> None:
    first = guide.first
    needed = first.recovery.milestones[3].statements[1]
    stone = first.recovery.milestones[0]
    lonely = evolve(stone.do[0], needs=(needed.id, "no-such-statement"))
    stones = (evolve(stone, do=(lonely, *stone.do[1:])), *first.recovery.milestones[1:])
    recovery = evolve(first.recovery, milestones=stones)
    copy = only_copy(Session(), with_edition(guide, evolve(first, recovery=recovery)))
    do = next(part for part in copy.recovery if part.kind is Kind.DO)
    assert do.lines[:2] == (lonely.text.plain, needed.text.plain)


# --- dates -------------------------------------------------------------------------------------


def test_with_a_day_each_milestone_has_its_own_dates(guide: Guide) -> None:
    dated = with_days(guide, (0, 0), (1, 1), (1, 3), (1, 14), (1, 42), (43, None))
    copy = only_copy(Session(day=DAY), dated)
    words = guide.first.words
    steps = [part for part in copy.recovery if part.kind is Kind.STEP]
    assert [step.dates for step in steps] == [
        "<2026-12-20 en>",
        "<2026-12-21 en>",
        words.days.format(first="<2026-12-21 en>", last="<2026-12-23 en>"),
        words.days.format(first="<2026-12-21 en>", last="<2027-01-03 en>"),
        words.days.format(first="<2026-12-21 en>", last="<2027-01-31 en>"),
        words.days_from.format(first="<2027-02-01 en>"),
    ]
    assert copy.recovery[0].dates == words.day_mine.format(date="<2026-12-20 en>")


def test_a_milestone_without_days_has_no_dates(guide: Guide) -> None:
    copy = only_copy(Session(day=DAY), with_days(guide, (0, 0)))
    steps = [part for part in copy.recovery if part.kind is Kind.STEP]
    assert [bool(step.dates) for step in steps] == [True] + [False] * (len(steps) - 1)


def test_a_day_at_the_end_of_the_calendar_gives_a_sheet_too(guide: Guide) -> None:
    copy = only_copy(Session(day=date.max), with_days(guide, (0, 0), (1, 14)))
    assert copy.recovery[1].dates == f"<{date.max} en>"


# --- languages ---------------------------------------------------------------------------------


def test_english_is_said_once(guide: Guide) -> None:
    assert [copy.language for copy in sheet(Session(), spanish(guide)).copies] == ["en"]


def test_another_language_is_said_first_and_english_after_it(guide: Guide) -> None:
    both = spanish(guide)
    session = Session(language="es", picked=(guide.first.questions.questions[0].id,), day=DAY)
    theirs, english = sheet(session, both).copies
    assert (theirs.language, english.language) == ("es", "en")
    assert english == only_copy(evolve(session, language="en"), both)
    assert len(theirs.parts) == len(english.parts)
    for one, other in zip(theirs.parts, english.parts, strict=True):
        assert (one.kind, len(one.lines)) == (other.kind, len(other.lines))
    assert said(theirs.lists) == [f"es:{line}" for line in said(english.lists)]
    assert "<2026-12-20 es>" in theirs.recovery[0].dates


def test_a_question_that_one_language_lacks_is_left_out_there_alone(guide: Guide) -> None:
    both = spanish(guide)
    first = both.first
    questions = evolve(first.questions, questions=first.questions.questions[1:])
    both = with_edition(both, evolve(first, questions=questions))
    picked = tuple(each.id for each in guide.first.questions.questions[:2])
    theirs, english = sheet(Session(language="es", picked=picked), both).copies
    assert [len(copy.lists[0].lines) for copy in (theirs, english)] == [2, 1]


def test_an_unreviewed_translation_says_so_and_english_does_not(guide: Guide) -> None:
    both = spanish(guide)
    theirs, english = sheet(Session(language="es"), both, unreviewed=("es",)).copies
    assert theirs.basis.lines[0] == both.editions["es"].words.unreviewed
    assert guide.first.words.unreviewed not in english.basis.lines


# --- where it comes from -----------------------------------------------------------------------


def test_it_names_the_organisations_behind_what_it_says_and_no_other(guide: Guide) -> None:
    sources = {source.organisation: source for source in guide.first.sources.sources}
    copy = only_copy(Session(), guide)
    first, *named = copy.basis.lines[-1].split(BETWEEN)
    assert first == guide.first.words.clinic_source
    assert named
    assert len(named) == len(set(named))
    care = guide.first.risks.care_cards
    behind = {name for card in care for sign in card.signs for name in sign.basis}
    assert {it.organisation for it in sources.values() if it.id in behind} <= set(named)
    questions = guide.first.questions.questions
    only_asked = next(
        name
        for name, it in sources.items()
        if name not in named and any(it.id in each.basis for each in questions)
    )
    asking = tuple(each.id for each in questions)
    asked = only_copy(Session(picked=asking), guide)
    assert only_asked in asked.basis.lines[-1].split(BETWEEN)


def reviewed(edition: Edition, *names: str) -> Edition:
    review = Review(by="Dr. Maria Lopez", on="2026-11-22", next="2027-11-22")
    pages = {name: evolve(getattr(edition, name), review=review) for name in names}
    return evolve(edition, **pages)


def test_it_says_who_checked_it_once_all_its_pages_are_checked(guide: Guide) -> None:
    words = guide.first.words
    part = reviewed(guide.first, "recovery", "risks")
    read_more = Session(read=(Screen.ABOUT,))
    read_those = Session(read=(Screen.RECOVERY,))
    checked = words.checked.format(name="Dr. Maria Lopez", date="<full 2026-11-22 en>")
    assert only_copy(read_those, with_edition(guide, part)).basis.lines[0] == checked
    assert only_copy(read_more, with_edition(guide, part)).basis.lines[0] == words.not_checked
    whole = reviewed(part, "about")
    assert only_copy(read_more, with_edition(guide, whole)).basis.lines[0] == checked


def test_words_that_nobody_checked_say_so(guide: Guide) -> None:
    assert only_copy(Session(), guide).basis.lines[0] == guide.first.words.not_checked


# --- whatever was done -------------------------------------------------------------------------


def sessions(guide: Guide) -> st.SearchStrategy[Session]:
    """Give any session, also such as no visit leads to."""
    page = guide.first.questions
    questions = [*(each.id for each in page.questions), "no-such-question"]
    matters = [*(each.id for each in page.matters), "no-such-thing"]
    return st.builds(
        Session,
        language=st.sampled_from(["", "en", "es", "xx"]),
        picked=st.lists(st.sampled_from(questions), unique=True).map(tuple),
        mattering=st.lists(st.sampled_from(matters), unique=True).map(tuple),
        read=st.lists(st.sampled_from(Screen), unique=True).map(tuple),
        day=st.none() | st.dates(),
    )


@given(data=st.data())
def test_every_line_is_the_clinics_or_a_phrase_with_a_date(
    both: Guide, known: dict[str, set[str]], data: st.DataObject
) -> None:
    session = data.draw(sessions(both))
    unreviewed = data.draw(st.sampled_from([(), ("es",)]))
    for copy in sheet(session, both, unreviewed).copies:
        for part in copy.parts:
            for line in (part.heading, part.over, part.dates, part.call, *part.lines):
                bare = re.sub("<[^>]*>", "<>", line)
                pieces = [bare] if bare in known[copy.language] else bare.split(BETWEEN)
                assert set(pieces) <= known[copy.language]


@given(data=st.data())
def test_a_sheet_always_holds_the_signs_and_the_ways_to_call(
    both: Guide, data: st.DataObject
) -> None:
    for copy in sheet(data.draw(sessions(both)), both).copies:
        assert [part.kind.value for part in copy.signs] == ["emergency", "urgent", "ask"]
        assert all(part.lines for part in copy.signs)
        assert copy.contact.lines
        assert all(part.heading for part in copy.parts)


def test_paragraphs_of_a_statement_stand_on_one_line(guide: Guide) -> None:
    first = guide.first
    prose = Prose(((Span("One."),), (Span("Two.", strong=True),)))
    question = Statement("ask-two", prose, ("kiosk",))
    page = evolve(first.questions, questions=(question, *first.questions.questions))
    changed = with_edition(guide, evolve(first, questions=page))
    assert said(only_copy(Session(picked=("ask-two",)), changed).lists) == ["One. Two."]


def test_a_clinic_of_another_name_has_its_own_name_on_it(guide: Guide) -> None:
    renamed = evolve(guide, clinic=Clinic(name="Hill Clinic", languages=("en",)))
    assert only_copy(Session(), renamed).clinic == "Hill Clinic"


def test_days_far_apart_are_dated_all_the_same(guide: Guide) -> None:
    dated = with_days(guide, (0, 10**9))
    copy = only_copy(Session(day=date.max - timedelta(1)), dated)
    assert str(date.max) in copy.recovery[1].dates


# --- where to learn more -----------------------------------------------------------------------


def test_the_places_to_learn_more_stand_on_it_with_their_addresses(guide: Guide) -> None:
    page = guide.first.help
    (part,) = only_copy(Session(), guide).elsewhere
    assert part.heading == page.elsewhere_title
    assert part.lines == tuple(f"{each.name}: {each.web}" for each in page.elsewhere)
    silent = with_edition(guide, evolve(guide.first, help=evolve(page, elsewhere=())))
    assert only_copy(Session(), silent).elsewhere == ()


def test_it_says_up_to_which_day_its_sources_were_read(guide: Guide) -> None:
    sources = guide.first.sources
    old, *others = sources.sources
    dated = (
        evolve(old, checked="2031-05-04"),
        *(evolve(it, checked="2030-01-01") for it in others),
    )
    changed = with_edition(guide, evolve(guide.first, sources=evolve(sources, sources=dated)))
    lines = only_copy(Session(), changed).basis.lines
    assert guide.first.words.written.format(date="<full 2031-05-04 en>") in lines
    assert old.organisation in lines[-1]
