"""The order in which everything can be read, and what each place is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from kiosk.content.model import Edition, Method
from kiosk.session.places import ELSEWHERE, TABS, Place, Screen
from kiosk.session.provenance import states_facts

AFTER_THE_TABS = (
    Screen.MATTERS,
    Screen.MY_LIST,
    Screen.CHECK,
    Screen.TAKE_HOME,
    Screen.WORDS,
    Screen.SOURCES,
)
"""What is read once all topics are: first what the visitor takes along, then what stands behind."""

WITHOUT_OVERVIEW = (Screen.PROCEDURE, Screen.CHECK)
"""Screens that begin with their first detail."""


def reading_order(edition: Edition, method: Method) -> tuple[Place, ...]:
    """Give every place from the first page to the last, so that Next leads through all of them."""
    order: list[Place] = []
    for tab in TABS:
        items = items_of(tab, edition, method)
        if tab is not Screen.PROCEDURE:
            order.append(Place(tab))
        if tab is Screen.RISKS:
            order.append(Place(Screen.SIGNS))
        order += [Place(tab, item) for item in items]
    for screen in AFTER_THE_TABS:
        # The check has no overview: its first question stands for it.
        items = items_of(screen, edition, method) if screen is Screen.CHECK else ()
        order += [Place(screen, item) for item in items or ("",)]
    return tuple(order)


def items_of(screen: Screen, edition: Edition, method: Method) -> tuple[str, ...]:
    """Give the ids of a screen's details, in order; none where it has no details."""
    match screen:
        case Screen.ABOUT:
            return tuple(section.id for section in edition.about.sections)
        case Screen.PROCEDURE:
            return tuple(step.id for step in edition.procedure.steps_of(method))
        case Screen.RECOVERY:
            return tuple(milestone.id for milestone in edition.recovery.milestones)
        case Screen.RISKS:
            return tuple(risk.id for group in edition.risks.groups for risk in group.risks)
        case Screen.SPECIALISTS:
            return tuple(person.id for person in edition.specialists.people)
        case Screen.CHECK:
            return tuple(check.id for check in edition.check.checks)
        case Screen.SOURCES:
            return tuple(place.sources.item for place in _with_sources(edition))
        case Screen.HELP:
            return (ELSEWHERE,) if edition.help.elsewhere else ()
        case _:
            return ()


def _with_sources(edition: Edition) -> Iterator[Place]:
    """Give the places that state facts, and so can show where they come from."""
    every = [Place(Screen.PROCEDURE), Place(Screen.SIGNS)]
    for screen in (*TABS, Screen.CHECK):
        if screen is Screen.PROCEDURE:
            continue  # Its steps share their sources.
        every += [Place(screen, it) for it in items_of(screen, edition, Method.VERTEBROPLASTY)]
    return (place for place in every if states_facts(place, edition))


def next_place(place: Place, edition: Edition, method: Method) -> Place | None:
    """Give the place that follows, or None after the last and for places outside the order.

    After the sources of one place follows what would have followed there.
    """
    if place.read_before is not None:
        place = place.read_before
    if place == Place(Screen.PROCEDURE):
        # All steps lie behind what is said of the procedure as a whole.
        place = Place(Screen.PROCEDURE, items_of(Screen.PROCEDURE, edition, method)[-1])
    order = reading_order(edition, method)
    if place not in order or place == order[-1]:
        return None
    return order[order.index(place) + 1]


def settled(place: Place, edition: Edition, method: Method) -> Place:
    """Give the place that is really shown when this one is asked for.

    Where there is no overview the first detail stands for it. A detail that does not exist (any
    more) gives its screen's overview.
    """
    if place.item and place.screen is Screen.SOURCES:
        behind = place.read_before
        if behind is not None and behind.sources == place and states_facts(behind, edition):
            return place
        return Place(Screen.SOURCES)
    items = items_of(place.screen, edition, method)
    if place.screen in WITHOUT_OVERVIEW and place.item not in items:
        return Place(place.screen, items[0])
    if place.item and place.item not in items:
        return Place(place.screen)
    return place


def title_of(place: Place, edition: Edition) -> str:
    """Give the heading of a place, as Next names it."""
    item = place.item
    match place.screen:
        case Screen.ATTRACT:
            return edition.words.attract_title
        case Screen.HOME:
            return edition.words.home
        case Screen.ABOUT:
            headings = {section.id: section.heading for section in edition.about.sections}
            return headings.get(item, edition.about.title)
        case Screen.PROCEDURE:
            headings = {step.id: step.heading for step in edition.procedure.steps}
            return headings.get(item, edition.procedure.title)
        case Screen.RECOVERY:
            headings = {stone.id: stone.when for stone in edition.recovery.milestones}
            return headings.get(item, edition.recovery.title)
        case Screen.RISKS:
            risks = (risk for group in edition.risks.groups for risk in group.risks)
            return {risk.id: risk.name for risk in risks}.get(item, edition.risks.title)
        case Screen.SIGNS:
            return edition.risks.signs_title
        case Screen.SPECIALISTS:
            names = {person.id: person.name for person in edition.specialists.people}
            return names.get(item, edition.specialists.title)
        case Screen.QUESTIONS:
            return edition.questions.short
        case Screen.MATTERS:
            return edition.questions.matters_title
        case Screen.MY_LIST:
            return edition.questions.list_title
        case Screen.CHECK:
            return _title_of_check(item, edition)
        case Screen.DAY:
            return edition.words.day_title
        case Screen.TAKE_HOME:
            return edition.words.take_home
        case Screen.PHONE:
            return edition.words.phone_title
        case Screen.WORDS:
            return edition.glossary.title
        case Screen.SOURCES:
            return edition.sources.title
        case Screen.HELP:
            return edition.help.elsewhere_title if item == ELSEWHERE else edition.help.title
        case Screen.COMFORT:
            return edition.words.comfort
        case Screen.LANGUAGES:
            return edition.words.languages
        case Screen.LISTEN:
            return edition.words.listen_title
        case _:
            assert_never(place.screen)


def _title_of_check(item: str, edition: Edition) -> str:
    """Give the heading of the check at its first question, and the number of each later one."""
    order = [check.id for check in edition.check.checks]
    if item not in order[1:]:
        return edition.check.title
    return edition.words.check_of.format(number=order.index(item) + 1, count=len(order))


def title_of_next(place: Place, following: Place, edition: Edition) -> str:
    """Name the place that follows another; where a new topic begins, name the topic."""
    if following.tab is not None and following.tab is not place.tab:
        following = Place(following.tab)
    return title_of(following, edition)
