"""Several widgets in one place, of which one is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Pile(QObject):
    """Shows one of its widgets, as large as the widget that holds them.

    Unlike QStackedLayout it tells no layout around it when it shows another: all are as large as
    the place itself. With nested layouts whose heights follow from their widths, that made one
    page change ask some two thousand buttons for their height.
    """

    def __init__(self, holder: QWidget) -> None:
        """Take the widget that holds the others; it needs no layout of its own."""
        super().__init__(holder)
        self._holder = holder
        self._shown: QWidget | None = None
        holder.installEventFilter(self)

    def add(self, widget: QWidget) -> None:
        """Take one more widget, not seen yet."""
        widget.hide()
        widget.setParent(self._holder)
        widget.setGeometry(self._holder.rect())

    def show(self, widget: QWidget) -> None:
        """Let this one be seen, and no other."""
        if widget is self._shown:
            return
        old, self._shown = self._shown, widget
        widget.setGeometry(self._holder.rect())
        widget.show()
        widget.raise_()
        if old is not None:
            old.hide()

    def let_go(self, widget: QWidget) -> None:
        """Part with a widget that was added."""
        if widget is self._shown:
            self._shown = None
        widget.hide()
        widget.deleteLater()

    @property
    def shown(self) -> QWidget | None:
        """The widget that is seen, if there is one yet."""
        return self._shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the widget that is seen as large as the place."""
        if event.type() is QEvent.Type.Resize and self._shown is not None:
            self._shown.setGeometry(self._holder.rect())
        return False
