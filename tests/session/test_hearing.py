"""What becomes of a visit that is read aloud, or used by ear."""

from __future__ import annotations

import pytest
from attrs import evolve

from kiosk.content.model import Guide, Method
from kiosk.design.sizes import TextSize
from kiosk.session.actions import (
    Action,
    AskToStartOver,
    ChangeComfort,
    ChangeVoice,
    ChooseLanguage,
    ChooseMethod,
    CloseTerms,
    DrawCurtain,
    FindNoVoice,
    GoBack,
    GoOnListening,
    HearAgain,
    HearItem,
    KeepReading,
    Listen,
    OpenPlace,
    OpenTerms,
    PauseListening,
    PickQuestion,
    PrintSheet,
    ReadOn,
    RestVoice,
    SayNext,
    ScrolledTo,
    ShowMonth,
    StartOver,
    StopListening,
    UseEar,
    UseEyes,
    VisitorLeft,
    WarnVisitor,
)
from kiosk.session.comfort import Comfort
from kiosk.session.listening import HERE, Ear, Listening, Reach
from kiosk.session.places import Place, Screen
from kiosk.session.reduce import reduce
from kiosk.session.session import Session
from kiosk.session.voice import Voice
from tests.session.other_language import in_another_language
from tests.session.visits import visit

ABOUT = OpenPlace(Place(Screen.ABOUT))
RISKS = OpenPlace(Place(Screen.RISKS))


def heard(session: Session) -> Listening:
    """Give what is read aloud; fails where nothing is."""
    assert session.listening is not None
    return session.listening


@pytest.fixture
def reading(guide: Guide) -> Session:
    """Somebody who touches, and is read to: the voice has come to the third sentence."""
    return visit(guide, ABOUT, Listen(), SayNext(2))


@pytest.fixture
def by_ear(guide: Guide) -> Session:
    """Somebody who hears the same page, with keys."""
    return visit(guide, ABOUT, UseEar(), SayNext(2))


# --- listening ----------------------------------------------------------------------------------


def test_listen_begins_with_what_is_seen_and_reads_to_the_end(guide: Guide) -> None:
    session = visit(guide, ABOUT, Listen())
    assert session.listening == Listening(HERE, Reach.SCREEN)
    assert session.has_listened
    assert session.ear is None


def test_listen_while_it_is_read_begins_anew_from_the_first_word(
    guide: Guide, reading: Session
) -> None:
    again = reduce(reading, Listen(), guide)
    assert heard(again).at == 0
    assert heard(again).turn != heard(reading).turn
    paused = reduce(reading, PauseListening(), guide)
    again = reduce(paused, Listen(), guide)
    assert (heard(again).at, heard(again).is_paused) == (0, False)


def test_listen_from_a_sentence_begins_with_it(guide: Guide, reading: Session) -> None:
    assert heard(reduce(reading, Listen(7), guide)).at == 7


def test_a_pause_keeps_the_sentence_and_going_on_says_it_again(
    guide: Guide, reading: Session
) -> None:
    paused = reduce(reading, PauseListening(), guide)
    assert (heard(paused).at, heard(paused).is_paused) == (2, True)
    for ask in (GoOnListening(), HearAgain()):
        on = reduce(paused, ask, guide)
        assert (heard(on).at, heard(on).is_paused) == (2, False)
        assert heard(on).turn != heard(reading).turn


def test_repeat_says_the_same_sentence_anew(guide: Guide, reading: Session) -> None:
    again = reduce(reading, HearAgain(), guide)
    assert heard(again).at == 2
    assert heard(again).turn == heard(reading).turn + 1


def test_another_speed_is_heard_at_once_with_the_same_sentence(
    guide: Guide, reading: Session
) -> None:
    faster = reduce(reading, ChangeVoice(Voice().faster()), guide)
    assert faster.voice == Voice().faster()
    assert (heard(faster).at, heard(faster).turn) == (2, heard(reading).turn + 1)


def test_another_speed_does_not_end_a_pause(guide: Guide, reading: Session) -> None:
    paused = reduce(reading, PauseListening(), guide)
    faster = reduce(paused, ChangeVoice(Voice().faster()), guide)
    assert faster.voice == Voice().faster()
    assert faster.listening == paused.listening


def test_stop_leaves_nothing_of_it(guide: Guide, reading: Session) -> None:
    assert reduce(reading, StopListening(), guide).listening is None


@pytest.mark.parametrize(
    "late",
    [SayNext(5), RestVoice(), FindNoVoice(), PauseListening(), GoOnListening(), HearAgain()],
    ids=lambda it: type(it).__name__,
)
def test_what_the_voice_says_after_it_was_stopped_counts_no_more(
    guide: Guide, reading: Session, late: Action
) -> None:
    stopped = reduce(reading, StopListening(), guide)
    assert reduce(stopped, late, guide) == stopped


def test_without_a_voice_it_is_silent_and_says_so(guide: Guide, reading: Session) -> None:
    unheard = reduce(reading, FindNoVoice(), guide)
    assert heard(unheard).has_no_voice
    assert heard(unheard).is_paused


def test_a_voice_that_goes_on_after_all_is_not_said_to_be_missing(
    guide: Guide, reading: Session
) -> None:
    unheard = reduce(reading, FindNoVoice(), guide)
    for ask in (GoOnListening(), HearAgain(), Listen(), HearItem(0)):
        assert not heard(reduce(unheard, ask, guide)).has_no_voice


# --- by touch, when something else is on the screen ---------------------------------------------


@pytest.mark.parametrize(
    "action",
    [
        RISKS,
        GoBack(),
        OpenTerms(("fracture",)),
        ChangeComfort(Comfort(TextSize.LARGE)),
        ChooseLanguage("es"),
        ChooseMethod(Method.KYPHOPLASTY),
    ],
    ids=lambda it: type(it).__name__,
)
def test_by_touch_another_screen_is_not_read_by_itself(
    guide: Guide, reading: Session, action: Action
) -> None:
    both = in_another_language(guide, "es", str.upper)
    assert reduce(reading, action, both).listening is None


def test_by_touch_the_question_whether_to_start_over_is_not_read_by_itself(
    guide: Guide, reading: Session
) -> None:
    question = guide.first.questions.questions[0].id
    picked = reduce(reading, PickQuestion(question), guide)
    assert picked.listening == reading.listening
    asked = reduce(picked, AskToStartOver(), guide)
    assert asked.asks_to_start_over
    assert asked.listening is None


@pytest.mark.parametrize(
    "action", [ScrolledTo(300), ShowMonth(2026, 12), PrintSheet()], ids=lambda it: type(it).__name__
)
def test_what_leaves_the_page_as_it_is_does_not_stop_the_voice(
    guide: Guide, reading: Session, action: Action
) -> None:
    assert reduce(reading, action, guide).listening == reading.listening


def test_more_goes_on_from_the_new_screenful(guide: Guide, reading: Session) -> None:
    on = reduce(reading, ReadOn(900), guide)
    assert heard(on).at == HERE
    assert heard(on).turn != heard(reading).turn
    assert not heard(on).is_paused


def test_more_says_nothing_to_somebody_who_does_not_listen(guide: Guide) -> None:
    assert visit(guide, ABOUT, ReadOn(900)).listening is None


# --- are you still here? ------------------------------------------------------------------------


def test_whoever_has_listened_is_asked_aloud_whether_they_are_here(
    guide: Guide, reading: Session
) -> None:
    stopped = reduce(reading, StopListening(), guide)
    asked = reduce(stopped, WarnVisitor(45), guide)
    assert asked.listening == Listening(0, Reach.SCREEN)
    assert heard(reduce(asked, SayNext(1), guide)).at == 1


def test_whoever_has_not_listened_is_asked_in_silence(guide: Guide) -> None:
    assert visit(guide, ABOUT, WarnVisitor(45)).listening is None


def test_the_seconds_that_pass_do_not_begin_the_question_anew(
    guide: Guide, reading: Session
) -> None:
    asked = reduce(reduce(reading, WarnVisitor(45), guide), SayNext(1), guide)
    assert reduce(asked, WarnVisitor(44), guide).listening == asked.listening


def test_the_answer_ends_the_question_and_its_voice(guide: Guide, reading: Session) -> None:
    asked = reduce(reading, WarnVisitor(45), guide)
    kept = reduce(asked, KeepReading(), guide)
    assert kept.listening is None
    assert kept.has_listened


# --- by ear -------------------------------------------------------------------------------------


def test_by_ear_a_visit_begins_with_what_the_keys_do(guide: Guide) -> None:
    session = reduce(Session(), UseEar(), guide)
    assert session.place == Place(Screen.LISTEN)
    assert session.ear == Ear()
    assert (heard(session).at, heard(session).reach) == (0, Reach.SCREEN)
    assert not heard(session).is_paused


def test_in_a_visit_the_first_key_reads_the_page_that_is_there(guide: Guide) -> None:
    session = visit(guide, ABOUT, UseEar())
    assert session.place == ABOUT.place
    assert session.listening == Listening(0, Reach.SCREEN)


def test_the_second_key_begins_nothing_anew(guide: Guide, by_ear: Session) -> None:
    assert reduce(by_ear, UseEar(), guide) == by_ear


def test_by_ear_the_next_page_is_read_by_itself(guide: Guide, by_ear: Session) -> None:
    risks = reduce(by_ear, RISKS, guide)
    assert (heard(risks).at, heard(risks).reach) == (0, Reach.SCREEN)
    assert heard(risks).turn != heard(by_ear).turn


def test_by_ear_a_page_is_read_anew_in_another_language_or_lettering(
    guide: Guide, by_ear: Session
) -> None:
    both = in_another_language(guide, "es", str.upper)
    for action in (ChooseLanguage("es"), ChangeComfort(Comfort(TextSize.LARGE))):
        after = reduce(by_ear, action, both)
        assert (heard(after).at, heard(after).reach) == (0, Reach.SCREEN)
        assert heard(after).turn != heard(by_ear).turn


def test_by_ear_what_lies_over_the_page_is_read(guide: Guide, by_ear: Session) -> None:
    asked = reduce(by_ear, WarnVisitor(45), guide)
    assert (heard(asked).at, heard(asked).reach) == (0, Reach.SCREEN)
    terms = reduce(by_ear, OpenTerms(("fracture",)), guide)
    assert (heard(terms).at, heard(terms).reach) == (0, Reach.SCREEN)


@pytest.mark.parametrize(
    ("over", "away"),
    [
        (OpenTerms(("fracture",)), CloseTerms()),
        (OpenTerms(("fracture",)), GoBack()),
        (WarnVisitor(45), KeepReading()),
    ],
    ids=["closed", "back", "kept"],
)
def test_back_from_a_dialog_says_only_where_one_is(
    guide: Guide, by_ear: Session, over: Action, away: Action
) -> None:
    after = reduce(reduce(by_ear, over, guide), away, guide)
    assert after.place == by_ear.place
    assert (heard(after).at, heard(after).reach) == (0, Reach.ITEM)


def test_a_page_that_is_opened_from_a_dialog_is_read_whole(guide: Guide, by_ear: Session) -> None:
    over = reduce(by_ear, OpenTerms(("fracture",)), guide)
    words = reduce(over, OpenPlace(Place(Screen.WORDS)), guide)
    assert heard(words).reach is Reach.SCREEN


def test_help_leaves_the_question_whether_to_start_over(guide: Guide, by_ear: Session) -> None:
    picked = reduce(by_ear, PickQuestion(guide.first.questions.questions[0].id), guide)
    asked = reduce(picked, AskToStartOver(), guide)
    helped = reduce(asked, OpenPlace(Place(Screen.LISTEN)), guide)
    assert helped.place == Place(Screen.LISTEN)
    assert not helped.asks_to_start_over


def test_a_key_goes_to_one_thing_and_no_further(guide: Guide, by_ear: Session) -> None:
    there = reduce(by_ear, HearItem(6), guide)
    assert (heard(there).at, heard(there).reach) == (6, Reach.ITEM)


def test_by_ear_another_voice_is_heard_in_a_pause_with_the_same_thing_alone(
    guide: Guide, by_ear: Session
) -> None:
    """Nothing that is seen tells how fast or how loud it is."""
    paused = reduce(by_ear, PauseListening(), guide)
    louder = heard(reduce(paused, ChangeVoice(Voice().louder()), guide))
    assert (louder.at, louder.reach, louder.is_paused) == (2, Reach.ITEM, False)
    assert louder.turn != heard(by_ear).turn


def test_at_the_end_the_voice_rests_where_it_is(guide: Guide, by_ear: Session) -> None:
    rests = reduce(by_ear, RestVoice(), guide)
    assert (heard(rests).at, heard(rests).is_paused) == (2, True)


def test_the_curtain_is_there_by_ear_alone(guide: Guide, by_ear: Session) -> None:
    drawn = reduce(by_ear, DrawCurtain(is_drawn=True), guide)
    assert drawn.ear == Ear(has_curtain=True)
    assert drawn.listening == by_ear.listening
    assert reduce(drawn, DrawCurtain(is_drawn=False), guide).ear == Ear()
    seeing = visit(guide, ABOUT)
    assert reduce(seeing, DrawCurtain(is_drawn=True), guide) == seeing


def test_the_curtain_stays_from_page_to_page(guide: Guide, by_ear: Session) -> None:
    drawn = reduce(by_ear, DrawCurtain(is_drawn=True), guide)
    assert reduce(drawn, RISKS, guide).ear == Ear(has_curtain=True)


def test_a_touch_ends_it_in_silence_and_leaves_the_page_as_it_is(
    guide: Guide, by_ear: Session
) -> None:
    drawn = reduce(by_ear, DrawCurtain(is_drawn=True), guide)
    seen = reduce(drawn, UseEyes(), guide)
    assert (seen.ear, seen.listening) == (None, None)
    assert evolve(seen, ear=drawn.ear, listening=drawn.listening) == drawn


def test_a_touch_leaves_the_notice_that_there_is_no_voice(guide: Guide, by_ear: Session) -> None:
    unheard = reduce(by_ear, FindNoVoice(), guide)
    assert reduce(unheard, UseEyes(), guide).listening == unheard.listening


# --- the end ------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", [VisitorLeft(), StartOver()], ids=lambda it: type(it).__name__)
def test_the_next_visitor_finds_nothing_of_it(guide: Guide, by_ear: Session, end: Action) -> None:
    louder = reduce(by_ear, ChangeVoice(Voice(speed=200, volume=100)), guide)
    drawn = reduce(louder, DrawCurtain(is_drawn=True), guide)
    assert reduce(drawn, end, guide) == Session()
    assert Session().voice == Voice()


@pytest.mark.parametrize(
    "late",
    [
        Listen(),
        HearItem(3),
        SayNext(3),
        RestVoice(),
        GoOnListening(),
        FindNoVoice(),
        ChangeVoice(Voice().faster()),
        UseEyes(),
        DrawCurtain(is_drawn=True),
    ],
    ids=lambda it: type(it).__name__,
)
def test_where_nobody_is_nothing_is_heard(guide: Guide, late: Action) -> None:
    assert reduce(Session(), late, guide) == Session()
