"""A screen is read aloud: one sentence after another, as the session says, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.session.actions import (
    Action,
    ChangeVoice,
    CleanScreen,
    DrawCurtain,
    FindNoVoice,
    GoOnListening,
    HearAgain,
    HearItem,
    Listen,
    OpenPlace,
    PauseListening,
    RestVoice,
    ScrolledTo,
    Start,
    StopListening,
    UseEar,
    VisitorLeft,
)
from kiosk.session.listening import Listening
from kiosk.session.places import Place, Screen
from kiosk.session.reduce import reduce
from kiosk.session.session import Session
from kiosk.session.speech_sent import Why
from kiosk.session.transcript import Item, Sentence
from kiosk.session.voice import Voice
from kiosk.shell.reader import Reader
from tests.shell.scripted_voice import ScriptedVoice, Sheet

WORDS = ("One.", "Two.", "Three.", "Four.", "Five.")


class Room:
    """A session, a reader that follows it, and a voice."""

    def __init__(self, guide: Guide, *languages: str) -> None:
        self.guide = guide
        self.voice = ScriptedVoice(*languages)
        self.session = reduce(Session(), Start(), guide)
        self.actions: list[Action] = []
        self.sheets: list[Sheet] = []
        self.spoke = 0
        self.recorded: dict[str, str] = {}
        self.has_clips: frozenset[str] = frozenset()
        self.make: Callable[[], Sheet | None] = lambda: sheet(*WORDS)
        self.said_as: dict[str, str] = {}
        self.reader = Reader(
            self.voice,
            self._tell,
            lambda sentence: self.said_as.get(sentence.text, sentence.text),
            lambda sentence: self.recorded.get(sentence.text, ""),
            lambda language: language in self.has_clips,
        )
        self.reader.asked.connect(self._asked)
        self.reader.spoke.connect(self._spoken)

    def _tell(self, by_ear: bool) -> Sheet | None:
        made = self.make()
        if made is not None:
            self.sheets.append(made)
        return made

    def _asked(self, action: Action) -> None:
        self.actions.append(action)
        self.do(action)

    def _spoken(self) -> None:
        self.spoke += 1

    def do(self, *actions: Action) -> None:
        """Let this happen."""
        for action in actions:
            before, self.session = self.session, reduce(self.session, action, self.guide)
            if self.session != before:
                self.reader.follow(self.session)

    @property
    def heard(self) -> Listening:
        assert self.session.listening is not None
        return self.session.listening

    @property
    def marked(self) -> int | None:
        return self.sheets[-1].marked

    def read_to_the_end(self) -> list[str]:
        """Let the voice speak until it is silent by itself; gives what it said."""
        said = []
        while self.voice.is_speaking:
            said.append(self.voice.now)
            self.voice.finish()
        return said


def sheet(*words: str, language: str = "en", first: int = 0, **foreign: str) -> Sheet:
    """Give a screen whose every sentence is a text of its own, the last one of the bar."""
    sentences = [
        Sentence(text, foreign.get(text.rstrip("."), language), number)
        for number, text in enumerate(words)
    ]
    items = [Item(number, is_control=False) for number in range(len(words))]
    items[-1] = Item(len(words) - 1, is_control=True, is_of_bar=True)
    return Sheet(sentences, items, language, first=first)


@pytest.fixture
def room(qapp: QApplication, guide: Guide) -> Room:
    """A room with a voice for English."""
    return Room(guide, "en")


# --- sentence after sentence --------------------------------------------------------------------


def test_the_page_is_said_sentence_by_sentence_and_then_it_is_over(room: Room) -> None:
    room.do(Listen())
    assert room.read_to_the_end() == ["One.", "Two.", "Three.", "Four."]
    assert room.session.listening is None
    assert room.marked is None


def test_a_sentence_waits_for_the_end_of_the_one_before(room: Room) -> None:
    room.do(Listen())
    room.voice.begin()
    assert room.voice.words == ["One."]
    room.voice.finish()
    assert room.voice.words == ["One.", "Two."]


def test_the_sentence_that_is_said_is_marked_and_no_other(room: Room) -> None:
    room.do(Listen())
    for number in range(4):
        assert room.marked == number
        room.voice.finish()
    assert room.marked is None


def test_the_word_that_is_said_is_marked_where_it_is_painted(room: Room) -> None:
    room.make = lambda: sheet("Rest 2 days.", "Walk.", "Next.")
    room.said_as = {"Rest 2 days.": "Rest two days."}
    room.do(Listen())
    first = room.voice.said[-1][0]
    room.voice.begin()
    assert room.sheets[-1].word is None
    for begin, length, letters in ((0, 4, (0, 4)), (5, 3, (5, 6)), (9, 4, (7, 12))):
        room.voice.word.emit(first, begin, length)
        assert room.sheets[-1].word == (0, *letters)
    room.voice.finish()
    assert (room.marked, room.sheets[-1].word) == (1, None)
    room.voice.word.emit(first, 0, 4)
    assert room.sheets[-1].word is None, "it is of the sentence before"


def test_a_word_of_what_is_said_beside_the_screen_marks_nothing(room: Room) -> None:
    room.do(UseEar())
    room.reader.say_besides("Saved.", "en")
    room.voice.word.emit(room.voice.said[-1][0], 0, 6)
    room.voice.word.emit(99, 0, 6)
    assert room.sheets[-1].word is None
    room.do(VisitorLeft())
    room.voice.word.emit(room.voice.said[-1][0], 0, 6)


def test_it_begins_with_what_is_seen(room: Room) -> None:
    room.make = lambda: sheet(*WORDS, first=2)
    room.do(Listen())
    assert (room.heard.at, room.voice.now) == (2, "Three.")


def test_the_page_is_turned_when_a_sentence_is_not_seen(room: Room) -> None:
    room.do(Listen())
    room.voice.finish()
    assert ScrolledTo(200) not in room.actions
    room.voice.finish()
    assert room.voice.now == "Three."
    assert room.actions.count(ScrolledTo(200)) == 1
    assert room.session.offset == 200
    room.voice.finish()
    assert room.actions.count(ScrolledTo(200)) == 1


def test_a_screen_with_nothing_to_read_is_left_at_once(room: Room) -> None:
    room.make = lambda: None
    room.do(Listen())
    assert room.session.listening is None
    room.make = lambda: Sheet((), ())
    room.do(Listen())
    assert room.session.listening is None
    assert room.voice.said == []


def test_signs_without_a_word_are_passed_over_also_at_the_beginning(room: Room) -> None:
    room.said_as = {"One.": "", "Three.": "", "Four.": ""}
    room.do(Listen())
    assert room.read_to_the_end() == ["Two."]
    assert room.session.listening is None


def test_hundreds_of_lines_that_are_not_said_are_passed_over(room: Room) -> None:
    many = [f"Line {number}." for number in range(2_000)]
    room.said_as = dict.fromkeys(many[1:-2], "")
    room.make = lambda: sheet(*many)
    room.do(Listen())
    assert room.read_to_the_end() == [many[0], many[-2]]


def test_it_says_how_a_sentence_is_spoken_and_where_its_recording_is(room: Room) -> None:
    room.said_as = {"One.": "Number one."}
    room.recorded = {"One.": "/clips/one.wav"}
    room.do(ChangeVoice(Voice(speed=80, volume=30)), Listen())
    assert room.voice.said[0][1:] == (
        "Number one.",
        "en",
        Voice(speed=80, volume=30),
        "/clips/one.wav",
    )


def test_each_beginning_and_each_end_is_a_sign_that_somebody_listens(room: Room) -> None:
    room.do(Listen())
    assert room.spoke == 0
    room.voice.begin()
    assert room.spoke == 1
    room.voice.finish()
    assert room.spoke >= 2


# --- pause, again, faster, stop -----------------------------------------------------------------


def test_paused_it_is_silent_and_keeps_the_mark_and_goes_on_with_the_same_sentence(
    room: Room,
) -> None:
    room.do(Listen())
    room.voice.finish()
    room.do(PauseListening())
    assert not room.voice.is_speaking
    assert room.marked == 1
    room.do(GoOnListening())
    assert room.voice.now == "Two."
    assert room.read_to_the_end() == ["Two.", "Three.", "Four."]


@pytest.mark.parametrize("ask", [HearAgain(), ChangeVoice(Voice().faster())])
def test_again_and_faster_say_the_sentence_anew(room: Room, ask: Action) -> None:
    room.do(Listen())
    room.voice.finish()
    numbers = [said[0] for said in room.voice.said]
    room.do(ask)
    assert room.voice.now == "Two."
    assert room.voice.said[-1][3] == room.session.voice
    assert room.voice.said[-1][0] not in numbers
    assert room.read_to_the_end() == ["Two.", "Three.", "Four."]


def test_faster_in_a_pause_says_nothing(room: Room) -> None:
    room.do(Listen(), PauseListening(), ChangeVoice(Voice().faster()))
    assert not room.voice.is_speaking
    assert room.voice.words == ["One."]


@pytest.mark.parametrize("end", [StopListening(), VisitorLeft(), OpenPlace(Place(Screen.RISKS))])
def test_stop_another_page_and_the_end_of_a_visit_silence_it_and_unmark(
    room: Room, end: Action
) -> None:
    room.do(Listen())
    room.voice.begin()
    room.do(end)
    assert not room.voice.is_speaking
    assert room.marked is None
    assert room.reader.transcript.sentences == ()


def test_the_screen_is_told_anew_when_it_is_begun_again(room: Room) -> None:
    room.do(Listen())
    room.voice.finish()
    room.make = lambda: sheet("Uno.", "Due.", "Tre.")
    room.do(HearAgain())
    assert room.voice.now == "Due."
    assert room.sheets[0].marked is None


def test_a_screen_that_has_become_shorter_is_read_from_its_end(room: Room) -> None:
    room.do(Listen())
    for _ in range(3):
        room.voice.finish()
    room.make = lambda: sheet("Uno.", "Due.")
    room.do(HearAgain())
    assert room.voice.now == "Due."
    assert room.heard.at == 1


# --- touch --------------------------------------------------------------------------------------


def test_a_touch_is_silent_at_once_and_pauses_when_it_is_lifted(room: Room) -> None:
    room.do(Listen())
    room.voice.begin()
    room.reader.touched()
    assert not room.voice.is_speaking
    assert not room.heard.is_paused
    room.reader.let_go()
    assert room.heard.is_paused


def test_a_touch_that_asks_for_something_else_does_not_pause(room: Room) -> None:
    room.do(Listen())
    room.reader.touched()
    room.do(HearAgain())
    room.reader.let_go()
    assert not room.heard.is_paused
    assert room.voice.now == "One."


def test_a_touch_that_is_not_counted_says_the_sentence_again(room: Room) -> None:
    room.do(Listen())
    room.reader.touched()
    room.reader.not_counted()
    assert room.voice.now == "One."
    room.reader.let_go()
    assert not room.heard.is_paused


def test_a_touch_that_is_not_counted_does_not_end_a_pause(room: Room) -> None:
    room.do(Listen(), PauseListening())
    room.reader.touched()
    room.reader.not_counted()
    assert room.heard.is_paused
    assert not room.voice.is_speaking


def test_a_touch_while_nothing_is_read_asks_for_nothing(room: Room) -> None:
    room.reader.touched()
    room.reader.let_go()
    room.do(Listen(), PauseListening())
    room.actions.clear()
    room.reader.touched()
    room.reader.let_go()
    assert room.actions == []


# --- what fails ---------------------------------------------------------------------------------


def test_one_sentence_that_fails_is_passed_over(room: Room) -> None:
    room.do(Listen())
    room.voice.fail()
    assert room.voice.now == "Two."
    room.voice.finish()
    room.voice.fail(Why.NO_ANSWER)
    assert room.voice.now == "Four."
    room.voice.finish()
    assert room.session.listening is None


def test_after_two_that_fail_one_after_the_other_it_stops(room: Room) -> None:
    room.do(Listen())
    room.voice.finish()
    room.voice.fail()
    room.voice.fail()
    assert not room.voice.is_speaking
    assert room.session.listening is None
    assert room.marked is None


def test_where_nothing_could_be_heard_at_all_the_screen_says_so(room: Room) -> None:
    room.do(Listen())
    room.voice.fail(Why.NO_SOUND)
    room.voice.fail(Why.NO_SOUND)
    assert room.actions[-1] == FindNoVoice()
    assert room.heard.has_no_voice
    assert not room.voice.is_speaking


def test_after_failures_it_can_be_begun_again(room: Room) -> None:
    room.do(Listen())
    room.voice.fail()
    room.voice.fail()
    room.do(StopListening(), Listen())
    assert not room.heard.has_no_voice
    assert room.read_to_the_end() == ["One.", "Two.", "Three.", "Four."]


def test_the_end_of_an_old_sentence_counts_no_more(room: Room) -> None:
    room.do(Listen())
    old = room.voice.said[-1][0]
    room.do(HearAgain())
    room.voice.ended.emit(old)
    room.voice.failed.emit(old, Why.NO_ANSWER)
    assert room.voice.words == ["One.", "One."]
    assert room.heard.at == 0


def test_an_end_that_is_told_after_the_pause_counts_no_more(room: Room) -> None:
    room.do(Listen())
    late = room.voice.said[-1][0]
    room.do(PauseListening())
    room.voice.ended.emit(late)
    room.voice.failed.emit(late, Why.NO_ANSWER)
    assert room.heard == evolve(room.heard, at=0, is_paused=True)
    assert room.voice.words == ["One."]


def test_an_end_that_is_told_twice_counts_once(room: Room) -> None:
    room.do(Listen())
    first = room.voice.said[-1][0]
    room.voice.finish()
    room.voice.ended.emit(first)
    assert room.voice.now == "Two."


# --- no voice, or one for other languages -------------------------------------------------------


def test_a_line_in_a_language_without_a_voice_is_passed_over(room: Room) -> None:
    room.make = lambda: sheet(*WORDS, Two="es", Three="es")
    room.do(Listen())
    assert room.read_to_the_end() == ["One.", "Four."]
    assert {said[2] for said in room.voice.said} == {"en"}


def test_a_line_in_another_language_is_said_in_its_voice(room: Room) -> None:
    room.voice.languages = ("en", "es")
    room.make = lambda: sheet(*WORDS, Two="es")
    room.do(Listen())
    room.read_to_the_end()
    assert [said[2] for said in room.voice.said] == ["en", "es", "en", "en"]


def test_a_page_in_a_language_without_a_voice_is_not_said_and_the_screen_says_so(
    room: Room,
) -> None:
    room.make = lambda: sheet(*WORDS, language="so")
    room.do(Listen())
    assert room.voice.said == []
    assert room.heard.has_no_voice
    assert room.heard.is_paused


def test_a_single_line_that_has_a_voice_does_not_make_a_page_readable(room: Room) -> None:
    room.make = lambda: sheet(*WORDS, language="so", Three="en", Five="en")
    room.do(Listen())
    assert room.voice.said == []
    assert room.heard.has_no_voice


def test_a_language_that_was_recorded_needs_no_voice(qapp: QApplication, guide: Guide) -> None:
    room = Room(guide)
    room.has_clips = frozenset({"so"})
    room.recorded = {word: f"/clips/{word}" for word in WORDS}
    room.make = lambda: sheet(*WORDS, language="so")
    assert room.reader.can_say("so")
    assert not room.reader.can_say("en")
    room.do(Listen())
    assert room.read_to_the_end() == ["One.", "Two.", "Three.", "Four."]
    assert {said[2] for said in room.voice.said} == {"so"}


def test_of_recordings_those_that_cannot_be_used_are_passed_over_however_many(
    qapp: QApplication, guide: Guide
) -> None:
    room = Room(guide)
    room.has_clips = frozenset({"so"})
    room.make = lambda: sheet(*WORDS, language="so")
    room.do(Listen())
    for word in WORDS[:3]:
        assert room.voice.now == word
        room.voice.fail(Why.CLIP_UNUSABLE)
    assert room.read_to_the_end() == ["Four."]
    assert room.session.listening is None


def test_where_no_recording_can_be_used_the_screen_says_that_there_is_no_voice(
    qapp: QApplication, guide: Guide
) -> None:
    room = Room(guide)
    room.has_clips = frozenset({"so"})
    room.make = lambda: sheet(*WORDS, language="so")
    room.do(Listen())
    for _ in WORDS[:4]:
        room.voice.fail(Why.CLIP_UNUSABLE)
    assert room.heard.has_no_voice


# --- by ear -------------------------------------------------------------------------------------


def test_by_ear_a_thing_is_said_and_no_more(room: Room) -> None:
    room.do(UseEar())
    room.do(HearItem(2))
    assert room.read_to_the_end()[-1] == "Three."
    assert room.heard.at == 2
    assert room.heard.is_paused
    assert room.marked == 2


def test_by_ear_the_focus_goes_where_the_voice_is_and_by_touch_it_does_not(room: Room) -> None:
    room.do(Listen())
    assert room.sheets[-1].took_focus is False
    room.do(UseEar())
    assert room.sheets[-1].took_focus is True


def test_at_the_end_of_a_page_by_ear_the_voice_rests(room: Room) -> None:
    room.do(UseEar())
    assert room.read_to_the_end() == ["One.", "Two.", "Three.", "Four."]
    assert room.actions[-1] == RestVoice()
    assert (room.heard.at, room.heard.is_paused) == (3, True)
    assert not room.heard.has_no_voice


def test_a_thing_that_is_nothing_but_signs_is_no_missing_voice(room: Room) -> None:
    room.said_as = {"Three.": ""}
    room.do(UseEar(), HearItem(2))
    assert not room.voice.is_speaking
    assert not room.heard.has_no_voice


# --- beside what is read ------------------------------------------------------------------------


def test_what_is_said_besides_interrupts_and_then_the_page_goes_on(room: Room) -> None:
    room.do(UseEar())
    room.voice.finish()
    room.reader.say_besides("The sheet is printed.", "en")
    assert room.voice.now == "The sheet is printed."
    room.voice.finish()
    assert room.read_to_the_end() == ["Two.", "Three.", "Four."]


def test_what_is_said_besides_of_one_thing_is_the_last_word(room: Room) -> None:
    """What the screen told of that thing before is not true any more."""
    long = Sheet(
        [Sentence("Ask about pain.", "en", 0), Sentence("Not on your list.", "en", 0)],
        [Item(0, is_control=True)],
    )
    room.make = lambda: long
    room.do(UseEar(), HearItem(0))
    room.reader.say_besides("Ask about pain. On your list.", "en")
    room.voice.finish()
    assert not room.voice.is_speaking
    assert room.voice.words[-1] == "Ask about pain. On your list."
    assert room.heard.is_paused


def test_what_is_said_besides_does_not_end_a_pause(room: Room) -> None:
    room.do(UseEar(), PauseListening())
    room.reader.say_besides("The sheet is printed.", "en")
    room.voice.finish()
    assert not room.voice.is_speaking
    assert room.heard.is_paused


def test_what_is_said_besides_in_a_pause_can_be_silenced(room: Room) -> None:
    room.do(UseEar(), PauseListening())
    room.reader.say_besides("The sheet is printed.", "en")
    room.reader.hush()
    assert not room.voice.is_speaking


def test_what_is_said_besides_in_a_pause_is_said_to_its_end(room: Room) -> None:
    """The seconds of the wiped screen pass meanwhile, and change nothing of it."""
    room.do(UseEar(), PauseListening())
    room.reader.say_besides("We are wiping this screen.", "en")
    room.do(CleanScreen(30), CleanScreen(29))
    assert room.voice.now == "We are wiping this screen."


def test_what_fails_besides_does_not_stop_the_page(room: Room) -> None:
    room.do(UseEar())
    room.reader.say_besides("The sheet is printed.", "en")
    room.voice.fail()
    assert room.voice.now == "One."


def test_nothing_is_said_besides_in_a_language_without_a_voice(room: Room) -> None:
    room.do(UseEar())
    room.reader.say_besides("La hoja está impresa.", "es")
    assert room.voice.words == ["One."]


def test_the_curtain_does_not_begin_the_page_anew(room: Room) -> None:
    room.do(UseEar(), DrawCurtain(is_drawn=True))
    assert room.voice.words == ["One."]
