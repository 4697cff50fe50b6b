"""Any visit that somebody could pay: strategies for actions, and what a sound session is."""

from __future__ import annotations

from hypothesis import strategies as st

from kiosk.content.model import Guide, Method
from kiosk.session.actions import (
    Action,
    AskToStartOver,
    ChooseMethod,
    CloseTerms,
    GoBack,
    KeepReading,
    OpenPlace,
    OpenTerms,
    PickQuestion,
    ReadOn,
    ScrolledTo,
    Start,
    StartOver,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import settled
from kiosk.session.reduce import TRAIL_LIMIT, edition_of, reduce
from kiosk.session.session import Session


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
    terms = st.sampled_from([each.id for each in edition.glossary.terms])
    offsets = st.integers(min_value=-100, max_value=20_000)
    return st.one_of(
        st.builds(OpenPlace, st.sampled_from(all_places(guide))),
        st.builds(GoBack),
        st.builds(ReadOn, offsets),
        st.builds(ScrolledTo, offsets),
        st.builds(ChooseMethod, st.sampled_from(Method)),
        st.builds(PickQuestion, st.sampled_from(questions)),
        st.builds(OpenTerms, st.lists(terms, max_size=3).map(tuple)),
        st.builds(CloseTerms),
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
    assert session.language in ("", *guide.editions)
    if session.place.screen is Screen.ATTRACT:
        assert session == Session()
