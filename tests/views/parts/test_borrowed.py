"""Words of another language: what says so, which way they run, and how they are named aloud."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest
from PySide6.QtWidgets import QVBoxLayout

from kiosk.content.model import Edition, Guide
from kiosk.content.prose import Prose, Span, read_prose
from kiosk.content.statements import Statement
from kiosk.design.sizes import Lettering
from kiosk.session.places import Place, Screen
from kiosk.views.parts.blocks import blocks_of, wording_of_block
from kiosk.views.parts.borrowed import Borrowed, plain_of, said_of, wording_of
from kiosk.views.parts.breaks import last_break
from kiosk.views.parts.card import signed_row
from kiosk.views.parts.card_button import CardButton, Mark
from kiosk.views.parts.choice_button import ChoiceButton
from kiosk.views.parts.ground import Ground
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.term_text import TermText
from kiosk.views.parts.text import Text
from kiosk.views.parts.type import TypeSetter
from tests.views.finger import settle
from tests.views.right_to_left import edition_in_arabic, ink_of

LONG = "Ask how you should lie down at home, and how long you should rest. " * 3


def stated(text: str, language: str = "") -> Statement:
    return Statement("one", read_prose(text), ("clinic",), language=language)


@pytest.fixture
def edition(guide: Guide) -> Edition:
    return edition_in_arabic(guide.first)


def borrowed(text: str, edition: Edition) -> Borrowed:
    wording = wording_of(stated(text, "en"), edition)
    assert isinstance(wording, Borrowed)
    return wording


def test_words_of_the_pages_own_language_are_shown_as_they_are(guide: Guide) -> None:
    edition = guide.first
    for language in ("", edition.language):
        statement = stated("Rest **at home**.", language)
        assert wording_of(statement, edition) == statement.text
        assert plain_of(statement, edition) == "Rest at home."


def test_words_of_another_language_say_which_one_they_are_in(guide: Guide) -> None:
    spanish = attrs.evolve(guide.first, language="es")
    wording = borrowed("Rest **at home**.", spanish)
    assert wording.over == "In English only:"
    assert wording.said == said_of(wording) == "In English only: Rest at home."
    assert wording.is_rtl is False
    plain = plain_of(stated("Rest **at home**.", "en"), spanish)
    assert isinstance(plain, Borrowed)
    assert plain.prose == Prose(((Span("Rest at home."),),))


def test_arabic_words_among_english_ones_run_their_own_way(guide: Guide) -> None:
    wording = wording_of(stated("راحة", "ar"), guide.first)
    assert isinstance(wording, Borrowed)
    assert wording.is_rtl
    assert wording.over == "In العربية only:"


def test_the_line_above_is_painted_and_read(turned: Materials, edition: Edition) -> None:
    label = Text(turned, Lettering.BODY, borrowed("Rest at home.", edition))
    assert label.text() == f"{borrowed('Rest at home.', edition).over} Rest at home."
    setter = label.setter
    above = setter.height_over(600)
    assert above == TypeSetter(turned.look, Lettering.SMALL, "x").height(600)
    assert setter.height(600) == above + turned.look.line_px(Lettering.BODY)
    label.resize(600, label.heightForWidth(600))
    picture = label.grab().toImage()
    ground = picture.pixelColor(300, 1).name()
    for rows in ((0, above), (above, picture.height())):
        part = picture.rect().adjusted(0, rows[0], 0, rows[1] - picture.height())
        pieces = ink_of(picture, ground, part)
        # Both begin at the left, as English does.
        assert pieces[0][0] < 20
        assert pieces[-1][1] < 400


def test_it_is_as_wide_as_the_wider_of_both(turned: Materials, edition: Edition) -> None:
    setter = TypeSetter(turned.look, Lettering.BODY, borrowed("No.", edition))
    over = TypeSetter(turned.look, Lettering.SMALL, borrowed("No.", edition).over)
    assert setter.natural_width() == over.natural_width()
    assert setter.longest_word() == over.longest_word()
    assert setter.used_width(900) == over.used_width(900)


def test_a_borrowed_paragraph_with_hard_words_is_one_control(
    turned: Materials, edition: Edition
) -> None:
    term = edition.glossary.terms[0].id
    wording = borrowed(f"You may have a [word](term:{term}).", edition)
    button = TermText(turned, wording, edition.glossary, edition.words, sign=("check", "#000000"))
    assert button.terms == (term,)
    assert edition.glossary.terms[0].term in button.accessibleName()
    assert button.words.text() == wording.said
    button.resize(700, button.heightForWidth(700))
    picture = button.grab().toImage()
    pieces = ink_of(picture, picture.pixelColor(350, 1).name())
    # Its sign, its words and the small sign behind them, from the left.
    assert pieces[0][0] < 30
    assert pieces[0][1] - pieces[0][0] < 40


def test_a_sign_stands_before_borrowed_words(turned: Materials, edition: Edition) -> None:
    words = Text(turned, Lettering.BODY, borrowed("Rest.", edition))
    row = signed_row(turned, "check", "#000000", words)
    ground = Ground(turned, "canvas")
    down = QVBoxLayout(ground)
    down.addWidget(row)
    own = Text(turned, Lettering.BODY, "راحة")
    down.addWidget(signed_row(turned, "check", "#000000", own))
    ground.resize(500, 300)
    ground.show()
    settle()
    assert words.geometry().left() > 30
    assert words.geometry().right() == row.width() - 1
    assert own.geometry().left() == 0
    assert own.geometry().right() < row.width() - 30
    ground.close()


def test_buttons_say_which_language_their_words_are_in(turned: Materials, edition: Edition) -> None:
    wording = borrowed("How long do I rest?", edition)
    choice = ChoiceButton(turned, wording, picked="p", not_picked="n")
    assert choice.accessibleName() == wording.said
    plain = ChoiceButton(turned, "How long do I rest?", picked="p", not_picked="n")
    assert choice.face_height(600) > plain.face_height(600)
    card = CardButton(turned, "راحة", wording, marks=[Mark("do", "#000000", wording)])
    assert card.accessibleName() == f"راحة. {wording.said.rstrip('.')}"
    assert card.accessibleDescription() == wording.said.rstrip(".")
    card.resize(600, card.heightForWidth(600))
    assert not card.grab().isNull()


def blocks(statements: list[Statement], materials: Materials) -> Iterator[list[str]]:
    for block in blocks_of(statements, materials):
        yield [each.language for each in block]


def test_a_block_is_in_one_language(materials: Materials, edition: Edition) -> None:
    mixed = [stated("One.", code) for code in ("", "", "en", "en", "", "en")]
    assert list(blocks(mixed, materials)) == [["", ""], ["en", "en"], [""], ["en"]]
    together = wording_of_block(mixed[2:4], edition)
    assert isinstance(together, Borrowed)
    # Said once for both.
    assert together.said.count(together.over) == 1
    assert len(together.prose.paragraphs) == 2


def test_a_page_shows_each_statement_in_its_language(turned: Materials, edition: Edition) -> None:
    page = Page(turned, edition, Place(Screen.ABOUT))
    page.add_statements([stated("راحة"), stated("Rest at home.", "en"), stated("راحة")])
    said = [text.text() for text in page.findChildren(Text)]
    over = borrowed("x", edition).over
    assert said == ["راحة", f"{over} Rest at home.", "راحة"]


def test_a_long_one_is_cut_between_its_lines(turned: Materials, edition: Edition) -> None:
    label = Text(turned, Lettering.BODY, borrowed(LONG, edition))
    label.resize(500, label.heightForWidth(500))
    lines = label.lines()
    tops = {place for line in lines for place in line}
    # What names the language is never parted from the first words in it.
    assert lines[0][0] == 0
    assert lines[0][1] > label.setter.marks[0] + turned.look.line_px(Lettering.BODY)
    for end in range(0, label.height(), 7):
        place = last_break(label, label, 0, end)
        assert place is None or place in tops
