"""The words to know that a visitor reads at a place, for the button that explains them there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from kiosk.content.model import CheckQuestion, Edition, Level, Person, Step
from kiosk.content.pages_read import walk
from kiosk.content.phrases import Phrases
from kiosk.content.statements import Page, Picture, Section, Statement
from kiosk.session.places import ELSEWHERE, Place, Screen
from kiosk.session.provenance import basis_of


def terms_on(place: Place, edition: Edition) -> tuple[str, ...]:
    """Give the ids of the glossary words that are read at a place, in reading order, each once.

    A word counts in capitals or not, for one or for more of its kind, and only as a whole word;
    of two phrases that begin alike the longer one counts. So do headings, cards, the names on
    pictures, and what a link explains; words for a picture that only a screen reader says do not.
    The page of all words has none.
    """
    phrases = Phrases(edition.glossary, edition.language)
    found: dict[str, None] = {}
    for said in _texts(_said_at(place, edition)):
        match said:
            case Statement():
                found.update(dict.fromkeys(said.text.terms))
                found.update((term, None) for term, _ in phrases.unlinked_in(said.text))
            case Person():
                text = f"{said.name}\n{said.credentials}"
                found.update((term, None) for term, _ in phrases.found_in(text))
                found.update(dict.fromkeys(said.terms))
            case str():
                found.update((term, None) for term, _ in phrases.found_in(said))
            case _:
                assert_never(said)
    return tuple(found)


def terms_without_link(place: Place, edition: Edition) -> tuple[str, ...]:
    """Give those of `terms_on` that no touch on a statement at the place explains (C-04)."""
    explained: set[str] = set()
    for said in _texts(_said_at(place, edition)):
        if isinstance(said, Statement):
            explained.update(said.text.terms)
        elif isinstance(said, Person) and place.item:
            explained.update(said.terms)  # Their page says what the words mean.
    return tuple(term for term in terms_on(place, edition) if term not in explained)


def _texts(value: object) -> Iterator[str | Statement | Person]:
    """Give what patients read inside a value, words for pictures left out."""
    match value:
        case str() | Statement() | Person():
            yield value
        case tuple():
            for part in value:
                yield from _texts(part)
        case Picture():
            yield from (label.text for label in value.labels)
        case None:
            return
        case _:
            for found in walk("", value):
                if isinstance(found.value, Statement):
                    yield found.value
                else:
                    yield from (text for _, text in found.texts())


def _said_at(place: Place, edition: Edition) -> tuple[object, ...]:
    """Give what stands at a place. Statements that cannot be links there stand as their words."""
    item = place.item
    questions = edition.questions
    match place.screen:
        case Screen.HOME:
            return _home(edition)
        case Screen.ABOUT:
            return _about(item, edition)
        case Screen.PROCEDURE:
            return _procedure(item, edition)
        case Screen.RECOVERY:
            return _recovery(item, edition)
        case Screen.RISKS:
            return _risks(item, edition)
        case Screen.SIGNS:
            risks = edition.risks
            return risks.title, risks.signs_title, risks.signs_lead, risks.care_cards
        case Screen.SPECIALISTS:
            people = {person.id: person for person in edition.specialists.people}
            if item in people:
                return people[item], edition.specialists.key_points
            return edition.specialists.title, edition.specialists.lead, *people.values()
        case Screen.QUESTIONS:
            return _whole(questions, _words(questions.questions))
        case Screen.MATTERS:
            return questions.matters_title, questions.matters_lead, _words(questions.matters)
        case Screen.MY_LIST:
            picked = (_words(questions.questions), _words(questions.matters))
            return questions.list_title, questions.list_lead, questions.list_empty, *picked
        case Screen.CHECK:
            checks = {check.id: check for check in edition.check.checks}
            asked = _asked(checks[item]) if item in checks else ()
            return edition.check.title, edition.check.lead, asked
        case Screen.SOURCES:
            return _sources(place, edition)
        case Screen.HELP:
            return _help(item, edition)
        case Screen.WORDS:
            return ()  # They are explained there.
        case (
            Screen.ATTRACT
            | Screen.DAY
            | Screen.TAKE_HOME
            | Screen.PHONE
            | Screen.COMFORT
            | Screen.LANGUAGES
            | Screen.LISTEN
        ):
            return ()  # What stands there is the kiosk's, or was read at other places.
        case _:
            assert_never(place.screen)


def _words(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Give the words of statements that stand on cards or in lists to pick from."""
    return tuple(statement.text.plain for statement in statements)


def _whole(page: Page, *body: object) -> tuple[object, ...]:
    return page.title, page.lead, *body, page.key_points


def _home(edition: Edition) -> tuple[object, ...]:
    pages: tuple[Page, ...] = (
        edition.about,
        edition.procedure,
        edition.recovery,
        edition.risks,
        edition.specialists,
        edition.questions,
    )
    words = (edition.words.home_title, edition.about.lead.text.plain, edition.words.home_lead)
    return *words, *((page.card or page.title, page.summary) for page in pages)


def _about(item: str, edition: Edition) -> tuple[object, ...]:
    about = edition.about
    sections: dict[str, Section] = {section.id: section for section in about.sections}
    if item not in sections:
        return _whole(about, about.picture, *(section.heading for section in about.sections))
    here = sections[item]
    said = (here.statements, here.options, here.points, here.cautions, here.chances)
    return about.title, here.heading, here.picture, *said


def _procedure(item: str, edition: Edition) -> tuple[object, ...]:
    procedure = edition.procedure
    steps: dict[str, Step] = {step.id: step for step in procedure.steps}
    head = (procedure.title, tuple(procedure.methods.values()))
    end = (procedure.lead, procedure.key_points)
    if item not in steps:
        return *head, *end
    step = steps[item]
    is_last = any(step is procedure.steps_of(method)[-1] for method in step.methods)
    return *head, step.picture, step.heading, step.statements, *(end if is_last else ())


def _recovery(item: str, edition: Edition) -> tuple[object, ...]:
    recovery = edition.recovery
    stones = {stone.id: stone for stone in recovery.milestones}
    if item in stones:
        stone = stones[item]
        head = (recovery.title, stone.when, stone.heading, stone.picture, stone.caption)
        return *head, stone.statements, stone.do, stone.do_not
    cards = (
        (stone.when, stone.heading, _words(stone.do[:1]), _words(stone.do_not[:1]))
        for stone in recovery.milestones
    )
    return _whole(recovery, *cards)


def _risks(item: str, edition: Edition) -> tuple[object, ...]:
    risks = edition.risks
    every = {risk.id: risk for group in risks.groups for risk in group.risks}
    if item in every:
        risk = every[item]
        said = (risk.summary, risk.chances, risk.statements)
        return risks.title, risk.name, risk.picture, *said
    emergency = tuple(card for card in risks.care_cards if card.level is Level.EMERGENCY)
    cards = (
        (group.heading, *((risk.name, risk.summary.text.plain) for risk in group.risks))
        for group in risks.groups
    )
    return _whole(risks, emergency, risks.signs_title, *cards)


def _help(item: str, edition: Edition) -> tuple[object, ...]:
    page = edition.help
    if item == ELSEWHERE:
        return page.elsewhere_title, page.elsewhere_lead, page.elsewhere
    return _whole(page, page.statements, page.points)


def _asked(check: CheckQuestion) -> tuple[object, ...]:
    answers = ((answer.text, answer.explanation) for answer in check.answers)
    return check.question.text.plain, *answers


def _sources(place: Place, edition: Edition) -> tuple[object, ...]:
    sources = edition.sources
    behind = place.read_before
    basis = basis_of(behind, edition) if behind is not None else ()
    shown = (it for it in sources.sources if behind is None or it.id in basis)
    cards = tuple((source.title, source.supports) for source in shown)
    if behind is None:
        return _whole(sources, sources.statements, cards)
    return sources.title, sources.key_points, cards
