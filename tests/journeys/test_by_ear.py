"""Journeys of people who do not see the screen: what each key does, and what is heard of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.content.model import Guide
from kiosk.content.spoken import Spoken
from kiosk.design.themes import CURTAIN
from kiosk.proof.hand import Hand
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import ChooseLanguage, Listen, OpenPlace, PrintingIs, Start, VisitorLeft
from kiosk.session.listening import Listening
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.taking_home import Printing, printing_words
from kiosk.session.voice import Voice
from kiosk.settings.settings import Settings
from tests.journeys.visitor import MOST_TABS, Visitor, alike
from tests.journeys.without_touch import (
    BACK,
    DOWN,
    HELP,
    LEFT,
    RIGHT,
    SELECT,
    UP,
    EarVisitor,
)
from tests.session.other_language import in_another_language

LOUDER, SOFTER = Qt.Key.Key_F20, Qt.Key.Key_F21
PLUG, UNPLUG = Qt.Key.Key_F22, Qt.Key.Key_F24
SITE = Settings(key_jack_in=("F22",), key_jack_out=("F24",))
LONGEST_WAIT = 300.0


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def speaking(
    request: pytest.FixtureRequest, guide: Guide, qapp: QApplication
) -> Iterator[EarVisitor]:
    """A kiosk with a voice and a pad, whose jack tells of its plug."""
    stage = Stage(SITE, guide, request.param, has_voice=True)
    yield EarVisitor(stage, Hand(stage), guide, Spoken(guide.first))
    stage.close()


@pytest.fixture
def visitor(speaking: EarVisitor) -> EarVisitor:
    """The next visitor, before the attract screen."""
    speaking.stage.do(VisitorLeft())
    return speaking


@pytest.fixture
def by_ear(visitor: EarVisitor) -> EarVisitor:
    """Somebody who hears the page of risks, at its beginning."""
    visitor.presses(DOWN)
    visitor.stage.do(OpenPlace(Place(Screen.RISKS)))
    assert hears_now(visitor, visitor.edition.risks.title)
    return visitor


def says(visitor: EarVisitor) -> str:
    """Give what the voice says now; empty where it is silent."""
    voice = visitor.stage.voice
    return voice.said[-1][1] if voice.is_speaking else ""


def hears_now(visitor: EarVisitor, text: str) -> bool:
    """Say whether the voice has just begun this text."""
    return says(visitor).rstrip(".") == visitor.as_said(text)[0]


def hears_on(visitor: EarVisitor) -> None:
    """Hear the sentence of now to its end."""
    visitor.stage.voice.finish()
    visitor.stage.settle()


def heard(visitor: Visitor) -> Listening:
    listening = visitor.session.listening
    assert listening is not None
    return listening


def sends(visitor: Visitor, kind: QEvent.Type, key: Qt.Key, *, repeats: bool = False) -> None:
    """Press a key or let it go, or say that it is held."""
    handle = visitor.stage.window.windowHandle()
    assert handle is not None
    none = Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(handle, QKeyEvent(kind, key, none, "", repeats))
    visitor.stage.settle()


def goes_down_to(visitor: EarVisitor, name: str) -> None:
    """Press down until the voice says this first."""
    for _ in range(MOST_TABS):
        visitor.presses(DOWN)
        if hears_now(visitor, name):
            return
    raise AssertionError(f"the keys do not come to {name!r}")


# --- the first key ------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [UP, DOWN, LEFT, RIGHT, SELECT, BACK, HELP, LOUDER, SOFTER, PLUG])
def test_any_key_begins_within_its_press_and_says_what_the_keys_do(
    visitor: EarVisitor, key: Qt.Key
) -> None:
    handle = visitor.stage.window.windowHandle()
    assert handle is not None
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(handle, press)
    # No event has been handled since: nothing waits for a timer.
    assert visitor.session.place == Place(Screen.LISTEN)
    assert hears_now(visitor, visitor.edition.words.listen_title)
    sends(visitor, QEvent.Type.KeyRelease, key)
    assert visitor.session.place == Place(Screen.LISTEN)
    assert hears_now(visitor, visitor.edition.words.listen_title)


def test_a_plug_that_is_pulled_before_the_attract_screen_begins_nothing(
    visitor: EarVisitor,
) -> None:
    visitor.presses(UNPLUG)
    assert visitor.session == Session()
    assert says(visitor) == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_F9, Qt.Key.Key_Meta, Qt.Key.Key_Print])
def test_a_key_that_no_pad_has_does_nothing(visitor: EarVisitor, key: Qt.Key) -> None:
    visitor.presses(key)
    assert visitor.session == Session()
    visitor.presses(DOWN)
    before = visitor.session
    visitor.presses(key)
    assert visitor.session == before
    assert hears_now(visitor, visitor.edition.words.listen_title)


def test_in_a_visit_that_was_begun_by_touch_the_first_key_reads_the_page(
    visitor: EarVisitor,
) -> None:
    visitor.stage.do(Start(), OpenPlace(Place(Screen.RISKS)))
    visitor.presses(SELECT)
    assert visitor.session.place == Place(Screen.RISKS)
    assert hears_now(visitor, visitor.edition.risks.title)


def test_the_whole_help_with_the_keys_is_heard_without_a_further_key(visitor: EarVisitor) -> None:
    words = visitor.edition.words
    visitor.presses(HELP)
    lines = (words.listen_lead, words.keys_move, words.keys_select, words.keys_volume)
    said: list[str] = []
    while says(visitor):
        said.append(says(visitor).rstrip("."))
        hears_on(visitor)
    for line in lines:
        assert set(visitor.as_said(line)) <= set(said)
    assert heard(visitor).is_paused


# --- the keys -----------------------------------------------------------------------------------


def test_down_and_up_go_from_one_thing_to_the_next_and_back(by_ear: EarVisitor) -> None:
    first = says(by_ear)
    by_ear.presses(DOWN)
    second = says(by_ear)
    assert second != first
    by_ear.presses(DOWN)
    assert says(by_ear) not in (first, second)
    by_ear.presses(UP)
    assert says(by_ear) == second
    by_ear.presses(UP)
    assert says(by_ear) == first


def test_a_thing_is_said_to_its_end_and_then_it_is_silent(by_ear: EarVisitor) -> None:
    by_ear.presses(DOWN)
    for _ in range(20):
        if not says(by_ear):
            break
        hears_on(by_ear)
    assert heard(by_ear).is_paused
    at = heard(by_ear).at
    by_ear.waits(1)
    assert (says(by_ear), heard(by_ear).at) == ("", at)


def test_right_goes_from_button_to_button_and_select_presses_what_is_heard(
    by_ear: EarVisitor,
) -> None:
    risk = by_ear.edition.risks.groups[0].risks[0]
    by_ear.presses(RIGHT)
    for _ in range(MOST_TABS):
        if hears_now(by_ear, risk.name):
            break
        by_ear.presses(RIGHT)
    by_ear.presses(SELECT)
    assert by_ear.session.place == Place(Screen.RISKS, risk.id)
    by_ear.presses(BACK)
    assert by_ear.session.place == Place(Screen.RISKS)


def test_select_on_a_text_is_silent_and_goes_on_from_there(by_ear: EarVisitor) -> None:
    hears_on(by_ear)
    sentence = says(by_ear)
    by_ear.presses(SELECT)
    assert (says(by_ear), heard(by_ear).is_paused) == ("", True)
    assert by_ear.session.place == Place(Screen.RISKS)
    by_ear.presses(SELECT)
    assert says(by_ear) == sentence
    hears_on(by_ear)
    assert says(by_ear) not in ("", sentence)


def test_help_leads_from_anywhere_to_what_the_keys_do_and_back_leads_back(
    by_ear: EarVisitor,
) -> None:
    by_ear.presses(HELP)
    assert hears_now(by_ear, by_ear.edition.words.listen_title)
    by_ear.presses(BACK)
    assert by_ear.session.place == Place(Screen.RISKS)
    assert hears_now(by_ear, by_ear.edition.risks.title)


def test_help_on_the_page_of_the_keys_reads_it_again(visitor: EarVisitor) -> None:
    visitor.presses(HELP)
    while says(visitor):
        hears_on(visitor)
    visitor.presses(HELP)
    assert hears_now(visitor, visitor.edition.words.listen_title)
    hears_on(visitor)
    assert says(visitor), "the page, and not its title alone"


def test_help_leads_away_from_a_question_too(by_ear: EarVisitor) -> None:
    edition = by_ear.edition
    by_ear.touch(edition.questions.short)
    by_ear.touch(edition.questions.questions[0].text.plain)
    by_ear.touch(edition.words.start_over)
    assert hears_now(by_ear, edition.words.start_over_title)
    by_ear.presses(HELP)
    assert hears_now(by_ear, edition.words.listen_title)
    assert len(by_ear.session.picked) == 1


def test_back_where_no_way_leads_back_says_where_one_is(visitor: EarVisitor) -> None:
    visitor.presses(DOWN)
    visitor.stage.do(OpenPlace(Place(Screen.HOME)))
    visitor.presses(DOWN)
    visitor.presses(BACK)
    assert visitor.session.place == Place(Screen.HOME)
    assert hears_now(visitor, visitor.edition.words.home_title)
    hears_on(visitor)
    assert says(visitor) == ""


def test_the_volume_keys_are_heard_at_once(by_ear: EarVisitor) -> None:
    sentence = says(by_ear)
    by_ear.presses(LOUDER)
    assert says(by_ear) == sentence
    assert by_ear.stage.voice.said[-1][3] == Voice().louder()
    by_ear.presses(SOFTER)
    by_ear.presses(SOFTER)
    assert by_ear.stage.voice.said[-1][3] == Voice().louder(-1)
    for _ in range(20):
        by_ear.presses(LOUDER)
    assert by_ear.session.voice.volume == 100
    assert says(by_ear) == sentence


def test_the_volume_keys_work_for_those_who_only_listen(visitor: EarVisitor) -> None:
    visitor.stage.do(Start(), Listen())
    visitor.presses(LOUDER)
    assert visitor.stage.voice.said[-1][3] == Voice().louder()
    assert visitor.session.ear is None


def test_a_key_that_is_held_does_nothing_more(by_ear: EarVisitor) -> None:
    sends(by_ear, QEvent.Type.KeyPress, DOWN)
    once = by_ear.session
    said = len(by_ear.stage.voice.said)
    for _ in range(30):
        sends(by_ear, QEvent.Type.KeyRelease, DOWN, repeats=True)
        sends(by_ear, QEvent.Type.KeyPress, DOWN, repeats=True)
    sends(by_ear, QEvent.Type.KeyRelease, DOWN)
    assert by_ear.session == once
    assert len(by_ear.stage.voice.said) == said


# --- the plug -----------------------------------------------------------------------------------


def test_a_headset_that_is_pulled_out_silences_and_plugged_in_goes_on(by_ear: EarVisitor) -> None:
    hears_on(by_ear)
    sentence = says(by_ear)
    by_ear.presses(UNPLUG)
    assert says(by_ear) == ""
    assert heard(by_ear).is_paused
    by_ear.presses(PLUG)
    assert says(by_ear) == sentence


def test_a_headset_that_is_pulled_out_silences_what_is_announced_too(by_ear: EarVisitor) -> None:
    by_ear.presses(SELECT)
    by_ear.stage.do(PrintingIs(Printing.DONE))
    assert says(by_ear)
    by_ear.presses(UNPLUG)
    assert says(by_ear) == ""


def test_a_headset_that_is_pulled_out_pauses_for_those_who_only_listen_too(
    visitor: EarVisitor,
) -> None:
    visitor.stage.do(Start(), Listen())
    visitor.presses(UNPLUG)
    assert says(visitor) == ""
    assert heard(visitor).is_paused
    assert visitor.session.ear is None


# --- what is announced --------------------------------------------------------------------------


def test_a_question_that_is_picked_is_announced_and_its_old_state_never_said(
    visitor: EarVisitor,
) -> None:
    edition = visitor.edition
    question = edition.questions.questions[0].text.plain
    visitor.presses(DOWN)
    visitor.stage.do(OpenPlace(Place(Screen.QUESTIONS)))
    goes_down_to(visitor, question)
    before = len(visitor.stage.voice.said)
    visitor.presses(SELECT)
    assert len(visitor.session.picked) == 1
    said: list[str] = []
    while says(visitor):
        said.append(says(visitor))
        hears_on(visitor)
    assert len(visitor.stage.voice.said) == before + 1
    assert edition.words.picked in said[0]
    assert edition.words.not_picked not in " ".join(said)


def test_what_the_printer_does_is_announced_and_then_the_page_goes_on(by_ear: EarVisitor) -> None:
    hears_on(by_ear)
    sentence = says(by_ear)
    by_ear.stage.do(PrintingIs(Printing.DONE))
    assert printing_words(by_ear.edition.words, Printing.DONE).split(".")[0] in says(by_ear)
    hears_on(by_ear)
    assert says(by_ear) == sentence


# --- the curtain --------------------------------------------------------------------------------


def curtain_is_drawn(visitor: Visitor) -> bool:
    """Say whether every pixel of the screen has the colour of the curtain."""
    picture = visitor.picture()
    plain = QImage(picture.size(), picture.format())
    plain.fill(QColor(CURTAIN))
    return picture == plain


@pytest.fixture
def hidden(visitor: EarVisitor) -> EarVisitor:
    """Somebody who has hidden the screen with the keys."""
    visitor.presses(DOWN)
    visitor.touch(visitor.edition.words.curtain_draw)
    assert visitor.session.ear is not None
    assert visitor.session.ear.has_curtain
    return visitor


def test_the_curtain_hides_everything_on_every_page(hidden: EarVisitor) -> None:
    assert curtain_is_drawn(hidden)
    hidden.touch(hidden.edition.words.listen_begin)
    assert hidden.session.place == Place(Screen.HOME)
    assert curtain_is_drawn(hidden)
    hidden.touch(hidden.edition.risks.short)
    assert curtain_is_drawn(hidden)
    assert hears_now(hidden, hidden.edition.risks.title)


def test_the_curtain_hides_the_question_that_is_asked_aloud(hidden: EarVisitor) -> None:
    hidden.waits(LONGEST_WAIT)
    assert hears_now(hidden, hidden.edition.words.still_here_title)
    assert curtain_is_drawn(hidden)


def test_the_curtain_is_opened_by_keys(hidden: EarVisitor) -> None:
    hidden.touch(hidden.edition.words.curtain_open)
    assert not curtain_is_drawn(hidden)
    assert hidden.session.ear is not None


def test_a_touch_opens_the_curtain_and_presses_nothing(hidden: EarVisitor) -> None:
    place = hidden.session.place
    begin = hidden.finds(hidden.edition.words.listen_begin)
    hidden.hand.touch_at(begin.face.center())
    assert not curtain_is_drawn(hidden)
    assert hidden.session.place == place
    assert hidden.session.ear is None
    assert says(hidden) == ""


def test_the_curtain_is_gone_for_the_next_visitor(visitor: EarVisitor) -> None:
    fresh = visitor.picture()
    visitor.presses(DOWN)
    visitor.touch(visitor.edition.words.curtain_draw)
    visitor.waits(LONGEST_WAIT)
    visitor.waits(LONGEST_WAIT)
    assert visitor.session == Session()
    assert alike(visitor.picture(), fresh)
    visitor.presses(DOWN)
    assert not curtain_is_drawn(visitor)


# --- a touch ------------------------------------------------------------------------------------


def test_a_touch_ends_the_voice_and_presses_what_is_seen(by_ear: EarVisitor) -> None:
    tab = by_ear.hand.find(by_ear.edition.recovery.short)
    with by_ear.hand.resting_at(tab.face.center()):
        assert says(by_ear) == ""
        assert by_ear.session.ear is None
    assert by_ear.session.place == Place(Screen.RECOVERY)
    assert says(by_ear) == ""


def test_a_touch_on_nothing_leaves_the_page_with_its_tabs(by_ear: EarVisitor) -> None:
    by_ear.hand.touch_at(QPoint(by_ear.stage.window.width() // 2, 8))
    assert by_ear.session.place == Place(Screen.RISKS)
    assert by_ear.session.listening is None
    assert by_ear.edition.recovery.short in by_ear.names()


def test_after_a_touch_a_key_begins_by_ear_again(by_ear: EarVisitor) -> None:
    by_ear.hand.touch_at(QPoint(by_ear.stage.window.width() // 2, 8))
    by_ear.presses(DOWN)
    assert by_ear.session.ear is not None
    assert hears_now(by_ear, by_ear.edition.risks.title)


# --- waiting ------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [DOWN, SELECT, BACK, HELP, LOUDER])
def test_the_question_is_asked_aloud_and_any_key_keeps_the_visit(
    by_ear: EarVisitor, key: Qt.Key
) -> None:
    by_ear.presses(LEFT)
    by_ear.waits(LONGEST_WAIT)
    assert hears_now(by_ear, by_ear.edition.words.still_here_title)
    by_ear.presses(key)
    assert by_ear.session.seconds_left is None
    assert by_ear.session.place == Place(Screen.RISKS)
    assert by_ear.session.voice == Voice()
    assert hears_now(by_ear, by_ear.edition.risks.title)
    hears_on(by_ear)
    assert says(by_ear) == "", "only where one is"


def test_who_listens_is_not_asked(by_ear: EarVisitor) -> None:
    for _ in range(4):
        hears_on(by_ear)
        by_ear.waits(Settings().idle_seconds - 1)
        assert by_ear.session.seconds_left is None


def test_when_nobody_answers_all_is_silent_and_as_before(visitor: EarVisitor) -> None:
    fresh = visitor.picture()
    visitor.presses(DOWN)
    visitor.presses(LOUDER)
    visitor.waits(LONGEST_WAIT)
    assert says(visitor)
    visitor.waits(Settings().warning_seconds)
    assert visitor.session == Session()
    assert says(visitor) == ""
    assert alike(visitor.picture(), fresh)


def test_a_pad_that_is_pulled_out_in_the_midst_leaves_silence_and_a_fresh_screen(
    visitor: EarVisitor,
) -> None:
    fresh = visitor.picture()
    visitor.presses(DOWN)
    visitor.stage.do(OpenPlace(Place(Screen.RISKS)))
    visitor.presses(RIGHT)
    visitor.stage.clock.now += 1
    sends(visitor, QEvent.Type.KeyPress, SELECT)
    visitor.waits(LONGEST_WAIT)
    visitor.waits(Settings().warning_seconds)
    assert visitor.session == Session()
    assert says(visitor) == ""
    buttons = visitor.stage.window.findChildren(QAbstractButton)
    assert not [button for button in buttons if button.isDown()]
    assert alike(visitor.picture(), fresh)
    visitor.presses(DOWN)
    assert hears_now(visitor, visitor.edition.words.listen_title)


# --- other languages, and no voice --------------------------------------------------------------


def test_another_language_is_heard_as_soon_as_it_is_chosen(
    guide: Guide, qapp: QApplication
) -> None:
    both = in_another_language(guide, "es", lambda text: f"¡{text}!")
    stage = Stage(SITE, both, PORTRAIT, has_voice=True)
    visitor = EarVisitor(stage, Hand(stage), both, Spoken(both.first))
    visitor.presses(DOWN)
    other = both.editions["es"]
    for _ in range(MOST_TABS):
        visitor.presses(RIGHT)
        if stage.voice.said[-1][2] == "es":
            break
    assert stage.voice.said[-1][1] == other.words.listen, "said in its own voice"
    visitor.presses(SELECT)
    assert visitor.session.language == "es"
    assert stage.voice.said[-1][2] == "es"
    assert stage.voice.said[-1][1].startswith("¡")
    stage.close()


def test_nobody_is_led_by_ear_to_a_language_that_has_no_voice(
    guide: Guide, qapp: QApplication
) -> None:
    both = in_another_language(guide, "es", lambda text: f"¡{text}!")
    stage = Stage(SITE, both, PORTRAIT, has_voice=True)
    stage.voice.lacks.add("es")
    visitor = EarVisitor(stage, Hand(stage), both, Spoken(both.first))
    visitor.presses(DOWN)
    stage.do(ChooseLanguage("es"))
    assert visitor.session.language == ""
    assert visitor.session.ear is not None
    assert {said[2] for said in stage.voice.said} == {"en"}
    assert hears_now(visitor, visitor.edition.words.listen_title)
    stage.close()


def test_without_a_voice_the_keys_do_what_they_do_everywhere(
    guide: Guide, qapp: QApplication
) -> None:
    stage = Stage(SITE, guide, PORTRAIT)
    visitor = Visitor(stage, Hand(stage), guide)
    visitor.presses(PLUG)
    assert visitor.session == Session()
    visitor.presses(SELECT)
    assert visitor.session.place == Place(Screen.HOME)
    assert visitor.session.ear is None
    visitor.presses(HELP)
    assert visitor.session.place == Place(Screen.HELP)
    assert stage.voice.said == []
    stage.close()
