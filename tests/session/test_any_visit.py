"""What holds of every visit, however it went: found by trying many."""

from __future__ import annotations

from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Guide, Method
from kiosk.session.actions import (
    Action,
    AskToStartOver,
    ChooseMethod,
    GoBack,
    OpenPlace,
    PickQuestion,
    ReadOn,
    StartOver,
    VisitorLeft,
)
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import items_of, next_place
from kiosk.session.reduce import TRAIL_LIMIT, reduce
from kiosk.session.session import Session
from tests.session.visits import actions, all_places, assert_sound, visit


@given(data=st.data())
def test_every_session_is_sound_whatever_happened(guide: Guide, data: st.DataObject) -> None:
    session = Session()
    for action in data.draw(st.lists(actions(guide), max_size=30)):
        session = reduce(session, action, guide)
        assert_sound(session, guide)


@given(data=st.data())
def test_leaving_and_starting_over_forget_everything(guide: Guide, data: st.DataObject) -> None:
    session = visit(guide, *data.draw(st.lists(actions(guide), max_size=30)))
    assert reduce(session, VisitorLeft(), guide) == Session()
    assert reduce(session, StartOver(), guide) == Session()


@given(data=st.data())
def test_the_given_session_is_left_as_it_is(guide: Guide, data: st.DataObject) -> None:
    session = visit(guide, *data.draw(st.lists(actions(guide), max_size=10)))
    copy = Session(**{each.name: getattr(session, each.name) for each in fields(Session)})
    reduce(session, data.draw(actions(guide)), guide)
    assert session == copy


@given(data=st.data())
def test_back_undoes_what_led_on(guide: Guide, data: st.DataObject) -> None:
    before = _at_rest(guide, data)
    lead_on = st.one_of(
        st.builds(OpenPlace, st.sampled_from(all_places(guide))),
        st.builds(ReadOn, st.integers(min_value=0, max_value=20_000)),
    )
    after = reduce(before, data.draw(lead_on), guide)
    if after.place.screen in (Screen.HOME, Screen.ATTRACT) and not after.trail:
        return
    if after.trail == before.trail:
        assert after.place == before.place
        return
    back = reduce(after, GoBack(), guide)
    assert (back.place, back.offset) == (before.place, before.offset)
    assert back.trail == before.trail[-(TRAIL_LIMIT - 1) :]


@given(data=st.data())
def test_home_is_where_every_trail_begins(guide: Guide, data: st.DataObject) -> None:
    before = _at_rest(guide, data)
    home = reduce(before, OpenPlace(Place(Screen.HOME)), guide)
    assert (home.place, home.offset, home.trail) == (Place(Screen.HOME), 0, ())
    assert home.picked == before.picked
    again = reduce(home, GoBack(), guide)
    assert again == home


@given(data=st.data())
def test_starting_over_asks_only_when_questions_would_be_lost(
    guide: Guide, data: st.DataObject
) -> None:
    before = _at_rest(guide, data)
    after = reduce(before, AskToStartOver(), guide)
    if before.picked:
        assert after.asks_to_start_over
        assert after.picked == before.picked
        assert after.place == before.place
    else:
        assert after == Session()


@given(data=st.data())
def test_picking_twice_changes_nothing(guide: Guide, data: st.DataObject) -> None:
    before = _at_rest(guide, data)
    questions = [each.id for each in guide.first.questions.questions]
    pick = PickQuestion(data.draw(st.sampled_from(questions)))
    once = reduce(before, pick, guide)
    assert set(once.picked) ^ set(before.picked) == {pick.question}
    assert reduce(once, pick, guide) == before


@given(data=st.data())
def test_the_other_procedure_stays_at_the_same_position(guide: Guide, data: st.DataObject) -> None:
    before = _at_rest(guide, data)
    edition = guide.first
    for method in Method:
        after = reduce(before, ChooseMethod(method), guide)
        assert after.method is method
        if before.place.screen is not Screen.PROCEDURE:
            assert after.place == before.place
            continue
        here = items_of(Screen.PROCEDURE, edition, before.method)
        there = items_of(Screen.PROCEDURE, edition, method)
        assert after.place.screen is Screen.PROCEDURE
        if before.place.item in there:
            assert after.place == before.place
        else:
            wanted = min(here.index(before.place.item), len(there) - 1)
            assert there.index(after.place.item) == wanted


@given(data=st.data())
def test_next_from_anywhere_leads_on_to_the_end(guide: Guide, data: st.DataObject) -> None:
    session = _at_rest(guide, data)
    seen = set()
    place = next_place(session.place, guide.first, session.method)
    while place is not None:
        assert place not in seen
        seen.add(place)
        session = reduce(session, OpenPlace(place), guide)
        assert session.place == place
        place = next_place(place, guide.first, session.method)


def _at_rest(guide: Guide, data: st.DataObject) -> Session:
    """Give any visit that no question and no explanation covers."""
    done: list[Action] = data.draw(st.lists(actions(guide), max_size=20))
    session = visit(guide, *done)
    if session.place.screen is Screen.ATTRACT:
        session = visit(guide)
    while session.terms or session.asks_to_start_over or session.seconds_left is not None:
        session = reduce(session, GoBack(), guide)
    return session
