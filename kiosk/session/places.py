"""Where a visitor can be."""

from __future__ import annotations

import enum
from types import MappingProxyType

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
    MATTERS = "matters"
    MY_LIST = "my-list"
    CHECK = "check"
    DAY = "day"
    TAKE_HOME = "take-home"
    PHONE = "phone"
    WORDS = "words"
    SOURCES = "sources"
    HELP = "help"
    COMFORT = "comfort"
    LANGUAGES = "languages"
    LISTEN = "listen"


BY_NAME = MappingProxyType({screen.value: screen for screen in Screen})
"""The screens by their names: what a place names is asked for on every page."""

TABS = (
    Screen.ABOUT,
    Screen.PROCEDURE,
    Screen.RECOVERY,
    Screen.RISKS,
    Screen.SPECIALISTS,
    Screen.QUESTIONS,
)
"""The six tabs, in the order in which they stand and are read."""

BELONGS = MappingProxyType(
    {
        Screen.SIGNS: Screen.RISKS,
        Screen.DAY: Screen.RECOVERY,
        Screen.MATTERS: Screen.QUESTIONS,
        Screen.MY_LIST: Screen.QUESTIONS,
        Screen.CHECK: Screen.QUESTIONS,
        Screen.TAKE_HOME: Screen.QUESTIONS,
        Screen.PHONE: Screen.QUESTIONS,
    }
)
"""The tab to which a screen without a tab of its own belongs."""

ELSEWHERE = "elsewhere"
"""The detail of Get help that names places outside the clinic to learn more."""


@frozen
class Place:
    """One screen, or one detail of it."""

    screen: Screen
    item: str = ""
    """The id of the section, step, milestone, risk or person that is open; empty for the
    screen's own overview. Of the sources: the place they stand behind, as `about/cost`."""

    @property
    def tab(self) -> Screen | None:
        """Give the tab that this place belongs to, if any."""
        screen = self.read_before.screen if self.read_before is not None else self.screen
        home = BELONGS.get(screen, screen)
        return home if home in TABS else None

    @property
    def sources(self) -> Place:
        """Give where the sources of this place are. The steps of the procedure share theirs."""
        item = "" if self.screen is Screen.PROCEDURE else self.item
        return Place(Screen.SOURCES, "/".join(filter(None, (self.screen.value, item))))

    @property
    def read_before(self) -> Place | None:
        """Give the place whose sources these are, if they are those of one place."""
        return place_named(self.item) if self.screen is Screen.SOURCES else None


def place_named(text: str) -> Place | None:
    """Give the place that is written so in a file, such as `recovery/until-week-6` or `signs`.

    None where there is no screen of that name; whether the detail is there is for `settled` to see.
    """
    name, _, item = text.partition("/")
    screen = BY_NAME.get(name)
    return Place(screen, item) if screen is not None else None
