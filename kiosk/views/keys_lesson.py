"""The screen on which IT teaches the kiosk a pad, key by key. In English: no patient sees it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.design.sizes import MARGIN, SPACE_L, SPACE_M, Lettering
from kiosk.settings.lesson import ASKED, Lesson
from kiosk.views.parts.ground import Ground
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text


class KeysLessonView(Ground):
    """What is asked, what was heard, and two buttons for a finger."""

    skipped = Signal()
    """The pad has no key for what is asked."""

    left = Signal()
    """The one button that ends it was touched."""

    def __init__(self, materials: Materials) -> None:
        """Build the screen; `show_lesson` fills it."""
        super().__init__(materials, "canvas")
        self._materials = materials
        self._count = Text(materials, Lettering.SMALL, colour=materials.look.theme.text2)
        self._asked = Text(materials, Lettering.TITLE)
        self._heard = Text(materials, Lettering.LEAD)
        self._how = Text(materials, Lettering.SMALL, colour=materials.look.theme.text2)
        self._skip = PushButton(materials, "Skip")
        self._leave = PushButton(materials, "Stop")
        self._skip.clicked.connect(self.skipped)
        self._leave.clicked.connect(self.left)
        px = materials.look.px
        column = QVBoxLayout(self)
        column.setSizeConstraint(
            QVBoxLayout.SizeConstraint.SetNoConstraint
        )  # the screen is as it is
        column.setContentsMargins(px(MARGIN), px(MARGIN), px(MARGIN), px(MARGIN))
        column.setSpacing(px(SPACE_L))
        for text in (self._count, self._asked, self._heard, self._how):
            column.addWidget(text)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addLayout(self._lines)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_M))
        row.addWidget(self._leave)
        row.addWidget(self._skip)
        column.addLayout(row)

    def show_lesson(self, lesson: Lesson, seconds: int) -> None:
        """Show what is asked now, or what came of it; `seconds` is how long that waits."""
        if lesson.is_over:
            if self._lines.count():
                return  # a key after the end changes nothing
            found = len(lesson.learned)
            learned = f"{found} of {len(ASKED)} keys are learned"
            self._count.set_text(f"{learned}. This screen closes in {seconds} seconds.")
            self._asked.set_text("Done")
            self._heard.set_text("These are the lines for kiosk.toml:")
            self._how.hide()
            for line in lesson.lines():
                self._lines.addWidget(Text(self._materials, Lettering.SMALL, line))
            self._leave.set_words("Close")
            self._skip.hide()
            return
        self._count.set_text(f"Key {lesson.step + 1} of {len(ASKED)}")
        self._asked.set_text(lesson.question)
        self._heard.set_text(lesson.heard)
        self._how.set_text(
            f"No such key? Touch Skip, or wait {seconds} seconds. A key that is learned "
            "already skips when it is pressed twice."
        )
