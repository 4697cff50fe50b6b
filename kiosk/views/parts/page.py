"""The frame of every page: heading, what can be read, and the way back and on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.content.model import Edition
from kiosk.content.statements import Statement
from kiosk.design.measures import SIDE_TO_TEXT
from kiosk.design.sizes import GAP, MARGIN, SLOP, SPACE_L, SPACE_M, SPACE_S, Lettering
from kiosk.session.actions import Action, GoBack, OpenPlace, OpenTerms, ReadOn, ScrolledTo
from kiosk.session.places import Place, Screen
from kiosk.session.reading_order import next_place, title_of_next
from kiosk.session.session import Session
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.blocks import blocks_of, can_be_touched, wording_of_block
from kiosk.views.parts.borrowed import Wording, prose_of, wording_of
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.card import signed_row
from kiosk.views.parts.explained import explained, way_to_terms
from kiosk.views.parts.heading import heading_beside
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.pager import Pager
from kiosk.views.parts.side import Side
from kiosk.views.parts.text import Text
from kiosk.views.parts.way import Way


class Page(QWidget):
    """One place. Tall: heading, blocks and buttons below each other. Wide: two columns.

    The forward button says More while there is more to read, and then Next.
    """

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(self, materials: Materials, edition: Edition, place: Place) -> None:
        """Take the edition and the place that this page shows."""
        super().__init__()
        self.materials = materials
        self.edition = edition
        self.place = place
        self.is_all_across = False
        """Whether it is as wide as a wide screen, without a column for its heading."""
        look = materials.look
        # Controls carry half of the gap around them; texts are moved in by as much, so that
        # the edges of words and of cards stand in one line.
        self.inset = look.px(SLOP)
        outer = look.px(MARGIN) - self.inset
        self._forward_goes_to: Place | None = None
        self._next_offset: int | None = None
        self._keys_are_in_order = False
        self._in_order: list[BigButton] = []
        self.pager = Pager(look, materials.flick, max(0, look.px(GAP) - 2 * self.inset))
        self.pager.rested.connect(lambda offset: self.asked.emit(ScrolledTo(offset)))
        self.pager.laid_out.connect(self._say_forward)
        self.way = Way(materials, edition.words)
        self.way.back.clicked.connect(lambda: self.asked.emit(GoBack()))
        self.way.forward.clicked.connect(self._go_on)
        self.way.turned.connect(self._put_keys_in_order)
        if materials.is_wide:
            across = QHBoxLayout(self)
            across.setContentsMargins(outer, 0, outer, look.px(SPACE_S))
            across.setSpacing(look.px(MARGIN) - 2 * self.inset)
            self.side = Side(self.pager, look.px(SPACE_M))
            across.addLayout(self.side, SIDE_TO_TEXT[0])
            body = QVBoxLayout()
            body.setSpacing(look.px(SPACE_S))
            body.addWidget(self.pager, 1)
            across.addLayout(body, SIDE_TO_TEXT[1])
            if materials.is_low:
                # Every millimetre of the text's column is for the text.
                self.side.keep_at_foot(self.way)
            else:
                body.addWidget(self.way)
        else:
            down = QVBoxLayout(self)
            down.setContentsMargins(outer, 0, outer, look.px(SPACE_S))
            down.setSpacing(look.px(SPACE_S))
            down.addWidget(self.pager, 1)
            down.addWidget(self.way)

    def add_title(self, title: str, over: str = "", beside: QWidget | None = None) -> Text | None:
        """Put the heading of the page, with a small line above it, which it gives if there is one.

        On a tall screen a small picture stands beside the heading, on a wide one below it.
        """
        primary = self.materials.look.theme.primary
        small = Text(self.materials, Lettering.LABEL, over, colour=primary) if over else None
        tell(self, Role.Pane, title)
        words = Text(self.materials, Lettering.TITLE, title, level=1)
        if beside is not None and not self.materials.is_wide:
            heading = heading_beside(self.materials, words, small, beside)
            self.pager.add(heading, opens=True)
            return small
        for line in filter(None, (small, words)):
            self._to_heading(self.moved_in(line, 0), is_title=True)
        if beside is not None:
            self.add_to_side(beside, stretch=1)
        return small

    def add_lead(self, lead: Statement) -> None:
        """Put the sentence that opens the page."""
        words = self.words_of(lead, Lettering.LEAD)
        self._to_heading(words if lead.text.terms else self.moved_in(words, 0))

    def add_heading_text(self, words: QWidget, above: int = 0) -> None:
        """Put words of the program itself below the heading, as a lead stands there."""
        self._to_heading(self.moved_in(words, above))

    def add_to_side(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something beside the text on a wide screen, or above it on a tall one.

        With a stretch it takes the height that is left beside the text; above it, it stands as
        high as it may and yields where all can then be seen at once.
        """
        if self.materials.is_wide and (self.materials.has_room_beside or not stretch):
            self.side.put(widget, stretch)
        elif stretch:
            self.pager.add_yielding(widget)
        else:
            self.pager.add(widget, opens=True)

    def add_aside(self, widget: QWidget) -> None:
        """Put what goes with the text: beside it where the heading leaves room, or at its end."""
        if self.materials.is_wide:
            self.side.put(widget, is_aside=True)
        else:
            self.pager.add_aside(widget)

    def end_heading(self) -> None:
        """Say that the heading is whole; what follows are the blocks to read."""
        if self.materials.is_wide:
            self.side.end()
        else:
            self.pager.add_space(self.materials.look.px(SPACE_S))

    def add(self, block: QWidget, *, keeps_with_next: bool = False) -> None:
        """Put a block to read."""
        self.pager.add(block, keeps_with_next=keeps_with_next)

    def add_heading(self, words: str) -> None:
        """Put a heading above the blocks that follow."""
        heading = Text(self.materials, Lettering.HEADING, words, level=2)
        self.add(self.moved_in(heading, self.materials.look.px(SPACE_L)), keeps_with_next=True)

    def add_statements(
        self, statements: Sequence[Statement], lettering: Lettering = Lettering.BODY
    ) -> None:
        """Put statements to read, each a paragraph; hard words among them can be touched."""
        for block in blocks_of(statements, self.materials):
            self._add_block(block, lettering)

    def add_lead_in(self, statement: Statement) -> None:
        """Put the statement that leads in to a list; it is never on another screenful."""
        self._add_block([statement], Lettering.BODY, keeps_with_next=True)

    def _add_block(
        self,
        statements: Sequence[Statement],
        lettering: Lettering,
        *,
        keeps_with_next: bool = False,
    ) -> None:
        text = wording_of_block(statements, self.edition)
        terms, space = prose_of(text).terms, self.materials.look.px(SPACE_S)
        if terms and can_be_touched(text, self.materials):
            self.add(self.prose(text, lettering), keeps_with_next=keeps_with_next)
            return
        words = self.moved_in(Text(self.materials, lettering, text), space, space)
        self.add(words, keeps_with_next=keeps_with_next or bool(terms))
        if terms:
            way = way_to_terms(self.materials, self.edition, terms)
            way.clicked.connect(lambda: self.asked.emit(OpenTerms(terms)))
            self.add(way, keeps_with_next=keeps_with_next)

    def words_of(self, statement: Statement, lettering: Lettering = Lettering.BODY) -> QWidget:
        """Give a statement's words; those with words to explain can be touched."""
        return self.prose(wording_of(statement, self.edition), lettering)

    def signed(self, statement: Statement, icon: str, colour: str) -> QWidget:
        """Give a line of a list, with a sign before it."""
        if not statement.text.terms:
            return signed_row(self.materials, icon, colour, self.words_of(statement))
        return self.prose(wording_of(statement, self.edition), sign=(icon, colour))

    def prose(
        self,
        text: Wording,
        lettering: Lettering = Lettering.BODY,
        *,
        sign: tuple[str, str] = ("", ""),
    ) -> QWidget:
        """Give words; those with words to explain can be touched, or a button below them."""
        terms = prose_of(text).terms
        if not terms:
            return Text(self.materials, lettering, text)
        words, control = explained(self.materials, text, self.edition, lettering, sign)
        control.clicked.connect(lambda: self.asked.emit(OpenTerms(terms)))
        return words

    def show_session(self, session: Session) -> None:
        """Show what the session says: how far the visitor has read, and what comes next."""
        if not self._keys_are_in_order:
            self._put_keys_in_order()
        self._forward_goes_to = next_place(self.place, self.edition, session.method)
        self.way.may_say((self.edition.words.more, self._words_at_the_end()[0]))
        self._say_forward()
        if self.materials.is_low:  # Then the way, now perhaps higher, is in the heading's column.
            self.fit()
        self.pager.show_offset(session.offset)
        self._say_forward()

    def last_control(self) -> QWidget:
        """Give the control after which the keys go on to the bar; it may come to be seen later."""
        return self._in_order[-1] if self._in_order else self.way.forward

    def take_focus(self) -> None:
        """Let a key press lead on: forward is where reading goes."""
        self.way.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_keys_in_order(self) -> None:
        """Let the keys go as one reads: what is on the page first, then the way back and on."""
        way = self.way.in_order()
        controls = [it for it in self.findChildren(BigButton) if it not in way]
        # On a wide screen one column is read before the other, whatever stands in it; on a low
        # one the way back and on stands at the foot of the first.
        beside: list[BigButton] = [it for it in controls if self.pager.number_of(it) < 0]
        read = sorted((it for it in controls if it not in beside), key=self.pager.number_of)
        is_first = self.materials.is_wide and self.materials.is_low
        self._in_order = [*beside, *way, *read] if is_first else [*beside, *read, *way]
        for one, following in pairwise(self._in_order):
            QWidget.setTabOrder(one, following)
        self._keys_are_in_order = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide what there is between the two columns of a wide screen."""
        self.fit()

    def fit(self) -> None:
        """Let what the heading's column cannot hold open the text: when its words are others."""
        if not self.materials.is_wide:
            return
        columns = self.layout()
        if columns is not None and not self.side.geometry().isValid():
            columns.activate()  # what was just moved has not been laid out yet
        if self.side.geometry().isValid() and self.side.fit() and self._keys_are_in_order:
            self._put_keys_in_order()

    def _to_heading(self, block: QWidget, *, is_title: bool = False) -> None:
        if self.materials.is_wide:
            self.side.put(block, is_title=is_title)
        else:
            self.pager.add(block, opens=True)

    def moved_in(self, words: QWidget, above: int, below: int = 0) -> QWidget:
        """Give words that stand in line with the faces of cards."""
        frame = QWidget()
        row = QVBoxLayout(frame)
        row.setContentsMargins(self.inset, above, self.inset, below)
        row.addWidget(words)
        return frame

    def _say_forward(self) -> None:
        """Let the forward button name what it does."""
        self._next_offset = self.pager.next_offset()
        if self._next_offset is not None:
            self.way.forward.set_words(self.edition.words.more, "more")
        else:
            self.way.forward.set_words(*self._words_at_the_end())

    def _words_at_the_end(self) -> tuple[str, str]:
        if self._forward_goes_to is None:
            return self.last_words()
        title = title_of_next(self.place, self._forward_goes_to, self.edition)
        return self.way.words_to(title), "forward"

    def last_words(self) -> tuple[str, str]:
        """Give what the forward button says where nothing follows, and its icon."""
        return self.edition.words.first_page, "home"

    def go_from_last(self) -> Action:
        """Give what the forward button does where nothing follows."""
        return OpenPlace(Place(Screen.HOME))

    def _go_on(self) -> None:
        if self._next_offset is not None:
            self.asked.emit(ReadOn(self._next_offset))
        elif self._forward_goes_to is not None:
            self.asked.emit(OpenPlace(self._forward_goes_to))
        else:
            self.asked.emit(self.go_from_last())
