"""What each thing that happens makes of a visit."""

from __future__ import annotations

from attrs import evolve

from kiosk.content.model import Guide, Method
from kiosk.session.actions import (
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
from kiosk.session.reduce import TRAIL_LIMIT, edition_of, reduce
from kiosk.session.session import Session
from tests.session.visits import visit

HOME = Place(Screen.HOME)
RISKS = Place(Screen.RISKS)
PEOPLE = Place(Screen.SPECIALISTS)


def test_a_touch_on_the_attract_screen_opens_home(guide: Guide) -> None:
    assert reduce(Session(), Start(), guide) == Session(place=HOME)


def test_a_language_that_the_clinic_offers_is_kept(guide: Guide) -> None:
    both = evolve(guide, editions={**guide.editions, "es": evolve(guide.first, language="es")})
    session = reduce(Session(), Start("es"), both)
    assert session.language == "es"
    assert edition_of(session, both).language == "es"


def test_a_language_that_is_not_offered_gives_the_first(guide: Guide) -> None:
    session = reduce(Session(), Start("xx"), guide)
    assert session.language == ""
    assert edition_of(session, guide) is guide.first


def test_what_comes_late_does_not_begin_a_visit(guide: Guide) -> None:
    for late in (ScrolledTo(500), ReadOn(500), GoBack(), WarnVisitor(45), OpenPlace(RISKS)):
        assert reduce(Session(), late, guide) == Session()


def test_a_place_opens_at_its_top(guide: Guide) -> None:
    session = visit(guide, OpenPlace(RISKS), ScrolledTo(700), OpenPlace(PEOPLE))
    assert (session.place, session.offset) == (PEOPLE, 0)
    assert session.trail == ((HOME, 0), (RISKS, 700))


def test_the_place_that_is_open_opens_again_at_its_top_without_a_step(guide: Guide) -> None:
    session = visit(guide, OpenPlace(RISKS), ScrolledTo(700), OpenPlace(RISKS))
    assert (session.place, session.offset) == (RISKS, 0)
    assert session.trail == ((HOME, 0),)


def test_the_procedure_opens_at_its_first_step(guide: Guide) -> None:
    session = visit(guide, OpenPlace(Place(Screen.PROCEDURE)))
    assert session.place == Place(Screen.PROCEDURE, guide.first.procedure.steps[0].id)


def test_a_detail_that_is_gone_gives_its_overview(guide: Guide) -> None:
    assert visit(guide, OpenPlace(Place(Screen.RISKS, "gone"))).place == RISKS


def test_opening_the_attract_screen_forgets_the_visit(guide: Guide) -> None:
    question = guide.first.questions.questions[0].id
    assert visit(guide, PickQuestion(question), OpenPlace(Place(Screen.ATTRACT))) == Session()


def test_more_leads_down_the_page_and_back_leads_up_again(guide: Guide) -> None:
    session = visit(guide, OpenPlace(RISKS), ReadOn(900), ReadOn(1700))
    assert (session.place, session.offset) == (RISKS, 1700)
    session = reduce(session, GoBack(), guide)
    assert (session.place, session.offset) == (RISKS, 900)
    session = reduce(session, GoBack(), guide)
    assert (session.place, session.offset) == (RISKS, 0)
    assert reduce(session, GoBack(), guide).place == HOME


def test_a_finger_that_scrolls_makes_no_step_to_go_back(guide: Guide) -> None:
    before = visit(guide, OpenPlace(RISKS))
    after = reduce(before, ScrolledTo(300), guide)
    assert after == evolve(before, offset=300)


def test_no_offset_is_above_the_page(guide: Guide) -> None:
    assert visit(guide, OpenPlace(RISKS), ScrolledTo(-5)).offset == 0
    assert visit(guide, OpenPlace(RISKS), ReadOn(-5)).offset == 0


def test_back_from_a_place_without_a_trail_leads_home(guide: Guide) -> None:
    assert reduce(Session(place=RISKS), GoBack(), guide) == Session(place=HOME)


def test_the_trail_of_an_endless_visit_does_not_grow(guide: Guide) -> None:
    session = visit(guide)
    for _ in range(TRAIL_LIMIT):
        session = reduce(session, OpenPlace(RISKS), guide)
        session = reduce(session, OpenPlace(PEOPLE), guide)
    assert len(session.trail) == TRAIL_LIMIT
    assert session.trail[-1] == (RISKS, 0)


def test_the_other_procedure_has_its_own_step_in_the_same_position(guide: Guide) -> None:
    steps = guide.first.procedure.steps_of(Method.VERTEBROPLASTY)
    others = guide.first.procedure.steps_of(Method.KYPHOPLASTY)
    number = next(i for i, step in enumerate(steps) if step not in others)
    at_own_step = visit(guide, OpenPlace(Place(Screen.PROCEDURE, steps[number].id)))
    session = reduce(at_own_step, ChooseMethod(Method.KYPHOPLASTY), guide)
    assert session.place.item == others[number].id


def test_back_never_leads_to_a_step_that_this_procedure_does_not_have(guide: Guide) -> None:
    session = visit(guide)
    for step in guide.first.procedure.steps_of(Method.VERTEBROPLASTY):
        session = reduce(session, OpenPlace(Place(Screen.PROCEDURE, step.id)), guide)
    session = reduce(session, ChooseMethod(Method.KYPHOPLASTY), guide)
    allowed = {step.id for step in guide.first.procedure.steps_of(Method.KYPHOPLASTY)}
    while session.place != HOME:
        assert session.place.item in allowed
        session = reduce(session, GoBack(), guide)


def test_choosing_a_procedure_elsewhere_moves_nothing(guide: Guide) -> None:
    session = visit(guide, OpenPlace(RISKS), ChooseMethod(Method.KYPHOPLASTY))
    assert (session.place, session.method) == (RISKS, Method.KYPHOPLASTY)


def test_questions_are_kept_in_the_order_of_the_page(guide: Guide) -> None:
    first, second, third, *_ = (each.id for each in guide.first.questions.questions)
    session = visit(guide, PickQuestion(third), PickQuestion(first), PickQuestion(second))
    assert session.picked == (first, second, third)
    assert reduce(session, PickQuestion(second), guide).picked == (first, third)


def test_a_question_that_nobody_wrote_cannot_be_picked(guide: Guide) -> None:
    before = visit(guide)
    assert reduce(before, PickQuestion("no-such-question"), guide) == before


def test_an_explanation_opens_over_the_page_and_closes(guide: Guide) -> None:
    term = guide.first.glossary.terms[0].id
    before = visit(guide, OpenPlace(RISKS), ScrolledTo(300))
    explained = reduce(before, OpenTerms((term,)), guide)
    assert explained == evolve(before, terms=(term,))
    assert reduce(explained, CloseTerms(), guide) == before
    assert reduce(explained, GoBack(), guide) == before


def test_leading_on_from_an_explanation_closes_it(guide: Guide) -> None:
    term = guide.first.glossary.terms[0].id
    session = visit(guide, OpenPlace(RISKS), OpenTerms((term,)), OpenPlace(Place(Screen.WORDS)))
    assert session.terms == ()


def test_starting_over_is_asked_only_of_those_who_picked_questions(guide: Guide) -> None:
    question = guide.first.questions.questions[0].id
    assert visit(guide, OpenPlace(RISKS), AskToStartOver()) == Session()
    session = visit(guide, OpenPlace(RISKS), PickQuestion(question), AskToStartOver())
    assert session.asks_to_start_over
    assert reduce(session, StartOver(), guide) == Session()


def test_back_answers_a_question_and_leaves_the_page(guide: Guide) -> None:
    question = guide.first.questions.questions[0].id
    before = visit(guide, OpenPlace(RISKS), PickQuestion(question))
    for asking in (AskToStartOver(), WarnVisitor(30)):
        assert reduce(reduce(before, asking, guide), GoBack(), guide) == before


def test_keeping_the_visit_leaves_it_as_it_was(guide: Guide) -> None:
    question = guide.first.questions.questions[0].id
    before = visit(guide, OpenPlace(RISKS), ScrolledTo(300), PickQuestion(question))
    warned = reduce(reduce(before, WarnVisitor(45), guide), WarnVisitor(44), guide)
    assert warned == evolve(before, seconds_left=44)
    assert reduce(warned, KeepReading(), guide) == before
    asked = reduce(before, AskToStartOver(), guide)
    assert reduce(asked, KeepReading(), guide) == before


def test_a_visitor_who_left_leaves_nothing(guide: Guide) -> None:
    question = guide.first.questions.questions[0].id
    session = visit(
        guide,
        ChooseMethod(Method.KYPHOPLASTY),
        OpenPlace(RISKS),
        PickQuestion(question),
        WarnVisitor(1),
    )
    assert reduce(session, VisitorLeft(), guide) == Session()
