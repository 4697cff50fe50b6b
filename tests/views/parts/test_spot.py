"""The small picture of a milestone: whole, and with what it shows to do written below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Guide, Milestone
from kiosk.content.statements import Picture
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.spot import spot
from kiosk.views.parts.text import Text
from tests.views.finger import settle

PICTURE = Picture(file="spots.svg", alt="A person walks.", layers=("spot-two-weeks",))


def place(part: QWidget, inside: QWidget) -> QRect:
    return QRect(part.mapTo(inside, QPoint()), part.size())


@pytest.mark.parametrize("caption", ["Walk a little", "Walk a little each day, then more"])
def test_the_caption_stands_below_the_picture_and_no_wider(
    materials: Materials, caption: str
) -> None:
    whole = spot(materials, PICTURE, caption)
    width = whole.sizeHint().width()
    whole.resize(width, whole.heightForWidth(width))
    whole.show()
    settle()
    (picture,) = whole.findChildren(Illustration)
    (words,) = whole.findChildren(Text)
    assert words.text() == caption
    above, below = place(picture, whole), place(words, whole)
    assert above.bottom() < below.top()
    assert above.left() <= below.left() <= below.right() <= above.right()
    assert words.height() >= words.heightForWidth(words.width())
    whole.deleteLater()


def test_without_a_caption_nothing_stands_there(materials: Materials) -> None:
    picture = spot(materials, PICTURE)
    assert isinstance(picture, Illustration)
    assert not picture.findChildren(Text)
    picture.deleteLater()


def stones(guide: Guide) -> tuple[Milestone, ...]:
    return guide.first.recovery.milestones


def test_each_milestone_has_a_picture_of_its_own(guide: Guide) -> None:
    shown = [stone.picture.layers for stone in stones(guide) if stone.picture is not None]
    assert len(shown) == len(stones(guide)) == len(set(shown))
