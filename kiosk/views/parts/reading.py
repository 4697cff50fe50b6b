"""What detail pages have in common: points, cautions, and where the words come from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.statements import Statement
from kiosk.design.measures import LONGEST_NAME
from kiosk.design.sizes import GAP, SPACE_M, SPACE_S, TARGET, Lettering
from kiosk.session.actions import OpenPlace, OpenTerms
from kiosk.session.places import Place, Screen
from kiosk.session.provenance import states_facts
from kiosk.session.words_here import terms_on, terms_without_link
from kiosk.views.parts.accessible import as_items
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.dates import say_full_date
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text


def add_points(
    page: Page,
    points: Sequence[Statement],
    icon: str = "point",
    colour: str = "",
    name: str = "",
) -> None:
    """Put a list in a card, each line with a sign before it; `name` is what the list is called."""
    # A low screen holds two lines of a list at a time; cards are not cut.
    most = 2 if page.materials.is_low else max(1, len(points))
    rows: list[QWidget] = []
    for first in range(0, len(points), most):
        card = Card(page.materials)
        lines = points[first : first + most]
        rows += add_lines(page, card, lines, icon, colour or page.materials.look.theme.primary)
        page.add(in_line(page, card))
    as_items(page, name or page.accessibleName(), rows)


def add_key_points(page: Page, points: Sequence[Statement]) -> None:
    """Put what to keep in mind of a topic, under its heading."""
    if points:
        page.add_heading(page.edition.words.key_points)
        add_points(page, points, icon="check", name=page.edition.words.key_points)


def key_points_beside(page: Page, points: Sequence[Statement]) -> None:
    """Put what to keep in mind beside the text of a wide screen, or at its end without room."""
    if not points:
        return
    materials = page.materials
    card = Card(materials)
    heading = Text(materials, Lettering.CARD, page.edition.words.key_points, level=2)
    add_lines(page, card, points, "check", materials.look.theme.primary, heading)
    page.add_aside(in_line(page, card))


def add_lines(
    page: Page,
    card: Card,
    lines: Sequence[Statement],
    icon: str,
    colour: str,
    heading: Text | None = None,
) -> list[QWidget]:
    """Put lines in a card, and give them; where one can be touched, all stand as far apart."""
    least = page.materials.look.grown(TARGET + GAP) if any(each.text.terms for each in lines) else 0
    pad = page.inset if least else 0
    if heading is not None:
        card.add_heading(heading, page.moved_in(heading, 0) if least else None)
    rows = [page.signed(line, icon, colour) for line in lines]
    if heading is not None:
        as_items(card, heading.text(), rows)
    for line, row in zip(lines, rows, strict=True):
        if least and not line.text.terms:
            card.add(_centred(row, pad, least))
        else:
            card.add(row)
    if least:
        card.rows.setSpacing(0)
        margins = card.rows.contentsMargins()
        # The rows carry room of their own on all sides, and a heading above them its own inset.
        left, right = margins.left() - pad, margins.right() - pad
        above = margins.top() if heading is not None else max(0, margins.top() - pad)
        card.rows.setContentsMargins(left, above, right, max(0, margins.bottom() - pad))
    return rows


def _centred(row: QWidget, side: int, least: int) -> QWidget:
    """Give a row in the middle of a box that is at least so high."""
    box = QWidget()
    box.setMinimumHeight(least)
    down = QVBoxLayout(box)
    down.setContentsMargins(side, 0, side, 0)
    down.addStretch(1)
    down.addWidget(row)
    down.addStretch(1)
    return box


def add_do_and_do_not(page: Page, do: Sequence[Statement], do_not: Sequence[Statement]) -> None:
    """Put what to do and what not to do, each in a card with its heading and signs."""
    theme = page.materials.look.theme
    words = page.edition.words
    for statements, title, icon, ink in (
        (do, words.do, "do", theme.success),
        (do_not, words.do_not, "do-not", theme.danger),
    ):
        if statements:
            card = Card(page.materials)
            heading = Text(page.materials, Lettering.CARD, title, colour=ink, level=2)
            add_lines(page, card, statements, icon, ink, heading)
            # What to do and what not to do are read together.
            page.add(in_line(page, card), keeps_with_next=statements is do and bool(do_not))


def add_cautions(page: Page, cautions: Sequence[Statement]) -> None:
    """Put what to take note of in a card with the sign and word of caution."""
    if not cautions:
        return
    materials = page.materials
    card = Card(materials, "warning-card")
    ink = materials.look.theme.warning
    note = page.edition.words.please_note
    title = Text(materials, Lettering.STRONG, note, colour=ink, level=2)
    row = signed_row(materials, "caution", ink, title, lettering=Lettering.STRONG)
    card.add_heading(title, row)
    for caution in cautions:
        card.add(page.words_of(caution))
    page.add_aside(in_line(page, card))


def add_basis(page: Page) -> None:
    """Put the line that says who checked the words, and the way to where they come from."""
    review, materials = _review_of(page), page.materials
    behind = page.place.sources
    has_facts = states_facts(behind.read_before or page.place, page.edition)
    # A card is not cut: on a small screen it has no more lines than it must. Nor is it called more
    # than one listens to.
    is_long = len(review) + len(page.edition.words.sources) > LONGEST_NAME - 2
    is_small = materials.is_low or materials.is_narrow or is_long
    # Beside the text a long line would be too much to read with it.
    put = page.pager.add_aside if is_long else page.add_aside
    if is_small or not has_facts:
        line = Text(materials, Lettering.SMALL, review, colour=materials.look.theme.text2)
        put(in_line(page, line, above=materials.look.px(SPACE_M)))
    if not has_facts:
        return
    sources, over = page.edition.words.sources, "" if is_small else review
    card = CardButton(materials, sources, over=over, icon="sources")
    card.clicked.connect(partial(_open, page, behind))
    put(card)


def add_signs(page: Page) -> None:
    """Put the way to the warning signs: never more than one touch from what may hurt."""
    button = PushButton(page.materials, page.edition.risks.signs_title, icon="shield")
    button.clicked.connect(partial(_open, page, Place(Screen.SIGNS)))
    page.add_aside(button)


def words_here(page: Page) -> PushButton | None:
    """Give the way to what the words of a page mean, where a touch on its lines does not say it."""
    if not terms_without_link(page.place, page.edition):
        return None
    button = PushButton(page.materials, page.edition.words.words_here, icon="words")
    ask = OpenTerms(terms_on(page.place, page.edition))
    button.clicked.connect(partial(page.asked.emit, ask))
    return button


def add_way(page: Page, button: PushButton) -> None:
    """Put a button that leads elsewhere between the way back and on; at the end of a small page."""
    if page.materials.is_low or page.materials.is_narrow:
        page.pager.add_aside(button)
    else:
        page.way.add_between(button)


def in_line(page: Page, block: QWidget, above: int = 0) -> QWidget:
    """Give a block whose edges stand in line with the faces of controls."""
    frame = QWidget()
    row = QVBoxLayout(frame)
    below = page.materials.look.px(SPACE_S)
    row.setContentsMargins(page.inset, above or below, page.inset, below)
    row.addWidget(block)
    return frame


def _open(page: Page, place: Place) -> None:
    page.asked.emit(OpenPlace(place))


def _review_of(page: Page) -> str:
    edition = page.edition
    pages = {
        Screen.ABOUT: edition.about,
        Screen.PROCEDURE: edition.procedure,
        Screen.RECOVERY: edition.recovery,
        Screen.RISKS: edition.risks,
        Screen.SIGNS: edition.risks,
        Screen.SPECIALISTS: edition.specialists,
        Screen.CHECK: edition.check,
    }
    review = pages[page.place.screen].review
    said = edition.words.not_checked
    if review.by and review.on:
        on = say_full_date(date.fromisoformat(review.on), edition.language)
        said = edition.words.checked.format(name=review.by, date=on)
    return said if edition.is_reviewed else f"{said} {edition.words.unreviewed}"
