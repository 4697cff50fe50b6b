"""The audit finds what is wrong: each fault is planted in a screen that is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.design.look import Look
from kiosk.design.sizes import FONT_FAMILY, Scale
from kiosk.proof.audit import Fault, audit
from kiosk.proof.painted import painted
from kiosk.shell.fonts import load_fonts
from kiosk.views.parts.pager import Pager

PX_PER_MM = 4.0
TEXT_PX = 40  # capitals of 26.7 px: 6.7 mm


class Words(QWidget):
    """Paints some words; every test bends one thing."""

    def __init__(self, parent: QWidget, where: QRect, text: str = "Plain words") -> None:
        super().__init__(parent)
        self.text = text
        self.colour = "#10242e"
        self.px = TEXT_PX
        self.left = 2.0
        self.opacity = 1.0
        self.family = FONT_FAMILY
        self.setGeometry(where)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.family)
        font.setPixelSize(self.px)
        painter.setFont(font)
        painter.setPen(QColor(self.colour))
        painter.setOpacity(self.opacity)
        painter.drawText(int(self.left), self.height() // 2 + self.px // 3, self.text)
        painter.end()


class Button(QAbstractButton):
    """A plain control."""

    def __init__(self, parent: QWidget, name: str, where: QRect) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setGeometry(where)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#dceeee"))
        painter.end()


class Screen:
    """A window with words and two buttons, and nothing wrong."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.resize(800, 600)
        self.window.setStyleSheet("background: #f7f4ee")
        self.words = Words(self.window, QRect(20, 20, 600, 80))
        self.first = Button(self.window, "First", QRect(20, 200, 80, 80))
        self.second = Button(self.window, "Second", QRect(116, 200, 80, 80))
        qtbot.addWidget(self.window)
        self.window.show()

    def faults(self) -> set[Fault]:
        return {finding.fault for finding in audit(self.window, PX_PER_MM)}


@pytest.fixture
def screen(qtbot: QtBot, root: Path) -> Screen:
    load_fonts(root / "resources" / "fonts")
    return Screen(qtbot)


def test_a_screen_that_is_right_has_no_faults(screen: Screen) -> None:
    assert audit(screen.window, PX_PER_MM) == ()


def small(screen: Screen) -> None:
    screen.words.px = 28  # capitals of 4.68 mm


def clipped_by_itself(screen: Screen) -> None:
    screen.words.setFixedSize(120, 80)


def clipped_by_what_holds_it(screen: Screen) -> None:
    pane = QWidget(screen.window)
    pane.setGeometry(20, 20, 120, 80)
    screen.words.setParent(pane)
    screen.words.setGeometry(0, 0, 600, 80)
    pane.show()
    screen.words.show()


def outside_the_window(screen: Screen) -> None:
    screen.words.move(700, 20)


def beyond_the_window(screen: Screen) -> None:
    screen.words.move(20, 900)


def beyond_what_holds_it(screen: Screen) -> None:
    clipped_by_what_holds_it(screen)
    screen.words.move(0, 200)


def beyond_itself(screen: Screen) -> None:
    screen.words.left = 700


def label(screen: Screen, where: QRect) -> QLabel:
    """Put a label in the kiosk's own font on the screen."""
    label = QLabel("Words of a label", screen.window)
    font = QFont(FONT_FAMILY)
    font.setPixelSize(TEXT_PX)
    label.setFont(font)
    label.setGeometry(where)
    label.show()
    return label


def squeezed_to_nothing(screen: Screen) -> None:
    label(screen, QRect(20, 400, 600, 0))


def silent(screen: Screen) -> None:
    label(screen, QRect(20, 400, 600, 80)).setMargin(1000)


def shortened(screen: Screen) -> None:
    screen.words.text = "Plain wo…"


def overlapping(screen: Screen) -> None:
    Words(screen.window, QRect(60, 25, 600, 80), "Others").show()


def faint(screen: Screen) -> None:
    screen.words.colour = "#5b6b70"


def see_through(screen: Screen) -> None:
    screen.words.opacity = 0.9


def dark_on_dark(screen: Screen) -> None:
    Button(screen.window, "Ground", QRect(20, 400, 400, 100)).show()
    words = Words(screen.window, QRect(20, 400, 400, 100))
    words.colour = "#bbd8d8"
    words.show()


def other_font(screen: Screen) -> None:
    screen.words.family = "DejaVu Sans"


def icon_as_text(screen: Screen) -> None:
    screen.words.text = "\ue88a Home"


def small_control(screen: Screen) -> None:
    screen.first.resize(79, 80)


def close_controls(screen: Screen) -> None:
    screen.second.move(115, 200)


def lying_over_each_other(screen: Screen) -> None:
    screen.second.move(90, 210)


def cut_control(screen: Screen) -> None:
    screen.second.move(20, 560)


def nameless(screen: Screen) -> None:
    screen.first.setAccessibleName("")


def called_otherwise(screen: Screen) -> None:
    class Labelled(Button):
        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            font = QFont(FONT_FAMILY)
            font.setPixelSize(TEXT_PX)
            painter.setFont(font)
            painter.drawText(4, 60, "Go home")
            painter.end()

    Labelled(screen.window, "Leave", QRect(20, 400, 300, 100)).show()


def same_name(screen: Screen) -> None:
    screen.second.setAccessibleName("First")


def icon_in_name(screen: Screen) -> None:
    screen.first.setAccessibleName("\uf015 Home")


def out_of_reach_of_keys(screen: Screen) -> None:
    screen.first.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def backwards(screen: Screen) -> None:
    screen.first.move(116, 200)
    screen.second.move(20, 200)


@pytest.mark.parametrize(
    ("plant", "fault"),
    [
        (small, Fault.SMALL_TEXT),
        (clipped_by_itself, Fault.CLIPPED),
        (clipped_by_what_holds_it, Fault.CLIPPED),
        (outside_the_window, Fault.CLIPPED),
        (beyond_the_window, Fault.LOST),
        (beyond_what_holds_it, Fault.LOST),
        (beyond_itself, Fault.LOST),
        (squeezed_to_nothing, Fault.LOST),
        (silent, Fault.LOST),
        (shortened, Fault.ELIDED),
        (overlapping, Fault.OVERLAP),
        (faint, Fault.CONTRAST),
        (see_through, Fault.CONTRAST),
        (dark_on_dark, Fault.CONTRAST),
        (other_font, Fault.FONT),
        (icon_as_text, Fault.ICON_TEXT),
        (small_control, Fault.SMALL_CONTROL),
        (close_controls, Fault.CLOSE_CONTROLS),
        (lying_over_each_other, Fault.CLOSE_CONTROLS),
        (cut_control, Fault.CUT_CONTROL),
        (nameless, Fault.NAMELESS),
        (called_otherwise, Fault.OTHER_NAME),
        (same_name, Fault.SAME_NAME),
        (icon_in_name, Fault.ICON_TEXT),
        (out_of_reach_of_keys, Fault.NOT_FOCUSABLE),
        (backwards, Fault.FOCUS_ORDER),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_planted_fault_is_found(
    screen: Screen, plant: Callable[[Screen], None], fault: Fault
) -> None:
    plant(screen)
    assert fault in screen.faults()


def paged(screen: Screen, qtbot: QtBot, heights: Sequence[int]) -> Pager:
    """Put blocks of words of these heights into a pager 200 pixels high."""
    screen.words.hide()
    pager = Pager(Look(Scale(PX_PER_MM), motion=False), 0, screen.window)
    pager.setGeometry(20, 300, 600, 200)
    for number, height in enumerate(heights):
        words = Words(screen.window, QRect(0, 0, 600, height), f"Block {number}")
        words.setFixedHeight(height)
        pager.add(words)
    pager.show()
    qtbot.wait(1)
    return pager


def test_what_comes_on_another_screenful_is_not_lost(screen: Screen, qtbot: QtBot) -> None:
    pager = paged(screen, qtbot, [80, 80, 80])
    assert pager.next_offset() is not None
    assert screen.faults() == set()


def test_the_end_of_a_block_that_no_screen_holds_is_not_lost(screen: Screen, qtbot: QtBot) -> None:
    paged(screen, qtbot, [900])
    assert screen.faults() == set()


def test_what_a_block_itself_cuts_off_is_lost_in_a_pager_too(screen: Screen, qtbot: QtBot) -> None:
    paged(screen, qtbot, [80, 20])
    words = [it for it in screen.window.findChildren(Words) if it.text == "Block 1"]
    words[0].left = 700
    assert Fault.LOST in screen.faults()


def test_what_a_pager_hides_is_lost_if_the_pager_hangs_over_the_edge(
    screen: Screen, qtbot: QtBot
) -> None:
    pager = paged(screen, qtbot, [900])
    pager.move(20, 500)
    assert Fault.LOST in screen.faults()


def test_what_is_held_back_behind_a_dialog_is_not_measured(screen: Screen) -> None:
    faint(screen)
    screen.words.setEnabled(False)
    screen.first.setEnabled(False)
    screen.first.setAccessibleName("")
    assert screen.faults() == set()


def test_a_run_knows_its_words_its_size_and_its_place(screen: Screen) -> None:
    (run,) = painted(screen.window)
    assert run.text == "Plain words"
    assert run.capital_px == pytest.approx(TEXT_PX * 0.668, abs=0.3)
    assert run.colour == "#10242e"
    assert run.ink.top() > 20
    assert run.ink.left() == pytest.approx(22, abs=4)
    assert run.widget is screen.words
