"""The heading's column of a wide screen: however long its words, all of them can be read."""

from __future__ import annotations

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Guide
from kiosk.content.prose import Prose, Span
from kiosk.content.statements import Statement
from kiosk.proof.audit import audit
from kiosk.proof.painted import painted
from kiosk.proof.stage import LANDSCAPE, Stage
from kiosk.session.actions import OpenPlace, Start
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings
from kiosk.views.parts.page import Page

TITLE = " ".join(f"Heading{number:02d}" for number in range(12)) + "."
LEAD = " ".join(f"word{number:02d}" for number in range(45)) + "."
WHOLE_SCREEN = " ".join(f"lead{number:03d}" for number in range(300)) + "."


def with_heading(guide: Guide, title: str, lead: str) -> Guide:
    first = guide.first
    assert first.recovery.lead.text.plain

    def said(statement: Statement) -> Statement:
        return evolve(statement, text=Prose(((Span(lead),),)))

    edition = evolve(
        first,
        about=evolve(first.about, title=title, lead=said(first.about.lead)),
        recovery=evolve(first.recovery, title=title, lead=said(first.recovery.lead)),
        specialists=evolve(first.specialists, title=title, lead=said(first.specialists.lead)),
        sources=evolve(first.sources, title=title, lead=said(first.sources.lead)),
    )
    return evolve(guide, editions={**guide.editions, first.language: edition})


@pytest.mark.parametrize(
    ("title", "lead"),
    [("Short", LEAD), (TITLE, "Short."), (TITLE, LEAD), (TITLE * 3, LEAD), ("Short", WHOLE_SCREEN)],
    ids=["lead", "title", "both", "endless title", "endless lead"],
)
@pytest.mark.parametrize(
    "screen", [Screen.ABOUT, Screen.RECOVERY, Screen.SPECIALISTS, Screen.SOURCES]
)
def test_every_word_of_a_long_heading_can_be_reached(
    qapp: QApplication, guide: Guide, title: str, lead: str, screen: Screen
) -> None:
    stage = Stage(Settings(), with_heading(guide, title, lead), LANDSCAPE)
    stage.do(Start(), OpenPlace(Place(screen)))
    sought = set(title.split()) | set(lead.split())
    read: set[str] = set()
    for _ in stage.screenfuls():
        assert audit(stage.window, stage.px_per_mm) == ()
        read |= {word for run in painted(stage.window) for word in run.text.split()}
        if sought <= read:
            break
    stage.close()
    assert sought <= read


def test_what_fits_stays_beside_the_text(qapp: QApplication, guide: Guide) -> None:
    stage = Stage(Settings(), with_heading(guide, "Short", "A short lead."), LANDSCAPE)
    stage.do(Start(), OpenPlace(Place(Screen.RECOVERY)))
    page = next(each for each in stage.window.findChildren(Page) if each.isVisible())
    beside = [
        run for run in painted(stage.window) if run.text.strip() in ("Short", "A short lead.")
    ]
    assert len(beside) >= 2
    assert not any(page.pager.isAncestorOf(run.widget) for run in beside)
    stage.close()


def test_a_larger_window_takes_the_lead_back(qapp: QApplication, guide: Guide) -> None:
    stage = Stage(Settings(), with_heading(guide, TITLE, LEAD), LANDSCAPE)
    stage.do(Start(), OpenPlace(Place(Screen.ABOUT)))

    def is_beside() -> bool:
        page = next(each for each in stage.window.findChildren(Page) if each.isVisible())
        runs = [run for run in painted(stage.window) if run.text.startswith("word00")]
        return bool(runs) and not page.pager.isAncestorOf(runs[0].widget)

    assert not is_beside()
    stage.window.resize(2600, 2400)
    stage.settle()
    assert is_beside()
    stage.close()


def test_a_note_stands_beside_the_text_or_where_there_is_no_room_ends_it(
    qapp: QApplication, guide: Guide
) -> None:
    about = guide.first.about
    section = next(it for it in about.sections if it.cautions and it.picture is None)
    note = guide.first.words.please_note
    for heading, is_beside in ((section.heading, True), (TITLE * 2, False)):
        sections = tuple(
            evolve(it, heading=heading) if it is section else it for it in about.sections
        )
        edition = evolve(guide.first, about=evolve(about, sections=sections))
        editions = {**guide.editions, edition.language: edition}
        stage = Stage(Settings(), evolve(guide, editions=editions), LANDSCAPE)
        stage.do(Start(), OpenPlace(Place(Screen.ABOUT, section.id)))
        page = next(each for each in stage.window.findChildren(Page) if each.isVisible())
        places = []
        for _ in stage.screenfuls():
            assert audit(stage.window, stage.px_per_mm) == ()
            runs = [run for run in painted(stage.window) if run.text.startswith(note)]
            places.append([page.pager.isAncestorOf(run.widget) for run in runs])
        stage.close()
        if is_beside:
            assert all(False in each for each in places)
        else:
            assert not any(False in each for each in places)
            assert True in places[-1]
