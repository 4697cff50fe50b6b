"""What assistive technology is told of the parts of a screen, as Qt gives it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.content.prose import read_prose
from kiosk.content.statements import Picture
from kiosk.design.sizes import Lettering
from kiosk.host import paths
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import OpenPlace, OpenTerms, PickQuestion, Start, WarnVisitor
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings
from kiosk.views.parts.accessible import Role, as_items, for_the_eye, tell, tell_language, together
from kiosk.views.parts.borrowed import Borrowed
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.choice_button import ChoiceButton
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.switch import Switch
from kiosk.views.parts.tab_button import TabButton
from kiosk.views.parts.text import Text
from kiosk.views.parts.told import Told as Part
from kiosk.views.parts.told import answer_assistive_technology
from tests.views.finger import settle

NAME = QAccessible.Text.Name
Told = tuple[str, str]
"""A role, and a name."""


@pytest.fixture(autouse=True)
def _answers(qapp: QApplication) -> None:
    answer_assistive_technology()


@pytest.fixture
def stage(qapp: QApplication, guide: Guide) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, PORTRAIT)
    yield stage
    stage.close()


def told(widget: QWidget) -> QAccessibleInterface:
    """Give what Qt has for assistive technology of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def within(part: QAccessibleInterface) -> list[Told]:
    """Give what a part holds, at any depth, in order."""
    found: list[Told] = []
    for number in range(part.childCount()):
        child = part.child(number)
        found += [(child.role().name, child.text(NAME)), *within(child)]
    return found


def shown(window: QWidget, *parts: QWidget) -> QAccessibleInterface:
    """Show parts in a window, and give what is told of it."""
    rows = window.layout()
    assert isinstance(rows, QVBoxLayout)
    for part in parts:
        rows.addWidget(part)
    window.show()
    settle()
    return told(window)


def test_a_text_is_its_words_and_a_heading_has_a_level(
    materials: Materials, window: QWidget
) -> None:
    text = Text(materials, Lettering.BODY, "Plain words")
    title = Text(materials, Lettering.TITLE, "A title", level=1)
    root = shown(window, title, text)
    assert within(root) == [("Heading", "A title"), ("StaticText", "Plain words")]
    level = QAccessible.Attribute.Level
    assert told(title).attributesInterface().attributeValue(level) == 1
    assert level not in told(text).attributesInterface().attributeKeys()


def test_what_only_lays_others_out_is_not_told_of(materials: Materials, window: QWidget) -> None:
    row = signed_row(materials, "point", "#000000", Text(materials, Lettering.BODY, "A point"))
    root = shown(window, row)
    assert within(root) == [("StaticText", "A point")]
    child = root.child(0)
    assert child.parent().object() is window
    assert root.indexOfChild(child) == 0
    assert root.child(1) is None


def test_what_is_hidden_or_for_the_eye_is_not_told_of(
    materials: Materials, window: QWidget
) -> None:
    hidden = Text(materials, Lettering.BODY, "Hidden")
    ornament = for_the_eye(Text(materials, Lettering.BODY, "Ornament"))
    root = shown(window, hidden, ornament, Text(materials, Lettering.BODY, "Seen"))
    assert root.childCount() == 3 - 1
    hidden.hide()
    assert within(root) == [("StaticText", "Seen")]


def test_a_child_that_went_since_it_was_counted_is_not_given(
    materials: Materials, window: QWidget
) -> None:
    first = Text(materials, Lettering.BODY, "First")
    root = shown(window, first, Text(materials, Lettering.BODY, "Second"))
    assert root.childCount() == 2
    first.hide()
    assert root.child(0).text(NAME) == "Second"


def test_a_picture_is_told_by_its_words_and_one_that_decorates_is_not(
    materials: Materials, window: QWidget
) -> None:
    picture = Picture(file="spots.svg", alt="A row of spots")
    seen = Illustration(materials, picture)
    decoration = Illustration(materials, picture, is_filled=True)
    assert within(shown(window, seen, decoration)) == [("Graphic", "A row of spots")]


def test_a_tab_is_selected_and_a_choice_is_checked(materials: Materials, window: QWidget) -> None:
    tab = TabButton(materials, "Risks", "shield", chosen="chosen", is_wide=False)
    choice = ChoiceButton(materials, "Will it hurt?", picked="picked", not_picked="not picked")
    switch = Switch(materials, {1: "On", 2: "Off"}, "chosen")
    shown(window, tab, choice, switch)
    assert (told(tab).role(), told(choice).role()) == (Role.PageTab, Role.CheckBox)
    assert not (told(tab).state().selected)
    assert not (told(choice).state().checked)
    tab.set_on(True)
    choice.set_picked(True)
    switch.set_on(2)
    assert told(tab).state().selected
    assert not told(tab).state().checkable
    assert told(choice).state().checked
    sides = [switch.findChildren(QWidget)[number] for number in range(2)]
    assert [told(it).role() for it in sides] == [Role.RadioButton] * 2
    assert [bool(told(it).state().checked) for it in sides] == [False, True]


def test_a_button_is_pressed_as_if_it_were_touched(materials: Materials, window: QWidget) -> None:
    button = PushButton(materials, "Home")
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    shown(window, button)
    actions = told(button).actionInterface()
    assert actions.actionNames()[0] == "Press"
    actions.doAction("Press")
    assert pressed == [True]
    button.setEnabled(False)
    actions.doAction("Press")
    assert pressed == [True]
    assert told(button).state().disabled


def test_keys_go_to_a_control_that_assistive_technology_focuses(
    materials: Materials, window: QWidget
) -> None:
    button = PushButton(materials, "Home")
    shown(window, button)
    told(button).actionInterface().doAction("SetFocus")
    assert window.focusWidget() is button


def test_no_other_kind_of_part_is_promised(materials: Materials, window: QWidget) -> None:
    # Qt asks for each of them on every part, and takes anything but nothing for a yes.
    shown(window, PushButton(materials, "Home"))
    part = told(window)
    for interface in (
        part.valueInterface(),
        part.textInterface(),
        part.editableTextInterface(),
        part.selectionInterface(),
        part.tableCellInterface(),
    ):
        assert interface is None


def test_rows_of_a_card_are_the_points_of_a_list(materials: Materials, window: QWidget) -> None:
    card = Card(materials)
    heading = Text(materials, Lettering.CARD, "Do", level=2)
    card.add_heading(heading)
    lines = [Text(materials, Lettering.BODY, words) for words in ("Rest", "Walk")]
    rows = [signed_row(materials, "do", "#000000", line) for line in lines]
    for row in rows:
        card.add(row)
    as_items(card, "Do", rows)
    root = shown(window, card)
    points = [("ListItem", "Rest"), ("ListItem", "Walk")]
    assert within(root) == [("Grouping", "Do"), ("Heading", "Do"), ("List", "Do"), *points]
    assert told(lines[0]).parent().text(NAME) == "Do"
    assert told(lines[0]).parent().role() is Role.List
    assert not told(lines[0]).parent().rect().isEmpty()


def test_a_group_stands_where_its_first_part_stands(materials: Materials, window: QWidget) -> None:
    first, second = (PushButton(materials, name) for name in ("First", "Second"))
    title = Text(materials, Lettering.BODY, "Between")
    root = shown(window, first, title, second)
    together(window, Role.Grouping, "Both", [first, second])
    assert [name for _, name in within(root)] == ["Both", "First", "Second", "Between"]
    first.hide()
    assert [name for _, name in within(root)] == ["Between", "Both", "Second"]
    second.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [name for _, name in within(root)] == ["Between"]


def test_each_part_says_in_which_language_it_is(materials: Materials, window: QWidget) -> None:
    borrowed = Borrowed(read_prose("Plain words"), "Solo en inglés:", "en")
    text = Text(materials, Lettering.BODY, borrowed)
    own = Text(materials, Lettering.BODY, "Palabras")
    shown(window, text, own)
    tell_language(window, "es")
    locale = QAccessible.Attribute.Locale
    languages = [
        told(it).attributesInterface().attributeValue(locale).language() for it in (text, own)
    ]
    assert languages == [QLocale.Language.English, QLocale.Language.Spanish]
    assert told(text).text(NAME) == "Solo en inglés: Plain words"
    text.set_text("Otras palabras")
    assert told(text).text(NAME) == "Otras palabras"
    assert told(text).attributesInterface().attributeValue(locale).language() == languages[1]


def test_a_part_that_is_gone_is_asked_for_no_more(materials: Materials, window: QWidget) -> None:
    root = shown(window, Text(materials, Lettering.BODY, "Stays"))
    for _ in range(200):
        text = Text(materials, Lettering.BODY, "Goes")
        shown(window, tell(text, Role.Note))
        assert ("Note", "Goes") in within(root)
        text.hide()
        text.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del text
    gc.collect()
    assert within(root) == [("StaticText", "Stays")]


def test_qt_is_answered_once_however_often_the_screens_are_built(qapp: QApplication) -> None:
    answer_assistive_technology()
    answer_assistive_technology()
    widget = QWidget()
    assert told(widget) is told(widget)
    widget.deleteLater()


def test_nothing_is_made_for_assistive_technology_until_it_asks(qapp: QApplication) -> None:
    def made() -> int:
        return sum(type(each) is Part for each in gc.get_objects())

    before = made()
    guide = load_guide(paths.bundled_content(), paths.words()).guide
    stage = Stage(Settings(), guide, PORTRAIT)
    stage.do(Start(), OpenPlace(Place(Screen.RISKS)))
    assert made() == before
    told(stage.window)
    assert made() == before + 1
    stage.close()


def test_a_page_is_told_from_its_title_to_its_bar(stage: Stage, guide: Guide) -> None:
    stage.do(Start(), OpenPlace(Place(Screen.RECOVERY)))
    recovery = guide.first.recovery
    parts = within(told(stage.window))
    assert ("Pane", recovery.title) in parts
    assert ("List", recovery.title) in parts
    stones = [name for role, name in parts if role == "ListItem"]
    assert stones[: len(recovery.milestones)] == [it.heading for it in recovery.milestones]
    assert next(name for role, name in parts if role == "Heading") == recovery.title
    assert ("PageTab", recovery.short) in parts


def test_under_a_dialog_nothing_is_told_of(stage: Stage, guide: Guide) -> None:
    words = guide.first.words
    stage.do(Start(), WarnVisitor(30))
    root = told(stage.window)
    assert [root.child(number).text(NAME) for number in range(root.childCount())] == [
        words.still_here_title
    ]
    dialog = root.child(0)
    assert dialog.role() is Role.Dialog
    assert dialog.state().modal
    names = [name for _, name in within(dialog)]
    assert words.keep_reading in names
    assert words.home not in names


def test_of_two_dialogs_the_one_on_top_is_told_of(stage: Stage, guide: Guide) -> None:
    words, term = guide.first.words, guide.first.glossary.terms[0].id
    stage.do(Start(), OpenTerms((term,)))
    assert told(stage.window).child(0).text(NAME) == words.what_words_mean
    stage.do(WarnVisitor(30))
    root = told(stage.window)
    assert root.childCount() == 1
    assert root.child(0).text(NAME) == words.still_here_title


def test_a_question_that_is_picked_is_checked(stage: Stage, guide: Guide) -> None:
    question = guide.first.questions.questions[0]
    stage.do(Start(), OpenPlace(Place(Screen.QUESTIONS)), PickQuestion(question.id))
    boxes = stage.window.findChildren(ChoiceButton)
    checked = [told(it).text(NAME) for it in boxes if told(it).state().checked]
    assert checked == [question.text.plain]
    assert told(boxes[0]).parent().role() is Role.Grouping


def test_what_stands_on_another_screenful_is_told_to_be_off_the_screen(
    stage: Stage, guide: Guide
) -> None:
    stage.do(Start(), OpenPlace(Place(Screen.WORDS)))
    root = told(stage.window)
    parts = [root.child(number) for number in range(root.childCount())]
    pane = next(part for part in parts if part.role() is Role.Pane)
    states = [pane.child(number).state() for number in range(pane.childCount())]
    assert any(state.offscreen for state in states)
    assert not states[0].offscreen
