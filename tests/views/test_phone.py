"""The phone's page: the square carries this visit's words, and nothing of another's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
import zxingcpp
from attrs import evolve, frozen
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Clinic, Guide
from kiosk.design.sizes import TextSize
from kiosk.session.phone_text import phone_text
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.session.sheet import Sheet
from kiosk.views.parts.qr_code import CAPACITY, QrCode
from kiosk.views.parts.text import Text
from kiosk.views.parts.way_home import WayHome
from kiosk.views.phone import PhoneView
from tests.session.other_language import in_another_language
from tests.views.finger import settle
from tests.views.screens import GLASSES, TALL, WIDE, Glass, standing

CODES = zxingcpp.barcode_formats_from_str("QRCode")
WAY_HOME = WayHome(today=lambda: date(2026, 11, 26))


@frozen(eq=False)
class Pane:
    """The page on a screen."""

    view: PhoneView
    sheet_for: Callable[[Session], Sheet]

    @property
    def code(self) -> QrCode:
        code = self.view.findChild(QrCode)
        assert isinstance(code, QrCode)
        return code

    def show(self, **of_visit: object) -> Session:
        """Show a visit."""
        session = evolve(Session(place=Place(Screen.PHONE)), **of_visit)  # type: ignore[arg-type]
        self.view.show_session(session)
        settle()
        return session

    def read(self) -> list[str]:
        """Read the codes on the screen, as a phone in front of it does."""
        picture = self.view.window().grab().toImage()
        found = zxingcpp.read_barcodes(picture, CODES)
        return [each.text for each in found]

    def says(self, words: str) -> bool:
        """Tell whether these words are seen."""
        texts = self.view.findChildren(Text)
        return any(it.text() == words and it.isVisibleTo(self.view.window()) for it in texts)


Open = Callable[..., Pane]


@pytest.fixture
def open_on(qapp: QApplication, guide: Guide) -> Iterator[Open]:
    """Open the page on a screen."""
    open_ones = []

    def opened(
        glass: Glass = TALL,
        *,
        size: TextSize = TextSize.NORMAL,
        words: Guide = guide,
        language: str = "en",
    ) -> Pane:
        materials = glass.materials(size, language=language)
        edition = words.editions[language]
        stand = standing(glass, materials, lambda: PhoneView(materials, words, edition, WAY_HOME))
        view = stand.__enter__()
        open_ones.append(stand)
        assert isinstance(view, PhoneView)
        pane = Pane(view, partial(WAY_HOME.sheet, guide=words))
        pane.show(language=language)
        return pane

    yield opened
    for stand in open_ones:
        stand.__exit__(None, None, None)


@pytest.mark.parametrize("name", GLASSES)
def test_a_phone_reads_the_words_of_this_visit(open_on: Open, guide: Guide, name: str) -> None:
    pane = open_on(GLASSES[name])
    picked = (guide.first.questions.questions[0].id,)
    session = pane.show(picked=picked)
    copy = pane.sheet_for(session).copies[0]
    assert pane.read() == [phone_text(copy, pane.code.most_bytes()).text]
    assert guide.first.questions.questions[0].text.plain in pane.read()[0]
    assert pane.read()[0].startswith(f"{guide.clinic.name}\n\nCall 911")


def test_the_address_stands_last_and_whole_however_little_room_there_is(
    open_on: Open, guide: Guide
) -> None:
    web = "https://clinic.example/spine"
    named = evolve(guide, clinic=Clinic(name="Hill Clinic", languages=("en",), web=web))
    for glass in GLASSES.values():
        pane = open_on(glass, words=named)
        assert pane.read()[0].endswith(f"\n{web}")


def test_arabic_words_arrive_as_they_are(open_on: Open, guide: Guide) -> None:
    arabic = in_another_language(guide, "ar", lambda text: f"ألم {text}")
    pane = open_on(words=arabic, language="ar")
    (text,) = pane.read()
    assert "ألم Call 911 if you have" in text
    assert len(text.encode()) <= CAPACITY[-1]


def test_where_not_all_has_room_that_is_said(open_on: Open, guide: Guide) -> None:
    pane = open_on(WIDE)
    assert pane.says(guide.first.words.phone_shortened)
    first = guide.first
    short = evolve(
        first,
        recovery=evolve(first.recovery, milestones=first.recovery.milestones[:1]),
    )
    less = evolve(guide, editions={"en": short})
    pane = open_on(WIDE, words=less)
    pane.show(read=(Screen.PROCEDURE,))
    assert not pane.says(guide.first.words.phone_shortened)
    (text,) = pane.read()
    assert short.recovery.milestones[0].do[0].text.plain in text


def test_the_next_visitors_square_says_nothing_of_the_last_ones(
    open_on: Open, guide: Guide
) -> None:
    pane = open_on()
    fresh = pane.code.text
    question = guide.first.questions.questions[0]
    pane.show(picked=(question.id,))
    assert question.text.plain in pane.code.text
    pane.show()
    assert pane.code.text == fresh
    assert pane.read() == [fresh]


@pytest.mark.parametrize("name", GLASSES)
def test_the_square_is_seen_whole_at_once(open_on: Open, name: str) -> None:
    pane = open_on(GLASSES[name])
    code, pager = pane.code, pane.view.page("").pager
    top = code.mapTo(pager, code.rect().topLeft()).y()
    assert top >= 0
    assert top + code.height() <= pager.height()
    assert min(code.width(), code.height()) >= 40 * GLASSES[name].px_per_mm


def test_those_who_cannot_see_it_hear_what_it_is(open_on: Open, guide: Guide) -> None:
    assert open_on().code.accessibleName() == guide.first.words.phone_picture
