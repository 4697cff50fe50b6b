"""Text and colours: how large the words are, in which colours, and what moves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from attrs import evolve

from kiosk.content.model import Edition
from kiosk.design.look import Look
from kiosk.design.sizes import MARGIN, Lettering, Scale, TextSize
from kiosk.design.themes import CONTRAST, THEMES
from kiosk.session.actions import Action, ChangeComfort, GoBack
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.card import Card
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.rows import Rows, fitting_columns
from kiosk.views.parts.sample_button import SampleButton
from kiosk.views.parts.switch import SwitchButton
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic

LETTER = "A"
LETTERS = "Aa"
"""Samples of letters, the same in every language that is written with them."""


class ComfortView(Topic):
    """One page; all of it is done with buttons, and each shows what it does at once."""

    shows = Screen.COMFORT

    def __init__(self, materials: Materials, edition: Edition, width: int) -> None:
        """Take the width of the screen in pixels."""
        super().__init__(materials, edition)
        self._width = width

    def make(self, item: str) -> Page:
        """Build the page."""
        return ComfortPage(self.materials, self.edition, self._width)


class ComfortPage(Page):
    """A preview, the choices, and the way back to normal."""

    def __init__(self, materials: Materials, edition: Edition, width: int) -> None:
        """Take the width of the screen in pixels."""
        super().__init__(materials, edition, Place(Screen.COMFORT))
        words = edition.words
        self._comfort = Comfort()
        self._choices: list[tuple[SampleButton | SwitchButton, str, object]] = []
        self._room = width * 13 // 22 if materials.is_wide else width
        self.way.back.set_words(words.back_to_normal, "normal")
        self.way.share_evenly()
        self.way.back.clicked.disconnect()
        self.way.back.clicked.connect(lambda: self.asked.emit(ChangeComfort(Comfort())))
        self.add_title(words.comfort)
        self.add_to_side(in_line(self, self._preview()))
        self.end_heading()
        self._add_sizes()
        self._add_colours()
        self._add_movement()
        if materials.can_be_lowered:
            self._add_height()

    def show_session(self, session: Session) -> None:
        """Show what is chosen."""
        self._comfort = session.comfort
        for button, field, value in self._choices:
            button.set_on(getattr(session.comfort, field) == value)
        super().show_session(session)

    def last_words(self) -> tuple[str, str]:
        """Say that one is done here."""
        return self.edition.words.done, "check"

    def go_from_last(self) -> Action:
        """Go back to where one came from."""
        return GoBack()

    def _preview(self) -> Card:
        card = Card(self.materials)
        words = self.edition.words
        card.add(Text(self.materials, Lettering.HEADING, words.comfort_example_title, level=2))
        card.add(Text(self.materials, Lettering.BODY, words.comfort_example))
        return card

    def _add_sizes(self) -> None:
        words = self.edition.words
        names = (words.size_normal, words.size_large, words.size_larger, words.size_largest)
        look = self.materials.look
        self._add_row(
            words.text_size,
            [
                self._choice(
                    name,
                    Comfort(size=size),
                    "size",
                    sample=LETTER,
                    look=evolve(look, scale=Scale(look.scale.px_per_mm, size)),
                )
                for size, name in zip(TextSize, names, strict=True)
            ],
        )

    def _add_colours(self) -> None:
        words = self.edition.words
        names = (words.colours_light, words.colours_contrast, words.colours_soft)
        look = self.materials.look
        # Who needs white on black is shown nothing fainter, not even as a sample.
        is_strict = look.theme is CONTRAST
        self._add_row(
            words.colours,
            [
                self._choice(
                    name,
                    Comfort(colours=colours),
                    "colours",
                    sample=LETTERS,
                    look=look if is_strict else evolve(look, theme=THEMES[colours.value]),
                )
                for colours, name in zip(Colours, names, strict=True)
            ],
        )

    def _add_movement(self) -> None:
        words = self.edition.words
        self._add_row(
            words.motion,
            [
                self._choice(words.motion_on, Comfort(), "is_still"),
                self._choice(words.motion_off, Comfort(is_still=True), "is_still"),
            ],
        )

    def _add_height(self) -> None:
        words = self.edition.words
        # At the foot of the page: whoever needs it does not reach higher.
        self.pager.end_with_foot()
        self._add_row(
            words.height,
            [
                self._choice(words.height_whole, Comfort(), "is_lowered"),
                self._choice(words.height_lower, Comfort(is_lowered=True), "is_lowered"),
            ],
        )

    def _choice(
        self, name: str, comfort: Comfort, field: str, *, sample: str = "", look: Look | None = None
    ) -> SampleButton | SwitchButton:
        """Give the button that takes one field of a comfort over into the visitor's own."""
        value, chosen = getattr(comfort, field), self.edition.words.chosen
        button: SampleButton | SwitchButton = (
            SampleButton(self.materials, name, chosen, sample, look)
            if look is not None
            else SwitchButton(self.materials, name, chosen)
        )
        button.clicked.connect(partial(self._choose, field, value))
        self._choices.append((button, field, value))
        return button

    def _choose(self, field: str, value: object) -> None:
        change: dict[str, Any] = {field: value}
        self.asked.emit(ChangeComfort(evolve(self._comfort, **change)))

    def _add_row(self, title: str, buttons: Sequence[SampleButton | SwitchButton]) -> None:
        self.add_heading(title)
        room = self._room - 2 * self.materials.look.px(MARGIN)
        rows = Rows(buttons, fitting_columns(buttons, room))
        self.add(tell(rows, Role.Grouping, title))
