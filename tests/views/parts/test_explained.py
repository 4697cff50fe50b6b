"""Words with hard ones among them: a control where it is low enough, else a text with a button."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Edition, Guide
from kiosk.content.prose import Prose
from kiosk.design.sizes import Lettering, TextSize
from kiosk.session.comfort import Comfort
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.explained import explained
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.term_text import TermText
from kiosk.views.parts.text import Text
from kiosk.views.parts.workshop import Workshop
from tests.views.right_to_left import one_span

LONG = (
    "Bring a list of all your medicines, and show it to us before we start with anything at all. "
)


@pytest.fixture
def edition(guide: Guide) -> Edition:
    return guide.first


def made(materials: Materials, edition: Edition, words: Prose) -> tuple[QWidget, BigButton]:
    ink = materials.look.theme.primary
    return explained(materials, words, edition, Lettering.BODY, ("point", ink))


def test_a_few_lines_are_one_control(materials: Materials, edition: Edition) -> None:
    term = edition.glossary.terms[0].id
    words, control = made(materials, edition, one_span("A few words.", term))
    assert words is control
    assert isinstance(control, TermText)


def test_many_lines_are_a_text_that_may_be_divided_and_a_button(
    workshop: Workshop, edition: Edition
) -> None:
    materials = workshop.materials(Comfort(size=TextSize.LARGEST), "en")
    term = edition.glossary.terms[0]
    words, control = made(materials, edition, one_span(LONG * 2, term.id))
    assert not isinstance(control, TermText)
    assert words.isAncestorOf(control)
    assert term.term in control.accessibleName()
    (text,) = words.findChildren(Text)
    assert text.text() == LONG * 2
    words.resize(900, words.heightForWidth(900))
    words.show()
    assert control.y() >= text.mapTo(words, text.rect().bottomLeft()).y()


def test_what_is_one_control_at_100_percent_may_be_two_parts_at_200(
    workshop: Workshop, edition: Edition
) -> None:
    term = edition.glossary.terms[0].id
    for size, is_one in ((TextSize.NORMAL, True), (TextSize.LARGEST, False)):
        materials = workshop.materials(Comfort(size=size), "en")
        words, control = made(materials, edition, one_span(LONG + LONG, term))
        assert (words is control) is is_one
