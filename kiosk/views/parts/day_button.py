"""A day of the calendar, to touch."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.design.measures import DAY_RING, DAY_TICK
from kiosk.design.sizes import BORDER, RADIUS, SPACE_XS, TARGET, Lettering
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.type import TypeSetter


class DayButton(BigButton):
    """The number of a day. Picked, it is filled and has a tick; today has a second edge."""

    def __init__(self, materials: Materials, chosen: str) -> None:
        """Take the word that says that it is the one."""
        super().__init__(materials, "")
        self._chosen = chosen
        self._is_today = False
        self._tick_px = self.look.grown(DAY_TICK)
        self._number = TypeSetter(self.look, Lettering.BUTTON, "")
        self._weekday = TypeSetter(self.look, Lettering.LABEL, "")
        self.setCheckable(True)
        tell(self, Role.RadioButton)

    def nextCheckState(self) -> None:
        """Stay as it is: only the session says which day is picked."""

    def show_day(self, number: str, spoken: str, *, weekday: str = "", is_today: bool) -> None:
        """Be a day: its number, what it is called in full, and a weekday to stand above it."""
        self._number = TypeSetter(self.look, Lettering.BUTTON, number)
        self._weekday = TypeSetter(self.look, Lettering.LABEL, weekday)
        self._is_today = is_today
        self.setText(number)
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def set_picked(self, is_picked: bool) -> None:
        """Show whether it is the day of the procedure."""
        if is_picked != self.isChecked():
            self.setChecked(is_picked)
            self.setAccessibleDescription(self._chosen if is_picked else "")

    def least_width(self) -> int:
        """Give the least width, margin included, at which its number and weekday are whole."""
        words = max(self._number.natural_width(), self._weekday.natural_width())
        needed = words + 2 * self.look.px(SPACE_XS)
        return max(self.look.px(TARGET), needed) + 2 * self.slop

    def face_height(self, width: int) -> int:
        """Give the height with room for the tick, so that picking moves nothing."""
        return max(self.look.grown(TARGET), self._words_height() + self._tick_px)

    def paint_face(self, painter: QPainter, face: QRect) -> None:
        """Paint the number, below its weekday and above its tick."""
        theme = self.look.theme
        is_picked = self.isChecked()
        fill = theme.primary if is_picked else theme.pressed if self.isDown() else theme.surface
        ink = theme.on_primary if is_picked else theme.text
        self.ground(painter, face, fill, theme.primary if is_picked else theme.border)
        if self._is_today:
            self._paint_today(painter, face, ink)
        height = self._words_height() + (self._tick_px if is_picked else 0)
        top = face.top() + (face.height() - height) // 2
        for setter in (self._weekday, self._number):
            if setter.plain:
                centre = Qt.AlignmentFlag.AlignHCenter
                setter.paint(painter, face.left(), top, face.width(), ink, centre)
                top += setter.height(face.width())
        if is_picked:
            tick = self.materials.icons.pixmap("check", self._tick_px, ink)
            left = face.left() + (face.width() - self._tick_px) // 2
            painter.drawPixmap(left, top - self.look.px(SPACE_XS), tick)

    def _words_height(self) -> int:
        setters = (self._weekday, self._number)
        return sum(self.look.line_px(it.lettering) for it in setters if it.plain)

    def _paint_today(self, painter: QPainter, face: QRect, ink: str) -> None:
        inside = self.look.px(DAY_RING)
        painter.setPen(QPen(QColor(ink), self.look.px(BORDER)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = max(1, self.look.px(RADIUS) - inside)
        painter.drawRoundedRect(face.adjusted(inside, inside, -inside, -inside), radius, radius)
