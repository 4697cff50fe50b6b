"""A number in words, in a picture, and from both sides, with the way to where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.content.model import Edition
from kiosk.content.statements import Chance
from kiosk.design.measures import COMPARED, LONGEST_NAME
from kiosk.design.sizes import SPACE_L, TARGET, Lettering
from kiosk.session.actions import OpenPlace
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.card import Card
from kiosk.views.parts.columns import Columns, Setting
from kiosk.views.parts.hundred import Hundred
from kiosk.views.parts.page import Page
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.writing import counted


def add_chances(page: Page, chances: Sequence[Chance]) -> None:
    """Put a card for each number; those of several groups stand in one, to be compared."""
    for _, together in groupby(chances, key=lambda chance: bool(chance.group)):
        numbers = list(together)
        for those in [numbers] if numbers[0].group else [[each] for each in numbers]:
            page.add(in_line(page, ChanceCard(page, those)))


class ChanceCard(Card):
    """How often something was seen, of a hundred: one number, or those of several groups."""

    def __init__(self, page: Page, chances: Sequence[Chance]) -> None:
        """Take the page, whose sources the card leads to, and the numbers."""
        super().__init__(page.materials)
        self._page = page
        look = page.materials.look
        # The button carries room of its own on all sides; words and figures have it from here.
        pad, inset = self.rows.contentsMargins(), page.inset
        side, below = pad.left() - inset, max(0, pad.bottom() - inset)
        self.rows.setContentsMargins(side, pad.top(), side, below)
        seen_in = [it.group or chance_words(page.edition, it)[0] for it in chances]
        tell(self, Role.Grouping, ". ".join(seen_in))
        source = PushButton(
            page.materials,
            page.edition.words.number_source,
            icon="sources",
            height_mm=TARGET,
            lettering=Lettering.LABEL,
        )
        # There may be several of them on a page.
        source.setAccessibleName(_name_of(page.edition, seen_in, chances))
        source.clicked.connect(partial(page.asked.emit, OpenPlace(page.place.sources)))
        source.setMaximumWidth(source.sizeHint().width())
        gap = look.px(SPACE_L) - 2 * inset
        least = look.px(COMPARED * look.scale.text.factor)
        reading = self._how_to_read(chances)
        if len(chances) == 1:
            self.add(Columns(look, self._alone(chances[0], reading, source), least, gap))
        else:
            self.add(Columns(look, self._compared(chances, reading, source), least, gap))

    def _alone(self, chance: Chance, reading: QWidget, source: QWidget) -> list[Setting]:
        """Set a number's words beside its figures, or around them."""
        seen, *rest = (*self._said(chance), reading)
        figures = self._figures(chance)
        least = source.maximumWidth()
        return [
            Setting(([seen, *rest, source], [figures]), is_level=False, least=least),
            Setting(([seen, *rest], [figures]), is_level=False, foot=[source]),
            Setting(([seen, figures, *rest, source],)),
        ]

    def _compared(
        self, chances: Sequence[Chance], reading: QWidget, source: QWidget
    ) -> list[Setting]:
        """Set groups beside each other, each with its words beside its figures, or around them."""
        theme = self.materials.look.theme
        wide: list[list[QWidget]] = []
        high: list[list[QWidget]] = []
        for chance in chances:
            group = self._text(Lettering.LABEL, chance.group, theme.primary)
            seen, *rest = self._said(chance)
            figures = self._figures(chance)
            wide += [[group, seen, *rest], [figures]]
            high.append([group, seen, figures, *rest])
        below = [part for column in high for part in column]
        return [
            Setting(wide, is_level=False, together=2, foot=[reading, source]),
            Setting(high, foot=[reading, source]),
            Setting([[*below, reading, source]]),
        ]

    def _said(self, chance: Chance) -> Iterator[QWidget]:
        """Give the number in words, from both sides (access.md C-07)."""
        seen, rest = chance_words(self._page.edition, chance)
        is_small = self.materials.is_low or self.materials.is_narrow
        yield self._text(Lettering.CARD if is_small else Lettering.HEADING, seen)
        yield self._text(Lettering.BODY, rest)

    def _how_to_read(self, chances: Sequence[Chance]) -> QWidget:
        """Say what the figures mean: once for all groups that are compared (PEMAT-P, item 25)."""
        words = self._page.edition.words
        said = [words.chance_read]
        if all(it.is_fewer for it in chances):
            said = [words.chance_read_fewer]
        if any(it.low != it.high and not it.is_fewer for it in chances):
            said.append(words.chance_perhaps)
        return self._text(Lettering.SMALL, " ".join(said), self.materials.look.theme.text2)

    def _text(self, lettering: Lettering, words: str, colour: str = "") -> QWidget:
        return self._page.moved_in(Text(self.materials, lettering, words, colour=colour), 0)

    def _figures(self, chance: Chance) -> QWidget:
        seen, _ = chance_words(self._page.edition, chance)
        frame = self._page.moved_in(Hundred(self.materials, chance, seen), 0)
        frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return frame


def _name_of(edition: Edition, seen_in: Sequence[str], chances: Sequence[Chance]) -> str:
    """Name the way to where numbers come from, with the words of the numbers, or these alone.

    A name is heard each time that its control is reached: it is not too long (access.md O-13).
    """
    name = ". ".join((edition.words.number_source, *seen_in))
    if len(name) <= LONGEST_NAME:
        return name
    said = partial(counted, edition.words, edition.language)
    numbers = (sorted({it.low, it.high}) for it in chances)
    short = ("\u2013".join(map(said, each)) + f" / {said(100)}" for each in numbers)
    return f"{edition.words.number_source}. {', '.join(short)}"


def chance_words(edition: Edition, chance: Chance) -> tuple[str, str]:
    """Say how many of a hundred it happens to, and how many it does not."""
    words, among = edition.words, chance.among
    say = partial(counted, words, edition.language)
    low, high = chance.low, chance.high
    if chance.is_fewer:
        seen = words.chance_fewer.format(count=say(high), among=among)
        rest = words.chance_rest_fewer.format(count=say(100 - high))
    elif low == high:
        seen = words.chance.format(count=say(low), among=among)
        rest = words.chance_rest.format(count=say(100 - low))
    else:
        seen = words.chance_range.format(low=say(low), high=say(high), among=among)
        rest = words.chance_rest_range.format(low=say(100 - high), high=say(100 - low))
    return seen, chance.rest or rest
