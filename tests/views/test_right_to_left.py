"""Whole pages turn round for a language that is read from the right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

import attrs
import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kiosk.content.model import Guide
from kiosk.proof.controls import Control, controls
from kiosk.proof.focus_order import goes_back, tabbed
from kiosk.proof.painted import painted
from kiosk.proof.scenes import Scene
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import AskToStartOver, OpenPlace, OpenTerms, PickQuestion, Start
from kiosk.session.places import Place, Screen
from kiosk.settings.settings import Settings
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.text import Text
from tests.views.right_to_left import RIGHT_TO_LEFT, edition_in_arabic, with_languages

HEBREW = "he"
"""Read from the right, and with lines as high as English ones: under its name, English words stand
on pages that are turned round and otherwise the same."""

NEAR_PX = 4


def at(screen: Screen, item: str = "") -> Scene:
    return Scene(f"{screen.value}-{item}", (Start(), OpenPlace(Place(screen, item))))


def shown(guide: Guide) -> list[Scene]:
    """Give a page of each kind."""
    edition = guide.first
    picked = tuple(PickQuestion(each.id) for each in edition.questions.questions[:2])
    term = edition.glossary.terms[0].id
    return [
        Scene("attract", ()),
        Scene("home", (Start(),)),
        at(Screen.ABOUT),
        at(Screen.ABOUT, edition.about.sections[0].id),
        at(Screen.PROCEDURE, edition.procedure.steps[2].id),
        at(Screen.RECOVERY),
        at(Screen.RECOVERY, edition.recovery.milestones[1].id),
        at(Screen.RISKS),
        at(Screen.SIGNS),
        at(Screen.SPECIALISTS),
        at(Screen.SPECIALISTS, edition.specialists.people[0].id),
        Scene("questions", (Start(), *picked, OpenPlace(Place(Screen.QUESTIONS)))),
        Scene("my-list", (Start(), *picked, OpenPlace(Place(Screen.MY_LIST)))),
        at(Screen.WORDS),
        at(Screen.SOURCES),
        at(Screen.HELP),
        at(Screen.COMFORT),
        at(Screen.LANGUAGES),
        Scene("terms", (Start(), OpenPlace(Place(Screen.ABOUT)), OpenTerms((term,)))),
        Scene("start-over", (Start(), *picked, AskToStartOver())),
    ]


def in_hebrew(guide: Guide) -> Guide:
    """Give the guide with its English words under the name of a language read from the right."""
    return with_languages(guide, attrs.evolve(guide.first, language=HEBREW))


def places(stage: Stage) -> Iterator[tuple[str, QRect]]:
    """Give the widgets that are seen, in the order in which they were made, with their places."""
    window = stage.window
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            place = QRect(widget.mapTo(window, QPoint()), widget.size())
            yield type(widget).__name__, place


def inks(stage: Stage) -> dict[str, QRectF]:
    """Give the ink of the words of each label and button, by its words."""
    found: dict[str, QRectF] = defaultdict(QRectF)
    for run in painted(stage.window):
        # Words of a drawing stand where the drawing has room for them.
        if isinstance(run.widget, QLabel | QAbstractButton):
            found[run.widget.text()] |= run.ink
    return found


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_everything_on_a_page_stands_on_the_other_side(
    guide: Guide, qapp: QApplication, size: tuple[int, int]
) -> None:
    width = size[0]
    usual, other = (Stage(Settings(), each, size) for each in (guide, in_hebrew(guide)))
    for scene in shown(guide):
        for stage in (usual, other):
            stage.show(scene)
        before, after = list(places(usual)), list(places(other))
        assert [name for name, _ in before] == [name for name, _ in after], scene.name
        for (name, one), (_, two) in zip(before, after, strict=True):
            turned_round = width - one.right() - 1
            assert abs(two.left() - turned_round) <= NEAR_PX, (scene.name, name, one, two)
            assert abs(two.top() - one.top()) <= 1, (scene.name, name, one, two)
    usual.close()
    other.close()


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_all_words_are_painted_on_the_other_side(
    guide: Guide, qapp: QApplication, size: tuple[int, int]
) -> None:
    usual, other = (Stage(Settings(), each, size) for each in (guide, in_hebrew(guide)))
    for scene in shown(guide):
        for stage in (usual, other):
            stage.show(scene)
        before, after = inks(usual), inks(other)
        assert before.keys() == after.keys(), scene.name
        for words, ink in before.items():
            assert abs(size[0] - ink.right() - after[words].left()) <= NEAR_PX + 2, words
            assert abs(size[0] - ink.left() - after[words].right()) <= NEAR_PX + 2, words
    usual.close()
    other.close()


def test_a_drawing_is_not_turned(guide: Guide, qapp: QApplication) -> None:
    pictures = []
    for each in (guide, in_hebrew(guide)):
        stage = Stage(Settings(), each, PORTRAIT)
        stage.show(Scene("attract", ()))
        (drawing,) = (
            it for it in stage.window.findChildren(Illustration) if it.isVisibleTo(stage.window)
        )
        pictures.append(drawing.grab().toImage())
        stage.close()
    assert pictures[0] == pictures[1]


def mirrored(control: Control, width: int) -> QRect:
    face = control.face
    return QRect(width - face.right() - 1, face.top(), face.width(), face.height())


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_keys_go_from_the_right_to_the_left(
    guide: Guide, qapp: QApplication, size: tuple[int, int]
) -> None:
    arabic = with_languages(guide, edition_in_arabic(guide.first), guide.first)
    stage = Stage(Settings(), arabic, size)
    went_left = 0
    for scene in shown(arabic):
        stage.show(scene)
        there = {control.widget: control for control in controls(stage.window)}
        chain = [there[each] for each in tabbed(stage.window) if each in there]
        for one, following in pairwise(chain):
            first, second = (mirrored(it, size[0]) for it in (one, following))
            assert not goes_back(first, second), (scene.name, one.name, following.name)
            went_left += following.face.right() < one.face.left()
    assert went_left > 20
    stage.close()


def test_a_visit_in_another_direction_turns_round_and_back(
    guide: Guide, qapp: QApplication
) -> None:
    both = with_languages(guide, guide.first, edition_in_arabic(guide.first))
    stage = Stage(Settings(), both, PORTRAIT, language=RIGHT_TO_LEFT)
    stage.show(Scene("home", (Start(),)))
    visit = stage.kiosk.window.visit
    assert visit is not None
    assert visit.layoutDirection() is Qt.LayoutDirection.RightToLeft
    stage.language = ""
    stage.show(Scene("home", (Start(),)))
    visit = stage.kiosk.window.visit
    assert visit is not None
    assert visit.layoutDirection() is Qt.LayoutDirection.LeftToRight
    stage.close()


def test_a_translation_that_nobody_checked_says_so(guide: Guide, qapp: QApplication) -> None:
    words = guide.first.words.unreviewed
    unchecked = with_languages(guide, attrs.evolve(guide.first, is_reviewed=False))
    for each, is_said in ((guide, False), (unchecked, True)):
        for size in (PORTRAIT, LANDSCAPE):
            stage = Stage(Settings(), each, size)
            section = guide.first.about.sections[0].id
            for scene in (Scene("home", (Start(),)), at(Screen.ABOUT, section), at(Screen.SIGNS)):
                stage.show(scene)
                said = [
                    words in run.widget.text() or words in run.widget.accessibleName()
                    for _ in stage.screenfuls()
                    for run in painted(stage.window)
                    if hasattr(run.widget, "text")
                ]
                assert any(said) is is_said, scene.name
            stage.close()


def test_numbers_in_the_words_of_the_program_are_the_languages_own(
    guide: Guide, qapp: QApplication
) -> None:
    arabic = edition_in_arabic(guide.first)
    said = {
        each.name: getattr(arabic.words, each.name).translate(dict.fromkeys(range(0x30, 0x3A)))
        for each in attrs.fields(type(arabic.words))
    }
    arabic = attrs.evolve(arabic, words=attrs.evolve(arabic.words, **said))
    stage = Stage(Settings(), with_languages(guide, arabic), PORTRAIT)
    step = guide.first.procedure.steps[2].id
    stage.show(at(Screen.PROCEDURE, step))
    texts = [it.text() for it in stage.window.findChildren(Text) if it.isVisible()]
    count = len(guide.first.procedure.steps_of(stage.kiosk.store.session.method))  # type: ignore[union-attr]
    number, of = chr(0x660 + 3), chr(0x660 + count)
    assert any(number in text and of in text for text in texts), texts
    stage.close()
