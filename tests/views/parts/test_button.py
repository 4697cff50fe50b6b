"""Every control: where a finger hits it, when it acts, and when its ring is seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.design.sizes import FOCUS, GAP, SLOP, TARGET
from kiosk.session.comfort import Colours
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.card_button import CardButton
from kiosk.views.parts.choice_button import ChoiceButton
from kiosk.views.parts.grid import Grid
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.switch import SwitchButton
from kiosk.views.parts.tab_button import TabButton
from tests.views.finger import Finger, middle_of, settle
from tests.views.screens import TALL

Two = tuple[PushButton, PushButton]


def kinds(materials: Materials) -> list[BigButton]:
    return [
        PushButton(materials, "Back", icon="back"),
        CardButton(materials, "Risks", "What can go wrong", icon="shield"),
        ChoiceButton(materials, "Will it hurt?", picked="picked", not_picked="not picked"),
        TabButton(materials, "Risks", "shield", chosen="chosen", is_wide=False),
        TabButton(materials, "Risks", "shield", chosen="chosen", is_wide=True),
        SwitchButton(materials, "Kyphoplasty", "chosen"),
    ]


def face_of(button: BigButton) -> QRect:
    """Give the face in pixels of the window."""
    face = button.face_rect()
    return QRect(button.mapTo(button.window(), face.topLeft()), face.size())


@pytest.fixture
def two(window: QWidget, materials: Materials) -> Two:
    """Two buttons, side by side."""
    both = (PushButton(materials, "One"), PushButton(materials, "Two"))
    rows = window.layout()
    assert rows is not None
    rows.addWidget(Grid(both, 2))
    window.resize(500, 200)
    window.show()
    settle()
    return both


@pytest.fixture
def heard(two: Two) -> list[str]:
    said: list[str] = []
    for button in two:
        button.clicked.connect(partial(said.append, button.text()))
    return said


def test_it_acts_when_the_finger_is_lifted_and_not_before(
    window: QWidget, two: Two, heard: list[str]
) -> None:
    with Finger(window).down(face_of(two[0]).center()):
        assert two[0].isDown()
        assert heard == []
    assert heard == ["One"]


def test_a_finger_that_slides_off_does_nothing(window: QWidget, two: Two, heard: list[str]) -> None:
    finger = Finger(window)
    with finger.down(face_of(two[0]).center()):
        finger.move(face_of(two[1]).center())
        assert not two[0].isDown()
        assert not two[1].isDown()
    assert heard == []


def test_a_finger_that_comes_back_before_it_is_lifted_counts(
    window: QWidget, two: Two, heard: list[str]
) -> None:
    finger = Finger(window)
    middle = face_of(two[0]).center()
    with finger.down(middle):
        finger.move(face_of(two[1]).center())
        finger.move(middle)
    assert heard == ["One"]


def test_a_touch_just_beside_the_face_hits_it(
    window: QWidget, two: Two, heard: list[str], materials: Materials
) -> None:
    face = face_of(two[0])
    close = materials.look.px(SLOP)
    middle = face.center()
    for where in (
        QPoint(face.left() - close, middle.y()),
        QPoint(face.right() + close, middle.y()),
        QPoint(middle.x(), face.top() - close),
        QPoint(middle.x(), face.bottom() + close),
    ):
        heard.clear()
        Finger(window).tap(where)
        assert heard == ["One"], where


def test_a_touch_between_two_faces_hits_one_at_most(
    window: QWidget, two: Two, heard: list[str], materials: Materials
) -> None:
    left, right = (face_of(each) for each in two)
    assert right.left() - left.right() - 1 >= materials.look.px(GAP)
    for x in range(left.right() + 1, right.left()):
        heard.clear()
        Finger(window).tap(QPoint(x, left.center().y()))
        assert len(heard) <= 1, x


def test_a_mouse_does_the_same(two: Two, heard: list[str]) -> None:
    QTest.mouseClick(two[1], Qt.MouseButton.LeftButton)
    assert heard == ["Two"]
    QTest.mouseClick(two[1], Qt.MouseButton.RightButton)
    assert heard == ["Two"]


def test_the_space_bar_presses_what_has_the_focus(two: Two, heard: list[str]) -> None:
    two[1].setFocus()
    QTest.keyClick(two[1], Qt.Key.Key_Space)
    assert heard == ["Two"]


def test_a_touch_does_not_take_the_focus(window: QWidget, two: Two) -> None:
    two[1].setFocus()
    Finger(window).tap(middle_of(two[0]))
    assert window.focusWidget() is two[1]


def test_what_is_pressed_looks_so_at_once(window: QWidget, two: Two) -> None:
    before = two[0].grab().toImage()
    with Finger(window).down(middle_of(two[0])):
        assert two[0].grab().toImage() != before
    assert two[0].grab().toImage() == before


@pytest.mark.parametrize("colours", Colours)
@pytest.mark.parametrize("is_picked", [False, True])
def test_a_press_is_seen_in_every_set_of_colours_on_what_is_picked_as_well(
    qtbot: QtBot, colours: Colours, is_picked: bool
) -> None:
    materials = TALL.materials(colours=colours)
    button = ChoiceButton(materials, "Will it hurt?", picked="picked", not_picked="not picked")
    qtbot.addWidget(button)
    button.set_picked(is_picked)
    button.resize(500, 120)
    before = button.grab().toImage()
    button.setDown(True)
    after = button.grab().toImage()
    places = [(x, y) for x in range(0, 500, 3) for y in range(0, 120, 3)]
    changed = [it for it in places if before.pixel(*it) != after.pixel(*it)]
    # At least an edge all around it.
    assert len(changed) > 2 * (500 + 120) // 9


def test_the_ring_is_seen_only_after_a_key_and_only_on_what_has_the_focus(
    two: Two, materials: Materials
) -> None:
    one, other = two
    one.setFocus()
    plain = one.grab().toImage()
    other_plain = other.grab().toImage()
    materials.ring.show(True)
    ringed = one.grab().toImage()
    assert ringed != plain
    assert other.grab().toImage() == other_plain
    materials.ring.show(False)
    assert one.grab().toImage() == plain


def test_the_ring_is_two_millimetres_of_dark_bright_dark_around_the_face(
    two: Two, materials: Materials
) -> None:
    button = two[0]
    button.setFocus()
    materials.ring.show(True)
    picture = button.grab().toImage()
    theme = materials.look.theme
    middle = button.width() // 2
    column = [picture.pixelColor(middle, y).name().upper() for y in range(button.face_rect().top())]
    assert len(column) == materials.look.px(FOCUS)
    assert column == [theme.text] * 2 + [theme.focus] * 4 + [theme.text] * 2


def test_the_ring_comes_and_goes_without_being_asked_for(
    two: Two, materials: Materials, window: QWidget
) -> None:
    two[0].setFocus()
    settle()
    before = _shown(window)
    materials.ring.show(True)
    settle()
    assert _shown(window) != before


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("width", [100, 160, 300, 500])
def test_no_control_is_smaller_than_a_thumb(
    materials: Materials, number: int, width: int, window: QWidget
) -> None:
    button = kinds(materials)[number]
    rows = window.layout()
    assert rows is not None
    rows.addWidget(button)
    window.resize(width, button.heightForWidth(width))
    window.show()
    settle()
    least = materials.look.px(TARGET)
    assert button.face_rect().height() >= least
    assert button.minimumSizeHint().width() - 2 * materials.look.px(SLOP) >= least
    assert button.sizeHint().height() - 2 * materials.look.px(SLOP) >= least


@pytest.mark.parametrize("number", range(6))
def test_every_control_has_a_name_and_paints_on_its_face_alone(
    materials: Materials, number: int
) -> None:
    button = kinds(materials)[number]
    assert button.accessibleName().strip()
    button.resize(400, button.heightForWidth(400))
    picture = QImage(button.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    button.render(picture, QPoint(), button.rect(), QWidget.RenderFlag.DrawChildren)
    face = button.face_rect()
    outside = [
        (x, y)
        for x in range(0, button.width(), 3)
        for y in range(0, button.height(), 3)
        if not face.contains(x, y) and picture.pixelColor(x, y).alpha()
    ]
    assert not outside


states: list[Callable[[Materials], BigButton]] = [
    lambda m: ChoiceButton(m, "Will it hurt?", picked="picked", not_picked="not picked"),
    lambda m: TabButton(m, "Risks", "shield", chosen="chosen", is_wide=False),
    lambda m: SwitchButton(m, "Kyphoplasty", "chosen"),
]


@pytest.mark.parametrize("make", states)
def test_only_the_session_says_what_is_on(
    make: Callable[[Materials], BigButton], materials: Materials, window: QWidget
) -> None:
    button = make(materials)
    rows = window.layout()
    assert rows is not None
    rows.addWidget(button)
    window.resize(400, 200)
    window.show()
    settle()
    off = button.grab().toImage()
    said_off = button.accessibleDescription()
    for _ in range(3):
        Finger(window).tap(middle_of(button))
        assert not button.isChecked()
    assert button.grab().toImage() == off
    _turn(button, True)
    assert button.isChecked()
    assert button.grab().toImage() != off
    assert button.accessibleDescription() not in ("", said_off)
    Finger(window).tap(middle_of(button))
    assert button.isChecked()
    _turn(button, False)
    assert button.grab().toImage() == off
    assert button.accessibleDescription() == said_off


def test_picking_never_changes_the_height_of_a_line(materials: Materials) -> None:
    text = "Which medicines should I stop, and how many days before the procedure should I stop?"
    button = ChoiceButton(materials, text, picked="picked", not_picked="not picked")
    for width in range(200, 700, 7):
        button.set_picked(False)
        height = button.heightForWidth(width)
        button.set_picked(True)
        assert button.heightForWidth(width) == height


def test_a_button_that_says_something_else_is_called_so(materials: Materials) -> None:
    button = PushButton(materials, "More", icon="more")
    button.set_words("Next: Risks & care", "forward")
    assert button.accessibleName() == "Next: Risks & care"
    assert button.setter.plain == "Next: Risks & care"


def _turn(button: BigButton, on: bool) -> None:
    if isinstance(button, ChoiceButton):
        button.set_picked(on)
    elif isinstance(button, TabButton | SwitchButton):
        button.set_on(on)


def _shown(window: QWidget) -> QImage:
    """Give what is on the screen, without asking anything to paint itself again."""
    screen = window.screen()
    return screen.grabWindow(window.winId()).toImage()
