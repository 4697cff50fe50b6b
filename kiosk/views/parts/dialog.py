"""A question or an explanation over the page, which shows through dimly."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from kiosk.design.measures import DIALOG_WIDTH, VEIL
from kiosk.design.sizes import MARGIN, SLOP, SPACE_M, Lettering
from kiosk.views.parts.accessible import tell_dialog
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.rows import Rows
from kiosk.views.parts.surface import Surface
from kiosk.views.parts.text import Text


class Dialog(QWidget):
    """Covers the page with a veil and holds a card. A touch beside the card says `away`."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(self, materials: Materials, parent: QWidget) -> None:
        """Take the window that it covers."""
        super().__init__(parent)
        self.materials = materials
        self._over = parent
        self._focus_before: QWidget | None = None
        self._has_focus_to_return = False
        look = materials.look
        self._veil = QColor(look.theme.veil)
        self._veil.setAlphaF(VEIL)
        self.card = Surface(look, "dialog", self)
        self.rows = QVBoxLayout(self.card)
        pad = look.px(MARGIN) - look.px(SLOP)
        self.rows.setContentsMargins(pad, pad, pad, pad)
        self.rows.setSpacing(look.px(SPACE_M))
        self.hide()

    def add_text(
        self,
        lettering: Lettering,
        words: str,
        *,
        colour: str = "",
        is_centred: bool = True,
        is_title: bool = False,
    ) -> Text:
        """Put words on the card, and give them back to be changed.

        Those of the title are what the whole is called.
        """
        side = Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignLeft
        text = Text(
            self.materials, lettering, words, colour=colour, align=side, level=1 if is_title else 0
        )
        if is_title:
            tell_dialog(self, words)
        frame = QVBoxLayout()
        slop = self.materials.look.px(SLOP)
        frame.setContentsMargins(slop, 0, slop, 0)
        frame.addWidget(text)
        self.rows.addLayout(frame)
        return text

    def add_button(self, button: PushButton) -> None:
        """Put a button on the card."""
        self.rows.addWidget(button)

    def add_answers(self, *answers: PushButton) -> None:
        """Put the answers to a question: below each other, or side by side on a low screen."""
        columns = len(answers) if self.materials.is_low else 1
        self.rows.addWidget(Rows(answers, columns))

    def appear(self) -> None:
        """Cover the page, and take the focus from it until `return_focus`."""
        if self.isVisible():
            self.fit()
            return
        self._focus_before = self._over.focusWidget()
        self._has_focus_to_return = True
        self.setGeometry(self._over.rect())
        # It may have gone while another dialog above it held the keys.
        self.setEnabled(True)
        self.show()
        self.raise_()
        self.fit()
        self.take_focus()

    def return_focus(self) -> None:
        """Once it is gone: give the focus back to where it was, or to nothing if that is gone too.

        Left on a button that nobody sees any more, a key would press that button. Call it when
        the page can be used again.
        """
        if self.isVisible() or not self._has_focus_to_return:
            return
        before, self._focus_before = self._focus_before, None
        self._has_focus_to_return = False
        now = self._over.focusWidget()
        if now is not None:
            now.clearFocus()
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def card_width(self) -> int:
        """Give the width of the card in pixels."""
        look = self.materials.look
        return min(look.grown(DIALOG_WIDTH), max(1, self.width() - 2 * look.px(MARGIN)))

    def room(self) -> int:
        """Give the height in pixels that the card may have."""
        return self.height() - self.materials.top - 2 * self.materials.look.px(SPACE_M)

    def fit(self) -> None:
        """Place the card in the middle, as high as its words need."""
        width = self.card_width()
        self.rows.activate()
        height = self.rows.totalHeightForWidth(width)
        above = self.materials.top
        top = above + max(0, (self.height() - above - height) // 2)
        self.card.setGeometry((self.width() - width) // 2, top, width, height)

    def take_focus(self) -> None:
        """Give the focus to the first button of the card that is seen."""
        for button in self.card.findChildren(PushButton):
            if button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def away(self) -> None:
        """Answer a touch beside the card."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        self.fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a touch beside the card from one on it.

        A finger that began to scroll the card is lifted far outside of it all: see `Fingers`.
        """
        where = event.position().toPoint()
        if self.rect().contains(where) and not self.card.geometry().contains(where):
            self.away()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._veil)
        painter.end()
