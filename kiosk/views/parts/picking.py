"""A page of lines to pick, without typing, and the way to the visitor's own list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from kiosk.content.model import Edition
from kiosk.content.statements import Statement
from kiosk.session.actions import OpenPlace, PickMatter, PickQuestion
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.accessible import Role, together
from kiosk.views.parts.borrowed import plain_of
from kiosk.views.parts.choice_button import ChoiceButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.writing import counted


class Picking(Topic):
    """What questions to ask, and what matters: both stand on one list."""

    def __init__(self, materials: Materials, edition: Edition) -> None:
        """Take what the page is made of."""
        super().__init__(materials, edition)
        self._my_list = PushButton(materials, _list_of(edition, 0), icon="list")
        self._my_list.clicked.connect(partial(self.asked.emit, OpenPlace(Place(Screen.MY_LIST))))
        self._choices: dict[str, ChoiceButton] = {}

    def picked(self, session: Session) -> Sequence[str]:
        """Give the ids of what the visitor has picked here."""
        raise NotImplementedError

    def add_my_list(self, page: Page) -> None:
        """Put the way to the list: always in sight."""
        if self.materials.is_wide:
            page.add_to_side(self._my_list)
        else:
            page.way.add_between(self._my_list)

    def add_choices(
        self,
        page: Page,
        lines: Sequence[Statement],
        pick: Callable[[str], PickQuestion | PickMatter],
    ) -> None:
        """Put the lines; `pick` says what a touch on one of them asks for, by its id."""
        for line in lines:
            choice = choice_of(self.materials, line, self.edition)
            choice.clicked.connect(partial(self._ask, pick, line.id))
            page.add(choice)
            self._choices[line.id] = choice
        together(page, Role.Grouping, page.accessibleName(), [*self._choices.values()])

    def show_session(self, session: Session) -> None:
        """Show what is picked, and how much stands on the list."""
        super().show_session(session)
        for line, choice in self._choices.items():
            choice.set_picked(line in self.picked(session))
        number = len(session.picked) + len(session.mattering)
        self._my_list.set_words(_list_of(self.edition, number), "list")

    def _ask(self, pick: Callable[[str], PickQuestion | PickMatter], line: str) -> None:
        self.asked.emit(pick(line))


def choice_of(materials: Materials, line: Statement, edition: Edition) -> ChoiceButton:
    """Give the box to tick of a line that joins the visitor's list."""
    words = edition.words
    return ChoiceButton(
        materials, plain_of(line, edition), picked=words.picked, not_picked=words.not_picked
    )


def _list_of(edition: Edition, number: int) -> str:
    """Name the list, with how much stands on it."""
    count = counted(edition.words, edition.language, number)
    return edition.words.my_list.format(count=count)
