"""Journeys of people who touch the screen and have it read to them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.content.sentences import sentences
from kiosk.content.spoken import Spoken
from kiosk.proof.hand import Hand
from kiosk.proof.silent_voice import SilentVoice
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import Start, VisitorLeft
from kiosk.session.listening import Listening
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.voice import Voice
from kiosk.settings.settings import Settings
from kiosk.views.parts.writing import own_name
from tests.journeys.visitor import Visitor, alike, arrives
from tests.session.other_language import in_another_language

MOST_SENTENCES = 200
LONGEST_WAIT = 300.0


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def speaking(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Visitor]:
    """A kiosk with a voice."""
    stage = Stage(Settings(), guide, request.param, has_voice=True)
    yield Visitor(stage, Hand(stage), guide)
    stage.close()


@pytest.fixture
def visitor(speaking: Visitor) -> Visitor:
    """The next visitor, who has begun."""
    speaking.stage.do(VisitorLeft())
    speaking.begins()
    return speaking


@pytest.fixture
def listener(visitor: Visitor) -> Visitor:
    """Somebody who is being read a page of more than one screenful."""
    visitor.touch(visitor.edition.risks.short)
    visitor.touch(visitor.edition.words.listen)
    assert voice(visitor).is_speaking
    return visitor


def voice(visitor: Visitor) -> SilentVoice:
    return visitor.stage.voice


def heard(visitor: Visitor) -> Listening:
    listening = visitor.session.listening
    assert listening is not None
    return listening


def says(visitor: Visitor) -> str:
    """Give what the voice says now; empty where it is silent."""
    return voice(visitor).said[-1][1] if voice(visitor).is_speaking else ""


def is_asked(visitor: Visitor) -> bool:
    """Say whether the screen asks if the visitor is still here."""
    return visitor.session.seconds_left is not None


def hears_on(visitor: Visitor) -> None:
    """Hear the sentence of now to its end."""
    voice(visitor).finish()
    visitor.stage.settle()


def hears_all(visitor: Visitor) -> list[str]:
    """Listen until the voice is silent by itself; gives what it said."""
    said: list[str] = []
    for _ in range(MOST_SENTENCES):
        if not voice(visitor).is_speaking:
            return said
        said.append(says(visitor))
        hears_on(visitor)
    raise AssertionError("the voice does not come to an end")


def spoken(visitor: Visitor, text: str) -> list[str]:
    """Give what the voice is given for a text, sentence by sentence."""
    edition = visitor.guide.first
    given = Spoken(edition)
    return [given.say(each) for each in sentences(text, edition.language)]


# --- listening ----------------------------------------------------------------------------------


def test_a_touch_on_listen_reads_the_page_from_its_title_to_its_end(visitor: Visitor) -> None:
    visitor.touch(visitor.edition.risks.short)
    assert not voice(visitor).is_speaking
    visitor.touch(visitor.edition.words.listen)
    said = hears_all(visitor)
    assert said[:1] == spoken(visitor, visitor.edition.risks.title)
    for group in visitor.edition.risks.groups:
        for sentence in spoken(visitor, group.risks[0].name):
            assert any(sentence.rstrip(".") in each for each in said)
    assert visitor.session.listening is None
    assert not voice(visitor).is_speaking


def test_the_voice_is_led_where_the_tabs_were_and_they_come_back(listener: Visitor) -> None:
    words = listener.edition.words
    for name in (words.pause, words.hear_again, words.slower, words.faster, words.stop):
        assert listener.comes_upon(name)
    assert not listener.comes_upon(listener.edition.recovery.short)
    listener.touch(words.stop)
    assert not voice(listener).is_speaking
    assert listener.session.listening is None
    assert listener.comes_upon(listener.edition.recovery.short)
    assert not listener.comes_upon(words.pause)


def test_the_page_turns_by_itself_so_that_what_is_said_is_seen(listener: Visitor) -> None:
    offsets = [listener.session.offset]
    for _ in range(MOST_SENTENCES):
        if not voice(listener).is_speaking:
            break
        hears_on(listener)
        offsets.append(listener.session.offset)
    assert offsets == sorted(offsets)
    assert listener.reads_on() is False, "the last sentence was on the last screenful"


def test_listen_once_more_begins_with_the_title(listener: Visitor) -> None:
    hears_on(listener)
    hears_on(listener)
    assert heard(listener).at == 2
    listener.touch(listener.edition.words.listen)
    assert heard(listener).at == 0
    assert [says(listener)] == spoken(listener, listener.edition.risks.title)


def test_pause_go_on_and_repeat_say_the_same_sentence(listener: Visitor) -> None:
    words = listener.edition.words
    hears_on(listener)
    sentence = says(listener)
    listener.touch(words.pause)
    assert not voice(listener).is_speaking
    listener.touch(words.go_on)
    assert says(listener) == sentence
    listener.touch(words.hear_again)
    assert says(listener) == sentence
    assert heard(listener).at == 1


def test_faster_and_louder_are_heard_at_once(listener: Visitor) -> None:
    words = listener.edition.words
    listener.touch(words.faster)
    listener.touch(words.louder)
    said = voice(listener).said[-1]
    assert said[3] == Voice().faster().louder()
    assert voice(listener).is_speaking
    listener.touch(words.slower)
    listener.touch(words.softer)
    assert voice(listener).said[-1][3] == Voice()


# --- a touch interrupts -------------------------------------------------------------------------


def empty_place(visitor: Visitor) -> QPoint:
    """Give a place where nothing can be touched."""
    return QPoint(visitor.stage.window.width() // 2, 8)


def test_a_finger_that_comes_down_silences_the_voice_before_it_is_lifted(
    listener: Visitor,
) -> None:
    with listener.hand.resting_at(empty_place(listener)):
        assert not voice(listener).is_speaking
    assert heard(listener).is_paused
    assert listener.comes_upon(listener.edition.words.go_on)
    listener.touch(listener.edition.words.go_on)
    assert voice(listener).is_speaking


def test_a_touch_that_the_system_takes_back_leaves_a_pause(listener: Visitor) -> None:
    with listener.hand.resting_at(empty_place(listener)):
        handle = listener.stage.window.windowHandle()
        assert handle is not None
        device = QTest.createTouchDevice()
        QCoreApplication.sendEvent(handle, QTouchEvent(QEvent.Type.TouchCancel, device))
        listener.stage.settle()
        assert heard(listener).is_paused
    assert listener.comes_upon(listener.edition.words.go_on)


def test_a_page_that_is_pushed_by_a_finger_is_not_read_on(listener: Visitor) -> None:
    window = listener.stage.window
    middle = QPoint(window.width() // 2, window.height() // 2)
    with listener.hand.resting_at(middle) as slide:
        assert not voice(listener).is_speaking
        slide(middle - QPoint(0, window.height() // 4))
    listener.lets_the_page_rest()
    assert heard(listener).is_paused
    assert not voice(listener).is_speaking


def test_a_touch_on_next_goes_there_and_the_voice_stops(visitor: Visitor) -> None:
    visitor.touch(visitor.edition.procedure.short)
    before = visitor.session.place
    visitor.touch(visitor.edition.words.listen)
    visitor.touch(next(it for it in visitor.names() if it.startswith(visitor.edition.words.next)))
    assert visitor.session.place not in (before, Place(Screen.HOME))
    assert visitor.session.listening is None
    assert not voice(visitor).is_speaking


def test_back_and_home_stop_the_voice(listener: Visitor) -> None:
    listener.goes_back()
    assert (listener.session.listening, says(listener)) == (None, "")
    listener.touch(listener.edition.words.listen)
    assert says(listener)
    listener.touch(listener.edition.words.home)
    assert listener.session.place == Place(Screen.HOME)


def test_more_goes_on_with_the_new_screenful(listener: Visitor) -> None:
    hears_on(listener)
    at = heard(listener).at
    said = len(voice(listener).said)
    assert listener.reads_on()
    assert listener.session.offset > 0
    assert voice(listener).is_speaking
    assert heard(listener).at > at + 1
    assert len(voice(listener).said) == said + 1
    assert listener.sees(" ".join(says(listener).split()[:2]))


def test_a_word_card_is_read_when_its_own_button_is_touched(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.touch(edition.words.words_here)
    assert visitor.session.terms
    term = edition.glossary.term(visitor.session.terms[0])
    visitor.touch(edition.words.listen)
    said = hears_all(visitor)
    assert said[0].rstrip(".") == edition.words.what_words_mean
    assert spoken(visitor, term.meaning.text.plain)[0] in said
    visitor.touch(edition.words.listen)
    visitor.touch(edition.words.stop)
    assert not voice(visitor).is_speaking
    assert visitor.session.terms, "the card stays"
    visitor.touch(edition.words.listen)
    visitor.touch(edition.words.close)
    assert (visitor.session.terms, says(visitor)) == ((), "")


# --- waiting ------------------------------------------------------------------------------------


def test_nobody_is_asked_whether_they_are_here_while_they_listen(listener: Visitor) -> None:
    for _ in range(6):
        hears_on(listener)
        listener.waits(Settings().idle_seconds - 1)
        assert not is_asked(listener)


def test_the_time_is_counted_from_the_last_word(listener: Visitor) -> None:
    for _ in range(3):
        listener.waits(Settings().idle_seconds - 1)
        hears_on(listener)
    hears_all(listener)
    listener.waits(Settings().idle_seconds - 1)
    assert not is_asked(listener)
    listener.waits(LONGEST_WAIT)
    assert is_asked(listener)


def test_whoever_has_listened_is_asked_aloud(listener: Visitor) -> None:
    words = listener.edition.words
    hears_all(listener)
    listener.waits(LONGEST_WAIT)
    assert is_asked(listener)
    said = hears_all(listener)
    assert said[: len(spoken(listener, words.still_here_title))] == spoken(
        listener, words.still_here_title
    )
    assert is_asked(listener), "its own voice is no answer"
    listener.touch(words.keep_reading)
    assert not is_asked(listener)
    assert not voice(listener).is_speaking


def test_whoever_has_not_listened_is_asked_in_silence(visitor: Visitor) -> None:
    visitor.touch(visitor.edition.risks.short)
    said = len(voice(visitor).said)
    visitor.waits(LONGEST_WAIT)
    assert is_asked(visitor)
    assert len(voice(visitor).said) == said


def test_when_nobody_answers_the_voice_stops_and_forgets_how_it_was_wanted(
    listener: Visitor,
) -> None:
    words = listener.edition.words
    listener.touch(words.faster)
    listener.touch(words.louder)
    listener.touch(words.stop)
    listener.waits(LONGEST_WAIT)
    assert voice(listener).is_speaking
    listener.waits(Settings().warning_seconds)
    assert listener.session == Session()
    assert not voice(listener).is_speaking
    listener.begins()
    listener.touch(words.listen)
    assert voice(listener).said[-1][3] == Voice()


def test_after_a_visit_that_was_read_to_the_screen_is_as_at_the_first_start(
    speaking: Visitor,
) -> None:
    speaking.stage.do(VisitorLeft())
    fresh = speaking.picture()
    speaking.begins()
    home = speaking.picture()
    speaking.touch(speaking.edition.risks.short)
    speaking.touch(speaking.edition.words.listen)
    hears_on(speaking)
    speaking.stage.do(VisitorLeft())
    assert not voice(speaking).is_speaking
    assert alike(speaking.picture(), fresh)
    speaking.begins()
    assert alike(speaking.picture(), home)
    speaking.touch(speaking.edition.risks.short)
    assert speaking.session.offset == 0


# --- without a voice ----------------------------------------------------------------------------


def test_without_any_voice_there_is_no_button_for_it(guide: Guide, qapp: QApplication) -> None:
    visitor = arrives(guide, PORTRAIT)
    words = visitor.edition.words
    visitor.begins()
    assert not visitor.comes_upon(words.listen)
    visitor.touch(words.words_here)
    assert not visitor.comes_upon(words.listen)
    visitor.touch(words.close)
    visitor.touch(visitor.edition.risks.short)
    assert not visitor.comes_upon(words.listen)
    assert visitor.comes_upon(words.home)
    visitor.stage.close()


def test_a_voice_that_wakes_during_a_visit_is_offered_to_the_next_visitor(
    guide: Guide, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = arrives(guide, PORTRAIT)
    visitor.begins()
    before = visitor.picture()
    monkeypatch.setattr(visitor.stage.voice, "speaks", lambda _language: True)
    visitor.stage.voice.known.emit()
    assert alike(visitor.picture(), before)
    assert not visitor.comes_upon(visitor.edition.words.listen)
    visitor.stage.do(VisitorLeft())
    visitor.begins()
    assert visitor.comes_upon(visitor.edition.words.listen)
    visitor.stage.close()


def test_a_voice_that_is_lost_during_a_visit_leaves_a_notice_and_no_button_to_the_next(
    guide: Guide, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage(Settings(), guide, PORTRAIT, has_voice=True)
    visitor = Visitor(stage, Hand(stage), guide)
    words = visitor.edition.words
    visitor.begins()
    monkeypatch.setattr(stage.voice, "speaks", lambda _language: False)
    stage.voice.known.emit()
    visitor.touch(words.listen)
    assert stage.voice.said == []
    assert visitor.sees(words.no_voice.format(language=words.language_name))
    visitor.touch(words.stop)
    assert not visitor.sees(words.no_voice.format(language=words.language_name))
    stage.do(VisitorLeft())
    visitor.begins()
    assert not visitor.comes_upon(words.listen)
    stage.close()


@pytest.fixture
def half_spoken(guide: Guide, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    """A kiosk in two languages, with a voice for the first alone."""
    monkeypatch.setattr(SilentVoice, "speaks", lambda _self, language: language == "en")
    both = in_another_language(guide, "es", lambda text: f"¡{text}!")
    stage = Stage(Settings(), both, PORTRAIT, has_voice=True)
    return Visitor(stage, Hand(stage), both)


def test_a_language_without_a_voice_stays_silent_and_the_screen_says_so(
    half_spoken: Visitor,
) -> None:
    visitor = half_spoken
    spanish = visitor.guide.editions["es"].words
    visitor.stage.do(Start("es"))
    visitor.touch(spanish.listen)
    assert voice(visitor).said == []
    assert visitor.sees(spanish.no_voice.format(language=own_name("es")))
    assert visitor.comes_upon(spanish.stop)
    assert not visitor.comes_upon(spanish.pause)
    visitor.touch(spanish.stop)
    assert visitor.session.listening is None
    assert visitor.comes_upon(visitor.guide.editions["es"].risks.short)
    visitor.stage.close()


def test_back_in_a_language_with_a_voice_it_is_heard_again(half_spoken: Visitor) -> None:
    visitor = half_spoken
    visitor.stage.do(Start("es"))
    visitor.touch(visitor.guide.editions["es"].words.listen)
    visitor.touch(visitor.edition.words.language_name)
    assert visitor.session.listening is None
    visitor.touch(visitor.edition.words.listen)
    assert {said[2] for said in voice(visitor).said} == {"en"}
    assert voice(visitor).is_speaking
    visitor.stage.close()
