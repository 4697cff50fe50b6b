"""Keys after a dialog has gone: they never press a button that nobody sees."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.views.parts.button import BigButton
from tests.journeys.visitor import Visitor


def is_asked(visitor: Visitor) -> bool:
    """Say whether the question about starting over is on the screen."""
    return visitor.sees(visitor.edition.words.start_over_title)


def test_after_start_over_is_left_return_does_not_empty_the_list(visitor: Visitor) -> None:
    words = visitor.edition.words
    visitor.begins()
    visitor.touch(visitor.edition.questions.short)
    visitor.touch(visitor.edition.questions.questions[0].text.plain)
    visitor.goes_by_keys_to(words.start_over)
    visitor.presses(Qt.Key.Key_Return)
    assert is_asked(visitor)
    visitor.goes_by_keys_to(words.start_over_yes)
    visitor.presses(Qt.Key.Key_Escape)
    assert not is_asked(visitor)
    assert words.start_over in visitor.focused()
    visitor.presses(Qt.Key.Key_Return)
    assert len(visitor.session.picked) == 1
    assert is_asked(visitor)


def test_after_the_card_of_words_is_left_the_focus_is_where_it_was(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.about.short)
    text = edition.about.lead.text
    assert text.terms
    visitor.goes_by_keys_to(visitor.way_to(text.terms))
    visitor.presses(Qt.Key.Key_Return)
    assert visitor.session.terms == text.terms
    visitor.goes_by_keys_to(edition.words.close)
    visitor.presses(Qt.Key.Key_Return)
    assert visitor.session.terms == ()
    assert visitor.way_to(text.terms) in visitor.focused()


def test_after_a_touch_opened_the_dialog_return_presses_nothing(visitor: Visitor) -> None:
    words = visitor.edition.words
    visitor.begins()
    visitor.touch(visitor.edition.questions.short)
    visitor.touch(visitor.edition.questions.questions[0].text.plain)
    visitor.touch(words.start_over)
    visitor.goes_by_keys_to(words.start_over_yes)
    visitor.presses(Qt.Key.Key_Escape)
    before = visitor.session
    visitor.presses(Qt.Key.Key_Return)
    assert visitor.session.picked == before.picked
    assert not is_asked(visitor)


def test_all_words_lead_on_and_leave_no_focus_behind(visitor: Visitor) -> None:
    edition = visitor.edition
    visitor.begins()
    visitor.touch(edition.about.short)
    visitor.goes_by_keys_to(visitor.way_to(edition.about.lead.text.terms))
    visitor.presses(Qt.Key.Key_Return)
    visitor.goes_by_keys_to(edition.words.all_words)
    visitor.presses(Qt.Key.Key_Return)
    window = visitor.stage.window
    buttons = [it for it in window.findChildren(BigButton) if it is window.focusWidget()]
    assert all(it.isVisible() and it.isEnabled() for it in buttons)
