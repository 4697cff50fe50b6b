"""What is said at once when something changes in a visit."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Guide, Method
from kiosk.design.sizes import TextSize
from kiosk.session.actions import (
    Action,
    AnswerCheck,
    AskToStartOver,
    ChangeComfort,
    ChooseLanguage,
    ChooseMethod,
    CleanScreen,
    CloseTerms,
    ForgetDay,
    GoBack,
    KeepReading,
    OpenPlace,
    OpenTerms,
    PickDay,
    PickMatter,
    PickQuestion,
    PrintingIs,
    PrintSheet,
    ReadOn,
    ScrolledTo,
    Start,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.announcements import NOTHING, Announcement, announcement
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.reduce import reduce
from kiosk.session.session import Session
from kiosk.session.taking_home import Printing
from tests.session.other_language import in_another_language
from tests.session.visits import actions

TODAY, DAY = date(2026, 11, 26), date(2026, 12, 2)


def say_day(day: date, language: str) -> str:
    return f"{day.isoformat()} in {language}"


def told(guide: Guide, *actions: Action) -> Announcement:
    """Give what is said of the last of some actions."""
    before = session = Session()
    for action in actions:
        before, session = session, reduce(session, action, guide)
    return announcement(before, session, guide, say_day)


def words_told(guide: Guide, *actions: Action) -> str:
    """Give the words alone."""
    return told(guide, *actions).words


def test_a_new_page_is_called_by_its_title(guide: Guide) -> None:
    first = guide.first
    assert words_told(guide, Start()) == first.words.home_title
    assert words_told(guide, Start(), OpenPlace(Place(Screen.RISKS))) == f"{first.risks.title}."
    questions = OpenPlace(Place(Screen.QUESTIONS))
    assert words_told(guide, Start(), questions) == first.questions.title
    back = words_told(guide, Start(), questions, GoBack())
    assert back == first.words.home_title


def test_a_step_says_which_of_how_many_it_is(guide: Guide) -> None:
    steps = guide.first.procedure.steps_of(Method.VERTEBROPLASTY)
    said = words_told(guide, Start(), OpenPlace(Place(Screen.PROCEDURE, steps[1].id)))
    assert said == f"Step 2 of {len(steps)}. {steps[1].heading}."


def test_a_milestone_and_a_question_say_what_they_are_about(guide: Guide) -> None:
    stone, check = guide.first.recovery.milestones[0], guide.first.check.checks[1]
    said = words_told(guide, Start(), OpenPlace(Place(Screen.RECOVERY, stone.id)))
    assert said == f"{stone.when}. {stone.heading}."
    said = words_told(guide, Start(), OpenPlace(Place(Screen.CHECK, check.id)))
    assert said.endswith(check.question.text.plain)


def test_the_other_procedure_is_named_when_it_is_chosen(guide: Guide) -> None:
    step = guide.first.procedure.steps_of(Method.KYPHOPLASTY)[0].id
    place = OpenPlace(Place(Screen.PROCEDURE, step))
    said = words_told(guide, Start(), place, ChooseMethod(Method.KYPHOPLASTY))
    assert guide.first.procedure.methods[Method.KYPHOPLASTY] in said


def test_what_joins_the_list_or_leaves_it_is_said(guide: Guide) -> None:
    words, question = guide.first.words, guide.first.questions.questions[0]
    pick = PickQuestion(question.id)
    assert words_told(guide, Start(), pick) == f"{question.text.plain} {words.picked}."
    assert words_told(guide, Start(), pick, pick) == f"{question.text.plain} {words.not_picked}."
    matter = guide.first.questions.matters[0]
    said = words_told(guide, Start(), PickMatter(matter.id))
    assert matter.text.plain in said
    assert said.endswith(f"{words.picked}.")


def test_an_answer_is_followed_by_what_is_so(guide: Guide) -> None:
    check = guide.first.check.checks[0]
    right = next(answer for answer in check.answers if answer.is_right)
    other = next(answer for answer in check.answers if not answer.is_right)
    place = OpenPlace(Place(Screen.CHECK, check.id))
    said = words_told(guide, Start(), place, AnswerCheck(check.id, right.id))
    assert said == f"{guide.first.words.check_right} {right.explanation.text.plain}"
    answers = AnswerCheck(check.id, right.id), AnswerCheck(check.id, other.id)
    said = words_told(guide, Start(), place, *answers)
    assert said == f"{guide.first.words.check_other} {other.explanation.text.plain}"


def test_each_outcome_of_the_printer_is_said(guide: Guide) -> None:
    begin = Start(), OpenPlace(Place(Screen.TAKE_HOME)), PrintSheet()
    words = guide.first.words
    assert words_told(guide, *begin) == words.printing_busy
    said = words_told(guide, *begin, PrintingIs(Printing.DONE))
    assert said == words.printing_done
    said = words_told(guide, *begin, PrintingIs(Printing.NEEDS_CARE))
    assert said == words.printing_needs_care


def test_the_day_of_the_procedure_is_said_as_people_say_it(guide: Guide) -> None:
    pick = PickDay(DAY, TODAY)
    assert words_told(guide, Start(), pick) == "2026-12-02 in en."
    assert guide.first.words.day_unknown in words_told(guide, Start(), pick, ForgetDay())


@pytest.mark.parametrize(
    ("comfort", "said"),
    [
        (Comfort(size=TextSize.LARGER), "Size of the words: Larger."),
        (Comfort(colours=Colours.CONTRAST), "Colors: High contrast."),
        (Comfort(is_still=True), "Movement: Off."),
        (Comfort(is_lowered=True), "Where things stand: Lower, to reach."),
        (
            Comfort(size=TextSize.LARGE, colours=Colours.SOFT),
            "Size of the words: Large. Colors: Soft.",
        ),
    ],
)
def test_another_look_of_the_screen_is_said(guide: Guide, comfort: Comfort, said: str) -> None:
    assert words_told(guide, Start(), ChangeComfort(comfort)) == said


def test_another_language_is_said_in_it(guide: Guide) -> None:
    both = in_another_language(guide, "xx", lambda text: f"<{text}>")
    change = told(both, Start(), ChooseLanguage("xx"))
    assert change.words.startswith("<English>")
    assert change.language == "xx"
    home = told(both, Start("xx"))
    assert home.words == f"<{guide.first.words.home_title}>."


def test_the_question_whether_anybody_is_there_interrupts_and_is_said_once(guide: Guide) -> None:
    words = guide.first.words
    warned = told(guide, Start(), WarnVisitor(30))
    lead = words.still_here_lead.format(seconds=30)
    assert warned.words == f"{words.still_here_title} {lead}"
    assert warned.interrupts
    assert told(guide, Start(), WarnVisitor(30), WarnVisitor(29)) == NOTHING
    assert told(guide, Start(), WarnVisitor(30), KeepReading()) == NOTHING


def test_what_opens_over_the_page_is_said(guide: Guide) -> None:
    words, term = guide.first.words, guide.first.glossary.terms[0]
    opens = OpenTerms((term.id,))
    assert words_told(guide, Start(), opens) == f"{words.what_words_mean}. {term.term}."
    assert told(guide, Start(), opens, CloseTerms()) == NOTHING
    picked = PickQuestion(guide.first.questions.questions[0].id)
    said = words_told(guide, Start(), picked, AskToStartOver())
    assert said == f"{words.start_over_title} {words.start_over_lead}"
    said = words_told(guide, Start(), CleanScreen(30))
    assert said.startswith(words.cleaning_title)
    assert told(guide, Start(), CleanScreen(30), CleanScreen(29)) == NOTHING


def test_nothing_is_said_where_nothing_is_new(guide: Guide) -> None:
    assert told(guide, Start(), ReadOn(400)) == NOTHING
    assert told(guide, Start(), ScrolledTo(200)) == NOTHING


def test_the_attract_screen_is_silent(guide: Guide) -> None:
    picked = PickQuestion(guide.first.questions.questions[0].id)
    assert told(guide, Start(), picked, VisitorLeft()) == NOTHING
    assert told(guide, Start(), WarnVisitor(1), VisitorLeft()) == NOTHING


@given(data=st.data())
def test_of_any_visit_only_what_has_changed_is_said(guide: Guide, data: st.DataObject) -> None:
    session = Session()
    for action in data.draw(st.lists(actions(guide), max_size=12)):
        before, session = session, reduce(session, action, guide)
        said = announcement(before, session, guide, say_day)
        assert said.words == said.words.strip()
        if before == session:
            assert said == NOTHING
        assert announcement(session, session, guide, say_day) == NOTHING
