"""The sheet to take home as the screen shows it: the same words, in cards one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.design.sizes import SPACE_L, SPACE_S, Lettering
from kiosk.design.themes import Theme
from kiosk.session.sheet import BETWEEN, Copy, Kind, Part
from kiosk.views.parts.accessible import Role, tell, together
from kiosk.views.parts.card import Card, signed_row
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.text import Text

SIGNS = MappingProxyType(
    {
        Kind.EMERGENCY: "emergency",
        Kind.URGENT: "urgent",
        Kind.ASK: "question",
        Kind.DO: "do",
        Kind.DO_NOT: "do-not",
    }
)
"""The icon before a heading, of the same shape as on paper."""

MOST_IN_NOTE = 40
"""Words of a note; it stands with others."""

WITHIN = (Kind.DO, Kind.DO_NOT)
"""Parts that stand in the card of the part before them."""


class SheetPreview:
    """Puts a copy of the sheet at the end of a page, and another in its place when it changes."""

    def __init__(self, page: Page) -> None:
        """Take the page; nothing is on it yet."""
        self._page = page
        self._copy: Copy | None = None
        self._blocks: list[QWidget] = []

    def show_copy(self, copy: Copy) -> None:
        """Show this copy, unless it is the one that is shown."""
        if copy == self._copy:
            return
        self.clear()
        self._copy = copy
        self._add(self._heading(copy.title), keeps=True)
        for group in _groups(copy.parts):
            if group[0].kind is Kind.CHAPTER and not group[0].lines:
                self._add(self._heading(group[0].heading, group[0].dates), keeps=True)
            elif group[0].kind is Kind.NOTES:
                # Too many words for one card: each note stands by itself.
                self._add(self._heading(group[0].heading), keeps=True)
                for line in group[0].lines:
                    for some in _parted(line):
                        self._add(self._note(some), keeps=False)
            else:
                self._add(in_line(self._page, self._card(group)), keeps=False)

    def clear(self) -> None:
        """Show no copy."""
        self._copy = None
        for block in self._blocks:
            self._page.pager.take(block)
            block.hide()
            block.deleteLater()
        self._blocks = []

    def _add(self, block: QWidget, *, keeps: bool) -> None:
        self._page.add(block, keeps_with_next=keeps)
        self._blocks.append(block)

    def _heading(self, *lines: str) -> QWidget:
        materials = self._page.materials
        frame = QWidget()
        down = QVBoxLayout(frame)
        down.setContentsMargins(self._page.inset, materials.look.px(SPACE_L), self._page.inset, 0)
        down.setSpacing(0)
        for words, lettering in zip(lines, (Lettering.HEADING, Lettering.STRONG), strict=False):
            if words:
                level = 2 if lettering is Lettering.HEADING else 0
                down.addWidget(Text(materials, lettering, words, level=level))
        return frame

    def _note(self, line: str) -> QWidget:
        materials = self._page.materials
        words = Text(materials, Lettering.BODY, line)
        return self._page.moved_in(words, materials.look.px(SPACE_S))

    def _card(self, group: list[Part]) -> Card:
        card = Card(self._page.materials)
        for part in group:
            lines: list[QWidget] = []
            for row in self._rows(part, lines):
                card.add(row)
            names = dict.fromkeys((group[0].heading, part.heading))
            together(card, Role.List, ". ".join(names), lines)
        return card

    def _rows(self, part: Part, lines: list[QWidget]) -> Iterator[QWidget]:
        """Give what stands in a card for a part; its lines are put with the others of the list."""
        materials = self._page.materials
        theme = materials.look.theme
        ink = _ink(part.kind, theme)
        if part.over:
            yield Text(materials, Lettering.LABEL, part.over, colour=ink)
        lettering = Lettering.STRONG if part.kind in WITHIN else Lettering.CARD
        level = 4 if part.kind in WITHIN else 3
        heading = Text(materials, lettering, part.heading, colour=ink, level=level)
        sign = SIGNS.get(part.kind)
        yield signed_row(materials, sign, ink, heading, lettering=lettering) if sign else heading
        if part.dates:
            yield Text(materials, Lettering.LABEL, part.dates, colour=theme.primary)
        for line in part.lines:
            words = tell(Text(materials, Lettering.BODY, line), Role.ListItem)
            lines.append(words)
            yield signed_row(materials, "point", ink, words)
        if part.call:
            call = Text(materials, Lettering.STRONG, part.call)
            yield signed_row(materials, "phone", ink, call, lettering=Lettering.STRONG)


def _parted(line: str) -> Iterator[str]:
    """Give a list of names in stretches that are not too much to read at a time."""
    here: list[str] = []
    for name in line.split(BETWEEN):
        if here and len(" ".join([*here, name]).split()) > MOST_IN_NOTE:
            yield BETWEEN.join(here)
            here = []
        here.append(name)
    yield BETWEEN.join(here)


def _groups(parts: tuple[Part, ...]) -> list[list[Part]]:
    """Give the parts that stand in one card."""
    groups: list[list[Part]] = []
    for part in parts:
        if part.kind in WITHIN and groups:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _ink(kind: Kind, theme: Theme) -> str:
    return {
        Kind.EMERGENCY: theme.danger,
        Kind.URGENT: theme.warning,
        Kind.DO: theme.success,
        Kind.DO_NOT: theme.danger,
        Kind.ASK: theme.primary,
    }.get(kind, theme.text)
