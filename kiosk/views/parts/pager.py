"""A page that may be longer than the screen: shown a screenful at a time, by whole blocks."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    QSizeF,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QHideEvent, QResizeEvent, QScrollEvent, QScrollPrepareEvent
from PySide6.QtWidgets import QScroller, QWidget

from kiosk.design.look import Look
from kiosk.design.measures import DRAG
from kiosk.design.sizes import PAGE_MS
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.column import Column, spare
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.screenfuls import (
    BRINGS_ALONG,
    FIRMLY,
    KEEP_WITH_NEXT,
    SOFTLY,
    Screenfuls,
)


class Pager(QWidget):
    """Shows its blocks from an offset on. At rest only whole blocks are seen: no line is cut.

    `More` is the way to read on; moving the page with a finger works too.
    """

    rested = Signal(int)
    """A finger moved the page, and it came to rest at this offset in pixels."""
    laid_out = Signal()
    """What is seen, or will be when a movement ends, is another part than before."""

    def __init__(
        self, look: Look, flick: Flick, spacing: int, parent: QWidget | None = None
    ) -> None:
        """Take the gesture that moves it, and the space between two blocks, in pixels."""
        super().__init__(parent)
        self._look = look
        self._flick = flick  # which has to be there as long as this
        self._offset = 0
        self._target = 0
        self._wanted = 0
        self._filling: list[QWidget] = []
        self._yielding: list[QWidget] = []
        self._is_moving = False
        self._is_turning = False
        """Where a finger's movement would have rested is not reported: it is overtaken."""
        # The window through which the blocks are seen. At rest it ends where the last whole
        # block ends, so that what would be cut is not painted and cannot be touched.
        self._pane = QWidget(self)
        self._column = Column(spacing, self._pane)
        self._rows = self._column.rows
        # It hears of a change before the column is laid out again.
        self._screenfuls = Screenfuls(self._column, look.px(DRAG * 2))
        self._column.changed.connect(self.lay_out)
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(PAGE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._glided)
        self._glide.finished.connect(self._arrived)
        flick.scroll(self, look).stateChanged.connect(self._finger_state)

    def add(self, block: QWidget, *, keeps_with_next: bool = False, opens: bool = False) -> None:
        """Put a block below the others. One that opens the page belongs to the next, but softly."""
        self.insert(self._rows.count(), block, keeps_with_next=keeps_with_next, opens=opens)

    def add_aside(self, block: QWidget) -> None:
        """Put what goes with the text below it. Nobody turns to a button alone."""
        block.setProperty(BRINGS_ALONG, isinstance(block, BigButton))
        self.add(block)

    def insert(
        self, index: int, block: QWidget, *, keeps_with_next: bool = False, opens: bool = False
    ) -> None:
        """Put a block before the one that has this number now; the first has number 0."""
        block.setProperty(KEEP_WITH_NEXT, SOFTLY if opens else FIRMLY if keeps_with_next else "")
        self._rows.insertWidget(index, block)

    def take(self, block: QWidget) -> None:
        """Give a block away."""
        self._column.take(block)

    def number_of(self, part: QWidget) -> int:
        """Give the number of the block that holds a part, or -1 if none does."""
        return self._column.number_of(part)

    def add_filling(self, block: QWidget) -> None:
        """Put a block that takes the height which the others leave; it keeps its least height."""
        self._rows.addWidget(block, 1)
        self._filling.append(block)

    def add_yielding(self, block: QWidget) -> None:
        """Put a block that leads in to the next, as high as it may be; it has a greatest height.

        It yields height, down to its least, where that lets all blocks be seen at once.
        """
        block.setProperty(KEEP_WITH_NEXT, SOFTLY)
        self._rows.addWidget(block, 1)
        self._yielding.append(block)

    def end_with_foot(self) -> None:
        """Let what is added from here on stand at the foot of the last screenful."""
        self._column.end_with_foot()

    def read_beside(self, words: int) -> None:
        """Take how many words stand beside the blocks and are read with each screenful."""
        self._screenfuls.beside = words

    def add_space(self, pixels: int) -> None:
        """Leave room below what is there."""
        self._rows.addSpacing(pixels)

    def clear(self) -> None:
        """Let all blocks go, and begin at the top."""
        self._column.clear()
        self._filling = []
        self._yielding = []
        self._is_moving = False
        self._offset = self._target = self._wanted = 0

    @property
    def offset(self) -> int:
        """The first line of pixels that is seen."""
        return self._offset

    @property
    def target(self) -> int:
        """The first line of pixels that is seen, or will be when a movement ends."""
        return self._target

    def offset_to_see(self, block: QWidget) -> int:
        """Give the offset nearest below the present one at which a block is seen whole.

        It is that of the block itself where it is too high for that.
        """
        return self._screenfuls.to_see(block, self._target, self.height())

    def offset_to_show(self, part: QWidget, begin: int, end: int) -> int:
        """Give the screenful on which a stretch of a part's height is seen; pixels, all of them."""
        top = part.mapTo(self._column, QPoint(0, 0)).y()
        return self._screenfuls.to_show(top + begin, top + end, self._target, self.height())

    def first_seen(self) -> int:
        """Give the number of the first block that is seen, or will be when a movement ends."""
        blocks = self._column.blocks()
        below = (at for at, it in enumerate(blocks) if it.geometry().bottom() >= self._target)
        return next(below, 0)

    def top_of(self, block: int) -> int:
        """Give the offset at which the block of this number begins; the last one's beyond it."""
        blocks = self._column.blocks()
        if not blocks or block <= 0:
            return 0
        return self._bounded(blocks[min(block, len(blocks) - 1)].geometry().top())

    def content_height(self) -> int:
        """Give the height of all blocks at the present width, in pixels."""
        return self._column.height()

    def next_offset(self) -> int | None:
        """Give where the next screenful begins, or None if all is seen (or soon will be)."""
        return self._screenfuls.at(self._target, self.height())[1]

    def show_offset(self, offset: int) -> None:
        """Show the blocks from this offset on."""
        self._stop_following()
        self._glide.stop()
        self._wanted = offset
        offset = self._target = self._bounded(offset)
        self.laid_out.emit()
        if self._look.motion and self.isVisible() and offset != self._offset:
            self._is_moving = True
            self._glide.setStartValue(self._offset)
            self._glide.setEndValue(offset)
            self._glide.start()
            return
        self._offset = offset
        self._place()

    def settle(self) -> None:
        """Be where a movement would end, at once."""
        if self._glide.state() is QVariantAnimation.State.Running:
            self._glide.setCurrentTime(PAGE_MS)
            self._glide.stop()
            self._arrived()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the blocks out for the new width."""
        self.lay_out()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no finger and glide no further: what would be told is of a page that has gone.

        Where it moved, it is again where it was told to be.
        """
        has_moved = self._is_moving
        self._stop_following()
        self._glide.stop()
        if has_moved:
            self._offset = self._target = self._bounded(self._wanted)
            self._place()

    def event(self, event: QEvent) -> bool:
        """Answer the scroller that follows a finger, and lay out again when a block changed."""
        if isinstance(event, QScrollPrepareEvent):
            self.settle()
            event.setViewportSize(QSizeF(self.size()))
            event.setContentPosRange(QRectF(0, 0, 0, self._lowest()))
            event.setContentPos(QPointF(0, self._offset))
            event.accept()
            return True
        if isinstance(event, QScrollEvent):
            self._offset = round(event.contentPos().y())
            self._is_moving = True
            self._place()
            event.accept()
            return True
        return super().event(event)

    def _stop_following(self) -> None:
        self._is_turning = True
        QScroller.scroller(self).stop()
        self._is_turning = self._is_moving = False

    def _finger_state(self, state: QScroller.State) -> None:
        if self._is_turning:
            return
        if state is QScroller.State.Inactive and self._is_moving:
            self._is_moving = False
            self._wanted = self._screenfuls.nearest(self._offset, self.height(), self._lowest())
            self._offset = self._target = self._wanted
            self._place()
            self.laid_out.emit()
            self.rested.emit(self._offset)

    def _glided(self, value: object) -> None:
        if isinstance(value, int):
            self._offset = value
            self._place()

    def _arrived(self) -> None:
        end = self._glide.endValue()
        self._offset = end if isinstance(end, int) else self._offset
        self._is_moving = False
        self._place()

    def lay_out(self) -> None:
        """Give each block its height at the present width, now rather than with the next event."""
        width = max(1, self.width())
        height = self._rows.totalHeightForWidth(width)
        if height < 0:
            height = self._rows.totalSizeHint().height()
        if height <= self.height():
            more = spare(self._filling) + spare(self._yielding)
            height += max(0, min(self.height() - height, more))
        else:
            height += spare(self._yielding)
        self._column.lay_out(width, height)
        if self._column.above_foot is not None:
            self._column.lay_out(width, height + self._screenfuls.left_above_foot(self.height()))
        if not self._is_moving:
            # There may be less to read than before, or at last as much as was asked for.
            self._offset = self._target = self._bounded(self._wanted)
        self._place()
        self.laid_out.emit()

    def _place(self) -> None:
        self._column.move(0, -self._offset)
        end = (
            self.height()
            if self._is_moving
            else self._screenfuls.at(self._offset, self.height())[0]
        )
        self._pane.setGeometry(0, 0, self.width(), max(1, end))
        if not self._is_moving:
            # Keys go only to what is seen; More, after it, leads on.
            for block in self._column.blocks():
                place = block.geometry()
                is_seen = place.bottom() >= self._offset and place.top() < self._offset + end
                block.setEnabled(is_seen)

    def _lowest(self) -> int:
        """Give the offset that a finger cannot go below; More may have led there before."""
        return max(self._screenfuls.last(self.height()), self._target)

    def _bounded(self, offset: int) -> int:
        return self._screenfuls.bounded(offset, self.height())
