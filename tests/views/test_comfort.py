"""Text and colours: what a touch asks for, and where the ways to it stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from attrs import evolve, frozen
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.design.sizes import TextSize
from kiosk.session.actions import ChangeComfort
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.comfort import ComfortPage, ComfortView
from kiosk.views.parts.sample_button import SampleButton
from kiosk.views.parts.switch import SwitchButton
from tests.views.finger import Finger, middle_of, settle
from tests.views.screens import NARROW, TALL, WIDE, Glass, standing


@frozen(eq=False)
class Comforts:
    """The page on a screen, and what was asked for there."""

    view: ComfortView
    asked: list[object]

    @property
    def page(self) -> ComfortPage:
        page = self.view.page("")
        assert isinstance(page, ComfortPage)
        return page

    def named(self, words: str) -> SampleButton | SwitchButton:
        """Give the choice with these words."""
        buttons = self.page.findChildren(SampleButton) + self.page.findChildren(SwitchButton)
        return next(it for it in buttons if it.text() == words)

    def turn_to_the_end(self) -> None:
        """Read on until all is seen."""
        while (offset := self.page.pager.next_offset()) is not None:
            self.page.pager.show_offset(offset)
        settle()


Open = Callable[..., Comforts]


@pytest.fixture
def open_on(qapp: QApplication, guide: Guide) -> Iterator[Open]:
    """Open the page on a screen."""
    with ExitStack() as open_ones:

        def opened(glass: Glass = TALL, size: TextSize = TextSize.NORMAL) -> Comforts:
            materials = glass.materials(size)
            view = open_ones.enter_context(
                standing(glass, materials, lambda: ComfortView(materials, guide.first, glass.width))
            )
            assert isinstance(view, ComfortView)
            asked: list[object] = []
            view.asked.connect(asked.append)
            session = Session(place=Place(Screen.COMFORT), comfort=Comfort(size=size))
            view.show_session(session)
            settle()
            return Comforts(view, asked)

        yield opened


def test_a_touch_changes_one_thing_and_leaves_the_others(open_on: Open, guide: Guide) -> None:
    comforts = open_on(size=TextSize.LARGE)
    contrast = comforts.named(guide.first.words.colours_contrast)
    Finger(comforts.view.window()).tap(middle_of(contrast))
    large = Comfort(size=TextSize.LARGE)
    assert comforts.asked == [ChangeComfort(evolve(large, colours=Colours.CONTRAST))]


@pytest.mark.parametrize("size", TextSize)
def test_what_lowers_the_screen_stands_at_the_foot_with_words_of_any_size(
    open_on: Open, guide: Guide, size: TextSize
) -> None:
    comforts = open_on(size=size)
    comforts.turn_to_the_end()
    pager, lower = comforts.page.pager, comforts.named(guide.first.words.height_lower)
    assert pager.height() - 1 == lower.mapTo(pager, lower.rect().bottomLeft()).y()


@pytest.mark.parametrize("glass", [TALL, WIDE, NARROW])
def test_a_word_keeps_clear_of_the_edge_of_its_switch(
    open_on: Open, guide: Guide, glass: Glass
) -> None:
    comforts = open_on(glass, TextSize.LARGEST)
    for button in comforts.page.findChildren(SwitchButton):
        face, pad = button.face_rect(), button.look.px(2.0)
        assert button.setter.longest_word() <= face.width() - 2 * pad
