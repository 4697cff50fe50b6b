"""The audit finds what is wrong: each fault is planted in a screen that is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from attrs import evolve
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.statements import Picture
from kiosk.design.look import Look
from kiosk.design.sizes import Scale, TextSize
from kiosk.design.themes import LIGHT
from kiosk.proof.audit import audit
from kiosk.proof.faults import Fault
from kiosk.proof.painted import painted
from kiosk.views.parts.accessible import ROLE, Role, for_the_eye, tell, together
from kiosk.views.parts.card import Sign
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.pager import Pager
from kiosk.views.parts.push_button import PushButton, Rank
from tests.proof.planted import INK, PX_PER_MM, TEXT_PX, Button, Screen, Words


def test_a_screen_that_is_right_has_no_faults(screen: Screen) -> None:
    assert audit(screen.window, PX_PER_MM) == ()


# --- texts ----------------------------------------------------------------------------------


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
    screen.words.left = 800


def squeezed_to_nothing(screen: Screen) -> None:
    screen.label(QRect(20, 400, 600, 0))


def silent(screen: Screen) -> None:
    screen.label(QRect(20, 400, 600, 80)).setMargin(1000)


def half_said(screen: Screen) -> None:
    class Forgetful(QLabel):
        """Paints less than it holds."""

        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.setFont(self.font())
            painter.drawText(0, 60, "Words of")
            painter.end()

    label = Forgetful("Words of a label", screen.window)
    label.setFont(screen.label(QRect(20, 500, 600, 80)).font())
    label.setGeometry(20, 400, 600, 80)
    label.show()


def shortened(screen: Screen) -> None:
    screen.words.text = "Plain wo…"


def overlapping(screen: Screen) -> None:
    Words(screen.window, QRect(60, 25, 600, 120), "Others").show()


def overlapping_itself(screen: Screen) -> None:
    screen.words.text = "Plain words\nOther words"
    screen.words.leading = 0.3


def too_long_a_line(screen: Screen) -> None:
    screen.words.px = 29
    screen.window.resize(1400, 600)
    screen.words.resize(1300, 120)
    screen.words.text = "a few words " * 6 + "more"


def lines_too_close(screen: Screen) -> None:
    screen.words.text = "Plain words\nOther words"
    screen.words.leading = 1.3


def stretched_to_one_edge(screen: Screen) -> None:
    screen.words.resize(700, 300)
    screen.words.text = "Words are here\nWords are here\nWords are here\nWords are here\nAnd go"
    screen.first.stand(QRect(20, 400, 80, 80))
    screen.second.stand(QRect(116, 400, 80, 80))


def faint(screen: Screen) -> None:
    screen.words.colour = "#5b6b70"


def see_through(screen: Screen) -> None:
    screen.words.opacity = 0.9


def dark_on_dark(screen: Screen) -> None:
    screen.button("Ground", QRect(20, 400, 400, 100))
    words = Words(screen.window, QRect(20, 400, 400, 100))
    words.colour = "#bbd8d8"
    words.show()


def other_font(screen: Screen) -> None:
    screen.words.family = "DejaVu Sans"


def icon_as_text(screen: Screen) -> None:
    screen.words.text = "\ue88a Home"


def without_a_shape(screen: Screen) -> None:
    screen.words.text = "Plain \u4e2d words"


def without_words_for_it(screen: Screen) -> None:
    picture = Picture(file="spots.svg", alt="")
    illustration = Illustration(screen.materials, picture, has_frame=False, parent=screen.window)
    illustration.setGeometry(20, 320, 200, 200)
    illustration.show()


def too_much_to_read(screen: Screen) -> None:
    screen.window.resize(800, 1600)
    for number in range(13):
        top = 320 + 80 * number
        Words(screen.window, QRect(20, top, 700, 80), "seven words in each of these lines").show()


# --- controls -------------------------------------------------------------------------------


def small_control(screen: Screen) -> None:
    screen.first.stand(QRect(20, 200, 79, 80))


def low_main_button(screen: Screen) -> None:
    main = PushButton(screen.materials, "Next", rank=Rank.PRIMARY, parent=screen.window)
    main.setGeometry(QRect(20, 400, 400, 103).adjusted(-8, -8, 8, 8))
    main.show()


def close_controls(screen: Screen) -> None:
    screen.second.stand(QRect(115, 200, 80, 80))


def lying_over_each_other(screen: Screen) -> None:
    screen.second.stand(QRect(90, 210, 80, 80))


def taking_the_touches_of_another(screen: Screen) -> None:
    screen.second.setGeometry(104, 192, 100, 96)


def covered(screen: Screen) -> None:
    lid = QWidget(screen.window)
    lid.setGeometry(40, 220, 20, 30)
    lid.move(50, 230)
    lid.show()


def without_slop(screen: Screen) -> None:
    pane = QWidget(screen.window)
    pane.setGeometry(20, 200, 80, 80)
    screen.first.setParent(pane)
    screen.first.stand(QRect(0, 0, 80, 80))
    pane.show()
    screen.first.show()


def cut_control(screen: Screen) -> None:
    screen.second.stand(QRect(20, 560, 80, 80))


def nameless(screen: Screen) -> None:
    screen.first.setAccessibleName("")
    screen.first.setText("")


def called_otherwise(screen: Screen) -> None:
    screen.button("Leave", QRect(20, 400, 300, 100), "Go home")


def same_name(screen: Screen) -> None:
    screen.second.setAccessibleName("First")


def icon_in_name(screen: Screen) -> None:
    screen.first.setAccessibleName("\uf015 Home")


def endless_name(screen: Screen) -> None:
    screen.first.setAccessibleName("a name that goes on " * 7)


def role_in_name(screen: Screen) -> None:
    screen.first.setAccessibleName("Home button")


def wrong_state(screen: Screen) -> None:
    class Liar(Button):
        """Is on, and never says so."""

        def isChecked(self) -> bool:
            return True

    Liar(screen.materials, screen.window, "Third", QRect(20, 400, 80, 80)).show()


def wrong_focus(screen: Screen) -> None:
    class Liar(Button):
        """Looks as if the keys were on it."""

        def hasFocus(self) -> bool:
            return True

    Liar(screen.materials, screen.window, "Third", QRect(20, 400, 80, 80)).show()


def told_to_be_pressed(screen: Screen) -> None:
    screen.first.setCheckable(True)


def told_to_be_picked(screen: Screen) -> None:
    tell(screen.first, Role.CheckBox)


# --- what assistive technology is told of the whole -----------------------------------------


def group(screen: Screen, role: Role, name: str, top: int = 300) -> QWidget:
    """Put a part on the screen that holds another."""
    pane = tell(QWidget(screen.window), role, name)
    pane.setGeometry(20, top, 700, 80)
    words = Words(pane, QRect(0, 0, 600, 80), f"Words at {top}")
    pane.show()
    words.show()
    return pane


def words_that_nobody_is_told(screen: Screen) -> None:
    Words(screen.window, QRect(20, 300, 700, 120), "More words").setProperty(ROLE, None)
    screen.window.findChildren(Words)[-1].show()


def words_for_the_eye(screen: Screen) -> None:
    words = for_the_eye(Words(screen.window, QRect(20, 300, 700, 120), "More words"))
    words.show()


def picture_that_nobody_is_told(screen: Screen) -> None:
    sign = Sign(screen.materials, "home", INK)
    sign.setProperty(ROLE, None)
    sign.setParent(screen.window)
    sign.setGeometry(20, 320, 80, 80)
    sign.show()


def picture_told_as_text(screen: Screen) -> None:
    picture = Picture(file="spots.svg", alt="A row of small spots")
    illustration = Illustration(screen.materials, picture, has_frame=False, parent=screen.window)
    illustration.setGeometry(20, 320, 200, 200)
    tell(illustration, Role.StaticText)
    illustration.show()


def without_a_top_heading(screen: Screen) -> None:
    tell(screen.words, Role.StaticText)


def with_two_top_headings(screen: Screen) -> None:
    words = Words(screen.window, QRect(20, 300, 700, 120), "More words")
    tell(words, Role.Heading, level=1).show()


def heading_without_one_above(screen: Screen) -> None:
    words = Words(screen.window, QRect(20, 300, 700, 120), "More words")
    tell(words, Role.Heading, level=3).show()


def nameless_group(screen: Screen) -> None:
    group(screen, Role.Grouping, "")


def groups_of_one_name(screen: Screen) -> None:
    group(screen, Role.Grouping, "Both", top=300)
    group(screen, Role.Grouping, "Both", top=400)


def dialog_beside_others(screen: Screen) -> None:
    group(screen, Role.Dialog, "A question")


def text_called_otherwise(screen: Screen) -> None:
    screen.label(QRect(20, 400, 600, 80)).setAccessibleName("Something else")


def icon_in_name_of_a_text(screen: Screen) -> None:
    screen.words.setAccessibleName("\uf015 Plain words")


def member_that_nothing_is_told_of(screen: Screen) -> None:
    together(screen.window, Role.List, "All", [group(screen, Role.Client, "")])


def member_of_two_groups(screen: Screen) -> None:
    together(screen.window, Role.Grouping, "All", [screen.first, screen.second])
    together(screen.window, Role.Grouping, "One", [screen.first])


def out_of_reach_of_keys(screen: Screen) -> None:
    screen.first.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def backwards(screen: Screen) -> None:
    screen.first.stand(QRect(116, 200, 80, 80))
    screen.second.stand(QRect(20, 200, 80, 80))


def hidden_focus(screen: Screen) -> None:
    screen.first.has_ring = False


def ring_like_its_ground(screen: Screen) -> None:
    screen.window.setStyleSheet("background: #10242e")
    screen.words.colour = "#ffffff"
    theme = evolve(LIGHT, focus="#10242e")
    look = evolve(screen.first.look, theme=theme)
    screen.first.look = look


PLANTED = [
    (small, Fault.SMALL_TEXT),
    (clipped_by_itself, Fault.CLIPPED),
    (clipped_by_what_holds_it, Fault.CLIPPED),
    (outside_the_window, Fault.CLIPPED),
    (beyond_the_window, Fault.LOST),
    (beyond_what_holds_it, Fault.LOST),
    (beyond_itself, Fault.LOST),
    (squeezed_to_nothing, Fault.LOST),
    (silent, Fault.LOST),
    (half_said, Fault.LOST),
    (shortened, Fault.ELIDED),
    (overlapping, Fault.OVERLAP),
    (overlapping_itself, Fault.OVERLAP),
    (too_long_a_line, Fault.LONG_LINE),
    (lines_too_close, Fault.CLOSE_LINES),
    (stretched_to_one_edge, Fault.JUSTIFIED),
    (faint, Fault.FAINT),
    (see_through, Fault.FAINT),
    (dark_on_dark, Fault.FAINT),
    (other_font, Fault.FONT),
    (icon_as_text, Fault.ICON_TEXT),
    (without_a_shape, Fault.NO_GLYPH),
    (without_words_for_it, Fault.NO_ALT),
    (too_much_to_read, Fault.MANY_WORDS),
    (small_control, Fault.SMALL_CONTROL),
    (low_main_button, Fault.SMALL_CONTROL),
    (close_controls, Fault.CLOSE_CONTROLS),
    (lying_over_each_other, Fault.CLOSE_CONTROLS),
    (taking_the_touches_of_another, Fault.CLOSE_CONTROLS),
    (covered, Fault.DEAF_EDGE),
    (without_slop, Fault.DEAF_EDGE),
    (cut_control, Fault.CUT_CONTROL),
    (without_slop, Fault.CUT_CONTROL),
    (nameless, Fault.NAMELESS),
    (called_otherwise, Fault.OTHER_NAME),
    (same_name, Fault.SAME_NAME),
    (icon_in_name, Fault.ICON_TEXT),
    (endless_name, Fault.LONG_NAME),
    (role_in_name, Fault.ROLE_IN_NAME),
    (wrong_state, Fault.WRONG_STATE),
    (wrong_focus, Fault.WRONG_STATE),
    (told_to_be_pressed, Fault.NO_ROLE),
    (told_to_be_picked, Fault.NO_ROLE),
    (words_that_nobody_is_told, Fault.UNTOLD),
    (words_for_the_eye, Fault.UNTOLD),
    (picture_that_nobody_is_told, Fault.UNTOLD),
    (picture_told_as_text, Fault.NO_ROLE),
    (without_a_top_heading, Fault.NOT_ONE_TOP),
    (with_two_top_headings, Fault.NOT_ONE_TOP),
    (heading_without_one_above, Fault.DEEP_HEADING),
    (nameless_group, Fault.NAMELESS),
    (groups_of_one_name, Fault.SAME_NAME),
    (dialog_beside_others, Fault.WRONG_STATE),
    (text_called_otherwise, Fault.OTHER_NAME),
    (icon_in_name_of_a_text, Fault.ICON_TEXT),
    (member_that_nothing_is_told_of, Fault.NO_ROLE),
    (member_of_two_groups, Fault.ASTRAY),
    (out_of_reach_of_keys, Fault.NOT_FOCUSABLE),
    (backwards, Fault.FOCUS_ORDER),
    (hidden_focus, Fault.HIDDEN_FOCUS),
    (ring_like_its_ground, Fault.HIDDEN_FOCUS),
]


@pytest.mark.parametrize(
    ("plant", "fault"), PLANTED, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_planted_fault_is_found(
    screen: Screen, plant: Callable[[Screen], None], fault: Fault
) -> None:
    plant(screen)
    assert fault in screen.faults()


def test_text_that_is_high_enough_may_be_too_small_at_200_percent(screen: Screen) -> None:
    assert Fault.SMALL_TEXT not in screen.faults()
    assert Fault.SMALL_TEXT in screen.faults(text=TextSize.LARGEST)


def test_keys_that_go_from_left_to_right_go_backwards_for_who_reads_from_the_right(
    screen: Screen,
) -> None:
    assert Fault.FOCUS_ORDER not in screen.faults()
    assert Fault.FOCUS_ORDER in screen.faults(is_rtl=True)


def test_the_order_of_the_keys_may_be_wrong_only_from_left_to_right(screen: Screen) -> None:
    backwards(screen)
    assert Fault.FOCUS_ORDER not in screen.faults(is_rtl=True)


# --- pages of several screenfuls ------------------------------------------------------------


def paged(screen: Screen, qtbot: QtBot, heights: Sequence[int]) -> Pager:
    """Put blocks of words of these heights into a pager 200 pixels high."""
    screen.words.hide()
    pager = Pager(Look(Scale(PX_PER_MM), motion=False), Flick(), 0, screen.window)
    pager.setGeometry(20, 300, 600, 200)
    for number, height in enumerate(heights):
        words = Words(screen.window, QRect(0, 0, 600, height), f"Block {number}")
        words.setFixedHeight(height)
        if number == 0:
            tell(words, Role.Heading, level=1)
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
