"""Any visit that somebody could pay: strategies for actions, and what a sound session is."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from kiosk.content.model import Guide, Method
from kiosk.design.sizes import TextSize
from kiosk.session.actions import (
    Action,
    AnswerCheck,
    AskToStartOver,
    ChangeComfort,
    ChangeVoice,
    ChooseLanguage,
    ChooseMethod,
    CleanScreen,
    CloseTerms,
    DrawCurtain,
    FindNoVoice,
    ForgetDay,
    GoBack,
    GoOnListening,
    HearAgain,
    HearItem,
    KeepReading,
    Listen,
    OpenPlace,
    OpenTerms,
    PauseListening,
    PickDay,
    PickMatter,
    PickQuestion,
    PrintingIs,
    PrintSheet,
    ReadOn,
    RestVoice,
    SayNext,
    ScrolledTo,
    ShowMonth,
    Start,
    StartOver,
    StopListening,
    UseEar,
    UseEyes,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.days import can_be_the_day
from kiosk.session.listening import HERE
from kiosk.session.places import TABS, Place, Screen
from kiosk.session.reading_order import settled
from kiosk.session.reduce import TRAIL_LIMIT, edition_of, reduce
from kiosk.session.session import Session
from kiosk.session.taking_home import Printing
from kiosk.session.voice import SPEEDS, VOLUMES, Voice

TODAY = date(2026, 11, 26)


def all_places(guide: Guide) -> list[Place]:
    """Give every place of both procedures, and a few that do not exist."""
    edition = guide.first
    items = (
        *((Screen.ABOUT, each.id) for each in edition.about.sections),
        *((Screen.PROCEDURE, each.id) for each in edition.procedure.steps),
        *((Screen.RECOVERY, each.id) for each in edition.recovery.milestones),
        *((Screen.RISKS, risk.id) for group in edition.risks.groups for risk in group.risks),
        *((Screen.SPECIALISTS, each.id) for each in edition.specialists.people),
        *((Screen.CHECK, each.id) for each in edition.check.checks),
    )
    overviews = [Place(screen) for screen in Screen]
    lost = [Place(screen, "no-such-thing") for screen in Screen]
    return [*overviews, *(Place(screen, item) for screen, item in items), *lost]


def actions(guide: Guide) -> st.SearchStrategy[Action]:
    """Give any action, also such as no view asks for."""
    edition = guide.first
    questions = [*(each.id for each in edition.questions.questions), "no-such-question"]
    matters = [*(each.id for each in edition.questions.matters), "no-such-matter"]
    checks = [*(each.id for each in edition.check.checks), "no-such-question"]
    given = (answer.id for each in edition.check.checks for answer in each.answers)
    answers = [*given, "no-such-answer"]
    comforts = st.builds(
        Comfort, st.sampled_from(TextSize), st.sampled_from(Colours), st.booleans(), st.booleans()
    )
    near = st.dates(TODAY - timedelta(100), TODAY + timedelta(400))
    terms = st.sampled_from([each.id for each in edition.glossary.terms])
    offsets = st.integers(min_value=-100, max_value=20_000)
    sentences = st.integers(min_value=HERE, max_value=400)
    voices = st.builds(Voice, st.sampled_from(SPEEDS), st.sampled_from(VOLUMES))
    return st.one_of(
        st.builds(OpenPlace, st.sampled_from(all_places(guide))),
        st.builds(GoBack),
        st.builds(ReadOn, offsets),
        st.builds(ScrolledTo, offsets),
        st.builds(ChooseMethod, st.sampled_from(Method)),
        st.builds(PickQuestion, st.sampled_from(questions)),
        st.builds(PickMatter, st.sampled_from(matters)),
        st.builds(AnswerCheck, st.sampled_from(checks), st.sampled_from(answers)),
        st.builds(ChangeComfort, comforts),
        st.builds(ChooseLanguage, st.sampled_from(["", "en", "xx"])),
        st.builds(ShowMonth, st.integers(2000, 2100), st.integers(1, 12)),
        st.builds(PickDay, st.dates(), st.just(TODAY)),
        st.builds(PickDay, near, st.just(TODAY)),
        st.builds(ForgetDay),
        st.builds(PrintSheet),
        st.builds(PrintingIs, st.sampled_from(Printing)),
        st.builds(CleanScreen, st.integers(min_value=0, max_value=30)),
        st.builds(OpenTerms, st.lists(terms, max_size=3).map(tuple)),
        st.builds(CloseTerms),
        st.builds(Listen, sentences),
        st.builds(HearItem, sentences),
        st.builds(SayNext, sentences),
        st.builds(RestVoice),
        st.builds(PauseListening),
        st.builds(GoOnListening),
        st.builds(HearAgain),
        st.builds(StopListening),
        st.builds(FindNoVoice),
        st.builds(ChangeVoice, voices),
        st.builds(UseEar),
        st.builds(UseEyes),
        st.builds(DrawCurtain, st.booleans()),
        st.builds(AskToStartOver),
        st.builds(KeepReading),
        st.builds(WarnVisitor, st.integers(min_value=1, max_value=45)),
        st.builds(Start, st.sampled_from(["", "en", "xx"])),
        st.builds(StartOver),
        st.builds(VisitorLeft),
    )


def visit(guide: Guide, *then: Action) -> Session:
    """Give the session after somebody began and did this."""
    session = reduce(Session(), Start(), guide)
    for action in then:
        session = reduce(session, action, guide)
    return session


def assert_sound(session: Session, guide: Guide) -> None:
    """Say what holds of every session, whatever happened before."""
    edition = edition_of(session, guide)
    assert settled(session.place, edition, session.method) == session.place
    assert session.offset >= 0
    assert len(session.trail) <= TRAIL_LIMIT
    for place, offset in session.trail:
        assert place.screen is not Screen.ATTRACT
        assert settled(place, edition, session.method) == place
        assert offset >= 0
    order = [question.id for question in edition.questions.questions]
    assert list(session.picked) == [each for each in order if each in session.picked]
    order = [matter.id for matter in edition.questions.matters]
    assert list(session.mattering) == [each for each in order if each in session.mattering]
    answers = {check.id: {it.id for it in check.answers} for check in edition.check.checks}
    assert all(answer in answers[question] for question, answer in session.answers)
    assert len(dict(session.answers)) == len(session.answers)
    assert list(session.read) == [tab for tab in TABS if tab in session.read]
    assert session.day is None or can_be_the_day(session.day, TODAY)
    assert session.cleaning_left is None or session.cleaning_left > 0
    assert session.language in ("", *guide.editions)
    if session.place.screen is Screen.ATTRACT:
        assert session == Session()
