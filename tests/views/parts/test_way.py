"""The way back and on: what it says, and how much of a screen with large words it leaves."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.model import Guide
from kiosk.design.sizes import TextSize
from kiosk.views.parts.way import MOST_LINES, Way
from tests.views.screens import TALL, WIDE, Glass

LONG = "Nerve or spinal cord harm in the weeks that follow the procedure"


@pytest.mark.parametrize("glass", [TALL, WIDE])
def test_what_follows_is_named_where_its_name_is_short_enough(
    qtbot: QtBot, guide: Guide, glass: Glass
) -> None:
    words = guide.first.words
    way = Way(glass.materials(), words)
    qtbot.addWidget(way)
    assert way.words_to("Your recovery") == words.next_to.format(title="Your recovery")


@pytest.mark.parametrize("glass", [TALL, WIDE])
def test_with_large_words_a_long_name_takes_no_lines_from_the_page(
    qtbot: QtBot, guide: Guide, glass: Glass
) -> None:
    way = Way(glass.materials(TextSize.LARGEST), guide.first.words)
    qtbot.addWidget(way)
    assert way.words_to(LONG) == guide.first.words.next


@pytest.mark.parametrize("glass", [TALL, WIDE])
@pytest.mark.parametrize("size", TextSize)
def test_no_name_in_the_bundled_words_takes_more_lines_than_it_may(
    qtbot: QtBot, guide: Guide, glass: Glass, size: TextSize
) -> None:
    way = Way(glass.materials(size), guide.first.words)
    qtbot.addWidget(way)
    for section in guide.first.about.sections:
        way.forward.set_words(way.words_to(section.heading), "forward")
        assert way.forward.setter.lines(way.room_for_words) <= MOST_LINES, section.heading
