"""Where a visitor can be."""

from __future__ import annotations

import enum

from attrs import frozen


class Screen(enum.Enum):
    """The kinds of screen, named as in the design."""

    ATTRACT = "attract"
    HOME = "home"
    ABOUT = "about"
    PROCEDURE = "procedure"
    RECOVERY = "recovery"
    RISKS = "risks"
    SIGNS = "signs"
    SPECIALISTS = "specialists"
    QUESTIONS = "questions"
    MY_LIST = "my-list"
    WORDS = "words"
    SOURCES = "sources"
    HELP = "help"


TABS = (
    Screen.ABOUT,
    Screen.PROCEDURE,
    Screen.RECOVERY,
    Screen.RISKS,
    Screen.SPECIALISTS,
    Screen.QUESTIONS,
)
"""The six tabs, in the order in which they stand and are read."""


@frozen
class Place:
    """One screen, or one detail of it."""

    screen: Screen
    item: str = ""
    """The id of the section, step, milestone, risk or person that is open; empty for the
    screen's own overview."""

    @property
    def tab(self) -> Screen | None:
        """Give the tab that this place belongs to, if any."""
        belongs = {Screen.SIGNS: Screen.RISKS, Screen.MY_LIST: Screen.QUESTIONS}
        home = belongs.get(self.screen, self.screen)
        return home if home in TABS else None
