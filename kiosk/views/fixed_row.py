"""The buttons that every page has at its foot, in the same place on all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Edition, Guide
from kiosk.design.measures import FIXED_BUTTON, SLIM_BUTTON
from kiosk.design.sizes import TARGET, Lettering
from kiosk.session.actions import Action, AskToStartOver, ChooseLanguage, Listen, OpenPlace
from kiosk.session.places import Place, Screen
from kiosk.views.parts.accessible import tell_language
from kiosk.views.parts.foot_button import SlimButton, StackedButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.rows import Rows, divided, fitting_columns


class FixedRow(QWidget):
    """Home, Start over, Listen, Text and colours, another language, and Get help."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(
        self,
        materials: Materials,
        edition: Edition,
        guide: Guide,
        room: int,
        *,
        can_listen: bool,
    ) -> None:
        """Take the width in pixels that it has: where words do not fit, there are more rows.

        `can_listen` says whether there is any voice to offer, as `offer_listening` does later.
        """
        super().__init__()
        self._materials = materials
        self._edition = edition
        self._guide = guide
        self._room = room
        self._can_listen = can_listen
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._rows: QWidget | None = None
        self._place()

    def offer_listening(self, *, can_listen: bool) -> None:
        """Offer to read aloud, where there is any voice, and offer nothing where there is none."""
        if can_listen != self._can_listen:
            self._can_listen = can_listen
            self._place()

    def controls(self) -> list[PushButton]:
        """Give the buttons in the order in which keys go through them."""
        return list(self._buttons)

    def _place(self) -> None:
        """Put the buttons in rows: with their icons above their words where that takes less."""
        if self._rows is not None:
            self._down.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        is_low = self._materials.is_low
        usual, slim = (TARGET, TARGET) if is_low else (FIXED_BUTTON, SLIM_BUTTON)
        arranged = [self._made(PushButton, usual)]
        if fitting_columns(arranged[0], self._room) < len(arranged[0]):
            # In more than one row they must leave as much to the page as they can.
            arranged += [self._made(StackedButton, usual), self._made(SlimButton, slim)]
        every = [
            (self._height(buttons, columns), -columns, at)
            for at, buttons in enumerate(arranged)
            for columns in range(1, fitting_columns(buttons, self._room) + 1)
        ]
        _, columns, chosen = min(every)
        self._buttons = arranged[chosen]
        self.home, self.help = self._buttons[0], self._buttons[-1]
        self.listen = self._buttons[2] if self._can_listen else None
        self._rows = Rows(self._buttons, -columns)
        self._down.addWidget(self._rows)

    def _height(self, buttons: Sequence[PushButton], columns: int) -> int:
        """Give how high buttons are, so many in a row, in pixels."""
        rows = divided(buttons, columns)
        return sum(max(it.heightForWidth(self._room // len(row)) for it in row) for row in rows)

    def _made(self, kind: type[PushButton], height_mm: float) -> list[PushButton]:
        make = partial(self._button, kind, height_mm)
        words = self._edition.words
        made = [
            make(words.home, "home", OpenPlace(Place(Screen.HOME))),
            make(words.start_over, "start-over", AskToStartOver()),
            make(words.comfort, "text-size", OpenPlace(Place(Screen.COMFORT))),
            *self._language(make),
            make(words.get_help, "help", OpenPlace(Place(Screen.HELP))),
        ]
        if self._can_listen:
            made.insert(2, make(words.listen, "listen", Listen()))
        return made

    def _language(self, make: Callable[[str, str, Action], PushButton]) -> list[PushButton]:
        """Give the way to the other language, named in it; to the list where there are several."""
        editions = self._guide.editions.values()
        others = [it for it in editions if it.language != self._edition.language]
        if not others:
            return []
        if len(others) > 1:
            ask: Action = OpenPlace(Place(Screen.LANGUAGES))
            return [make(self._edition.words.languages, "language", ask)]
        ask = ChooseLanguage(others[0].language)
        button = make(others[0].words.language_name, "language", ask)
        tell_language(button, others[0].language)
        return [button]

    def _button(
        self, kind: type[PushButton], height_mm: float, text: str, icon: str, ask: Action
    ) -> PushButton:
        button = kind(
            self._materials,
            text,
            icon=icon,
            height_mm=height_mm,
            lettering=Lettering.LABEL,
        )
        button.clicked.connect(partial(self.asked.emit, ask))
        return button
