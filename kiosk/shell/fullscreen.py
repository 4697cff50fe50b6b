"""Fills the screen, and stays there when screens come and go."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

MM_PER_INCH = 25.4
SMALLEST_INCHES, LARGEST_INCHES = 10.0, 60.0
"""Diagonals that a kiosk may have; a screen that claims another one does not know its size."""
USUAL_INCHES = 21.5


def px_per_mm_of(width: int, height: int, dots_per_inch: float) -> float:
    """Give the pixels in a millimetre of a screen of so many pixels, from what it claims.

    A claim that makes it smaller than 10 or larger than 60 inches is not believed; such a
    screen is taken for one of 21.5 inches.
    """
    diagonal = math.hypot(width, height)
    if dots_per_inch > 0 and SMALLEST_INCHES <= diagonal / dots_per_inch <= LARGEST_INCHES:
        return dots_per_inch / MM_PER_INCH
    return diagonal / (USUAL_INCHES * MM_PER_INCH)


def px_per_mm(setting: float, screen: QScreen) -> float:
    """Give the pixels in a millimetre: as measured on site, or 0.0 to ask the screen."""
    if setting > 0:
        return setting
    size = screen.geometry()
    return px_per_mm_of(size.width(), size.height(), screen.physicalDotsPerInch())


class FullScreen(QObject):
    """Holds a window on the primary screen, over all of it, above everything else."""

    fitted = Signal()
    """The screens changed, and the window has been fitted to the primary one again."""

    def __init__(self, window: QWidget, application: QGuiApplication) -> None:
        """Take the window, not yet shown."""
        super().__init__(window)
        self._window = window
        self._application = application
        self._watched: QScreen | None = None

    def show(self) -> None:
        """Show the window over the whole screen, and from now on follow the screen's changes."""
        self._window.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self._application.primaryScreenChanged.connect(self._screens_changed)
        self._application.screenAdded.connect(self._screens_changed)
        self._application.screenRemoved.connect(self._screens_changed)
        self._fit()

    def _screens_changed(self) -> None:
        # While the last screen is gone (a loose cable) there is nothing to fit to; Qt says so
        # again when it is back.
        if self._application.primaryScreen() is not None:
            self._fit()
            self.fitted.emit()

    def _fit(self) -> None:
        screen = self._application.primaryScreen()
        if screen is not self._watched:
            if self._watched is not None and self._watched in self._application.screens():
                self._watched.geometryChanged.disconnect(self._screens_changed)
            screen.geometryChanged.connect(self._screens_changed)
            self._watched = screen
        self._window.setScreen(screen)
        # Where no window manager runs, nobody else makes a full-screen window fill the screen.
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()


def show_windowed(window: QWidget, size: tuple[int, int]) -> None:
    """Show the window at a size in pixels, to work at it."""
    window.resize(*size)
    window.show()
