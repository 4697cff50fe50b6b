"""The row that leads the voice, what offers it, and the curtain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.content.model import Guide
from kiosk.design.sizes import GAP, TARGET, TextSize
from kiosk.proof.controls import controls
from kiosk.proof.hand import Hand
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import (
    Action,
    ChangeVoice,
    FindNoVoice,
    GoOnListening,
    HearAgain,
    Listen,
    OpenPlace,
    OpenTerms,
    PauseListening,
    Start,
    StopListening,
    UseEar,
)
from kiosk.session.comfort import Comfort
from kiosk.session.listening import Ear, Listening
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.voice import SPEEDS, VOLUMES, Voice
from kiosk.settings.settings import Settings
from kiosk.views.curtain import Curtain
from kiosk.views.glossary_card import GlossaryCard
from kiosk.views.listening_row import ListeningRow
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.text import Text
from kiosk.views.parts.workshop import Workshop
from tests.session.other_language import in_another_language
from tests.views.finger import Finger, middle_of, settle

HOME = Place(Screen.HOME)
READING = Session(place=HOME, listening=Listening())
PAUSED = Session(place=HOME, listening=Listening(is_paused=True))


class Row:
    """The row in a window, and what was asked for there."""

    def __init__(self, materials: Materials, guide: Guide) -> None:
        self.words = guide.first.words
        self.window = QWidget()
        self.window.resize(1080, 400)
        self.row = ListeningRow(materials, self.words, 1080)
        QVBoxLayout(self.window).addWidget(self.row)
        self.asked: list[Action] = []
        self.row.asked.connect(self.asked.append)
        self.window.show()
        settle()

    def show(self, session: Session) -> list[str]:
        """Show a session; gives the names of what can be touched."""
        self.row.show_session(session)
        settle()
        return [it.text() for it in self.row.controls() if it.isVisible() and it.isEnabled()]

    def touch(self, name: str) -> Action:
        """Touch what is called so; gives what was asked for."""
        (button,) = (it for it in self.row.controls() if it.text() == name and it.isVisible())
        Finger(self.window).tap(middle_of(button))
        return self.asked[-1]


@pytest.fixture
def row(materials: Materials, guide: Guide) -> Iterator[Row]:
    row = Row(materials, guide)
    yield row
    row.window.close()
    row.window.deleteLater()
    settle()


def test_each_button_asks_for_what_it_says(row: Row) -> None:
    words = row.words
    row.show(READING)
    assert row.touch(words.pause) == PauseListening()
    assert row.touch(words.hear_again) == HearAgain()
    assert row.touch(words.stop) == StopListening()
    assert row.touch(words.slower) == ChangeVoice(Voice().faster(-1))
    assert row.touch(words.faster) == ChangeVoice(Voice().faster())
    assert row.touch(words.softer) == ChangeVoice(Voice().louder(-1))
    assert row.touch(words.louder) == ChangeVoice(Voice().louder())


def test_in_a_pause_it_offers_to_go_on_and_nothing_moves(row: Row) -> None:
    words = row.words
    names = row.show(READING)
    places = [it.geometry() for it in row.row.controls()]
    assert words.pause in names
    assert words.go_on not in names
    names = row.show(PAUSED)
    assert words.go_on in names
    assert words.pause not in names
    assert [it.geometry() for it in row.row.controls()] == places
    assert row.touch(words.go_on) == GoOnListening()
    assert words.pause in row.show(READING)


@pytest.mark.parametrize(
    ("voice", "ended"),
    [
        (Voice(speed=SPEEDS[0]), "slower"),
        (Voice(speed=SPEEDS[-1]), "faster"),
        (Voice(volume=VOLUMES[0]), "softer"),
        (Voice(volume=VOLUMES[-1]), "louder"),
    ],
)
def test_at_an_end_of_a_scale_its_button_cannot_be_pressed(
    row: Row, voice: Voice, ended: str
) -> None:
    every = row.show(READING)
    names = row.show(Session(place=HOME, listening=Listening(), voice=voice))
    assert [name for name in every if name not in names] == [getattr(row.words, ended)]


def test_it_is_not_there_while_nothing_is_read_nor_by_ear(row: Row) -> None:
    assert row.row.isHidden()
    assert row.show(Session(place=HOME)) == []
    assert len(row.show(READING)) == 7
    assert row.show(Session(place=HOME, listening=Listening(), ear=Ear())) == []
    assert row.row.isHidden()


def test_without_a_voice_it_says_so_and_can_be_closed(row: Row) -> None:
    for ear in (None, Ear()):
        unheard = Listening(is_paused=True, has_no_voice=True)
        assert row.show(Session(place=HOME, listening=unheard, ear=ear)) == [row.words.stop]
    assert row.touch(row.words.stop) == StopListening()
    assert row.words.pause in row.show(READING)


@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("width", [1080, 1920])
def test_its_buttons_are_large_apart_and_whole_at_each_size(
    workshop: Workshop, guide: Guide, size: TextSize, width: int
) -> None:
    materials = workshop.materials(Comfort(size), "en")
    window = QWidget()
    window.resize(width, 900)
    row = ListeningRow(materials, guide.first.words, width)
    down = QVBoxLayout(window)
    down.setContentsMargins(0, 0, 0, 0)
    down.addWidget(row)
    window.show()
    row.show_session(READING)
    settle()
    there = controls(window)
    assert len(there) == 7
    least = materials.look.px(TARGET)
    for control in there:
        assert not control.is_cut, control.name
        assert min(control.face.width(), control.face.height()) >= least, control.name
    gap = materials.look.px(GAP)
    for one in there:
        for two in there:
            if one is not two:
                near = one.face.adjusted(1 - gap, 1 - gap, gap - 1, gap - 1)
                assert not near.intersects(two.face), (one.name, two.name)
    window.close()
    window.deleteLater()
    settle()


# --- what offers it -----------------------------------------------------------------------------


@pytest.fixture(scope="module", params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def speaking(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    """A kiosk of two languages with a voice: as many buttons as there ever are."""
    both = in_another_language(guide, "es", lambda text: f"¡{text}!")
    stage = Stage(Settings(), both, request.param, has_voice=True)
    yield stage
    stage.close()


def names_in(stage: Stage) -> list[str]:
    return [control.name for control in controls(stage.window)]


def test_listen_stands_among_the_buttons_of_every_page(speaking: Stage) -> None:
    assert speaking.guide is not None
    words = speaking.guide.first.words
    wanted = [words.home, words.start_over, words.listen, words.comfort]
    for screen in (Screen.HOME, Screen.RISKS, Screen.QUESTIONS, Screen.HELP):
        speaking.do(Start(), OpenPlace(Place(screen)))
        names = names_in(speaking)
        at = names.index(words.home)
        assert names[at : at + 4] == wanted
        assert names[-1] == words.get_help


def test_listen_keeps_its_place_while_the_page_is_read(speaking: Stage) -> None:
    assert speaking.guide is not None
    words = speaking.guide.first.words
    speaking.do(Start(), OpenPlace(Place(Screen.RISKS)))
    hand = Hand(speaking)
    fixed = (words.home, words.listen, words.get_help)
    before = [hand.find(name).face for name in fixed]
    speaking.do(Listen())
    after = [hand.find(name).face for name in fixed]
    assert [face.topLeft() for face in after] == [face.topLeft() for face in before]


def test_the_card_of_words_has_its_own_listen_and_stop(speaking: Stage) -> None:
    assert speaking.guide is not None
    words = speaking.guide.first.words
    speaking.do(Start(), OpenPlace(Place(Screen.ABOUT)), OpenTerms(("nerve",)))
    assert names_in(speaking).count(words.listen) == 1
    places = {control.name: control.face for control in controls(speaking.window)}
    speaking.do(Listen())
    assert words.stop in names_in(speaking)
    assert words.listen not in names_in(speaking)
    assert Hand(speaking).find(words.stop).face == places[words.listen]
    assert Hand(speaking).find(words.close).face == places[words.close]
    speaking.do(StopListening())
    assert words.listen in names_in(speaking)


def test_the_card_of_words_offers_to_stop_only_while_it_is_read(
    speaking: Stage,
) -> None:
    assert speaking.guide is not None
    words = speaking.guide.first.words
    speaking.do(Start(), OpenPlace(Place(Screen.ABOUT)), OpenTerms(("nerve",)))
    speaking.do(Listen())
    assert words.stop in names_in(speaking)
    speaking.do(FindNoVoice())
    assert words.listen in names_in(speaking)
    assert words.stop not in names_in(speaking)
    (card,) = speaking.window.findChildren(GlossaryCard)
    silence = words.no_voice.format(language=words.language_name)
    assert silence in [text.text() for text in card.findChildren(Text) if text.isVisible()]
    assert speaking.window.rect().contains(card.card.geometry())


def test_by_ear_the_tabs_stay_to_be_reached(speaking: Stage) -> None:
    assert speaking.guide is not None
    edition = speaking.guide.first
    speaking.do(Start(), OpenPlace(Place(Screen.RISKS)), UseEar())
    assert edition.recovery.short in names_in(speaking)
    assert edition.words.pause not in names_in(speaking)


# --- the curtain --------------------------------------------------------------------------------


def test_the_curtain_covers_all_of_the_window_and_lies_over_what_comes_later(
    window: QWidget,
) -> None:
    curtain = Curtain(window)
    window.show()
    late = QWidget(window)
    late.setGeometry(window.rect())
    late.show()
    drawn = Session(place=HOME, ear=Ear(has_curtain=True))
    curtain.show_session(drawn)
    settle()
    assert curtain.geometry() == window.rect()
    assert window.childAt(window.rect().center()) is curtain
    later = QWidget(window)
    later.setGeometry(window.rect())
    later.show()
    curtain.show_session(drawn)
    assert window.childAt(window.rect().center()) is curtain
    for session in (Session(place=HOME, ear=Ear()), Session(place=HOME), Session()):
        curtain.show_session(drawn)
        curtain.show_session(session)
        assert curtain.isHidden()
